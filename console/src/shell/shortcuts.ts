/** Keys that work on every page; never while somebody types. */

import { useEffect } from 'react';

/** The key before a page's letter. */
export const GO_PREFIX = 'g';

/** Pages by the letter that follows `g`. */
const GO_KEYS = {
  d: '/',
  s: '/screening',
  b: '/batches',
  f: '/findings',
  m: '/money',
  i: '/incidents',
  l: '/lists',
  a: '/audit',
  r: '/accuracy',
} as const;

/** A page that a letter leads to. */
export type GoTarget = (typeof GO_KEYS)[keyof typeof GO_KEYS];

/** Milliseconds within which the letter follows `g`. */
const GO_MS = 1_200;

/** Listens for `/`, `?` and `g` with a letter. */
export function useShortcuts(actions: {
  readonly search: () => void;
  readonly help: () => void;
  readonly go: (target: GoTarget) => void;
}): void {
  useEffect(() => {
    let wentAt = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const letter = letterOf(event);
      if (event.key === '/') {
        event.preventDefault();
        actions.search();
      } else if (event.key === '?') actions.help();
      else if (letter === GO_PREFIX) wentAt = event.timeStamp;
      else if (event.timeStamp - wentAt < GO_MS) {
        const target = targetOf(letter);
        if (target !== null) actions.go(target);
        wentAt = 0;
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [actions]);
}

function targetOf(key: string): GoTarget | null {
  return Object.entries(GO_KEYS).find(([letter]) => letter === key)?.[1] ?? null;
}

/** The Latin letter of a key, also where the keyboard is set to another script: then that of its place. */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(event.key)) return event.key;
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key;
}

/** Whether somebody types where a key was pressed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
