/** Pictures that are saved: with their title, source, method and date printed on them, and SYNTHETIC where anything in them is invented. */

import { fault } from '../../api/fault.ts';
import { element, type StyledDrawing, setAttributes } from './styled-drawing.ts';
import { wrapWords } from './wrap-words.ts';

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
/** About the width of a letter of the lines. */
const LETTER_WIDTH = 6.4;
/** A saved drawing has so many points for each of the screen. */
const SCALE = 2;

/** A canvas with its note as PNG. @throws ApiFault */
export async function canvasAsPng(canvas: HTMLCanvasElement, note: PictureNote): Promise<Blob> {
  const scale = Math.max(1, canvas.width / Math.max(1, canvas.clientWidth));
  return drawWithNote(
    { image: canvas, width: canvas.width / scale, height: canvas.height / scale, scale },
    note,
  );
}

/** A drawing with its note as PNG. @throws ApiFault */
export async function drawingAsPng({ svg, width, height }: StyledDrawing, note: PictureNote): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([serialize(svg)], { type: 'image/svg+xml' }));
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
export function drawingAsSvg({ svg, width, height }: StyledDrawing, said: PictureNote): Blob {
  const sheet = colours();
  const note = wrapNote(said, width);
  const whole = { width: width + 2 * EDGE, height: height + heightOf(note) };
  const viewBox = `0 0 ${whole.width} ${whole.height}`;
  const outer = element('svg', { ...whole, viewBox, direction: note.direction });
  outer.append(
    element('rect', { ...whole, fill: sheet.paper }),
    setAttributes(svg, { x: EDGE, y: topOf(note) }),
  );
  for (const { text, x, y, bold, colour } of textsOf(note, whole)) {
    const line = element('text', {
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

async function drawWithNote({ image, width, height, scale }: Picture, said: PictureNote): Promise<Blob> {
  const note = wrapNote(said, width);
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

/** Long lines go on in the next one, as far as letters of this size can be counted on. */
function wrapNote(note: PictureNote, width: number): PictureNote {
  return {
    ...note,
    lines: note.lines.flatMap((line) => wrapWords(line, Math.floor(width / LETTER_WIDTH))),
  };
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

function serialize(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}
