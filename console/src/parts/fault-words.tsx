/** A coded fault in the reader's language, and what the server said of it in its own. */

import { useTranslation } from 'react-i18next';
import type { FaultPlace } from '../api/fault.ts';
import type common from '../i18n/en/common.json';
import { useFormats } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/start.ts';
import style from './states.module.css';

/** A code for which there are words: all those of the errors reference. */
type FaultCode = keyof (typeof common)['fault'];

/** What is known of a fault besides its code. */
export interface FaultSaid {
  readonly code: string;
  /** What the server said, in English. */
  readonly message: string;
  readonly place?: FaultPlace | null;
  readonly requestId?: string | null;
}

/** A function from the code of a fault to what happened and what to do; null for a code without words. */
export function useFaultWords(): (
  code: string,
) => { readonly title: string; readonly remedy: string } | null {
  const { t, i18n } = useTranslation();
  return (code) => {
    if (!i18n.exists(`common:fault.${code}.title`)) return null;
    const known = parseFaultCode(code);
    return { title: t(`fault.${known}.title`), remedy: t(`fault.${known}.remedy`) };
  };
}

/** Where it was found, and what the server said: open where that is in the reader's language, else on demand. */
export function FaultDetails(props: { readonly fault: FaultSaid }) {
  const { t } = useTranslation();
  const { code, message, place, requestId } = props.fault;
  return (
    <>
      <FaultLine place={place ?? null} />
      <details open={currentLanguage() === 'en'} className={style['details']}>
        <summary>{t('failure.details')}</summary>
        <p dir="ltr" lang="en">
          {message}
        </p>
        <p className={style['small']}>
          <code>{code}</code>
          {requestId == null ? null : ` · ${t('failure.request', { id: requestId })}`}
        </p>
      </details>
    </>
  );
}

function FaultLine(props: { readonly place: FaultPlace | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { line, column } = props.place ?? {};
  if (line === undefined) return null;
  const at = { line: formats.number(line) };
  return (
    <p>
      {column === undefined
        ? t('failure.line', at)
        : t('failure.lineAndColumn', { ...at, column: formats.number(column) })}
    </p>
  );
}

function parseFaultCode(code: string): FaultCode {
  return code as FaultCode;
}
