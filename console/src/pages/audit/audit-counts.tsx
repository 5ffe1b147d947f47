/** What an entry counted and which ids it showed; names that were asked for stand only as keyed hashes. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Facts, RefText } from '../../parts/index.ts';
import style from './audit-counts.module.css';

/** Counts that the console has words for. */
const COUNTS = [
  'shown',
  'shownIds',
  'shownSha256',
  'queries',
  'queryHashes',
  'entries',
  'people',
  'versions',
  'previewed',
  'exportedUpTo',
] as const;

/** The counts of an entry. */
export function AuditCounts(props: { readonly detail: string }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const counts = Object.entries(parseDetail(props.detail));
  if (counts.length === 0) return <p>{t('detail.none')}</p>;
  const show = (value: unknown): ReactNode => {
    if (typeof value === 'number') return formats.number(value);
    const items = Array.isArray(value) ? value.map(String) : [String(value)];
    return (
      <ul className={style['items']}>
        {items.map((item) => (
          <li key={item}>
            <RefText>{item}</RefText>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Facts
      isWide={counts.some(([, value]) => typeof value !== 'number')}
      facts={counts.map(([name, value]) => {
        const known = COUNTS.find((count) => count === name);
        return [known === undefined ? name : t(`detail.${known}`), show(value)];
      })}
    />
  );
}

/** Reads the JSON text of an entry; what cannot be read is shown as it is. */
function parseDetail(detail: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(detail);
    return typeof value === 'object' && value !== null ? { ...value } : { detail };
  } catch {
    return { detail };
  }
}
