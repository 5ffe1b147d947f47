/** The record of this check for the file: one page with the question, the answers and every list with its date. */

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { Button, Failed, saveFile } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type Asked, queryOf } from './asked.ts';

/** The button; the server asks the question anew, and the audit log says so. */
export function SaveRecord(props: { readonly asked: Asked }) {
  const { t } = useTranslation('screening');
  const { openPurpose } = useShell();
  const save = useMutation({
    mutationFn: () => fetchRecord(props.asked),
    onSuccess: (record) => saveFile(t('record.file'), record),
  });
  return (
    <div className="no-print">
      <Button onPress={() => save.mutate()} isPending={save.isPending}>
        {t('record.save')}
      </Button>
      <span role="status" className="visually-hidden">
        {save.isSuccess ? t('record.saved') : ''}
      </span>
      {save.error === null ? null : <Failed cause={save.error} onChoosePurpose={openPurpose} />}
    </div>
  );
}

function fetchRecord(asked: Asked): Promise<Blob> {
  const body = { query: queryOf(asked), ...(asked.asOf === '' ? {} : { asOf: asked.asOf }) };
  const query = { lang: currentLanguage() };
  return answer(api.POST('/reports/check', { params: { query }, body, parseAs: 'blob' }));
}
