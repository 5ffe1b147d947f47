/** One file of names and its answers: what was asked of which lists, how it came out, and every row. */

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Failed,
  FaultDetails,
  isUnderWay,
  Loading,
  Page,
  Section,
  showInvisible,
  useFaultWords,
} from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { BatchHead } from './batch-head.tsx';
import style from './batch-page.module.css';
import { Downloads } from './downloads.tsx';
import { ResultsDesk } from './results-desk.tsx';
import { RunningBatch } from './running-batch.tsx';
import { useBatch } from './use-batch.ts';
import { type Batch, useJob } from './use-batches.ts';

/** The page. */
export function BatchPage() {
  // All texts that an opened row needs come with the page, so that opening one moves nothing.
  const { t } = useTranslation(['batches', 'common', 'screening', 'sentences', 'session']);
  const { batchId } = useParams({ from: '/shell/batches/$batchId' });
  const { openPurpose } = useShell();
  const batch = useBatch(batchId);
  const cause = batch.error ?? batch.failureReason;
  if (batch.data !== undefined) return <OneBatch key={batchId} batch={batch.data} />;
  return (
    <Page title={t('title')} lead={<Back />}>
      {cause === null ? (
        <Loading what={t('batch.loading')} />
      ) : (
        <Failed cause={cause} onRetry={() => void batch.refetch()} onChoosePurpose={openPurpose} />
      )}
    </Page>
  );
}

function OneBatch(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { batch } = props;
  const job = useJob(batch.job);
  const isRunning = isUnderWay(job);
  return (
    <Page
      title={batch.fileName === null ? t('list.noFile') : showInvisible(batch.fileName)}
      ofWindow={t('title')}
      lead={<Back />}
      actions={isRunning ? undefined : <Downloads batch={batch} />}
    >
      {isRunning ? (
        <div className={style['running']}>
          <RunningBatch batch={batch} />
          <p className={style['soft']}>{t('batch.goesOn')}</p>
        </div>
      ) : null}
      <Ending batch={batch} />
      <BatchHead batch={batch} />
      <Section title={t('desk.title')}>
        {isRunning ? <SoFar batch={batch} /> : <ResultsDesk batch={batch} look={0} />}
      </Section>
    </Page>
  );
}

/** What a batch that did not come to its end means, and what to do. */
function Ending(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const faultWords = useFaultWords();
  const { job } = props.batch;
  const words = job.error === null ? null : faultWords(job.error.code);
  if (job.state !== 'failed' && job.state !== 'cancelled') return null;
  return (
    <section role="status" className={style['ended']}>
      <h2>{t(`ended.${job.state}.title`)}</h2>
      <p>{t(`ended.${job.state}.words`)}</p>
      {words === null ? null : (
        <p>
          <b>{words.title}</b>
          <br />
          {words.remedy}
        </p>
      )}
      {job.error === null ? null : <FaultDetails fault={job.error} />}
    </section>
  );
}

/** The rows that are there while the batch goes on: on demand, so that what is read does not move by itself. */
function SoFar(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const [look, setLook] = useState(0);
  if (look === 0) {
    return (
      <div className={style['running']}>
        <p>{t('desk.notYet')}</p>
        <Button onPress={() => setLook(1)}>{t('desk.soFar')}</Button>
      </div>
    );
  }
  return (
    <>
      <Button onPress={() => setLook(look + 1)}>{t('desk.again')}</Button>
      <ResultsDesk batch={props.batch} look={look} />
    </>
  );
}

function Back() {
  const { t } = useTranslation('batches');
  return (
    <Link to="/batches" className="no-print">
      {t('batch.back')}
    </Link>
  );
}
