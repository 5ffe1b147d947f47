/** Drafts: what was typed and not yet sent, kept for this tab alone, until it is sent or the tab is closed. */

import { useCallback, useState } from 'react';

const PREFIX = 'silsila.draft.';

/** A draft under a key: survives a lost session, a reload and a server that stops; `drop` when it has been sent. */
export function useDraft(key: string): {
  readonly draft: string;
  readonly isRestored: boolean;
  setDraft(text: string): void;
  drop(): void;
} {
  const name = `${PREFIX}${key}`;
  const [state, setState] = useState(() => {
    const draft = sessionStorage.getItem(name) ?? '';
    return { name, draft, isRestored: draft !== '' };
  });
  const current =
    state.name === name ? state : { name, draft: sessionStorage.getItem(name) ?? '', isRestored: false };
  const setDraft = useCallback(
    (draft: string) => {
      if (draft === '') sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, draft);
      setState({ name, draft, isRestored: false });
    },
    [name],
  );
  const drop = useCallback(() => setDraft(''), [setDraft]);
  return { draft: current.draft, isRestored: current.isRestored, setDraft, drop };
}

/** Forgets all drafts: on signing out. */
export function dropDrafts(): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}
