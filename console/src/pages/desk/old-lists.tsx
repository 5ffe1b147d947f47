/** Lists that are too old or of unknown age: loud, since nothing in them reads as clear. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText } from '../../parts/index.ts';
import style from './desk.module.css';
import { type LoadedList, useLists } from './desk-api.ts';

/** The warning; nothing while every list is current. */
export function OldLists() {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const lists = useLists();
  const old = (lists.data?.lists ?? []).filter(
    ({ age, ageDays }) => ageDays === null || age.startsWith('older'),
  );
  if (old.length === 0) return null;
  return (
    <section className={style['loud']} aria-label={t('old.label')}>
      <h2>{t('old.title', { count: old.length, shown: formats.number(old.length) })}</h2>
      <p>{t('old.words')}</p>
      <ul className={style['plain']}>
        {old.map((list) => (
          <li key={list.id}>
            <Link to="/lists/$listId" params={{ listId: list.id }}>
              <NameText>{list.title}</NameText>
            </Link>{' '}
            <AgeWords list={list} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgeWords(props: { readonly list: LoadedList }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const { ageDays, maximumAgeDays } = props.list;
  if (ageDays === null || maximumAgeDays === null) return <strong>{t('old.unknown')}</strong>;
  return (
    <strong>
      {t('old.days', { days: formats.number(ageDays), maximum: formats.number(maximumAgeDays) })}
    </strong>
  );
}
