/** With a past day: who was not listed then and is today. They count for nothing in the verdict. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, RefText, Section } from '../../parts/index.ts';
import type { MatchAnswer } from './asked.ts';
import style from './screening.module.css';

/** The section, where there is anybody. */
export function LaterListed(props: { readonly later: NonNullable<MatchAnswer['listedLater']> }) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  if (props.later.length === 0) return null;
  return (
    <Section title={t('later.title')}>
      <p className={style['soft']}>{t('later.words')}</p>
      <ul className={style['later']}>
        {props.later.map((one) => (
          <li key={one.id}>
            <Link to="/entries/$entityId" params={{ entityId: one.id }}>
              <NameText>{one.caption}</NameText>
            </Link>{' '}
            <RefText>{`${one.list} · ${one.ref}`}</RefText>{' '}
            {one.listing.from === null
              ? t('facts.sinceUnknown')
              : t('later.since', { day: formats.day(one.listing.from) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
