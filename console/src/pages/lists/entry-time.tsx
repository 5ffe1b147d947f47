/** At which time an entry is read: the world of a day, and what was known here by a day. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, TextField } from '../../parts/index.ts';
import style from './entry-time.module.css';

/** The two times of a reading: ISO days, empty for now. */
export interface EntryTime {
  readonly asOf: string;
  readonly knownOn: string;
}

/** Today's world, as known now. */
export const NOW: EntryTime = { asOf: '', knownOn: '' };

/** The choice of the times, folded away while it is now. */
export function EntryTimeForm(props: {
  readonly time: EntryTime;
  readonly onTime: (time: EntryTime) => void;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { time } = props;
  const [typed, setTyped] = useState(time);
  const isPast = time.asOf !== '' || time.knownOn !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onTime(typed);
  };
  const what = [
    ...(time.asOf === '' ? [] : [`${t('entry.asOf')} ${formats.day(time.asOf)}`]),
    ...(time.knownOn === '' ? [] : [`${t('entry.knownAt')} ${formats.day(time.knownOn)}`]),
  ].join(' · ');
  return (
    <details className={style['fold']}>
      <summary className={style['summary']}>
        {t('entry.time')}
        {isPast ? <strong className={style['past']}>{t('entry.past', { what })}</strong> : null}
      </summary>
      <form onSubmit={submit} className={style['form']}>
        <TextField
          label={t('entry.asOf')}
          type="date"
          value={typed.asOf}
          onChange={(asOf) => setTyped({ ...typed, asOf })}
        />
        <TextField
          label={t('entry.knownAt')}
          type="date"
          value={typed.knownOn}
          onChange={(knownOn) => setTyped({ ...typed, knownOn })}
        />
        <Button type="submit">{t('entry.look')}</Button>
        {isPast ? (
          <Button
            tone="quiet"
            onPress={() => {
              setTyped(NOW);
              props.onTime(NOW);
            }}
          >
            {t('entry.now')}
          </Button>
        ) : null}
      </form>
    </details>
  );
}
