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

/** Has the steward take a version in through the API, and waits until it is in. */
export async function takeIn(
  demo: DemoServer,
  version: { readonly text: string; readonly publishedOn: string },
): Promise<void> {
  const query = { id: LIST_ID, title: LIST_TITLE, publishedOn: version.publishedOn, synthetic: 'true' };
  const { id } = await startImport(demo, { text: version.text, query });
  for (let phase = ''; phase !== 'over'; ) {
    const standing = await readImport(demo, id);
    if (standing.phase === 'over' && standing.result === null)
      throw new Error(`the list was not taken in: ${standing.job.error?.message}`);
    ({ phase } = standing);
  }
}

/** Has the steward start an import through the API. */
export async function startImport(
  demo: DemoServer,
  sent: { readonly text: string; readonly query: Readonly<Record<string, string>> },
): Promise<{ readonly id: string; readonly job: number }> {
  const answer = await fetch(`${demo.url}/list-imports?${new URLSearchParams(sent.query)}`, {
    method: 'POST',
    headers: { ...(await stewardHeaders(demo)), 'content-type': 'application/octet-stream' },
    body: sent.text,
  });
  if (answer.status !== 202) throw new Error(`the import did not start: ${await answer.text()}`);
  return (await answer.json()) as { readonly id: string; readonly job: number };
}

interface Standing {
  readonly phase: string;
  readonly job: { readonly state: string; readonly error: { readonly message: string } | null };
  readonly result: object | null;
}

async function readImport(demo: DemoServer, id: string): Promise<Standing> {
  const answer = await fetch(`${demo.url}/list-imports/${id}`, { headers: await stewardHeaders(demo) });
  return (await answer.json()) as Standing;
}

async function stewardHeaders(demo: DemoServer): Promise<{ readonly authorization: string }> {
  return { authorization: `Bearer ${await demo.openSession('steward')}` };
}

function party(id: string, schema: string, properties: object): string {
  return JSON.stringify({ id, schema, datasets: [LIST_ID], properties });
}

function lines(parties: readonly string[]): string {
  return `${parties.join('\n')}\n`;
}
