/** The pictures of a finding's payments and their table: flow graph, scrubber, timeline; what is chosen in one shows in the others. */

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useAccountWords } from './account-words.tsx';
import { AccountsPart } from './accounts-part.tsx';
import style from './flow.module.css';
import { FlowPicture, type FlowProps } from './flow-picture.tsx';
import { FlowTable } from './flow-table.tsx';
import type { MoneyFinding } from './money-model.ts';
import { PaymentsTable } from './payments-table.tsx';
import { TimeScrub } from './time-scrub.tsx';
import { Timeline } from './timeline.tsx';
import { usePictures } from './use-pictures.ts';

/** The pictures, the payments and the accounts. */
export function PaymentPictures(props: { readonly finding: MoneyFinding }) {
  const { t } = useTranslation('money');
  const { finding } = props;
  const { payments, value } = finding;
  const pictures = usePictures(payments);
  const accountWords = useAccountWords(finding.accounts);
  const refusal = useDisabledReason('findings:decide');
  const measure = useMemo(
    () => ({ currency: value.currency, decimals: value.decimals }),
    [value.currency, value.decimals],
  );
  // The table may be a moment behind the pictures, so that the scrubber never waits for it.
  const settled = useDeferredValue(pictures);
  const shown = useMemo(() => {
    const upTo = payments.slice(0, settled.shown);
    return settled.chosen === null ? upTo : upTo.filter(({ ref }) => settled.chosen?.refs.has(ref) === true);
  }, [payments, settled]);
  const drawing: FlowProps = { payments, measure, accountWords, pictures };
  return (
    <>
      <Section title={t('flow.title')}>
        <div className={style['holder']}>
          <p className={style['hint']}>{t('flow.hint', { currency: value.currency })}</p>
          <FlowPicture {...drawing} />
          <TimeScrub payments={payments} pictures={pictures} />
          <Chosen pictures={pictures} />
          <details>
            <summary>{t('flow.asTable')}</summary>
            <FlowTable {...drawing} />
          </details>
        </div>
      </Section>
      <Section title={t('timeline.title')}>
        <Timeline {...drawing} />
      </Section>
      <Section title={t('payments.title')}>
        <PaymentsTable
          findingId={finding.id}
          evaluationVersion={finding.evaluationVersion}
          payments={shown}
          total={payments.length}
          accountWords={accountWords}
          refusal={refusal}
        />
      </Section>
      <Section title={t('accounts.title')}>
        <AccountsPart finding={finding} measure={measure} />
      </Section>
    </>
  );
}

/** What is chosen in the picture, and the way out of it. */
function Chosen(props: { readonly pictures: FlowProps['pictures'] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { chosen, choose } = props.pictures;
  return (
    <div role="status" className={style['status']}>
      {chosen === null ? null : (
        <div className={style['chosen-words']}>
          <span>
            {chosen.words}{' '}
            {t('flow.tableShows', { count: chosen.refs.size, shown: formats.number(chosen.refs.size) })}
          </span>
          <Button tone="quiet" onPress={() => choose(null)}>
            {t('flow.showAll')}
          </Button>
        </div>
      )}
    </div>
  );
}
