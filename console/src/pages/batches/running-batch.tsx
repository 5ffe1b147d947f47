/** A batch under way: how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useTranslation } from 'react-i18next';
import { isUnderWay, RunningJob, standingOf, stopWords, useStopJob } from '../../parts/index.ts';
import { type Batch, useJob } from './use-batches.ts';

/** The bar of a batch; nothing once it is over. */
export function RunningBatch(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { batch } = props;
  const job = useJob(batch.job);
  const stop = useStopJob(job.id, [['job', job.id], ['batches']]);
  if (!isUnderWay(job)) return null;
  return (
    <RunningJob
      job={standingOf(job, batch.fileName ?? t('list.noFile'))}
      stop={stop}
      words={stopWords((part) => t(`stop.${part}`))}
    />
  );
}
