/** Incidents as the API tells them: what each source says, side by side, and how far they agree. */

import Type from 'typebox';
import { ACCOUNT_FLAGS, INCIDENT_KINDS, PLACE_PRECISIONS, TIME_PRECISIONS } from '../../incidents/index.ts';
import { MarkingView } from './entity.ts';
import { closed, nullable } from './shape.ts';

/** What happened, in words that all importers share. */
export const IncidentKindName = Type.Enum([...INCIDENT_KINDS]);

/** How closely a place is known, from best to worst. */
export const PlacePrecisionName = Type.Enum([...PLACE_PRECISIONS], {
  description:
    'How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.',
});

/** How closely a time is known. */
export const TimePrecisionName = Type.Enum([...TIME_PRECISIONS]);

/** What was found odd about an account: kept and flagged. */
export const AccountFlagName = Type.Enum([...ACCOUNT_FLAGS]);

/** A count as a source gives it; null where it says nothing. */
export const CountView = closed({
  low: nullable(Type.Integer()),
  best: nullable(Type.Integer()),
  high: nullable(Type.Integer()),
});

/** How an account ended. */
const AccountEndView = closed({
  kind: Type.Enum(['retracted', 'superseded', 'removed']),
  at: Type.String(),
  by: Type.String(),
  byName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  reason: Type.String(),
  release: nullable(Type.String({ description: 'Id of the release that ended it.' })),
  supersededBy: nullable(Type.Integer({ description: 'Number of the account in its place.' })),
});

/** One account of one source, with where it comes from. */
export const AccountView = closed({
  account: Type.Integer({ description: 'Number of the account.' }),
  entity: Type.String({ description: 'Id of all versions of this account.' }),
  origin: Type.String({ description: 'The source: `ucdp-ged`.' }),
  release: Type.String({ description: 'Id of the release that states it.' }),
  releaseTitle: Type.String(),
  countingRule: Type.String({ description: 'What the source counts.' }),
  synthetic: Type.Boolean({ description: 'Invented.' }),
  source: Type.String({ description: 'Id of the source in evidence.' }),
  licence: nullable(Type.String()),
  grade: Type.String(),
  gradeWords: Type.String(),
  marking: MarkingView,
  ref: Type.String({ description: "The source's own id." }),
  locator: Type.String({ description: 'Where in the release: `row 12`.' }),
  recordedAt: Type.String(),
  standing: Type.Boolean({ description: 'False where it had ended by the instant asked for.' }),
  end: nullable(AccountEndView),
  kind: IncidentKindName,
  kindOriginal: Type.String(),
  from: Type.String(),
  to: Type.String(),
  timePrecision: TimePrecisionName,
  timePrecisionOriginal: nullable(Type.String()),
  lon: nullable(Type.Number()),
  lat: nullable(Type.Number()),
  coordinatesOriginal: nullable(
    Type.String({ description: 'As written, where they are no point of the globe.' }),
  ),
  placePrecision: PlacePrecisionName,
  placePrecisionOriginal: nullable(Type.String()),
  placeName: nullable(Type.String()),
  country: nullable(Type.String()),
  codedAdm1: nullable(Type.String()),
  codedAdm2: nullable(Type.String({ description: 'District as the source codes it.' })),
  computed: Type.Array(
    closed({
      layer: Type.String(),
      verdict: Type.Enum(['inside', 'undetermined', 'outside']),
      unit: nullable(Type.String({ description: 'Unit of the layer in which its point lies.' })),
    }),
    { description: 'Where its point lies by the boundaries here, kept apart from the coded district.' },
  ),
  sideA: nullable(Type.String()),
  sideB: nullable(Type.String()),
  claimedBy: nullable(Type.String()),
  blamed: nullable(Type.String()),
  killed: CountView,
  killedCivilians: nullable(Type.Integer()),
  injured: CountView,
  hostages: nullable(Type.Integer()),
  propertyBand: nullable(Type.Integer({ minimum: 0, maximum: 3 })),
  weapon: nullable(Type.String()),
  target: nullable(Type.String()),
  originCountry: nullable(Type.String()),
  text: nullable(Type.String()),
  citedSources: nullable(Type.String()),
  flags: Type.Array(AccountFlagName),
});

/** How far the claims of one property agree. */
export const AgreementName = Type.Enum(['silent', 'single', 'agree', 'differ', 'contradict'], {
  description:
    '`silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of ' +
    'different sources); `contradict`: not both can be true.',
});

/** What one source, or one person, claims of one property. */
const ClaimView = closed({
  account: nullable(Type.Integer({ description: 'Number of the account; null for a statement.' })),
  statement: nullable(Type.String({ description: 'Id of the statement; null for an account.' })),
  origin: Type.String({ description: 'The source, or who asserts it.' }),
  value: nullable(Type.String({ description: 'In words; null where the source says nothing.' })),
  count: nullable(CountView),
  original: nullable(Type.String({ description: "The source's own code or words." })),
  polarity: Type.Enum(['affirmed', 'denied']),
  likelihood: nullable(Type.String({ description: 'Of an assessment.' })),
  grade: Type.String(),
  locator: nullable(Type.String()),
  release: nullable(Type.String()),
  recordedAt: Type.String(),
});

/** One property with every claim. */
const PropertyView = closed({
  property: Type.String(),
  agreement: AgreementName,
  claims: Type.Array(ClaimView),
});

/** A judgement of two accounts. */
export const JudgementView = closed({
  judgement: Type.Integer({ description: 'Its number, by which it is undone.' }),
  left: Type.String(),
  right: Type.String(),
  verdict: Type.Enum(['same', 'different', 'open']),
  inForce: Type.Boolean(),
  reason: Type.String(),
  by: Type.String(),
  byName: nullable(Type.String()),
  rule: nullable(closed({ id: Type.String(), version: Type.String() })),
  undoes: nullable(Type.Integer()),
  at: Type.String(),
});

/** One thing that was recorded of an incident. */
const StepView = closed({
  at: Type.String(),
  change: Type.Enum([
    'account-added',
    'account-ended',
    'account-restored',
    'joined',
    'separated',
    'undone',
    'claimed',
    'claim-ended',
  ]),
  what: Type.String({ description: 'Number of the account or the judgement, or id of the statement.' }),
  by: Type.String(),
  byName: nullable(Type.String()),
  reason: nullable(Type.String()),
});

/** An incident: every account, property by property, and what people added. */
export const IncidentView = closed({
  id: Type.String({ description: 'Derived from the accounts that are held to be the same.' }),
  asOf: nullable(Type.String()),
  knownAt: nullable(Type.String()),
  synthetic: Type.Boolean(),
  standing: Type.Boolean({ description: 'False where no account of it stands.' }),
  representative: nullable(
    Type.Integer({
      description:
        'Number of the account that stands for it on maps and in statistics: the closest place, then the closest time, then the most counts, ' +
        'then the first recorded. Never an average.',
    }),
  ),
  accounts: Type.Array(AccountView),
  properties: Type.Array(PropertyView),
  judgements: Type.Array(JudgementView),
  history: Type.Array(StepView, { description: 'Oldest first.' }),
});

/** An incident in a list. */
export const IncidentRow = closed({
  id: Type.String(),
  account: Type.Integer({ description: 'Number of the account that stands for it.' }),
  origins: Type.Array(Type.String(), { description: 'Sources that tell of it.' }),
  accounts: Type.Integer({ description: 'Accounts that stand.' }),
  synthetic: Type.Boolean(),
  from: Type.String(),
  to: Type.String(),
  timePrecision: TimePrecisionName,
  kind: IncidentKindName,
  placeName: nullable(Type.String()),
  country: nullable(Type.String()),
  codedAdm1: nullable(Type.String()),
  codedAdm2: nullable(Type.String()),
  lon: nullable(Type.Number()),
  lat: nullable(Type.Number()),
  placePrecision: PlacePrecisionName,
  killed: CountView,
  injured: CountView,
  killedSpan: closed(
    { low: nullable(Type.Integer()), high: nullable(Type.Integer()) },
    'Lowest and highest that any of its accounts gives.',
  ),
  contradicted: Type.Array(Type.String(), { description: 'Properties on which its accounts contradict.' }),
  text: nullable(Type.String({ description: 'The first characters of headline or notes.' })),
  flags: Type.Array(AccountFlagName),
});

const column = (description: string) => Type.Array(nullable(Type.Number()), { description });

/** Incidents of a map, column by column; row i is the i-th of each. */
export const IncidentMap = closed({
  count: Type.Integer(),
  more: Type.Boolean({ description: 'True where there are more than are told.' }),
  withoutPoint: Type.Integer({
    description: 'Incidents found whose source gives no point: `lon` and `lat` of their rows are null.',
  }),
  synthetic: Type.Boolean({ description: 'True where any of them is invented.' }),
  kinds: Type.Array(IncidentKindName, { description: 'What `kind` points to.' }),
  precisions: Type.Array(PlacePrecisionName, { description: 'What `precision` points to.' }),
  origins: Type.Array(Type.String(), { description: 'What `origin` points to.' }),
  units: Type.Array(Type.String(), {
    description: 'What `unit` points to: districts as their sources code them.',
  }),
  ids: Type.Array(Type.String(), { description: 'Ids of the incidents without their `incident:`.' }),
  lon: column('Degrees; null where the source gives no point.'),
  lat: column('Degrees.'),
  day: column('Days since 1970-01-01 of its first day.'),
  days: column('Days that it lasts or may have happened on, from 1.'),
  kind: column('Index into `kinds`.'),
  low: column('Killed at least; null where it is not said.'),
  best: column('Killed.'),
  high: column('Killed at most.'),
  precision: column('Index into `precisions`; from 2 on the point stands for an area, and is no pin.'),
  origin: column('Index into `origins`, of the account that stands for it.'),
  unit: column('Index into `units`.'),
  accounts: column('Accounts that tell of it.'),
  flagged: column('1 where something odd was found about the account.'),
});

/** Why two accounts may tell of one incident. */
export const DuplicateReasonView = closed({
  kind: Type.Enum(['time', 'distance', 'killed', 'kind', 'actors', 'place-name', 'district']),
  agrees: Type.Boolean({ description: 'False where it speaks against it.' }),
  weight: Type.Number({
    description: 'Binary logarithm of how much likelier it is among pairs that are the same.',
  }),
  left: nullable(Type.String()),
  right: nullable(Type.String()),
  measure: nullable(Type.Number({ description: 'Days, kilometres, persons, or a similarity from 0 to 1.' })),
});

/** Two accounts that a rule proposes to be one incident; joined by a person alone. */
export const ProposalView = closed({
  id: Type.Integer(),
  left: AccountView,
  right: AccountView,
  score: Type.Number({ description: 'Sum of the weights.' }),
  reasons: Type.Array(DuplicateReasonView),
  rule: closed({ id: Type.String(), version: Type.String() }),
  at: Type.String(),
  state: Type.Enum(['open', 'same', 'different']),
});

/** A proposal opened: both accounts compared, and the incidents that they are part of now. */
export const ProposalDetail = closed({
  proposal: ProposalView,
  leftIncident: Type.String({ description: 'Id of the incident of the left account.' }),
  rightIncident: Type.String({ description: 'Id of the incident of the right account.' }),
  properties: Type.Array(PropertyView, { description: 'What the two accounts alone claim.' }),
});

/** A release of a source. */
export const ReleaseView = closed({
  id: Type.String(),
  origin: Type.String({ description: 'The source that publishes one release after another.' }),
  format: Type.String(),
  title: Type.String(),
  countingRule: Type.String({ description: 'What the source counts and from when on.' }),
  fileName: Type.String(),
  sha256: Type.String(),
  partial: Type.Boolean({ description: 'The file holds part of what the source publishes.' }),
  synthetic: Type.Boolean(),
  previous: nullable(Type.String({ description: 'Id of the release before.' })),
  importedBy: Type.String(),
  importedByName: nullable(Type.String()),
  importedAt: Type.String(),
  completedAt: Type.String({ description: 'From when on its accounts are seen.' }),
  accounts: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer({ description: 'Stated otherwise than in the release before.' }),
  unchanged: Type.Integer(),
  removed: Type.Integer(),
  excluded: Type.Integer(),
  exclusions: Type.Array(closed({ reason: Type.String(), because: Type.String(), count: Type.Integer() })),
  flags: Type.Array(closed({ flag: Type.String(), count: Type.Integer() })),
  notes: Type.Array(Type.String()),
  firstOn: nullable(Type.String()),
  lastOn: nullable(Type.String()),
  source: Type.String(),
  licence: nullable(Type.String()),
  publishedOn: nullable(Type.String()),
  grade: Type.String(),
  gradeWords: Type.String(),
  marking: MarkingView,
});

/** What the editors of a source changed of one account. */
export const ReleaseChangeView = closed({
  change: Type.Enum(['added', 'changed', 'removed']),
  incident: Type.String(),
  ref: Type.String(),
  account: nullable(Type.Integer({ description: 'Number of the account that stands now.' })),
  from: Type.String({ description: 'First day of the incident.' }),
  placeName: nullable(Type.String()),
  fields: Type.Array(
    closed({ field: Type.String(), before: nullable(Type.String()), after: nullable(Type.String()) }),
    { description: 'What differs; empty for what was added or removed.' },
  ),
});
