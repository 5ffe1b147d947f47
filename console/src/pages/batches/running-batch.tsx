/** A batch under way: how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useTranslation } from 'react-i18next';
import { RunningJob } from '../../parts/index.ts';
import { type Batch, isUnderWay, standingOf, useJob, useStopJob } from './use-batches.ts';

/** The bar of a batch; nothing once it is over. */
export function RunningBatch(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { batch } = props;
  const job = useJob(batch.job);
  const stop = useStopJob(batch.job.id);
  if (!isUnderWay(job)) return null;
  return (
    <RunningJob
      job={standingOf(job, batch.fileName ?? t('list.noFile'))}
      stop={stop}
      words={{
        title: t('stop.title'),
        words: t('stop.words'),
        yes: t('stop.yes'),
        no: t('stop.no'),
        asked: t('stop.asked'),
      }}
    />
  );
}
