/** Where a file of incidents is dropped or chosen, what is said of it, and how far its sending is. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, FileZone, ProgressLine, showInvisible } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { FILE_BYTES_MAX, useSendImport } from './imports-api.ts';
import style from './sources.module.css';

const CHOICES = ['part', 'skipBad', 'synthetic'] as const;
const NOTHING_SAID = { part: false, skipBad: false, synthetic: false };

/** The place for a file, then the question what it is, then its way. */
export function SendIncidents() {
  const { t } = useTranslation(['incidents', 'common']);
  const formats = useFormats();
  const { openPurpose } = useShell();
  const [file, setFile] = useState<File | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [said, setSaid] = useState(NOTHING_SAID);
  const sending = useSendImport(() => setFile(null));
  const limit = formats.bytes(FILE_BYTES_MAX);
  const take = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    sending.reset();
    const fits = chosen.size > 0 && chosen.size <= FILE_BYTES_MAX;
    setFile(fits ? chosen : null);
    setRefused(!fits);
    setSaid(NOTHING_SAID);
  };
  if (file === null) {
    return (
      <>
        <FileZone label={t('send.drop')} choose={t('send.choose')} onFiles={([chosen]) => take(chosen)}>
          <p>{t('send.kinds')}</p>
        </FileZone>
        {isRefused ? <p role="alert">{t('send.refused', { limit })}</p> : null}
      </>
    );
  }
  return (
    <section className={style['panel']} aria-label={t('send.about')}>
      <p>
        <bdi dir="auto">{showInvisible(file.name)}</bdi> · {formats.bytes(file.size)}
      </p>
      {CHOICES.map((choice) => (
        <label key={choice} className={style['choice']}>
          <input
            type="checkbox"
            checked={said[choice]}
            onChange={(event) => setSaid({ ...said, [choice]: event.target.checked })}
          />
          <span>
            {t(`send.${choice}`)} <small className={style['soft']}>{t(`send.${choice}Hint`)}</small>
          </span>
        </label>
      ))}
      {sending.error === null ? null : <Failed cause={sending.error} onChoosePurpose={openPurpose} />}
      {sending.isPending ? (
        <ProgressLine
          label={t('send.sending')}
          words={sending.sent === null ? '' : formats.bytes(sending.sent.bytes)}
          share={
            sending.sent === null || sending.sent.total === 0 ? null : sending.sent.bytes / sending.sent.total
          }
        />
      ) : null}
      <div className={style['actions']}>
        <Button tone="strong" isPending={sending.isPending} onPress={() => sending.mutate({ file, ...said })}>
          {t('send.send')}
        </Button>
        <Button
          onPress={() => {
            sending.stop();
            setFile(null);
          }}
        >
          {t('common:action.cancel')}
        </Button>
      </div>
    </section>
  );
}
