/** The places of a report where one account stands: what is learnt of it is written once. */

import { type ReportGroup, valueNamed, walkReport } from './report-document.ts';

/** An account of a side or of a party, and what stands behind it. */
const ACCOUNT =
  /^(report\/transaction\[\d+\]\/(?:t_(?:from|to)(?:_my_client)?\/(?:from|to)_account|involved_parties\/party\[\d+\]\/account(?:_my_client)?))(?:\/(.+))?$/;

interface AccountPlace {
  readonly path: string;
  /** Bank and number as the evidence has them, and whether it is the institution's own. */
  readonly key: string;
}

/**
 * Finds the paths of the same field at every place where the account of a path stands in the same capacity, in the order of the report; the
 * path alone where it leads into no account, or into one without a number. The report is gone through once, however many paths are asked for.
 */
export function sameAccountPaths(report: ReportGroup): (path: string) => readonly string[] {
  let known: readonly AccountPlace[] | null = null;
  return (path) => {
    const [, place, rest] = ACCOUNT.exec(path) ?? [];
    if (place === undefined || rest === undefined) return [path];
    known ??= accountPlaces(report);
    const own = known.find((one) => one.path === place);
    if (own === undefined) return [path];
    return known.filter(({ key }) => key === own.key).map((one) => `${one.path}/${rest}`);
  };
}

function accountPlaces(report: ReportGroup): readonly AccountPlace[] {
  return [...walkReport(report)].flatMap(({ part, path }): readonly AccountPlace[] => {
    if (part.kind !== 'group' || ACCOUNT.exec(path)?.[1] !== path) return [];
    const number = valueNamed(part, 'account');
    if (number === null) return [];
    const isClient = path.includes('_my_client');
    return [{ path, key: JSON.stringify([valueNamed(part, 'institution_name'), number, isClient]) }];
  });
}
