import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { createDataFolder } from '../../../test/support/engines.ts';
import { MONEY_TEST_MIGRATIONS, paymentDraft } from '../../../test/support/payment-import.ts';
import { createSecret } from '../../access/index.ts';
import { quietWork, systemClock } from '../../base/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { importPayments } from './import-payments.ts';
import { openPaymentStream } from './open-payment-stream.ts';

const CHILD = fileURLToPath(new URL('../../../test/support/payment-child.ts', import.meta.url));
const HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';
/** Two steps and a half. */
const PAYMENTS = 50_000;

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Runs a child until its first step is stored, and kills it there. */
async function killAfterOneStep(folder: string, file: string): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [CHILD, folder, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the child says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toBe('step');
    break;
  }
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** How many payments the store has, how many rows of the file these are, and what they are worth together, in minor units. */
async function weighPayments(
  store: Store,
): Promise<{ count: number; rows: number; minor: number } | undefined> {
  const found = await store.transaction({ role: 'system' }, (tx) =>
    sql<{
      count: number;
      rows: number;
      minor: number;
    }>`select count(*)::integer as count, count(distinct row)::integer as rows,
      coalesce(sum(paid_minor), 0)::bigint as minor from payment`.execute(tx.tables()),
  );
  return found.rows[0];
}

/** A file of payments of 1 to PAYMENTS dollars, on nine days. */
async function writePayments(): Promise<{ folder: string; file: string; lines: readonly string[] }> {
  const [folder, place] = [await createDataFolder(), await mkdtemp(join(tmpdir(), 'silsila-payments-'))];
  folders.push(folder, place);
  const file = join(place, 'payments.csv');
  const lines = Array.from(
    { length: PAYMENTS },
    (_, at) =>
      `2026/01/0${1 + (at % 9)} 08:00,010,DEMO${at % 500},020,DEMO${500 + (at % 300)},${at + 1}.00,US Dollar,${at + 1}.00,US Dollar,Wire,0`,
  );
  await writeFile(file, `${[HEADER, ...lines].join('\n')}\n`);
  return { folder, file, lines };
}

const WHOLE = { count: PAYMENTS, rows: PAYMENTS, minor: (PAYMENTS * (PAYMENTS + 1) * 100) / 2 };

it('importPayments() goes on after the step that a killed process had stored, and ends with every payment once', async () => {
  const { folder, file } = await writePayments();
  await killAfterOneStep(folder, file);
  const clock = systemClock();
  await using store = await openStore({ data: folder }, { migrations: MONEY_TEST_MIGRATIONS, clock });
  expect(await weighPayments(store)).toMatchObject({ count: 20_000, rows: 20_000 });
  const steps: number[] = [];
  const { stream } = await openPaymentStream({ path: file });
  const outcome = await importPayments({ store, clock, secret: createSecret() }, paymentDraft(), {
    stream,
    assertedBy: 'Demo Bank',
    work: { ...quietWork(), report: ({ done }) => void steps.push(done) },
  });
  expect(outcome).toMatchObject({ kind: 'resumed', payments: PAYMENTS, excluded: 0 });
  expect(steps).toEqual([40_000, PAYMENTS]);
  expect(await weighPayments(store)).toEqual(WHOLE);
}, 120_000);

it('importPayments() keeps nothing of a file that was cut in the middle of a row, though a step of it had been stored', async () => {
  const { folder, file, lines } = await writePayments();
  const cut = `${[HEADER, ...lines.slice(0, 25_000)].join('\n')}\n${lines[25_000]?.slice(0, 20)}`;
  await writeFile(file, cut);
  const clock = systemClock();
  await using store = await openStore({ data: folder }, { migrations: MONEY_TEST_MIGRATIONS, clock });
  const deps = { store, clock, secret: createSecret() };
  const steps: number[] = [];
  const work = { ...quietWork(), report: ({ done }: { done: number }) => void steps.push(done) };
  const { stream } = await openPaymentStream({ path: file });
  const cutShort = importPayments(deps, paymentDraft(), { stream, assertedBy: 'Demo Bank', work });
  await expect(cutShort).rejects.toMatchObject({
    code: 'INPUT_TRUNCATED',
    message: expect.stringContaining('25002'),
  });
  expect(steps).toEqual([20_000]);
  expect(await weighPayments(store)).toEqual({ count: 0, rows: 0, minor: 0 });
}, 120_000);
