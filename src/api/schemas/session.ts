/** The own session, with what it may do and why not. */

import Type from 'typebox';
import { closed, nullable } from './shape.ts';

/** Why a session reads, as it is sent. */
export const Reason = closed({
  purpose: Type.String(),
  legalBasis: Type.String(),
  caseRef: Type.String(),
  justification: Type.String(),
});

const DisabledReason = closed({
  code: Type.Union([Type.Literal('role'), Type.Literal('purpose'), Type.Literal('other-purpose')], {
    description: 'No role of yours permits it; no purpose is chosen; another purpose is needed.',
  }),
  because: Type.String(),
  roles: Type.Array(
    Type.String({ description: 'A role that permits it; the administrator of your agency gives it.' }),
  ),
  purposes: Type.Array(Type.String({ description: 'A purpose of your mandate under which you could.' })),
});

/** Who is signed in, for what, with which rights. */
export const SessionView = closed({
  displayName: Type.String(),
  personId: Type.String(),
  kind: Type.String({ description: 'person or service.' }),
  agency: Type.Integer(),
  agencyName: Type.String(),
  agencyCountry: nullable(Type.String({ description: 'ISO 3166-1 alpha-2, in lower case.' })),
  roles: Type.Array(Type.String()),
  tlp: Type.String(),
  clearance: closed({
    tlp: Type.String({ description: 'The highest TLP label that you may see.' }),
    audience: Type.String({ description: 'What that label lets its recipient do, in words.' }),
    agencies: Type.Array(Type.Integer({ description: 'An agency for which you read.' })),
    compartments: Type.Integer({ description: 'How many compartments you are in.' }),
    cases: Type.Integer({ description: 'How many cases are assigned to you.' }),
  }),
  expiresAt: Type.String(),
  reason: nullable(Reason),
  mandates: Type.Array(
    closed({
      purpose: Type.String(),
      legalBasis: Type.String(),
      title: Type.String({ description: 'The purpose in words.' }),
      ground: Type.String({ description: 'The law or standard that the purpose normally rests on.' }),
      personalData: Type.Boolean({ description: 'False where reading persons is no part of the purpose.' }),
    }),
  ),
  actions: Type.Array(
    closed({ action: Type.String(), allowed: Type.Boolean(), disabledReason: nullable(DisabledReason) }),
  ),
  synthetic: Type.Boolean({ description: 'True where the store holds lists of invented entries.' }),
});
