/** The first rows of a file as they were read, each column with what it is taken for. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, useRefusalWords } from '../../parts/index.ts';
import { FIELDS, type Mapping } from './mapping.ts';
import style from './preview-table.module.css';
import type { Preview } from './use-preview.ts';

/** The table. */
export function PreviewTable(props: { readonly preview: Preview; readonly mapping: Mapping }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const refusalWords = useRefusalWords();
  const { preview, mapping } = props;
  const title = t('preview.title', {
    count: preview.sample.length,
    shown: formats.number(preview.sample.length),
  });
  return (
    // Wider than the page more often than not: it scrolls by itself, and by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={style['scroller']} aria-label={title} tabIndex={0}>
      <table className={style['table']}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('preview.line')}</th>
            {preview.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={at} scope="col">
                <NameText>{column}</NameText>
                <ColumnUse at={at} mapping={mapping} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row) => (
            <tr key={row.line}>
              <th scope="row">{formats.number(row.line)}</th>
              {row.refusal === null ? (
                preview.columns.map((_column, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={at} className={isUsed(mapping, at) ? '' : style['unused']}>
                    <NameText>{row.cells[at] ?? ''}</NameText>
                  </td>
                ))
              ) : (
                <td colSpan={preview.columns.length} className={style['refused']}>
                  {t('preview.refused')} <bdi>{refusalWords(row.refusal)}</bdi>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a column is taken for, under its header. */
function ColumnUse(props: { readonly at: number; readonly mapping: Mapping }) {
  const { t } = useTranslation('batches');
  const { at, mapping } = props;
  const uses = [
    ...(mapping.names.includes(at) ? [t('field.name')] : []),
    ...FIELDS.filter((field) => mapping.fields[field] === at).map((field) => t(`field.${field}`)),
  ];
  return (
    <small className={uses.length === 0 ? style['none'] : style['use']}>
      {uses.length === 0 ? t('preview.unused') : uses.join(' · ')}
    </small>
  );
}

function isUsed(mapping: Mapping, at: number): boolean {
  return mapping.names.includes(at) || FIELDS.some((field) => mapping.fields[field] === at);
}
