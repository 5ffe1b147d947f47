/** A file on its way: how much has left, how fast, how long still; then the wait until its rows are stored. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, Loading, NameText, ProgressLine } from '../../parts/index.ts';
import style from './upload-progress.module.css';
import type { Upload } from './use-upload.ts';

/** The progress. */
export function UploadProgress(props: {
  readonly fileName: string;
  readonly upload: Upload;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation(['batches', 'common']);
  const { sent } = props.upload;
  const isSent = sent !== null && sent.bytes >= sent.total;
  return (
    <div className={style['upload']}>
      <ProgressLine
        label={
          <>
            {t('batches:upload.label')} <NameText>{props.fileName}</NameText>
          </>
        }
        words={useUploadWords(props.upload)}
        share={sent === null || sent.total === 0 ? 0 : sent.bytes / sent.total}
      />
      {isSent ? <Loading what={t('batches:upload.storing')} /> : null}
      <Button tone="danger" onPress={props.onStop}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
}

function useUploadWords({ sent, bytesPerSecond }: Upload): string {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  if (sent === null) return t('batches:upload.starting');
  const remainingMs =
    bytesPerSecond === null || bytesPerSecond === 0
      ? null
      : ((sent.total - sent.bytes) / bytesPerSecond) * 1000;
  return [
    t('common:job.progress', { done: formats.bytes(sent.bytes), total: formats.bytes(sent.total) }),
    ...(bytesPerSecond === null ? [] : [t('common:job.rate', { rate: formats.bytes(bytesPerSecond) })]),
    ...(remainingMs === null ? [] : [t('common:job.left', { time: formats.duration(remainingMs) })]),
  ].join(' · ');
}
