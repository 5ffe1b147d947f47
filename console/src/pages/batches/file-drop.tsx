/** Where a file comes in: dragged, pasted or chosen; rows copied out of a spreadsheet are taken too. */

import { useEffect } from 'react';
import { DropZone, type DropZoneProps, FileTrigger, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button } from '../../parts/index.ts';
import style from './file-drop.module.css';
import { CSV_BYTES_MAX, ROWS_MAX, XLSX_BYTES_MAX } from './picked-file.ts';

/** What a dialog for choosing a file offers first; what a file is, is known by what is in it. */
const OFFERED = ['.csv', '.tsv', '.txt', '.xlsx'];
/** The columns that the example shows, in the order in which they are explained. */
const EXAMPLE = ['name', 'father', 'born', 'country', 'id', 'customer', 'kind'] as const;

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

/** The place. */
export function FileDrop(props: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { onFiles } = props;
  useHarmlessMisses();
  const takeDrop = async (event: DropEvent): Promise<void> => {
    onFiles(await filesOf(event, t('drop.pasted')));
  };
  return (
    <div className={style['holder']}>
      <DropZone
        className={style['zone'] ?? ''}
        getDropOperation={() => 'copy'}
        onDrop={(event) => void takeDrop(event)}
      >
        <Text slot="label" className={style['label'] ?? ''}>
          {t('drop.label')}
        </Text>
        <p className={style['hint']}>{t('drop.hint')}</p>
        <FileTrigger acceptedFileTypes={OFFERED} onSelect={(files) => onFiles([...(files ?? [])])}>
          <Button tone="strong">{t('drop.choose')}</Button>
        </FileTrigger>
      </DropZone>
      <div className={style['words']}>
        <h2>{t('drop.takes')}</h2>
        <ul>
          <li>{t('drop.csv', { bytes: formats.bytes(CSV_BYTES_MAX) })}</li>
          <li>{t('drop.xlsx', { bytes: formats.bytes(XLSX_BYTES_MAX) })}</li>
          <li>{t('drop.rows', { rows: formats.number(ROWS_MAX) })}</li>
          <li>{t('drop.kept')}</li>
        </ul>
        <details>
          <summary>{t('drop.example')}</summary>
          <dl className={style['example']}>
            {EXAMPLE.map((field) => (
              <div key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd>{t(`example.${field}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </div>
  );
}

/** The files of a drop or of a paste; copied rows become a file of their own. */
async function filesOf(event: DropEvent, pastedName: string): Promise<readonly File[]> {
  const files: File[] = [];
  for (const item of event.items) if (item.kind === 'file') files.push(await item.getFile());
  if (files.length > 0) return files;
  for (const item of event.items) {
    if (item.kind !== 'text' || !item.types.has('text/plain')) continue;
    const text = await item.getText('text/plain');
    if (text.includes('\n')) return [new File([text], pastedName, { type: 'text/csv' })];
  }
  return [];
}

/** A file that is let go beside the place does not replace the page. */
function useHarmlessMisses(): void {
  useEffect(() => {
    const onMiss = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', onMiss);
    addEventListener('drop', onMiss);
    return () => {
      removeEventListener('dragover', onMiss);
      removeEventListener('drop', onMiss);
    };
  }, []);
}
