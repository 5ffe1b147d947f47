/** One entry of a list: its names, its facts, its history, and every statement that they rest on. Its address holds ids alone. */

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { ApiFault } from '../../api/fault.ts';
import { useFormats } from '../../i18n/format.ts';
import { Empty, Failed, Loading, Page, RefText, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { EntryAssessments } from './entry-assessments.tsx';
import { EntryFacts, EntryNotes, hasNotes } from './entry-facts.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryNames } from './entry-names.tsx';
import style from './entry-page.module.css';
import { EntrySources } from './entry-sources.tsx';
import { EntryStatements } from './entry-statements.tsx';
import { type EntryTime, EntryTimeForm, NOW } from './entry-time.tsx';
import { SyntheticMark } from './list-mark.tsx';
import type { Entity, LoadedList } from './model.ts';

/** The page. */
export function EntryPage() {
  const { t } = useTranslation('lists');
  const { openPurpose } = useShell();
  const { entityId } = useParams({ from: '/shell/entries/$entityId' });
  const [time, setTime] = useState<EntryTime>(NOW);
  const entity = useEntity(entityId, time);
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
  });
  const ref = entityId.slice(entityId.indexOf(':') + 1);
  const list = lists.data?.lists.find((one) => entityId.startsWith(`${one.id}:`));
  const isMissing = entity.error instanceof ApiFault && entity.error.status === 404;
  return (
    <Page
      title={entity.data?.caption ?? t('entry.title', { ref })}
      ofWindow={t('entry.title', { ref })}
      lead={<Lead ref={ref} list={list} entityId={entityId} />}
      actions={
        <Link to="/findings" search={{ state: 'all', entry: entityId }}>
          {t('entry.findings')}
        </Link>
      }
    >
      <EntryTimeForm time={time} onTime={setTime} />
      {isMissing ? (
        <Empty title={t('entry.missing')}>
          <p>{t('entry.missingWords')}</p>
        </Empty>
      ) : entity.isError ? (
        <Failed cause={entity.error} onRetry={() => entity.refetch()} onChoosePurpose={openPurpose} />
      ) : entity.data === undefined ? (
        <Loading />
      ) : (
        <Whole entity={entity.data} />
      )}
    </Page>
  );
}

function Lead(props: {
  readonly ref: string;
  readonly list: LoadedList | undefined;
  readonly entityId: string;
}) {
  const { t } = useTranslation('lists');
  const { list } = props;
  const listId = props.entityId.slice(0, Math.max(0, props.entityId.indexOf(':')));
  return (
    <span className={style['lead']}>
      <RefText>{props.ref}</RefText>
      <Link to="/lists/$listId" params={{ listId }}>
        <bdi>{list?.title ?? listId}</bdi>
      </Link>
      {list?.synthetic === true ? <SyntheticMark /> : null}
      <span className="visually-hidden">{t('entry.title', { ref: props.ref })}</span>
    </span>
  );
}

function useEntity(entityId: string, time: EntryTime) {
  return useQuery({
    queryKey: ['entities', entityId, time],
    queryFn: () =>
      answer(
        api.GET('/entities/{id}', {
          params: {
            path: { id: entityId },
            query: {
              ended: true,
              ...(time.asOf === '' ? {} : { asOf: time.asOf }),
              ...(time.knownOn === '' ? {} : { knownAt: endOfDay(time.knownOn) }),
            },
          },
        }),
      ),
    staleTime: 60_000,
  });
}

function Whole(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const { entity } = props;
  const formats = useFormats();
  const removedOn = entity.listing?.removedOn ?? null;
  const contested = entity.listing?.contested ?? null;
  return (
    <>
      {entity.stands && removedOn === null ? null : (
        <p role="note" className={style['gone']}>
          {removedOn === null ? t('entry.gone') : t('entry.removedOn', { day: formats.day(removedOn) })}
        </p>
      )}
      {contested === null ? null : (
        <div role="note" className={style['contested']}>
          <strong>{t('entry.contested')}</strong>
          <p>
            <bdi>{contested}</bdi>
          </p>
        </div>
      )}
      <div className={style['columns']}>
        <div className={style['column']}>
          <Section title={t('entry.names')}>
            <EntryNames entity={entity} />
          </Section>
          {hasNotes(entity) ? (
            <Section title={t('entry.notes')}>
              <EntryNotes entity={entity} />
            </Section>
          ) : null}
        </div>
        <Section title={t('entry.facts')}>
          <EntryFacts entity={entity} />
        </Section>
      </div>
      <Section title={t('entry.history')}>
        <EntryHistory entity={entity} />
      </Section>
      <Section title={t('entry.statements')}>
        <EntryStatements entity={entity} />
      </Section>
      {entity.assessments.length === 0 ? null : (
        <Section title={t('entry.assessments')}>
          <EntryAssessments entity={entity} />
        </Section>
      )}
      <Section title={t('entry.sources')}>
        <EntrySources entity={entity} />
      </Section>
    </>
  );
}

/** The last instant of a day, where the reader is. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}
