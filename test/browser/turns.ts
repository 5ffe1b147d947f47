/** Tests in one language by turns: all of them in both would double the time, and what a page says in both is held by the gate of its texts. */

import { it } from 'vitest';

/** Registers tests of one language: every second one, so that those of the other language are registered where both are described. */
export function takeTurns(
  language: 'en' | 'ur',
): (name: string, run: () => Promise<void>, timeoutMs?: number) => void {
  let at = 0;
  return (name, run, timeoutMs) => {
    at += 1;
    if ((at % 2 === 1) === (language === 'en')) it(name, run, timeoutMs);
  };
}
