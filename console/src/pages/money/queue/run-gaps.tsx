/** What a run could not tell and which rules it did not run: never silence. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { SmallTable, type TableColumn } from '../../../parts/index.ts';
import { boundOf } from '../money-words.ts';
import style from '../payments/payments.module.css';
import { useMoneyRuleWords } from '../rule-words.ts';
import type { DetectionResult } from './detection-api.ts';

/** Accounts that are named of each gap. */
const NAMED_MAX = 8;

/** The gaps; nothing where there are none. */
export function RunGaps(props: Pick<DetectionResult, 'undetermined' | 'notRun'>) {
  const { t } = useTranslation('money');
  const ruleWords = useMoneyRuleWords();
  const { undetermined, notRun } = props;
  if (undetermined.length === 0 && notRun.length === 0) return null;
  const rules = new Set(undetermined.map(({ rule }) => rule)).size;
  return (
    <section className={style['gap']} aria-label={t('gaps.title')}>
      {undetermined.length === 0 ? null : (
        <details>
          <summary>
            <strong>{t('gaps.undetermined')}</strong> {t('gaps.rules', { count: rules })}
          </summary>
          <GapTable gaps={undetermined} />
        </details>
      )}
      {notRun.length === 0 ? null : (
        <p>
          <strong>{t('gaps.notRun')}</strong> {notRun.map(ruleWords).join(t('gaps.comma'))}
        </p>
      )}
    </section>
  );
}

type Gap = DetectionResult['undetermined'][number];

function GapTable(props: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const boundWords = ({ bound, limit, accounts }: Gap): string => {
    const known = boundOf(bound);
    const places = { count: accounts, shown: formats.number(accounts), limit: formats.number(limit) };
    return known === null ? bound : t(`gaps.bound.${known}`, places);
  };
  const columns: readonly TableColumn<Gap>[] = [
    { id: 'rule', header: t('queue.rule'), value: ({ rule }) => ruleWords(rule) },
    { id: 'what', header: t('gaps.what'), value: boundWords },
    {
      id: 'accounts',
      header: t('gaps.accounts'),
      value: ({ accounts }) => accounts,
      cell: ({ examples }) => <Examples entities={examples} />,
    },
  ];
  return (
    <SmallTable
      label={t('gaps.undetermined')}
      columns={columns}
      rows={props.gaps}
      rowId={({ rule, bound }) => `${rule} ${bound}`}
      stacks
    />
  );
}

function Examples(props: { readonly entities: readonly string[] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  return (
    <span className={style['numbers']}>
      {props.entities.slice(0, NAMED_MAX).map((entity, at) => (
        <Link
          key={entity}
          to="/entries/$entityId"
          params={{ entityId: entity }}
          aria-label={t('gaps.account', { number: formats.number(at + 1) })}
        >
          {formats.number(at + 1)}
        </Link>
      ))}
    </span>
  );
}
