/** Claims about facilities as the API takes and tells them. No field holds a position, or words about where. */

import Type from 'typebox';
import { FACILITY_KINDS, FACILITY_STANDINGS, FACILITY_STATES } from '../../places/index.ts';
import { MarkingView } from './entity.ts';
import { closed, ID_LENGTH_MAX, nullable, text } from './shape.ts';
import { day } from './time.ts';

const SHORT_MAX = 200;
const LONG_MAX = 2_000;

/** What a facility is said to be for. */
export const FacilityKindView = Type.Enum([...FACILITY_KINDS], {
  description: 'What it is said to be for, in the words of the Monitoring Team of the Security Council.',
});
/** What the report says of it. */
export const FacilityStateView = Type.Enum([...FACILITY_STATES], {
  description: 'What the report says of it; `denied`: that there is none; `not-said`: it does not say.',
});
/** How a claim stands. */
export const FacilityStandingView = Type.Enum([...FACILITY_STANDINGS], {
  description: 'It counts; its time is over; somebody withdrew it.',
});

const StepView = closed({
  kind: Type.Enum(['withdrawn', 'reinstated']),
  reason: Type.String(),
  by: Type.String(),
  byName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  at: Type.String(),
});

/** A claim on record. */
export const FacilityView = closed({
  id: Type.String(),
  kind: FacilityKindView,
  unit: closed({
    code: Type.String(),
    name: Type.String(),
    level: Type.Enum(['adm1', 'adm2'], {
      description: 'A province or a district; nothing finer is recorded.',
    }),
    country: Type.String(),
  }),
  state: FacilityStateView,
  from: nullable(Type.String({ description: 'First day that the report speaks of; null: not said.' })),
  to: nullable(Type.String({ description: 'Last day; null: not said.' })),
  organisation: nullable(
    closed({ id: Type.String(), name: Type.String() }, 'An organisation, with its name on the list.'),
  ),
  report: closed({
    title: Type.String(),
    attributedTo: Type.String(),
    url: nullable(Type.String()),
    page: nullable(Type.String()),
    publishedOn: Type.String({ description: 'A day, a month or a year.' }),
  }),
  expiresOn: Type.String({ description: 'First day on which it counts no longer.' }),
  standing: FacilityStandingView,
  synthetic: Type.Boolean({ description: 'Invented.' }),
  grade: Type.String(),
  source: Type.String({ description: 'Id of the source.' }),
  recordedBy: Type.String(),
  recordedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  recordedAt: Type.String(),
  marking: MarkingView,
  history: Type.Array(StepView, { description: 'Withdrawals and returns, oldest first.' }),
});

/** Claims of one unit and kind that stand side by side. */
export const FacilityGroupView = closed({
  unit: Type.String(),
  kind: FacilityKindView,
  claims: Type.Integer(),
  disagreements: Type.Integer({ description: 'Pairs that say different things of the same days.' }),
});

/** Two claims of one unit and kind. */
export const FacilityPairView = closed({
  left: Type.String({ description: 'Id of a claim.' }),
  right: Type.String(),
  relation: Type.Enum(['agree', 'disagree', 'other-time', 'undetermined'], {
    description: 'Whether both speak of the same facility is not known.',
  }),
});

const optionalDay = (description: string) => Type.Optional(nullable(day(description)));

/** A claim to be put on record. */
export const NewFacilityBody = closed(
  {
    kind: FacilityKindView,
    unit: text({
      max: 80,
      pattern: '^[a-z0-9-]+$',
      description: 'Code of a province or a district of the day that the report speaks of.',
    }),
    state: FacilityStateView,
    from: optionalDay('First day that the report speaks of; left out: not said.'),
    to: optionalDay('Last day; left out: not said.'),
    organisation: Type.Optional(
      nullable(
        text({ max: ID_LENGTH_MAX, description: 'Id of an organisation on a list; never of a person.' }),
      ),
    ),
    report: closed({
      title: text({ max: SHORT_MAX }),
      attributedTo: text({ max: SHORT_MAX, description: 'Who holds it: an institution.' }),
      url: Type.Optional(nullable(text({ max: LONG_MAX, pattern: '^https?://\\S+$' }))),
      page: Type.Optional(nullable(text({ max: 80, description: 'Page or paragraph.' }))),
      publishedOn: text({
        max: 10,
        pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        description: 'YYYY, YYYY-MM or YYYY-MM-DD.',
      }),
    }),
    expiresOn: day('First day on which it counts no longer; at most two years after the publication.'),
    synthetic: Type.Optional(Type.Boolean({ default: false })),
    grade: text({
      max: 20,
      pattern: '^(admiralty|uk-3x5x2|europol-4x4):[A-Z0-9][A-Z0-9]$',
      description: '`admiralty:B2`.',
    }),
    tlp: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 4, description: '0 (CLEAR) to 4 (RED); 2 when left out.' }),
    ),
  },
  'It takes no position, no place below the district and no words about where: such a field, or coordinates in a text, are refused.',
);

/** Why a claim is withdrawn or put back. */
export const FacilityReasonBody = closed({ reason: text({ max: LONG_MAX }) });
