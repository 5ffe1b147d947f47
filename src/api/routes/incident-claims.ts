/** Claims of people about an incident, and retractions of claims and accounts. */

import Type, { type Static } from 'typebox';
import { deriveKey } from '../../access/index.ts';
import { fault, parseStatementId, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { parseGrade, type StatementNature } from '../../evidence/index.ts';
import {
  addClaim,
  CLAIM_NAMES,
  JUDGEMENT_REASON_MAX,
  restoreAccount,
  retractAccount,
  retractClaim,
} from '../../incidents/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { parseIncidentId } from '../incident-id.ts';
import { requireIncident, showIncident } from '../read-incident-view.ts';
import { readerRoute } from '../route.ts';
import { IncidentView } from '../schemas/incident.ts';
import { closed, ID_LENGTH_MAX, id, small, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

const params = closed({
  id: id('Id of the incident, or of one of its accounts: a claim stays with that account.'),
});

const Assessment = closed(
  {
    likelihood: Type.Enum([
      'almost-no-chance',
      'very-unlikely',
      'unlikely',
      'roughly-even-chance',
      'likely',
      'very-likely',
      'almost-certain',
    ]),
    confidence: Type.Enum(['low', 'moderate', 'high']),
    derivedFrom: Type.Array(text({ max: 40, pattern: '^[0-9a-f]{40}$' }), {
      minItems: 1,
      maxItems: 100,
      description: 'Ids of the statements that it rests on.',
    }),
  },
  'What an analyst concludes, where the claim is no fact that a source states.',
);

const ClaimBody = closed({
  claim: Type.Enum([...CLAIM_NAMES], {
    description:
      'Bodies, forces, places and things; never a natural person. `originCountry` (`af`) says that it came across the border: a graded claim, never a default.',
  }),
  value: text({ max: VALUE_LENGTH_MAX }),
  original: Type.Optional(
    text({ max: VALUE_LENGTH_MAX, description: 'The words of the source that the claim is read from.' }),
  ),
  polarity: Type.Optional(
    Type.Enum(['affirmed', 'denied'], {
      default: 'affirmed',
      description: '`denied`: the source says that it is NOT so.',
    }),
  ),
  grade: text({
    max: 20,
    pattern: '^(admiralty|uk-3x5x2|europol-4x4):[A-Z0-9][A-Z0-9]$',
    description: '`admiralty:B2`.',
  }),
  assessment: Type.Optional(Assessment),
  source: closed({
    title: text({ max: VALUE_LENGTH_MAX, description: 'Where it comes from.' }),
    kind: Type.Optional(
      Type.Enum(['report', 'document', 'open', 'partner', 'sensor'], { default: 'report' }),
    ),
    url: Type.Optional(text({ max: 2_000, pattern: '^https?://' })),
    publishedOn: Type.Optional(day('Day of publication.')),
  }),
  locator: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'Where in the source: a page.' })),
});

/** Adds a claim. */
export const addClaimRoute = readerRoute({
  method: 'POST',
  path: '/incidents/{id}/claims',
  summary: 'Add a graded claim to an incident, beside what its sources say',
  description:
    'Counts are given as `8` or `12-15`. Links name things that are there: `weaponUsed`, `vehicleUsed` and `accountUsed` an entity, `payment` and ' +
    '`finding` a piece of evidence. The claim is marked at least as tightly as the accounts of the incident.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.judge,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: { params, body: ClaimBody },
  output: IncidentView,
  status: 201,
  run: async (context, { params: { id: incidentId }, body }) => {
    const { tx, reader, state } = context;
    const { clock, secret } = state.deps;
    const entityId = parseIncidentId(incidentId);
    await requireIncident(tx, clock, { id: entityId });
    const { source } = body;
    const [scheme = 'none', values = ''] = body.grade.split(':');
    const draft = {
      ...{ entityId, claim: body.claim, value: body.value, polarity: body.polarity ?? 'affirmed' },
      grade: parseGrade(scheme, values.charAt(0), values.charAt(1)),
      nature: natureOf(body.assessment),
      source: {
        ...{ kind: source.kind ?? 'report', title: source.title },
        ...{ url: source.url ?? null, publishedOn: source.publishedOn ?? null },
      },
      ...{ locator: body.locator ?? null, original: body.original ?? null },
      ...{ by: reader.personId, agencyId: reader.agencyId },
    };
    await addClaim(tx, draft, { at: clock.now(), identityKey: deriveKey(secret, 'identity') });
    return showIncident(context, clock, { id: entityId });
  },
});

/** Retracts an account or a claim. */
export const retractRoute = readerRoute({
  method: 'POST',
  path: '/incidents/{id}/retractions',
  summary: 'Retract an account of an incident, or a claim about it, with a reason',
  description:
    'What is retracted counts for nothing from now on and stays on record: `knownAt` shows the incident as it was known before. Only the agency that ' +
    'recorded it may.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.retract,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: {
    params,
    body: closed({
      account: Type.Optional(small('Number of the account.', 1)),
      statement: Type.Optional(text({ max: 40, pattern: '^[0-9a-f]{40}$', description: 'Id of the claim.' })),
      reason: text({ max: JUDGEMENT_REASON_MAX, description: 'Why; it stays on record.' }),
    }),
  },
  output: IncidentView,
  status: 201,
  run: async (context, { params: { id: incidentId }, body: { account, statement, reason } }) => {
    const { tx, reader, state } = context;
    const { clock } = state.deps;
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A retraction needs a named person.');
    const entityId = parseIncidentId(incidentId);
    const { members } = await requireIncident(tx, clock, { id: entityId });
    const why = { reason, by: reader.personId, at: clock.now() };
    if (account !== undefined && statement === undefined)
      await retractAccount(tx, { account, members, agencyId: reader.agencyId }, why);
    else if (statement !== undefined && account === undefined)
      await retractClaim(tx, { statement: parseStatementId(statement), members }, why);
    else throw fault('REQUEST_INVALID', 'body: name either an `account` or a `statement`');
    return showIncident(context, clock, { id: entityId });
  },
});

/** Restores a retracted account. */
export const restoreRoute = readerRoute({
  method: 'POST',
  path: '/incidents/{id}/restorations',
  summary: 'Restore a retracted account of an incident, with a reason',
  description:
    'The account counts again from now on; that it was retracted stays in its history. Only the agency that recorded it may, and only while its source ' +
    'has not stated it otherwise or left it out.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.retract,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: {
    params,
    body: closed({
      account: small('Number of the account.', 1),
      reason: text({ max: JUDGEMENT_REASON_MAX, description: 'Why; it stays on record.' }),
    }),
  },
  output: IncidentView,
  status: 201,
  run: async (context, { params: { id: incidentId }, body: { account, reason } }) => {
    const { tx, reader, state } = context;
    const { clock } = state.deps;
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A restoration needs a named person.');
    const entityId = parseIncidentId(incidentId);
    const { members } = await requireIncident(tx, clock, { id: entityId });
    const why = { reason, by: reader.personId, at: clock.now() };
    await restoreAccount(tx, { account, members, agencyId: reader.agencyId }, why);
    return showIncident(context, clock, { id: entityId });
  },
});

function natureOf(assessment: Static<typeof Assessment> | undefined): StatementNature {
  if (assessment === undefined) return { kind: 'fact' };
  const { likelihood, confidence, derivedFrom } = assessment;
  return { kind: 'assessment', likelihood, confidence, derivedFrom: derivedFrom.map(parseStatementId) };
}
