/** The record of a single check on one page: question, answers with their reasons, lists, who, when and why. */

import { askerLines, type HeadLine, instant, isSynthetic, settingsLines } from '../head.ts';
import type { CheckReport, ReportLanguage, ReportList, ReportMatch } from '../model.ts';
import { fill, isolate, isolateSentence, propertyWords, type ReportWords, wordsOf } from '../words.ts';
import { COLOURS, openPages, type PageWriter, type TextStyle } from './page-writer.ts';
import {
  type LaidPart,
  layLists,
  pageOptions,
  STYLES,
  writeBand,
  writeFeet,
  writeHead,
  writeText,
} from './report-parts.ts';

/** Lists in the table; those of others are named below it. */
const LISTS_MAX = 8;
/** Facts of the question on the page. */
const FACTS_MAX = 6;
/** Notes on the page. */
const NOTES_MAX = 3;
/** Longest value that is written out, in letters: with all the limits here, the page holds what it must. */
const VALUE_LENGTH_MAX = 100;
/** Room for the lists that are named, for the line of the audit log, and for what is counted, in points. */
const END_HEIGHT = 100;
/** Height of a line of text, in points. */
const LINE_HEIGHT = 17;

/** Writes the record. What does not fit on the page is counted on it, never dropped in silence. */
export async function writeCheckPdf(report: CheckReport): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const { language, askedAt: createdAt } = report;
  const options = pageOptions({ language, createdAt, title: words.checkTitle });
  const pages = await openPages({ ...options, landscape: false });
  const synthetic = isSynthetic(report);
  writeFeet(pages, words, synthetic);
  if (synthetic) writeBand(pages, words.synthetic, COLOURS.synthetic);
  writeText(pages, words.checkTitle, { style: STYLES.title, tag: 'H1' });
  writeHead(pages, headOf(report, words), 2);
  writeText(pages, words.question, { style: STYLES.heading, tag: 'H2' });
  writeQuestion(pages, report, words);
  const { table, others } = fitLists(pages, report, words);
  writeAnswer(pages, report, { language, words, bottom: pages.bottom - table.height - END_HEIGHT });
  table.write();
  if (others !== '') writeLine(pages, others, STYLES.small);
  writeLine(pages, auditLine(report, words), STYLES.small);
  return pages.end();
}

function headOf(report: CheckReport, words: ReportWords): readonly HeadLine[] {
  return [
    ...askerLines(report.asker, report.language),
    [words.askedAt, instant(report.askedAt)] as const,
    ...settingsLines(report.settings, words, words.checkSettingsText),
  ].map(([label, value]) => [label, cut(value)] as const);
}

function writeQuestion(pages: PageWriter, report: CheckReport, words: ReportWords): void {
  const facts: readonly HeadLine[] = [
    [propertyWords('schema', report.language), report.schema],
    ...(report.customer === null ? [] : [[words.customer, report.customer] as const]),
    ...report.question.map(
      ({ property, values }) =>
        [propertyWords(property, report.language), values.map(isolate).join('; ')] as const,
    ),
    ...(report.ignored.length === 0 ? [] : [[words.ignored, report.ignored.join(', ')] as const]),
  ];
  const shown = facts.slice(0, FACTS_MAX).map(([label, value]) => [cut(label), cut(value)] as const);
  writeHead(pages, shown, 1);
  const left = facts.length - shown.length;
  if (left > 0) writeLine(pages, fill(words.moreFacts, { count: left }), STYLES.warning);
}

function auditLine(report: CheckReport, words: ReportWords): string {
  const audit = fill(words.auditText, {
    action: isolate(report.auditAction),
    person: isolate(report.personId),
    request: isolate(report.requestId),
  });
  return `${words.audit}: ${audit}`;
}

/** The lists that are too old come first; as many as fit stand in the table, the others are named. */
function fitLists(
  pages: PageWriter,
  report: CheckReport,
  words: ReportWords,
): { readonly table: LaidPart; readonly others: string } {
  const lists = report.lists
    .toSorted((left, right) => Number(right.stale) - Number(left.stale))
    .map((list) => ({ ...list, title: cut(list.title) }));
  let count = Math.min(lists.length, LISTS_MAX);
  let table = layLists(pages, lists.slice(0, count), report.language);
  while (count > 1 && pages.y + table.height + END_HEIGHT + 4 * LINE_HEIGHT > pages.bottom) {
    count -= 1;
    table = layLists(pages, lists.slice(0, count), report.language);
  }
  return { table, others: namesOf(lists.slice(count), words) };
}

function namesOf(lists: readonly ReportList[], words: ReportWords): string {
  if (lists.length === 0) return '';
  const names = lists.map(({ id, date }) => isolate(`${id} (${date ?? words.unknownDate})`));
  return `${words.moreLists} (${lists.length}): ${cut(names.join(', '), 3 * VALUE_LENGTH_MAX)}`;
}

interface Answering {
  readonly language: ReportLanguage;
  readonly words: ReportWords;
  /** How far down the answers may reach. */
  readonly bottom: number;
}

function writeAnswer(pages: PageWriter, report: CheckReport, answering: Answering): void {
  const { words } = answering;
  writeText(pages, `${words.answer}: ${words[report.verdict]}`, { style: STYLES.heading, tag: 'H2' });
  writeNotes(pages, report, answering);
  if (report.matches.length === 0 && report.verdict === 'no-match')
    writeLine(pages, words.noAnswer, STYLES.text);
  let written = 0;
  for (const match of report.matches) {
    if (!writeMatch(pages, match, answering)) break;
    written += 1;
  }
  const left = report.matches.length - written;
  if (left > 0) writeLine(pages, fill(words.moreMatches, { count: left }), STYLES.warning);
  pages.y += 4;
}

function writeNotes(pages: PageWriter, report: CheckReport, { words, language, bottom }: Answering): void {
  for (const [index, note] of report.notes.entries()) {
    const line = isolateSentence(cut(note, 2 * VALUE_LENGTH_MAX), language);
    const { height } = pages.lay(line, STYLES.warning, pages.width);
    if (index === NOTES_MAX || pages.y + height + LINE_HEIGHT > bottom) {
      writeLine(pages, fill(words.moreNotes, { count: report.notes.length - index }), STYLES.warning);
      return;
    }
    writeLine(pages, line, STYLES.warning);
  }
}

/** Writes a match if its first lines fit; reasons that do not fit are counted. */
function writeMatch(pages: PageWriter, match: ReportMatch, answering: Answering): boolean {
  const { words, bottom, language } = answering;
  const place = isolate(`${match.list} ${match.ref}`);
  const title = `${words[match.verdict]} ${match.score.toFixed(3)} · ${place} · ${isolate(cut(match.name))}`;
  const facts = [
    ...(match.caption === match.name ? [] : [`${words.caption}: ${isolate(cut(match.caption))}`]),
    ...(match.listedOn === null ? [] : [`${words.listedOn}: ${isolate(match.listedOn)}`]),
    ...(match.source === null ? [] : [`${words.sourceShort}: ${isolate(match.source)}`]),
    ...(match.memory === 'none' ? [] : [`${words.memory}: ${words[match.memory]}`]),
  ].join(' · ');
  const heights = [
    pages.lay(title, STYLES.strong, pages.width).height,
    pages.lay(facts, STYLES.small, pages.width).height,
  ];
  const least = heights.reduce((sum, height) => sum + height + 2, 0) + 3 * LINE_HEIGHT;
  if (pages.y + least > bottom) return false;
  writeLine(pages, title, STYLES.strong);
  if (facts !== '') writeLine(pages, facts, STYLES.small);
  for (const [index, reason] of match.reasons.entries()) {
    const line = `- ${isolateSentence(reason, language)}`;
    const { height } = pages.lay(line, STYLES.text, pages.width);
    if (pages.y + height + 2 * LINE_HEIGHT > bottom) {
      writeLine(pages, fill(words.moreReasons, { count: match.reasons.length - index }), STYLES.small);
      break;
    }
    writeLine(pages, line, STYLES.text);
  }
  return true;
}

function writeLine(pages: PageWriter, text: string, style: TextStyle): void {
  writeText(pages, text, { style, tag: 'P' });
}

function cut(text: string, lengthMax = VALUE_LENGTH_MAX): string {
  return text.length <= lengthMax ? text : `${text.slice(0, lengthMax).toWellFormed()}…`;
}
