import { describe, expect, it } from 'vitest';
import { decide, type Policy } from './policy.ts';
import { PURPOSE_CODES, PURPOSES, purposeMask, purposesOf } from './purposes.ts';
import { checkReason } from './read-reason.ts';
import { parsePersonId, parseSessionToken, type Reader } from './reader.ts';
import { ROLE_CODES, ROLES, rolePurposes } from './roles.ts';
import { parseTlp, TLP_LEVELS, tlpLabel } from './tlp.ts';

const READING: Policy = { kind: 'guarded', action: 'evidence:read', personalData: true };
const REASON = {
  purpose: 'aml-screening',
  legalBasis: 'Demo Act s. 1',
  caseRef: 'DEMO-1',
  justification: 'a customer is screened',
} as const;

function reader(change: Partial<Reader> = {}): Reader {
  return {
    personId: parsePersonId('p1'),
    displayName: 'Demo',
    kind: 'person',
    agencyId: 1,
    token: parseSessionToken('t'),
    sessionId: 's1',
    expiresAt: new Date(0),
    roles: ['analyst'],
    mandates: [{ purpose: 'aml-screening', legalBasis: 'Demo Act s. 1' }],
    assignedCases: ['DEMO-9'],
    reason: null,
    clearance: { tlp: 2, agencies: [1], compartments: [], purpose: 0, caseRefs: [] },
    ...change,
  };
}

describe('decide()', () => {
  it('refuses where there is no policy', () => {
    expect(decide(undefined, reader({ reason: REASON }))).toMatchObject({
      kind: 'refused',
      code: 'NOT_ALLOWED',
    });
  });

  it('lets anybody do what is public, and nobody without a session do anything else', () => {
    expect(decide({ kind: 'public', because: 'health' }, null)).toEqual({ kind: 'allowed' });
    expect(decide(READING, null)).toMatchObject({ kind: 'refused', code: 'NOT_SIGNED_IN' });
  });

  it('refuses an action that no role permits', () => {
    const auditor = reader({ roles: ['auditor'], reason: REASON });
    expect(decide(READING, auditor)).toMatchObject({ kind: 'refused', code: 'NOT_ALLOWED' });
    expect(decide(READING, reader({ roles: [], reason: REASON }))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('RR-01 refuses personal data without a purpose, and with a purpose outside the mandate', () => {
    expect(decide(READING, reader())).toMatchObject({ kind: 'refused', code: 'PURPOSE_REQUIRED' });
    const outside = reader({ reason: { ...REASON, purpose: 'ct-investigation' } });
    expect(decide(READING, outside)).toMatchObject({ kind: 'refused', code: 'PURPOSE_REQUIRED' });
    const otherBasis = reader({ reason: { ...REASON, legalBasis: 'no such act' } });
    expect(decide(READING, otherBasis)).toMatchObject({ kind: 'refused', code: 'PURPOSE_REQUIRED' });
    expect(decide(READING, reader({ reason: REASON }))).toEqual({ kind: 'allowed' });
  });

  it('refuses a purpose that the policy does not name', () => {
    const border: Policy = { ...READING, purposes: ['border-check'] };
    expect(decide(border, reader({ reason: REASON }))).toMatchObject({
      kind: 'refused',
      code: 'PURPOSE_REQUIRED',
    });
  });
});

describe('checkReason()', () => {
  it('opens an assigned case that is named, and no other', () => {
    expect(checkReason(reader(), { ...REASON, caseRef: 'DEMO-9' }).clearance).toMatchObject({
      purpose: 1,
      caseRefs: ['DEMO-9'],
    });
    expect(checkReason(reader(), REASON).clearance.caseRefs).toEqual([]);
  });

  it('refuses an empty part, a short justification and a purpose outside the mandate', () => {
    const codeOf = (change: object): unknown => {
      try {
        return checkReason(reader(), { ...REASON, ...change });
      } catch (error) {
        return error;
      }
    };
    expect(codeOf({ caseRef: ' ' })).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(codeOf({ justification: 'short' })).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(codeOf({ justification: 'x'.repeat(3_000) })).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(codeOf({ purpose: 'border-check' })).toMatchObject({ code: 'PURPOSE_REQUIRED' });
  });
});

describe('purposes and roles', () => {
  it('purposeMask() and purposesOf() are each other’s inverse, and every bit is its own', () => {
    for (const code of PURPOSE_CODES) expect(purposesOf(purposeMask([code]))).toEqual([code]);
    expect(purposesOf(purposeMask(PURPOSE_CODES))).toEqual(PURPOSE_CODES);
    expect(new Set(PURPOSE_CODES.map((code) => PURPOSES[code].bit)).size).toBe(PURPOSE_CODES.length);
  });

  it('no role both manages accounts and reads evidence', () => {
    for (const code of ROLE_CODES) {
      const actions: readonly string[] = ROLES[code].actions;
      expect(actions.includes('accounts:manage') && actions.includes('evidence:read'), code).toBe(false);
    }
    expect(rolePurposes(['auditor', 'auditor'])).toEqual(['oversight']);
  });

  it('parseTlp() reads what tlpLabel() writes, and the former WHITE', () => {
    for (const { level } of TLP_LEVELS) expect(parseTlp(tlpLabel(level))).toBe(level);
    expect(parseTlp('white')).toBe(0);
    expect(parseTlp('TLP:PURPLE')).toBeNull();
  });
});
