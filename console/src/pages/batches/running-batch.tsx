/** A batch under way: how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Failed, JobProgress } from '../../parts/index.ts';
import style from './running-batch.module.css';
import { type Batch, isUnderWay, standingOf, useJob, useStopJob } from './use-batches.ts';

/** The bar of a batch; nothing once it is over. */
export function RunningBatch(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { batch } = props;
  const job = useJob(batch.job);
  const stop = useStopJob(batch.job.id);
  const [isAsking, setAsking] = useState(false);
  if (!isUnderWay(job)) return null;
  return (
    <div className={style['running']}>
      <JobProgress
        job={standingOf(job, batch.fileName ?? t('list.noFile'))}
        onCancel={stop.isSuccess ? undefined : () => setAsking(true)}
      />
      {stop.isSuccess ? <p role="status">{t('stop.asked')}</p> : null}
      {stop.error === null ? null : <Failed cause={stop.error} onRetry={() => stop.mutate()} />}
      <Dialog title={t('stop.title')} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{t('stop.words')}</p>
        <div className={style['actions']}>
          <Button
            tone="danger"
            onPress={() => {
              setAsking(false);
              stop.mutate();
            }}
          >
            {t('stop.yes')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('stop.no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
