/** A job under way with its bar; it goes on by itself, and can be stopped by somebody who is sure. */

import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { JobProgress, type JobStanding } from './job-progress.tsx';
import style from './running-job.module.css';
import { Failed } from './states.tsx';

/** What is asked before a job is stopped, and said after. */
export interface StopWords {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  readonly asked: string;
}

/** The words of a job, of which each part is said on its own. */
export function stopWords(say: (part: keyof StopWords) => string): StopWords {
  return {
    title: say('title'),
    words: say('words'),
    yes: say('yes'),
    no: say('no'),
    asked: say('asked'),
  };
}

/** How a job is stopped. */
export interface StopJob {
  readonly isSuccess: boolean;
  readonly error: Error | null;
  mutate(): void;
}

/** The bar of a job; what stands within it is said below the bar. */
export function RunningJob(props: {
  readonly job: JobStanding;
  readonly stop: StopJob;
  readonly words: StopWords;
  readonly canStop?: boolean;
  readonly children?: ReactNode;
}) {
  const { stop, words, canStop = true } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={style['running']}>
      <JobProgress
        job={props.job}
        onCancel={canStop && !stop.isSuccess ? () => setAsking(true) : undefined}
      />
      {props.children}
      {stop.isSuccess ? <p role="status">{words.asked}</p> : null}
      {stop.error === null ? null : <Failed cause={stop.error} onRetry={() => stop.mutate()} />}
      <Dialog title={words.title} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{words.words}</p>
        <div className={style['actions']}>
          <Button
            tone="danger"
            onPress={() => {
              setAsking(false);
              stop.mutate();
            }}
          >
            {words.yes}
          </Button>
          <Button onPress={() => setAsking(false)}>{words.no}</Button>
        </div>
      </Dialog>
    </div>
  );
}
