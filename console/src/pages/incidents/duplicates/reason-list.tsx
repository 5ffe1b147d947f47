/** Why a rule holds two accounts for one incident, in words: what speaks for it, what against, and how much each weighs. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate } from '../../../parts/index.ts';
import { useIncidentWords } from '../incident-words.ts';
import type { Proposal } from '../record/record-api.ts';
import style from './duplicates.module.css';

type Reason = Proposal['reasons'][number];

/** The reasons. */
export function ReasonList(props: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const say = useReasonWords();
  const weigh = useWeightWords();
  return (
    <ul className={style['reasons']} aria-label={t('incidents:proposal.reasons')}>
      {props.reasons.map((reason) => (
        <li key={reason.kind} data-agrees={reason.agrees}>
          <strong>{t(reason.agrees ? 'speaksFor' : 'speaksAgainst')}</strong>
          <span>{say(reason)}</span>
          <bdi dir="ltr" className={style['weight']}>
            {weigh(reason.weight)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** A function from a weight to its words, with its sign and one digit. */
export function useWeightWords(): (weight: number) => string {
  const formats = useFormats();
  return (weight) => {
    const rounded = Math.round(weight * 10) / 10;
    return rounded > 0 ? `+${formats.number(rounded)}` : formats.number(rounded);
  };
}

function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const formats = useFormats();
  const words = useIncidentWords();
  return ({ kind, measure, left, right }) => {
    const said = (text: string | null, read: (text: string) => string = (plain) => plain): string =>
      text === null ? t('incidents:notSaid') : isolate(read(text));
    const count = measure ?? 0;
    const shown = isolate(formats.number(count));
    const both = { left: said(left), right: said(right) };
    switch (kind) {
      case 'time':
        return count === 0 ? t('reason.sameDays') : t('reason.days', { count, shown });
      case 'distance':
        return t('reason.distance', {
          shown,
          left: said(left, words.precision),
          right: said(right, words.precision),
        });
      case 'killed':
        return count === 0 ? t('reason.killed', both) : t('reason.killedApart', { ...both, shown });
      case 'kind':
        return left === right
          ? t('reason.sameKind', { kind: said(left, words.kind) })
          : t('reason.kinds', { left: said(left, words.kind), right: said(right, words.kind) });
      default:
        return t('reason.alike', {
          ...both,
          what: t(`incidents:reason.${kind}`),
          share: measure === null ? t('incidents:notSaid') : isolate(formats.percent(measure)),
        });
    }
  };
}
