/** Puts side inputs of several rows and files together. */

import { fault } from '../../base/index.ts';
import type { DetectionContextFile } from './detection-context.ts';

/**
 * One document of several: lists are strung together, what is told of the same charity, shared thing or commodity is joined.
 * @throws INPUT_DUPLICATE where two tell different things of the same bank, place or account
 */
export function mergeContexts(parts: readonly DetectionContextFile[]): DetectionContextFile {
  const gather = <Item>(
    read: (part: DetectionContextFile) => readonly Item[] | undefined,
  ): Item[] | undefined =>
    parts.some((part) => read(part) !== undefined) ? parts.flatMap((part) => read(part) ?? []) : undefined;
  const regions = gather(({ regions: own }) => (own === undefined ? undefined : [own]));
  const owners = gather((part) => (part.owners === undefined ? undefined : [part.owners]));
  const customs = gather((part) => (part.customs === undefined ? undefined : [part.customs]));
  const charities = gather((part) => part.charities);
  const resources = gather((part) => part.resources);
  const commodities = gather((part) => part.commodities);
  return definedContext({
    regions: regions && {
      ofBank: joinRecords(
        regions.map((one) => one.ofBank),
        'the bank',
      ),
      ofPlace: joinRecords(
        regions.map((one) => one.ofPlace),
        'the place',
      ),
    },
    owners: owners && joinRecords(owners, 'the owner of'),
    licensed: unique(gather((part) => part.licensed)),
    listed: gather((part) => part.listed),
    incidents: gather((part) => part.incidents),
    charities:
      charities &&
      joinAlike(
        charities,
        ({ account }) => account,
        (group, first) => ({
          ...first,
          programmeRegions: [...new Set(group.flatMap((one) => one.programmeRegions))],
        }),
      ),
    customs: customs && {
      mirror: customs.flatMap((one) => one.mirror),
      invoices: customs.flatMap((one) => one.invoices),
    },
    resources:
      resources &&
      joinAlike(
        resources,
        ({ kind, hash }) => `${kind} ${hash}`,
        (group, first) => ({
          ...first,
          accounts: [...new Set(group.flatMap((one) => one.accounts))],
        }),
      ),
    borderPlaces: unique(gather((part) => part.borderPlaces)),
    ticketSellers: unique(gather((part) => part.ticketSellers)),
    commodities:
      commodities &&
      joinAlike(
        commodities,
        ({ name }) => name,
        (group, first) => ({
          ...first,
          months: group.flatMap((one) => one.months),
        }),
      ),
  });
}

function joinRecords(
  records: readonly Readonly<Record<string, string>>[],
  what: string,
): Record<string, string> {
  const joined = new Map<string, string>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) {
      const known = joined.get(key) ?? value;
      if (known !== value)
        throw fault('INPUT_DUPLICATE', `${what} "${key}" is told twice: "${known}" and "${value}"`);
      joined.set(key, value);
    }
  }
  return Object.fromEntries(joined);
}

function joinAlike<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  join: (group: readonly Item[], first: Item) => Item,
): Item[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [join(group, first)];
  });
}

function unique(items: readonly string[] | undefined): string[] | undefined {
  return items && [...new Set(items)];
}

/** Leaves out what nobody told. */
export function definedContext(
  context: {
    readonly [Key in keyof DetectionContextFile]: DetectionContextFile[Key] | undefined;
  },
): DetectionContextFile {
  return parseDefined(Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined)));
}

/** The entries of a document that are there are such a document. */
function parseDefined(value: unknown): DetectionContextFile {
  return value as DetectionContextFile;
}
