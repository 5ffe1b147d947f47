/** How the finding stands since payments of it were rejected or restored, and every step that led there. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate, NameText } from '../../../parts/index.ts';
import { Person } from '../../findings/person.tsx';
import { outcomeOf } from '../money-words.ts';
import style from './finding-parts.module.css';
import type { Evaluation, MoneyFinding } from './money-model.ts';

/** What the rule says now; nothing where it holds as it was found. */
export function StandingNow(props: { readonly finding: MoneyFinding }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { evaluations, paymentsTotal } = props.finding;
  const last = evaluations.at(-1);
  if (last === undefined) return null;
  const outcome = outcomeOf(last.outcome);
  return (
    <div role="status" className={`${style['standing']} ${style[outcome]}`}>
      <strong>
        {t(`outcome.${outcome}.title`, { when: isolate(formats.instant(sinceOf(evaluations, last))) })}
      </strong>
      <p>
        {t(`outcome.${outcome}.words`, {
          count: last.payments,
          shown: formats.number(last.payments),
          total: formats.number(paymentsTotal),
        })}
      </p>
      {last.sentence === null || outcome !== 'weaker' ? null : (
        <p dir="ltr" lang="en">
          {last.sentence}
        </p>
      )}
    </div>
  );
}

/** Since when the outcome is what it is without a break. */
function sinceOf(evaluations: readonly Evaluation[], last: Evaluation): string {
  const before = evaluations.findLastIndex(({ outcome }) => outcome !== last.outcome);
  return evaluations[before + 1]?.at ?? last.at;
}

/** The steps, newest first. */
export function Evaluations(props: { readonly finding: MoneyFinding }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { evaluations, payments } = props.finding;
  const positions = new Map(payments.map(({ ref, position }) => [ref, position]));
  if (evaluations.length === 0) return <p className={style['soft']}>{t('evaluations.none')}</p>;
  return (
    <ol className={style['steps']} reversed>
      {evaluations.toReversed().map((evaluation) => (
        <li key={evaluation.version}>
          <p>
            <strong>
              {t(evaluation.kind === 'restored' ? 'evaluations.restored' : 'evaluations.rejected', {
                number: formats.number(positions.get(evaluation.payment) ?? 0),
              })}
            </strong>{' '}
            <span className={`${style['mark']} ${style[outcomeOf(evaluation.outcome)]}`}>
              {t(`outcome.${outcomeOf(evaluation.outcome)}.mark`)}
            </span>
          </p>
          <p>
            <NameText>{evaluation.reason}</NameText>
          </p>
          <p className={style['soft']}>
            <Person id={evaluation.by} name={evaluation.byName} /> ·{' '}
            <time dateTime={evaluation.at}>{formats.instant(evaluation.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
