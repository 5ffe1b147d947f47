/** A short tour over the invented customers: can be left at any time, and asked for again. */

import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { Button } from '../parts/index.ts';
import style from './tour.module.css';

/** The stops, each on the page that it tells of. */
const STOPS = [
  { id: 'purpose', to: '/' },
  { id: 'screening', to: '/screening' },
  { id: 'batches', to: '/batches' },
  { id: 'findings', to: '/findings' },
  { id: 'lists', to: '/lists' },
  { id: 'accuracy', to: '/accuracy' },
] as const;

const SEEN_KEY = 'silsila.tour';

/** Where the tour is; null when nobody takes it. */
export interface TourStanding {
  readonly stop: number | null;
  start(): void;
  go(stop: number): void;
  leave(): void;
}

/** The tour; it offers itself once on a machine. */
export function useTour(): TourStanding {
  const [stop, setStop] = useState<number | null>(() => (localStorage.getItem(SEEN_KEY) === null ? 0 : null));
  const start = useCallback(() => setStop(0), []);
  const leave = useCallback(() => {
    localStorage.setItem(SEEN_KEY, 'left');
    setStop(null);
  }, []);
  return { stop, start, go: setStop, leave };
}

/** The words of the stop at hand; their texts are loaded for those alone who take the tour. */
export function Tour({ tour }: { readonly tour: TourStanding }) {
  return tour.stop === null ? null : <Stop tour={tour} index={tour.stop} />;
}

function Stop(props: { readonly tour: TourStanding; readonly index: number }) {
  const { t } = useTranslation(['tour', 'common']);
  const formats = useFormats();
  const navigate = useNavigate();
  const { index } = props;
  const { go, leave } = props.tour;
  const stop = STOPS[index];
  if (stop === undefined) return null;
  const move = (to: number): void => {
    const next = STOPS[to];
    if (next === undefined) leave();
    else {
      go(to);
      void navigate({ to: next.to });
    }
  };
  return (
    <aside aria-label={t('title')} className={`${style['tour']} no-print`}>
      <p className={style['step']}>
        {t('title')} ·{' '}
        {t('common:unit.of', { value: formats.number(index + 1), total: formats.number(STOPS.length) })}
      </p>
      <h2>{t(`step.${stop.id}.title`)}</h2>
      <p>{t(`step.${stop.id}.words`)}</p>
      <div className={style['actions']}>
        <Button tone="strong" onPress={() => move(index + 1)}>
          {index + 1 < STOPS.length ? t('next') : t('finish')}
        </Button>
        {index > 0 ? <Button onPress={() => move(index - 1)}>{t('common:action.back')}</Button> : null}
        <Button tone="quiet" onPress={leave}>
          {t('leave')}
        </Button>
      </div>
    </aside>
  );
}
