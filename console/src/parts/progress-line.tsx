/** How far something is: what, in words, and as a bar. */

import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import style from './progress-line.module.css';

/** The line; `share` is from 0 to 1, null where the end is not known. */
export function ProgressLine(props: {
  readonly label: ReactNode;
  readonly words: string;
  readonly share: number | null;
}) {
  const { share } = props;
  return (
    <ProgressBar
      className={style['line'] ?? ''}
      value={100 * (share ?? 0)}
      valueLabel={props.words}
      isIndeterminate={share === null}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={style['words']}>
            <Label>{props.label}</Label>
            <span>{valueText}</span>
          </div>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className={style['track']}>
            <rect width={percentage ?? 100} height="4" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
