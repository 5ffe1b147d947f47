/** What a list file does not say of itself, and somebody knows: its id, title, day, and whether its entries are invented. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ChoiceField, TextField } from '../../parts/index.ts';
import style from './import-words.module.css';
import type { ListWords } from './send-list.ts';

/** The form, folded away. */
export function ImportWords(props: {
  readonly words: ListWords;
  readonly onWords: (words: ListWords) => void;
}) {
  const { t } = useTranslation('lists');
  const [words, setWords] = useState(props.words);
  const change = (part: Partial<ListWords>): void => setWords({ ...words, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onWords(words);
  };
  return (
    <details className={style['fold']}>
      <summary className={style['summary']}>{t('import.saysNot')}</summary>
      <form onSubmit={submit} className={style['form']}>
        <TextField
          label={t('import.ownId')}
          hint={t('import.ownIdHint')}
          value={words.id}
          onChange={(id) => change({ id })}
          maxLength={100}
          direction="ltr"
        />
        <TextField
          label={t('import.ownTitle')}
          value={words.title}
          onChange={(title) => change({ title })}
          maxLength={300}
          direction="auto"
        />
        <TextField
          label={t('import.ownAuthority')}
          value={words.authority}
          onChange={(authority) => change({ authority })}
          maxLength={300}
          direction="auto"
        />
        <TextField
          label={t('import.ownDay')}
          type="date"
          value={words.publishedOn}
          onChange={(publishedOn) => change({ publishedOn })}
        />
        <ChoiceField
          label={t('import.isSynthetic')}
          value={words.synthetic}
          choices={[
            { value: 'as-before', label: t('import.asBefore') },
            { value: 'no', label: t('import.no') },
            { value: 'yes', label: t('import.yes') },
          ]}
          onChange={(synthetic) => change({ synthetic })}
        />
        <Button type="submit">{t('import.again')}</Button>
      </form>
    </details>
  );
}
