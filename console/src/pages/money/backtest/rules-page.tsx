/** Rules: versions that wait for a second person, and every rule with the version in effect. */

import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  DataTable,
  Failed,
  Loading,
  Page,
  RefText,
  Section,
  type TableColumn,
} from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { MoneyNav } from '../money-nav.tsx';
import { moneyRuleOf } from '../money-words.ts';
import { BacktestsPart } from './backtests-part.tsx';
import style from './rules.module.css';
import { type RuleInEffect, useRules } from './rules-api.ts';
import { VersionCard } from './version-card.tsx';

/** The page. */
export function RulesPage() {
  const { t } = useTranslation(['rules', 'money', 'common']);
  const { openPurpose } = useShell();
  const rules = useRules();
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      <MoneyNav />
      {rules.error === null ? null : (
        <Failed cause={rules.error} onRetry={() => rules.refetch()} onChoosePurpose={openPurpose} />
      )}
      {rules.data === undefined ? (
        rules.error === null ? (
          <Loading what={t('page.loading')} />
        ) : null
      ) : (
        <>
          <Waiting {...rules.data} />
          <Section title={t('page.all')}>
            <RulesTable {...rules.data} />
          </Section>
          <BacktestsPart />
        </>
      )}
    </Page>
  );
}

type RulesData = NonNullable<ReturnType<typeof useRules>['data']>;

/** Drafts that nobody has put into effect; nothing where there are none. */
function Waiting({ rules, versions }: RulesData) {
  const { t } = useTranslation('rules');
  const waiting = versions.filter(({ effectiveFrom }) => effectiveFrom === null);
  if (waiting.length === 0) return null;
  return (
    <Section title={t('page.waiting')}>
      <ul className={style['cards']}>
        {waiting.map((version) => (
          <li key={`${version.rule} ${version.version}`}>
            <VersionCard version={version} rule={rules.find(({ id }) => id === version.rule)} isNamed />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RulesTable({ rules, versions }: RulesData) {
  const { t } = useTranslation(['rules', 'money']);
  const formats = useFormats();
  const navigate = useNavigate();
  const columns = useMemo(() => {
    const titleOf = ({ id, title }: RuleInEffect): string => {
      const known = moneyRuleOf(id);
      return known === null ? title : t(`money:rule.${known}.title`);
    };
    const all: readonly TableColumn<RuleInEffect>[] = [
      {
        id: 'title',
        header: t('column.rule'),
        value: titleOf,
        cell: (rule) => (
          <Link to="/money/rules/$ruleId" params={{ ruleId: rule.id }}>
            {titleOf(rule)}
          </Link>
        ),
        width: '20rem',
      },
      {
        id: 'typology',
        header: t('column.typology'),
        value: ({ typology }) => typology,
        cell: ({ typology }) => <RefText>{typology}</RefText>,
        width: '8rem',
      },
      {
        id: 'version',
        header: t('column.version'),
        value: ({ version }) => version,
        cell: ({ version }) => <RefText>{version}</RefText>,
        width: '8rem',
      },
      {
        id: 'since',
        header: t('column.since'),
        value: ({ effectiveFrom }) => effectiveFrom,
        cell: ({ effectiveFrom }) => formats.day(effectiveFrom.slice(0, 10)),
        width: '10rem',
      },
      {
        id: 'drafts',
        header: t('column.drafts'),
        value: ({ id }) => versions.filter(({ rule }) => rule === id).length,
        width: '9rem',
        align: 'end',
      },
    ];
    return all;
  }, [t, formats, versions]);
  return (
    <DataTable<RuleInEffect>
      label={t('page.all')}
      columns={columns}
      rows={rules}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/money/rules/$ruleId', params: { ruleId: id } })}
    />
  );
}
