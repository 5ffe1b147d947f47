/** What is searched for in the log; asked when somebody says so, because each search is recorded. */

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { Button, ChoiceField, TextField } from '../../parts/index.ts';
import { PURPOSES, usePurposeWords } from '../../shell/purpose-word.ts';
import { ACTION_KEYS, type AuditSearch, OUTCOMES, WHOLE_LOG } from './audit-model.ts';
import style from './audit-search.module.css';
import { useActionWords } from './audit-words.ts';

/** The form. */
export function AuditSearchForm(props: {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}) {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useState(props.search);
  const change = (part: Partial<AuditSearch>): void => setSearch({ ...search, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onSearch({ ...search });
  };
  return (
    <form onSubmit={submit} className={style['form']}>
      <PersonFields personId={search.personId} onPerson={(personId) => change({ personId })} />
      <CodeFields search={search} change={change} />
      <TextField
        label={t('search.case')}
        value={search.caseRef}
        onChange={(caseRef) => change({ caseRef })}
        maxLength={2000}
        direction="auto"
      />
      <TextField
        label={t('search.subject')}
        hint={t('search.subjectHint')}
        value={search.subject}
        onChange={(subject) => change({ subject })}
        maxLength={300}
        direction="ltr"
      />
      <TextField
        label={t('search.from')}
        type="date"
        value={search.from}
        onChange={(from) => change({ from })}
      />
      <TextField label={t('search.to')} type="date" value={search.to} onChange={(to) => change({ to })} />
      <div className={style['actions']}>
        <Button type="submit" tone="strong">
          {t('search.go')}
        </Button>
        <Button
          tone="quiet"
          onPress={() => {
            setSearch(WHOLE_LOG);
            props.onSearch({ ...WHOLE_LOG });
          }}
        >
          {t('search.clear')}
        </Button>
        <p className={style['words']}>{t('search.recorded')}</p>
      </div>
    </form>
  );
}

function PersonFields(props: { readonly personId: string; readonly onPerson: (personId: string) => void }) {
  const { t } = useTranslation('audit');
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => answer(api.GET('/people')),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const colleagues = people.data?.people ?? [];
  const chosen = colleagues.find(({ id }) => id === props.personId);
  return (
    <>
      <ChoiceField
        label={t('search.colleague')}
        value={chosen?.id ?? ''}
        choices={[
          { value: '', label: t('search.anybody') },
          ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={props.onPerson}
      />
      <TextField
        label={t('search.personId')}
        value={props.personId}
        onChange={props.onPerson}
        maxLength={300}
        direction="ltr"
      />
    </>
  );
}

function CodeFields(props: {
  readonly search: AuditSearch;
  readonly change: (part: Partial<AuditSearch>) => void;
}) {
  const { t } = useTranslation('audit');
  const actionWords = useActionWords();
  const purposeWords = usePurposeWords();
  const { search, change } = props;
  const any = t('search.any');
  return (
    <>
      <ChoiceField
        label={t('search.action')}
        value={search.action}
        choices={[
          { value: '', label: any },
          ...Object.keys(ACTION_KEYS).map((code) => ({
            value: code,
            label: actionWords(code),
            detail: code,
          })),
        ]}
        onChange={(action) => change({ action })}
      />
      <ChoiceField
        label={t('search.outcome')}
        value={search.outcome}
        choices={[
          { value: 'any' as const, label: any },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        onChange={(outcome) => change({ outcome })}
      />
      <ChoiceField
        label={t('search.purpose')}
        value={search.purpose}
        choices={[
          { value: 'any' as const, label: any },
          ...PURPOSES.map((value) => ({ value, label: purposeWords(value) })),
        ]}
        onChange={(purpose) => change({ purpose })}
      />
    </>
  );
}
