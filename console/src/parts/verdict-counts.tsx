/** How many answers there are of each verdict: one bar, and the same in words. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import style from './verdict-counts.module.css';
import { VerdictMark } from './verdict-mark.tsx';

/** Counts by verdict, as the server gives them; `waiting` are those not screened yet. */
export interface VerdictTally {
  readonly match: number;
  readonly possible: number;
  readonly undetermined: number;
  readonly noMatch: number;
  readonly waiting: number;
}

/** The order of the bar: what needs a person first. */
const PARTS = ['match', 'possible', 'undetermined', 'noMatch', 'waiting'] as const;

/** The bar by itself, read aloud in words. */
export function VerdictBar(props: { readonly counts: VerdictTally }) {
  const words = useCountWords()(props.counts);
  return (
    <div role="img" aria-label={words} className={style['bar']}>
      {PARTS.filter((part) => props.counts[part] > 0).map((part) => (
        <span
          key={part}
          className={`${style['part']} ${style[part]}`}
          style={{ flexGrow: props.counts[part] }}
        />
      ))}
    </div>
  );
}

/** The counts in one line of words; verdicts that no row has are left out. */
export function VerdictWords(props: { readonly counts: VerdictTally }) {
  return <span>{useCountWords()(props.counts)}</span>;
}

/** The counts as a table: verdict, rows, share. */
export function VerdictTable(props: { readonly counts: VerdictTally; readonly label: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts } = props;
  const total = PARTS.reduce((sum, part) => sum + counts[part], 0);
  return (
    <table className={style['table']} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t('tally.verdict')}</th>
          <th scope="col">{t('tally.rows')}</th>
          <th scope="col">{t('tally.share')}</th>
        </tr>
      </thead>
      <tbody>
        {PARTS.filter((part) => part !== 'waiting' || counts.waiting > 0).map((part) => (
          <tr key={part}>
            <th scope="row">
              <PartMark part={part} />
            </th>
            <td>{formats.number(counts[part])}</td>
            <td>{formats.percent(total === 0 ? 0 : counts[part] / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartMark(props: { readonly part: (typeof PARTS)[number] }) {
  const { t } = useTranslation();
  if (props.part === 'waiting') return <span>{t('tally.waiting')}</span>;
  return <VerdictMark verdict={props.part === 'noMatch' ? 'no-match' : props.part} />;
}

/** A function from counts to their words in one line. */
export function useCountWords(): (counts: VerdictTally) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useCallback(
    (counts) =>
      PARTS.filter((part) => counts[part] > 0)
        .map((part) => {
          const word =
            part === 'waiting' ? t('tally.waiting') : t(`verdict.${part === 'noMatch' ? 'no-match' : part}`);
          return `${word} ${formats.number(counts[part])}`;
        })
        .join(' · '),
    [t, formats],
  );
}
