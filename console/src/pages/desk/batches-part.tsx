/** The reader's batches: those under way with their bars, then the last ones that finished. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  Failed,
  isUnderWay,
  JobProgress,
  Loading,
  NameText,
  parseJobState,
  Section,
  standingOf,
  VerdictBar,
  VerdictWords,
} from '../../parts/index.ts';
import style from './desk.module.css';
import { type Batch, useOwnBatches } from './desk-api.ts';

/** Finished batches shown. */
const FINISHED_MAX = 3;

/** The part. */
export function BatchesPart() {
  const { t } = useTranslation('desk');
  const batches = useOwnBatches();
  const rows = batches.data?.screenings;
  const finished = (rows ?? []).filter(({ job }) => !isUnderWay(job)).slice(0, FINISHED_MAX);
  return (
    <Section title={t('batches.title')} actions={<Link to="/batches">{t('batches.all')}</Link>}>
      {rows === undefined && batches.error === null ? <Loading what={t('batches.loading')} /> : null}
      {batches.error !== null && rows === undefined ? (
        <Failed cause={batches.error} onRetry={() => batches.refetch()} />
      ) : null}
      {rows?.length === 0 ? <p className={style['soft']}>{t('batches.none')}</p> : null}
      {(rows ?? [])
        .filter(({ job }) => isUnderWay(job))
        .map((batch) => (
          <div key={batch.id} className={style['running']}>
            <BatchLink batch={batch} />
            <JobProgress job={standingOf(batch.job, t('batches.running'))} />
          </div>
        ))}
      {finished.length === 0 ? null : (
        <ul className={style['batches']}>
          {finished.map((batch) => (
            <FinishedBatch key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FinishedBatch(props: { readonly batch: Batch }) {
  const { t } = useTranslation('common');
  const formats = useFormats();
  const { batch } = props;
  const state = parseJobState(batch.job.state);
  return (
    <li className={style['batch']}>
      <BatchLink batch={batch} />
      <span className={style['soft']}>
        {formats.ago(batch.createdAt)}
        {state === 'done' ? '' : ` · ${t(`job.${state}`)}`}
      </span>
      <span className={style['tally']}>
        <VerdictBar counts={batch.counts} />
        <small>
          <VerdictWords counts={batch.counts} />
        </small>
      </span>
    </li>
  );
}

function BatchLink(props: { readonly batch: Batch }) {
  const { t } = useTranslation('desk');
  const { batch } = props;
  return (
    <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
      {batch.fileName === null ? t('batches.noFile') : <NameText>{batch.fileName}</NameText>}
    </Link>
  );
}
