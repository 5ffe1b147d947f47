/** One rule: what it looks for, its numbers to be tried out with others, and its versions. */

import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Empty, Facts, Failed, Loading, Page, RefText, Section } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { moneyRuleOf } from '../money-words.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import { RuleForm } from './rule-form.tsx';
import style from './rules.module.css';
import { type RuleInEffect, type RuleVersion, useRules } from './rules-api.ts';
import { VersionCard } from './version-card.tsx';

/** The page. */
export function RulePage() {
  const { t } = useTranslation(['rules', 'money', 'common']);
  const { ruleId } = useParams({ from: '/shell/money/rules/$ruleId' });
  const { openPurpose } = useShell();
  const ruleWords = useMoneyRuleWords();
  const rules = useRules();
  const rule = rules.data?.rules.find(({ id }) => id === ruleId);
  return (
    <Page title={ruleWords(ruleId)} actions={<Link to="/money/rules">{t('rule.back')}</Link>}>
      {rules.error === null ? null : (
        <Failed cause={rules.error} onRetry={() => rules.refetch()} onChoosePurpose={openPurpose} />
      )}
      {rules.data === undefined ? (
        rules.error === null ? (
          <Loading what={t('page.loading')} />
        ) : null
      ) : rule === undefined ? (
        <Empty title={t('rule.unknown')}>{t('rule.unknownWords')}</Empty>
      ) : (
        <Known
          key={rule.version}
          rule={rule}
          versions={rules.data.versions.filter((version) => version.rule === ruleId)}
        />
      )}
    </Page>
  );
}

function Known(props: { readonly rule: RuleInEffect; readonly versions: readonly RuleVersion[] }) {
  const { t } = useTranslation(['rules', 'money']);
  const formats = useFormats();
  const navigate = useNavigate();
  const { rule, versions } = props;
  const known = moneyRuleOf(rule.id);
  const words = known === null ? rule.description : t(`money:rule.${known}.description`);
  return (
    <>
      <p className={style['words']} {...(known === null ? { lang: 'en', dir: 'ltr' } : {})}>
        {words}
      </p>
      <Facts
        facts={[
          [t('column.typology'), <RefText key="typology">{rule.typology}</RefText>],
          [t('column.version'), <RefText key="version">{rule.version}</RefText>],
          [t('column.since'), formats.day(rule.effectiveFrom.slice(0, 10))],
        ]}
      />
      <Section title={t('form.title')}>
        <RuleForm
          rule={rule}
          onStarted={(backtestId) =>
            void navigate({ to: '/money/backtests/$backtestId', params: { backtestId } })
          }
        />
      </Section>
      <Section title={t('rule.versions')}>
        {versions.length === 0 ? (
          <p className={style['soft']}>{t('rule.noVersions')}</p>
        ) : (
          <ul className={style['cards']}>
            {versions.toReversed().map((version) => (
              <li key={version.version}>
                <VersionCard version={version} rule={rule} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
