/** How the incident came to be known as it is: what was added, ended, joined and separated, in order of time. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import style from './record.module.css';
import type { Incident } from './record-api.ts';

/** The steps. */
export function HistoryPart(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { history, accounts } = props.incident;
  const nameOf = (what: string): string =>
    accounts.find(({ account }) => String(account) === what)?.origin ?? what;
  return (
    <ol className={style['history']}>
      {history.map((step) => (
        <li key={`${step.at} ${step.change} ${step.what}`}>
          <time dateTime={step.at}>{formats.instant(step.at)}</time>
          <span>
            {t(`step.${step.change}`, { what: nameOf(step.what) })}
            {' · '}
            <bdi>{step.byName ?? step.by}</bdi>
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
