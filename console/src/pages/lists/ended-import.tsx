/** What came of an import: what it changed, or why nothing was kept. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, isolate, showInvisible } from '../../parts/index.ts';
import style from './ended-import.module.css';
import type { ImportStanding, ListImport } from './model.ts';

/** The outcome. */
export function EndedImport(props: {
  readonly found: ImportStanding;
  readonly result: ListImport | null;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation('lists');
  const { found, result } = props;
  const tone = result === null ? style['nothing'] : style['done'];
  return (
    <div role="status" className={`${style['ended']} ${tone}`}>
      {result === null ? <Nothing found={found} /> : <Taken taken={result} found={found} />}
      <Button tone="quiet" onPress={props.onDismiss}>
        {t('import.dismiss')}
      </Button>
    </div>
  );
}

function Taken(props: { readonly taken: ListImport; readonly found: ImportStanding }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { taken, found } = props;
  const kind = taken.kind === 'renewed' || taken.kind === 'unchanged' ? taken.kind : 'imported';
  return (
    <>
      <p>
        {t(`import.done.${kind}`, {
          title: isolate(showInvisible(taken.title)),
          added: formats.number(taken.added),
          changed: formats.number(taken.changed),
          removed: formats.number(taken.removed),
        })}
      </p>
      {found.job.state === 'failed' ? <p>{t('import.later')}</p> : null}
      <Link to="/lists/$listId" params={{ listId: taken.list }}>
        {t('import.done.open')}
      </Link>
    </>
  );
}

function Nothing(props: { readonly found: ImportStanding }) {
  const { t } = useTranslation('lists');
  const { title, job } = props.found;
  const end = job.state === 'cancelled' ? 'cancelled' : 'failed';
  return (
    <>
      <h3>{t(`import.ended.${end}.title`, { title: isolate(showInvisible(title ?? t('import.aList'))) })}</h3>
      <p>{t(`import.ended.${end}.words`)}</p>
      {job.error === null ? null : (
        <p className={style['cause']} dir="auto" lang="en">
          <code>{job.error.code}</code> · {job.error.message}
        </p>
      )}
    </>
  );
}
