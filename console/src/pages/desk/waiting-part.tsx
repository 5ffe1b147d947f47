/** What waits: given to the reader, waiting for the reader's confirmation, and given to nobody; each since when. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Failed, Loading, NameText, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './desk.module.css';
import { type Finding, NAMED_MAX, useAwaiting, useFree, useNewest, useOwn } from './desk-api.ts';

/** The part. */
export function WaitingPart() {
  const { t } = useTranslation('desk');
  const { session, openPurpose } = useShell();
  const [own, free, awaiting, newest] = [useOwn(), useFree(), useAwaiting(), useNewest()];
  const queries = [own, free, awaiting, newest];
  const cause = queries.find(({ error }) => error !== null)?.error ?? null;
  const toConfirm = (awaiting.data?.findings ?? []).filter(
    ({ author, decisions }) => author !== session.personId && decisions.at(-1)?.by !== session.personId,
  );
  const isLoading = queries.some(({ data, error }) => data === undefined && error === null);
  if (cause !== null && newest.data === undefined) {
    return (
      <Section title={t('waiting.title')}>
        <Failed
          cause={cause}
          onRetry={() => void Promise.all(queries.map((query) => query.refetch()))}
          onChoosePurpose={openPurpose}
        />
      </Section>
    );
  }
  if (isLoading) {
    return (
      <Section title={t('waiting.title')}>
        <Loading what={t('waiting.loading')} />
      </Section>
    );
  }
  const total = Object.values(newest.data?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <Section title={t('waiting.title')}>
      {total === 0 ? <Fresh /> : null}
      <ul className={style['columns']}>
        <Column
          title={t('waiting.own')}
          count={own.data?.counts['open'] ?? 0}
          findings={own.data?.findings ?? []}
          none={t('waiting.noOwn')}
          link={
            <Link to="/findings" search={{ state: 'open', assignee: 'me' }}>
              {t('waiting.openOwn')}
            </Link>
          }
        />
        <Column
          title={t('waiting.confirm')}
          count={toConfirm.length}
          findings={toConfirm.slice(0, NAMED_MAX)}
          none={t('waiting.noConfirm')}
          link={
            <Link to="/findings" search={{ state: 'awaiting-second' }}>
              {t('waiting.openConfirm')}
            </Link>
          }
        />
        <Column
          title={t('waiting.free')}
          count={free.data?.counts['open'] ?? 0}
          findings={free.data?.findings ?? []}
          none={t('waiting.noFree')}
          link={
            <Link to="/findings" search={{ state: 'open', assignee: 'nobody' }}>
              {t('waiting.openFree')}
            </Link>
          }
        />
      </ul>
    </Section>
  );
}

/** Nothing was ever found: how to begin. */
function Fresh() {
  const { t } = useTranslation('desk');
  return (
    <div className={style['fresh']}>
      <p>{t('fresh.words')}</p>
      <p className={style['ways']}>
        <Link to="/screening">{t('fresh.screen')}</Link>
        <Link to="/batches">{t('fresh.batch')}</Link>
      </p>
    </div>
  );
}

function Column(props: {
  readonly title: string;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly none: string;
  readonly link: ReactNode;
}) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const [oldest] = props.findings;
  return (
    <li className={style['column']}>
      <h3>{props.title}</h3>
      <p className={style['figure']}>
        <strong>{formats.number(props.count)}</strong>
        {oldest === undefined ? null : (
          <span className={style['soft']}>{t('waiting.since', { ago: formats.ago(oldest.foundAt) })}</span>
        )}
      </p>
      {oldest === undefined ? (
        <p className={style['soft']}>{props.none}</p>
      ) : (
        <>
          <ul className={style['names']}>
            {props.findings.map((finding) => (
              <li key={finding.id}>
                <Link to="/findings/$findingId" params={{ findingId: finding.id }}>
                  <NameText>{finding.entryName ?? finding.entry ?? finding.rule.id}</NameText>
                </Link>
                <span className={style['soft']}>{formats.ago(finding.foundAt)}</span>
              </li>
            ))}
          </ul>
          {props.link}
        </>
      )}
    </li>
  );
}
