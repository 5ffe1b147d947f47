/** Taking a figure of the own agency off the comparison, with a reason that stays on record. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/index.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import { useWithdrawFigure } from './figures-api.ts';

/** The button; `words` say which figure it is. */
export function WithdrawFigure(props: { readonly id: string; readonly words: string }) {
  const { t } = useTranslation('figures');
  const [isAsking, setAsking] = useState(false);
  const withdrawing = useWithdrawFigure(props.id, () => setAsking(false));
  return (
    <>
      <Button tone="quiet" label={t('withdraw.of', { figure: props.words })} onPress={() => setAsking(true)}>
        {t('withdraw.button')}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={t('withdraw.of', { figure: props.words })}
          words={t('withdraw.words')}
          yes={t('withdraw.button')}
          tone="danger"
          sending={withdrawing}
          onSend={(reason) => withdrawing.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
