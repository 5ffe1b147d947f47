import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chunked } from '../../../test/support/fixture-file.ts';
import { quietWork, systemClock } from '../../base/index.ts';
import { detectPayments, type PaymentTable, readPatternsFile, readPaymentsFile } from '../../money/index.ts';
import { type EconomyPlan, openEconomy } from './economy.ts';
import { inventPayments } from './invent-payments.ts';
import { ENTITY_KINDS } from './population.ts';
import { ACH, CASH, CHEQUE } from './transfer.ts';
import { ECONOMY_FILES, writeEconomy } from './write-economy.ts';

const PLAN: EconomyPlan = { seed: 33, payments: 20_000, accounts: 600, days: 97, illicitOneIn: 60 };
const DEPS = { clock: systemClock(), work: quietWork() };
const DAY_MS = 86_400_000;
const WAIT_MS = 60_000;

/** A payment of the file as its cells, with its row in the file as it was invented. */
interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

describe('all rules over an invented economy', () => {
  let header = '';
  let lines: readonly Line[] = [];
  let told: readonly string[] = [];

  beforeAll(async () => {
    const [first = '', ...rows] = inventPayments(DEPS, PLAN).file.trimEnd().split('\n');
    header = first;
    lines = rows.map((row, at) => ({ row: at + 1, cells: row.split(',') }));
    told = await search(lines);
  }, WAIT_MS);

  /** What is found, each finding by its rule and the rows as they were invented. */
  const search = async (changed: readonly Line[]): Promise<readonly string[]> => {
    const { columns } = await read([header, ...changed.map(({ cells }) => cells.join(','))]);
    const { detections } = await detectPayments(columns, { threads: 1 }, quietWork());
    return detections
      .map(({ rule, payments, value }) => {
        const rows = payments.map((at) => changed[(columns.rows[at] ?? 0) - 1]?.row ?? 0);
        return `${rule} ${rows.toSorted((left, right) => left - right).join(' ')} ${value.minor} ${value.currency}`;
      })
      .toSorted();
  };

  it('find patterns of many kinds', () => {
    expect(new Set(told.map((one) => one.split(' ')[0])).size).toBeGreaterThan(3);
  });

  it(
    'find the same whatever the order of payments of one minute',
    async () => {
      const byMinute = Map.groupBy(lines, ({ cells }) => cells[0]);
      const turned = [...byMinute.values()].flatMap((group) => group.toReversed());
      expect(turned).not.toEqual(lines);
      expect(await search(turned)).toEqual(told);
    },
    WAIT_MS,
  );

  it(
    'find the same whatever the order of the rows',
    async () => {
      expect(await search(lines.toReversed())).toEqual(told);
    },
    WAIT_MS,
  );

  it(
    'find the same four weeks later',
    async () => {
      const later = lines.map(({ row, cells: [time = '', ...rest] }) => ({
        row,
        cells: [shift(time), ...rest],
      }));
      expect(await search(later)).toEqual(told);
    },
    WAIT_MS,
  );

  it(
    'find the same under other numbers of accounts',
    async () => {
      const renamed = lines.map(({ row, cells }) => ({
        row,
        cells: cells.map((cell, at) => (at === 2 || at === 4 ? [...cell].reverse().join('') : cell)),
      }));
      expect(await search(renamed)).toEqual(told);
    },
    WAIT_MS,
  );
});

describe('an invented economy', () => {
  it('gives patterns whose payments are all found in its own file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'silsila-patterns-'));
    try {
      await writeEconomy(DEPS, PLAN, folder);
      const table = await readPaymentsFile(join(folder, ECONOMY_FILES.payments), {}, quietWork());
      const attempts = await readPatternsFile(join(folder, ECONOMY_FILES.patterns), table.columns);
      const { planted } = openEconomy(PLAN);
      expect(attempts).toHaveLength(planted.attempts.length);
      expect(attempts.flatMap(({ payments }) => payments)).toHaveLength(
        planted.attempts.flatMap(({ payments }) => payments).length,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has crime of all nine sources, put in, layered and spent', () => {
    const { crimes } = openEconomy({ ...PLAN, payments: 200_000, illicitOneIn: 30 });
    for (const stage of ['placement', 'layering', 'integration'] as const) {
      const sources = crimes.filter((crime) => crime.stage === stage).map(({ source }) => source);
      expect(new Set(sources).size, stage).toBe(9);
    }
  });

  it('pays wages or a pension to some 72 % of the people, weekly, every other week or monthly', () => {
    const economy = openEconomy({ ...PLAN, payments: 120_000, accounts: 1_000 });
    const { population } = economy;
    const payments = new Map<string, number[]>();
    for (let day = 0; day < PLAN.days; day++)
      economy.nextDay(({ payer, payee, value, format }, crime) => {
        const [from, to] = [population.holders[payer] ?? 0, population.holders[payee] ?? 0];
        const isWage =
          kindOf(from) !== 'Individual' && kindOf(from) !== 'Bank' && kindOf(to) === 'Individual';
        if (crime !== null || !isWage || value < 3_000 || ![ACH, CHEQUE, CASH].includes(format)) return;
        const key = `${payer} ${payee}`;
        payments.set(key, [...(payments.get(key) ?? []), value]);
      });
    function kindOf(entity: number): string {
      return ENTITY_KINDS[population.kinds[entity] ?? 0] ?? '';
    }
    const paid = [...payments].filter(
      ([, values]) => values.length >= 3 && Math.max(...values) <= 1.1 * Math.min(...values),
    );
    const people = new Set(paid.map(([key]) => population.holders[Number(key.split(' ')[1])]));
    // 62.5 % have wages and 18.3 % a pension, half of these both.
    expect(Math.abs(people.size / population.individuals.count - 0.716)).toBeLessThan(0.08);
    const often = new Set(paid.map(([, values]) => values.length));
    for (const count of [3, 7, 13]) expect([...often].some((one) => Math.abs(one - count) <= 1)).toBe(true);
  });
});

async function read(rows: readonly string[]): Promise<PaymentTable> {
  return readPaymentsFile('-', { stdin: chunked(`${rows.join('\n')}\n`, 1 << 16) }, quietWork());
}

/** `2024/01/01 00:48`, 28 days later. */
function shift(time: string): string {
  const at = Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}Z`) + 28 * DAY_MS;
  const text = new Date(at).toISOString();
  return `${text.slice(0, 10).replaceAll('-', '/')} ${text.slice(11, 16)}`;
}
