/** Runs the rules as delivered over the published AMLSim sample, whose accounts are labelled, where it lies beside the project. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { quietWork } from '../src/base/index.ts';
import { detectPayments } from '../src/money/index.ts';
import { readTable } from '../test/support/money/read-text.ts';
import { fileOfTar } from '../test/support/money/tar.ts';
import { sharedData } from '../test/support/shared-data.ts';

/** What was found in the sample. */
export interface AmlSimOutcome {
  readonly payments: number;
  readonly accounts: number;
  /** Accounts that are labelled. */
  readonly criminal: number;
  /** Findings of each rule, and those of which at least half of the accounts are labelled. */
  readonly rules: readonly { readonly rule: string; readonly findings: number; readonly right: number }[];
}

const SAMPLE = 'payments/amlsim/20K_fanin200cycle200.tgz';
const WINDOW_DAYS = 30;
const CHUNK_BYTES = 65_536;
const HALF = 0.5;

/** Null where the sample is absent. */
export async function measureAmlSim(): Promise<AmlSimOutcome | null> {
  const archive = sharedData(SAMPLE);
  if (archive === null) return null;
  const files = gunzipSync(readFileSync(archive));
  const labelled = new Set(
    Buffer.from(fileOfTar(files, 'nodes.csv'))
      .toString()
      .split('\n')
      .map((line) => line.split(','))
      .flatMap(([id, isFraud]) => (isFraud === '1' && id !== undefined ? [id] : [])),
  );
  const { columns } = await readTable(fileOfTar(files, 'transactions.csv'), { chunkBytes: CHUNK_BYTES });
  const options = { windowDays: WINDOW_DAYS, threads: 2 };
  const { detections } = await detectPayments(columns, options, quietWork());
  const { accounts } = columns;
  const rules = [...Map.groupBy(detections, ({ rule }) => rule)].map(([rule, group]) => ({
    rule,
    findings: group.length,
    right: group.filter(
      (one) =>
        one.accounts.filter((account) => labelled.has(accounts.numberOf(account))).length >=
        one.accounts.length * HALF,
    ).length,
  }));
  return { payments: columns.count, accounts: accounts.count, criminal: labelled.size, rules };
}
