/** Choosing a verdict, or answering that of another person, with a reason. What is chosen and typed is kept until it is sent. */

import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/index.ts';
import { useDraft } from '../../shell/drafts.ts';
import { ChoiceCards } from './choice-cards.tsx';
import style from './decision.module.css';
import { DecisionFault } from './decision-fault.tsx';
import { type Finding, type FindingDetail, useDecide } from './finding-api.ts';
import { DECISIONS, type DecisionVerdict, parseDecision } from './finding-words.ts';
import { ReasonField } from './reason-field.tsx';
import { useDecisionKeys } from './use-decision-keys.ts';

/** Answers to the verdict of a first person. */
const ANSWERS = ['agree', 'disagree'] as const;

type Kind = 'decide' | 'confirm';

/** The form. */
export function DecisionForm(props: {
  readonly finding: FindingDetail;
  readonly kind: Kind;
  readonly onSent: (finding: Finding) => void;
}) {
  const { t } = useTranslation('findings');
  const { finding, kind } = props;
  const isOfPayments = finding.subject.kind === 'pattern';
  const choice = useDraft(`finding.${finding.id}.${kind}`);
  const reason = useDraft(`finding.${finding.id}.reason`);
  const decide = useDecide(finding.id, (decided) => {
    choice.drop();
    reason.drop();
    props.onSent(decided);
  });
  const form = useRef<HTMLFormElement>(null);
  const verdict = verdictOf(kind, choice.draft, finding);
  const missing = missingPart(verdict, reason.draft);
  const send = (): void => {
    if (verdict === null || missing !== null || decide.isPending) return;
    decide.mutate({ verdict, reason: reason.draft.trim(), version: finding.version });
  };
  const choose = (value: string): void => {
    choice.setDraft(value);
    form.current?.querySelector('textarea')?.focus();
  };
  useDecisionKeys({ kind, choose, send });
  return (
    <form
      ref={form}
      className={style['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <ChoiceCards
        label={isOfPayments && kind === 'decide' ? t('ofPayments.decide') : t(`decision.${kind}`)}
        about={isOfPayments ? 'payments' : 'party'}
        value={choice.draft === '' ? null : choice.draft}
        choices={kind === 'decide' ? DECISIONS : ANSWERS}
        onChange={choice.setDraft}
      />
      <ReasonField
        label={t('decision.reason')}
        hint={t('decision.reasonHint')}
        reason={reason}
        isRestored={choice.isRestored}
      />
      {decide.error === null ? null : <DecisionFault cause={decide.error} />}
      <Button
        type="submit"
        tone="strong"
        shortcut="Ctrl+Enter"
        isPending={decide.isPending}
        disabledReason={missing === null ? undefined : t(`decision.missing.${missing}`)}
      >
        {t('decision.send')}
      </Button>
    </form>
  );
}

function missingPart(verdict: DecisionVerdict | 'undo' | null, reason: string): 'verdict' | 'reason' | null {
  if (verdict === null) return 'verdict';
  return reason.trim() === '' ? 'reason' : null;
}

/** What is sent for a choice: whoever agrees sends the first verdict again, whoever disagrees undoes it. */
function verdictOf(kind: Kind, choice: string, finding: FindingDetail): DecisionVerdict | 'undo' | null {
  if (kind === 'decide') return parseDecision(choice);
  if (choice === 'disagree') return 'undo';
  return choice === 'agree' ? parseDecision(finding.decisions.at(-1)?.verdict ?? null) : null;
}
