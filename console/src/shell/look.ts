/** How the console looks: light, dark or high contrast, and the letters of Urdu; remembered on this machine. */

import { useSyncExternalStore } from 'react';
import { loadNastaliq } from '../look/fonts.ts';

/** Looks that can be chosen. */
export const LOOKS = ['system', 'light', 'dark', 'contrast'] as const;

/** A look. */
export type Look = (typeof LOOKS)[number];

/** The styles of Arabic letters for Urdu. */
export type Letters = 'naskh' | 'nastaliq';

const LOOK_KEY = 'silsila.look';
const LETTERS_KEY = 'silsila.letters';
const CHANGED = 'silsila:look';

/** Sets what was chosen before; call it before the first page is drawn. */
export function startLook(): void {
  apply();
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', apply);
  }
}

/** The look that was chosen, and how to choose another. */
export function useLook() {
  const look = useSyncExternalStore(listen, readLook);
  const letters = useSyncExternalStore(listen, readLetters);
  return { look, letters, chooseLook, chooseLetters };
}

function chooseLook(look: Look): void {
  localStorage.setItem(LOOK_KEY, look);
  apply();
}

function chooseLetters(letters: Letters): void {
  localStorage.setItem(LETTERS_KEY, letters);
  apply();
}

function apply(): void {
  const look = readLook();
  document.documentElement.dataset['theme'] = look === 'system' ? systemLook() : look;
  document.documentElement.dataset['letters'] = readLetters();
  if (readLetters() === 'nastaliq') loadNastaliq().catch(() => undefined);
  dispatchEvent(new Event(CHANGED));
}

function systemLook(): Look {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function readLook(): Look {
  const stored = localStorage.getItem(LOOK_KEY);
  return LOOKS.find((look) => look === stored) ?? 'system';
}

function readLetters(): Letters {
  return localStorage.getItem(LETTERS_KEY) === 'nastaliq' ? 'nastaliq' : 'naskh';
}

function listen(onChange: () => void): () => void {
  addEventListener(CHANGED, onChange);
  return () => removeEventListener(CHANGED, onChange);
}
