/** The first run in words: a table of what was found against what was planted, and how to sign in. */

import type { DemoLink } from './accounts.ts';
import type { LoadedBorder } from './border/load-border.ts';
import type { FirstRun } from './first-run.ts';
import type { DemoPayments } from './load-payments.ts';
import { type DemoScore, type RowOutcome, type ScoredRow, targetName } from './score-demo.ts';

/** Widest cell, in characters. */
const CELL_WIDTH = 68;

const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  found: 'found',
  missed: 'MISSED',
  mistaken: 'MISTAKEN',
  'left-alone': 'left alone',
  asked: 'a person is asked',
  'false-match': 'FALSE MATCH',
};

/** Describes a first run for a terminal. `signInUrl` is the address of the sign-in page, to which the token is added behind `#`. */
export function describeFirstRun(run: FirstRun, signInUrl: string): string {
  const parts = [BANNER];
  if (run.kind === 'skipped') return '';
  if (run.kind === 'loaded')
    parts.push(
      describeLoad(run),
      describeScore(run.score),
      ...describePayments(run.payments),
      ...describeBorder(run.border),
    );
  else parts.push('The store holds the example already; nothing was loaded again.');
  parts.push(describeLinks(run.links, signInUrl));
  return `${parts.join('\n\n')}\n`;
}

const BANNER =
  'SYNTHETIC: the customers, the payments, the incidents and their places, the lists "demo-watch" and "demo-notices", the agencies and the people below are invented.';

function describeLoad(run: Extract<FirstRun, { kind: 'loaded' }>): string {
  const lines = run.lists.map(
    (list) => `  ${list.id.padEnd(16)} ${String(list.entries).padStart(5)} entries  ${list.title}`,
  );
  const stale = run.stale.map(
    (list) =>
      `  Note: "${list}" is older than its maximum age, so a name that is not found reads as undetermined, never as clear.`,
  );
  return ['Lists loaded:', ...lines, ...stale].join('\n');
}

function describeScore(score: DemoScore): string {
  const { planted, nearMisses, clean } = score;
  const summary = table([
    ['', 'rows', 'found', 'missed', 'mistaken'],
    ['planted', planted.total, planted.found, planted.missed, planted.mistaken],
  ]);
  const others = table([
    ['', 'rows', 'left alone', 'a person is asked', 'false match'],
    ['near misses', nearMisses.total, nearMisses.leftAlone, nearMisses.asked, nearMisses.falseMatches],
    ['on no list', clean.total, clean.leftAlone, clean.asked, clean.falseMatches],
  ]);
  const title = `${score.rows.length} invented customers screened: what was found against what was planted`;
  return [title, describeRows(score.rows), summary, others].join('\n\n');
}

function describePayments(payments: DemoPayments | null): readonly string[] {
  if (payments === null) return [];
  const { plan, score } = payments;
  const count = (value: number): string => value.toLocaleString('en-US');
  const rules = score.rules.map(({ rule, findings }) => `${findings} ${rule}`).join(', ');
  const again = `silsila demo payments --out economy --seed ${plan.seed} --payments ${plan.payments} --accounts ${plan.accounts} --illicit ${plan.illicitOneIn}`;
  return [
    [
      `${count(payments.payments)} invented payments among ${count(payments.accounts)} accounts of ${plan.days} days, ${count(payments.criminal)} of them criminal:`,
      `  ${score.findings} findings${rules === '' ? '' : `: ${rules}`}`,
      `  ${score.found} of ${score.planted} planted patterns found; ${score.besides} findings touch none of them`,
      ...(payments.undetermined === 0
        ? []
        : [`  at ${payments.undetermined} accounts a rule could not tell: that is never "nothing"`]),
      '  Look at them in the console under Money; one is accepted, so that the reporting analyst can draft a report from it.',
      `  The same payments as files, with the truth about them: ${again}`,
    ].join('\n'),
  ];
}

function describeBorder(border: LoadedBorder | null): readonly string[] {
  if (border === null) return [];
  const { score, sources, duplicates } = border;
  const count = (value: number): string => value.toLocaleString('en-US');
  const told = sources.map(({ title, accounts }) => `${count(accounts)} by ${title}`).join(', ');
  const { surges, measure } = score;
  const ratio = (value: number): string => value.toFixed(2);
  const effect =
    measure.estimated === null
      ? 'its effect could not be estimated'
      : `its effect on the rate is estimated at ${ratio(measure.estimated.ratio)} (95 %: ${ratio(measure.estimated.low)} to ${ratio(measure.estimated.high)}; true ${ratio(measure.trueRatio)})`;
  return [
    [
      `${count(border.incidents)} invented incidents of ten years in ${border.districts} districts at an invented border, told by three sources that disagree:`,
      `  ${told}`,
      `  ${surges.found} of ${surges.planted} planted surges found; ${surges.besides} alarms beside them in ${count(surges.judged)} weeks`,
      `  one measure: ${effect}`,
      `  ${count(duplicates.found)} of ${count(duplicates.planted)} pairs of accounts of one incident are proposed, and ${count(duplicates.besides)} others; a person decides`,
      `  ${border.figures} published figures stand against each other`,
      '  Look at them in the console under Incidents; statistics are of areas, never of people.',
    ].join('\n'),
  ];
}

/** Every planted row and near miss, and those of the others that did not come out as they should. */
function describeRows(rows: readonly ScoredRow[]): string {
  const shown = rows.filter((row) => row.customer.answer.kind !== 'clean' || row.outcome !== 'left-alone');
  const lines = shown.map((row) => [
    row.row,
    row.customer.name,
    expectation(row),
    row.match === null ? '-' : `${row.match.verdict} ${row.match.score.toFixed(2)}`,
    OUTCOME_WORDS[row.outcome],
  ]);
  return table([['row', 'customer', 'known answer', 'answer', 'outcome'], ...lines]);
}

function expectation({ customer: { answer } }: ScoredRow): string {
  if (answer.kind === 'listed') return `${targetName(answer)} (${answer.planted})`;
  return answer.kind === 'near-miss' ? `nobody: ${answer.why}` : 'nobody';
}

/** The first link is that of the analyst, with whom everybody begins. */
function describeLinks([analyst, ...others]: readonly DemoLink[], signInUrl: string): string {
  if (analyst === undefined) return 'Nobody of the example can sign in.';
  const width = Math.max(0, ...others.map(({ displayName }) => displayName.length));
  const lines = others.map((link) => `  ${link.displayName.padEnd(width)}  ${signInUrl}#${link.token}`);
  return [
    `Sign in as the ${lowerFirst(analyst.displayName)} (each link works once, within 15 minutes):`,
    `  ${signInUrl}#${analyst.token}`,
    '',
    'The other people of the example:',
    ...lines,
  ].join('\n');
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => shorten(String(cell))));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => width(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ')}`.trimEnd();
  const [head = [], ...body] = texts;
  return [line(head), `  ${widths.map((size) => '-'.repeat(size)).join('  ')}`, ...body.map(line)].join('\n');
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > CELL_WIDTH ? `${letters.slice(0, CELL_WIDTH - 1).join('')}…` : text;
}

/** Columns that a text takes in a terminal; marks that combine take none. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
