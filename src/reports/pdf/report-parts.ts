/** The parts that the PDF reports share: title, bands, head lines, the table of lists, and the foot of each page. */

import type { HeadLine } from '../head.ts';
import { listTable } from '../head.ts';
import type { ReportLanguage, ReportList } from '../model.ts';
import { fill, isolate, type ReportWords, wordsOf } from '../words.ts';
import { COLOURS, type PageWriter, type TextBox, type TextStyle } from './page-writer.ts';

/** The sizes of text. */
export const STYLES = {
  title: { size: 18, bold: true },
  heading: { size: 11, bold: true },
  label: { size: 8.5, colour: COLOURS.quiet },
  text: { size: 8.5 },
  strong: { size: 8.5, bold: true },
  small: { size: 7.5, colour: COLOURS.quiet },
  band: { size: 10, bold: true, colour: COLOURS.paper },
  warning: { size: 8.5, bold: true, colour: COLOURS.warning },
} as const satisfies Record<string, TextStyle>;

/** Room at the foot of a page, in points. */
export const FOOT = 18;
const BAND_HEIGHT = 20;
/** Height of the band that repeats on every page of what is invented. */
const PAGE_BAND_HEIGHT = 12;
const GAP = 4;

/** How a document for a language is set up. */
export function pageOptions(report: { language: ReportLanguage; title: string; createdAt: Date }) {
  const { language, title, createdAt } = report;
  return { language, title, createdAt, rightToLeft: language === 'ur', margin: 36, foot: FOOT };
}

/** Writes a text on the whole width and goes on below it. */
export function writeText(pages: PageWriter, text: string, options: { style: TextStyle; tag: string }): void {
  const laid = pages.lay(text, options.style, pages.width);
  if (pages.y + laid.height > pages.bottom) pages.addPage();
  const top = pages.y;
  pages.tag(options.tag, () => pages.draw(laid, options.style, { from: 0, width: pages.width, top }));
  pages.y = top + laid.height + GAP / 2;
}

/** Writes a text in a band of colour. */
export function writeBand(pages: PageWriter, text: string, colour: string): void {
  const top = pages.y;
  pages.artifact(() => pages.band(top, BAND_HEIGHT, colour));
  const laid = pages.lay(text, STYLES.band, pages.width - 16);
  pages.tag('P', () => pages.draw(laid, STYLES.band, { from: 8, width: pages.width - 16, top: top + 3 }));
  pages.y = top + BAND_HEIGHT + GAP;
}

/** Writes labels with their values, in columns beside each other. */
export function writeHead(pages: PageWriter, lines: readonly HeadLine[], columns: number): void {
  const perColumn = Math.ceil(lines.length / columns);
  const width = pages.width / columns;
  const labelWidth = width * 0.34;
  const top = pages.y;
  let lowest = top;
  for (let column = 0; column < columns; column += 1) {
    let y = top;
    for (const [label, value] of lines.slice(column * perColumn, (column + 1) * perColumn)) {
      const laidLabel = pages.lay(label, STYLES.label, labelWidth - GAP);
      const laidValue = pages.lay(isolate(value), STYLES.text, width - labelWidth - 2 * GAP);
      const from = column * width;
      const at = y;
      pages.tag('P', () => {
        pages.draw(laidLabel, STYLES.label, { from, width: labelWidth, top: at });
        pages.draw(laidValue, STYLES.text, { from: from + labelWidth, width: width - labelWidth, top: at });
      });
      y += Math.max(laidLabel.height, laidValue.height) + 1;
    }
    lowest = Math.max(lowest, y);
  }
  pages.y = lowest + GAP;
}

/** A column of a table: its share of the width, and how a cell in it looks. */
export interface Column {
  readonly share: number;
  readonly style?: TextStyle;
}

/** Where the columns of a table stand. */
export function boxesOf(pages: PageWriter, columns: readonly Column[]): readonly TextBox[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let from = 0;
  return columns.map(({ share }) => {
    const width = (pages.width * share) / shares;
    from += width;
    return { from: from - width, width: width - GAP * 1.5 };
  });
}

/** A row of a table, laid out: its height, and how it is drawn. */
export function layRow(
  pages: PageWriter,
  cells: readonly string[],
  table: { readonly columns: readonly Column[]; readonly kind: 'TH' | 'TD' },
): { readonly height: number; draw(top: number): void } {
  const boxes = boxesOf(pages, table.columns);
  const laid = cells.map((text, index) => {
    const box = boxes[index] ?? { from: 0, width: 0 };
    const style = table.kind === 'TH' ? STYLES.strong : (table.columns[index]?.style ?? STYLES.text);
    return { box, style, text: pages.lay(isolate(text), style, box.width) };
  });
  return {
    height: Math.max(...laid.map(({ text }) => text.height)) + 3,
    draw: (top) =>
      pages.tagRow(
        table.kind,
        laid.map(
          ({ box, style, text }) =>
            () =>
              pages.draw(text, style, { ...box, top: top + 1 }),
        ),
      ),
  };
}

const LIST_COLUMNS: readonly Column[] = [
  { share: 2 },
  { share: 4 },
  { share: 1.6 },
  { share: 1.2 },
  { share: 4 },
  { share: 1.1 },
];

/** A part that is laid out: how high it is, and how it is written. */
export interface LaidPart {
  readonly height: number;
  write(): void;
}

/** Lays out the lists that were searched; one that is too old is set in the colour of warnings. */
export function layLists(
  pages: PageWriter,
  lists: readonly ReportList[],
  language: ReportLanguage,
): LaidPart {
  const words = wordsOf(language);
  const table = listTable(lists, words);
  const columns = LIST_COLUMNS.slice(0, table.head.length);
  const head = layRow(pages, table.head, { columns, kind: 'TH' });
  const body = table.rows.map((cells, index) => {
    const style = lists[index]?.stale === true ? STYLES.warning : STYLES.text;
    return layRow(pages, cells, { columns: columns.map(({ share }) => ({ share, style })), kind: 'TD' });
  });
  const rows = lists.length === 0 ? [] : [head, ...body];
  const heading = pages.lay(words.lists, STYLES.heading, pages.width).height;
  const heights = rows.map(({ height }) => height);
  return {
    height: heights.reduce((sum, height) => sum + height, heading + 3 * GAP),
    write: () => {
      writeText(pages, words.lists, { style: STYLES.heading, tag: 'H2' });
      if (lists.length === 0) writeText(pages, words.noLists, { style: STYLES.warning, tag: 'P' });
      for (const row of rows) writeLine(pages, row);
      pages.y += GAP * 2;
    },
  };
}

function writeLine(pages: PageWriter, row: ReturnType<typeof layRow>): void {
  if (pages.y + row.height > pages.bottom) pages.addPage();
  row.draw(pages.y);
  pages.y += row.height;
  const under = pages.y;
  pages.artifact(() => pages.rule(under));
}

/** The foot of every page: its number, and the words that a person decides; above each page but the first, the band of what is invented. */
export function writeFeet(pages: PageWriter, words: ReportWords, synthetic: boolean): void {
  const { margin } = pages.options;
  pages.footWith(({ page, isLast, isRomanised }) =>
    pages.artifact(() => {
      const top = pages.bottom + 6;
      if (isRomanised) {
        const note = pages.lay(words.romanised, STYLES.small, pages.width);
        pages.draw(note, STYLES.small, { from: 0, width: pages.width, top: top + 11 });
      }
      const number = pages.lay(fill(isLast ? words.lastPage : words.page, { page }), STYLES.small, 120);
      const decides = pages.lay(words.decides, STYLES.small, pages.width - 130);
      pages.draw(decides, STYLES.small, { from: 0, width: pages.width - 130, top });
      pages.draw(number, STYLES.small, { from: pages.width - 100, width: 120, top });
      if (!synthetic || page === 1) return;
      const bandTop = margin - PAGE_BAND_HEIGHT - 8;
      pages.band(bandTop, PAGE_BAND_HEIGHT, COLOURS.synthetic);
      const style = { size: 7, bold: true, colour: COLOURS.paper };
      const laid = pages.lay(words.synthetic, style, pages.width - 16);
      pages.draw(laid, style, { from: 8, width: pages.width - 16, top: bandTop + 1 });
    }),
  );
}
