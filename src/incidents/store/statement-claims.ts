/** What people add to an incident: statements about it, read as claims beside those of accounts. */

import type { PropertyName, Statement } from '../../evidence/index.ts';
import type { CountClaim } from '../model.ts';
import type { ClaimProperty, ClaimValue } from './compare-claims.ts';

/** Where an incident stands in the eyes of who claims it. */
export const INCIDENT_STATUSES = ['reported', 'confirmed', 'disputed', 'not-an-incident', 'closed'] as const;

/** How a claim of a person is stated: the property of the schema `Incident`, and which texts it takes. */
export interface ClaimForm {
  readonly prop: PropertyName;
  readonly pattern: RegExp;
  readonly because: string;
}

const COUNT = { pattern: /^\d{1,6}(-\d{1,6})?$/, because: 'a number, or a span as 12-15' };
const WORDS = { pattern: /\S/u, because: 'some words' };
const ENTITY = { pattern: /^[^\s:]+:\S+$/, because: 'the id of an entity' };

/** The claims that people make, by the property under which they stand. Bodies, forces and things; never a natural person. */
export const CLAIM_FORMS = {
  blamed: { prop: 'blamed', ...WORDS },
  claimedBy: { prop: 'claimedByName', ...WORDS },
  originCountry: {
    prop: 'originCountry',
    pattern: /^[a-z]{2}$/,
    because: 'the two letters of a country: af',
  },
  killed: { prop: 'killedCount', ...COUNT },
  injured: { prop: 'woundedCount', ...COUNT },
  target: { prop: 'targetType', ...WORDS },
  status: {
    prop: 'status',
    pattern: new RegExp(`^(${INCIDENT_STATUSES.join('|')})$`),
    because: `one of ${INCIDENT_STATUSES.join(', ')}`,
  },
  weaponUsed: { prop: 'weaponUsed', ...ENTITY },
  vehicleUsed: { prop: 'vehicleUsed', ...ENTITY },
  accountUsed: { prop: 'accountUsed', ...ENTITY },
  payment: { prop: 'payment', pattern: /^payment:[0-9a-f]{40}:\d{1,10}$/, because: 'payment:<batch>:<row>' },
  finding: { prop: 'finding', pattern: /^[0-9a-f]{40}$/, because: 'the id of a finding' },
  note: { prop: 'description', ...WORDS },
} as const satisfies Readonly<Record<string, ClaimForm>>;

/** The name of a claim. */
export type ClaimName = keyof typeof CLAIM_FORMS;

/** Every name of a claim. */
export const CLAIM_NAMES: readonly ClaimName[] = Object.keys(CLAIM_FORMS).filter(isClaimName);

function isClaimName(name: string): name is ClaimName {
  return Object.hasOwn(CLAIM_FORMS, name);
}

/** The property under which a statement about an incident stands; that of accounts where both have it. */
export function propertyOfStatement({ prop }: Pick<Statement, 'prop'>): ClaimName | ClaimProperty | string {
  return CLAIM_NAMES.find((name) => CLAIM_FORMS[name].prop === prop) ?? prop;
}

/** What a statement claims. */
export function statementClaim({ prop, value, polarity }: Statement): ClaimValue {
  if (polarity === 'denied') return { kind: 'denied', text: value };
  if (prop === 'originCountry') return { kind: 'code', text: value };
  const count = prop === 'killedCount' || prop === 'woundedCount' ? parseCount(value) : null;
  return count === null ? { kind: 'text', text: value } : { kind: 'count', count };
}

function parseCount(value: string): CountClaim | null {
  const [, low, , high] = /^(\d{1,6})(-(\d{1,6}))?$/.exec(value) ?? [];
  if (low === undefined) return null;
  return high === undefined
    ? { low: Number(low), best: Number(low), high: Number(low) }
    : { low: Number(low), best: null, high: Number(high) };
}
