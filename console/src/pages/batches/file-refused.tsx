/** A file that is not taken: which, why, and what to do. */

import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/fault.ts';
import { useFormats } from '../../i18n/format.ts';
import { Failed, FaultDetails, NameText } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './file-refused.module.css';
import { CSV_BYTES_MAX, type Picked, ROWS_MAX, XLSX_BYTES_MAX } from './picked-file.ts';

/** Codes of the server that are about the file itself, for which there are words here. */
const FILE_CODES = [
  'STOPPED',
  'INPUT_FORMAT_UNKNOWN',
  'INPUT_COLUMNS',
  'INPUT_TOO_LARGE',
  'INPUT_MALFORMED',
  'INPUT_TRUNCATED',
  'INPUT_ENCODING',
] as const;

/** A file that was refused here, before anything of it was sent. */
export function PickRefused(props: { readonly picked: Extract<Picked, { kind: 'refused' }> }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { problem, fileName, bytes } = props.picked;
  return (
    <section role="alert" className={style['refused']}>
      <h2>{t(`refused.${problem}.title`)}</h2>
      {fileName === '' ? null : (
        <p>
          <NameText>{fileName}</NameText> · {formats.bytes(bytes)}
        </p>
      )}
      <p>
        {t(`refused.${problem}.words`, {
          bytes: formats.bytes(problem === 'xlsx-too-large' ? XLSX_BYTES_MAX : CSV_BYTES_MAX),
          rows: formats.number(ROWS_MAX),
        })}
      </p>
      <p className={style['soft']}>{t('refused.nothingSent')}</p>
    </section>
  );
}

/** What the server said of a file; what is not about the file has the words of every page. */
export function FileFailed(props: { readonly cause: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const { cause } = props;
  const code = cause instanceof ApiFault ? FILE_CODES.find((one) => one === cause.code) : undefined;
  if (code === undefined || !(cause instanceof ApiFault)) {
    return <Failed cause={cause} onRetry={props.onRetry} onChoosePurpose={openPurpose} />;
  }
  return (
    <section role="alert" className={style['refused']}>
      <h2>{t(`server.${code}.title`)}</h2>
      <p>{t(`server.${code}.words`)}</p>
      {code === 'STOPPED' ? null : <FaultDetails fault={cause} />}
    </section>
  );
}
