/** The report of a batch as PDF, CSV or XLSX in the language of the page. Its address holds the batch's id and no name. */

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchAnswer, REQUEST_HEADER } from '../../api/client.ts';
import { parseFault } from '../../api/fault.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { Button, Elapsed, Failed, saveFile } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './downloads.module.css';
import type { Batch } from './use-batches.ts';

/** The formats. */
const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

type Format = (typeof FORMATS)[number];

/** The buttons, and how far the report is that is being made. */
export function Downloads(props: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const { id } = props.batch;
  const report = useMutation({
    mutationFn: async (format: Format) =>
      saveFile(`silsila-${id.slice(0, 8)}.${format}`, await fetchReport(id, format)),
  });
  const making = report.isPending ? report.variables : null;
  return (
    <div className={style['downloads']}>
      <div className={style['buttons']}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            isPending={making === format}
            onPress={() => report.mutate(format)}
            disabledReason={making !== null && making !== format ? t('report.wait') : undefined}
          >
            {t(`report.${format}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={style['soft']}>
        {making === null ? (
          report.isSuccess ? (
            t('report.saved')
          ) : (
            t('report.words')
          )
        ) : (
          <>
            {t('report.making')} <Elapsed />
          </>
        )}
      </p>
      {report.error === null || making !== null ? null : (
        <Failed
          cause={report.error}
          onRetry={() => {
            if (report.variables !== undefined) report.mutate(report.variables);
          }}
          onChoosePurpose={openPurpose}
        />
      )}
    </div>
  );
}

async function fetchReport(id: string, format: Format): Promise<Blob> {
  const address = `/screenings/${encodeURIComponent(id)}/report.${format}?lang=${currentLanguage()}`;
  const response = await fetchAnswer(new Request(address, { headers: REQUEST_HEADER }));
  if (response.ok) return response.blob();
  throw parseFault(response.status, await response.json().catch(() => null));
}
