/** A button that changes an incident once a reason is given. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import type { Incident } from './record-api.ts';
import { type RecordChange, useRecordChange } from './record-changes.ts';

/** A change without its reason. */
type Draft = RecordChange extends infer Change
  ? Change extends RecordChange
    ? Omit<Change, 'reason'>
    : never
  : never;

/** The button. */
export function ChangeButton(props: {
  readonly incident: Pick<Incident, 'id'>;
  readonly change: 'same' | 'different' | 'undo' | 'retract' | 'retract-claim' | 'restore';
  readonly draft: Draft;
  /** Why it is not open, whatever the right. */
  readonly unless?: string | undefined;
}) {
  const { t } = useTranslation('incidents');
  const { incident, change, draft } = props;
  const isEnd = change === 'retract' || change === 'retract-claim';
  const [isAsking, setAsking] = useState(false);
  const noRight = useDisabledReason(isEnd || change === 'restore' ? 'incidents:retract' : 'incidents:judge');
  const refusal = noRight ?? props.unless;
  const sending = useRecordChange(incident, () => setAsking(false));
  const tone = isEnd ? 'danger' : 'strong';
  return (
    <>
      <Button disabledReason={refusal} onPress={() => setAsking(true)}>
        {t(`change.${change}.button`)}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={t(`change.${change}.button`)}
          words={t(`change.${change}.words`)}
          yes={t(`change.${change}.button`)}
          tone={tone}
          sending={sending}
          onSend={(reason) => sending.mutate({ ...draft, reason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
