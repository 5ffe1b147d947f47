/** Rejecting a payment of a finding, or restoring it, with a reason: the rule then looks again at what remains. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Dialog, Failed, TextField } from '../../../parts/index.ts';
import { useReject } from './money-finding-api.ts';
import type { Payment } from './money-model.ts';

const REASON_LENGTH_MAX = 4_000;

/** The dialog on one payment. */
export function RejectDialog(props: {
  readonly findingId: string;
  readonly version: number;
  readonly payment: Payment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['money', 'common']);
  const formats = useFormats();
  const { payment } = props;
  const [reason, setReason] = useState('');
  const reject = useReject(props.findingId, props.onClose);
  const does = payment.rejected ? 'restored' : 'rejected';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '' || reject.isPending) return;
    reject.mutate({
      kind: does,
      position: payment.position,
      reason: reason.trim(),
      version: props.version,
    });
  };
  return (
    <Dialog
      title={t(payment.rejected ? 'reject.restoreOne' : 'reject.one', {
        number: formats.number(payment.position),
      })}
      isOpen
      onClose={props.onClose}
    >
      <form onSubmit={send}>
        <p>{t(payment.rejected ? 'reject.restoreWords' : 'reject.words')}</p>
        <TextField
          label={t('reject.reason')}
          value={reason}
          onChange={setReason}
          isLong
          isRequired
          maxLength={REASON_LENGTH_MAX}
          direction="auto"
        />
        {reject.error === null ? null : <Failed cause={reject.error} />}
        <Button
          type="submit"
          tone="strong"
          isPending={reject.isPending}
          disabledReason={reason.trim() === '' ? t('reject.missing') : undefined}
        >
          {t(payment.rejected ? 'reject.restore' : 'reject.yes')}
        </Button>
        <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
      </form>
    </Dialog>
  );
}
