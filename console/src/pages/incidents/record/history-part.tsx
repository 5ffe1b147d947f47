/** How the incident came to be known as it is: what was added, ended, joined and separated, in order of time. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate } from '../../../parts/index.ts';
import { By } from './by.tsx';
import style from './record.module.css';
import type { Incident } from './record-api.ts';
import { usePropertyWords } from './record-words.ts';

/** So much of an id tells it from others for the eye. */
const SHORT_ID = 8;

/** The steps. */
export function HistoryPart(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const propertyWords = usePropertyWords();
  const { history, accounts, properties } = props.incident;
  const claimOf = (what: string): string | undefined =>
    properties.find(({ claims }) => claims.some(({ statement }) => statement === what))?.property;
  const nameOf = (what: string): string => {
    const property = claimOf(what);
    if (property !== undefined) return isolate(propertyWords(property));
    const origin = accounts.find(({ account }) => String(account) === what)?.origin;
    return isolate(origin ?? what.slice(0, SHORT_ID));
  };
  return (
    <ol className={style['history']}>
      {history.map((step) => (
        <li key={`${step.at} ${step.change} ${step.what}`}>
          <time dateTime={step.at}>{formats.instant(step.at)}</time>
          <span>
            {t(`step.${step.change}`, { what: nameOf(step.what) })}
            {' · '}
            <By id={step.by} name={step.byName} />
            {step.reason === null ? null : (
              <>
                {': '}
                <bdi>{step.reason}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
