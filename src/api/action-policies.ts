/** What a session may do and why not, action by action: so that a dead button can say what it waits for. */

import {
  type Action,
  decide,
  type Policy,
  type PurposeCode,
  permits,
  type Reader,
  ROLE_CODES,
  ROLES,
  type Role,
} from '../access/index.ts';
import { fault } from '../base/index.ts';

type Guarded = Extract<Policy, { kind: 'guarded' }>;

const PAYMENT_PURPOSES: readonly PurposeCode[] = ['aml-screening', 'ct-investigation'];

/** The policies of the routes of payments. Whoever imports need not be allowed to read what they import. */
export const PAYMENT_POLICIES = {
  read: { kind: 'guarded', action: 'payments:read', personalData: true, purposes: PAYMENT_PURPOSES },
  import: {
    ...{ kind: 'guarded', action: 'payments:import', personalData: false },
    purposes: ['administration', ...PAYMENT_PURPOSES],
  },
  detect: { kind: 'guarded', action: 'payments:detect', personalData: true, purposes: PAYMENT_PURPOSES },
  change: { kind: 'guarded', action: 'rules:change', personalData: true, purposes: PAYMENT_PURPOSES },
  approve: { kind: 'guarded', action: 'rules:approve', personalData: true, purposes: PAYMENT_PURPOSES },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The purposes for which incidents may be read: their texts may name people. */
const INCIDENT_PURPOSES: readonly PurposeCode[] = ['aml-screening', 'ct-investigation', 'border-check'];

/** The policies of the routes of incidents. Whoever imports need not be allowed to read what they import. */
export const INCIDENT_POLICIES = {
  read: { kind: 'guarded', action: 'incidents:read', personalData: true, purposes: INCIDENT_PURPOSES },
  import: {
    ...{ kind: 'guarded', action: 'incidents:import', personalData: false },
    purposes: ['administration', ...INCIDENT_PURPOSES],
  },
  judge: { kind: 'guarded', action: 'incidents:judge', personalData: true, purposes: INCIDENT_PURPOSES },
  retract: { kind: 'guarded', action: 'incidents:retract', personalData: true, purposes: INCIDENT_PURPOSES },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The policies of the routes of reports. */
export const REPORT_POLICIES = {
  desk: { kind: 'guarded', action: 'reports:desk', personalData: true, purposes: PAYMENT_PURPOSES },
  configure: {
    ...{ kind: 'guarded', action: 'reports:configure', personalData: false },
    purposes: ['administration'],
  },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The policies of the routes of places. No personal data, but marked rows, which are read for a purpose. */
export const PLACE_POLICIES = {
  read: { kind: 'guarded', action: 'places:read', personalData: true },
  import: {
    ...{ kind: 'guarded', action: 'places:import', personalData: false },
    purposes: ['administration'],
  },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The policies of the routes of areas: of incidents only what belongs to places and times, never to persons. */
export const AREA_POLICIES = {
  read: { kind: 'guarded', action: 'areas:read', personalData: true },
  record: { kind: 'guarded', action: 'figures:record', personalData: true },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The policies of the routes of reported facilities. A place where something is said to be is read for an investigation alone. */
export const FACILITY_POLICIES = {
  read: {
    ...{ kind: 'guarded', action: 'facilities:read', personalData: true },
    purposes: ['ct-investigation'],
  },
  record: {
    ...{ kind: 'guarded', action: 'facilities:record', personalData: true },
    purposes: ['ct-investigation'],
  },
} as const satisfies Readonly<Record<string, Guarded>>;

/** The policies of the actions that a console offers; a test holds them equal to those of the routes. */
export const ACTION_POLICIES: readonly Guarded[] = [
  { kind: 'guarded', action: 'names:screen', personalData: true },
  { kind: 'guarded', action: 'findings:read', personalData: true },
  { kind: 'guarded', action: 'findings:record', personalData: true },
  { kind: 'guarded', action: 'findings:decide', personalData: true },
  { kind: 'guarded', action: 'findings:assign', personalData: true },
  { kind: 'guarded', action: 'people:read', personalData: true },
  { kind: 'guarded', action: 'evidence:read', personalData: true },
  { kind: 'guarded', action: 'lists:read', personalData: true },
  { kind: 'guarded', action: 'lists:import', personalData: false, purposes: ['administration'] },
  PAYMENT_POLICIES.read,
  PAYMENT_POLICIES.import,
  PAYMENT_POLICIES.detect,
  PAYMENT_POLICIES.change,
  PAYMENT_POLICIES.approve,
  REPORT_POLICIES.desk,
  REPORT_POLICIES.configure,
  INCIDENT_POLICIES.read,
  INCIDENT_POLICIES.import,
  INCIDENT_POLICIES.judge,
  INCIDENT_POLICIES.retract,
  PLACE_POLICIES.read,
  PLACE_POLICIES.import,
  AREA_POLICIES.read,
  AREA_POLICIES.record,
  FACILITY_POLICIES.read,
  FACILITY_POLICIES.record,
  { kind: 'guarded', action: 'jobs:read', personalData: false },
  { kind: 'guarded', action: 'audit:read', personalData: true },
  { kind: 'guarded', action: 'audit:export', personalData: true },
  { kind: 'guarded', action: 'audit:verify', personalData: false },
];

/** Why an action is not open. `role`: no role of the reader; `purpose`: none is chosen; `other-purpose`: another is needed. */
export interface DisabledReason {
  readonly code: 'role' | 'purpose' | 'other-purpose';
  readonly because: string;
  /** Codes of the roles that permit it; the administrator of the agency gives them. */
  readonly roles: readonly string[];
  /** Codes of the purposes under which this reader could do it now; empty where none of the mandate does. */
  readonly purposes: readonly string[];
}

/** One action for one reader; `disabledReason` is null exactly when it is allowed. */
export interface ActionState {
  readonly action: Action;
  readonly allowed: boolean;
  readonly disabledReason: DisabledReason | null;
}

/** Every action that a console offers, for this reader. */
export function describeActions(reader: Reader): readonly ActionState[] {
  return ACTION_POLICIES.map((policy) => {
    const disabledReason = refusalOf(policy, reader);
    return { action: policy.action, allowed: disabledReason === null, disabledReason };
  });
}

function refusalOf(policy: Guarded, reader: Reader): DisabledReason | null {
  const decision = decide(policy, reader);
  if (decision.kind === 'allowed') return null;
  return {
    code: codeOf(decision.code, reader),
    because: decision.because,
    roles: ROLE_CODES.filter((role) => permits([role], policy.action)),
    purposes: [...new Set(reader.mandates.map(({ purpose }) => purpose))].filter((purpose) =>
      coversPurpose(policy, reader, purpose),
    ),
  };
}

function codeOf(code: string, reader: Reader): DisabledReason['code'] {
  if (code === 'NOT_ALLOWED') return 'role';
  if (code === 'PURPOSE_REQUIRED') return reader.reason === null ? 'purpose' : 'other-purpose';
  throw fault('INTERNAL', `a signed-in reader is refused with ${code}`);
}

/** Whether a role of the reader both permits the action and reads for the purpose. */
function coversPurpose(policy: Guarded, reader: Reader, purpose: Role['purposes'][number]): boolean {
  if (policy.purposes !== undefined && !policy.purposes.includes(purpose)) return false;
  return reader.roles.some((code) => {
    const role: Role = ROLES[code];
    return role.purposes.includes(purpose) && role.actions.includes(policy.action);
  });
}
