/** An import under way: what it is at, how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { RunningJob, showInvisible } from '../../parts/index.ts';
import type { ImportStanding } from './model.ts';
import style from './running-import.module.css';
import { parsePhase, standingOf, useStopImport } from './use-imports.ts';

/** The bar of an import. */
export function RunningImport(props: { readonly found: ImportStanding }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { found } = props;
  const stop = useStopImport(found);
  const phase = parsePhase(found.phase) ?? 'indexing';
  const title = found.title === null ? t('import.aList') : showInvisible(found.title);
  return (
    <RunningJob
      job={standingOf(found, t(`import.phase.${phase}`, { title }))}
      stop={stop}
      words={{
        title: t('import.stop.title'),
        words: t('import.stop.words'),
        yes: t('import.stop.yes'),
        no: t('import.stop.no'),
        asked: t('import.stop.asked'),
      }}
      canStop={phase !== 'indexing'}
    >
      <p className={style['soft']}>
        {found.startedByName === null
          ? formats.instant(found.createdAt)
          : t('import.by', { name: found.startedByName, when: formats.instant(found.createdAt) })}
      </p>
      <p className={style['soft']}>{t('import.goesOn')}</p>
    </RunningJob>
  );
}
