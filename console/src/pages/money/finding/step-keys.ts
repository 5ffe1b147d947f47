/** Keys that lead from one thing to the next in a picture. */

/** The index that a key leads to; null for any other key. In a mirrored picture left is forwards. */
export function nextIndex(
  key: string,
  at: { readonly index: number; readonly count: number; readonly mirrored: boolean },
): number | null {
  const { index, count, mirrored } = at;
  const [forward, back] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    [forward]: index + 1,
    ArrowUp: index - 1,
    [back]: index - 1,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, next));
}
