/** SYNTHETIC: a payment among several parties, with a vehicle as goods, from evidence to a file that is read back the same. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseEntityId } from '../../src/base/index.ts';
import { documentFlaws } from '../../src/money/index.ts';
import { forEachEngine } from '../support/engines.ts';
import { addTestSource, appendAsSystem, draftStatement } from '../support/evidence.ts';
import { paymentsFile } from './payments.ts';
import {
  acceptFinding,
  assign,
  enrolReporting,
  importBatch,
  look,
  mending,
  open,
  putSettings,
  type ReportAnswer,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const FEW = [{ day: 4.5, from: 'DEMO-A', to: 'DEMO-Z', amount: 100 }];
const PAYMENT = 'report/transaction[1]';
const ITEM = `${PAYMENT}/goods_services/item[1]`;
/** An invented vehicle. */
const VEHICLE = {
  registrationNumber: 'DEMO-TLJ-1',
  chassisNumber: 'DEMOCHASSIS0000001',
  model: 'Demo Hauler 3',
  type: 'lorry',
};

forEachEngine('goods and parties of reports', (engine) => {
  let world: World;
  let people: ReportingPeople;
  let payment: string;
  let findingId: string;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    people = await enrolReporting(world);
    await putSettings(world, people.steward, { version: 0, settings: SETTINGS });
    const batch = await importBatch(world, people.analyst, paymentsFile(FEW));
    payment = `payment:${batch}:1`;
    findingId = await acceptFinding(world, people.analyst, { batch, rows: [1] });
    const sourceId = await addTestSource(world.deps);
    const stated = Object.entries(VEHICLE).map(([prop, value]) =>
      draftStatement({ entityId: parseEntityId('demo:lorry'), schema: 'Vehicle', prop, value, sourceId }),
    );
    await appendAsSystem(world.deps, [...stated, draftStatement({ sourceId })]);
  });

  afterAll(() => world.close());

  const withVehicle = (vehicle: string, at = payment) => ({
    ...{ from: 'finding', findingId, type: 'STR' },
    vehicles: [{ payment: at, vehicle }],
  });

  it('a vehicle of a payment is drafted as goods, each value with its statement', async () => {
    const report = await open(world, people.writer, withVehicle('demo:lorry'));
    const item = report.fields.filter(({ path }) => path.startsWith(`${ITEM}/`));
    expect(Object.fromEntries(item.map(({ path, value }) => [path.slice(ITEM.length + 1), value]))).toEqual({
      item_type: 'V',
      item_make: VEHICLE.model,
      description: VEHICLE.type,
      registration_number: VEHICLE.registrationNumber,
      identification_number: VEHICLE.chassisNumber,
    });
    for (const { path, from } of item)
      expect([
        path,
        from.evidenceIds.every((id) => /^[0-9a-f]{40}$/.test(id)),
        from.evidenceIds.length,
      ]).toEqual([path, true, path.endsWith('item_type') ? 4 : 1]);
    expect(report.problems.filter(({ path }) => path.startsWith(ITEM))).toEqual([]);
  });

  it('refuses a vehicle that is unknown, something that is none, and a payment that the report does not have', async () => {
    const ask = (body: object) => world.ask(people.writer, '/reports/goaml', { body });
    expect((await ask(withVehicle('demo:nowhere'))).status).toBe(404);
    const none = await ask(withVehicle('demo:1'));
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('is no vehicle')]);
    const stray = await ask(withVehicle('demo:lorry', payment.replace(/1$/, '2')));
    expect([stray.status, stray.text]).toEqual([422, expect.stringContaining('vehicles/0/payment')]);
  });

  it('a payment among several parties with a vehicle is approved by two, and its file is read back with the same values', async () => {
    const report = await open(world, people.writer, withVehicle('demo:lorry'));
    const ready = await step(world, people.writer, {
      report,
      step: 'fields',
      body: { version: report.version, changes: amongParties(report) },
    });
    expect(ready.problems.filter(({ gravity }) => gravity === 'stops')).toEqual([]);
    await assign(world, people.writer, { report: ready, person: people.approver });
    await step(world, people.writer, { report, step: 'submit', body: { version: 2 } });
    await step(world, people.approver, { report, step: 'approve', body: { version: 3 } });
    const out = { version: 4, recipient: 'Demo unit', reason: 'duty to report' };
    await step(world, people.approver, { report, step: 'exports', body: out });
    const { text } = await world.ask(people.writer, `/reports/goaml/${report.id}/file.xml`);
    expect(documentFlaws(text, SETTINGS.unit)).toEqual([]);
    expect(text).toContain('<involved_parties>');
    expect(text).toContain('<item_type>V</item_type>');
    const headers = { 'content-type': 'application/octet-stream' };
    const read = await world.ask(people.writer, '/reports/goaml/import', { body: text, headers });
    const back = await look(world, people.writer, (read.body as { id: string }).id);
    expect(valuesOf(back)).toEqual(valuesOf(ready));
  });
});

/** What a person changes so that payer and payee stand as parties with roles, with invented values for what is missing. */
function amongParties(report: ReportAnswer): readonly object[] {
  const party = (path: string) =>
    path
      .replace(/t_from_my_client\/(?:from_)?account/, 'involved_parties/party[1]/account_my_client')
      .replace(/t_to_my_client\/(?:to_)?account/, 'involved_parties/party[2]/account_my_client')
      .replace(/t_from_my_client\/from_/, 'involved_parties/party[1]/')
      .replace(/t_to_my_client\/to_/, 'involved_parties/party[2]/');
  const moved = [...report.fields, ...mending(report)]
    .map(({ path, value }) => ({ path: party(path), value, isMoved: party(path) !== path }))
    .filter(({ isMoved }) => isMoved);
  const others = mending(report).filter(({ path }) => party(path) === path);
  return [
    { path: `${PAYMENT}/t_from_my_client`, remove: true },
    { path: `${PAYMENT}/t_to_my_client`, remove: true },
    ...others,
    ...moved.map(({ path, value }) => ({ path, value })),
    { path: `${PAYMENT}/involved_parties/party[1]/role`, value: 'A' },
    { path: `${PAYMENT}/involved_parties/party[2]/role`, value: 'B' },
  ];
}

function valuesOf({ fields }: ReportAnswer): readonly string[] {
  return fields.map(({ path, value }) => `${path} = ${value}`).toSorted();
}
