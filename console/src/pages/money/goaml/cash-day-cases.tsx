/** What a day of cash came to: the thresholds with their source, the cases, and the payments that could not be judged. */

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate, RefText, Section, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { AmountText, amountWords } from '../amount.tsx';
import type { CashCase, CashDay, NotJudged } from './goaml-api.ts';
import style from './report.module.css';
import { comparisonOf, directionOf, notJudgedOf } from './report-words.ts';

/** The thresholds that the cases reach, each with the day from which it holds and its source. */
export function CashThresholds({ cases }: { readonly cases: readonly CashCase[] }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const thresholds = new Map(
    cases.map(({ threshold }) => [`${threshold.id} ${threshold.validFrom}`, threshold]),
  );
  return [...thresholds].map(([key, { id, amount, comparison, source, validFrom }]) => (
    <div key={key}>
      <p>
        {t(`cash.threshold.${comparisonOf(comparison)}`, {
          id: isolate(id),
          amount: isolate(amountWords(amount)),
          day: isolate(formats.day(validFrom)),
        })}
      </p>
      <p lang="en" dir="ltr" className={style['soft']}>
        {source}
      </p>
    </div>
  ));
}

/** The cases. */
export function CashCases({ cases }: { readonly cases: readonly CashCase[] }) {
  const { t } = useTranslation('goaml');
  const columns = useCaseColumns();
  return (
    <SmallTable<CashCase>
      label={t('cash.cases')}
      columns={columns}
      rows={cases}
      rowId={({ key }) => key}
      stacks
    />
  );
}

function useCaseColumns(): readonly TableColumn<CashCase>[] {
  const { t } = useTranslation('goaml');
  return useMemo(
    () => [
      {
        id: 'total',
        header: t('cash.total'),
        value: ({ total }) => total.minor,
        words: ({ total }) => amountWords(total),
        cell: ({ total }) => <AmountText amount={total} />,
      },
      {
        id: 'direction',
        header: t('cash.direction'),
        value: ({ direction }) => t(`cash.${directionOf(direction)}`),
      },
      {
        id: 'payments',
        header: t('cash.payments'),
        value: ({ payments }) => payments.length,
        words: ({ payments }) => payments.join(' '),
        cell: ({ payments }) => <PaymentRefs refs={payments} />,
      },
      {
        id: 'report',
        header: t('cash.report'),
        value: ({ reportId }) => reportId ?? t('cash.noReport'),
        cell: ({ reportId }) => (reportId === null ? t('cash.noReport') : <ReportLink id={reportId} />),
      },
      {
        id: 'unreported',
        header: t('cash.unreported'),
        value: ({ unreported }) => unreported.length,
        words: ({ unreported }) => unreported.join(' '),
        cell: ({ unreported }) => <PaymentRefs refs={unreported} />,
      },
    ],
    [t],
  );
}

/** The way to a report. */
export function ReportLink({ id }: { readonly id: string }) {
  const { t } = useTranslation('goaml');
  return (
    <Link to="/money/reports/$reportId" params={{ reportId: id }}>
      {t('report.title', { id: isolate(id.slice(0, 8)) })}
    </Link>
  );
}

/** How many payments, and which on demand. */
function PaymentRefs({ refs }: { readonly refs: readonly string[] }) {
  const formats = useFormats();
  const { t } = useTranslation('goaml');
  if (refs.length === 0) return formats.number(0);
  return (
    <details className={style['origin']}>
      <summary>{t('cash.paymentCount', { count: refs.length, shown: formats.number(refs.length) })}</summary>
      <ul>
        {refs.map((ref) => (
          <li key={ref}>
            <RefText>{ref}</RefText>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The payments that could not be judged, each with why. */
export function NotJudgedPayments({ judged }: { readonly judged: CashDay }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { undetermined, undeterminedCount } = judged;
  const columns = useMemo((): readonly TableColumn<NotJudged>[] => {
    const reason = ({ because }: NotJudged): string => {
      const known = notJudgedOf(because);
      return known === null ? because : t(`cash.because.${known}`);
    };
    return [
      {
        id: 'payment',
        header: t('cash.payment'),
        value: ({ paymentId }) => paymentId,
        cell: ({ paymentId }) => <RefText>{paymentId}</RefText>,
      },
      { id: 'because', header: t('cash.why'), value: reason },
    ];
  }, [t]);
  return (
    <Section title={t('cash.undetermined')}>
      <p className={style['soft']}>{t('cash.undeterminedWords')}</p>
      {undetermined.length === undeterminedCount ? null : (
        <p>
          {t('cash.undeterminedCut', {
            shown: formats.number(undetermined.length),
            total: formats.number(undeterminedCount),
          })}
        </p>
      )}
      <SmallTable<NotJudged>
        label={t('cash.undetermined')}
        columns={columns}
        rows={undetermined}
        rowId={({ paymentId }) => paymentId}
        stacks
      />
    </Section>
  );
}
