/** The sentence of a finding of T01 to T08: who paid whom, how often, when and how much, so that a person can check it against the payments. */

import { decimalsIn, formatAmount } from '../columns/format-amount.ts';
import type { Detection, PaymentColumns } from '../model.ts';

/** Accounts named in a sentence; the others are counted. */
const NAMED_MAX = 3;

/** The sentence of a detection, in English. */
export function patternSentence(columns: PaymentColumns, detection: Detection): string {
  const sentence = whatHappened(columns, detection);
  if (detection.undetermined?.bound !== 'exchange-rate') return sentence;
  return `${sentence} Several currencies were paid and a rate between them is not known: the amount is of those in ${detection.value.currency} alone.`;
}

function whatHappened(columns: PaymentColumns, detection: Detection): string {
  const parts = partsOf(columns, detection);
  const { inOrderOfTime } = detection.quantities;
  switch (detection.rule) {
    case 'fan-in':
      return `${parts.hub} received ${parts.payments} from ${parts.sources} ${parts.when}, ${parts.value} in all.`;
    case 'fan-out':
      return `${parts.hub} made ${parts.payments} to ${parts.ends} ${parts.when}, ${parts.value} in all.`;
    case 'gather-scatter':
      return `${parts.hub} was paid by ${parts.sources} and afterwards paid ${parts.ends}, in ${parts.payments} ${parts.when}; ${parts.value} passed through${parts.kept}.`;
    case 'scatter-gather':
      return `${parts.hub} paid ${parts.middles}, which paid on to ${parts.ends}, in ${parts.payments} ${parts.when}; ${parts.value} passed through${parts.kept}.`;
    case 'cycle':
      if (inOrderOfTime === false) {
        return `${count(columns, detection, 'accounts')} paid one another in a ring, in ${parts.payments} ${parts.when} that keep no order of time; each paid ${parts.value} or more.`;
      }
      return `Money passed over ${parts.path} and came back to where it set out, in ${parts.payments} ${parts.when}; each handed on ${parts.value} or more.`;
    case 'chain':
      return `Money was handed on over ${parts.path}, in ${parts.payments} ${parts.when}; each handed on ${parts.value} or more${parts.kept}.`;
    case 'bipartite':
      return `${parts.sources} each paid most of the same ${parts.ends}, in ${parts.payments} ${parts.when}, ${parts.value} in all.`;
    case 'stack':
      return `${parts.sources} paid ${parts.middles}, which paid on to ${parts.ends}, in ${parts.payments} ${parts.when}; ${parts.value} passed through${parts.kept}.`;
    default:
      return `${count(columns, detection, 'accounts')} took part in ${parts.payments} ${parts.when}; ${parts.value}.`;
  }
}

function partsOf(columns: PaymentColumns, detection: Detection) {
  const [first, last] = [detection.payments[0] ?? 0, detection.payments.at(-1) ?? 0];
  const [from, to] = [dayOf(columns, first), dayOf(columns, last)];
  const { keptShare } = detection.quantities;
  const named = detection.accounts.map((account) => columns.accounts.nameOf(account));
  return {
    hub: named[0] ?? '',
    sources: count(columns, detection, 'sources'),
    middles: count(columns, detection, 'middles'),
    ends: count(columns, detection, 'ends'),
    path:
      named.length <= NAMED_MAX * 2
        ? named.join(', ')
        : `${named.slice(0, NAMED_MAX).join(', ')} and ${named.length - NAMED_MAX} more`,
    payments: detection.payments.length === 1 ? 'one payment' : `${detection.payments.length} payments`,
    when: from === to ? `on ${from}` : `from ${from} to ${to}`,
    value: formatAmount(detection.value, decimalsIn(columns, detection.value.currency)),
    kept: typeof keptShare === 'number' ? `, ${Math.round(keptShare * 1000) / 10} % of what arrived` : '',
  };
}

/** `7 accounts (a, b, c and 4 more)`, by the side of the payments on which they stand. */
function count(
  columns: PaymentColumns,
  { payments, accounts }: Detection,
  role: 'accounts' | 'sources' | 'middles' | 'ends',
): string {
  const payers = new Set(payments.map((at) => columns.payers[at]));
  const payees = new Set(payments.map((at) => columns.payees[at]));
  const chosen = accounts.filter((account) => {
    const [pays, isPaid] = [payers.has(account), payees.has(account)];
    if (role === 'accounts') return true;
    if (role === 'middles') return pays && isPaid;
    return role === 'sources' ? pays && !isPaid : isPaid && !pays;
  });
  const named = chosen.map((account) => columns.accounts.nameOf(account));
  if (named.length === 1) return named[0] ?? '';
  const more = named.length > NAMED_MAX ? ` and ${named.length - NAMED_MAX} more` : '';
  return `${named.length} accounts (${named.slice(0, NAMED_MAX).join(', ')}${more})`;
}

function dayOf(columns: PaymentColumns, payment: number): string {
  return new Date((columns.times[payment] ?? 0) * 1000).toISOString().slice(0, 10);
}
