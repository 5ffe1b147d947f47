/** Policies as data, and the one function that decides on them. No policy: refused. */

import type { ErrorCode } from '../base/index.ts';
import type { PurposeCode } from './purposes.ts';
import type { Reader } from './reader.ts';
import { type Action, permits } from './roles.ts';

/** What a route, verb or job asks of its caller. `public` says why anybody may. */
export type Policy =
  | { readonly kind: 'public'; readonly because: string }
  | {
      readonly kind: 'guarded';
      readonly action: Action;
      /** True: a purpose, legal basis, case and justification must be given. */
      readonly personalData: boolean;
      /** The purposes for which the action may be taken; left out: any of the reader's mandate. */
      readonly purposes?: readonly PurposeCode[];
    };

/** The answer to a policy; a refusal carries the error code and a sentence that is safe to show. */
export type PolicyDecision =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly because: string };

/**
 * Decides whether a reader (null: nobody is signed in) may do what the policy guards.
 * Order of the tests: sign-in, role, purpose given, purpose within the policy, purpose within the mandate.
 */
export function decide(policy: Policy | undefined, reader: Reader | null): PolicyDecision {
  if (policy === undefined) return refused('NOT_ALLOWED', 'there is no policy for this, so nobody may');
  if (policy.kind === 'public') return { kind: 'allowed' };
  if (reader === null) return refused('NOT_SIGNED_IN', 'no session is open');
  if (!permits(reader.roles, policy.action))
    return refused('NOT_ALLOWED', `no role of yours permits ${policy.action}`);
  return policy.personalData || policy.purposes !== undefined
    ? decidePurpose(policy.purposes, reader)
    : { kind: 'allowed' };
}

function decidePurpose(purposes: readonly PurposeCode[] | undefined, reader: Reader): PolicyDecision {
  const reason = reader.reason;
  if (reason === null)
    return refused('PURPOSE_REQUIRED', 'choose a purpose, its legal basis, a case and a justification first');
  if (purposes !== undefined && !purposes.includes(reason.purpose)) {
    return refused('PURPOSE_REQUIRED', `the purpose ${reason.purpose} does not cover this`);
  }
  const covered = reader.mandates.some(
    (mandate) => mandate.purpose === reason.purpose && mandate.legalBasis === reason.legalBasis,
  );
  return covered
    ? { kind: 'allowed' }
    : refused('PURPOSE_REQUIRED', `the purpose ${reason.purpose} is outside your mandate`);
}

function refused(code: ErrorCode, because: string): PolicyDecision {
  return { kind: 'refused', code, because };
}
