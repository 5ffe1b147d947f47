/** Traffic Light Protocol 2.0: the ladder on which clearances and markings are compared. */

/** A rung of TLP 2.0: 0 CLEAR, 1 GREEN, 2 AMBER, 3 AMBER+STRICT, 4 RED. */
export type TlpLevel = 0 | 1 | 2 | 3 | 4;

/**
 * What each rung lets its recipient do; the index in the array is the level.
 * Source: FIRST, Traffic Light Protocol 2.0 (August 2022), https://www.first.org/tlp/.
 */
export const TLP_LEVELS = [
  { level: 0, label: 'TLP:CLEAR', audience: 'Anyone; disclosure is not limited.' },
  { level: 1, label: 'TLP:GREEN', audience: 'The community of the recipient, not public channels.' },
  {
    level: 2,
    label: 'TLP:AMBER',
    audience: 'The organisation of the recipient and its clients who need to know.',
  },
  { level: 3, label: 'TLP:AMBER+STRICT', audience: 'The organisation of the recipient alone.' },
  { level: 4, label: 'TLP:RED', audience: 'The named recipients alone.' },
] as const satisfies readonly { level: TlpLevel; label: string; audience: string }[];

/** The label of a TLP rung, as it is written on a document: `TLP:AMBER+STRICT`. */
export function tlpLabel(level: TlpLevel): string {
  return TLP_LEVELS[level].label;
}

/** Reads a TLP label (any case, with or without `TLP:`; WHITE is the former name of CLEAR), or null when it is none. */
export function parseTlp(text: string): TlpLevel | null {
  const bare = text.trim().toUpperCase().replace(/^TLP:/, '');
  const wanted = `TLP:${bare === 'WHITE' ? 'CLEAR' : bare}`;
  return TLP_LEVELS.find((entry) => entry.label === wanted)?.level ?? null;
}
