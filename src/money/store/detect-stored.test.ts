import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addAgencies, auditDeps, BANK, SCREENING } from '../../../test/support/agencies.ts';
import { forEachEngine } from '../../../test/support/engines.ts';
import { hub, nearListed } from '../../../test/support/money/typology-scenes.ts';
import {
  contextDraft,
  MONEY_TEST_MIGRATIONS,
  paymentDraft,
  storeAs,
} from '../../../test/support/payment-import.ts';
import { type Clearance, PURPOSES } from '../../access/index.ts';
import { quietWork } from '../../base/index.ts';
import type { PaymentParty, PaymentRecord } from '../model.ts';
import { detectStored, type StoredRun } from './detect-stored.ts';
import { importPayments, type PaymentStream } from './import-payments.ts';
import { DELIVERED_RULES } from './rule-set.ts';

const FIRST_S = 1_704_067_200;
const CLEARANCE: Clearance = {
  ...{ tlp: 2, agencies: [BANK], compartments: [], caseRefs: [] },
  purpose: PURPOSES[SCREENING.purpose].bit,
};
const RUN: StoredRun = {
  ...{ rules: DELIVERED_RULES, clearance: CLEARANCE, owner: BANK, from: null, to: null, threads: 1 },
};

/** A hub of value transfer, and money near a listed account, as records. */
const RECORDS: readonly PaymentRecord[] = [...hub(), ...nearListed()].map((payment, at) => ({
  ...{ row: at + 1, locator: null, payer: party(payment.from), payee: party(payment.to) },
  at: FIRST_S + Math.round(payment.day * 86_400),
  paid: { minor: payment.amount * 100, currency: 'USD' },
  received: { minor: payment.amount * 100, currency: 'USD' },
  ...{ channel: 'wire', place: null, reference: null },
}));

function party(number: string): PaymentParty {
  return { bank: '70', number, name: null, country: null };
}

function streamOf(records: readonly PaymentRecord[]): PaymentStream {
  return {
    unit: 'rows',
    async *chunks() {
      const done = records.length;
      yield { records, state: done, done, total: done, exclusions: [], decimals: {}, notes: [] };
    },
  };
}

forEachEngine('detectStored()', (engine) => {
  it('records findings of T09 to T22 once, and those that need side inputs where they are handed in', async () => {
    const deps = auditDeps(await engine.open(MONEY_TEST_MIGRATIONS));
    await addAgencies(deps);
    await importPayments(deps, paymentDraft(), { stream: streamOf(RECORDS), assertedBy: 'Demo Bank' });
    const rules = async (): Promise<Readonly<Record<string, number>>> => {
      const { rows } = await deps.store.transaction({ role: 'system' }, (tx) =>
        sql<{
          rule_id: string;
          found: number;
        }>`select rule_id, count(*)::int as found from money_finding group by rule_id`.execute(tx.tables()),
      );
      return Object.fromEntries(rows.map(({ rule_id, found }) => [rule_id, found]));
    };
    const first = await detectStored(deps, RUN, quietWork());
    expect(first).toMatchObject({ payments: RECORDS.length, added: 1, known: 0 });
    expect(await rules()).toEqual({ 'hawala-hub': 1 });
    const told = {
      listed: [{ account: '70/listed', listedOn: '2024-01-11', listReference: 'demo-list:7' }],
      regions: { ofBank: { '70': 'Demo-North' }, ofPlace: {} },
    };
    await storeAs(deps, contextDraft({ told, tlp: 3 }));
    expect(await detectStored(deps, RUN, quietWork())).toMatchObject({ added: 0, known: 1, contexts: [] });
    await storeAs(deps, contextDraft({ told }));
    const second = await detectStored(deps, RUN, quietWork());
    expect(second).toMatchObject({
      ...{ added: 3, folded: 1 },
      contexts: [{ kind: 'listed' }, { kind: 'bank-regions' }],
    });
    expect(first.lacking.map(({ rule }) => rule)).toContain('listed-proximity');
    expect(second.lacking.map(({ rule }) => rule)).not.toContain('listed-proximity');
    expect(await rules()).toEqual({ 'hawala-hub': 1, 'listed-proximity': 3 });
    expect(await detectStored(deps, RUN, quietWork())).toMatchObject({ added: 0, known: 3, folded: 1 });
  });

  it('marks a finding as tightly as the side inputs that its rule read, and no other', async () => {
    const deps = auditDeps(await engine.open(MONEY_TEST_MIGRATIONS));
    await addAgencies(deps);
    await importPayments(deps, paymentDraft(), { stream: streamOf(RECORDS), assertedBy: 'Demo Bank' });
    const listed = [{ account: '70/listed', listedOn: '2024-01-11', listReference: 'demo-list:7' }];
    await storeAs(deps, contextDraft({ told: { listed }, tlp: 3 }));
    await detectStored(deps, { ...RUN, clearance: { ...CLEARANCE, tlp: 3 } }, quietWork());
    const { rows } = await deps.store.transaction({ role: 'system' }, (tx) =>
      sql<{
        rule_id: string;
        tlp: number;
        contexts: number;
      }>`select distinct f.rule_id, s.tlp, cardinality(f.contexts) as contexts
        from money_finding f join finding_state s on s.id = f.finding_id order by 1`.execute(tx.tables()),
    );
    expect(rows).toEqual([
      { rule_id: 'hawala-hub', tlp: 2, contexts: 0 },
      { rule_id: 'listed-proximity', tlp: 3, contexts: 1 },
    ]);
  });
});
