/** The rule that found a finding: what it looks for in plain words, and every number it read with its bounds and source. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { RefText } from '../../../parts/index.ts';
import { moneyRuleOf } from '../money-words.ts';
import { useUnitWords } from '../unit-words.ts';
import { Wide } from '../wide.tsx';
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
        <Wide label={t('rulePart.table')}>
          <table className="ruled" aria-label={t('rulePart.table')}>
            <thead>
              <tr>
                <th scope="col">{t('rulePart.name')}</th>
                <th scope="col">{t('rulePart.value')}</th>
                <th scope="col">{t('rulePart.bounds')}</th>
                <th scope="col">{t('rulePart.source')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(rule.parameters).map(([name, parameter]) => (
                <Row key={name} name={name} parameter={parameter} />
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </div>
  );
}

function Row(props: { readonly name: string; readonly parameter: RuleParameter }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { value, unit, min, max, source } = props.parameter;
  const unitWords = useUnitWords();
  return (
    <tr>
      <th scope="row">
        <RefText>{props.name}</RefText>
      </th>
      <td>{unitWords(value, unit)}</td>
      <td>{t('rulePart.from', { min: formats.number(min), max: formats.number(max) })}</td>
      <td lang="en" dir="ltr">
        {source}
      </td>
    </tr>
  );
}
