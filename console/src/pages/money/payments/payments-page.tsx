/** Payments: a file comes in, the imports under way, and the batches that are there with what was left out of them. */

import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { MoneyNav } from '../money-nav.tsx';
import { BatchesTable } from './batches-table.tsx';
import { ImportsUnderWay } from './imports-under-way.tsx';
import { SendPayments } from './send-payments.tsx';

/** The page. */
export function PaymentsPage() {
  const { t } = useTranslation('money');
  const importRefusal = useDisabledReason('payments:import');
  const readRefusal = useDisabledReason('payments:read');
  return (
    <Page title={t('files.title')} lead={t('files.lead')}>
      <MoneyNav />
      {importRefusal === undefined ? (
        <>
          <SendPayments />
          <ImportsUnderWay />
        </>
      ) : (
        <p>{importRefusal}</p>
      )}
      <Section title={t('files.batches')}>
        {readRefusal === undefined ? <BatchesTable /> : <p>{readRefusal}</p>}
      </Section>
    </Page>
  );
}
