/** A verdict in words, with a shape of its own; colour only adds to it. */

import { useTranslation } from 'react-i18next';
import style from './verdict-mark.module.css';

/** Verdicts of a screening. */
const VERDICTS = ['match', 'possible', 'undetermined', 'no-match'] as const;

/** A verdict of a screening. */
export type Verdict = (typeof VERDICTS)[number];

/** States of a finding. */
export const FINDING_STATES = ['open', 'awaiting-second', 'true', 'false', 'cannot-tell'] as const;

/** A state of a finding. */
export type FindingState = (typeof FINDING_STATES)[number];

/** Reads a verdict of the server; one that is not known counts as undetermined. */
export function parseVerdict(text: string): Verdict {
  return VERDICTS.find((verdict) => verdict === text) ?? 'undetermined';
}

/** Reads a state of the server; one that is not known counts as open. */
export function parseFindingState(text: string): FindingState {
  return FINDING_STATES.find((state) => state === text) ?? 'open';
}

/** A verdict. */
export function VerdictMark(props: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return <span className={`${style['mark']} ${style[props.verdict]}`}>{t(`verdict.${props.verdict}`)}</span>;
}

/** The state of a finding; `isBrief` in rows, where its longest words would take the place of a name. */
export function StateMark(props: { readonly state: FindingState; readonly isBrief?: boolean }) {
  const { t } = useTranslation();
  const { state, isBrief = false } = props;
  return (
    <span className={`${style['mark']} ${style[`state-${state}`]}`}>
      {isBrief && state === 'awaiting-second' ? t('stateAwaitingBrief') : t(`state.${state}`)}
    </span>
  );
}
