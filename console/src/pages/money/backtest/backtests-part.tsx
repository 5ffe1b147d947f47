/** The backtests of the agency, each with the way to its page. */

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  Failed,
  isolate,
  Loading,
  parseJobState,
  Section,
  SmallTable,
  type TableColumn,
} from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { Person, usePersonWords } from '../../findings/person.tsx';
import { useMoneyRuleWords } from '../rule-words.ts';
import style from './rules.module.css';
import { type BacktestHead, useBacktests } from './rules-api.ts';

/** The list; nothing for those who try no rules. */
export function BacktestsPart() {
  const { t } = useTranslation('rules');
  const { session, openPurpose } = useShell();
  const tries = session.actions.some(({ action, allowed }) => action === 'rules:change' && allowed);
  const backtests = useBacktests(tries);
  const columns = useColumns();
  if (!tries) return null;
  const found = backtests.data?.backtests;
  return (
    <Section title={t('tried.title')}>
      {backtests.error !== null ? (
        <Failed cause={backtests.error} onRetry={() => backtests.refetch()} onChoosePurpose={openPurpose} />
      ) : found === undefined ? (
        <Loading what={t('tried.loading')} />
      ) : found.length === 0 ? (
        <p className={style['soft']}>{t('tried.none')}</p>
      ) : (
        <>
          <p className={style['soft']}>{t('tried.words')}</p>
          <SmallTable<BacktestHead>
            label={t('tried.title')}
            columns={columns}
            rows={found}
            rowId={({ id }) => id}
            stacks
          />
        </>
      )}
    </Section>
  );
}

function useColumns(): readonly TableColumn<BacktestHead>[] {
  const { t } = useTranslation(['rules', 'common']);
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const personWords = usePersonWords();
  return useMemo(() => {
    const numbers = ({ asked }: BacktestHead): string =>
      Object.entries(asked.parameters)
        .map(([name, value]) => `${isolate(name)} ${isolate(formats.number(value))}`)
        .join(' · ');
    const count = (group: 'appears' | 'disappears' | 'stays'): TableColumn<BacktestHead> => ({
      id: group,
      header: t(`groups.${group}`),
      value: ({ result }) => result?.[group].count ?? null,
      cell: ({ result }) => (result === null ? '–' : formats.number(result[group].count)),
      align: 'end',
    });
    return [
      {
        id: 'rule',
        header: t('tried.rule'),
        value: ({ asked }) => ruleWords(asked.rule),
        cell: ({ id, asked }) => (
          <Link to="/money/backtests/$backtestId" params={{ backtestId: id }}>
            {ruleWords(asked.rule)}
          </Link>
        ),
      },
      { id: 'changed', header: t('tried.changed'), value: numbers },
      {
        id: 'standing',
        header: t('tried.standing'),
        value: ({ job }) => t(`common:job.${parseJobState(job.state)}`),
      },
      count('appears'),
      count('disappears'),
      count('stays'),
      {
        id: 'by',
        header: t('tried.by'),
        value: ({ startedBy, startedByName }) => personWords(startedBy, startedByName),
        cell: ({ startedBy, startedByName }) => <Person id={startedBy} name={startedByName} />,
      },
      {
        id: 'at',
        header: t('tried.at'),
        value: ({ createdAt }) => createdAt,
        cell: ({ createdAt }) => <time dateTime={createdAt}>{formats.instant(createdAt)}</time>,
      },
    ];
  }, [t, formats, ruleWords, personWords]);
}
