/** The formats of incident tables that are known by their first row, and what their mappings alone cannot say. */

import type { Account } from '../model.ts';
import { type AccountMapping, parseAccountMapping } from './account-mapping.ts';
import acled from './mappings/acled.json' with { type: 'json' };
import gtd from './mappings/gtd.json' with { type: 'json' };
import ucdpGed from './mappings/ucdp-ged.json' with { type: 'json' };

/** What an account says before its flags are set. */
export type UnflaggedAccount = Omit<Account, 'flags'>;

/** A format: its mapping, and what is derived from columns beside those that it maps. */
export interface AccountFormat {
  readonly mapping: AccountMapping;
  /** Columns that `finish` reads; a file may lack them. */
  readonly beside: readonly string[];
  /** Completes what a row says; `cell` answers the trimmed text of a column of `beside`, empty where there is none. */
  finish(account: UnflaggedAccount, cell: (header: string) => string): UnflaggedAccount;
}

/**
 * UCDP GED, as published from version 17 on and in the form of the Humanitarian Data Exchange.
 * Source: UCDP GED codebook 25.1 (columns, `type_of_violence`, `where_prec`, `date_prec`).
 */
const UCDP_GED: AccountFormat = plainFormat(parseAccountMapping(ucdpGed, 'ucdp-ged.json'));

/** The same with the names that counts had before version 17. Source: UCDP GED codebook 5.0. */
const UCDP_GED_5: AccountFormat = plainFormat({
  ...UCDP_GED.mapping,
  columns: { ...UCDP_GED.mapping.columns, killedLow: 'low_est', killed: 'best_est', killedHigh: 'high_est' },
});

/**
 * ACLED, with the columns before and after March 2023. The associated actors are not read: they name communities, some by religion.
 * A day of precision 2 stands for the middle of a week, one of precision 3 for a month. Source: ACLED codebook 2023, ACLED column changes of 2023.
 */
const ACLED: AccountFormat = plainFormat(parseAccountMapping(acled, 'acled.json'));

/** GTD as exported to CSV. The named target is not read: it may be a person. Source: GTD codebook 2021. */
const GTD: AccountFormat = {
  mapping: parseAccountMapping(gtd, 'gtd.json'),
  beside: ['suicide', 'claimed', 'vicinity', 'property'],
  finish: (account, cell) => ({
    ...account,
    kind: cell('suicide') === '1' ? 'suicide-attack' : account.kind,
    kindOriginal: cell('suicide') === '1' ? `${account.kindOriginal}, suicide` : account.kindOriginal,
    claimedBy: cell('claimed') === '1' ? account.blamed : null,
    placePrecision:
      account.placePrecision === 'exact' && cell('vicinity') === '1' ? 'near' : account.placePrecision,
    propertyBand: account.propertyBand ?? (/^(?:0|-9)$/.test(cell('property')) ? 0 : null),
  }),
};

/** In the order in which they are tried. */
export const KNOWN_FORMATS: readonly AccountFormat[] = [UCDP_GED, UCDP_GED_5, ACLED, GTD];

/** A format that its mapping says in full. */
export function plainFormat(mapping: AccountMapping): AccountFormat {
  return { mapping, beside: [], finish: (account) => account };
}
