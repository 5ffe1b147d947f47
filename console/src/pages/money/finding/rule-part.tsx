/** The rule that found a finding: what it looks for in plain words, and every number it read with its bounds and source. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { RefText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { moneyRuleOf } from '../money-words.ts';
import { useUnitWords } from '../unit-words.ts';
import style from './finding-parts.module.css';
import type { Rule, RuleParameter } from './money-model.ts';

/** The rule. */
export function RulePart(props: { readonly rule: Rule | null; readonly windowDays: number | null }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { rule, windowDays } = props;
  if (rule === null) return <p className={style['soft']}>{t('rulePart.unknown')}</p>;
  const known = moneyRuleOf(rule.id);
  return (
    <div className={style['rule']}>
      <p>
        <Link to="/money/rules/$ruleId" params={{ ruleId: rule.id }}>
          {known === null ? rule.title : t(`rule.${known}.title`)}
        </Link>{' '}
        <RefText>{`${rule.typology} · ${rule.version}`}</RefText>
      </p>
      <p>{known === null ? rule.description : t(`rule.${known}.description`)}</p>
      <p className={style['soft']}>
        {t('rulePart.since', { day: formats.day(rule.effectiveFrom) })}{' '}
        {windowDays === null ? '' : t('rulePart.window', { count: windowDays })}
      </p>
      <details>
        <summary>{t('rulePart.numbers', { count: Object.keys(rule.parameters).length })}</summary>
        <ParameterTable parameters={rule.parameters} />
      </details>
    </div>
  );
}

function ParameterTable(props: Pick<Rule, 'parameters'>) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const unitWords = useUnitWords();
  const columns: readonly TableColumn<readonly [string, RuleParameter]>[] = [
    {
      id: 'name',
      header: t('rulePart.name'),
      value: ([name]) => name,
      cell: ([name]) => <RefText>{name}</RefText>,
    },
    {
      id: 'value',
      header: t('rulePart.value'),
      value: ([, { value }]) => value,
      words: ([, { value, unit }]) => unitWords(value, unit),
    },
    {
      id: 'bounds',
      header: t('rulePart.bounds'),
      value: ([, { min }]) => min,
      words: ([, { min, max }]) => t('rulePart.from', { min: formats.number(min), max: formats.number(max) }),
    },
    {
      id: 'source',
      header: t('rulePart.source'),
      value: ([, { source }]) => source,
      cell: ([, { source }]) => (
        <span lang="en" dir="ltr">
          {source}
        </span>
      ),
      width: '40%',
    },
  ];
  return (
    <SmallTable
      label={t('rulePart.table')}
      columns={columns}
      rows={Object.entries(props.parameters)}
      rowId={([name]) => name}
      stacks
    />
  );
}
