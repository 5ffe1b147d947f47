/** A job under way: how far, how fast, how long still, and a way to stop it. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { Button } from './button.tsx';
import style from './job-progress.module.css';
import { ProgressLine } from './progress-line.tsx';

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
  return (
    <div className={style['job']}>
      <ProgressLine label={job.label} words={words} share={shareOf(job)} />
      {props.onCancel !== undefined && (job.state === 'queued' || job.state === 'running') ? (
        <Button tone="danger" onPress={props.onCancel}>
          {t('job.cancel')}
        </Button>
      ) : null}
    </div>
  );
}

/** A job that waits for its turn stands at the beginning, also where its end is not known. */
function shareOf({ state, done, total }: JobStanding): number | null {
  if (total === null) return state === 'running' ? null : 0;
  return total === 0 ? 0 : done / total;
}
