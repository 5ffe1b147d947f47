/** One part of a report, the whole or a payment: what is missing or wrong in it, with room for the answers, and its values with their origins. */

import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, TextField } from '../../../parts/index.ts';
import { answerPath } from './field-path.ts';
import { FieldTable } from './field-table.tsx';
import {
  type FieldChange,
  type Report,
  type ReportField,
  type ReportProblem,
  useSetFields,
} from './goaml-api.ts';
import style from './report.module.css';
import { ofLanguage, useStepRefusal } from './report-words.ts';

/** Longest value that is taken. */
const VALUE_LENGTH_MAX = 100_000;
/** What a steward mends in the settings, and no value of the report. */
const NOT_HERE = 'profile';
/** Elements whose values are written in sentences. */
const LONG = new Set(['reason', 'action', 'comments', 'transaction_description']);

/** What a part is made of. */
export interface ReportPartProps {
  readonly report: Report;
  readonly title: string;
  readonly fields: readonly ReportField[];
  readonly problems: readonly ReportProblem[];
  readonly isOpen: boolean;
}

/** The part; what is in it is drawn once somebody opens it. */
export function ReportPart(props: ReportPartProps) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(props.isOpen);
  const stops = props.problems.filter(({ gravity }) => gravity === 'stops').length;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className={style['part']}>
      <summary>
        <h3>{props.title}</h3>
        <span className={stops === 0 ? style['ready'] : style['stops']}>
          {stops === 0 ? t('part.ready') : t('part.stops', { count: stops, shown: formats.number(stops) })}
        </span>
      </summary>
      {isOpen ? (
        <div className={style['partBody']}>
          <Problems {...props} />
          <FieldTable report={props.report} fields={props.fields} label={props.title} />
        </div>
      ) : null}
    </details>
  );
}

/** What is missing or wrong: one answer to each, sent together. */
function Problems({ report, problems, title }: ReportPartProps) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const stepRefusal = useStepRefusal();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const send = useSetFields(report, () => setTyped({}));
  const changes = useMemo(() => changesOf(problems, typed), [problems, typed]);
  if (problems.length === 0) return null;
  const refusal = stepRefusal(report.steps.edit);
  if (refusal !== undefined) {
    return (
      <ul className={style['problems']} aria-label={t('part.problems', { part: title })}>
        {problems.map((problem) => (
          <li key={problem.path + problem.code}>{ofLanguage(problem.words)}</li>
        ))}
      </ul>
    );
  }
  return (
    <form
      className={style['answers']}
      aria-label={t('part.problems', { part: title })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (changes.length > 0 && !send.isPending) send.mutate(changes);
      }}
    >
      <ul className={style['problems']}>
        {problems.map((problem) => (
          <li
            key={problem.path + problem.code}
            className={`${problem.gravity === 'stops' ? '' : style['look']} ${LONG.has(problem.element) ? style['long'] : ''}`}
          >
            {problem.mend === NOT_HERE ? <p>{ofLanguage(problem.words)}</p> : null}
            {problem.mend === NOT_HERE ? null : (
              <TextField
                label={ofLanguage(problem.words)}
                value={typed[problem.path] ?? ''}
                onChange={(value) => setTyped({ ...typed, [problem.path]: value })}
                maxLength={VALUE_LENGTH_MAX}
                isLong={LONG.has(problem.element)}
                direction="auto"
              />
            )}
            <OfferedText
              report={report}
              path={problem.path}
              onTake={(text) => setTyped({ ...typed, [problem.path]: text })}
            />
          </li>
        ))}
      </ul>
      {send.error === null ? null : <Failed cause={send.error} />}
      <Button
        type="submit"
        tone="strong"
        isPending={send.isPending}
        disabledReason={changes.length === 0 ? t('part.nothingTyped') : undefined}
      >
        {changes.length === 0
          ? t('part.saveNone')
          : t('part.save', { count: changes.length, shown: formats.number(changes.length) })}
      </Button>
    </form>
  );
}

function changesOf(
  problems: readonly ReportProblem[],
  typed: Readonly<Record<string, string>>,
): readonly FieldChange[] {
  const answered = new Map(
    problems.flatMap((problem): readonly (readonly [string, string])[] => {
      const value = (typed[problem.path] ?? '').trim();
      return value === '' ? [] : [[answerPath(problem), value]];
    }),
  );
  return [...answered].map(([path, value]) => ({ path, value }));
}

/** A text to begin with, where there is one for a field; it is the report's only once a person has taken it. */
function OfferedText(props: {
  readonly report: Report;
  readonly path: string;
  readonly onTake: (text: string) => void;
}) {
  const { t } = useTranslation('goaml');
  const offered = props.report.offered.find(({ path }) => path === props.path);
  if (offered === undefined) return null;
  return (
    <div className={style['offered']}>
      <p dir="auto" lang="en">
        {offered.text}
      </p>
      <Button tone="quiet" onPress={() => props.onTake(offered.text)}>
        {t('part.take')}
      </Button>
    </div>
  );
}
