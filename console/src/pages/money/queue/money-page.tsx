/** Money: looking for patterns among payments, and the findings that people have to decide. */

import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  ChoiceField,
  DataTable,
  Empty,
  Failed,
  FINDING_STATES,
  type FindingState,
  Loading,
  Page,
  parseFindingState,
  Section,
  StateMark,
  type TableColumn,
} from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { AssignMenu } from '../../findings/assign-menu.tsx';
import type { Finding } from '../../findings/finding-api.ts';
import { usePersonWords } from '../../findings/person.tsx';
import { MoneyNav } from '../money-nav.tsx';
import { useMoneyRuleWords } from '../rule-words.ts';
import { useMoneyQueue } from './detection-api.ts';
import { DetectionPart } from './detection-part.tsx';
import style from './money-page.module.css';

/** The page. */
export function MoneyPage() {
  const { t } = useTranslation(['money', 'findings', 'common']);
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <MoneyNav />
      <Section title={t('detect.title')}>
        <DetectionPart />
      </Section>
      <Section title={t('queue.findings')}>
        <Queue />
      </Section>
    </Page>
  );
}

function Queue() {
  const { t } = useTranslation(['money', 'common']);
  const navigate = useNavigate();
  const { openPurpose } = useShell();
  const formats = useFormats();
  const [state, setState] = useState<FindingState | 'all'>('open');
  const queue = useMoneyQueue(state);
  const columns = useColumns();
  const rows = useMemo(() => queue.data?.pages.flatMap((page) => page.findings) ?? [], [queue.data]);
  const first = queue.data?.pages[0];
  if (first === undefined) {
    return queue.error === null ? (
      <Loading what={t('queue.loading')} />
    ) : (
      <Failed cause={queue.error} onRetry={() => queue.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const shown = formats.number(first.total.count);
  return (
    <DataTable<Finding>
      label={t('queue.findings')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      total={first.total.count}
      totalWords={t(first.total.exact ? 'queue.rows' : 'queue.manyRows', { count: first.total.count, shown })}
      onOpen={({ id }) => void navigate({ to: '/money/findings/$findingId', params: { findingId: id } })}
      remote={{
        sort: null,
        onSort: () => undefined,
        onNearEnd: () => {
          if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
        },
      }}
      toolbar={
        <ChoiceField<FindingState | 'all'>
          label={t('queue.state')}
          isCompact
          value={state}
          onChange={setState}
          choices={[...FINDING_STATES, 'all' as const].map((value) => ({
            value,
            label: value === 'all' ? t('queue.all') : t(`common:state.${value}`),
          }))}
        />
      }
      empty={<Empty title={t('queue.emptyTitle')}>{t('queue.empty')}</Empty>}
    />
  );
}

function useColumns(): readonly TableColumn<Finding>[] {
  const { t } = useTranslation(['money', 'common']);
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const personWords = usePersonWords();
  return useMemo(() => {
    const columns: readonly TableColumn<Finding>[] = [
      {
        id: 'rule',
        header: t('queue.rule'),
        value: ({ rule }) => ruleWords(rule.id),
        cell: ({ rule }) => <strong>{ruleWords(rule.id)}</strong>,
        width: '15rem',
      },
      {
        id: 'sentence',
        header: t('queue.sentence'),
        value: ({ sentence }) => sentence,
        cell: ({ sentence }) => (
          <span dir="ltr" lang="en" className={style['clip']}>
            {sentence}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('queue.state'),
        value: ({ state }) => t(`common:state.${parseFindingState(state)}`),
        cell: ({ state }) => <StateMark state={parseFindingState(state)} />,
        width: '11rem',
      },
      {
        id: 'age',
        header: t('queue.age'),
        value: ({ foundAt }) => foundAt,
        cell: ({ foundAt }) => <time dateTime={foundAt}>{formats.ago(foundAt)}</time>,
        width: '8rem',
      },
      {
        id: 'assignee',
        header: t('queue.assignee'),
        value: ({ assignee, assigneeName }) => personWords(assignee, assigneeName),
        cell: (finding) => <AssignMenu finding={finding} isBrief />,
        width: '11rem',
      },
    ];
    return columns.map((column) => ({ ...column, sorts: false }));
  }, [t, formats, ruleWords, personWords]);
}
