/** Keys of the page: `j` and `k` go to the next and the previous pair, `s` and `d` judge it, `u` takes the last judgement back. */

import { useEffect, useEffectEvent } from 'react';
import { isTyping, letterOf } from '../../../shell/shortcuts.ts';

/** What a letter does. */
export type PairKeys = Readonly<Record<'j' | 'k' | 's' | 'd' | 'u', () => void>>;

/** Milliseconds within which a letter belongs to the `g` before it, which leads to another page. */
const GO_MS = 1_200;

/** Listens while the page stands. */
export function usePairKeys(keys: PairKeys): void {
  const act = useEffectEvent((letter: string): boolean => {
    const known = (['j', 'k', 's', 'd', 'u'] as const).find((each) => each === letter);
    if (known !== undefined) keys[known]();
    return known !== undefined;
  });
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return;
      const letter = letterOf(event);
      const isAfterGo = event.timeStamp - wentAt < GO_MS;
      wentAt = letter === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (isAfterGo || !act(letter)) return;
      event.preventDefault();
      // The table has a `j` and `k` of its own, which move within it and open nothing.
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}
