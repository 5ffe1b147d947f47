/** One match of a row: who is listed where, why it may be them, and the finding that it is or can become. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import {
  Button,
  Failed,
  NameStrip,
  NameStripTable,
  NameText,
  parseVerdict,
  RefText,
  useStoredSentence,
  VerdictMark,
} from '../../parts/index.ts';
import { keepPicture } from '../../parts/kept-picture.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './row-panel.module.css';
import type { Comparison, RowDetail } from './use-batch.ts';
import type { Batch } from './use-batches.ts';

/** A match of a row. */
export type RowMatch = NonNullable<RowDetail['answer']>['matches'][number];

const EFFECTS = ['agrees', 'missing', 'contradicts', 'neutral'] as const;

/** The match. */
export function MatchCard(props: {
  readonly batch: Batch;
  readonly detail: RowDetail;
  readonly match: RowMatch;
  /** The same two parties compared anew; undefined while that is asked, and where it no longer matches. */
  readonly comparison: Comparison | undefined;
  readonly isComparing: boolean;
}) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { batch, detail, match, comparison } = props;
  const title = batch.lists.find((list) => list.id === match.list)?.title ?? match.list;
  const listedOn = match.listedOn ?? null;
  return (
    <article className={style['match']}>
      <header className={style['who']}>
        <h4>
          <NameText>{match.name}</NameText>
        </h4>
        <span>
          <VerdictMark verdict={parseVerdict(match.verdict)} /> {formats.score(match.score)}
        </span>
      </header>
      <p className={style['soft']}>
        <bdi>{title}</bdi> · <RefText>{match.ref}</RefText>
        {listedOn === null ? null : ` · ${t('row.listedOn', { day: formats.day(listedOn) })}`}
        {match.name === match.caption ? null : (
          <>
            {' · '}
            <NameText>{match.caption}</NameText>
          </>
        )}
      </p>
      {comparison === undefined && !props.isComparing ? (
        <p className={style['soft']}>{t('row.notAgain')}</p>
      ) : null}
      {comparison === undefined ? null : <SideBySide match={match} comparison={comparison} />}
      <Reasons match={match} />
      {match.source === undefined ? null : (
        <p className={style['soft']}>
          {t('row.source')} <RefText>{match.source}</RefText>
        </p>
      )}
      <FindingOf batch={batch} detail={detail} match={match} comparison={comparison} />
    </article>
  );
}

/** Both names part by part, and whether the entry is still the one that was screened. */
function SideBySide(props: { readonly match: RowMatch; readonly comparison: Comparison }) {
  const { t } = useTranslation('batches');
  const { match, comparison } = props;
  const picture = comparison.alignment?.name ?? null;
  return (
    <>
      {comparison.contentHash === match.contentHash ? null : (
        <p role="note" className={style['changed']}>
          {t('row.changed')}
        </p>
      )}
      {picture === null ? null : (
        <>
          <NameStrip picture={picture} />
          <NameStripTable picture={picture} />
        </>
      )}
      <p className="no-print">
        <Link to="/entries/$entityId" params={{ entityId: comparison.id }}>
          {t('row.entry')}
        </Link>
      </p>
    </>
  );
}

function Reasons(props: { readonly match: RowMatch }) {
  const { t } = useTranslation('batches');
  const words = useStoredSentence();
  return (
    <ul className={style['reasons']}>
      {props.match.reasons.map((reason) => {
        const effect = EFFECTS.find((one) => one === reason.effect) ?? 'neutral';
        return (
          <li key={`${reason.about} ${reason.words}`} className={style[effect]}>
            <b>{t(`effect.${effect}`)}</b> <span dir="auto">{words(reason)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function FindingOf(props: {
  readonly batch: Batch;
  readonly detail: RowDetail;
  readonly match: RowMatch;
  readonly comparison: Comparison | undefined;
}) {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const queries = useQueryClient();
  const disabledReason = useDisabledReason('findings:record');
  const { batch, detail, match } = props;
  const record = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/screenings/{id}/rows/{row}/findings', {
          params: { path: { id: batch.id, row: detail.row } },
          body: { list: match.list, ref: match.ref },
        }),
      ),
    onSuccess: ({ finding: { id } }) => {
      const picture = props.comparison?.alignment?.name ?? null;
      if (picture !== null) keepPicture(queries, id, picture);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['batch-row', batch.id, detail.row] }),
        queries.invalidateQueries({ queryKey: ['findings'] }),
      ]);
    },
  });
  const finding = match.finding ?? record.data?.finding.id ?? null;
  return (
    <div className={style['actions']}>
      {match.memory === 'cleared' ? <p>{t('row.cleared')}</p> : null}
      {match.memory === 'reopened' ? <p>{t('row.reopened')}</p> : null}
      {finding === null ? (
        <Button onPress={() => record.mutate()} isPending={record.isPending} disabledReason={disabledReason}>
          {t('row.record')}
        </Button>
      ) : (
        <Link to="/findings/$findingId" params={{ findingId: finding }}>
          {t('row.openFinding')}
        </Link>
      )}
      {finding === null ? <p className={style['soft']}>{t('row.recordWords')}</p> : null}
      {record.error === null ? null : <Failed cause={record.error} onChoosePurpose={openPurpose} />}
    </div>
  );
}
