/** The screening index of a running server. */

import type { ApiDeps } from './context.ts';

/** Holds the screening index and keeps it current. */
export interface ScreeningDesk {
  close(): Promise<void>;
}

/** Opens the desk. */
export async function openScreeningDesk(
  _deps: ApiDeps,
  _options: { onBuilt(builtAt: Date): void },
): Promise<ScreeningDesk> {
  return { close: async () => undefined };
}
