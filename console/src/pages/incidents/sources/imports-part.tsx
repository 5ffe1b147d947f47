/** Imports of incidents that are under way, and what came of one's own. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, isolate, NameText, RunningJob, stopWords } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { isUnderWay, standingOf, useStopJob } from '../../money/job-state.ts';
import { IMPORTS_KEY, type IncidentImport, useImports } from './imports-api.ts';
import style from './sources.module.css';

/** What of one's own ended is told of for so long, in milliseconds. */
const TOLD_MS = 3_600_000;

/** The imports; nothing where none is to be told of. */
export function ImportsPart() {
  const { session } = useShell();
  const imports = useImports();
  const [away, setAway] = useState<readonly string[]>([]);
  if (imports.data === undefined) {
    return imports.error === null ? null : (
      <Failed cause={imports.error} onRetry={() => void imports.refetch()} />
    );
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
  );
}

function Running(props: { readonly found: IncidentImport }) {
  const { t } = useTranslation('incidents');
  const { job, fileName } = props.found;
  return (
    <RunningJob
      job={standingOf(job, t('import.running', { name: isolate(fileName) }))}
      stop={useStopJob(job, IMPORTS_KEY)}
      words={stopWords((part) => t(`stop.${part}`))}
    >
      <p className={style['soft']}>{t('import.goesOn')}</p>
    </RunningJob>
  );
}

function Ended(props: { readonly found: IncidentImport; readonly onDismiss: () => void }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { result, fileName, job } = props.found;
  return (
    <div role="status" className={`${style['told']} ${result === null ? style['failed'] : ''}`}>
      <p>
        <NameText>{fileName}</NameText>:{' '}
        {result === null
          ? t(job.state === 'cancelled' ? 'import.cancelled' : 'import.failed')
          : t(result.kind === 'unchanged' ? 'import.unchanged' : 'import.done', {
              accounts: formats.number(result.accounts),
              added: formats.number(result.added),
              changed: formats.number(result.changed),
              removed: formats.number(result.removed),
              excluded: formats.number(result.excluded),
              proposals: formats.number(result.proposals),
            })}
      </p>
      {job.error === null ? null : (
        <p dir="ltr" lang="en" className={style['soft']}>
          <code>{job.error.code}</code> · {job.error.message}
        </p>
      )}
      <Button tone="quiet" onPress={props.onDismiss}>
        {t('import.dismiss')}
      </Button>
    </div>
  );
}
