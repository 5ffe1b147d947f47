/** What every list format is parsed into: entries with their properties, dates and places in the file. */

import type { Place } from '../base/index.ts';

/** FollowTheMoney schemata that listed parties have. */
export type ListedSchema =
  | 'Person'
  | 'Organization'
  | 'Company'
  | 'LegalEntity'
  | 'Vessel'
  | 'Airplane'
  | 'Vehicle'
  | 'CryptoWallet';

/**
 * One published value. `prop` is a FollowTheMoney property of the entry's schema (`name`, `alias`, `weakAlias`, `previousName`,
 * `fatherName`, `birthDate`, `birthPlace`, `nationality`, `country`, `passportNumber`, `idNumber`, `imoNumber`, `address`, `notes` ...).
 * Dates are in the notation of `parsePartialDate`; countries are ISO 3166-1 alpha-2 in lower case where they are recognised.
 */
export interface ListValue {
  readonly prop: string;
  readonly value: string;
  /** The text as published, where `value` was brought into another form. */
  readonly original?: string;
  /** ISO 639 language or ISO 15924 script, where the list says it. */
  readonly lang?: string;
  /** Line of the file (from 1), or the row. */
  readonly line: number;
}

/** A span in which the entry was listed: ISO days, `to` is the day on which it was lifted (no longer listed that day). */
export interface ListingPeriod {
  readonly from: string | null;
  /** Last day on which the listing may have begun, where the list knows only the month or year of `from`. */
  readonly fromLatest?: string;
  readonly to: string | null;
  readonly program?: string;
  readonly authority?: string;
}

/** One listed party as one list publishes it. */
export interface ListEntry {
  /** The list's own reference, unique within the list: `QDi.001`, `7373`, `AFG0006`, `EU.27.28`. */
  readonly ref: string;
  readonly schema: ListedSchema;
  /** In order of publication; the first `name` is the primary name. */
  readonly values: readonly ListValue[];
  readonly listings: readonly ListingPeriod[];
  /** Set where the source itself calls the entry disputed, with the reason. */
  readonly contested?: string;
  readonly place: Place;
  /** Hash of schema, values (without line numbers) and listings: equal when nothing that matters changed. */
  readonly contentHash: string;
}

/** The formats that are recognised from the content. */
export type ListFormat =
  | 'un-xml'
  | 'ofac-csv'
  | 'ofac-xml'
  | 'ofac-enhanced-xml'
  | 'eu-fsf-xml'
  | 'uk-xml'
  | 'ftm-jsonl'
  | 'ftm-delta-jsonl'
  | 'targets-simple-csv'
  | 'national-csv';

/** What is known of a list file as a whole. */
export interface ListHeader {
  /** Short id: `un`, `ofac-sdn`, `eu`, `uk`, or from the file name or mapping for others. */
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly format: ListFormat;
  /** ISO day of publication, null when the file does not say. */
  readonly publishedOn: string | null;
  /** True where its entries are invented; left out: as the version before, or not. */
  readonly synthetic?: boolean;
}

/** A record that could not be read, with its place and why. */
export interface RefusedRecord {
  readonly place: Place;
  readonly reason: string;
}

/** A list file read whole. */
export interface ParsedList {
  readonly header: ListHeader;
  readonly entries: readonly ListEntry[];
  readonly refused: readonly RefusedRecord[];
  /** References that a delta takes off the list; empty for a whole list. */
  readonly removed: readonly string[];
  /** What a reader should know and that stopped nothing: a file beside it that is of another date, a column left out. */
  readonly notes: readonly string[];
  /** SHA-256 of the bytes of the file (or files). */
  readonly sha256: string;
}
