/** The record of a single check on one page: question, answers with their reasons, lists, who, when and why. */

import { askerLines, instant, isSynthetic, settingsLines } from '../head.ts';
import type { CheckReport, ReportLanguage, ReportMatch } from '../model.ts';
import { fill, isolate, isolateSentence, type ReportWords, wordsOf } from '../words.ts';
import { COLOURS, openPages, type PageWriter, type TextStyle } from './page-writer.ts';
import {
  pageOptions,
  STYLES,
  writeBand,
  writeFeet,
  writeHead,
  writeLists,
  writeText,
} from './report-parts.ts';

/** Room that the lists need at the foot, for each and for their head, in points. */
const LIST_HEIGHT = 17;
/** Lists named on the page; more are counted. */
const LISTS_MAX = 8;
/** Longest value of the question that is written out, in letters. */
const VALUE_LENGTH_MAX = 300;

/** Writes the record. What does not fit on the page is counted on it, never dropped in silence. */
export async function writeCheckPdf(report: CheckReport): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const { language, askedAt: createdAt } = report;
  const options = pageOptions({ language, createdAt, title: words.checkTitle });
  const pages = await openPages({ ...options, landscape: false });
  const synthetic = isSynthetic(report);
  if (synthetic) writeBand(pages, words.synthetic, COLOURS.synthetic);
  writeText(pages, words.checkTitle, { style: STYLES.title, tag: 'H1' });
  writeHead(pages, headOf(report, words), 2);
  writeText(pages, words.question, { style: STYLES.heading, tag: 'H2' });
  writeHead(pages, questionOf(report, words), 1);
  const lists = report.lists.toSorted((left, right) => Number(right.stale) - Number(left.stale));
  const shownLists = lists.slice(0, LISTS_MAX);
  const kept = LIST_HEIGHT * (shownLists.length + 5);
  writeAnswer(pages, report, { language, words, bottom: pages.bottom - kept });
  writeLists(pages, shownLists, report.language);
  if (lists.length > LISTS_MAX) {
    const rest = lists.slice(LISTS_MAX).map(({ id, date }) => `${id} (${date ?? words.unknownDate})`);
    writeLine(pages, cut(rest.join(', ')), STYLES.small);
  }
  const audit = fill(words.auditText, {
    action: isolate(report.auditAction),
    person: isolate(report.personId),
    request: isolate(report.requestId),
  });
  writeLine(pages, `${words.audit}: ${audit}`, STYLES.small);
  writeFeet(pages, words, synthetic);
  return pages.end();
}

function headOf(report: CheckReport, words: ReportWords) {
  return [
    ...askerLines(report.asker, report.language),
    [words.askedAt, instant(report.askedAt)] as const,
    ...settingsLines(report.settings, words, words.checkSettingsText),
  ].map(([label, value]) => [label, cut(value)] as const);
}

function questionOf(report: CheckReport, words: ReportWords) {
  return [
    ['schema', report.schema] as const,
    ...(report.customer === null ? [] : [[words.customer, report.customer] as const]),
    ...report.question.map(({ property, values }) => [property, cut(values.join('; '))] as const),
    ...(report.ignored.length === 0 ? [] : [[words.ignored, cut(report.ignored.join(', '))] as const]),
  ];
}

interface Answering {
  readonly language: ReportLanguage;
  readonly words: ReportWords;
  /** How far down the answers may reach. */
  readonly bottom: number;
}

function writeAnswer(pages: PageWriter, report: CheckReport, answering: Answering): void {
  const { words, language } = answering;
  writeText(pages, `${words.answer}: ${words[report.verdict]}`, { style: STYLES.heading, tag: 'H2' });
  for (const note of report.notes) writeLine(pages, isolateSentence(cut(note), language), STYLES.warning);
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

/** Writes a match if its first lines fit; reasons that do not fit are counted. */
function writeMatch(pages: PageWriter, match: ReportMatch, answering: Answering): boolean {
  const { words, bottom, language } = answering;
  const title = `${words[match.verdict]} ${match.score.toFixed(3)} · ${isolate(`${match.list} ${match.ref}`)} · ${isolate(match.name)}`;
  const facts = [
    ...(match.caption === match.name ? [] : [`${words.caption}: ${isolate(match.caption)}`]),
    ...(match.listedOn === null ? [] : [`${words.listedOn}: ${isolate(match.listedOn)}`]),
    ...(match.source === null ? [] : [`${words.sourceShort}: ${isolate(match.source)}`]),
    ...(match.memory === 'none' ? [] : [`${words.memory}: ${words[match.memory]}`]),
  ].join(' · ');
  const heights = [
    pages.lay(title, STYLES.strong, pages.width).height,
    pages.lay(facts, STYLES.small, pages.width).height,
  ];
  const lines = match.reasons.map((reason) => `- ${isolateSentence(reason, language)}`);
  const least = heights.reduce((sum, height) => sum + height + 2, 0) + 2 * LIST_HEIGHT;
  if (pages.y + least > bottom) return false;
  writeLine(pages, title, STYLES.strong);
  if (facts !== '') writeLine(pages, facts, STYLES.small);
  for (const [index, line] of lines.entries()) {
    if (pages.y + 2 * LIST_HEIGHT > bottom) {
      writeLine(pages, fill(words.moreReasons, { count: lines.length - index }), STYLES.small);
      break;
    }
    writeLine(pages, line, STYLES.text);
  }
  return true;
}

function writeLine(pages: PageWriter, text: string, style: TextStyle): void {
  writeText(pages, text, { style, tag: 'P' });
}

function cut(text: string): string {
  return text.length <= VALUE_LENGTH_MAX ? text : `${text.slice(0, VALUE_LENGTH_MAX).toWellFormed()}…`;
}
