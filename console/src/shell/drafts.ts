/** Drafts: what one person typed and has not yet sent, kept for this tab alone, until it is sent or the tab is closed. */

import { useCallback, useState } from 'react';
import { useShell } from './shell-context.ts';

const PREFIX = 'silsila.draft.';

/** What one person typed under a key. */
export interface Draft {
  readonly draft: string;
  /** It was kept from before. */
  readonly isRestored: boolean;
  setDraft(text: string): void;
  drop(): void;
}

/** A draft of the reader's own under a key: survives a lost session, a reload and a server that stops; `drop` when it has been sent. */
export function useDraft(key: string): Draft {
  const name = `${prefixOf(useShell().session.personId)}${key}`;
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

/** Forgets the drafts of everybody but one person; of all, when it is nobody. */
export function dropDrafts(kept: { readonly of: string | null }): void {
  for (const name of Object.keys(sessionStorage)) {
    const isKept = kept.of !== null && name.startsWith(prefixOf(kept.of));
    if (name.startsWith(PREFIX) && !isKept) sessionStorage.removeItem(name);
  }
}

function prefixOf(personId: string): string {
  return `${PREFIX}${personId}.`;
}
