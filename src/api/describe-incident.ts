/** What is told of an incident: accounts and statements as claims, with where each comes from. */

import type { Static } from 'typebox';
import { tlpLabel } from '../access/index.ts';
import { explainGrade, formatGrade, type Marking } from '../evidence/index.ts';
import {
  type ClaimValue,
  type ComputedUnit,
  claimText,
  contradictions,
  type IncidentClaim,
  type IncidentProperty,
  type IncidentReading,
  inForce,
  type Judgement,
  type ListedIncident,
  pairKey,
  type StoredAccount,
  type StoredRelease,
  spanOf,
} from '../incidents/index.ts';
import type { NameOf } from './describe-finding.ts';
import type {
  AccountView,
  IncidentRow,
  IncidentView,
  JudgementView,
  ReleaseView,
} from './schemas/incident.ts';

/** What accounts are told with. */
export interface AccountFrame {
  readonly releases: ReadonlyMap<number, StoredRelease>;
  readonly computed: readonly ComputedUnit[];
  readonly nameOf: NameOf;
}

/** Characters of headline or notes that a list shows. */
const TEXT_SHOWN_MAX = 160;

/** Tells of one account; none where its release is hidden, which row security leaves out before. */
export function describeAccount(
  account: StoredAccount,
  { releases, computed, nameOf }: AccountFrame,
): readonly Static<typeof AccountView>[] {
  const release = releases.get(account.releaseSeq);
  if (release === undefined) return [];
  const { seq, entityId, releaseSeq: _release, end, row, killed, injured, flags, ...told } = account;
  return [
    {
      ...told,
      account: seq,
      entity: entityId,
      ...provenanceOf(release),
      locator: `row ${row}`,
      recordedAt: release.completedAt.toISOString(),
      standing: end === null,
      end: end === null ? null : { ...end, at: end.at.toISOString(), byName: nameOf(end.by) },
      computed: computed
        .filter((one) => one.account === seq)
        .map(({ layer, verdict, unit }) => ({ layer, verdict, unit })),
      killed: { ...killed },
      injured: { ...injured },
      flags: [...flags],
    },
  ];
}

function provenanceOf(release: StoredRelease) {
  return {
    origin: release.origin,
    release: release.id,
    releaseTitle: release.title,
    countingRule: release.countingRule,
    synthetic: release.synthetic,
    source: release.sourceId,
    licence: release.licence,
    grade: formatGrade(release.grade),
    gradeWords: explainGrade(release.grade),
    marking: describeMarking(release.marking),
  };
}

/** Tells of an incident as it was read. */
export function describeIncident(
  reading: IncidentReading,
  asked: { readonly asOf: string | null; readonly knownAt: Date | null; readonly nameOf: NameOf },
): Static<typeof IncidentView> {
  const { releases, computed, accounts } = reading;
  const frame = { releases, computed, nameOf: asked.nameOf };
  return {
    id: reading.id,
    asOf: asked.asOf,
    knownAt: asked.knownAt?.toISOString() ?? null,
    synthetic: [...releases.values()].some(({ synthetic }) => synthetic),
    standing: reading.representative !== null,
    representative: reading.representative?.seq ?? null,
    accounts: accounts.flatMap((account) => describeAccount(account, frame)),
    properties: describeProperties(reading.properties, releases),
    judgements: describeJudgements(reading.judgements, asked.nameOf),
    history: historyOf(reading, asked.nameOf),
  };
}

/** Tells of properties with every claim. */
export function describeProperties(
  properties: readonly IncidentProperty[],
  releases: AccountFrame['releases'],
): Static<typeof IncidentView>['properties'] {
  return properties.map(({ property, agreement, claims }) => ({
    property,
    agreement,
    claims: claims.flatMap((claim) => describeClaim(claim, releases)),
  }));
}

type Claim = Static<typeof IncidentView>['properties'][number]['claims'][number];

function describeClaim(claim: IncidentClaim, releases: AccountFrame['releases']): readonly Claim[] {
  if (claim.kind === 'statement') return [describeStatement(claim)];
  const release = releases.get(claim.account.releaseSeq);
  if (release === undefined) return [];
  return [
    {
      account: claim.account.seq,
      statement: null,
      origin: release.origin,
      ...describeValue(claim.value),
      original: claim.original,
      polarity: 'affirmed',
      likelihood: null,
      grade: formatGrade(release.grade),
      locator: `row ${claim.account.row}`,
      release: release.id,
      recordedAt: release.completedAt.toISOString(),
    },
  ];
}

function describeStatement({ statement, value }: Extract<IncidentClaim, { kind: 'statement' }>): Claim {
  const { nature } = statement;
  return {
    account: null,
    statement: statement.id,
    origin: statement.assertedBy,
    ...describeValue(value),
    original: statement.original,
    polarity: statement.polarity,
    likelihood: nature.kind === 'assessment' ? nature.likelihood : null,
    grade: formatGrade(statement.grade),
    locator: statement.locator,
    release: null,
    recordedAt: statement.assertedAt.toISOString(),
  };
}

function describeValue(value: ClaimValue | null) {
  const count = value?.kind === 'count' ? { ...value.count } : null;
  return { value: value === null ? null : claimText(value), count };
}

/** Tells of judgements; of each pair the last is in force. */
export function describeJudgements(
  judgements: readonly Judgement[],
  nameOf: NameOf,
): Static<typeof JudgementView>[] {
  const last = inForce(judgements);
  return judgements.map((judgement) => ({
    judgement: judgement.seq,
    left: judgement.left,
    right: judgement.right,
    verdict: judgement.verdict,
    inForce: last.get(pairKey(judgement))?.seq === judgement.seq,
    reason: judgement.reason,
    by: judgement.by,
    byName: nameOf(judgement.by),
    rule: judgement.rule === null ? null : { ...judgement.rule },
    undoes: judgement.undoes,
    at: judgement.at.toISOString(),
  }));
}

type Step = Static<typeof IncidentView>['history'][number];

const JUDGED = { same: 'joined', different: 'separated', open: 'undone' } as const;

function historyOf(reading: IncidentReading, nameOf: NameOf): Step[] {
  const { accounts, releases, judgements, statements, restorations } = reading;
  const step = (
    change: Step['change'],
    what: string,
    of: { at: Date; by: string; reason: string | null },
  ): Step => ({
    ...{ at: of.at.toISOString(), change, what, by: of.by, byName: nameOf(of.by), reason: of.reason },
  });
  const ofAccounts = accounts.flatMap(({ seq, releaseSeq, end }) => {
    const release = releases.get(releaseSeq);
    if (release === undefined) return [];
    const added = { at: release.completedAt, by: release.importedBy, reason: null };
    const ended = end === null ? [] : [step('account-ended', String(seq), end)];
    return [step('account-added', String(seq), added), ...ended];
  });
  const restored = restorations.flatMap((one) => [
    step('account-ended', String(one.account), one.retracted),
    step('account-restored', String(one.account), one.restored),
  ]);
  const ofStatements = statements.flatMap(({ id, assertedAt, assertedBy, ends }) => [
    step('claimed', id, { at: assertedAt, by: assertedBy, reason: null }),
    ...ends.map((end) => step('claim-ended', id, end)),
  ]);
  const judged = judgements.map((judgement) =>
    step(JUDGED[judgement.verdict], String(judgement.seq), judgement),
  );
  return [...ofAccounts, ...restored, ...ofStatements, ...judged].toSorted((left, right) =>
    left.at < right.at ? -1 : left.at > right.at ? 1 : 0,
  );
}

/** Tells of an incident in a list. */
export function describeListed(
  { id, account, accounts }: ListedIncident,
  releases: ReadonlyMap<number, StoredRelease>,
): Static<typeof IncidentRow> {
  const spans = accounts.flatMap(({ killed }) => {
    const said = [killed.low, killed.best, killed.high].some((count) => count !== null);
    return said ? [spanOf(killed)] : [];
  });
  const ofReleases = accounts.flatMap(({ releaseSeq }) => releases.get(releaseSeq) ?? []);
  const high = Math.max(...spans.map(([, top]) => top));
  return {
    id,
    account: account.seq,
    origins: [...new Set(ofReleases.map(({ origin }) => origin))],
    accounts: accounts.length,
    synthetic: ofReleases.some(({ synthetic }) => synthetic),
    from: account.from,
    to: account.to,
    timePrecision: account.timePrecision,
    kind: account.kind,
    placeName: account.placeName,
    country: account.country,
    codedAdm1: account.codedAdm1,
    codedAdm2: account.codedAdm2,
    lon: account.lon,
    lat: account.lat,
    placePrecision: account.placePrecision,
    killed: { ...account.killed },
    injured: { ...account.injured },
    killedSpan: {
      low: spans.length === 0 ? null : Math.min(...spans.map(([low]) => low)),
      high: spans.length === 0 || !Number.isFinite(high) ? null : high,
    },
    contradicted: [...contradictions(accounts)],
    text: account.text === null ? null : account.text.slice(0, TEXT_SHOWN_MAX).toWellFormed(),
    flags: [...account.flags],
  };
}

/** Tells of a release. */
export function describeRelease(release: StoredRelease, nameOf: NameOf): Static<typeof ReleaseView> {
  const {
    seq: _seq,
    sourceId,
    importedAt,
    completedAt,
    exclusions,
    flags,
    notes,
    grade,
    marking,
    ...told
  } = release;
  return {
    ...told,
    importedByName: nameOf(release.importedBy),
    importedAt: importedAt.toISOString(),
    exclusions: exclusions.map((exclusion) => ({ ...exclusion })),
    flags: Object.entries(flags).map(([flag, count]) => ({ flag, count })),
    notes: [...notes],
    source: sourceId,
    grade: formatGrade(grade),
    gradeWords: explainGrade(grade),
    marking: describeMarking(marking),
    completedAt: completedAt.toISOString(),
  };
}

function describeMarking({ tlp, handling, note, owner }: Marking) {
  return { tlp: tlpLabel(tlp), handling: [...handling], note, owner };
}
