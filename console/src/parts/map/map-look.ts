/** The colours of the map, from the tokens of the look that is chosen. */

import { useSyncExternalStore } from 'react';

/** Tokens that the map draws with. */
const TOKENS = [
  'map-water',
  'map-land',
  'map-line',
  'map-unit',
  'map-crossing',
  'map-fence',
  'paper-raised',
  'ink',
  'accent',
  'on-accent',
  'danger',
  'match',
  'ramp-1',
  'ramp-2',
  'ramp-3',
  'ramp-4',
  'ramp-5',
] as const;

type Token = (typeof TOKENS)[number];

/** The colours by token. */
export type MapLook = Readonly<Record<Token, string>>;

/** The colours now, and again when another look is chosen. */
export function useMapLook(): MapLook {
  return parseLook(useSyncExternalStore(listen, readLook));
}

function listen(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The colours as one text, which is the same as long as they are. */
function readLook(): string {
  const style = getComputedStyle(document.documentElement);
  return TOKENS.map((token) => style.getPropertyValue(`--${token}`).trim()).join(' ');
}

function parseLook(text: string): MapLook {
  const colours = text.split(' ');
  return Object.fromEntries(TOKENS.map((token, at) => [token, colours[at] ?? '#000'])) as MapLook;
}
