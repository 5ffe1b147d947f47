/** Where a file of payments is dropped or chosen, what is said of it, and how far its sending is. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, FileZone, ProgressLine, showInvisible } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import style from './payments.module.css';
import { FILE_BYTES_MAX, useSendPayments } from './payments-api.ts';

/** The place for a file, then the question what it is, then its way. */
export function SendPayments() {
  const { t } = useTranslation(['money', 'common']);
  const formats = useFormats();
  const { openPurpose } = useShell();
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [skipBad, setSkipBad] = useState(false);
  const [synthetic, setSynthetic] = useState(false);
  const sending = useSendPayments(() => setFile(null));
  const take = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    sending.reset();
    const isFitting = chosen.size > 0 && chosen.size <= FILE_BYTES_MAX;
    setFile(isFitting ? chosen : null);
    const limit = formats.bytes(FILE_BYTES_MAX);
    setRefused(isFitting ? null : t(chosen.size === 0 ? 'files.empty' : 'files.tooLarge', { limit }));
  };
  if (file === null) {
    return (
      <>
        <FileZone label={t('files.drop')} choose={t('files.choose')} onFiles={([chosen]) => take(chosen)}>
          <p>{t('files.kinds')}</p>
          <p>{t('files.limit', { limit: formats.bytes(FILE_BYTES_MAX) })}</p>
        </FileZone>
        {refused === null ? null : <p role="alert">{refused}</p>}
      </>
    );
  }
  const { sent } = sending;
  return (
    <section className={style['panel']} aria-label={t('files.about')}>
      <p>
        <bdi dir="auto">{showInvisible(file.name)}</bdi> · {formats.bytes(file.size)}
      </p>
      <Choice
        isChosen={skipBad}
        onChange={setSkipBad}
        label={t('files.skipBad')}
        hint={t('files.skipBadHint')}
      />
      <Choice
        isChosen={synthetic}
        onChange={setSynthetic}
        label={t('files.synthetic')}
        hint={t('files.syntheticHint')}
      />
      {sending.error === null ? null : <Failed cause={sending.error} onChoosePurpose={openPurpose} />}
      {sending.isPending ? (
        <ProgressLine
          label={t('files.sending')}
          words={sent === null ? '' : formats.bytes(sent.bytes)}
          share={sent === null || sent.total === 0 ? null : sent.bytes / sent.total}
        />
      ) : null}
      <div className={style['actions']}>
        <Button
          tone="strong"
          isPending={sending.isPending}
          onPress={() => sending.mutate({ file, skipBad, synthetic })}
        >
          {t('files.send')}
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

function Choice(props: {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly label: string;
  readonly hint: string;
}) {
  return (
    <label className={style['choice']}>
      <input
        type="checkbox"
        checked={props.isChosen}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label} <small className={style['soft']}>{props.hint}</small>
      </span>
    </label>
  );
}
