/** A verdict that stands: what, who, when, why, and who confirmed it. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, StateMark } from '../../parts/index.ts';
import style from './decision.module.css';
import type { FindingDetail } from './finding-api.ts';
import { parseDecision } from './finding-words.ts';
import { Person } from './person.tsx';

type DecisionView = FindingDetail['decisions'][number];

/** The verdict of the first of two people. */
export function FirstVerdict(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const last = props.finding.decisions.at(-1);
  return last === undefined ? null : (
    <section className={style['standing']}>
      <h3>{t('standingDecision.first')}</h3>
      <OneDecision decision={last} />
      <p>{t('standingDecision.waits')}</p>
    </section>
  );
}

/** The verdict of a decided finding, with that of the person who confirmed it. */
export function StandingVerdict(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { finding } = props;
  const verdict = parseDecision(finding.decisions.at(-1)?.verdict ?? null);
  const isOfPayments = finding.subject.kind === 'pattern';
  const stands = (of: NonNullable<typeof verdict>): string =>
    isOfPayments ? t(`ofPayments.${of}.stands`) : t(`choice.${of}.stands`);
  return (
    <section className={style['standing']}>
      <h3>{t('standingDecision.title')}</h3>
      {standing(finding.decisions).map((decision) => (
        <OneDecision key={decision.version} decision={decision} />
      ))}
      {verdict === null ? null : <p className={style['then']}>{stands(verdict)}</p>}
    </section>
  );
}

/** One decision. */
export function OneDecision(props: { readonly decision: DecisionView }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { decision } = props;
  const verdict = parseDecision(decision.verdict);
  return (
    <div className={style['one']}>
      <p className={style['head']}>
        {verdict === null ? <strong>{t('history.undone')}</strong> : <StateMark state={verdict} />}
        <Person id={decision.by} name={decision.byName} />
        <time dateTime={decision.at}>{formats.instant(decision.at)}</time>
      </p>
      <blockquote className={style['reason']}>
        <NameText>{decision.reason}</NameText>
      </blockquote>
    </div>
  );
}

/** The decisions since the last one was undone. */
function standing(decisions: readonly DecisionView[]): readonly DecisionView[] {
  return decisions.slice(decisions.findLastIndex(({ kind }) => kind === 'undone') + 1);
}
