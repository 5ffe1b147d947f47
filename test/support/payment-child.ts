/**
 * A process of its own that imports a file of payments into the store of a folder: `FOLDER FILE`. It says `step` on standard output after
 * each step that is stored, and waits then until it is told to go on, so that whoever listens can kill it there.
 */

import { createSecret } from '../../src/access/index.ts';
import { systemClock } from '../../src/base/index.ts';
import { importPayments, openPaymentStream } from '../../src/money/index.ts';
import { openStore } from '../../src/store/index.ts';
import { MONEY_TEST_MIGRATIONS, paymentDraft } from './payment-import.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const clock = systemClock();
const store = await openStore({ data: folder }, { migrations: MONEY_TEST_MIGRATIONS, clock });
const { stream } = await openPaymentStream({ path: file });
const slow = {
  ...stream,
  async *chunks(from: Parameters<typeof stream.chunks>[0]) {
    let first = true;
    for await (const chunk of stream.chunks(from)) {
      if (!first) {
        process.stdout.write('step\n');
        await new Promise((resolve) => process.stdin.once('data', resolve));
      }
      first = false;
      yield chunk;
    }
  },
};
const deps = { store, clock, secret: createSecret() };
await importPayments(deps, paymentDraft(), { stream: slow, assertedBy: 'Demo Bank' });
process.stdout.write('done\n');
