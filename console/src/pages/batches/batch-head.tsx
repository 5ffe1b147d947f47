/** The head of a batch: which file, when, by whom, what for, against which lists, and how the answers came out. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Facts, NameText, RefText, VerdictBar, VerdictTable } from '../../parts/index.ts';
import { usePurposeWords } from '../../shell/purpose-word.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './batch-head.module.css';
import type { Batch } from './use-batches.ts';

/** The head. */
export function BatchHead(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { batch } = props;
  return (
    <div className={style['head']}>
      <BatchFacts batch={batch} />
      <SearchedLists batch={batch} />
      <section className={style['column']} aria-label={t('head.counts')}>
        <h2>{t('head.counts')}</h2>
        <VerdictBar counts={batch.counts} />
        <VerdictTable counts={batch.counts} label={t('head.counts')} />
        {batch.refused === 0 ? null : <RefusedWords count={batch.refused} />}
      </section>
    </div>
  );
}

function RefusedWords(props: { readonly count: number }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  return (
    <p className={style['soft']}>
      {t('head.refused', { count: props.count, shown: formats.number(props.count) })}
    </p>
  );
}

function BatchFacts(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const purposeWords = usePurposeWords();
  const { session } = useShell();
  const { batch } = props;
  return (
    <div className={style['facts']}>
      <Facts
        facts={[
          [t('head.when'), formats.instant(batch.createdAt)],
          [t('head.who'), <NameText key="who">{session.displayName}</NameText>],
          ...(session.reason === null
            ? []
            : [[t('head.purpose'), purposeWords(session.reason.purpose)] as const]),
          ...(batch.reason === null
            ? []
            : [
                [t('head.case'), <RefText key="case">{batch.reason.caseRef}</RefText>] as const,
                [t('head.basis'), <bdi key="basis">{batch.reason.legalBasis}</bdi>] as const,
              ]),
          [t('head.rows'), formats.number(batch.rows)],
          ...(batch.asOf === null ? [] : [[t('head.asOf'), formats.day(batch.asOf)] as const]),
          [t('head.findings'), batch.recordFindings ? t('head.recorded') : t('head.notRecorded')],
        ]}
      />
    </div>
  );
}

function SearchedLists(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { lists } = props.batch;
  return (
    <section className={style['lists']} aria-label={t('head.lists')}>
      <h2>{t('head.lists')}</h2>
      {lists.length === 0 ? <p>{t('head.noLists')}</p> : null}
      <ul>
        {lists.map((list) => (
          <ListLine key={`${list.id} ${list.date} ${list.fromRow}`} list={list} />
        ))}
      </ul>
    </section>
  );
}

function ListLine(props: { readonly list: Batch['lists'][number] }) {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  const { list } = props;
  const age =
    list.ageDays === null
      ? t('common:age.unknown')
      : list.ageDays === 0
        ? t('common:age.today')
        : t('common:age.days', { count: list.ageDays, shown: formats.number(list.ageDays) });
  return (
    <li className={list.stale ? style['stale'] : ''}>
      <Link to="/lists/$listId" params={{ listId: list.id }}>
        <bdi>{list.title}</bdi>
      </Link>
      <span>
        {list.date === null ? t('common:age.unknown') : formats.day(list.date)} · {age} ·{' '}
        {t('batches:head.entries', { count: list.entries, shown: formats.number(list.entries) })}
        {list.fromRow > 1 ? ` · ${t('batches:head.fromRow', { row: formats.number(list.fromRow) })}` : ''}
      </span>
      {list.stale ? <strong>{t('batches:head.stale')}</strong> : null}
    </li>
  );
}
