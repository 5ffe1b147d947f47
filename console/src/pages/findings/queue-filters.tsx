/** What of the queue is shown: by state with counts, by who works on it, by rule, list and days; and in which order. */

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { ChoiceField, FINDING_STATES, type FindingState, isolate, TextField } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type QueuePage, usePeople } from './finding-api.ts';
import { parseRule } from './finding-words.ts';
import style from './queue.module.css';
import { orderedBy, QUEUE_SORTS, type QueueSearch } from './queue-search.ts';

/** What filters are made of; `page` has the counts, undefined until they are there. */
interface FilterProps {
  readonly search: QueueSearch;
  readonly page: QueuePage | undefined;
  readonly onChange: (search: QueueSearch) => void;
}

/** Stands for no filter among choices. */
const ANY = 'any';

const STATES = [...FINDING_STATES, 'all'] as const;

/** The states, each with how many findings are in it. */
export function StateFilter(props: FilterProps) {
  const { t } = useTranslation(['findings', 'common']);
  const formats = useFormats();
  const counts = props.page?.counts;
  const { state: chosen } = props.search;
  const bar = useRef<HTMLDivElement>(null);
  // On a narrow page the states are wider than the page: the chosen one is brought into sight.
  const isCounted = counts !== undefined;
  useEffect(() => {
    const shown = isCounted ? bar.current?.querySelector(`[data-state="${chosen}"]`) : null;
    shown?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [chosen, isCounted]);
  const countOf = (state: FindingState | 'all'): string => {
    if (counts === undefined) return '';
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const shown = formats.number(state === 'all' ? all : (counts[state] ?? 0));
    return props.page?.countsExact === false ? t('queue.atLeast', { shown }) : shown;
  };
  const wordsOf = (state: FindingState | 'all'): string => {
    if (state === 'all') return t('filter.allStates');
    return state === 'false' ? t('filter.cleared') : t(`common:state.${state}`);
  };
  return (
    <ToggleButtonGroup
      ref={bar}
      aria-label={t('filter.state')}
      className={style['states'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const state = STATES.find((each) => keys.has(each));
        if (state !== undefined) props.onChange({ ...props.search, state });
      }}
    >
      {STATES.map((state) => (
        <ToggleButton key={state} id={state} data-state={state} className={style['state'] ?? ''}>
          <span>{wordsOf(state)}</span>
          <span className={style['count']}>{countOf(state)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The other filters, and the order. */
export function QueueFilters(props: FilterProps) {
  const { t } = useTranslation('findings');
  const { search, page, onChange } = props;
  const choose = (part: 'assignee' | 'list' | 'entry' | 'since' | 'until', value: string): void => {
    const { [part]: _before, ...rest } = search;
    onChange(value === ANY || value === '' ? rest : { ...rest, [part]: value });
  };
  const assignees = useAssigneeChoices(page);
  const lists = useListChoices(page);
  return (
    <div className={style['filters']}>
      <ChoiceField
        label={t('filter.assignee')}
        value={search.assignee ?? ANY}
        choices={withCurrent(
          [{ value: ANY, label: t('filter.anybody') }, ...assignees],
          search.assignee,
          t('person.other'),
        )}
        onChange={(value) => choose('assignee', value)}
      />
      <ChoiceField
        label={t('filter.list')}
        value={search.list ?? ANY}
        choices={withCurrent(
          [{ value: ANY, label: t('filter.anyList') }, ...lists],
          search.list,
          search.list ?? '',
        )}
        onChange={(value) => choose('list', value)}
      />
      <RuleFilter {...props} />
      <ConfirmFilter {...props} />
      {(['since', 'until'] as const).map((part) => (
        <TextField
          key={part}
          label={t(`filter.${part}`)}
          type="date"
          value={search[part] ?? ''}
          onChange={(value) => choose(part, value)}
        />
      ))}
      {search.entry === undefined ? null : (
        <ChoiceField
          label={t('filter.entry')}
          value={search.entry}
          choices={[
            { value: ANY, label: t('filter.anyEntry') },
            { value: search.entry, label: search.entry },
          ]}
          onChange={(value) => choose('entry', value)}
        />
      )}
      <OrderField {...props} />
    </div>
  );
}

/** The rules that occur; one of which several versions occur is offered as a whole and by version. */
function RuleFilter({ search, page, onChange }: FilterProps) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const ruleWords = useRuleWords();
  const { rule, ruleVersion, ...rest } = search;
  const byId = Map.groupBy(page?.rules ?? [], ({ id }) => id);
  const withCount = (what: string, count: number): string =>
    t('filter.withCount', { what, count: formats.number(count) });
  const choices = [...byId].flatMap(([id, versions]) => {
    const all = versions.reduce((sum, { count }) => sum + count, 0);
    const whole = { value: id, label: withCount(ruleWords(id), all) };
    if (versions.length < 2) return [whole];
    const each = versions.map(({ version, count }) => ({
      value: `${id}\n${version}`,
      label: withCount(t('filter.ruleVersion', { rule: ruleWords(id), version }), count),
    }));
    return [whole, ...each];
  });
  const current = rule === undefined || ruleVersion === undefined ? rule : `${rule}\n${ruleVersion}`;
  const words =
    ruleVersion === undefined
      ? ruleWords(rule ?? '')
      : t('filter.ruleVersion', { rule: ruleWords(rule ?? ''), version: ruleVersion });
  return (
    <ChoiceField
      label={t('filter.rule')}
      value={current ?? ANY}
      choices={withCurrent([{ value: ANY, label: t('filter.anyRule') }, ...choices], current, words)}
      onChange={(value) => {
        const [id = '', version] = value.split('\n');
        const part = version === undefined ? { rule: id } : { rule: id, ruleVersion: version };
        onChange(value === ANY ? rest : { ...rest, ...part });
      }}
    />
  );
}

function ConfirmFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation('findings');
  const { confirm, ...rest } = search;
  return (
    <ChoiceField
      label={t('filter.confirm')}
      value={confirm ?? ANY}
      choices={[
        { value: ANY, label: t('filter.anyConfirm') },
        { value: 'me', label: t('filter.confirmMe') },
      ]}
      onChange={(value) =>
        onChange(value === ANY ? rest : { ...rest, state: 'awaiting-second', confirm: 'me' })
      }
    />
  );
}

const DIRECTIONS = ['desc', 'asc'] as const;

function OrderField({ search, onChange }: FilterProps) {
  const { t } = useTranslation('findings');
  const choices = QUEUE_SORTS.flatMap((sort) =>
    DIRECTIONS.map((order) => ({ value: `${sort}-${order}` as const, label: t(`sort.${sort}-${order}`) })),
  );
  return (
    <ChoiceField
      label={t('filter.sort')}
      value={`${search.sort ?? 'found'}-${search.order ?? 'desc'}`}
      choices={choices}
      onChange={(value) => {
        const sort = QUEUE_SORTS.find((each) => value.startsWith(`${each}-`));
        if (sort !== undefined) onChange(orderedBy(search, { sort, isAscending: value.endsWith('-asc') }));
      }}
    />
  );
}

/** A choice of a filter. */
export interface TextChoice {
  readonly value: string;
  readonly label: string;
}

/** The choices with the one at hand among them, also when nothing is left of it. */
export function withCurrent(
  choices: readonly TextChoice[],
  current: string | undefined,
  label: string,
): readonly TextChoice[] {
  if (current === undefined || choices.some(({ value }) => value === current)) return choices;
  return [...choices, { value: current, label }];
}

/** Who works on findings, with how many. */
export function useAssigneeChoices(page: QueuePage | undefined): readonly TextChoice[] {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { session } = useShell();
  const people = usePeople();
  const countOf = (id: string | null): string =>
    formats.number(page?.assignees.find(({ assignee }) => assignee === id)?.count ?? 0);
  const colleagues = (people.data?.people ?? []).filter(
    ({ id, kind }) =>
      kind === 'person' &&
      id !== session.personId &&
      (page?.assignees ?? []).some(({ assignee }) => assignee === id),
  );
  return [
    {
      value: 'me',
      label: t('filter.withCount', { what: t('person.you'), count: countOf(session.personId) }),
    },
    { value: 'nobody', label: t('filter.withCount', { what: t('person.nobody'), count: countOf(null) }) },
    ...colleagues.map(({ id, displayName }) => ({
      value: id,
      label: t('filter.withCount', { what: isolate(displayName), count: countOf(id) }),
    })),
  ];
}

function useListChoices(page: QueuePage | undefined): readonly TextChoice[] {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const titles = useListTitles();
  return (page?.lists ?? []).map(({ list, count }) => ({
    value: list,
    label: t('filter.withCount', { what: isolate(titles(list)), count: formats.number(count) }),
  }));
}

/** A function from the id of a list to its title; the id itself while it is not known. */
export function useListTitles(): (id: string) => string {
  const { session } = useShell();
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    enabled: session.reason !== null,
    staleTime: 60_000,
  });
  const known = lists.data?.lists;
  return useCallback((id) => known?.find((list) => list.id === id)?.title ?? id, [known]);
}

/** A function from a rule to its words. */
export function useRuleWords(): (id: string) => string {
  const { t } = useTranslation('findings');
  return useCallback(
    (id) => {
      const known = parseRule(id);
      return known === null ? id : t(`rule.${known}`);
    },
    [t],
  );
}
