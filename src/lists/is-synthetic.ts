/** Whether a list is invented: its own title or authority says SYNTHETIC. */

import type { ListHeader } from './model.ts';

/** The word by which what is invented calls itself. */
const SYNTHETIC = /\bSYNTHETIC\b/;

/** True for a list of invented parties, which says so in its title or authority. */
export function isSyntheticList(header: Pick<ListHeader, 'title' | 'authority'>): boolean {
  return SYNTHETIC.test(header.title) || SYNTHETIC.test(header.authority);
}
