/** Says that this reading is recorded too, and shows the entry that it left. */

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { Button, Failed } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { AuditDetail } from './audit-detail.tsx';
import style from './own-reading.module.css';

/** The note, with the way to the entry. */
export function OwnReading() {
  const { t } = useTranslation('audit');
  const { session } = useShell();
  // The entry of a reading is written when it ends, so the newest one that is found now is that of the reading above.
  const finding = useMutation({
    mutationFn: () =>
      answer(
        api.GET('/audit', {
          params: { query: { personId: session.personId, action: 'audit:read', limit: 1 } },
        }),
      ),
  });
  return (
    <div className={style['own']}>
      <span>{t('own')}</span>
      <Button tone="quiet" onPress={() => finding.mutate()} isPending={finding.isPending}>
        {t('showOwn')}
      </Button>
      {finding.isError ? <Failed cause={finding.error} /> : null}
      <AuditDetail entry={finding.data?.entries[0] ?? null} onClose={() => finding.reset()} />
    </div>
  );
}
