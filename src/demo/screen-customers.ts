/** SYNTHETIC: the invented customers screened against the stored lists, as the bank would. */

import { type AuditDeps, auditedSystem } from '../access/index.ts';
import { readProgress, type Work } from '../base/index.ts';
import {
  identityQuery,
  matchKey,
  openIdentityKey,
  openPartyKey,
  POSSIBLE_SCORE,
  recordMatch,
  type ScreenAnswer,
  type ScreeningDesk,
  type ScreenMatch,
} from '../lists/index.ts';
import type { Transaction } from '../store/index.ts';
import { BANK_CLEARANCE, DEMO_BANK } from './accounts.ts';
import type { Customer } from './planted.ts';

/** A customer with what screening answered. */
export interface ScreenedCustomer {
  readonly row: number;
  readonly customer: Customer;
  readonly answer: ScreenAnswer;
}

/** Customers screened between two transactions. */
const STEP_CUSTOMERS = 20;

/** Screens every customer; what may be a listed party becomes a finding, so that there is something to decide. */
export async function screenCustomers(
  deps: AuditDeps,
  desk: ScreeningDesk,
  request: { readonly customers: readonly Customer[]; readonly work: Work },
): Promise<readonly ScreenedCustomer[]> {
  const { customers, work } = request;
  const startedAt = deps.clock.now();
  const screened: ScreenedCustomer[] = [];
  for (let start = 0; start < customers.length; start += STEP_CUSTOMERS) {
    work.signal.throwIfAborted();
    const step = customers.slice(start, start + STEP_CUSTOMERS).map((customer, index) => ({
      row: start + index + 1,
      customer,
      answer: askCustomer(deps, desk, customer),
    }));
    await recordFindings(deps, desk, step);
    screened.push(...step);
    const count = {
      label: 'screening customers',
      done: screened.length,
      total: customers.length,
      unit: 'rows',
      startedAt,
    };
    work.report(readProgress(deps.clock, count));
  }
  return screened;
}

function askCustomer(deps: AuditDeps, desk: ScreeningDesk, customer: Customer): ScreenAnswer {
  const { name, kind, father, born, country, id } = customer;
  const hashed = id === undefined ? undefined : identityQuery(openIdentityKey(deps.secret), id);
  return desk.ask(
    BANK_CLEARANCE,
    { name, kind, father, born, country, id: hashed },
    { threshold: POSSIBLE_SCORE },
  );
}

async function recordFindings(
  deps: AuditDeps,
  desk: ScreeningDesk,
  step: readonly ScreenedCustomer[],
): Promise<void> {
  const access = { actor: 'first-run', action: 'findings:record' };
  await auditedSystem(deps, access, async (tx, trail) => {
    for (const { row, customer, answer } of step) {
      trail.query(customer.name);
      for (const match of answer.matches) {
        trail.shown([`${match.list}:${match.ref}`]);
        await recordFinding(deps, tx, { desk, row, match });
      }
    }
  });
}

async function recordFinding(
  deps: AuditDeps,
  tx: Transaction,
  found: { readonly desk: ScreeningDesk; readonly row: number; readonly match: ScreenMatch },
): Promise<void> {
  const { desk, row, match } = found;
  const held = desk.find(BANK_CLEARANCE, match);
  if (held === null) return;
  const party = { kind: 'customer', number: `DEMO-${row}` } as const;
  const reader = { agencyId: DEMO_BANK, clearance: BANK_CLEARANCE };
  await recordMatch(tx, reader, {
    match,
    entityId: held.entry.entityId,
    key: matchKey(openPartyKey(deps.secret), DEMO_BANK, { party, match }),
    author: 'rule',
    foundAt: deps.clock.now(),
    asOf: null,
  });
}
