/** The keys of the page: from the box to the answers, among them, into one, and back. */

import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
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
  // As soon as answers stand, not after the next pause: the key that follows must find them.
  useLayoutEffect(() => {
    latest.current = options;
  });
  const openDetail = useKeptFocus(options.selected?.id ?? null);
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
      if (!isAfterGo) act(event, latest.current, { goToField, openDetail });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [goToField, openDetail]);
  return { openDetail, goToField };
}

/**
 * Keeps the focus where someone put it while answers are drawn anew under it, and gives the move into the argument of the answer in hand, which waits until that argument stands.
 */
function useKeptFocus(selectedId: string | null): () => void {
  const place = useRef<'answer' | 'detail' | null>(null);
  const wantsDetail = useRef(false);
  const id = useRef(selectedId);
  const enterDetail = useCallback(() => {
    if (!wantsDetail.current || id.current === null) return;
    const detail = findById('data-detail', id.current);
    if (detail === null) return;
    wantsDetail.current = false;
    detail.focus();
  }, []);
  useLayoutEffect(() => {
    id.current = selectedId;
    enterDetail();
    if (place.current === null || selectedId === null || document.activeElement !== document.body) return;
    findById(`data-${place.current}`, selectedId)?.focus();
  });
  useEffect(() => {
    const forget = (): void => {
      wantsDetail.current = false;
    };
    const onFocus = ({ target }: FocusEvent): void => {
      place.current = placeOf(target);
    };
    const onPointer = (): void => {
      forget();
      place.current = null;
    };
    // Before the keys of the page: what they ask for is not forgotten.
    addEventListener('keydown', forget, true);
    addEventListener('focusin', onFocus);
    addEventListener('pointerdown', onPointer);
    return () => {
      removeEventListener('keydown', forget, true);
      removeEventListener('focusin', onFocus);
      removeEventListener('pointerdown', onPointer);
    };
  }, []);
  return useCallback(() => {
    wantsDetail.current = true;
    afterPaint(enterDetail);
  }, [enterDetail]);
}

function placeOf(target: EventTarget | null): 'answer' | 'detail' | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target.matches('[data-answer]')) return 'answer';
  return target.matches('[data-detail]') ? 'detail' : null;
}

type Moves = ReturnType<typeof useScreeningKeys>;

function act(event: KeyboardEvent, options: KeysOptions, { goToField, openDetail }: Moves): void {
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
  findById('data-answer', result.id)?.focus();
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

function findById(attribute: string, id: string): HTMLElement | null {
  return find(`[${attribute}="${CSS.escape(id)}"]`);
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
