/** What the pictures and the table of a finding share: how far in time they show, and which payments are chosen. */

import { useMemo, useState } from 'react';
import type { Payment } from './money-model.ts';

/** Payments that somebody chose in a picture. */
export interface Chosen {
  /** Id of the flow or the account. */
  readonly id: string;
  readonly words: string;
  readonly refs: ReadonlySet<string>;
}

/** The shared state. */
export interface Pictures {
  /** Payments in order of time that are shown; all at first. */
  readonly shown: number;
  readonly setShown: (count: number) => void;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
}

/** The state over the payments of a finding. */
export function usePictures(payments: readonly Payment[]): Pictures {
  const [asked, setShown] = useState<number | null>(null);
  const [chosen, choose] = useState<Chosen | null>(null);
  const shown = Math.min(asked ?? payments.length, payments.length);
  return useMemo(() => ({ shown, setShown, chosen, choose }), [shown, chosen]);
}
