/** Drawings that carry their look themselves, since a file has no style sheets of the page. */

/** A drawing with its look in its own attributes, and its size in points of the screen. */
export interface StyledDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** One picture of a sheet: the words over it, those under it, and its drawing on the page. */
export interface SheetPicture {
  readonly title: string;
  readonly foot: string;
  readonly drawing: SVGSVGElement;
}

/** Properties of a drawing's look that its style sheets give. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'dominant-baseline',
  'display',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
/** Pictures of a sheet in a row, the room between them, and that of their words. */
const COLUMNS = 4;
const GAP = 24;
const WORDS = 18;

/** A drawing of the page, ready for a file. */
export function styleDrawing(drawing: SVGSVGElement): StyledDrawing {
  const { width, height } = drawing.getBoundingClientRect();
  return { svg: styledCopy(drawing), width, height };
}

/** Small pictures on one sheet, row by row in reading direction; null where there are none. */
export function styleSheet(
  pictures: readonly SheetPicture[],
  direction: 'ltr' | 'rtl',
): StyledDrawing | null {
  const [first] = pictures;
  if (first === undefined) return null;
  const cell = first.drawing.getBoundingClientRect();
  const [stepX, stepY] = [cell.width + GAP, cell.height + 2 * WORDS + GAP];
  const columns = Math.min(COLUMNS, pictures.length);
  const width = columns * stepX - GAP;
  const height = Math.ceil(pictures.length / columns) * stepY - GAP;
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  for (const [at, { title, foot, drawing }] of pictures.entries()) {
    const column = at % columns;
    const x = (direction === 'rtl' ? columns - 1 - column : column) * stepX;
    const y = Math.floor(at / columns) * stepY;
    const start = direction === 'rtl' ? x + cell.width : x;
    const picture = styledCopy(drawing);
    setAttributes(picture, { x, y: y + WORDS });
    svg.append(
      words(title, { x: start, y: y + WORDS - 5, 'font-weight': 600, direction }),
      picture,
      words(foot, { x: start, y: y + cell.height + 2 * WORDS - 4, 'font-weight': 400, direction }),
    );
  }
  return { svg, width, height };
}

/** An element of a drawing. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  return setAttributes(document.createElementNS(SVG, name), attributes);
}

/** Gives an element its attributes. */
export function setAttributes<E extends Element>(
  target: E,
  attributes: Readonly<Record<string, string | number>>,
): E {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
  return target;
}

function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  const style = getComputedStyle(document.documentElement);
  const line = element('text', {
    fill: style.getPropertyValue('--ink').trim(),
    'font-family': style.getPropertyValue('--font-ui').trim(),
    'font-size': 12,
    ...attributes,
  });
  line.textContent = text;
  return line;
}

function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = parseDrawing(drawing.cloneNode(true));
  const { width, height } = drawing.getBoundingClientRect();
  setAttributes(copy, { width, height });
  const originals = drawing.querySelectorAll('*');
  for (const [at, part] of copy.querySelectorAll('*').entries()) {
    const original = originals[at];
    part.removeAttribute('class');
    if (original === undefined) continue;
    const look = getComputedStyle(original);
    setAttributes(part, Object.fromEntries(LOOKS.map((name) => [name, look.getPropertyValue(name)])));
  }
  return copy;
}

function parseDrawing(node: Node): SVGSVGElement {
  return node as SVGSVGElement;
}
