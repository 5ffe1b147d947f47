/** Choosing what is read for: purpose and legal basis within the mandate, a case, and the reader's own words. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Session, useChoosePurpose } from '../api/session.ts';
import { Button, ChoiceField, Dialog, Failed, TextField } from '../parts/index.ts';
import { useDraft } from './drafts.ts';
import { usePurposeWords } from './purpose-word.ts';
import { useShell } from './shell-context.ts';
import style from './sign-in-form.module.css';

/** Fewest characters of a justification, as the server asks. */
const JUSTIFICATION_MIN = 10;

/** The dialog. */
export function PurposeDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('session');
  return (
    <Dialog title={t('choose.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{t('choose.words')}</p>
      <PurposeForm onDone={props.onClose} />
    </Dialog>
  );
}

/** The form by itself. */
export function PurposeForm(props: { readonly onDone: () => void }) {
  const { t } = useTranslation('session');
  const words = usePurposeWords();
  const { session } = useShell();
  const choose = useChoosePurpose();
  const [mandate, setMandate] = useState(firstMandate(session));
  const [caseRef, setCaseRef] = useState(session.reason?.caseRef ?? '');
  const { draft, setDraft, drop } = useDraft('justification');
  const justification = draft === '' ? (session.reason?.justification ?? '') : draft;
  const isShort = justification.trim().length < JUSTIFICATION_MIN;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = session.mandates[Number(mandate)];
    if (chosen === undefined) return;
    choose.mutate(
      { purpose: chosen.purpose, legalBasis: chosen.legalBasis, caseRef, justification },
      {
        onSuccess: () => {
          drop();
          props.onDone();
        },
      },
    );
  };
  if (session.mandates.length === 0) return <p role="alert">{t('choose.noMandate')}</p>;
  return (
    <form onSubmit={submit} className={style['form']}>
      <ChoiceField
        label={t('choose.mandate')}
        value={mandate}
        choices={session.mandates.map(({ purpose, legalBasis }, index) => ({
          value: String(index),
          label: words(purpose),
          detail: legalBasis,
        }))}
        onChange={setMandate}
        isRequired
      />
      <TextField
        label={t('choose.case')}
        value={caseRef}
        onChange={setCaseRef}
        isRequired
        maxLength={200}
        direction="auto"
      />
      <TextField
        label={t('choose.justification')}
        hint={t('choose.justificationHint', { count: JUSTIFICATION_MIN })}
        value={justification}
        onChange={setDraft}
        isRequired
        isLong
        maxLength={2000}
        direction="auto"
      />
      {choose.error === null ? null : <Failed cause={choose.error} />}
      <Button
        type="submit"
        tone="strong"
        isPending={choose.isPending}
        disabledReason={caseRef.trim() === '' || isShort ? t('choose.incomplete') : undefined}
      >
        {t('choose.choose')}
      </Button>
    </form>
  );
}

function firstMandate(session: Session): string {
  const { reason } = session;
  const index = session.mandates.findIndex(
    ({ purpose, legalBasis }) => purpose === reason?.purpose && legalBasis === reason.legalBasis,
  );
  return String(Math.max(0, index));
}
