/** A file at hand: looked at, its columns named, then sent. It stays at hand whatever the server says. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, Facts, Loading, NameText, RefText, Section } from '../../parts/index.ts';
import { FileFailed } from './file-refused.tsx';
import { MapColumns } from './map-columns.tsx';
import style from './prepare-file.module.css';
import { type Preview, type ReadyFile, usePreview } from './use-preview.ts';

/** The file and what is done with it. */
export function PrepareFile(props: { readonly picked: ReadyFile; readonly onLeave: () => void }) {
  const { t } = useTranslation('batches');
  const { picked, onLeave } = props;
  const preview = usePreview(picked);
  // A server that does not answer is asked again by itself; until it does, that is what is shown.
  const cause = preview.data === undefined ? (preview.error ?? preview.failureReason) : null;
  return (
    <Section
      title={t('prepare.title')}
      actions={
        <Button tone="quiet" onPress={onLeave}>
          {t('prepare.another')}
        </Button>
      }
    >
      {cause === null ? null : <FileFailed cause={cause} onRetry={() => void preview.refetch()} />}
      {preview.data === undefined ? (
        <div className={style['waiting']}>
          <p>
            <NameText>{picked.file.name}</NameText>
          </p>
          {cause === null ? <Loading what={t('prepare.looking')} /> : null}
        </div>
      ) : (
        <>
          <FileFacts file={picked.file} preview={preview.data} />
          <MapColumns file={picked.file} preview={preview.data} />
        </>
      )}
    </Section>
  );
}

/** How the file was read, in words. */
function FileFacts(props: { readonly file: File; readonly preview: Preview }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { file, preview } = props;
  const delimiter = DELIMITERS.find(([sign]) => sign === preview.delimiter)?.[1];
  return (
    <Facts
      facts={[
        [t('facts.file'), <NameText key="file">{file.name}</NameText>],
        [t('facts.size'), formats.bytes(file.size)],
        [t('facts.format'), preview.format === 'xlsx' ? t('facts.xlsx') : t('facts.csv')],
        ...(preview.encoding === null
          ? []
          : [[t('facts.encoding'), <RefText key="encoding">{preview.encoding}</RefText>] as const]),
        ...(delimiter === undefined ? [] : [[t('facts.delimiter'), t(`facts.${delimiter}`)] as const]),
        ...(preview.sheet === null
          ? []
          : [[t('facts.sheet'), <NameText key="sheet">{preview.sheet}</NameText>] as const]),
        [t('facts.rows'), preview.rows === null ? t('facts.rowsLater') : formats.number(preview.rows)],
      ]}
    />
  );
}

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;
