/** A job under way: how far, how fast, how long still, and a way to stop it. */

import { Label, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { Button } from './button.tsx';
import style from './job-progress.module.css';

/** How far a job is. */
export interface JobStanding {
  readonly label: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly ratePerSecond: number | null;
  readonly remainingMs: number | null;
}

/** The bar of a job. */
export function JobProgress(props: {
  readonly job: JobStanding;
  readonly onCancel?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { job } = props;
  const words = [
    t(`job.${job.state}`),
    job.total === null
      ? formats.number(job.done)
      : t('job.progress', { done: formats.number(job.done), total: formats.number(job.total) }),
    ...(job.state === 'running' && job.ratePerSecond !== null
      ? [t('job.rate', { rate: formats.number(Math.round(job.ratePerSecond)) })]
      : []),
    ...(job.state === 'running' && job.remainingMs !== null
      ? [t('job.left', { time: formats.duration(job.remainingMs) })]
      : []),
  ].join(' · ');
  const share = job.total === null || job.total === 0 ? 0 : (100 * job.done) / job.total;
  return (
    <div className={style['job']}>
      <ProgressBar
        className={style['bar'] ?? ''}
        value={share}
        valueLabel={words}
        isIndeterminate={job.total === null && job.state === 'running'}
      >
        {({ percentage, valueText }) => (
          <>
            <div className={style['words']}>
              <Label>{job.label}</Label>
              <span>{valueText}</span>
            </div>
            <div className={style['track']}>
              <svg
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                aria-hidden="true"
                className={style['fill']}
              >
                <rect width={percentage ?? 100} height="4" />
              </svg>
            </div>
          </>
        )}
      </ProgressBar>
      {props.onCancel !== undefined && (job.state === 'queued' || job.state === 'running') ? (
        <Button tone="danger" onPress={props.onCancel}>
          {t('job.cancel')}
        </Button>
      ) : null}
    </div>
  );
}
