/** Incidents over HTTP: invented releases as files, and what is told of them. SYNTHETIC. */

import type { Reader } from '../../src/access/index.ts';
import { type JobAnswer, sendPayments, waitForJob } from './payments.ts';
import type { World } from './world.ts';

/** The mapping of the invented tables. */
export const DEMO_MAPPING = {
  id: 'demo-table',
  title: 'Demo incidents, SYNTHETIC',
  countingRule: 'all that was invented',
  columns: {
    ref: 'id',
    kind: 'kind',
    from: 'day',
    lon: 'lon',
    lat: 'lat',
    placePrecision: 'precision',
    placeName: 'place',
    country: 'country',
    adm2: 'district',
    sideA: 'group',
    killedLow: 'low',
    killed: 'best',
    killedHigh: 'high',
    text: 'notes',
  },
  optional: ['country', 'district', 'group', 'low', 'high', 'notes'],
};

/** One row of an invented table; what is left out is empty. */
export interface InventedIncident {
  readonly id: string;
  readonly day: string;
  readonly kind?: string;
  readonly at?: readonly [number, number];
  readonly precision?: string;
  readonly place?: string;
  readonly group?: string;
  readonly killed?: readonly [number | '', number | '', number | ''];
  readonly notes?: string;
}

/** A table of invented incidents. */
export function incidentsFile(incidents: readonly InventedIncident[]): string {
  const head = 'id,kind,day,lon,lat,precision,place,country,district,group,low,best,high,notes';
  const lines = incidents.map((one) => {
    const [lon, lat] = one.at ?? [70.5, 33.5];
    const [low, best, high] = one.killed ?? ['', '', ''];
    return [
      ...[
        one.id,
        one.kind ?? 'bombing',
        one.day,
        lon,
        lat,
        one.precision ?? 'exact',
        one.place ?? 'Demo-Town',
      ],
      ...['pk', 'Demo-District', one.group ?? 'Demo-Group', low, best, high, one.notes ?? 'SYNTHETIC'],
    ].join(',');
  });
  return [head, ...lines, ''].join('\n');
}

/** Imports a release of a source and waits until it is in. */
export async function importRelease(
  world: World,
  who: Reader,
  sent: {
    readonly source: string;
    readonly incidents: readonly InventedIncident[];
    readonly fields?: Readonly<Record<string, string>>;
  },
): Promise<JobAnswer> {
  const started = await sendPayments(world, who, {
    file: incidentsFile(sent.incidents),
    fileName: `${sent.source}.csv`,
    url: '/incidents/imports',
    fields: { mapping: JSON.stringify(DEMO_MAPPING), source: sent.source, synthetic: 'true', ...sent.fields },
  });
  if (started.status !== 202) throw new Error(started.text);
  return waitForJob(world, who, `/incidents/imports/${parseBody<{ id: string }>(started.body).id}`);
}

/** An answer of the server, as the test knows it to be. */
export function parseBody<T>(body: unknown): T {
  return body as T;
}

/** What the tests look at of an incident. */
export interface ToldIncident {
  readonly id: string;
  readonly standing: boolean;
  readonly representative: number | null;
  readonly accounts: readonly {
    account: number;
    origin: string;
    standing: boolean;
    entity: string;
    end: { kind: string } | null;
    computed: readonly object[];
  }[];
  readonly properties: readonly {
    property: string;
    agreement: string;
    claims: readonly {
      origin: string;
      value: string | null;
      count: object | null;
      polarity: string;
      grade: string;
    }[];
  }[];
  readonly judgements: readonly { judgement: number; verdict: string; inForce: boolean; reason: string }[];
  readonly history: readonly { change: string; what: string; reason: string | null }[];
}
