/** One list among the lists: what it is, where it came from, how old it is, what it holds. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, RefText } from '../../parts/index.ts';
import { useFormatWords } from './format-word.ts';
import { ListAge } from './list-age.tsx';
import { SyntheticMark } from './list-mark.tsx';
import style from './list-row.module.css';
import type { LoadedList } from './model.ts';

/** Characters of a hash that are enough to tell two files apart by eye. */
const HASH_SHOWN = 12;

/** The row. */
export function ListRow(props: { readonly list: LoadedList; readonly address: string }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const formatWords = useFormatWords();
  const { list } = props;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('fact.published'), list.publishedOn === null ? t('unknownDay') : formats.day(list.publishedOn)],
    [t('fact.imported'), formats.instant(list.importedAt)],
    [t('fact.entries'), formats.number(list.entries)],
    [t('fact.refused'), list.refused === 0 ? t('noneRefused') : formats.number(list.refused)],
    [t('fact.format'), formatWords(list.format)],
    [t('fact.hash'), <RefText key="hash">{`${list.sha256.slice(0, HASH_SHOWN)}…`}</RefText>],
  ];
  return (
    <li className={style['row']}>
      <div className={style['what']}>
        <h3 className={style['title']}>
          <Link to="/lists/$listId" params={{ listId: props.address }} className={style['link'] ?? ''}>
            <NameText>{list.title}</NameText>
          </Link>
        </h3>
        <p className={style['authority']}>
          <NameText>{list.authority}</NameText> · <RefText>{list.id}</RefText>
        </p>
        {list.synthetic ? <SyntheticMark /> : null}
      </div>
      <ListAge list={list} isFull />
      <dl className={style['facts']}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
