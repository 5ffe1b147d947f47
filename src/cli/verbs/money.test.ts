import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { AML_WORLD_HEADER } from '../../../test/support/money/read-text.ts';

const CYCLE_ROWS = [61, 62, 63, 64, 65];

/** Five accounts hand on much until it comes back, after small payments of two months between all accounts. */
function cycleTable(): string {
  const names = ['A', 'B', 'C', 'D', 'E', 'X'];
  const everyday = Array.from({ length: 60 }, (_, at) => {
    const day = `2022/0${at < 30 ? 7 : 8}/${String((at % 30) + 1).padStart(2, '0')} 09:00`;
    return row(day, [names[at % 6], names[(at + 1 + (at % 5)) % 6]], `${(at % 7) + 3}.00`);
  });
  const hops = ['P', 'Q', 'R', 'S', 'T', 'P'];
  const cycle = hops
    .slice(1)
    .map((to, at) => row(`2022/09/0${at + 2} 10:00`, [hops[at], to], `${10_000 - at * 100}.00`));
  return `${[AML_WORLD_HEADER, ...everyday, ...cycle].join('\n')}\n`;
}

function row(time: string, [from, to]: readonly (string | undefined)[], amount: string): string {
  return `${time},01,${from},01,${to},${amount},US Dollar,${amount},US Dollar,Wire,1`;
}

describe('silsila money detect', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-money-'));
    file = join(folder, 'payments.csv');
    await writeFile(file, cycleTable());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one object a finding, with the rows of the file that make it', async () => {
    const { status, stdout, stderr } = await runSilsila([
      'money',
      'detect',
      file,
      '--window',
      '30',
      '--format',
      'jsonl',
    ]);
    expect(status).toBe(0);
    const findings = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(findings).toEqual([
      {
        rule: 'cycle',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        rows: CYCLE_ROWS,
        accounts: ['01/P', '01/Q', '01/R', '01/S', '01/T'],
        from: '2022-09-02T10:00:00Z',
        to: '2022-09-06T10:00:00Z',
        value: { minor: 960_000, currency: 'USD' },
        sentence:
          'Money passed over 01/P, 01/Q, 01/R, 01/S, 01/T and came back to where it set out, in 5 payments from 2022-09-02 to 2022-09-06; each handed on USD 9,600.00 or more.',
        quantities: expect.objectContaining({ payments: 5, hops: 5 }),
      },
    ]);
    expect(stderr).toContain('silsila: read 65 payments of 11 accounts from payments.csv (aml-world)\n');
    expect(stderr).toContain('silsila: note: times that state no zone are read as UTC\n');
  });

  it('finds the same without the label', async () => {
    const bare = join(folder, 'bare.csv');
    await writeFile(bare, cycleTable().replace(/,[^,\n]*$/gm, ''));
    const [labelled, without] = [
      await runSilsila(['money', 'detect', file, '-f', 'jsonl']),
      await runSilsila(['money', 'detect', bare, '-f', 'jsonl']),
    ];
    expect(labelled.stdout).toContain('"cycle"');
    expect(without.stdout).toBe(labelled.stdout);
  });

  it('prints tables and CSV', async () => {
    const table = await runSilsila(['money', 'detect', file]);
    expect(table.stdout).toMatch(/cycle +2022-09-02 +2022-09-06 +5 +USD 9,600\.00/);
    expect(table.stdout).toContain('rows 61, 62, 63, 64, 65');
    const csv = await runSilsila(['money', 'detect', file, '--format', 'csv']);
    expect(csv.stdout.split('\n')[1]).toContain(',9600.00,USD,61 62 63 64 65,01/P 01/Q 01/R 01/S 01/T,');
  });

  it('uses the window and the rules that it is given', async () => {
    expect(
      (await runSilsila(['money', 'detect', file, '--window', '2', '-f', 'jsonl'])).stdout,
    ).not.toContain('"cycle"');
    const rules = join(folder, 'rules.json');
    await writeFile(rules, '{"cycle": {"use": false}}');
    expect(
      (await runSilsila(['money', 'detect', file, '--rules', rules, '-f', 'jsonl'])).stdout,
    ).not.toContain('"rule":"cycle"');
    await writeFile(rules, '{"cycle": {"parameters": {"hopsMin": 6}}}');
    expect(
      (await runSilsila(['money', 'detect', file, '--rules', rules, '-f', 'jsonl'])).stdout,
    ).not.toContain('"rule":"cycle"');
  });

  it.each([
    ['{"circle": {}}', 'there is no rule "circle"'],
    ['{"cycle": {"parameters": {"hops": 6}}}', 'the rule "cycle" has no parameter "hops"'],
    ['{"cycle": {"parameters": {"hopsMin": -1}}}', 'cycle.hopsMin must be from'],
    ['{"cycle": {"parameters": {"constructor": 1}}}', 'the rule "cycle" has no parameter "constructor"'],
    ['{"cycle": 1}', 'do not follow their schema'],
    ['{', 'are not JSON'],
  ])('refuses the rules %s', async (content, words) => {
    const rules = join(folder, 'bad.json');
    await writeFile(rules, content);
    const { status, stderr } = await runSilsila(['money', 'detect', file, '--rules', rules]);
    expect([status, stderr]).toEqual([3, expect.stringContaining(words)]);
  });

  it('refuses a bad row with its place, or leaves it out and says so', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(
      bad,
      `${cycleTable()}2022/09/09 10:00,01,A,01,B,1.999,US Dollar,1.999,US Dollar,Wire,0\n`,
    );
    const refused = await runSilsila(['money', 'detect', bad]);
    expect([refused.status, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr).toContain(
      'INPUT_MALFORMED: line 67, column 8 ("Amount Paid") has an amount with more decimals',
    );
    expect(refused.stderr).toContain('(bad.csv:67:8)');
    const taken = await runSilsila(['money', 'detect', bad, '--skip-bad', '-f', 'jsonl']);
    expect(taken.status).toBe(0);
    expect(taken.stderr).toContain(
      'silsila: left out: 1 row with an amount with more decimals than its currency has (money is never rounded) (bad.csv:67)\n',
    );
  });

  it.each([
    [['money', 'detect'], 2],
    [['money', 'detect', 'nowhere.csv'], 3],
    [['money', 'detect', 'x.csv', '--window', '61'], 2],
    [['money', 'detect', 'x.csv', 'x.csv'], 2],
    [['money', 'detect', 'x.csv', '--format', 'xml'], 2],
  ])('ends %j with %d', async (words, status) => {
    expect((await runSilsila(words)).status).toBe(status);
  });

  it('reads standard input, several files, and stops when it is cancelled', async () => {
    const piped = await runSilsila(['money', 'detect', '-', '-f', 'jsonl'], { stdin: cycleTable() });
    expect(piped.stdout).toContain('"rows":[61,62,63,64,65]');
    const other = join(folder, 'other.csv');
    await writeFile(other, `${cycleTable().split('\n').slice(0, 2).join('\n')}\n`);
    const both = await runSilsila(['money', 'detect', other, file, '-f', 'jsonl']);
    expect(both.stdout).toContain('"rows":[62,63,64,65,66]');
    const cancelled = await runSilsila(['money', 'detect', file], { signal: AbortSignal.abort() });
    expect([cancelled.status, cancelled.stderr]).toEqual([1, expect.stringContaining('CANCELLED')]);
  });
});

describe('silsila money detect --context', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-context-'));
    file = join(folder, 'payments.csv');
    await writeFile(file, cycleTable());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('runs the rules that need what payments do not tell, and prints their findings', async () => {
    const listed = join(folder, 'listed.csv');
    await writeFile(listed, 'account,listed on,list reference\n01/R,2022-09-01,demo-list:7\n');
    const { status, stdout, stderr } = await runSilsila([
      ...['money', 'detect', file, '--context', listed, '-f', 'jsonl'],
    ]);
    expect(status).toBe(0);
    const near = stdout
      .trim()
      .split('\n')
      .map((line): { rule: string; rows: number[]; accounts: string[] } => JSON.parse(line))
      .filter(({ rule }) => rule === 'listed-proximity');
    expect(near.map(({ rows, accounts }) => [rows, accounts.slice(0, 2)])).toContainEqual([
      [63],
      ['01/S', '01/R'],
    ]);
    expect(stderr).not.toContain('listed-proximity (listed)');
    expect(stderr).toMatch(/not run, for want of what only --context can tell: .*ransom \(incidents\)/);
  });

  it('prints what is said of a district without accounts or rows', async () => {
    const season = [1, 1, 1, 1, 6, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8, 9, 1, 1, 1, 1, 1, 1];
    const month = (at: number) => `202${2 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const rows = season.flatMap((value, at) =>
      Array.from({ length: 11 }, (_, payee) =>
        row(
          `${month(at).replace('-', '/')}/1${payee % 10} 09:00`,
          ['B', `G${payee}`],
          `${value}00.0${at % 7}`,
        ),
      ),
    );
    const harvest = join(folder, 'harvest.csv');
    await writeFile(harvest, `${[AML_WORLD_HEADER, ...rows].join('\n')}\n`);
    const banks = join(folder, 'banks.csv');
    await writeFile(banks, 'bank,district\n01,Demo-North\n');
    const seasons = join(folder, 'seasons.csv');
    const lines = season.map((value, at) => `demo-crop,${month(at)},${value},${1 + (at % 5)}`);
    await writeFile(seasons, `commodity,month,season,licit\n${lines.join('\n')}\n`);
    const words = ['money', 'detect', harvest, '--context', banks, '--context', seasons];
    const found = (await runSilsila([...words, '-f', 'jsonl'])).stdout
      .split('\n')
      .filter((line) => line.includes('commodity-season'))
      .map((line): unknown => JSON.parse(line));
    expect(found).toMatchObject([
      {
        ...{ rule: 'commodity-season', rows: [], accounts: [], from: '2022-01', to: '2023-12' },
        quantities: { district: 'Demo-North', commodity: 'demo-crop', months: 24, accountsMin: 11 },
      },
    ]);
    expect((await runSilsila(words)).stdout).toMatch(/commodity-season +2022-01 +2023-12 +0 +USD/);
  });

  it('refuses side inputs with their place', async () => {
    const listed = join(folder, 'wrong.csv');
    await writeFile(listed, 'account,listed on,list reference\n01/R,soon,demo-list:7\n');
    const { status, stdout, stderr } = await runSilsila(['money', 'detect', file, '--context', listed]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('INPUT_MALFORMED: "listedon" ("soon")');
    expect(stderr).toContain('(wrong.csv:2)');
  });
});
