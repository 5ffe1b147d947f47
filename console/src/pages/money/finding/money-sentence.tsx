/** The sentence of a finding of money with what stands around it. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { Facts, isolate, parseFindingState, RefText, StateMark } from '../../../parts/index.ts';
import type { FindingDetail } from '../../findings/finding-api.ts';
import { AmountText, amountWords } from '../amount.tsx';
import { moneyRuleOf } from '../money-words.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import { StandingNow } from './evaluations.tsx';
import style from './finding-parts.module.css';
import { minorIn } from './flow-graph.ts';
import type { MoneyFinding } from './money-model.ts';

/** The sentence, how it stands, and the figures. */
export function MoneySentence(props: { readonly money: MoneyFinding; readonly finding: FindingDetail }) {
  const { t } = useTranslation('money');
  const { money, finding } = props;
  const retold = useRetold(money);
  return (
    <section className={style['statement']} aria-label={t('sentence.title')}>
      <StateMark state={parseFindingState(finding.state)} />
      {retold === null ? (
        <p className={style['sentence']} dir="ltr" lang="en">
          {money.sentence}
        </p>
      ) : (
        <>
          <p className={style['sentence']}>{retold}</p>
          <details>
            <summary>{t('sentence.recorded')}</summary>
            <p dir="ltr" lang="en" className={style['soft']}>
              {money.sentence}
            </p>
          </details>
        </>
      )}
      <UndeterminedNote money={money} />
      <StandingNow finding={money} />
      <Grown money={money} />
      <Figures money={money} finding={finding} />
    </section>
  );
}

/** The sentence in the reader's language, out of the figures; null where the recorded one is in that language. */
function useRetold(money: MoneyFinding): string | null {
  const { t } = useTranslation('money');
  const formats = useFormats();
  if (currentLanguage() === 'en') return null;
  const quantity = (name: string): string => {
    const value = money.quantities[name];
    return typeof value === 'number' ? formats.number(value) : '–';
  };
  const rule = moneyRuleOf(money.rule?.id ?? '');
  return t(`retold.${retoldAs(rule)}`, {
    payments: formats.number(money.paymentsTotal),
    accounts: formats.number(money.accounts.length),
    sources: quantity('sources'),
    middles: quantity('middles'),
    ends: quantity('ends'),
    from: formats.day(money.firstAt.slice(0, 10)),
    to: formats.day(money.lastAt.slice(0, 10)),
    value: isolate(amountWords(money.value)),
  });
}

/** Rules whose sentence has words of its own. */
const RETOLD = [
  'fan-in',
  'fan-out',
  'gather-scatter',
  'scatter-gather',
  'cycle',
  'chain',
  'bipartite',
  'stack',
] as const;

function retoldAs(rule: string | null): (typeof RETOLD)[number] | 'other' {
  return RETOLD.find((known) => known === rule) ?? 'other';
}

/** Says where an amount counts one currency of several, because a rate is not known. */
function UndeterminedNote(props: { readonly money: MoneyFinding }) {
  const { t } = useTranslation('money');
  const { payments, value } = props.money;
  const others = payments.filter((payment) => minorIn(payment, value.currency) === null).length;
  if (others === 0) return null;
  return (
    <div className={`${style['standing']} ${style['undetermined']}`}>
      <strong>{t('currency.title')}</strong>
      <p>{t('currency.words', { count: others, currency: value.currency })}</p>
    </div>
  );
}

function Grown(props: { readonly money: MoneyFinding }) {
  const { t } = useTranslation('money');
  const { supersededBy, supersedes } = props.money;
  return (
    <>
      {supersededBy === null ? null : (
        <p className={`${style['standing']} ${style['weaker']}`}>
          {t('grown.by')}{' '}
          <Link to="/money/findings/$findingId" params={{ findingId: supersededBy }}>
            {t('grown.open')}
          </Link>
        </p>
      )}
      {supersedes.length === 0 ? null : (
        <p className={style['soft']}>
          {t('grown.from', { count: supersedes.length })}{' '}
          {supersedes.map((id) => (
            <Link key={id} to="/money/findings/$findingId" params={{ findingId: id }}>
              <RefText>{id.slice(0, 8)}</RefText>
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

function Figures(props: { readonly money: MoneyFinding; readonly finding: FindingDetail }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const { money, finding } = props;
  const { marking } = finding;
  return (
    <Facts
      facts={[
        [t('figures.value'), <AmountText key="value" amount={money.value} />],
        [t('figures.payments'), formats.number(money.paymentsTotal)],
        [t('figures.accounts'), formats.number(money.accounts.length)],
        [
          t('figures.when'),
          t('figures.span', {
            from: formats.day(money.firstAt.slice(0, 10)),
            to: formats.day(money.lastAt.slice(0, 10)),
          }),
        ],
        [t('figures.rule'), `${ruleWords(finding.rule.id)} ${finding.rule.version}`],
        [
          t('figures.marking'),
          <RefText key="marking">{[marking.tlp, ...marking.handling].join(' · ')}</RefText>,
        ],
        [
          t('figures.foundAt'),
          <time key="found" dateTime={finding.foundAt}>
            {formats.instant(finding.foundAt)}
          </time>,
        ],
      ]}
    />
  );
}
