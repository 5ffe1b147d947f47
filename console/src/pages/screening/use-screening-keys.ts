/** The keys of the page: from the box to the answers, among them, into one, and back. */

import { useCallback, useEffect, useRef } from 'react';
import type { MatchResult } from './asked.ts';

/** Milliseconds within which a letter belongs to the `g` before it (`g r` goes to another page). */
const GO_MS = 1_200;

interface KeysOptions {
  readonly results: readonly MatchResult[];
  readonly selected: MatchResult | null;
  readonly choose: (id: string) => void;
  readonly unfold: (isUnfolded: boolean) => void;
}

/** Listens for the keys; `openDetail` and `goToField` move the focus for buttons that do the same. */
export function useScreeningKeys(options: KeysOptions): {
  readonly openDetail: () => void;
  readonly goToField: (field: string) => void;
} {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const goToField = useCallback((field: string) => {
    latest.current.unfold(true);
    afterPaint(() => find(`#screening-more [name="${field}"]`)?.focus());
  }, []);
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      const isAfterGo = event.timeStamp - wentAt < GO_MS;
      wentAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return;
      if (!isAfterGo) act(event, latest.current, goToField);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [goToField]);
  return { openDetail, goToField };
}

function act(event: KeyboardEvent, options: KeysOptions, goToField: (field: string) => void): void {
  const inBox = event.target instanceof HTMLElement && event.target.matches('[data-screening-box]');
  if (event.key === 'Escape') {
    find('[data-screening-box]')?.focus();
    return;
  }
  if (event.altKey) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    goToField('father');
    return;
  }
  if (isTyping(event.target) && !inBox) return;
  if (inBox) {
    if (event.key === 'ArrowDown') step(event, options, 'first');
    else if (event.key === 'Enter') openDetail();
    return;
  }
  if (event.key === 'j' || event.key === 'ArrowDown') step(event, options, 1);
  else if (event.key === 'k' || event.key === 'ArrowUp') step(event, options, -1);
  else if (event.key === 'r') find('[data-record-holder] button')?.click();
}

/** Moves to another answer; up from the first leads back to the box. */
function step(event: KeyboardEvent, { results, selected, choose }: KeysOptions, by: 'first' | 1 | -1): void {
  // Arrows scroll where no answer has the focus.
  const isOnAnswer = event.target instanceof HTMLElement && event.target.matches('[data-answer]');
  if (by !== 'first' && event.key.startsWith('Arrow') && !isOnAnswer) return;
  event.preventDefault();
  const at = results.findIndex((result) => result.id === selected?.id);
  const next = by === 'first' ? 0 : at + by;
  if (next < 0) {
    find('[data-screening-box]')?.focus();
    return;
  }
  const result = results[next];
  if (result === undefined) return;
  choose(result.id);
  find(`[data-answer="${CSS.escape(result.id)}"]`)?.focus();
}

function openDetail(): void {
  afterPaint(() => find('[data-detail]')?.focus());
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Dialogs and opened choices have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null
  );
}
