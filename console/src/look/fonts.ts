/** The letters: bundled, none from a network; Nastaliq comes when a reader chooses it. */

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/vazirmatn/wght.css';

/** Loads Nastaliq letters for Urdu. */
export async function loadNastaliq(): Promise<void> {
  await import('./nastaliq.css');
}
