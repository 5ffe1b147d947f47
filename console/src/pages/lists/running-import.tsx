/** An import under way: what it is at, how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, Dialog, Failed, JobProgress, showInvisible } from '../../parts/index.ts';
import type { ImportStanding } from './model.ts';
import style from './running-import.module.css';
import { parsePhase, standingOf, useStopImport } from './use-imports.ts';

/** The bar of an import. */
export function RunningImport(props: { readonly found: ImportStanding }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { found } = props;
  const stop = useStopImport(found);
  const [isAsking, setAsking] = useState(false);
  const phase = parsePhase(found.phase) ?? 'indexing';
  const title = found.title === null ? t('import.aList') : showInvisible(found.title);
  const canStop = phase !== 'indexing' && !stop.isSuccess;
  return (
    <div className={style['running']}>
      <JobProgress
        job={standingOf(found, t(`import.phase.${phase}`, { title }))}
        onCancel={canStop ? () => setAsking(true) : undefined}
      />
      <p className={style['soft']}>
        {found.startedByName === null
          ? formats.instant(found.createdAt)
          : t('import.by', { name: found.startedByName, when: formats.instant(found.createdAt) })}
      </p>
      <p className={style['soft']}>{t('import.goesOn')}</p>
      {stop.isSuccess ? <p role="status">{t('import.stop.asked')}</p> : null}
      {stop.error === null ? null : <Failed cause={stop.error} onRetry={() => stop.mutate()} />}
      <Dialog title={t('import.stop.title')} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{t('import.stop.words')}</p>
        <div className={style['actions']}>
          <Button
            tone="danger"
            onPress={() => {
              setAsking(false);
              stop.mutate();
            }}
          >
            {t('import.stop.yes')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('import.stop.no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
