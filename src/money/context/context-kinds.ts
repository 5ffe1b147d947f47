/** Kinds of side inputs: each is stored and replaced by itself, and is read by the rules that stand beside it. */

import type { RuleCombination } from '../rules/rule.ts';
import type { DetectionContextFile } from './detection-context.ts';
import { definedContext } from './merge-contexts.ts';

/** Every kind with the ids of the rules that read it. */
export const CONTEXT_KINDS = [
  {
    kind: 'bank-regions',
    readBy: [
      ...(['hawala-mirror', 'hawala-hub', 'extortion-collection', 'ransom', 'fundraising-burst'] as const),
      ...(['charity-diversion', 'commodity-season'] as const),
    ],
  },
  { kind: 'place-regions', readBy: ['charity-diversion'] },
  { kind: 'owners', readBy: ['structuring'] },
  { kind: 'licensed', readBy: ['hawala-hub', 'hawala-mirror'] },
  { kind: 'listed', readBy: ['listed-proximity'] },
  { kind: 'incidents', readBy: ['ransom'] },
  { kind: 'charities', readBy: ['charity-diversion'] },
  { kind: 'invoices', readBy: ['trade-misinvoicing'] },
  { kind: 'customs-figures', readBy: ['trade-misinvoicing'] },
  { kind: 'resources', readBy: ['ransom', 'shared-resource'] },
  { kind: 'border-places', readBy: ['travel'] },
  { kind: 'ticket-sellers', readBy: ['travel'] },
  { kind: 'seasons', readBy: ['commodity-season'] },
] as const;

/** A kind of side inputs. */
export type ContextKind = (typeof CONTEXT_KINDS)[number]['kind'];

/** What a document tells of one kind. */
export interface ContextPart {
  readonly kind: ContextKind;
  /** Rows of a table, or items of a list. */
  readonly entries: number;
  readonly told: DetectionContextFile;
}

/** The kinds that a rule reads; one that joins findings of others reads what these read. */
export function kindsReadBy(rule: {
  readonly id: string;
  readonly combines?: RuleCombination;
}): readonly ContextKind[] {
  const ids = rule.combines === undefined ? [rule.id] : [rule.combines.lead, ...rule.combines.others];
  return CONTEXT_KINDS.filter(({ readBy }) => readBy.some((id) => ids.includes(id))).map(({ kind }) => kind);
}

/** A document taken apart by kind: only what it tells, an empty list included. */
export function splitContext(file: DetectionContextFile): readonly ContextPart[] {
  const { owners, licensed, listed, incidents, charities, resources } = file;
  const { borderPlaces, ticketSellers, commodities } = file;
  return [
    ...splitRegions(file),
    ...partOf('owners', owners && Object.keys(owners), { owners }),
    ...partOf('licensed', licensed, { licensed }),
    ...partOf('listed', listed, { listed }),
    ...partOf('incidents', incidents, { incidents }),
    ...partOf('charities', charities, { charities }),
    ...splitCustoms(file),
    ...partOf('resources', resources, { resources }),
    ...partOf('border-places', borderPlaces, { borderPlaces }),
    ...partOf('ticket-sellers', ticketSellers, { ticketSellers }),
    ...partOf('seasons', commodities, { commodities }),
  ];
}

/** Of banks and places, as of invoices and customs figures, the empty half is told only where the other one is empty, too. */
function splitRegions({ regions }: DetectionContextFile): readonly ContextPart[] {
  if (regions === undefined) return [];
  const { ofBank, ofPlace } = regions;
  const [banks, places] = [Object.keys(ofBank), Object.keys(ofPlace)];
  return [
    ...partOf('bank-regions', orNone(banks, places), { regions: { ofBank, ofPlace: {} } }),
    ...partOf('place-regions', orNone(places, banks), { regions: { ofBank: {}, ofPlace } }),
  ];
}

function splitCustoms({ customs }: DetectionContextFile): readonly ContextPart[] {
  if (customs === undefined) return [];
  const { invoices, mirror } = customs;
  return [
    ...partOf('invoices', orNone(invoices, mirror), { customs: { invoices, mirror: [] } }),
    ...partOf('customs-figures', orNone(mirror, invoices), { customs: { invoices: [], mirror } }),
  ];
}

function orNone(own: readonly unknown[], other: readonly unknown[]): readonly unknown[] | undefined {
  return own.length === 0 && other.length > 0 ? undefined : own;
}

function partOf(
  kind: ContextKind,
  items: readonly unknown[] | undefined,
  told: Parameters<typeof definedContext>[0],
): readonly ContextPart[] {
  return items === undefined ? [] : [{ kind, entries: items.length, told: definedContext(told) }];
}
