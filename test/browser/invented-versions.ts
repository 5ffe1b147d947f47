/** SYNTHETIC: two versions of an invented list, as a publisher would send them; nobody on them exists. */

import type { DemoServer } from './demo-server.ts';

/** The id that the files name for themselves. */
export const LIST_ID = 'kohistan-watch';
/** What the steward calls it. */
export const LIST_TITLE = 'Kohistan notices (SYNTHETIC)';

const UNCHANGED = [
  party('X-3', 'Organization', { name: ['Falah-e-Kohistan Invented Trust'], country: ['pk'] }),
  party('X-6', 'Vessel', { name: ['MV Invented Star'], imoNumber: ['9999993'], flag: ['pa'] }),
];
const NOTE = 'SYNTHETIC: invented for a test.';
const ZARMAST = {
  name: ['Zarmast Khan Lorakai', 'زرمست خان لورکئی'],
  weakAlias: ['Lala'],
  fatherName: ['Gul Mast'],
  nationality: ['pk'],
  idNumber: ['00101-8105022-1'],
  notes: [NOTE],
};

/** The first version: five entries. */
export const FIRST_VERSION = lines([
  party('X-1', 'Person', { ...ZARMAST, birthDate: ['1981-05-02'], alias: ['Zarmast Lala'] }),
  party('X-2', 'Person', { name: ['Bahadar Jan Toorghundi'], birthDate: ['1975'], country: ['af'] }),
  party('X-4', 'Person', { name: ['Meer Sahib Nilaband'], country: ['pk'] }),
  ...UNCHANGED,
]);

/** The second: one entry changed in two properties, one taken off, one new. */
export const SECOND_VERSION = lines([
  party('X-1', 'Person', {
    ...ZARMAST,
    birthDate: ['1981-05-12'],
    alias: ['Zarmast Lala', 'Zarmast Shinwarai'],
  }),
  party('X-2', 'Person', { name: ['Bahadar Jan Toorghundi'], birthDate: ['1975'], country: ['af'] }),
  party('X-5', 'Person', { name: ['Qalandar Wazir Shahtoti', 'قلندر وزیر شہتوتی'], country: ['pk'] }),
  ...UNCHANGED,
]);

/** A file of which two records cannot be read. */
export const BROKEN_VERSION = `${SECOND_VERSION}${party('X-7', 'Person', { name: [] })}\n{broken\n`;

/** The day so many days ago. */
export function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Has the steward take a version in through the API. */
export async function takeIn(
  demo: DemoServer,
  version: { readonly text: string; readonly publishedOn: string },
): Promise<void> {
  const token = await demo.openSession('steward');
  const query = new URLSearchParams({
    id: LIST_ID,
    title: LIST_TITLE,
    publishedOn: version.publishedOn,
    synthetic: 'true',
  });
  const answer = await fetch(`${demo.url}/lists/import?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: version.text,
  });
  if (answer.status !== 200) throw new Error(`the list was not taken in: ${await answer.text()}`);
}

function party(id: string, schema: string, properties: object): string {
  return JSON.stringify({ id, schema, datasets: [LIST_ID], properties });
}

function lines(parties: readonly string[]): string {
  return `${parties.join('\n')}\n`;
}
