/** The lines between linked tiles, measured where the tiles stand. */

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { NamePicture } from './name-picture.ts';

/** Height of the space that the lines cross, in pixels; the style sheet gives the same. */
const LINKS_HEIGHT = 40;

/** A line of a link; a link of two parts to one has two. */
export interface Curve {
  readonly key: string;
  readonly link: number;
  readonly path: string;
}

/** The lines of a picture; measured again when the frame or the letters change their width. */
export function useCurves(frame: RefObject<HTMLElement | null>, picture: NamePicture): readonly Curve[] {
  const [curves, setCurves] = useState<readonly Curve[]>([]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const measure = (): void => setCurves(curvesIn(current, picture));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    for (const tile of current.querySelectorAll('[data-tile]')) observer.observe(tile);
    return () => observer.disconnect();
  }, [frame, picture]);
  return curves;
}

function curvesIn(frame: HTMLElement, picture: NamePicture): readonly Curve[] {
  const left = frame.querySelector('svg')?.getBoundingClientRect().left ?? 0;
  const middle = (tile: string): number | null => {
    const at = frame.querySelector(`[data-tile="${tile}"]`)?.getBoundingClientRect();
    return at === undefined ? null : Math.round(at.left + at.width / 2 - left);
  };
  return picture.links.flatMap((link, number) =>
    link.query.flatMap((upper) =>
      link.listed.flatMap((lower) => {
        const [from, to] = [middle(`query-${upper}`), middle(`listed-${lower}`)];
        if (from === null || to === null) return [];
        return [{ key: `${number}-${upper}-${lower}`, link: number, path: curve(from, to) }];
      }),
    ),
  );
}

function curve(from: number, to: number): string {
  const half = LINKS_HEIGHT / 2;
  return `M${from} 0C${from} ${half} ${to} ${half} ${to} ${LINKS_HEIGHT}`;
}
