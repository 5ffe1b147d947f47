/** Imports that were begun here or are found again: how far each is, and what came of it. */

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { EndedImport } from './ended-import.tsx';
import style from './imports-under-way.module.css';
import type { ImportStanding } from './model.ts';
import { RunningImport } from './running-import.tsx';
import { useImport, useImports } from './use-imports.ts';

/** An import of one's own that failed while nobody looked is told of for so long, in milliseconds. */
const FAILED_TOLD_MS = 86_400_000;

/** The imports; `started` are those begun on this page, the newest first. */
export function ImportsUnderWay(props: { readonly started: readonly string[] }) {
  const { t } = useTranslation('lists');
  const { session } = useShell();
  const imports = useImports();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [away, setAway] = useState<readonly string[]>([]);
  const found = (imports.data?.imports ?? [])
    .filter((one) => isToBeTold(one, session.personId))
    .map(({ id }) => id);
  const fresh = [...props.started, ...found].filter((id) => !seen.includes(id));
  // What was under way stays in sight after its end, until it is put away.
  if (fresh.length > 0) setSeen([...new Set([...fresh, ...seen])]);
  const part = useRef<HTMLDivElement>(null);
  const newest = props.started[0];
  // The panel with the button that was pressed is gone: who pressed it goes on from here.
  useEffect(() => {
    if (newest !== undefined) part.current?.focus();
  }, [newest]);
  const shown = seen.filter((id) => !away.includes(id));
  if (shown.length === 0) return null;
  return (
    <div ref={part} tabIndex={-1} className={style['part']}>
      <Section title={t('import.underWay')}>
        <ul className={style['imports']}>
          {shown.map((id) => (
            <li key={id}>
              <OneImport id={id} onDismiss={() => setAway([...away, id])} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function OneImport(props: { readonly id: string; readonly onDismiss: () => void }) {
  const standing = useImport(props.id);
  const { data, error } = standing;
  if (data === undefined) {
    return error === null ? null : <Failed cause={error} onRetry={() => standing.refetch()} />;
  }
  if (data.phase !== 'over') return <RunningImport found={data} />;
  return <EndedImport found={data} result={data.result} onDismiss={props.onDismiss} />;
}

function isToBeTold(one: ImportStanding, personId: string): boolean {
  if (one.phase !== 'over') return true;
  if (one.job.state !== 'failed' || one.startedBy !== personId) return false;
  return Date.now() - Date.parse(one.createdAt) < FAILED_TOLD_MS;
}
