/** Whether there is room for a row beside its table. */

import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 72rem)';

/** True where there is; changes with the window. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

function subscribe(onChange: () => void): () => void {
  const wide = matchMedia(WIDE);
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
}
