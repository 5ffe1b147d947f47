/** What happened with a report, step by step. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { NameText, RefText } from '../../../parts/index.ts';
import historyStyle from '../../findings/history.module.css';
import { Person } from '../../findings/person.tsx';
import type { Report } from './goaml-api.ts';
import style from './report.module.css';
import { eventOf } from './report-words.ts';

/** The steps, oldest first. */
export function ReportHistory(props: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  return (
    <ol className={historyStyle['steps']}>
      {props.report.events.map((event) => {
        const known = eventOf(event.kind);
        return (
          <li key={event.version} className={historyStyle['step']}>
            <strong>{known === null ? event.kind : t(`event.${known}`)}</strong>
            <p className={style['soft']}>
              <Person id={event.by} name={event.byName} /> ·{' '}
              <time dateTime={event.at}>{formats.instant(event.at)}</time>
            </p>
            {event.recipient === null ? null : (
              <p>
                {t('event.to')} <NameText>{event.recipient}</NameText>
              </p>
            )}
            {event.reason === null ? null : (
              <p>
                <NameText>{event.reason}</NameText>
              </p>
            )}
            {event.sha256 === null ? null : (
              <p className={style['soft']}>
                {t('event.hash')} <RefText>{event.sha256.slice(0, 16)}</RefText>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
