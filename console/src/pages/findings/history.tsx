/** What happened with a finding, step by step: recorded, assigned, decided, confirmed, undone, reopened. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, parseFindingState, StateMark } from '../../parts/index.ts';
import type { FindingDetail } from './finding-api.ts';
import { parseDecision, parseHistoryStep } from './finding-words.ts';
import style from './history.module.css';
import { Person } from './person.tsx';

type HistoryStep = FindingDetail['history'][number];

/** The steps, oldest first. */
export function History(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { history, memory, entryNow } = props.finding;
  return (
    <ol className={style['steps']}>
      {history.map((step) => (
        <li key={`${step.kind} ${step.at}`} className={style['step']}>
          <StepWords step={step} />
        </li>
      ))}
      {memory.kind === 'reopened' && memory.finding === props.finding.id ? (
        <li className={`${style['step']} ${style['reopened']}`}>
          <strong>{t('history.reopened')}</strong>
          <p className={style['soft']}>
            {entryNow.state === 'removed' ? t('entry.removedWords') : t('memory.reopenedWords')}
          </p>
        </li>
      ) : null}
    </ol>
  );
}

function StepWords(props: { readonly step: HistoryStep }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { step } = props;
  const kind = parseHistoryStep(step.kind);
  const verdict = parseDecision(step.verdict);
  return (
    <>
      <p className={style['head']}>
        <strong>{kind === null ? step.kind : t(`history.${kind}`)}</strong>
        {verdict === null ? null : <StateMark state={parseFindingState(verdict)} />}
        {step.kind === 'assigned' ? <Person id={step.assignee} name={step.assigneeName} /> : null}
      </p>
      <p className={style['soft']}>
        <Person id={step.by} name={step.byName} />
        {' · '}
        <time dateTime={step.at}>{formats.instant(step.at)}</time>
      </p>
      {step.words === null ? null : (
        <p>
          <NameText>{step.words}</NameText>
        </p>
      )}
    </>
  );
}
