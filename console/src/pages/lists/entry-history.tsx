/** What became of an entry: when it was listed and lifted, and what each version of its list changed, with both of its times. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, PropertyChanges } from '../../parts/index.ts';
import style from './entry-history.module.css';
import { ChangeMark } from './list-mark.tsx';
import { ListingLine } from './listing-line.tsx';
import { type Entity, parseChangeKind } from './model.ts';

/** The history, the oldest step first. */
export function EntryHistory(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const { history, listing } = props.entity;
  if (listing === null && history.length === 0) return <p>{t('entry.noHistory')}</p>;
  return (
    <>
      {listing === null ? null : <Periods listing={listing} />}
      <p className={style['words']}>{t('entry.historyWords')}</p>
      <ol className={style['steps']}>
        {history.map((step) => (
          <Step key={`${step.at} ${step.change}`} step={step} />
        ))}
      </ol>
    </>
  );
}

type Listing = NonNullable<Entity['listing']>;

function Periods(props: { readonly listing: Listing }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { periods, removedOn } = props.listing;
  return (
    <>
      <ListingLine listing={props.listing} />
      <ul className={style['periods']}>
        {periods.length === 0 ? (
          <li>
            <strong>{t('entry.listedSinceUnknown')}</strong>
          </li>
        ) : null}
        {periods.map((period) => {
          const to = period.to ?? removedOn;
          return (
            <li key={`${period.from} ${period.to} ${period.program}`}>
              <strong>
                {period.from === null
                  ? t('entry.listedSinceUnknown')
                  : t('entry.listedSince', { day: formats.day(period.from) })}
                {to === null ? null : ` ${t('entry.liftedOn', { day: formats.day(to) })}`}
              </strong>
              {period.program === null ? null : (
                <>
                  {' · '}
                  <NameText>{period.program}</NameText>
                </>
              )}
              {period.authority === null ? null : (
                <>
                  {' · '}
                  <NameText>{period.authority}</NameText>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

type HistoryStep = Entity['history'][number];

function Step(props: { readonly step: HistoryStep }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { step } = props;
  const kind = parseChangeKind(step.change);
  return (
    <li className={style['step']}>
      <span className={style['head']}>
        <ChangeMark change={kind} />
        <span>{t(`entry.step.${kind}`)}</span>
        <span className={style['words']}>
          {step.publishedOn === null
            ? t('unknownDay')
            : t('entry.published', { day: formats.day(step.publishedOn) })}
          {' · '}
          {t('entry.recorded', { instant: formats.instant(step.at) })}
        </span>
      </span>
      {step.properties.length === 0 ? null : (
        <details>
          <summary className={style['summary']}>{t('entry.showChanges')}</summary>
          <PropertyChanges properties={step.properties} />
        </details>
      )}
    </li>
  );
}
