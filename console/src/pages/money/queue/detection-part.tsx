/** Looking for patterns: the start of a run, how far it is, what the last one came to, and what it could not tell or did not run. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, isolate, RunningJob, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { isUnderWay, standingOf, useStopJob } from '../job-state.ts';
import style from '../payments/payments.module.css';
import { useStopWords } from '../use-stop-words.ts';
import { DETECTIONS_KEY, type Detection, useDetect, useDetections } from './detection-api.ts';
import { RunGaps } from './run-gaps.tsx';

/** The part. */
export function DetectionPart() {
  const { t } = useTranslation('money');
  const { openPurpose } = useShell();
  const refusal = useDisabledReason('payments:detect');
  const detections = useDetections(refusal === undefined);
  const detect = useDetect();
  const runs = detections.data?.detections ?? [];
  const running = runs.find(({ job }) => isUnderWay(job));
  const last = runs.find(({ job }) => !isUnderWay(job));
  return (
    <Section
      title={t('detect.title')}
      actions={
        <Button
          tone="strong"
          isPending={detect.isPending}
          disabledReason={refusal ?? (running === undefined ? undefined : t('detect.runsAlready'))}
          onPress={() => detect.mutate()}
        >
          {t('detect.start')}
        </Button>
      }
    >
      {detect.error === null ? null : <Failed cause={detect.error} onChoosePurpose={openPurpose} />}
      {detections.error === null ? null : (
        <Failed cause={detections.error} onRetry={() => detections.refetch()} onChoosePurpose={openPurpose} />
      )}
      {running === undefined ? null : <Running run={running} />}
      {last === undefined ? null : <Ended run={last} />}
      {detections.data === undefined || runs.length > 0 ? null : (
        <p className={style['soft']}>{t('detect.never')}</p>
      )}
    </Section>
  );
}

function Running(props: { readonly run: Detection }) {
  const { t } = useTranslation('money');
  const { job } = props.run;
  return (
    <RunningJob
      job={standingOf(job, t('detect.running'))}
      stop={useStopJob(job, DETECTIONS_KEY)}
      words={useStopWords()}
    >
      <p className={style['soft']}>{t('detect.goesOn')}</p>
    </RunningJob>
  );
}

function Ended(props: { readonly run: Detection }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { result, job, createdAt } = props.run;
  if (result === null) {
    return (
      <div role="status" className={`${style['ended']} ${style['failed']}`}>
        <p>{t(job.state === 'cancelled' ? 'detect.cancelled' : 'detect.failed')}</p>
        {job.error === null ? null : (
          <p dir="ltr" lang="en" className={style['soft']}>
            <code>{job.error.code}</code> · {job.error.message}
          </p>
        )}
      </div>
    );
  }
  const { payments, accounts, found, added, known, folded, tooLarge } = result;
  return (
    <>
      <div role="status" className={style['ended']}>
        <p>
          {t('detect.done', {
            when: isolate(formats.instant(job.finishedAt ?? createdAt)),
            payments: formats.number(payments),
            accounts: formats.number(accounts),
            found: formats.number(found),
          })}
        </p>
        <p className={style['soft']}>
          {t('detect.counts', {
            added: formats.number(added),
            known: formats.number(known),
            folded: formats.number(folded),
          })}
        </p>
        {tooLarge === 0 ? null : <p>{t('detect.tooLarge', { count: tooLarge })}</p>}
      </div>
      <RunGaps undetermined={result.undetermined} notRun={result.notRun} />
    </>
  );
}
