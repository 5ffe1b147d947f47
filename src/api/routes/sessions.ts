/** Signing in, choosing a purpose, signing out. */

import Type, { type Static } from 'typebox';
import {
  chooseReason,
  endSession,
  findAgency,
  isPurposeCode,
  PURPOSES,
  type Reader,
  redeemSignInLink,
  type SignIn,
  signIn,
  TLP_LEVELS,
  tlpLabel,
} from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { holdsSynthetic } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeActions } from '../action-policies.ts';
import type { OpenContext } from '../context.ts';
import { openRoute, readerRoute } from '../route.ts';
import { Reason, SessionView } from '../schemas/session.ts';
import { closed, nullable, text } from '../schemas/shape.ts';

/** Attempts to sign in a minute from one address. Source: OWASP Authentication Cheat Sheet (slow automated guessing). */
const ATTEMPTS_PER_MINUTE_MAX = 20;

const SessionBody = Type.Union([
  closed({ login: text({ max: 320 }), password: text({ max: 1_000 }) }),
  closed({ link: text({ max: 200, description: 'The token of a one-time link.' }) }),
]);

/** Opens a session. */
export const openSessionRoute = openRoute({
  method: 'POST',
  path: '/sessions',
  summary: 'Sign in by password or by a one-time link',
  description:
    'The token is in the body, for `Authorization: Bearer`, and in a cookie that no script can read.',
  tag: 'Sessions',
  policy: { kind: 'public', because: 'Whoever signs in has no session yet.' },
  audit: { kind: 'by-module', because: 'access records every attempt in its own transaction.' },
  input: { body: SessionBody },
  output: closed({ token: Type.String(), expiresAt: Type.String() }),
  status: 201,
  requestsPerMinuteMax: ATTEMPTS_PER_MINUTE_MAX,
  run: async (context, { body }) => {
    const { deps } = context.state;
    const answer = 'link' in body ? await redeemSignInLink(deps, body.link) : await signIn(deps, body);
    return acceptSignIn(context, answer);
  },
});

/** The own session. */
export const readSessionRoute = readerRoute({
  method: 'GET',
  path: '/sessions/current',
  summary: 'Who is signed in, for which purpose, with which mandates, and what they may do',
  tag: 'Sessions',
  policy: { kind: 'guarded', action: 'session:own', personalData: false },
  audit: { kind: 'recorded' },
  input: {},
  output: SessionView,
  run: async ({ tx, reader }) => describeSession(tx, reader),
});

/** Ends the own session. */
export const endSessionRoute = readerRoute({
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Sign out',
  tag: 'Sessions',
  policy: { kind: 'guarded', action: 'session:own', personalData: false },
  audit: { kind: 'recorded' },
  role: 'system',
  input: {},
  output: closed({ ended: Type.Boolean() }),
  run: async ({ state, tx, reader, reply }) => {
    const ended = await endSession(tx, state.deps, reader.sessionId);
    reply.dropSession();
    return { ended };
  },
});

/** Chooses the reason for which the session reads. */
export const choosePurposeRoute = readerRoute({
  method: 'POST',
  path: '/sessions/current/purpose',
  summary: 'Choose purpose, legal basis, case and justification; null clears them',
  tag: 'Sessions',
  policy: { kind: 'guarded', action: 'session:own', personalData: false },
  audit: { kind: 'recorded' },
  role: 'system',
  input: { body: closed({ reason: nullable(Reason) }) },
  output: SessionView,
  run: async ({ tx, reader }, { body }) => {
    if (body.reason === null) return describeSession(tx, await chooseReason(tx, reader, null));
    const { purpose, ...rest } = body.reason;
    if (!isPurposeCode(purpose)) throw fault('PURPOSE_REQUIRED', 'The purpose is none of the known ones.');
    return describeSession(tx, await chooseReason(tx, reader, { ...rest, purpose }));
  },
});

function acceptSignIn(context: OpenContext, answer: SignIn): { token: string; expiresAt: string } {
  if (answer.kind === 'locked') {
    throw fault('RATE_LIMITED', 'Too many attempts with this login; try again in a quarter of an hour.');
  }
  if (answer.kind === 'refused') throw fault('NOT_SIGNED_IN', 'This does not open a session.');
  context.reply.setSession(answer.token, answer.expiresAt);
  return { token: answer.token, expiresAt: answer.expiresAt.toISOString() };
}

async function describeSession(tx: Transaction, reader: Reader): Promise<Static<typeof SessionView>> {
  const { clearance } = reader;
  const agency = await findAgency(tx, reader.agencyId);
  if (agency === null) throw fault('INTERNAL', 'the agency of a session is not there');
  return {
    displayName: reader.displayName,
    personId: reader.personId,
    kind: reader.kind,
    agency: reader.agencyId,
    agencyName: agency.name,
    agencyCountry: agency.country,
    roles: [...reader.roles],
    tlp: tlpLabel(clearance.tlp),
    clearance: {
      tlp: tlpLabel(clearance.tlp),
      audience: TLP_LEVELS[clearance.tlp].audience,
      agencies: [...clearance.agencies],
      compartments: clearance.compartments.length,
      cases: reader.assignedCases.length,
    },
    expiresAt: reader.expiresAt.toISOString(),
    reason: reader.reason === null ? null : { ...reader.reason },
    mandates: reader.mandates.map(({ purpose, legalBasis }) => {
      const { title, ground, personalData } = PURPOSES[purpose];
      return { purpose, legalBasis, title, ground, personalData };
    }),
    actions: describeActions(reader).map(({ disabledReason, ...state }) => ({
      ...state,
      disabledReason:
        disabledReason === null
          ? null
          : {
              ...disabledReason,
              roles: [...disabledReason.roles],
              purposes: [...disabledReason.purposes],
            },
    })),
    synthetic: await holdsSynthetic(tx),
  };
}
