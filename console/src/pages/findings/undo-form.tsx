/** Taking a decision back: with a reason, and with what follows from it said before. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/index.ts';
import { useDraft } from '../../shell/drafts.ts';
import style from './decision.module.css';
import { DecisionFault } from './decision-fault.tsx';
import { type Finding, type FindingDetail, useDecide } from './finding-api.ts';
import { parseRefusal } from './finding-words.ts';
import { ReasonField } from './reason-field.tsx';

/** The form, behind a button; nothing where there is no decision to undo. */
export function UndoForm(props: {
  readonly finding: FindingDetail;
  readonly onSent: (finding: Finding) => void;
}) {
  const { t } = useTranslation(['findings', 'common']);
  const { finding } = props;
  const reason = useDraft(`finding.${finding.id}.reason`);
  const [isOpen, setOpen] = useState(reason.draft !== '');
  const decide = useDecide(finding.id, (undone) => {
    reason.drop();
    props.onSent(undone);
  });
  const { undo } = finding.steps;
  const refusal = parseRefusal(undo.code);
  if (!isOpen) {
    return (
      <Button
        onPress={() => setOpen(true)}
        disabledReason={undo.allowed || refusal === null ? undefined : t(`refusal.${refusal}`)}
      >
        {t('undo.open')}
      </Button>
    );
  }
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.draft.trim() === '' || decide.isPending) return;
    decide.mutate({ verdict: 'undo', reason: reason.draft.trim(), version: finding.version });
  };
  return (
    <form className={style['form']} onSubmit={send}>
      <p className={style['note']}>{t('undo.words')}</p>
      <ReasonField label={t('undo.reason')} reason={reason} />
      {decide.error === null ? null : <DecisionFault cause={decide.error} />}
      <div className={style['row']}>
        <Button
          type="submit"
          tone="danger"
          isPending={decide.isPending}
          disabledReason={reason.draft.trim() === '' ? t('decision.missing.reason') : undefined}
        >
          {t('undo.send')}
        </Button>
        <Button tone="quiet" onPress={() => setOpen(false)}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  );
}
