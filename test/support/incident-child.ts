/**
 * A process of its own that imports a file of incidents into the store of a folder: `FOLDER FILE`. It says `step` on standard output when some
 * accounts are stored, and waits then until it is told to go on, so that whoever listens can kill it there.
 */

import { createSecret } from '../../src/access/index.ts';
import { openText, quietWork, systemClock } from '../../src/base/index.ts';
import { importIncidents, parseAccountMapping, readAccounts } from '../../src/incidents/index.ts';
import { openStore } from '../../src/store/index.ts';
import { DEMO_MAPPING } from '../flows/incidents.ts';
import { draftRelease, INCIDENT_TEST_MIGRATIONS } from './incidents.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const clock = systemClock();
const store = await openStore({ data: folder }, { migrations: INCIDENT_TEST_MIGRATIONS, clock });
const mapping = parseAccountMapping(DEMO_MAPPING, 'the mapping');
const reading = await readAccounts(await openText(file), { mapping, clock }, quietWork());
const slow = {
  ...reading,
  blocks: (async function* () {
    let blocks = 0;
    for await (const block of reading.blocks) {
      if (blocks === 2) {
        process.stdout.write('step\n');
        await new Promise((resolve) => process.stdin.once('data', resolve));
      }
      blocks += 1;
      yield block;
    }
  })(),
};
const deps = { store, clock, secret: createSecret() };
await importIncidents(deps, draftRelease([]), { reading: slow, stepAccounts: 1_000 });
process.stdout.write('done\n');
