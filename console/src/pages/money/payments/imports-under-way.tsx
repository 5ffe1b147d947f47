/** Imports of payments: how far each is, and what came of those that ended lately. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, isolate, NameText, RunningJob, Section } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { isUnderWay, standingOf, useStopJob } from '../job-state.ts';
import { useStopWords } from '../use-stop-words.ts';
import style from './payments.module.css';
import { IMPORTS_KEY, type PaymentImport, useImports } from './payments-api.ts';

/** What of one's own ended is told of for so long, in milliseconds. */
const TOLD_MS = 3_600_000;

/** The imports; nothing where none is to be told of. */
export function ImportsUnderWay() {
  const { t } = useTranslation('money');
  const { session } = useShell();
  const imports = useImports();
  const [away, setAway] = useState<readonly string[]>([]);
  if (imports.data === undefined) {
    return imports.error === null ? null : <Failed cause={imports.error} onRetry={() => imports.refetch()} />;
  }
  const told = imports.data.imports.filter(
    (one) =>
      isUnderWay(one.job) ||
      (one.startedBy === session.personId &&
        !away.includes(one.id) &&
        Date.now() - Date.parse(one.job.finishedAt ?? one.createdAt) < TOLD_MS),
  );
  if (told.length === 0) return null;
  return (
    <Section title={t('imports.title')}>
      <ul className={style['list']}>
        {told.map((one) => (
          <li key={one.id}>
            {isUnderWay(one.job) ? (
              <Running found={one} />
            ) : (
              <Ended found={one} onDismiss={() => setAway([...away, one.id])} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Running(props: { readonly found: PaymentImport }) {
  const { t } = useTranslation('money');
  const { job, fileName } = props.found;
  return (
    <RunningJob
      job={standingOf(job, t('imports.running', { name: isolate(fileName) }))}
      stop={useStopJob(job, IMPORTS_KEY)}
      words={useStopWords()}
    >
      <p className={style['soft']}>{t('imports.goesOn')}</p>
    </RunningJob>
  );
}

function Ended(props: { readonly found: PaymentImport; readonly onDismiss: () => void }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { result, fileName, job } = props.found;
  const kind = result === null ? null : result.kind === 'unchanged' ? 'unchanged' : 'imported';
  return (
    <div role="status" className={`${style['ended']} ${kind === null ? style['failed'] : ''}`}>
      <p>
        <NameText>{fileName}</NameText>:{' '}
        {kind === null || result === null
          ? t(job.state === 'cancelled' ? 'imports.cancelled' : 'imports.failed')
          : t(`imports.${kind}`, {
              payments: formats.number(result.payments),
              excluded: formats.number(result.excluded),
            })}
      </p>
      {job.error === null ? null : (
        <p dir="ltr" lang="en" className={style['soft']}>
          <code>{job.error.code}</code> · {job.error.message}
        </p>
      )}
      <Button tone="quiet" onPress={props.onDismiss}>
        {t('imports.dismiss')}
      </Button>
    </div>
  );
}
