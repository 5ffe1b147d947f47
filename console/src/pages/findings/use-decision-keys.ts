/** Keys of a decision: `t`, `n` and `u` choose while nobody types, Ctrl+Enter sends from anywhere on the page. */

import { useEffect } from 'react';
import { isTyping, letterOf } from '../../shell/shortcuts.ts';

const KEYS = {
  decide: { t: 'true', n: 'false', u: 'cannot-tell' },
  confirm: { t: 'agree', n: 'disagree' },
} as const;

/** What each choice is chosen by. */
export const KEY_OF: Readonly<Record<string, string>> = {
  true: 't',
  false: 'n',
  'cannot-tell': 'u',
  agree: 't',
  disagree: 'n',
};

/** Listens while the form stands. */
export function useDecisionKeys(form: {
  readonly kind: keyof typeof KEYS;
  readonly choose: (value: string) => void;
  readonly send: () => void;
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.send();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const letter = letterOf(event);
      const choice = Object.entries(KEYS[form.kind]).find(([key]) => key === letter)?.[1];
      if (choice === undefined) return;
      event.preventDefault();
      form.choose(choice);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [form]);
}
