/** What is told of a finding: with the names of colleagues, the evidence it rests on, and what may be done with it. */

import type { Static } from 'typebox';
import { listColleagues, permits, type Reader, tlpLabel } from '../access/index.ts';
import { Fault, fault, parseStatementId, type SourceId } from '../base/index.ts';
import {
  explainGrade,
  formatGrade,
  readSource,
  readStatements,
  type Source,
  type Statement,
} from '../evidence/index.ts';
import {
  type Assignment,
  clearedMatch,
  type Decision,
  type Finding,
  listAssignments,
  nextSteps,
  readFinding,
  type Step,
} from '../findings/index.ts';
import {
  diffStates,
  type EntryThenAndNow,
  readThenAndNow,
  type ScreeningDesk,
  showNumber,
} from '../lists/index.ts';
import type { Transaction } from '../store/index.ts';
import { describeProperty } from './describe-list.ts';
import type { FindingDetail, FindingView } from './schemas/finding.ts';

/** The name of a person of the reader's agency by id; null for everybody else and for rules. */
export type NameOf = (id: string | null) => string | null;

/** Reads the names of the reader's colleagues. */
export async function colleagueNames(tx: Transaction): Promise<NameOf> {
  const names = new Map<string, string>();
  for (const { id, displayName } of await listColleagues(tx)) names.set(id, displayName);
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** What a finding names: people of the reader's agency, and the entry that it is about. */
export interface FindingNames {
  readonly nameOf: NameOf;
  /** Null where the list no longer has the entry, or the reader may not see it. */
  readonly entryOf: (entryRef: string) => { readonly name: string; readonly entityId: string } | null;
}

/** Reads what findings name for this reader. */
export async function findingNames(
  tx: Transaction,
  reader: Reader,
  desk: ScreeningDesk,
): Promise<FindingNames> {
  return {
    nameOf: await colleagueNames(tx),
    entryOf: (entryRef) => {
      const cut = entryRef.indexOf(':');
      const place = { list: entryRef.slice(0, cut), ref: entryRef.slice(cut + 1) };
      const held = desk.find(reader.clearance, place);
      const name = held?.entry.values.find(({ prop }) => prop === 'name')?.value;
      return held === null || name === undefined ? null : { name, entityId: held.entry.entityId };
    },
  };
}

/** Says in a conflict by name who was first, where that person is a colleague; other faults pass as they are. */
export async function nameConflict<T>(tx: Transaction, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'CONFLICT' || cause.facts === undefined) throw cause;
    const nameOf = await colleagueNames(tx);
    const { by, assignee } = cause.facts;
    const facts = {
      ...cause.facts,
      byName: typeof by === 'string' ? nameOf(by) : null,
      assigneeName: typeof assignee === 'string' ? nameOf(assignee) : null,
    };
    throw fault('CONFLICT', cause.message, { facts, cause });
  }
}

/** A finding as it is listed. */
export function describeFinding(
  finding: Finding,
  { nameOf, entryOf }: FindingNames,
): Static<typeof FindingView> {
  const entry = finding.match === null ? null : entryOf(finding.match.entryRef);
  return {
    id: finding.id,
    rule: { ...finding.rule },
    subject: { ...finding.subject },
    evidence: [...finding.evidence],
    quantities: { ...finding.quantities },
    sentence: finding.sentence,
    score: finding.score,
    entry: finding.match?.entryRef ?? null,
    entryName: entry?.name ?? null,
    entity: entry?.entityId ?? null,
    state: finding.state,
    version: finding.version,
    author: finding.author,
    authorName: nameOf(finding.author),
    foundAt: finding.foundAt.toISOString(),
    asOf: finding.asOf,
    updatedAt: finding.updatedAt.toISOString(),
    assignee: finding.assignee,
    assigneeName: nameOf(finding.assignee),
    assignmentVersion: finding.assignmentVersion,
    marking: {
      tlp: tlpLabel(finding.marking.tlp),
      handling: [...finding.marking.handling],
      note: finding.marking.note,
      owner: finding.marking.owner,
    },
    decisions: finding.decisions.map((decision) => ({
      ...decision,
      byName: nameOf(decision.by),
      at: decision.at.toISOString(),
    })),
  };
}

/** A finding with everything that its decision needs. */
export async function describeFindingWhole(
  tx: Transaction,
  about: { readonly reader: Reader; readonly desk: ScreeningDesk },
  finding: Finding,
): Promise<Static<typeof FindingDetail>> {
  const { reader } = about;
  const names = await findingNames(tx, reader, about.desk);
  const { nameOf } = names;
  const assignments = await listAssignments(tx, finding.id);
  const entry = finding.match === null ? null : await readThenAndNow(tx, finding.match);
  const steps = nextSteps(finding, {
    personId: reader.personId,
    kind: reader.kind,
    mayDecide: permits(reader.roles, 'findings:decide'),
    mayAssign: permits(reader.roles, 'findings:assign'),
  });
  return {
    ...describeFinding(finding, names),
    assignments: assignments.map((assignment) => ({
      ...assignment,
      assigneeName: nameOf(assignment.assignee),
      byName: nameOf(assignment.by),
      at: assignment.at.toISOString(),
    })),
    history: historyOf(finding, assignments, nameOf),
    statements: await evidenceOf(tx, finding),
    memory: await memoryOf(tx, { finding, entry, nameOf }),
    entryNow: await describeEntryNow(tx, entry),
    steps: {
      decide: describeStep(steps.decide),
      confirm: describeStep(steps.confirm),
      undo: describeStep(steps.undo),
      assign: describeStep(steps.assign),
    },
    query: { kept: false, because: QUERY_NOT_KEPT },
  };
}

/** Source: rights requirement RR-16 (a cleared match is remembered without keeping who was asked for). */
const QUERY_NOT_KEPT =
  'What was asked is not kept with a finding: it names a customer, of whom the finding keeps a keyed hash alone. The sentence and the quantities say what agreed and what did not.';

function describeStep(step: Step) {
  return step.allowed
    ? { allowed: true, code: null, because: null }
    : { allowed: false, code: step.code, because: step.because };
}

function historyOf(
  finding: Finding,
  assignments: readonly Assignment[],
  nameOf: NameOf,
): Static<typeof FindingDetail>['history'] {
  const none = { verdict: null, assignee: null, words: null };
  const found = { ...none, kind: 'found', at: finding.foundAt, by: finding.author };
  const decided = finding.decisions.map(({ kind, at, by, verdict, reason }: Decision) => ({
    ...{ ...none, kind, at, by, verdict },
    words: reason,
  }));
  const assigned = assignments.map(({ at, by, assignee, note }) => ({
    ...{ ...none, kind: 'assigned', at, by, assignee },
    words: note,
  }));
  return [found, ...decided, ...assigned]
    .toSorted((left, right) => left.at.getTime() - right.at.getTime())
    .map((step) => ({
      ...step,
      at: step.at.toISOString(),
      byName: nameOf(step.by),
      assigneeName: nameOf(step.assignee),
    }));
}

async function evidenceOf(
  tx: Transaction,
  finding: Finding,
): Promise<Static<typeof FindingDetail>['statements']> {
  const ids = finding.evidence.filter((id) => /^[0-9a-f]{40}$/.test(id)).map(parseStatementId);
  const statements = await readStatements(tx, ids);
  const sources = new Map<SourceId, Source | null>();
  for (const { sourceId } of statements)
    if (!sources.has(sourceId)) sources.set(sourceId, await readSource(tx, sourceId));
  return statements.map((statement) => describeEvidence(statement, sources.get(statement.sourceId) ?? null));
}

function describeEvidence(statement: Statement, source: Source | null) {
  const end = statement.ends.at(-1);
  const line = /^line (\d+)/.exec(statement.locator ?? '')?.[1];
  return {
    id: statement.id,
    entity: statement.entityId,
    property: statement.prop,
    value: showNumber(statement.value),
    original: statement.original,
    polarity: statement.polarity,
    source: {
      id: statement.sourceId,
      title: source?.title ?? null,
      kind: source?.kind ?? null,
      url: source?.url ?? null,
      publishedOn: source?.publishedOn ?? null,
      sha256: source?.contentSha256 ?? null,
    },
    locator: statement.locator,
    line: line === undefined ? null : Number(line),
    grade: formatGrade(statement.grade),
    gradeWords: explainGrade(statement.grade),
    assertedBy: statement.assertedBy,
    recordedAt: statement.assertedAt.toISOString(),
    validFrom: statement.valid?.from ?? null,
    validTo: statement.valid?.to ?? null,
    ended: end === undefined ? null : { kind: end.kind, at: end.at.toISOString(), reason: end.reason },
  };
}

interface Remembering {
  readonly finding: Finding;
  readonly entry: EntryThenAndNow | null;
  readonly nameOf: NameOf;
}

/** What is remembered of the pair: of the finding itself once it is found false, else of an earlier one on the same pair. */
async function memoryOf(
  tx: Transaction,
  asked: Remembering,
): Promise<Static<typeof FindingDetail>['memory']> {
  const { finding, entry, nameOf } = asked;
  if (finding.match === null) return NOT_REMEMBERED;
  const entryHash = entry?.now?.contentHash ?? finding.match.entryHash;
  const memory = await clearedMatch(tx, { ...finding.match, entryHash });
  if (memory.kind === 'none') return NOT_REMEMBERED;
  const cleared = memory.findingId === finding.id ? finding : await readFinding(tx, memory.findingId);
  const by = cleared?.decisions.at(-1)?.by ?? null;
  const common = { finding: memory.findingId, by, byName: nameOf(by) };
  if (memory.kind === 'cleared')
    return { kind: 'cleared', ...common, at: memory.at.toISOString(), because: memory.reason, changes: null };
  const since = cleared === null || cleared.match === null ? null : await readThenAndNow(tx, cleared.match);
  return {
    ...{ kind: 'reopened', ...common, at: memory.clearedAt.toISOString(), because: memory.because },
    changes: since === null ? null : await changesOf(tx, since),
  };
}

const NOT_REMEMBERED = {
  kind: 'none',
  finding: null,
  by: null,
  byName: null,
  at: null,
  because: null,
  changes: null,
};

async function describeEntryNow(
  tx: Transaction,
  entry: EntryThenAndNow | null,
): Promise<Static<typeof FindingDetail>['entryNow']> {
  if (entry === null || entry.now === null) return { state: 'unknown', changes: null };
  const same = entry.then !== null && entry.then.contentHash === entry.now.contentHash;
  const changes = same ? null : await changesOf(tx, entry);
  if (entry.now.removal !== null) return { state: 'removed', changes };
  return { state: same ? 'unchanged' : 'changed', changes };
}

async function changesOf(tx: Transaction, { then, now }: EntryThenAndNow) {
  if (then === null || now === null) return null;
  return (await diffStates(tx, then, now)).map(describeProperty);
}
