/** Codes of reports read into closed lists, so that each has its words in both languages. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import type { PathPart } from './field-path.ts';
import type { Step } from './goaml-api.ts';

/** States of a report. */
const STATES = ['draft', 'submitted', 'approved', 'returned', 'withdrawn', 'exported'] as const;

/** A state of a report. */
export type ReportState = (typeof STATES)[number];

/** Reads a state; one that is not known counts as a draft, in which nothing has been given out. */
export function reportStateOf(code: string): ReportState {
  return STATES.find((state) => state === code) ?? 'draft';
}

const EVENTS = ['drafted', 'edited', 'submitted', 'approved', 'returned', 'withdrawn', 'exported'] as const;

/** Reads what happened with a report; null for what has no words. */
export function eventOf(code: string): (typeof EVENTS)[number] | null {
  return EVENTS.find((event) => event === code) ?? null;
}

const REFUSALS = ['role', 'named-person', 'state', 'author'] as const;

/** A function from a step to why it cannot be taken; undefined where it can. */
export function useStepRefusal(): (step: Step) => string | undefined {
  const { t } = useTranslation('goaml');
  return ({ allowed, code, because }) => {
    if (allowed) return undefined;
    const known = REFUSALS.find((refusal) => refusal === code);
    return known === undefined ? (because ?? '') : t(`refusal.${known}`);
  };
}

/** Kinds of origin of a report. */
const ORIGINS = ['finding', 'threshold', 'file', 'nothing'] as const;

/** Reads what a report was drafted from. */
export function reportOriginOf(code: string): (typeof ORIGINS)[number] {
  return ORIGINS.find((origin) => origin === code) ?? 'nothing';
}

/** Reads how an amount is held against a threshold. */
export function comparisonOf(code: string): 'at-least' | 'more-than' {
  return code === 'more-than' ? 'more-than' : 'at-least';
}

/** Reads which way cash went. */
export function directionOf(code: string): 'in' | 'out' {
  return code === 'out' ? 'out' : 'in';
}

const NOT_JUDGED = [
  'no-threshold-on-day',
  'no-exchange-rate',
  'channel-unknown',
  'amount-not-exact',
] as const;

/** Reads why a payment was not judged; null for what has no words. */
export function notJudgedOf(code: string): (typeof NOT_JUDGED)[number] | null {
  return NOT_JUDGED.find((reason) => reason === code) ?? null;
}

/** Groups of values that have words; others keep the name of their element. */
const GROUPS = [
  'location',
  'sender',
  'receiver',
  'account',
  'foreign',
  'signatory',
  'person',
  'entity',
  'phones',
  'addresses',
  'indicators',
  'goods',
] as const;

function groupOf(element: string): (typeof GROUPS)[number] | null {
  const known = GROUPS.find((group) => group === element);
  if (known !== undefined) return known;
  if (/^t_from/.test(element)) return 'sender';
  if (/^t_to/.test(element)) return 'receiver';
  if (/_account$/.test(element)) return 'account';
  if (/foreign_currency$/.test(element)) return 'foreign';
  if (/_person$/.test(element)) return 'person';
  if (/_entity$/.test(element)) return 'entity';
  if (/^phones?$/.test(element)) return 'phones';
  if (/^addresse?s?$/.test(element)) return 'addresses';
  if (/indicators?$/.test(element)) return 'indicators';
  return /goods/.test(element) ? 'goods' : null;
}

/** A function from the groups of a value to their words in a line. */
export function useGroupWords(): (groups: readonly PathPart[]) => string {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  return (groups) => {
    const words = groups.map(({ element, number }) => {
      const known = groupOf(element);
      const name = known === null ? element : t(`group.${known}`);
      return number === null || number === 1 ? name : `${name} ${formats.number(number)}`;
    });
    // `phones/phone` is one thing to a reader.
    return words.filter((word, at) => word !== words[at - 1]).join(' › ');
  };
}

/** Words that the server has in both languages, in that of the reader. */
export function ofLanguage(words: { readonly en: string; readonly ur: string }): string {
  return words[currentLanguage()];
}
