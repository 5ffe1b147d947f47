/** What every page may ask of the shell: choosing a purpose, the shortcuts, the tour. */

import { createContext, useContext } from 'react';
import { fault } from '../api/fault.ts';
import type { Session } from '../api/session.ts';

/** What the shell offers its pages. */
export interface ShellContext {
  readonly session: Session;
  openPurpose(): void;
  openShortcuts(): void;
  startTour(): void;
}

const Context = createContext<ShellContext | null>(null);

/** Gives the shell to its pages. */
export const ShellProvider = Context.Provider;

/** The shell around a page. */
export function useShell(): ShellContext {
  const shell = useContext(Context);
  if (shell === null) throw fault('INTERNAL', 'This part stands outside the shell.');
  return shell;
}
