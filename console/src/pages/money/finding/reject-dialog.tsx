/** Rejecting a payment of a finding, or restoring it, with a reason: the rule then looks again at what remains. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useReject } from './money-finding-api.ts';
import type { Payment } from './money-model.ts';

/** The dialog on one payment. */
export function RejectDialog(props: {
  readonly findingId: string;
  readonly version: number;
  readonly payment: Payment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { payment } = props;
  const reject = useReject(props.findingId, props.onClose);
  const number = formats.number(payment.position);
  return (
    <ReasonDialog
      title={t(payment.rejected ? 'reject.restoreOne' : 'reject.one', { number })}
      words={t(payment.rejected ? 'reject.restoreWords' : 'reject.words')}
      yes={t(payment.rejected ? 'reject.restore' : 'reject.yes')}
      sending={reject}
      onSend={(reason) =>
        reject.mutate({
          kind: payment.rejected ? 'restored' : 'rejected',
          position: payment.position,
          reason,
          version: props.version,
        })
      }
      onClose={props.onClose}
    />
  );
}
