/** What a figure must be before it is put on record. */

import { fault, isIsoDay } from '../../base/index.ts';
import type { FigureClaim } from './model.ts';

/** Windows of one figure. */
export const FIGURE_WINDOWS_MAX = 5;
const PUBLISHED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** @throws REQUEST_INVALID naming what is wrong */
export function checkFigure(claim: FigureClaim): void {
  const { low, high, windows, publishedOn, url, subject, metric, document, attributedTo, unit } = claim;
  const refuse = (because: string): never => {
    throw fault('REQUEST_INVALID', because);
  };
  for (const [name, value] of Object.entries({ subject, metric, document, attributedTo, unit }))
    if (value.trim() === '') refuse(`${name}: a figure needs one`);
  for (const value of [low, high])
    if (value !== null && !(Number.isFinite(value) && value >= 0)) refuse('low, high: numbers from 0 on');
  if (low !== null && high !== null && low > high) refuse('low: it is above high');
  if (windows.length === 0 || windows.length > FIGURE_WINDOWS_MAX)
    refuse(`windows: one to ${FIGURE_WINDOWS_MAX}; one without days where none is known`);
  for (const { from, to } of windows) {
    const known = [from, to].filter((day) => day !== null);
    if (!known.every(isIsoDay)) refuse('windows: days that exist, written YYYY-MM-DD');
    if (from !== null && to !== null && from > to) refuse('windows: a window ends before it begins');
  }
  if (publishedOn !== null && !PUBLISHED.test(publishedOn))
    refuse('publishedOn: YYYY, YYYY-MM or YYYY-MM-DD');
  if (url !== null && !/^https?:\/\/\S+$/.test(url)) refuse('url: an address that begins with http');
}
