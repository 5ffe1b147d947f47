import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addAgencies,
  addReader,
  auditDeps,
  BANK,
  BASIS,
  POLICE,
  SCREENING,
} from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { addPerson, assignCase, changePerson, type PersonDraft } from './accounts.ts';
import { type AuditDeps, auditedSystem } from './audit.ts';
import { createSecret, deriveKey, parseSecret } from './keys.ts';
import { hashPassword, PASSWORD_LENGTH_MAX, verifyPassword } from './passwords.ts';
import type { PersonId, ReadReason } from './reader.ts';
import { ACCESS_MIGRATIONS } from './schema.ts';
import {
  chooseReason,
  createApiKey,
  createSignInLink,
  endSession,
  readSession,
  SESSION_MS,
} from './sessions.ts';
import { redeemSignInLink, SIGN_IN_FAILURES_MAX, SIGN_IN_LOCK_MS, signIn } from './sign-in.ts';

const PASSWORD = 'correct horse battery staple';

forEachEngine('sessions', (engine) => {
  let deps: AuditDeps;
  let now = Date.now();
  const manage = <T>(run: Parameters<typeof auditedSystem<T>>[2]): Promise<T> =>
    auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, run);
  const add = async (login: string, change: Partial<PersonDraft> = {}): Promise<PersonId> => {
    const passwordHash = await hashPassword(PASSWORD);
    const draft: PersonDraft = {
      agencyId: BANK,
      login,
      displayName: login,
      kind: 'person',
      passwordHash,
      roles: ['analyst'],
      tlpMax: 2,
    };
    return manage((tx) => addPerson(tx, { ...draft, ...change }));
  };

  beforeAll(async () => {
    const base = auditDeps(await engine.open(ACCESS_MIGRATIONS));
    deps = { ...base, clock: { now: () => new Date(now) } };
    await addAgencies(deps);
  });

  it('signIn() opens a session whose token the store does not hold', async () => {
    const personId = await add('Ayesha');
    const answer = await signIn(deps, { login: ' ayesha ', password: PASSWORD });
    if (answer.kind !== 'signed-in') throw new Error('not signed in');
    expect(answer).toMatchObject({ personId });
    const reader = await readSession(deps, answer.token);
    expect(reader).toMatchObject({
      personId,
      agencyId: BANK,
      roles: ['analyst'],
      reason: null,
      mandates: [{ purpose: 'aml-screening', legalBasis: BASIS }],
      clearance: { tlp: 2, agencies: [BANK], compartments: [], purpose: 0, caseRefs: [] },
    });
    const dump = await asOwner(deps.store, (tx) =>
      tx.run('select s::text as line from access_session s union all select a::text from audit_entry a'),
    );
    expect(dump.rows.some((row) => String(row['line']).includes(answer.token))).toBe(false);
    expect(dump.rows.some((row) => String(row['line']).includes('ayesha'))).toBe(false);
  });

  it('readSession() knows no unknown, expired or ended token', async () => {
    await add('bilal');
    const opened = await signIn(deps, { login: 'bilal', password: PASSWORD });
    if (opened.kind !== 'signed-in') throw new Error('not signed in');
    expect(await readSession(deps, 'f'.repeat(64))).toBeNull();
    expect(await readSession(deps, '')).toBeNull();
    now += SESSION_MS;
    expect(await readSession(deps, opened.token)).toBeNull();
    now -= SESSION_MS;
    expect(await manage((tx) => endSession(tx, deps, opened.sessionId))).toBe(true);
    expect(await readSession(deps, opened.token)).toBeNull();
    expect(await manage((tx) => endSession(tx, deps, opened.sessionId))).toBe(false);
  });

  it('signIn() answers alike for an unknown login and a wrong password, and locks both for a time', async () => {
    await add('chand');
    for (const login of ['chand', 'nobody-of-this-name']) {
      for (let attempt = 0; attempt < SIGN_IN_FAILURES_MAX; attempt += 1) {
        expect(await signIn(deps, { login, password: 'wrong wrong wrong' }), login).toEqual({
          kind: 'refused',
        });
      }
      expect(await signIn(deps, { login, password: PASSWORD }), login).toEqual({
        kind: 'locked',
        until: new Date(now + SIGN_IN_LOCK_MS),
      });
    }
    now += SIGN_IN_LOCK_MS + 1;
    expect(await signIn(deps, { login: 'chand', password: PASSWORD })).toMatchObject({ kind: 'signed-in' });
  });

  it('signIn() lets no more attempts through when many come at once', async () => {
    await add('dawood');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(deps, { login: 'dawood', password: 'wrong wrong wrong' })),
    );
    expect(answers.filter((answer) => answer.kind === 'refused')).toHaveLength(SIGN_IN_FAILURES_MAX);
    expect(answers.filter((answer) => answer.kind === 'locked')).toHaveLength(12 - SIGN_IN_FAILURES_MAX);
  });

  it('redeemSignInLink() opens one session, once, in time', async () => {
    const personId = await add('erum', { passwordHash: null });
    const link = await manage((tx) => createSignInLink(tx, deps, personId));
    expect(await redeemSignInLink(deps, link.token)).toMatchObject({ kind: 'signed-in', personId });
    expect(await redeemSignInLink(deps, link.token)).toEqual({ kind: 'refused' });
    const late = await manage((tx) => createSignInLink(tx, deps, personId));
    now = late.expiresAt.getTime() + 1;
    expect(await redeemSignInLink(deps, late.token)).toEqual({ kind: 'refused' });
    expect(await signIn(deps, { login: 'erum', password: '' })).toEqual({ kind: 'refused' });
  });

  it('chooseReason() holds for the session, within the mandate', async () => {
    const reader = await addReader(deps, { agencyId: BANK });
    await manage((tx) => chooseReason(tx, reader, SCREENING));
    expect(await readSession(deps, reader.token)).toMatchObject({
      reason: SCREENING,
      clearance: { purpose: 1 },
    });
    const outside: ReadReason = { ...SCREENING, purpose: 'ct-investigation' };
    await expect(manage((tx) => chooseReason(tx, reader, outside))).rejects.toMatchObject({
      code: 'PURPOSE_REQUIRED',
    });
    await manage((tx) => chooseReason(tx, reader, null));
    expect(await readSession(deps, reader.token)).toMatchObject({ reason: null, clearance: { purpose: 0 } });
  });

  it('createApiKey() makes a key of a service account that screens for its agency and can be ended', async () => {
    const reason: ReadReason = { ...SCREENING, caseRef: 'continuous screening' };
    const service = await add('bank-core', {
      kind: 'service',
      passwordHash: null,
      roles: ['screening-client'],
    });
    const expiresAt = new Date(now + 30 * 86_400_000);
    const key = await manage((tx) =>
      createApiKey(tx, deps, { personId: service, label: 'core', expiresAt, reason }),
    );
    now += SESSION_MS * 2;
    expect(await readSession(deps, key.token)).toMatchObject({ kind: 'service', agencyId: BANK, reason });
    await manage((tx) => endSession(tx, deps, key.sessionId));
    expect(await readSession(deps, key.token)).toBeNull();
    const person = await add('fazal');
    const forPerson = manage((tx) =>
      createApiKey(tx, deps, { personId: person, label: 'x', expiresAt: new Date(now + 1000), reason }),
    );
    await expect(forPerson).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const tooLong = new Date(now + 800 * 86_400_000);
    const endless = manage((tx) =>
      createApiKey(tx, deps, { personId: service, label: 'x', expiresAt: tooLong, reason }),
    );
    await expect(endless).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('changePerson() ends the open sessions, so that a lost clearance is lost at once', async () => {
    const reader = await addReader(deps, { agencyId: POLICE });
    await manage((tx) => changePerson(tx, reader.personId, { tlpMax: 1, roles: ['post-officer'] }));
    expect(await readSession(deps, reader.token)).toBeNull();
    await expect(
      manage((tx) => changePerson(tx, reader.personId, { active: false })),
    ).resolves.toBeUndefined();
    await expect(manage((tx) => addPerson(tx, duplicateOf('ayesha')))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('the context functions of the database give nothing without a live token, and no purpose outside the mandate', async () => {
    now = Date.now();
    const reader = await addReader(deps, { agencyId: BANK, tlpMax: 3, compartments: [7] });
    await manage((tx) => assignCase(tx, reader.personId, 'DEMO-1'));
    const context = (settings: Record<string, string>) =>
      deps.store.transaction({ role: 'reader', settings }, async (tx) => {
        const rows =
          await sql`select reader_tlp() as tlp, reader_agencies() as agencies, reader_compartments() as compartments,
          reader_purpose() as purpose, reader_cases() as cases`.execute(tx.tables());
        return rows.rows[0];
      });
    const nothing = { tlp: -1, agencies: [], compartments: [], purpose: 0, cases: [] };
    expect(await context({})).toEqual(nothing);
    expect(await context({ 'app.token': 'f'.repeat(64) })).toEqual(nothing);
    expect(await context({ 'app.token': reader.token, 'app.purpose': '255', 'app.case': 'DEMO-1' })).toEqual({
      tlp: 3,
      agencies: [BANK],
      compartments: [7],
      purpose: 1,
      cases: [],
    });
  });
});

describe('verifyPassword()', () => {
  it('takes a password of the greatest length in any script whole, and nothing longer', async () => {
    const longest = '🔑'.repeat(PASSWORD_LENGTH_MAX);
    const stored = await hashPassword(longest);
    expect(await verifyPassword(stored, longest)).toBe(true);
    expect(await verifyPassword(stored, `${longest}x`)).toBe(false);
    expect(await verifyPassword(stored, longest.slice(2))).toBe(false);
    expect(await verifyPassword(null, longest)).toBe(false);
  });
});

describe('parseSecret()', () => {
  it('reads 32 bytes and more, and refuses less', () => {
    expect(parseSecret(` ${createSecret().toUpperCase()}\n`)).toHaveLength(64);
    for (const bad of ['', 'abc', 'zz'.repeat(32), 'ab'.repeat(31)])
      expect(() => parseSecret(bad)).toThrow(/32 bytes/);
  });

  it('deriveKey() gives each use its own key', () => {
    const secret = createSecret();
    expect(deriveKey(secret, 'identity')).toEqual(deriveKey(secret, 'identity'));
    expect(deriveKey(secret, 'identity')).not.toEqual(deriveKey(secret, 'person-token'));
  });
});

function duplicateOf(login: string): PersonDraft {
  return {
    agencyId: BANK,
    login,
    displayName: login,
    kind: 'person',
    passwordHash: null,
    roles: [],
    tlpMax: 0,
  };
}
