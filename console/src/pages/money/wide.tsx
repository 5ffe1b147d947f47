/** A frame in which a wide table scrolls sideways: it takes the focus, so that the arrow keys move it too. */

import type { ReactNode } from 'react';
import style from './wide.module.css';

/** The frame. */
export function Wide(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={props.label} tabIndex={0} className={style['wide']}>
      {props.children}
    </section>
  );
}
