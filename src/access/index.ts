/** access: agencies, people, roles, purposes, sessions, policy, and the audit log. */
export {
  type Agency,
  addMandate,
  addPerson,
  assignCase,
  changePerson,
  findPerson,
  listAgencies,
  type PersonChange,
  type PersonDraft,
  putAgency,
  putCompartment,
  unassignCase,
} from './accounts.ts';
export {
  AUDIT_SHOWN_MAX,
  type AuditDeps,
  type AuditedAccess,
  type AuditTrail,
  audited,
  auditedSystem,
} from './audit.ts';
export { type AuditEntry, type AuditHead, type AuditVerification, EMPTY_HEAD } from './audit-chain.ts';
export {
  AUDIT_WAITING_MAX,
  AuditQueue,
  type ReadKnownKeys,
  type Reliance,
  type ReliedAnswer,
} from './audit-queue.ts';
export {
  type AuditFilter,
  anchorAudit,
  exportAudit,
  listAudit,
  readAnchor,
  readAuditHead,
  verifyAudit,
  verifyAuditFile,
} from './audit-read.ts';
export { createSecret, deriveKey, type KeyUse, parseSecret, type Secret } from './keys.ts';
export { ARGON2_COST, hashPassword, PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './passwords.ts';
export { type Colleague, findAgency, listColleagues } from './people.ts';
export { decide, type Policy, type PolicyDecision } from './policy.ts';
export {
  isPurposeCode,
  PURPOSE_CODES,
  PURPOSES,
  type Purpose,
  type PurposeCode,
  purposeMask,
  purposesOf,
} from './purposes.ts';
export { checkReason } from './read-reason.ts';
export {
  type Clearance,
  JUSTIFICATION_LENGTH_MIN,
  type Mandate,
  type PersonId,
  parsePersonId,
  parseSessionToken,
  type Reader,
  type ReadReason,
  type SessionToken,
} from './reader.ts';
export {
  ACTIONS,
  type Action,
  isRoleCode,
  permits,
  ROLE_CODES,
  ROLES,
  type Role,
  type RoleCode,
  rolePurposes,
} from './roles.ts';
export { ACCESS_MIGRATIONS } from './schema.ts';
export {
  API_KEY_MS_MAX,
  type ApiKeyDraft,
  chooseReason,
  createApiKey,
  createSignInLink,
  endSession,
  LINK_MS,
  type OpenedSession,
  openSession,
  readSession,
  SESSION_MS,
} from './sessions.ts';
export {
  forgetAttempts,
  redeemSignInLink,
  SIGN_IN_FAILURES_MAX,
  SIGN_IN_LOCK_MS,
  type SignIn,
  signIn,
} from './sign-in.ts';
export { parseTlp, TLP_LEVELS, type TlpLevel, tlpLabel } from './tlp.ts';
