/** Where accounts and payments lie, out of the side inputs. */

import type { Regions } from '../context/detection-context.ts';
import type { PaymentColumns } from '../model.ts';

/** The region of an account: that of its bank; null where it is not known. */
export function regionOf(columns: PaymentColumns, regions: Regions, account: number): string | null {
  return ownValue(regions.ofBank, columns.accounts.bankOf(account));
}

/** The region of every account as a number from 1; 0 where it is not known. The names stand at their numbers. */
export function regionsOf(
  columns: PaymentColumns,
  regions: Regions,
): { readonly ofAccount: Uint16Array; readonly names: readonly string[] } {
  const numbers = new Map<string, number>();
  const names = [''];
  const ofBank = new Map<string, number>();
  for (const [bank, region] of Object.entries(regions.ofBank)) {
    const known = numbers.get(region) ?? names.push(region) - 1;
    numbers.set(region, known);
    ofBank.set(bank, known);
  }
  const ofAccount = new Uint16Array(columns.accounts.count);
  for (let account = 0; account < ofAccount.length; account++) {
    ofAccount[account] = ofBank.get(columns.accounts.bankOf(account)) ?? 0;
  }
  return { ofAccount, names };
}

/** The region of the place of a payment; null where the record or the side inputs do not say. */
export function regionOfPlace(columns: PaymentColumns, regions: Regions, at: number): string | null {
  const name = columns.placeNames[columns.places[at] ?? 0] ?? '';
  return name === '' ? null : ownValue(regions.ofPlace, name);
}

function ownValue(values: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
