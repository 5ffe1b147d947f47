/** What is odd about an account, by stated rules. Nothing is set right: a flag stands beside the value as the source states it. */

import { countryName, isWithinCountry } from '../../places/index.ts';
import type { Account, AccountFlag, CountClaim } from '../model.ts';

/**
 * More killed than this in one incident is taken for a possible typing error.
 * Source: the attacks of 2001-09-11 killed 2,977 (The 9/11 Commission Report, 2004), the most of any attack in the Global Terrorism Database.
 */
export const KILLED_PLAUSIBLE_MAX = 3_000;
/** More injured than this is taken for a possible typing error. Source: about 6,300 were treated after the sarin attack in Tokyo of 1995-03-20, by the counts published since. */
export const INJURED_PLAUSIBLE_MAX = 10_000;
/** More hostages than this is taken for a possible typing error. Source: about 1,100 were held at Beslan from 2004-09-01 on. */
export const HOSTAGES_PLAUSIBLE_MAX = 3_000;

/** The flags of what an account states, for the day on which it is read (ISO). */
export function flagsOf(account: Omit<Account, 'flags'>, today: string): readonly AccountFlag[] {
  const flags: AccountFlag[] = [];
  if (implausibleCounts(account).length > 0) flags.push('implausible-count');
  if (isOutOfOrder(account.killed) || isOutOfOrder(account.injured)) flags.push('count-order');
  if (account.from > today) flags.push('future-date');
  const place = placeFlag(account);
  if (place !== null) flags.push(place);
  return flags;
}

/** What a flag says of this account, in a sentence, with what would make sense where that can be told. */
export function explainFlag(account: Account, flag: AccountFlag): string {
  const { killed, injured, lat, lon } = account;
  switch (flag) {
    case 'implausible-count':
      return `${implausibleCounts(account).map(countWords).join(', ')}: is it a typing error?`;
    case 'count-order':
      return `low, best and high do not rise: ${claimWords(isOutOfOrder(killed) ? killed : injured)}`;
    case 'coordinates-swapped':
      return `${pointWords(lat, lon)} lies outside ${countryWords(account.country)}; exchanged, ${pointWords(lon, lat)} lies in it`;
    case 'coordinates-missing':
      return 'the source gives no coordinates';
    case 'coordinates-impossible':
      return `"${account.coordinatesOriginal ?? ''}" is no point of the globe in degrees`;
    case 'outside-country':
      return `${pointWords(lat, lon)} lies outside ${countryWords(account.country)}, which the source names`;
    case 'date-order':
      return `the source has its last day before its first; both are kept, ${account.from} first`;
    case 'future-date':
      return `${account.from} had not come when the file was read`;
    case 'negative-count':
      return 'a count below zero stands in the row; it says nothing of how many there were';
    case 'fractional-count':
      return 'a count that is no whole number stands between its whole neighbours';
  }
}

/** True where low, best and high, as far as they are given, do not rise. */
function isOutOfOrder({ low, best, high }: CountClaim): boolean {
  const given = [low, best, high].filter((count) => count !== null);
  return given.some((count, at) => at > 0 && count < (given[at - 1] ?? count));
}

interface PlausibleCount {
  readonly name: string;
  readonly claim: CountClaim;
  readonly limit: number;
}

/** The counts that are above what is plausible. */
function implausibleCounts(account: Omit<Account, 'flags'>): readonly PlausibleCount[] {
  const counts: readonly PlausibleCount[] = [
    { name: 'killed', claim: account.killed, limit: KILLED_PLAUSIBLE_MAX },
    { name: 'civilians killed', claim: bestOf(account.killedCivilians), limit: KILLED_PLAUSIBLE_MAX },
    { name: 'injured', claim: account.injured, limit: INJURED_PLAUSIBLE_MAX },
    { name: 'hostages', claim: bestOf(account.hostages), limit: HOSTAGES_PLAUSIBLE_MAX },
  ];
  return counts.filter(
    ({ claim: { low, best, high }, limit }) => Math.max(low ?? 0, best ?? 0, high ?? 0) > limit,
  );
}

function bestOf(best: number | null): CountClaim {
  return { low: null, best, high: null };
}

function countWords({ name, claim, limit }: PlausibleCount): string {
  return `${name} ${claimWords(claim)}, above ${limit}`;
}

function placeFlag({ lon, lat, country, coordinatesOriginal }: Omit<Account, 'flags'>): AccountFlag | null {
  if (lon === null || lat === null)
    return coordinatesOriginal === null ? 'coordinates-missing' : 'coordinates-impossible';
  if (country === null || isWithinCountry(country, { lon, lat }) !== false) return null;
  return isWithinCountry(country, { lon: lat, lat: lon }) === true
    ? 'coordinates-swapped'
    : 'outside-country';
}

/** Low, best and high. */
function claimWords({ low, best, high }: CountClaim): string {
  return [low, best, high].map((count) => count ?? '?').join('/');
}

function pointWords(lat: number | null, lon: number | null): string {
  return `latitude ${lat ?? '?'}, longitude ${lon ?? '?'}`;
}

function countryWords(country: string | null): string {
  return country === null ? 'its country' : (countryName(country) ?? country);
}
