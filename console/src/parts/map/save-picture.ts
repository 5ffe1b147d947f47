/** Pictures that are saved: with their title, source, method and date printed on them, and SYNTHETIC where anything in them is invented. */

import { fault } from '../../api/fault.ts';

/** What is printed on a picture. */
export interface PictureNote {
  readonly title: string;
  /** Source, method and date: a line each. */
  readonly lines: readonly string[];
  /** The words of the band over what is invented; null where nothing is. */
  readonly synthetic: string | null;
  readonly direction: 'ltr' | 'rtl';
}

const EDGE = 16;
const LINE = 20;
const TITLE = 28;
const BAND = 26;
/** A saved drawing has so many points for each of the screen. */
const SCALE = 2;

/** Properties of a drawing's look that its style sheets give. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'display',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

/** A canvas with its note as PNG. @throws ApiFault */
export async function canvasAsPng(canvas: HTMLCanvasElement, note: PictureNote): Promise<Blob> {
  const scale = Math.max(1, canvas.width / Math.max(1, canvas.clientWidth));
  return drawWithNote(
    { image: canvas, width: canvas.width / scale, height: canvas.height / scale, scale },
    note,
  );
}

/** A drawing with its note as PNG. @throws ApiFault */
export async function drawingAsPng(drawing: SVGSVGElement, note: PictureNote): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const address = URL.createObjectURL(new Blob([serialize(styledCopy(drawing))], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await drawWithNote({ image, width, height, scale: SCALE }, note);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A drawing with its note as SVG. */
export function drawingAsSvg(drawing: SVGSVGElement, note: PictureNote): Blob {
  const { width, height } = drawing.getBoundingClientRect();
  const sheet = colours();
  const outer = document.createElementNS(SVG, 'svg');
  const whole = { width: width + 2 * EDGE, height: height + heightOf(note) };
  set(outer, { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, direction: note.direction });
  const ground = set(document.createElementNS(SVG, 'rect'), { ...whole, fill: sheet.paper });
  const inner = styledCopy(drawing);
  set(inner, { x: EDGE, y: topOf(note) });
  outer.append(ground, inner);
  for (const { text, x, y, bold, colour } of textsOf(note, whole)) {
    const line = set(document.createElementNS(SVG, 'text'), {
      ...{ x, y, fill: colour, 'font-family': sheet.font, 'font-size': bold ? 16 : 12 },
      'font-weight': bold ? 700 : 400,
      direction: note.direction,
    });
    line.textContent = text;
    outer.append(line);
  }
  return new Blob([serialize(outer)], { type: 'image/svg+xml' });
}

interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

async function drawWithNote({ image, width, height, scale }: Picture, note: PictureNote): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const whole = { width: width + 2 * EDGE, height: height + heightOf(note) };
  canvas.width = Math.round(whole.width * scale);
  canvas.height = Math.round(whole.height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw fault('PICTURE', 'The browser gives no canvas to draw on.');
  const sheet = colours();
  pen.scale(scale, scale);
  pen.fillStyle = sheet.paper;
  pen.fillRect(0, 0, whole.width, whole.height);
  pen.drawImage(image, EDGE, topOf(note), width, height);
  pen.direction = note.direction;
  pen.textAlign = 'start';
  for (const { text, x, y, bold, colour } of textsOf(note, whole)) {
    pen.fillStyle = colour;
    pen.font = `${bold ? '700 16px' : '400 12px'} ${sheet.font}`;
    pen.fillText(text, x, y, whole.width - 2 * EDGE);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw fault('PICTURE', 'The browser could not write the picture.');
  return blob;
}

/** The texts of a note with their places. */
function textsOf(note: PictureNote, whole: { readonly width: number; readonly height: number }) {
  const sheet = colours();
  const x = note.direction === 'rtl' ? whole.width - EDGE : EDGE;
  const top = note.synthetic === null ? 0 : BAND;
  const firstLine = whole.height - note.lines.length * LINE;
  return [
    ...(note.synthetic === null
      ? []
      : [{ text: note.synthetic, x, y: BAND - 8, bold: true, colour: sheet.synthetic }]),
    { text: note.title, x, y: top + TITLE, bold: true, colour: sheet.ink },
    ...note.lines.map((text, at) => ({ text, x, y: firstLine + at * LINE, bold: false, colour: sheet.ink })),
  ];
}

function topOf(note: PictureNote): number {
  return (note.synthetic === null ? 0 : BAND) + TITLE + EDGE;
}

function heightOf(note: PictureNote): number {
  return topOf(note) + (note.lines.length + 1) * LINE;
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (token: string) => style.getPropertyValue(token).trim();
  return {
    paper: of('--paper-raised'),
    ink: of('--ink'),
    synthetic: of('--synthetic'),
    font: of('--font-ui'),
  };
}

/** A copy that carries its look itself, since a file has no style sheets of the page. */
function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = parseDrawing(drawing.cloneNode(true));
  const { width, height } = drawing.getBoundingClientRect();
  set(copy, { width, height });
  const originals = drawing.querySelectorAll('*');
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[at];
    element.removeAttribute('class');
    if (original === undefined) continue;
    const look = getComputedStyle(original);
    set(element, Object.fromEntries(LOOKS.map((name) => [name, look.getPropertyValue(name)])));
  }
  return copy;
}

function parseDrawing(node: Node): SVGSVGElement {
  return node as SVGSVGElement;
}

function set<E extends Element>(element: E, attributes: Readonly<Record<string, string | number>>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function serialize(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}
