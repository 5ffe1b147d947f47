/** One name, screened as it is typed: the box, the answers, and the argument of the one that is open. */

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Page } from '../../parts/index.ts';
import { useDraft } from '../../shell/drafts.ts';
import { useShell } from '../../shell/shell-context.ts';
import { AnswerDetail } from './answer-detail.tsx';
import { AnswerList } from './answer-list.tsx';
import { type Asked, formatAsked, type MatchResult, parseAsked } from './asked.ts';
import { LaterListed } from './later-listed.tsx';
import { MoreFields } from './more-fields.tsx';
import { AskedOnPaper, KeyHints, PurposeNeeded, Welcome } from './page-states.tsx';
import style from './screening.module.css';
import { ScreeningBox } from './screening-box.tsx';
import { useAnswers } from './use-answers.ts';
import { useScreeningKeys } from './use-screening-keys.ts';
import { VerdictLine } from './verdict-line.tsx';

/** The page. */
export function ScreeningPage() {
  // All texts are loaded before the box stands: one that came later would take the box, and the focus, away.
  const { t } = useTranslation(['screening', 'sentences', 'common']);
  const { session, openPurpose } = useShell();
  const { draft, setDraft } = useDraft('screening');
  const asked = useMemo(() => parseAsked(draft), [draft]);
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  }, [asked]);
  const change = useCallback(
    (part: Partial<Asked>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(formatAsked(latest.current));
    },
    [setDraft],
  );
  const [isUnfolded, setUnfolded] = useState(false);
  const [wantsMore, setWantsMore] = useState(false);
  const hasPurpose = session.reason !== null;
  const found = useAnswers(asked, { isOpen: hasPurpose, wantsMore });
  const results = found.answers?.answer.results ?? NONE;
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = results.find((result) => result.id === chosen) ?? results[0] ?? null;
  // The rows are drawn first; the argument, which is more to draw, follows when no key waits.
  const detailed = useDeferredValue(selected);
  const keys = useScreeningKeys({ results, selected, choose: setChosen, unfold: setUnfolded });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={`${style['ask']} no-print`}>
        <ScreeningBox
          value={asked.name}
          onChange={change}
          isUnfolded={isUnfolded}
          onUnfold={setUnfolded}
          asked={asked}
        />
        {isUnfolded ? (
          <MoreFields asked={asked} onChange={change} answers={found.answers} failure={found.failure} />
        ) : null}
      </div>
      {hasPurpose ? null : <PurposeNeeded hasName={asked.name !== ''} onChoose={openPurpose} />}
      {!hasPurpose || found.failure === null ? null : (
        <Failed cause={found.failure} onRetry={found.retry} onChoosePurpose={openPurpose} />
      )}
      {hasPurpose && found.answers === null && found.failure === null && !found.isUpdating ? (
        <Welcome />
      ) : null}
      {found.answers === null || !hasPurpose ? null : (
        <>
          <AskedOnPaper asked={found.answers.asked} />
          <VerdictLine answers={found.answers} isUpdating={found.isUpdating} isSettled={found.isSettled} />
          <div className={style['desk']} data-updating={found.isUpdating}>
            {results.length === 0 ? null : (
              <div className={`${style['column']} no-print`}>
                <AnswerList
                  results={results}
                  total={found.answers.answer.total}
                  selectedId={selected?.id ?? null}
                  onSelect={setChosen}
                  onOpen={keys.openDetail}
                  onMore={wantsMore ? null : () => setWantsMore(true)}
                />
                <KeyHints />
              </div>
            )}
            {detailed === null || results.length === 0 ? null : (
              <AnswerDetail
                key={detailed.id}
                result={detailed}
                answers={found.answers}
                isSettled={found.isSettled}
                onField={keys.goToField}
              />
            )}
          </div>
          <LaterListed later={found.answers.answer.listedLater ?? []} />
        </>
      )}
    </Page>
  );
}

const NONE: readonly MatchResult[] = [];
