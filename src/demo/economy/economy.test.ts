import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietWork, systemClock } from '../../base/index.ts';
import { ECONOMY_SCALES, type Economy, type EconomyPlan, openEconomy } from './economy.ts';
import { DAY_MINUTES, FORMATS, type Transfer } from './transfer.ts';
import { ECONOMY_FILES, writeEconomy } from './write-economy.ts';

const SMALL: EconomyPlan = { ...ECONOMY_SCALES.small, seed: 11, illicitOneIn: 981 };
const TINY: EconomyPlan = { ...ECONOMY_SCALES.tiny, seed: 12, illicitOneIn: 200 };
const DEPS = { clock: systemClock(), work: quietWork() };

/** Shares of payment formats in AMLworld LI-Large, in percent. */
const FORMAT_SHARES = {
  Cheque: 39.48,
  'Credit Card': 28.27,
  ACH: 12.26,
  Cash: 10.23,
  Reinvestment: 4.11,
  Wire: 3.59,
  Bitcoin: 2.04,
};

describe('openEconomy()', () => {
  const economy = openEconomy(SMALL);
  const all = collect(economy);

  it('makes about the payments that are wanted', () => {
    expect(all.ordinary.length).toBeGreaterThan(SMALL.payments * 0.96);
    expect(all.ordinary.length).toBeLessThan(SMALL.payments * 1.04);
  });

  it('makes about the accounts that are wanted, of every kind and sector', () => {
    expect(economy.population.accounts / SMALL.accounts).toBeCloseTo(1, 1);
    expect(new Set(economy.population.kinds).size).toBe(5);
    expect(new Set(economy.population.sectors).size).toBe(12);
  });

  it.each([981, 1_942])('makes one payment in %i criminal', (illicitOneIn) => {
    const plan = { ...SMALL, illicitOneIn };
    const { ordinary, criminal } = collect(openEconomy(plan));
    expect((ordinary.length + criminal.length) / criminal.length / illicitOneIn).toBeCloseTo(1, 1);
  });

  it('gives every planted payment back once', () => {
    expect(new Set(all.criminal)).toEqual(new Set(economy.crimes.map((crime) => crime.payment)));
    expect(all.criminal).toHaveLength(economy.crimes.length);
  });

  it('goes through the payments in the order of time', () => {
    expect(all.times.every((at, row) => row === 0 || at >= (all.times[row - 1] ?? 0))).toBe(true);
  });

  it('has the shares of payment formats of AMLworld, within 2.5 points', () => {
    for (const [name, share] of Object.entries(FORMAT_SHARES)) {
      const own = all.ordinary.filter(({ format }) => FORMATS[format] === name).length;
      expect(Math.abs((own * 100) / all.ordinary.length - share), name).toBeLessThan(2.5);
    }
  });

  it('lets an account pay itself only to reinvest', () => {
    const selves = [...all.ordinary, ...all.criminal].filter(({ payer, payee }) => payer === payee);
    expect(new Set(selves.map(({ format }) => FORMATS[format]))).toEqual(new Set(['Reinvestment']));
  });

  it('is quieter at night and on Sundays', () => {
    const hour = (payment: Transfer): number => Math.floor((payment.at % DAY_MINUTES) / 60);
    const night = all.ordinary.filter((payment) => hour(payment) < 6).length;
    const sundays = all.ordinary.filter(({ at }) => Math.floor(at / DAY_MINUTES) % 7 === 6).length;
    expect(night / all.ordinary.length).toBeLessThan(0.06);
    expect(sundays / all.ordinary.length).toBeLessThan(1 / 8);
  });

  it('has payments between currencies', () => {
    const { currencies } = economy.population;
    const across = all.ordinary.filter(({ payer, payee }) => currencies[payer] !== currencies[payee]).length;
    expect(across / all.ordinary.length).toBeGreaterThan(0.05);
  });

  it('lets most accounts of planted patterns live their ordinary lives beside', () => {
    const ordinary = new Set(all.ordinary.flatMap(({ payer, payee }) => [payer, payee]));
    const involved = new Set(
      economy.planted.attempts.flatMap(({ payments }) =>
        payments.flatMap(({ payer, payee }) => [payer, payee]),
      ),
    );
    const known = [...involved].filter((account) => ordinary.has(account)).length;
    expect(known / involved.size).toBeGreaterThan(0.95);
  });
});

describe('openEconomy() on seeds', () => {
  it('makes the same economy of the same plan', () => {
    expect(fingerprint(openEconomy(TINY))).toBe(fingerprint(openEconomy(TINY)));
  });

  it('makes another economy of another seed, also of one beyond 32 bits', () => {
    const prints = [12, 13, 12 + 2 ** 32].map((seed) => fingerprint(openEconomy({ ...TINY, seed })));
    expect(new Set(prints).size).toBe(3);
  });

  it('leaves the ordinary payments as they are whatever is planted', () => {
    const [few, many] = [1_942, 50].map(
      (illicitOneIn) => collect(openEconomy({ ...TINY, illicitOneIn })).ordinary,
    );
    expect(many).toEqual(few);
  });

  it('leaves what is planted as it is whether ordinary payments are made or not', () => {
    const [untouched, used] = [openEconomy(TINY), openEconomy(TINY)];
    collect(used);
    expect(untouched.planted).toEqual(used.planted);
  });

  it.each(['background', 'planted'])('writes the makers of %s without knowledge of the others', (folder) => {
    const other = folder === 'background' ? 'planted' : 'background';
    const sources = readdirSync(join(import.meta.dirname, folder)).map((file) =>
      readFileSync(join(import.meta.dirname, folder, file), 'utf8'),
    );
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => source.includes(`/${other}/`))).toEqual([]);
  });
});

describe('writeEconomy()', () => {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-economy-'));
  beforeAll(async () => {
    await writeEconomy(DEPS, TINY, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const lines = (file: string): readonly string[] =>
    readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');

  it('labels exactly the payments of the patterns and the natural ones', () => {
    const rows = lines(ECONOMY_FILES.payments).slice(1);
    const labelled = rows.flatMap((row, at) => (row.endsWith(',1') ? [at + 1] : []));
    const truth = lines(ECONOMY_FILES.truth)
      .slice(1)
      .map((line) => line.split(','));
    expect(truth.map((cells) => Number(cells[0]))).toEqual(labelled);
    const inPatterns = truth
      .filter((cells) => cells[2] !== 'NATURAL')
      .map((cells) => rows[Number(cells[0]) - 1]);
    const blocks = lines(ECONOMY_FILES.patterns).filter((line) => line !== '' && !/^(BEGIN|END)/.test(line));
    expect(blocks.toSorted()).toEqual(inPatterns.toSorted());
  });

  it('names in the payments only accounts that it lists, of banks that have a place', () => {
    const accounts = new Set(
      lines(ECONOMY_FILES.accounts)
        .slice(1)
        .map((line) => line.split(',').slice(1, 3).join()),
    );
    const banks = new Set(
      lines(ECONOMY_FILES.places)
        .slice(1)
        .map((line) => line.split(',')[0]),
    );
    for (const line of lines(ECONOMY_FILES.payments).slice(1)) {
      const cells = line.split(',');
      expect(cells).toHaveLength(11);
      expect(accounts.has(`${cells[1]},${cells[2]}`) && accounts.has(`${cells[3]},${cells[4]}`)).toBe(true);
      expect(banks.has(cells[1])).toBe(true);
    }
  });

  it('says in the folder that everything is synthetic', () => {
    expect(lines(ECONOMY_FILES.note)[0]).toContain('SYNTHETIC');
    expect(
      lines(ECONOMY_FILES.places)
        .slice(1)
        .every((line) => line.includes('Demo-') && line.endsWith('SYNTHETIC')),
    ).toBe(true);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const other = join(folder, 'cancelled');
    const work = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(writeEconomy({ ...DEPS, work }, TINY, other)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(other) ? readdirSync(other) : []).toEqual([]);
  });
});

function collect(economy: Economy): {
  ordinary: readonly Transfer[];
  criminal: readonly Transfer[];
  times: readonly number[];
} {
  const [ordinary, criminal, times]: [Transfer[], Transfer[], number[]] = [[], [], []];
  for (let day = 0; day < economy.plan.days; day++) {
    economy.nextDay((payment, crime) => {
      (crime === null ? ordinary : criminal).push(payment);
      times.push(payment.at);
    });
  }
  return { ordinary, criminal, times };
}

function fingerprint(economy: Economy): string {
  return createHash('sha256')
    .update(JSON.stringify(collect(economy)))
    .digest('hex');
}
