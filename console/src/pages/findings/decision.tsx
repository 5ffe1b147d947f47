/** Deciding a finding: what it waits for, who may do it, and what somebody else did meanwhile. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFindingState } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './decision.module.css';
import { DecisionForm } from './decision-form.tsx';
import { FirstVerdict, StandingVerdict } from './decision-standing.tsx';
import type { Finding, FindingDetail, Step } from './finding-api.ts';
import { parseRefusal } from './finding-words.ts';
import { Meanwhile } from './meanwhile.tsx';
import { Sent } from './sent.tsx';
import { UndoForm } from './undo-form.tsx';

/** The decision as it stands for this reader. */
export function Decision(props: { readonly finding: FindingDetail }) {
  const { finding } = props;
  const { personId } = useShell().session;
  const [seenVersion, setSeenVersion] = useState(finding.version);
  const [sent, setSent] = useState<Pick<Finding, 'state' | 'version'> | null>(null);
  const newer = finding.decisions.filter(({ version, by }) => version > seenVersion && by !== personId);
  if (newer.length > 0) {
    return <Meanwhile finding={finding} newer={newer} onRead={() => setSeenVersion(finding.version)} />;
  }
  // What was just sent is on its way back: until it is here, nothing else is to be sent.
  const isBehind = sent !== null && sent.version > finding.version;
  return (
    <div className={style['decision']}>
      {sent === null ? null : (
        <Sent
          key={sent.version}
          findingId={finding.id}
          state={sent.state}
          about={finding.subject.kind === 'pattern' ? 'pattern' : 'match'}
        />
      )}
      {isBehind ? null : <NextStep finding={finding} onSent={setSent} />}
    </div>
  );
}

interface StepProps {
  readonly finding: FindingDetail;
  readonly onSent: (finding: Finding) => void;
}

function NextStep(props: StepProps) {
  const { t } = useTranslation('findings');
  const { finding, onSent } = props;
  const { decide, confirm } = finding.steps;
  const state = parseFindingState(finding.state);
  if (state === 'open') {
    return decide.allowed ? (
      <>
        {finding.rule.twoPeople ? <p className={style['note']}>{t('decision.twoPeople')}</p> : null}
        <DecisionForm finding={finding} kind="decide" onSent={onSent} />
      </>
    ) : (
      <Refused step={decide} />
    );
  }
  if (state === 'awaiting-second') {
    return (
      <>
        <FirstVerdict finding={finding} />
        {confirm.allowed ? (
          <DecisionForm finding={finding} kind="confirm" onSent={onSent} />
        ) : (
          <>
            <Refused step={confirm} />
            <UndoForm finding={finding} onSent={onSent} />
          </>
        )}
      </>
    );
  }
  return (
    <>
      <StandingVerdict finding={finding} />
      <UndoForm finding={finding} onSent={onSent} />
    </>
  );
}

/** Why this reader cannot take the step that the finding waits for. */
function Refused(props: { readonly step: Step }) {
  const { t } = useTranslation('findings');
  const code = parseRefusal(props.step.code);
  return <p className={style['refused']}>{code === null ? props.step.because : t(`refusal.${code}`)}</p>;
}
