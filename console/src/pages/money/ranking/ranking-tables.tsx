/** What an order is worth and what it is made of, as tables. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Section, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import { PointText } from './point-text.tsx';
import style from './ranking.module.css';
import type { Lift, Ranking } from './ranking-api.ts';
import { useMeasureWords } from './ranking-words.ts';

/** What both orders came to on later decisions; nothing where that could not be measured. */
export function Worth({ tested }: Pick<Ranking, 'tested'>) {
  const { t } = useTranslation('ranking');
  const formats = useFormats();
  if (tested === null) return null;
  const columns: readonly TableColumn<readonly ['learnt' | 'documented', Lift]>[] = [
    { id: 'order', header: t('worth.order'), value: ([name]) => t(`kind.${name}`) },
    {
      id: 'pairs',
      header: t('worth.pairs'),
      value: ([, { pairsShare }]) => pairsShare,
      words: ([, { pairsShare }]) => formats.percent(pairsShare),
    },
    {
      id: 'top',
      header: t('worth.top'),
      value: ([, { topAccepted }]) => topAccepted,
      words: ([, { topAccepted, top }]) =>
        t('worth.of', { part: formats.number(topAccepted), all: formats.number(top) }),
    },
    {
      id: 'lift',
      header: t('worth.lift'),
      value: ([, { lift }]) => lift,
      words: ([, { lift }]) => t('worth.times', { lift: formats.number(Math.round(lift * 100) / 100) }),
    },
  ];
  return (
    <Section title={t('worth.title')}>
      <p className={style['soft']}>
        {t('worth.words', {
          count: tested.decisions,
          shown: formats.number(tested.decisions),
          accepted: formats.number(tested.accepted),
        })}
      </p>
      <SmallTable
        label={t('worth.title')}
        columns={columns}
        rows={[
          ['learnt', tested.learnt],
          ['documented', tested.documented],
        ]}
        rowId={([name]) => name}
      />
    </Section>
  );
}

/** The points of rules and of measures side by side. */
export function Weights({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation('ranking');
  return (
    <div className={style['columns']}>
      <Section title={t('rules.title')}>
        <p className={style['soft']}>{t('rules.words')}</p>
        <RuleTable rules={ranking.rules} />
      </Section>
      <Section title={t('measures.title')}>
        <p className={style['soft']}>{t('measures.words')}</p>
        <MeasureTable measures={ranking.measures} />
      </Section>
    </div>
  );
}

function RuleTable({ rules }: Pick<Ranking, 'rules'>) {
  const { t } = useTranslation('ranking');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const columns: readonly TableColumn<Ranking['rules'][number]>[] = [
    { id: 'rule', header: t('rules.rule'), value: ({ rule }) => ruleWords(rule) },
    {
      id: 'points',
      header: t('rules.points'),
      value: ({ weight }) => weight,
      cell: ({ weight }) => <PointText points={weight} />,
      align: 'end',
    },
    ...(['accepted', 'rejected'] as const).map(
      (id): TableColumn<Ranking['rules'][number]> => ({
        id,
        header: t(`page.${id}`),
        value: (rule) => rule[id],
        cell: (rule) => formats.number(rule[id]),
        align: 'end',
      }),
    ),
  ];
  return (
    <SmallTable
      label={t('rules.title')}
      columns={columns}
      rows={rules}
      rowId={({ rule }) => rule}
      firstSort={{ id: 'points', desc: true }}
    />
  );
}

function MeasureTable({ measures }: Pick<Ranking, 'measures'>) {
  const { t } = useTranslation('ranking');
  const words = useMeasureWords();
  const columns: readonly TableColumn<Ranking['measures'][number]>[] = [
    {
      id: 'measure',
      header: t('measures.measure'),
      value: ({ measure }) => words(measure).name,
      cell: ({ measure }) => (
        <>
          {words(measure).name}
          <small className={style['how']}>{words(measure).how}</small>
        </>
      ),
    },
    {
      id: 'points',
      header: t('rules.points'),
      value: ({ weight }) => weight,
      cell: ({ weight }) => <PointText points={weight} />,
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={t('measures.title')}
      columns={columns}
      rows={measures}
      rowId={({ measure }) => measure}
    />
  );
}
