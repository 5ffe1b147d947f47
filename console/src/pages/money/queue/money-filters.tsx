/** What of the findings of money is shown: by who works on them, by rule, by days; and in which order. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ChoiceField, TextField } from '../../../parts/index.ts';
import type { QueuePage } from '../../findings/finding-api.ts';
import { useAssigneeChoices, withCurrent } from '../../findings/queue-filters.tsx';
import { useMoneyRuleWords } from '../rule-words.ts';
import style from './money-filters.module.css';
import { MONEY_SORTS, type MoneySearch, sortedBy } from './money-search.ts';

/** Stands for no filter among choices. */
const ANY = 'any';

/** The filters; `page` has the counts, undefined until they are there. */
export function MoneyFilters(props: {
  readonly search: MoneySearch;
  readonly page: QueuePage | undefined;
  readonly onChange: (search: MoneySearch) => void;
}) {
  const { t } = useTranslation(['money', 'findings']);
  const { search, page, onChange } = props;
  const assignees = useAssigneeChoices(page);
  const rules = useRuleChoices(page);
  const ruleWords = useMoneyRuleWords();
  const choose = (part: 'assignee' | 'rule' | 'since' | 'until', value: string): void => {
    const { [part]: _before, ...rest } = search;
    onChange(value === ANY || value === '' ? rest : { ...rest, [part]: value });
  };
  return (
    <div className={style['filters']}>
      <ChoiceField
        label={t('queue.rule')}
        value={search.rule ?? ANY}
        choices={withCurrent(
          [{ value: ANY, label: t('queue.anyRule') }, ...rules],
          search.rule,
          ruleWords(search.rule ?? ''),
        )}
        onChange={(value) => choose('rule', value)}
      />
      <ChoiceField
        label={t('queue.assignee')}
        value={search.assignee ?? ANY}
        choices={withCurrent(
          [{ value: ANY, label: t('findings:filter.anybody') }, ...assignees],
          search.assignee,
          t('findings:person.other'),
        )}
        onChange={(value) => choose('assignee', value)}
      />
      {(['since', 'until'] as const).map((part) => (
        <TextField
          key={part}
          label={t(`findings:filter.${part}`)}
          type="date"
          value={search[part] ?? ''}
          onChange={(value) => choose(part, value)}
        />
      ))}
      <ChoiceField
        label={t('queue.order')}
        value={search.sort ?? 'rank'}
        choices={MONEY_SORTS.map((sort) => ({ value: sort, label: t(`queue.by.${sort}`) }))}
        onChange={(sort) =>
          onChange(sortedBy(search, { sort, isAscending: sort === 'rule' || sort === 'state' }))
        }
      />
    </div>
  );
}

/** The rules that occur, each with how many findings. */
function useRuleChoices(page: QueuePage | undefined) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  return [...Map.groupBy(page?.rules ?? [], ({ id }) => id)].map(([id, versions]) => {
    const count = versions.reduce((sum, version) => sum + version.count, 0);
    return { value: id, label: t('filter.withCount', { what: ruleWords(id), count: formats.number(count) }) };
  });
}
