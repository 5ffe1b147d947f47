/** The reason of a decision: what is typed is kept until it is sent. */

import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/index.ts';
import type { Draft } from '../../shell/drafts.ts';

/** Longest reason, as the server takes it. */
const REASON_LENGTH_MAX = 4_000;

/** The field. */
export function ReasonField(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly reason: Draft;
  /** Something else of the form was kept, too. */
  readonly isRestored?: boolean;
}) {
  const { t } = useTranslation('common');
  const { reason, isRestored = false } = props;
  return (
    <>
      <TextField
        label={props.label}
        hint={props.hint}
        value={reason.draft}
        onChange={reason.setDraft}
        isRequired
        isLong
        direction="auto"
        maxLength={REASON_LENGTH_MAX}
      />
      {reason.isRestored || isRestored ? <p role="status">{t('draft.restored')}</p> : null}
    </>
  );
}
