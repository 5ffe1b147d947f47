/** One row with its whole answer: what was asked, what came of it and why, and what can be done with it. */

import { useTranslation } from 'react-i18next';
import { countryName } from '../../i18n/country-name.ts';
import { useFormats } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/start.ts';
import {
  Facts,
  Failed,
  Loading,
  NameText,
  parseVerdict,
  RefText,
  useRefusalWords,
  useStoredSentence,
  VerdictMark,
} from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { MatchCard } from './match-card.tsx';
import style from './row-panel.module.css';
import { type ResultRow, type RowDetail, useComparisons, useRowDetail } from './use-batch.ts';
import type { Batch } from './use-batches.ts';

/** The row; `row` is what the table knows of it. */
export function RowPanel(props: { readonly batch: Batch; readonly row: ResultRow }) {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const { batch, row } = props;
  const detail = useRowDetail(batch.id, row.row);
  const cause = detail.error ?? detail.failureReason;
  if (detail.data === undefined) {
    return cause === null ? (
      <Loading what={t('row.loading')} />
    ) : (
      <Failed cause={cause} onRetry={() => void detail.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  return <RowAnswer batch={batch} detail={detail.data} />;
}

function RowAnswer(props: { readonly batch: Batch; readonly detail: RowDetail }) {
  const { t } = useTranslation('batches');
  const { batch, detail } = props;
  const { answer, refusal } = detail;
  const refusalWords = useRefusalWords();
  const comparisons = useComparisons(batch, detail);
  return (
    <div className={style['row']}>
      <p className={style['name']}>
        {detail.query.name === '' ? t('row.noName') : <NameText>{detail.query.name}</NameText>}
      </p>
      <AskedFacts detail={detail} />
      {refusal === null ? null : (
        <section className={style['refusal']}>
          <h4>{t('row.refused')}</h4>
          <p>
            {refusal.column === null ? null : (
              <>
                <NameText>{refusal.column}</NameText>:{' '}
              </>
            )}
            <bdi>{refusalWords(refusal)}</bdi>
          </p>
          <p className={style['soft']}>{t('row.refusedWhat')}</p>
        </section>
      )}
      {answer === null ? <p>{t('row.waiting')}</p> : null}
      {answer === null || refusal !== null ? null : <AnswerWords answer={answer} />}
      {(answer?.matches ?? []).map((match) => (
        <MatchCard
          key={`${match.list} ${match.ref}`}
          batch={batch}
          detail={detail}
          match={match}
          comparison={comparisons.data?.find(({ list, ref }) => list === match.list && ref === match.ref)}
          isComparing={comparisons.isPending}
        />
      ))}
    </div>
  );
}

function AnswerWords(props: { readonly answer: NonNullable<RowDetail['answer']> }) {
  const { t } = useTranslation('batches');
  const inWords = useStoredSentence();
  const { answer } = props;
  // What comes of the matcher is stored as data too: then it is said in the reader's language.
  const said = (words: string): string =>
    inWords(answer.sentences?.find((sentence) => sentence.words === words) ?? { words });
  const notes = (answer.notes ?? []).filter((note) => note !== answer.because);
  return (
    <div className={style['verdict']}>
      <VerdictMark verdict={parseVerdict(answer.verdict)} />
      {answer.because === null ? null : <p dir="auto">{said(answer.because)}</p>}
      {answer.matches.length === 0 && answer.because === null ? <p>{t('row.noMatch')}</p> : null}
      {notes.length === 0 ? null : (
        <ul className={style['notes']}>
          {notes.map((note) => (
            <li key={note} dir="auto">
              {said(note)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was asked, as it stood in the file. */
function AskedFacts(props: { readonly detail: RowDetail }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { query, line } = props.detail;
  const texts = [
    ['father', query.father],
    ['born', query.born],
    ['country', query.country === undefined ? undefined : countryName(query.country, currentLanguage())],
  ] as const;
  return (
    <Facts
      facts={[
        ...texts.flatMap(([field, value]) =>
          value === undefined
            ? []
            : [[t(`field.${field}`), <NameText key={field}>{value}</NameText>] as const],
        ),
        ...(query.id === undefined ? [] : [[t('field.id'), <RefText key="id">{query.id}</RefText>] as const]),
        ...(query.customer === undefined
          ? []
          : [[t('field.customer'), <RefText key="customer">{query.customer}</RefText>] as const]),
        ...(query.kind === undefined ? [] : [[t('field.kind'), t(`kind.${query.kind}`)] as const]),
        ...(line === null ? [] : [[t('row.line'), formats.number(line)] as const]),
      ]}
    />
  );
}
