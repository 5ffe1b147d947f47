/** Where a list file is dropped or chosen; one that cannot be taken in is refused before it is sent. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { FileZone, isolate } from '../../parts/index.ts';
import style from './file-drop.module.css';
import { LIST_UPLOAD_BYTES_MAX } from './send-list.ts';

/** The place for a file. */
export function FileDrop(props: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const [refused, setRefused] = useState<string | null>(null);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const limit = formats.bytes(LIST_UPLOAD_BYTES_MAX);
    if (file.size === 0) setRefused(t('import.emptyFile', { name: isolate(file.name) }));
    else if (file.size > LIST_UPLOAD_BYTES_MAX) {
      setRefused(t('import.tooLarge', { name: isolate(file.name), size: formats.bytes(file.size), limit }));
    } else {
      setRefused(null);
      props.onFile(file);
    }
  };
  return (
    <>
      <FileZone label={t('import.drop')} choose={t('import.choose')} onFiles={([file]) => take(file)}>
        <p>{t('import.limits', { size: formats.bytes(LIST_UPLOAD_BYTES_MAX) })}</p>
      </FileZone>
      {refused === null ? null : (
        <p role="alert" className={style['refused']}>
          {refused}
        </p>
      )}
    </>
  );
}
