/** An import under way: what it is at, how far, how fast, how long still; it goes on by itself, and can be stopped. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { isolate, RunningJob, showInvisible, standingOf, stopWords, useStopJob } from '../../parts/index.ts';
import type { ImportStanding } from './model.ts';
import style from './running-import.module.css';
import { parsePhase } from './use-imports.ts';

/** The bar of an import. */
export function RunningImport(props: { readonly found: ImportStanding }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { found } = props;
  const stop = useStopJob(found.job.id, [['list-import', found.id]]);
  const phase = parsePhase(found.phase) ?? 'indexing';
  const title = found.title === null ? t('import.aList') : showInvisible(found.title);
  return (
    <RunningJob
      job={standingOf(found.job, t(`import.phase.${phase}`, { title: isolate(title) }))}
      stop={stop}
      words={stopWords((part) => t(`import.stop.${part}`))}
      canStop={phase !== 'indexing'}
    >
      <p className={style['soft']}>
        {found.startedByName === null
          ? formats.instant(found.createdAt)
          : t('import.by', { name: isolate(found.startedByName), when: formats.instant(found.createdAt) })}
      </p>
      <p className={style['soft']}>{t('import.goesOn')}</p>
    </RunningJob>
  );
}
