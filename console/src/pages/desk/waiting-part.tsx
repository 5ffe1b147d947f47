/** What waits: given to the reader, waiting for the reader's confirmation, and given to nobody; each since when. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Failed, Loading, NameText, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './desk.module.css';
import { type Findings, useAll, useAwaiting, useFree, useOwn } from './desk-api.ts';

/** The part. */
export function WaitingPart() {
  const { t } = useTranslation('desk');
  const { openPurpose } = useShell();
  const [own, free, awaiting, all] = [useOwn(), useFree(), useAwaiting(), useAll()];
  const queries = [own, free, awaiting, all];
  const cause = queries.find(({ error }) => error !== null)?.error ?? null;
  const isLoading = queries.some(({ data, error }) => data === undefined && error === null);
  if (cause !== null && all.data === undefined) {
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
  return (
    <Section title={t('waiting.title')}>
      {all.data?.total.count === 0 ? <Fresh /> : null}
      <ul className={style['columns']}>
        <Column
          title={t('waiting.own')}
          found={own.data}
          none={t('waiting.noOwn')}
          link={
            <Link to="/findings" search={{ state: 'open', assignee: 'me' }}>
              {t('waiting.openOwn')}
            </Link>
          }
        />
        <Column
          title={t('waiting.confirm')}
          found={awaiting.data}
          none={t('waiting.noConfirm')}
          link={
            <Link to="/findings" search={{ state: 'awaiting-second', confirm: 'me' }}>
              {t('waiting.openConfirm')}
            </Link>
          }
        />
        <Column
          title={t('waiting.free')}
          found={free.data}
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
  readonly found: Findings | undefined;
  readonly none: string;
  readonly link: ReactNode;
}) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const findings = props.found?.findings ?? [];
  const { count, exact } = props.found?.total ?? { count: 0, exact: true };
  const [oldest] = findings;
  return (
    <li className={style['column']}>
      <h3>{props.title}</h3>
      <p className={style['figure']}>
        <strong>
          {exact ? formats.number(count) : t('waiting.atLeast', { shown: formats.number(count) })}
        </strong>
        {oldest === undefined ? null : (
          <span className={style['soft']}>{t('waiting.since', { ago: formats.ago(oldest.foundAt) })}</span>
        )}
      </p>
      {oldest === undefined ? (
        <p className={style['soft']}>{props.none}</p>
      ) : (
        <>
          <ul className={style['names']}>
            {findings.map((finding) => (
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
