/** A dialog that asks for a reason before something is done. */

import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Failed, TextField } from '../../parts/index.ts';

const REASON_LENGTH_MAX = 4_000;

/** The dialog; `sending` is what is under way once the reason is sent. */
export function ReasonDialog(props: {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly tone?: 'strong' | 'danger';
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  /** Further fields, and what is missing in them. */
  readonly children?: ReactNode;
  readonly missing?: string | undefined;
}) {
  const { t } = useTranslation(['money', 'common']);
  const [reason, setReason] = useState('');
  const missing = props.missing ?? (reason.trim() === '' ? t('reject.missing') : undefined);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (missing === undefined && !props.sending.isPending) props.onSend(reason.trim());
  };
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <form onSubmit={send}>
        <p>{props.words}</p>
        {props.children}
        <TextField
          label={t('reject.reason')}
          value={reason}
          onChange={setReason}
          isLong
          isRequired
          maxLength={REASON_LENGTH_MAX}
          direction="auto"
        />
        {props.sending.error === null ? null : <Failed cause={props.sending.error} />}
        <Button
          type="submit"
          tone={props.tone ?? 'strong'}
          isPending={props.sending.isPending}
          disabledReason={missing}
        >
          {props.yes}
        </Button>
        <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
      </form>
    </Dialog>
  );
}
