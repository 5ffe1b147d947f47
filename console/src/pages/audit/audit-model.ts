/** What the audit page shows, as the server's contract types it, and what is asked of the log. */

import type { paths } from '../../api/contract.d.ts';
import type { PurposeCode } from '../../shell/purpose-word.ts';

/** One entry of the log. */
export type AuditEntry =
  paths['/audit']['get']['responses'][200]['content']['application/json']['entries'][number];
/** What verifying the chain found. */
export type ChainAnswer = paths['/audit/verify']['post']['responses'][200]['content']['application/json'];
/** What the server takes as filters. */
export type AuditQuery = NonNullable<paths['/audit/export.csv']['get']['parameters']['query']>;

/** Ways in which an access ends. */
export const OUTCOMES = ['allowed', 'refused', 'failed'] as const;
/** A way in which an access ends. */
export type Outcome = (typeof OUTCOMES)[number];

/** Actions that the console has words for, each with its key; those that people search for come from here too. */
export const ACTION_KEYS = {
  'names:screen': 'action.names-screen',
  'lists:read': 'action.lists-read',
  'lists:import': 'action.lists-import',
  'evidence:read': 'action.evidence-read',
  'evidence:append': 'action.evidence-append',
  'evidence:end': 'action.evidence-end',
  'evidence:purge': 'action.evidence-purge',
  'source:identify': 'action.source-identify',
  'findings:read': 'action.findings-read',
  'findings:record': 'action.findings-record',
  'findings:decide': 'action.findings-decide',
  'findings:assign': 'action.findings-assign',
  'findings:purge': 'action.findings-purge',
  'people:read': 'action.people-read',
  'jobs:read': 'action.jobs-read',
  'jobs:control': 'action.jobs-control',
  'audit:read': 'action.audit-read',
  'audit:verify': 'action.audit-verify',
  'audit:export': 'action.audit-export',
  'accounts:read': 'action.accounts-read',
  'accounts:manage': 'action.accounts-manage',
  'session:own': 'action.session-own',
  'session:opened': 'action.session-opened',
  'session:refused': 'action.session-refused',
  'session:attempt': 'action.session-attempt',
  'session:link': 'action.session-link',
  'lists:purge': 'action.lists-purge',
  'screenings:purge': 'action.screenings-purge',
  'demo:loaded': 'action.demo-loaded',
} as const;

/** Filters as they stand in the form; empty texts for none. */
export interface AuditSearch {
  readonly personId: string;
  readonly action: string;
  readonly outcome: Outcome | 'any';
  readonly purpose: PurposeCode | 'any';
  readonly caseRef: string;
  readonly subject: string;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}

/** The whole log. */
export const WHOLE_LOG: AuditSearch = {
  personId: '',
  action: '',
  outcome: 'any',
  purpose: 'any',
  caseRef: '',
  subject: '',
  from: '',
  to: '',
};

/** What the server is asked. */
export function queryOf(search: AuditSearch): AuditQuery {
  const { personId, action, outcome, purpose, caseRef, subject, from, to } = search;
  return {
    ...(personId.trim() === '' ? {} : { personId: personId.trim() }),
    ...(action === '' ? {} : { action }),
    ...(outcome === 'any' ? {} : { outcome }),
    ...(purpose === 'any' ? {} : { purpose }),
    ...(caseRef.trim() === '' ? {} : { caseRef: caseRef.trim() }),
    ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
