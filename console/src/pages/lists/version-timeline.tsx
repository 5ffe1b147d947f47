/** The versions of a list on a line of time, up to today: where the newest ends being good, the line says so. The table below says the same. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import type { ListVersion } from './model.ts';
import style from './version-timeline.module.css';

const DAY_MS = 86_400_000;

/** The line; nothing while no version names its day. */
export function VersionTimeline(props: {
  readonly versions: readonly ListVersion[];
  readonly maximumDays: number | null;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const dated = props.versions.flatMap((version) =>
    version.publishedOn === null
      ? []
      : [{ id: version.id, at: Date.parse(version.publishedOn), day: version.publishedOn }],
  );
  const times = dated.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const { maximumDays } = props;
  const today = Date.now();
  if (dated.length === 0) return null;
  const goodUntil = maximumDays === null ? null : last + maximumDays * DAY_MS;
  const end = Math.max(today, goodUntil ?? today);
  const place = (at: number): string => `${(100 * (at - first)) / Math.max(DAY_MS, end - first)}%`;
  return (
    <div className={style['line']} aria-hidden="true">
      <div className={style['axis']} />
      {goodUntil === null ? null : (
        <div
          className={style['good']}
          style={{ insetInlineStart: place(last), inlineSize: `calc(${place(goodUntil)} - ${place(last)})` }}
        />
      )}
      {goodUntil !== null && today > goodUntil ? (
        <div
          className={style['late']}
          style={{
            insetInlineStart: place(goodUntil),
            inlineSize: `calc(${place(today)} - ${place(goodUntil)})`,
          }}
        />
      ) : null}
      {dated.map(({ id, at }) => (
        <div key={id} className={style['dot']} style={{ insetInlineStart: place(at) }} />
      ))}
      <div className={style['now']} style={{ insetInlineStart: place(today) }}>
        {goodUntil !== null && goodUntil > today ? <span>{t('list.today')}</span> : null}
      </div>
      <div className={style['words']}>
        <span>{formats.day(new Date(first).toISOString().slice(0, 10))}</span>
        <span>
          {goodUntil !== null && goodUntil > today
            ? t('list.goodUntil', { day: formats.day(new Date(goodUntil).toISOString().slice(0, 10)) })
            : t('list.today')}
        </span>
      </div>
    </div>
  );
}
