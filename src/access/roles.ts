/** Roles as data: which actions a role may take, and for which purposes. */

import type { PurposeCode } from './purposes.ts';

/** Every action that a policy can name. A route, a verb or a job names exactly one. */
export const ACTIONS = {
  'names:screen': 'Screen names against lists',
  'lists:read': 'Read lists and their entries',
  'lists:import': 'Import a list and end what it no longer holds',
  'evidence:read': 'Read entities, statements and sources',
  'evidence:append': 'Append statements and sources',
  'evidence:end': 'Retract, supersede or end statements, and review their dates',
  'evidence:purge': 'Remove what is past its purge date',
  'source:identify': 'Read who a protected source is',
  'findings:read': 'Read findings and decisions',
  'findings:record': 'Record what a rule found',
  'findings:decide': 'Decide findings, and undo decisions',
  'findings:assign': 'Give a finding to a person of one’s own agency, or to nobody',
  'payments:read': 'Read payments, their accounts and batches',
  'payments:import': 'Import payments',
  'payments:detect': 'Look for patterns among payments',
  'rules:change': 'Draft another version of a rule, and run it over history',
  'rules:approve': 'Put a version of a rule into effect that another person drafted',
  'reports:desk': 'Work on reports to the financial intelligence unit that one is assigned to',
  'reports:approve': 'Approve or return a report that other people wrote',
  'reports:configure': 'Set the profile of the unit, the institution and the exchange rates for reports',
  'places:read': 'Read administrative units, boundaries, crossings, the fence and towns',
  'places:import': 'Import boundaries and other places, and take them back',
  'areas:read':
    'Read what is told of areas: the security index, trends, published figures and context indicators',
  'figures:record': 'Put a published figure or values of an indicator on record, and retract a figure',
  'facilities:read': 'Read what reports claim of facilities, by district or province',
  'facilities:record': 'Put what a report claims of a facility on record, withdraw it and put it back',
  'incidents:read': 'Read incidents, their accounts and releases',
  'incidents:import': 'Import a release of a source of incidents',
  'incidents:judge': 'Add graded claims to incidents, and judge which accounts are the same',
  'incidents:retract': 'Retract accounts of incidents, and claims about them',
  'people:read': 'Read the names and roles of the people of one’s own agency',
  'jobs:read': 'Read the progress of jobs',
  'jobs:control': 'Start, cancel and resume jobs',
  'audit:read': 'Read the audit log',
  'audit:export': 'Take the audit log away as a file',
  'audit:verify': 'Verify the audit log',
  'accounts:read': 'Read agencies, people, roles and mandates',
  'accounts:manage': 'Change agencies, people, roles and mandates',
  'session:own': 'Use and end one’s own session',
} as const satisfies Record<string, string>;

/** The code of an action. */
export type Action = keyof typeof ACTIONS;

/** What a role may do, and for which purposes it may read. */
export interface Role {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly purposes: readonly PurposeCode[];
}

const READ = [
  'names:screen',
  'lists:read',
  'evidence:read',
  'findings:read',
  'places:read',
  'areas:read',
  'people:read',
  'jobs:read',
  'session:own',
] as const;

/** What a report is drafted from, and the desk itself. */
const REPORTING = [
  'evidence:read',
  'findings:read',
  'payments:read',
  'people:read',
  'reports:desk',
  'session:own',
] as const;

const INCIDENTS = ['incidents:read', 'incidents:import', 'incidents:judge'] as const;

const PAYMENTS = ['payments:read', 'payments:import', 'payments:detect'] as const;

/**
 * Every role. A person may hold several; their actions and purposes add up, within the mandate of the agency.
 * Source: separation of those who use, run and check a system: ISO/IEC 27002:2022 control 5.3; 28 CFR 23.20(f)-(g).
 */
export const ROLES = {
  analyst: {
    title: 'Analyst of a bank, a financial intelligence unit or an agency',
    actions: [
      ...READ,
      ...PAYMENTS,
      ...INCIDENTS,
      'evidence:append',
      'findings:record',
      'findings:decide',
      'findings:assign',
      'rules:change',
      'figures:record',
      'facilities:read',
      'facilities:record',
    ],
    purposes: ['aml-screening', 'ct-investigation', 'mutual-legal-assistance', 'data-subject-request'],
  },
  supervisor: {
    title: 'Supervisor: decides what needs a second person, reviews dates',
    actions: [
      ...READ,
      ...PAYMENTS,
      ...INCIDENTS,
      'incidents:retract',
      'evidence:append',
      'evidence:end',
      'source:identify',
      'findings:decide',
      'findings:assign',
      'rules:change',
      'rules:approve',
      'figures:record',
      'facilities:read',
      'facilities:record',
    ],
    purposes: ['aml-screening', 'ct-investigation', 'mutual-legal-assistance', 'data-subject-request'],
  },
  'reporting-analyst': {
    title: 'Drafts reports to the financial intelligence unit',
    actions: REPORTING,
    purposes: ['aml-screening', 'ct-investigation'],
  },
  'reporting-supervisor': {
    title: 'Drafts reports to the financial intelligence unit, and approves those that others wrote',
    actions: [...REPORTING, 'reports:approve'],
    purposes: ['aml-screening', 'ct-investigation'],
  },
  'post-officer': {
    title: 'Officer at a check-post',
    actions: [
      'names:screen',
      'lists:read',
      'places:read',
      'findings:read',
      'findings:record',
      'findings:decide',
      'findings:assign',
      'people:read',
      'session:own',
    ],
    purposes: ['border-check'],
  },
  'prevention-worker': {
    title: 'Worker of a rehabilitation programme',
    actions: ['evidence:read', 'evidence:append', 'session:own'],
    purposes: ['rehabilitation'],
  },
  researcher: {
    title: 'Researcher: aggregates alone',
    actions: ['lists:read', 'places:read', 'areas:read', 'session:own'],
    purposes: ['research-aggregate'],
  },
  steward: {
    title: 'Steward of lists and sources',
    actions: [
      'lists:read',
      'lists:import',
      'places:read',
      'places:import',
      'payments:import',
      'incidents:import',
      'reports:configure',
      'evidence:append',
      'evidence:end',
      'jobs:read',
      'jobs:control',
      'session:own',
    ],
    purposes: ['administration'],
  },
  auditor: {
    title: 'Auditor: reads who read what, and nothing else',
    actions: ['audit:read', 'audit:export', 'audit:verify', 'accounts:read', 'people:read', 'session:own'],
    purposes: ['oversight'],
  },
  administrator: {
    title: 'Administrator: accounts and operation, no personal data of cases',
    actions: [
      'accounts:read',
      'accounts:manage',
      'people:read',
      'jobs:read',
      'jobs:control',
      'evidence:purge',
      'audit:verify',
      'session:own',
    ],
    purposes: ['administration'],
  },
  'screening-client': {
    title: 'A machine that screens for its agency',
    actions: ['names:screen', 'lists:read', 'findings:record', 'session:own'],
    purposes: ['aml-screening', 'border-check'],
  },
} as const satisfies Record<string, Role>;

/** The code of a role. */
export type RoleCode = keyof typeof ROLES;

/** Every role code. */
export const ROLE_CODES: readonly RoleCode[] = Object.keys(ROLES).filter(isRoleCode);

/** True when the text is the code of a role. */
export function isRoleCode(text: string): text is RoleCode {
  return Object.hasOwn(ROLES, text);
}

/** True when one of these roles permits the action. */
export function permits(roles: readonly RoleCode[], action: Action): boolean {
  return roles.some((code) => roleOf(code).actions.includes(action));
}

/** The purposes that these roles open together, each once. */
export function rolePurposes(roles: readonly RoleCode[]): readonly PurposeCode[] {
  return [...new Set(roles.flatMap((code) => roleOf(code).purposes))];
}

function roleOf(code: RoleCode): Role {
  return ROLES[code];
}
