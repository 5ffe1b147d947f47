/** FollowTheMoney entities as JSON lines (OpenSanctions `entities.ftm.json`, nested targets) and their deltas. */

import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Fault, fault, isIsoDay, type TextStream } from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListedSchema } from '../model.ts';
import { readJsonLines } from './json-lines.ts';
import { addDate } from './shared-values.ts';

const Entity = Type.Object({
  id: Type.String({ minLength: 1 }),
  caption: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  schema: Type.String(),
  properties: Type.Record(Type.String(), Type.Array(Type.Unknown())),
  datasets: Type.Optional(Type.Array(Type.String())),
});
type FtmEntity = Static<typeof Entity>;
const EntityCheck = Compile(Entity);
const DeltaCheck = Compile(
  Type.Object({
    op: Type.Union([Type.Literal('ADD'), Type.Literal('MOD'), Type.Literal('DEL')]),
    entity: Type.Unknown(),
  }),
);

/** Schemata that are listed parties, with the schema under which they are kept. Source: FollowTheMoney 4. */
const LISTED: Readonly<Record<string, ListedSchema>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Organization',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
  Vehicle: 'Vehicle',
  CryptoWallet: 'CryptoWallet',
};
const DATES: ReadonlySet<string> = new Set([
  'birthDate',
  'deathDate',
  'incorporationDate',
  'dissolutionDate',
  'buildDate',
]);
/** Properties whose values name other entities; the link is kept by the linked entity. */
const LINKS: ReadonlySet<string> = new Set([
  'addressEntity',
  'sanctions',
  'parent',
  'ownershipOwner',
  'directorshipDirector',
]);

interface Held {
  readonly draft: EntryDraft;
  readonly caption: string;
}

interface Reading {
  readonly file: string;
  readonly held: Map<string, Held>;
  /** Entities that say something about a listed party, until all parties are read. */
  readonly about: FtmEntity[];
  readonly leftOut: Set<string>;
}

/**
 * Reads entities, one a line. Sanctions, passports, identifications and addresses that stand on lines of their own are joined to
 * the party they speak of, which is why the parties are held until the end of the file.
 */
export async function* parseFtmJsonl(text: TextStream): AsyncGenerator<ListItem> {
  const reading: Reading = { file: text.file, held: new Map(), about: [], leftOut: new Set() };
  let started = false;
  for await (const line of readJsonLines(text)) {
    const read = attemptEntity(line.value, { file: text.file, line: line.line });
    if (!started) {
      started = true;
      yield header(text.file, read instanceof Fault ? null : read, 'ftm-jsonl');
    }
    const refusal = read instanceof Fault ? read : take(reading, read, line.line);
    if (refusal !== null) yield { kind: 'refused', refusal };
  }
  yield* release(reading);
}

/** Reads a delta: lines `{op: ADD|MOD|DEL, entity}`. */
export async function* parseFtmDeltaJsonl(text: TextStream): AsyncGenerator<ListItem> {
  const reading: Reading = { file: text.file, held: new Map(), about: [], leftOut: new Set() };
  let started = false;
  for await (const line of readJsonLines(text)) {
    const place = { file: text.file, line: line.line };
    const delta = line.value;
    const valid = DeltaCheck.Check(delta);
    const read = valid
      ? attemptEntity(delta.entity, place, delta.op === 'DEL')
      : notAnEntity(place, 'a delta {op, entity}');
    if (!started) {
      started = true;
      yield header(text.file, read instanceof Fault ? null : read, 'ftm-delta-jsonl');
    }
    if (valid && delta.op === 'DEL' && !(read instanceof Fault)) {
      yield { kind: 'removed', ref: read.id, place };
      continue;
    }
    const refusal = read instanceof Fault ? read : take(reading, read, line.line);
    if (refusal !== null) yield { kind: 'refused', refusal };
  }
  yield* release(reading);
}

function header(file: string, first: FtmEntity | null, format: 'ftm-jsonl' | 'ftm-delta-jsonl'): ListItem {
  const stem = file
    .replace(/\.(?:json|jsonl|ftm|gz|delta|entities)\b/gi, '')
    .replace(/^entities$|^-$/, 'ftm');
  const id = first?.datasets?.length === 1 ? (first.datasets[0] ?? stem) : stem || 'ftm';
  return {
    kind: 'header',
    header: { id, title: id, authority: 'FollowTheMoney file', format, publishedOn: null },
  };
}

interface LinePlace {
  readonly file: string;
  readonly line: number;
}

function attemptEntity(value: unknown, place: LinePlace, deleted = false): FtmEntity | Fault {
  if (value instanceof Fault) return value;
  if (EntityCheck.Check(value)) return value;
  if (
    deleted &&
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
  ) {
    return { id: value.id, schema: '', properties: {} };
  }
  return notAnEntity(place, 'an entity {id, schema, properties}');
}

function notAnEntity(place: LinePlace, wanted: string): Fault {
  return fault('INPUT_MALFORMED', `line ${place.line} of ${place.file} is not ${wanted}`, { place });
}

function take(reading: Reading, entity: FtmEntity, line: number): Fault | null {
  const schema = LISTED[entity.schema];
  if (schema === undefined) {
    reading.about.push(entity);
    return null;
  }
  const place = { file: reading.file, line };
  if (reading.held.has(entity.id)) {
    return fault('INPUT_DUPLICATE', `the reference ${entity.id} stands twice in ${reading.file}`, { place });
  }
  const draft = draftEntry(entity.id, schema, place);
  for (const [prop, values] of Object.entries(entity.properties)) {
    if (refusedColumn(prop) !== null) reading.leftOut.add(prop);
    else if (!LINKS.has(prop)) addValues(draft, line, { prop, values });
    for (const nested of values.filter((value) => EntityCheck.Check(value))) addAbout(draft, nested, line);
  }
  reading.held.set(entity.id, { draft, caption: entity.caption ?? '' });
  return null;
}

function addValues(
  draft: EntryDraft,
  line: number,
  from: { readonly prop: string; readonly values: readonly unknown[] },
): void {
  for (const value of from.values) {
    if (typeof value !== 'string') continue;
    if (DATES.has(from.prop)) addDate(draft, line, { prop: from.prop, text: value, label: from.prop });
    else addValue(draft, line, { prop: from.prop, value });
  }
}

/** What an entity that is not a party says about the party. */
function addAbout(draft: EntryDraft, about: FtmEntity, line: number): void {
  if (about.schema === 'Sanction') addSanction(draft, about);
  if (about.schema === 'Passport')
    addValues(draft, line, { prop: 'passportNumber', values: about.properties['number'] ?? [] });
  if (about.schema === 'Identification')
    addValues(draft, line, { prop: 'idNumber', values: about.properties['number'] ?? [] });
  if (about.schema === 'Address')
    addValues(draft, line, { prop: 'address', values: about.properties['full'] ?? [] });
}

function addSanction(draft: EntryDraft, sanction: FtmEntity): void {
  const first = (...props: readonly string[]): string =>
    props.flatMap((prop) => sanction.properties[prop] ?? []).find((value) => typeof value === 'string') ?? '';
  const [from, to] = [first('listingDate', 'startDate').slice(0, 10), first('endDate').slice(0, 10)];
  const [program, authority] = [first('programId', 'program'), first('authority')];
  draft.listings.push({
    from: isIsoDay(from) ? from : null,
    to: isIsoDay(to) ? to : null,
    ...(program === '' ? {} : { program }),
    ...(authority === '' ? {} : { authority }),
  });
}

function* release(reading: Reading): Generator<ListItem> {
  for (const about of reading.about) {
    for (const id of [...(about.properties['entity'] ?? []), ...(about.properties['holder'] ?? [])]) {
      const held = typeof id === 'string' ? reading.held.get(id) : undefined;
      if (held !== undefined) addAbout(held.draft, about, held.draft.place.line ?? 1);
    }
  }
  for (const { draft, caption } of reading.held.values()) {
    yield entryItem(() => {
      if (!draft.values.some((value) => value.prop === 'name')) {
        addValue(draft, draft.place.line ?? 1, { prop: 'name', value: caption });
      }
      return finishEntry(draft);
    });
  }
  for (const prop of reading.leftOut) {
    yield { kind: 'note', note: `the property "${prop}" was left out: ${refusedColumn(prop)}` };
  }
}
