/** What changed since yesterday: new findings, and lists that were taken in. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, Section } from '../../parts/index.ts';
import style from './desk.module.css';
import { startOfYesterday, useLists, useSince } from './desk-api.ts';

/** The part; `withFindings` for those who read findings. */
export function ChangedPart(props: { readonly withFindings: boolean }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const lists = useLists();
  const since = startOfYesterday();
  const renewed = (lists.data?.lists ?? []).filter(({ importedAt }) => new Date(importedAt) >= since);
  return (
    <Section title={t('changed.title')}>
      <ul className={style['changes']}>
        {props.withFindings ? <NewFindings since={since} /> : null}
        {renewed.map((list) => (
          <li key={list.id}>
            <Link to="/lists/$listId" params={{ listId: list.id }}>
              <NameText>{list.title}</NameText>
            </Link>{' '}
            <span className={style['soft']}>
              {t('changed.list', {
                count: list.entries,
                entries: formats.number(list.entries),
                ago: formats.ago(list.importedAt),
              })}
            </span>
          </li>
        ))}
        {lists.data !== undefined && renewed.length === 0 ? (
          <li className={style['soft']}>{t('changed.noList')}</li>
        ) : null}
      </ul>
    </Section>
  );
}

function NewFindings(props: { readonly since: Date }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const found = useSince(props.since);
  if (found.data === undefined) return null;
  const { count, exact } = found.data.total;
  if (count === 0) return <li className={style['soft']}>{t('changed.noFinding')}</li>;
  const shown = formats.number(count);
  return (
    <li>
      <Link to="/findings" search={{ state: 'all' }}>
        {exact ? t('changed.findings', { count, shown }) : t('changed.manyFindings', { shown })}
      </Link>
    </li>
  );
}
