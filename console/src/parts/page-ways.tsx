/** The ways between the pages of one part of the work, at the head of each. */

import { Link, type LinkProps } from '@tanstack/react-router';
import style from './page-ways.module.css';

/** A way to a page. */
export interface PageWay {
  readonly to: NonNullable<LinkProps['to']>;
  readonly words: string;
}

/** The ways; that to the page at hand is marked. `label` is said aloud. */
export function PageWays(props: { readonly label: string; readonly ways: readonly PageWay[] }) {
  return (
    <nav aria-label={props.label} className={`${style['ways']} no-print`}>
      <ul>
        {props.ways.map(({ to, words }) => (
          <li key={to}>
            <Link
              to={to}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
