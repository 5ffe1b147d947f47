/** Writes text, lines and tables onto pages, in either direction, tagged for readers of screens. */

import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { openFonts, type ReportFonts } from './fonts.ts';
import { type Direction, type Paragraph, type Piece, readParagraph } from './order-line.ts';
import { romanise } from './romanise.ts';

/** How a text looks. Sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Where a text stands: from the side on which lines begin, in points. */
export interface TextBox {
  readonly from: number;
  readonly width: number;
}

/** Ink, quiet ink, the line between rows, and the two bands. */
export const COLOURS = {
  ink: '#1a1a1a',
  quiet: '#555555',
  line: '#bbbbbb',
  synthetic: '#7a1fa2',
  warning: '#9a3412',
  paper: '#ffffff',
} as const;

/** Lines are this many times as high as their letters; Arabic script needs the room. */
const LINE_HEIGHT = 1.5;
/** Drawn in place of a mark that no font has and that stands alone. */
const MISSING = '\uFFFD';
/** Widths of pieces that are remembered. */
const WIDTHS_MAX = 50_000;

/** A document that is being written. */
export interface PageOptions {
  readonly title: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly landscape: boolean;
  readonly margin: number;
  /** Room kept free at the foot of each page, in points. */
  readonly foot: number;
  readonly createdAt: Date;
}

/** The words of a paragraph laid out in lines. */
export interface LaidText {
  readonly lines: readonly (readonly Piece[])[];
  readonly height: number;
  /** Some of its letters are not in the fonts: they stand in Latin ones, in brackets. */
  readonly isRomanised: boolean;
}

/** A page that ends. */
export interface EndedPage {
  readonly page: number;
  readonly isLast: boolean;
  /** Something on it is romanised, so that its foot says what the brackets mean. */
  readonly isRomanised: boolean;
}

/** Opens a document. */
export async function openPages(options: PageOptions): Promise<PageWriter> {
  return new PageWriter(await openFonts(), options);
}

/** Pages that are written from top to bottom; `end` gives their bytes. */
export class PageWriter {
  readonly options: PageOptions;
  readonly width: number;
  y: number;
  readonly #fonts: ReportFonts;
  readonly #doc: PDFKit.PDFDocument;
  readonly #bytes: Promise<Buffer>;
  /** Everything that is read. */
  readonly #content: PDFKit.PDFStructureElement;
  /** Begins with its first row, and ends with the page or with what follows it: what is ended, memory is free of. */
  #table: PDFKit.PDFStructureElement | null = null;
  #foot: (ended: EndedPage) => void = () => undefined;
  #page = 1;
  #isRomanised = false;
  /** Widths of pieces at a size of one point. */
  readonly #widths = new Map<string, number>();

  constructor(fonts: ReportFonts, options: PageOptions) {
    this.options = options;
    this.#fonts = fonts;
    this.#doc = new PDFDocument({
      size: 'A4',
      layout: options.landscape ? 'landscape' : 'portrait',
      margin: options.margin,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      lang: options.language,
      info: {
        Title: options.title,
        Producer: 'Silsila',
        Creator: 'Silsila',
        CreationDate: options.createdAt,
      },
    });
    this.#bytes = buffer(this.#doc);
    this.#content = this.#doc.struct('Document');
    this.#doc.addStructure(this.#content);
    for (const [at, face] of fonts.faces.entries()) {
      this.#doc.registerFont(`${at}-regular`, Buffer.from(face.regular));
      this.#doc.registerFont(`${at}-bold`, Buffer.from(face.bold));
    }
    this.width = this.#doc.page.width - 2 * options.margin;
    this.y = options.margin;
  }

  /** The lowest place that text may reach. */
  get bottom(): number {
    return this.#doc.page.height - this.options.margin - this.options.foot;
  }

  /** Ends the page with its foot, and begins another; how many there will be is not known yet. */
  addPage(): void {
    this.#endPage({ isLast: false });
    this.#doc.addPage();
    this.#page += 1;
    this.y = this.options.margin;
  }

  /** Lays a text out in lines of a width. */
  lay(text: string, style: TextStyle, width: number): LaidText {
    const direction: Direction = this.options.rightToLeft ? 'rtl' : 'ltr';
    const readable = romanise(text, (codePoint) => this.#fonts.faceOf(codePoint) !== null);
    const lines = this.#breakLines(readParagraph(readable, direction, this.#fonts), style, width);
    const isRomanised = readable !== text.normalize('NFC').toWellFormed();
    return { lines, height: lines.length * style.size * LINE_HEIGHT, isRomanised };
  }

  /** Draws a text that is laid out, with its top at a height. */
  draw(laid: LaidText, style: TextStyle, box: TextBox & { readonly top: number }): void {
    this.#isRomanised ||= laid.isRomanised;
    for (const [index, line] of laid.lines.entries()) {
      const width = line.reduce((sum, piece) => sum + this.#measure(piece, style), 0);
      const top = box.top + index * style.size * LINE_HEIGHT;
      let x = this.options.rightToLeft
        ? this.options.margin + this.width - box.from - width
        : this.options.margin + box.from;
      this.#doc.fillColor(style.colour ?? COLOURS.ink);
      for (const piece of line) {
        this.#choose(piece, style);
        const base = this.#baseline(style, top);
        this.#doc.text(piece.face === null ? MISSING : piece.text, x, base, {
          lineBreak: false,
          baseline: 'alphabetic',
        });
        x += this.#measure(piece, style);
      }
    }
  }

  /** Draws a band of colour across the page. */
  band(top: number, height: number, colour: string): void {
    this.#doc.rect(this.options.margin, top, this.width, height).fill(colour);
  }

  /** Draws a line across the page. */
  rule(top: number): void {
    const { margin } = this.options;
    this.#doc.lineWidth(0.5).strokeColor(COLOURS.line);
    this.#doc
      .moveTo(margin, top)
      .lineTo(margin + this.width, top)
      .stroke();
  }

  /** What is drawn belongs to no reading order: bands, rules, heads that repeat, numbers of pages. */
  artifact(drawIt: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    drawIt();
    this.#doc.endMarkedContent();
  }

  /** Adds what is drawn to the reading order, under a tag; what it draws stays on the page at hand. */
  tag(tag: string, drawIt: () => void): void {
    this.#endTable();
    this.#content.add(this.#doc.struct(tag, {}, [drawIt]));
  }

  /** Adds a row to the table of the page, cell by cell. */
  tagRow(kind: 'TH' | 'TD', cells: readonly (() => void)[]): void {
    const row = this.#doc.struct('TR');
    this.#openTable().add(row);
    for (const cell of cells) row.add(this.#doc.struct(kind, {}, [cell]));
    row.end();
  }

  /** What is drawn at the foot of each page when the page ends. */
  footWith(drawIt: (ended: EndedPage) => void): void {
    this.#foot = drawIt;
  }

  /** The bytes of the document. */
  end(): Promise<Uint8Array> {
    this.#endPage({ isLast: true });
    this.#content.end();
    this.#doc.end();
    return this.#bytes;
  }

  #endPage({ isLast }: { readonly isLast: boolean }): void {
    this.#endTable();
    this.#foot({ page: this.#page, isLast, isRomanised: this.#isRomanised });
    this.#isRomanised = false;
  }

  #openTable(): PDFKit.PDFStructureElement {
    if (this.#table !== null) return this.#table;
    const table = this.#doc.struct('Table');
    this.#content.add(table);
    this.#table = table;
    return table;
  }

  #endTable(): void {
    this.#table?.end();
    this.#table = null;
  }

  #breakLines(paragraph: Paragraph, style: TextStyle, width: number): readonly (readonly Piece[])[] {
    const lines: (readonly Piece[])[] = [];
    const space = this.#measure({ text: ' ', face: 0 }, style);
    let line: { start: number; end: number; width: number } | null = null;
    const endLine = (): void => {
      if (line !== null) lines.push(paragraph.pieces(line.start, line.end));
      line = null;
    };
    for (const { start: from, end } of paragraph.words) {
      let start = from;
      let wordWidth = this.#measureSpan(paragraph, { start, end }, style);
      if (line !== null && line.width + space + wordWidth > width) endLine();
      while (wordWidth > width) {
        const cut = this.#cutWord(paragraph, { start, end }, { style, width });
        if (cut >= end) break;
        lines.push(paragraph.pieces(start, cut));
        start = cut;
        wordWidth = this.#measureSpan(paragraph, { start, end }, style);
      }
      line =
        line === null
          ? { start, end, width: wordWidth }
          : { start: line.start, end, width: line.width + space + wordWidth };
    }
    endLine();
    return lines.length === 0 ? [[]] : lines;
  }

  #measureSpan(paragraph: Paragraph, span: { start: number; end: number }, style: TextStyle): number {
    return paragraph
      .pieces(span.start, span.end)
      .reduce((sum, piece) => sum + this.#measure(piece, style), 0);
  }

  /** Where a word that is longer than a line is cut: behind as many signs as fit, at least one. */
  #cutWord(
    paragraph: Paragraph,
    { start, end }: { readonly start: number; readonly end: number },
    { style, width }: { readonly style: TextStyle; readonly width: number },
  ): number {
    const places: number[] = [];
    let at = start;
    for (const sign of paragraph.text.slice(start, end)) {
      at += sign.length;
      places.push(at);
    }
    let [low, high] = [0, places.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const span = { start, end: places[middle] ?? end };
      if (this.#measureSpan(paragraph, span, style) > width) high = middle - 1;
      else low = middle;
    }
    return places[low] ?? end;
  }

  /** The same words come again and again, in several sizes. */
  #measure(piece: Piece, style: TextStyle): number {
    const text = piece.face === null ? MISSING : piece.text;
    const key = `${piece.face ?? 0}${style.bold === true ? 'b' : 'r'}${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * style.size;
    this.#choose(piece, style);
    const width = this.#doc.widthOfString(text) / style.size;
    if (this.#widths.size < WIDTHS_MAX) this.#widths.set(key, width);
    return width * style.size;
  }

  #choose({ face }: Piece, { size, bold }: TextStyle): void {
    this.#doc.font(`${face ?? 0}-${bold === true ? 'bold' : 'regular'}`).fontSize(size);
  }

  /** Fonts differ in height: their letters stand on one line all the same. */
  #baseline({ size }: TextStyle, top: number): number {
    return top + size * 1.1;
  }
}
