/** What stops an import: a version that is older, or a list that is another than the one with its id. */

import { type Fault, fault } from '../base/index.ts';
import { handlingKey } from '../evidence/index.ts';
import type { ImportOptions } from './import-list.ts';
import type { ParsedList } from './model.ts';
import type { ListVersion } from './stored-lists.ts';

/** A reason for which an import is refused, with the fault that it is refused with. */
export interface ImportObstacle {
  readonly code: 'delta-without-list' | 'other-list' | 'other-handling' | 'older-than-stored';
  readonly fault: Fault;
}

/** Everything that stops this list from being taken in after the version that is stored; empty where nothing does. */
export function importObstacles(
  list: ParsedList,
  latest: ListVersion | null,
  options: Pick<ImportOptions, 'acceptOther' | 'force' | 'marking' | 'owner'>,
): readonly ImportObstacle[] {
  if (latest === null) return firstDelta(list);
  return [
    ...otherList(list, latest, options),
    ...otherHandling(list, latest, options),
    ...older(list, latest, options),
  ];
}

function firstDelta({ header }: ParsedList): readonly ImportObstacle[] {
  if (header.format !== 'ftm-delta-jsonl') return [];
  const message = `there is no list "${header.id}" that this delta could change`;
  return [{ code: 'delta-without-list', fault: fault('NOT_FOUND', message) }];
}

function otherList(
  { header }: ParsedList,
  latest: ListVersion,
  options: Pick<ImportOptions, 'acceptOther'>,
): readonly ImportObstacle[] {
  const formats = header.format === 'ftm-delta-jsonl' ? ['ftm-jsonl', 'ftm-delta-jsonl'] : [header.format];
  const sameFormat =
    formats.includes(latest.format) || (header.format === 'ftm-jsonl' && latest.format === 'ftm-delta-jsonl');
  if (options.acceptOther === true || (sameFormat && latest.authority === header.authority)) return [];
  const message = `the id "${header.id}" belongs to a list of ${latest.authority} (${latest.format}), not of ${header.authority} (${header.format})`;
  return [{ code: 'other-list', fault: fault('INPUT_DUPLICATE', message) }];
}

/** What is stored is never re-marked: half a list would stay as open as it was while its keeper believes it closed. */
function otherHandling(
  { header }: ParsedList,
  latest: ListVersion,
  options: Pick<ImportOptions, 'marking' | 'owner'>,
): readonly ImportObstacle[] {
  if (options.marking === undefined) return [];
  const asked = { ...options.marking, owner: options.owner, purgeDue: latest.marking.purgeDue };
  if (handlingKey(asked) === handlingKey(latest.marking)) return [];
  const message = `the list "${header.id}" is loaded under another handling, which its entries keep; import it under an id of its own`;
  return [{ code: 'other-handling', fault: fault('INPUT_DUPLICATE', message) }];
}

function older(
  { header }: ParsedList,
  latest: ListVersion,
  options: Pick<ImportOptions, 'force'>,
): readonly ImportObstacle[] {
  const isOlder =
    header.publishedOn !== null && latest.publishedOn !== null && header.publishedOn < latest.publishedOn;
  if (!isOlder || options.force === true) return [];
  const message = `the list "${header.id}" of ${header.publishedOn} is older than the one loaded, of ${latest.publishedOn}`;
  return [{ code: 'older-than-stored', fault: fault('INPUT_OUTDATED', message) }];
}
