/** Points of an order with their sign, left to right in every language. */

import { usePointWords } from './ranking-words.ts';

/** The points. */
export function PointText(props: { readonly points: number }) {
  const words = usePointWords();
  return <bdi dir="ltr">{words(props.points)}</bdi>;
}
