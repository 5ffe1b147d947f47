/** What changed in the list entry since: after a finding was made, and after a match was found false. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, type PropertyChange, PropertyChanges } from '../../parts/index.ts';
import style from './finding.module.css';
import type { FindingDetail } from './finding-api.ts';
import { parseEntryState } from './finding-words.ts';
import { Person } from './person.tsx';

/** What is remembered of this customer and this entry: cleared before, and perhaps why that no longer holds. */
export function Remembered(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { memory, id } = props.finding;
  if (memory.kind === 'none' || memory.at === null) return null;
  const isReopened = memory.kind === 'reopened';
  return (
    <section className={`${style['notice']} ${isReopened ? style['changed'] : style['cleared']}`}>
      <h2>{isReopened ? t('memory.reopened') : t('memory.cleared')}</h2>
      <p>{isReopened ? t('memory.reopenedWords') : t('memory.clearedWords')}</p>
      <Clearing finding={props.finding} />
      {memory.finding === null || memory.finding === id ? null : (
        <Link to="/findings/$findingId" params={{ findingId: memory.finding }}>
          {t('memory.open')}
        </Link>
      )}
      {isReopened ? <WhatChanged changes={memory.changes} /> : null}
    </section>
  );
}

function WhatChanged(props: { readonly changes: readonly PropertyChange[] | null }) {
  const { t } = useTranslation('findings');
  if (props.changes === null) return <p>{t('change.unknown')}</p>;
  return <PropertyChanges properties={props.changes} />;
}

function Clearing(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { memory } = props.finding;
  if (memory.at === null) return null;
  return (
    <dl className={style['pairs']}>
      <dt>{t('memory.by')}</dt>
      <dd>
        <Person id={memory.by} name={memory.byName} />
      </dd>
      <dt>{t('memory.at')}</dt>
      <dd>
        <time dateTime={memory.at}>{formats.instant(memory.at)}</time>
      </dd>
      {memory.kind === 'cleared' && memory.because !== null ? (
        <>
          <dt>{t('memory.because')}</dt>
          <dd>
            <NameText>{memory.because}</NameText>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** What became of the entry since the finding was made; nothing where it is as it was. */
export function EntrySince(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { entryNow, memory } = props.finding;
  const state = parseEntryState(entryNow.state);
  // A reopened finding shows the same changes with its memory.
  if (state === 'unchanged' || state === 'unknown' || memory.kind === 'reopened') return null;
  return (
    <section className={`${style['notice']} ${style['changed']}`}>
      <h2>{t(`entry.${state}`)}</h2>
      <p>{t(`entry.${state}Words`)}</p>
      {entryNow.changes === null || entryNow.changes.length === 0 ? null : (
        <PropertyChanges properties={entryNow.changes} />
      )}
    </section>
  );
}
