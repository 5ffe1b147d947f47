/** The desk: the pairs that wait in a table, one of them open beside it, and the dialogs in which it is judged with a reason. */

import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, DataTable, Empty, isolate } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import type { Proposal } from '../record/record-api.ts';
import style from './duplicates.module.css';
import { type Judged, useJudgePair, type usePairs, useUndoJudged } from './duplicates-api.ts';
import { usePairColumns } from './pair-columns.tsx';
import { PairPanel } from './pair-panel.tsx';
import { usePairKeys } from './use-pair-keys.ts';

/** What a reason is asked for. */
type Asking =
  | { readonly kind: 'judge'; readonly pair: Proposal; readonly verdict: 'same' | 'different' }
  | { readonly kind: 'undo'; readonly judged: Judged & { readonly judgement: number } };

/** The desk. */
export function PairDesk(props: {
  readonly pairs: ReturnType<typeof usePairs>;
  readonly openPairs: number;
  readonly isNarrowed: boolean;
}) {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const { pairs, openPairs, isNarrowed } = props;
  const pages = pairs.data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.proposals), [pages]);
  const [openId, setOpenId] = useState<number | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [last, setLast] = useState<Judged | null>(null);
  const mayJudge = useDisabledReason('incidents:judge') === undefined;
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === openId),
  );
  const [before, open, after] = [rows[at - 1], rows[at], rows[at + 1]];
  const show = (pair: Proposal | undefined): void => {
    if (pair !== undefined) setOpenId(pair.id);
  };
  const judge = (verdict: 'same' | 'different'): void => {
    if (mayJudge && open !== undefined) setAsking({ kind: 'judge', pair: open, verdict });
  };
  const undo = (): void => {
    if (!mayJudge || last === null || last.judgement === null) return;
    setAsking({ kind: 'undo', judged: { ...last, judgement: last.judgement } });
  };
  usePairKeys({
    j: () => show(after),
    k: () => show(before),
    s: () => judge('same'),
    d: () => judge('different'),
    u: undo,
  });
  const columns = usePairColumns();
  return (
    <div>
      <LastJudged last={last} onUndo={undo} />
      <div className={style['desk']} aria-busy={pairs.isPlaceholderData}>
        <DataTable<Proposal>
          label={t('table')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => String(id)}
          openId={open === undefined ? null : String(open.id)}
          onOpen={show}
          total={isNarrowed ? rows.length : Math.max(openPairs, rows.length)}
          totalWords={t('waiting', { count: openPairs, shown: formats.number(openPairs) })}
          remote={{
            sort: null,
            onSort: () => undefined,
            onNearEnd: () => {
              if (pairs.hasNextPage && !pairs.isFetchingNextPage) void pairs.fetchNextPage();
            },
          }}
          toolbar={<span role="status">{pairs.isFetchingNextPage ? t('more') : ''}</span>}
          empty={
            isNarrowed ? (
              <Empty title={t('noneTitle')}>{t('none')}</Empty>
            ) : (
              <Empty title={t('emptyTitle')}>{t('empty')}</Empty>
            )
          }
        />
        {open === undefined ? null : (
          <PairPanel
            pair={open}
            onJudge={judge}
            onNext={after === undefined ? null : () => show(after)}
            onPrevious={before === undefined ? null : () => show(before)}
          />
        )}
      </div>
      {asking === null ? null : (
        <Reasoned
          asking={asking}
          onClose={() => setAsking(null)}
          onJudged={(judged) => {
            show(after ?? before);
            setLast(judged);
          }}
          onUndone={({ pair }) => {
            show(pair);
            setLast(null);
          }}
        />
      )}
    </div>
  );
}

/** What was judged last, with the way to its incident and back. */
function LastJudged(props: { readonly last: Judged | null; readonly onUndo: () => void }) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const { last } = props;
  return (
    <div role="status" className={last === null ? '' : style['judged']}>
      {last === null ? null : (
        <>
          <span>
            {t(`judged.${last.verdict}`, {
              left: isolate(last.pair.left.origin),
              right: isolate(last.pair.right.origin),
            })}
          </span>
          <Link to="/incidents/$incidentId" params={{ incidentId: last.incident }}>
            {t('pair.open')}
          </Link>
          {last.judgement === null ? null : (
            <Button shortcut="u" onPress={props.onUndo}>
              {t('incidents:change.undo.button')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** Asks for the reason, sends it, and closes once it is taken. */
function Reasoned(props: {
  readonly asking: Asking;
  readonly onClose: () => void;
  readonly onJudged: (judged: Judged) => void;
  readonly onUndone: (judged: Judged) => void;
}) {
  const { t } = useTranslation('incidents');
  const { asking, onClose, onJudged, onUndone } = props;
  const judging = useJudgePair((judged) => {
    onClose();
    onJudged(judged);
  });
  const undoing = useUndoJudged((judged) => {
    onClose();
    onUndone(judged);
  });
  const change = asking.kind === 'judge' ? asking.verdict : 'undo';
  return (
    <ReasonDialog
      title={t(`change.${change}.button`)}
      words={t(`change.${change}.words`)}
      yes={t(`change.${change}.button`)}
      sending={asking.kind === 'judge' ? judging : undoing}
      onSend={(reason) =>
        asking.kind === 'judge'
          ? judging.mutate({ pair: asking.pair, verdict: asking.verdict, reason })
          : undoing.mutate({ judged: asking.judged, reason })
      }
      onClose={onClose}
    />
  );
}
