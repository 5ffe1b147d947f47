/** What an import would do, and what should make somebody stop and look; nothing is written. */

import { type AuditDeps, audited, deriveKey, type Reader } from '../access/index.ts';
import type { Transaction } from '../store/index.ts';
import type { EntryChange } from './diff-lists.ts';
import type { ImportOptions } from './import-list.ts';
import { importObstacles } from './import-obstacles.ts';
import { describePlan, type ImportDeps, type ImportPlan, planImport } from './import-plan.ts';
import { listAge } from './listed-on.ts';
import type { ParsedList } from './model.ts';
import { type ListVersion, latestVersion } from './stored-lists.ts';

/** Something to know before the import. `stops`: it would be refused; `loud`: look twice; `note`: good to know. */
export interface ImportWarning {
  readonly code:
    | 'delta-without-list'
    | 'other-list'
    | 'other-handling'
    | 'older-than-stored'
    | 'refused-records'
    | 'same-file'
    | 'too-old'
    | 'age-unknown'
    | 'many-removed'
    | 'no-entries';
  readonly severity: 'stops' | 'loud' | 'note';
  readonly message: string;
}

/** What an import would do. */
export interface ImportPreview {
  /** The version that is stored now; null for a first import. */
  readonly stored: ListVersion | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of the changes, at most as many as were asked for. */
  readonly changes: readonly EntryChange[];
  /** The gravest first. */
  readonly warnings: readonly ImportWarning[];
}

/** How a preview is made. */
export interface PreviewOptions extends Pick<ImportOptions, 'owner' | 'marking' | 'force' | 'acceptOther'> {
  /** Changes that are described property by property, at most. */
  readonly changesMax: number;
  /** Whether the import would leave records out that cannot be read, in place of refusing the file. */
  readonly skipsBad: boolean;
}

/**
 * The share of a list's entries from which their removal is loud: publishers take off a few at a time, a file that was cut short takes off many.
 * Source: a house rule of November 2026.
 */
export const MANY_REMOVED_RATIO = 0.2;

/**
 * Previews the import of a list that was read with `skipBad`, in one audited transaction that writes nothing else.
 * @throws NOT_SIGNED_IN NOT_ALLOWED PURPOSE_REQUIRED as the policy decides
 */
export async function previewParsedList(
  deps: AuditDeps & { readonly reader: Reader },
  list: ParsedList,
  options: PreviewOptions,
): Promise<ImportPreview> {
  const identityKey = deriveKey(deps.secret, 'identity');
  const policy = {
    kind: 'guarded',
    action: 'lists:import',
    personalData: false,
    purposes: ['administration'],
  } as const;
  const access = { reader: deps.reader, policy, subject: list.header.id, role: 'writer' } as const;
  return audited(deps, access, async (tx: Transaction, trail) => {
    trail.count('previewed', list.entries.length);
    return previewImport({ tx, clock: deps.clock, identityKey }, list, options);
  });
}

async function previewImport(
  deps: ImportDeps,
  list: ParsedList,
  options: PreviewOptions,
): Promise<ImportPreview> {
  const stored = await latestVersion(deps.tx, { id: list.header.id, owner: options.owner });
  const plan = await planImport(deps, list, options.owner);
  const today = deps.clock.now().toISOString().slice(0, 10);
  return {
    stored,
    added: plan.added.length,
    changed: plan.changed.length,
    removed: plan.removed.length,
    changes: await describePlan(deps, firstOf(plan, options.changesMax)),
    warnings: [
      ...importObstacles(list, stored, options).map(
        ({ code, fault }): ImportWarning => ({ code, severity: 'stops', message: fault.message }),
      ),
      ...refusals(list, options),
      ...removals(list, plan, stored),
      ...ages(list, today),
      ...sameFile(list, stored),
    ],
  };
}

/** Changed and removed entries are what somebody looks at first; of added ones what room is left. */
function firstOf(plan: ImportPlan, count: number): ImportPlan {
  const changed = plan.changed.slice(0, count);
  const removed = plan.removed.slice(0, count - changed.length);
  return { changed, removed, added: plan.added.slice(0, count - changed.length - removed.length) };
}

function refusals(list: ParsedList, options: PreviewOptions): readonly ImportWarning[] {
  const count = list.refused.length;
  if (count === 0) return [];
  const severity = options.skipsBad ? 'loud' : 'stops';
  return [{ code: 'refused-records', severity, message: `${count} records cannot be read` }];
}

function removals(list: ParsedList, plan: ImportPlan, stored: ListVersion | null): readonly ImportWarning[] {
  if (list.entries.length === 0 && list.removed.length === 0)
    return [{ code: 'no-entries', severity: 'loud', message: 'the file holds no entry' }];
  if (stored === null) return [];
  const before = list.entries.length - plan.added.length + plan.removed.length;
  const share = before === 0 ? 0 : plan.removed.length / before;
  if (list.header.format === 'ftm-delta-jsonl' || share <= MANY_REMOVED_RATIO) return [];
  const percent = Math.round(share * 100);
  const message = `${plan.removed.length} of ${before} entries would be taken off the list (${percent} %): is the file whole?`;
  return [{ code: 'many-removed', severity: 'loud', message }];
}

function ages({ header }: ParsedList, today: string): readonly ImportWarning[] {
  const age = listAge(header, today);
  if (age.kind === 'unknown') return [{ code: 'age-unknown', severity: 'loud', message: age.because }];
  if (age.kind === 'current') return [];
  const message = `the list is ${age.days} days old, more than its ${age.maximumDays}: nothing in it would read as clear`;
  return [{ code: 'too-old', severity: 'loud', message }];
}

function sameFile(list: ParsedList, stored: ListVersion | null): readonly ImportWarning[] {
  if (stored === null || stored.sha256 !== list.sha256) return [];
  return [{ code: 'same-file', severity: 'note', message: 'this very file is loaded already' }];
}
