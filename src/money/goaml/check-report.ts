/** Rules of a report as a whole: its type, its dates and what the unit wants. */

import { paymentsOf } from './check-payments.ts';
import { partsNamed, type ReportGroup, valueNamed } from './report-document.ts';
import { look, type RuleContext, type RuleFlaw, stops } from './rule-flaws.ts';

/** What is wrong or worth a look in the head of a report. */
export function headFlaws(report: ReportGroup, { profile }: RuleContext): readonly RuleFlaw[] {
  const local = valueNamed(report, 'currency_code_local');
  const isOther = local !== null && local !== profile.currency;
  return [
    ...(profile.fictitious ? [look('example-profile', 'report')] : []),
    ...(isOther
      ? [
          stops('currency-not-units', 'report/currency_code_local', {
            value: local,
            currency: profile.currency,
          }),
        ]
      : []),
    ...typeFlaws(report, profile.reports),
    ...submissionFlaws(report),
    ...indicatorFlaws(report),
  ];
}

function typeFlaws(report: ReportGroup, reports: RuleContext['profile']['reports']): readonly RuleFlaw[] {
  const type = valueNamed(report, 'report_code');
  if (type === null) return [];
  const rule = Object.hasOwn(reports, type) ? reports[type] : undefined;
  if (rule === undefined) return [stops('type-not-taken', 'report/report_code', { type })];
  const [hasPayments, hasActivity] = ['transaction', 'activity'].map(
    (name) => partsNamed(report, name).length > 0,
  );
  return [
    ...(rule.content === 'transactions' && hasActivity && !hasPayments
      ? [stops('wants-transactions', 'report/activity', { type })]
      : []),
    ...(rule.content === 'activity' && hasPayments
      ? [stops('wants-activity', 'report/transaction[1]', { type })]
      : []),
    ...rule.required
      .filter(
        (name) =>
          !report.parts.some(
            (part) => part.name === name && (part.kind === 'group' || part.value.trim() !== ''),
          ),
      )
      .map((name) => stops('required-by-unit', `report/${name}`, { type })),
  ];
}

function submissionFlaws(report: ReportGroup): readonly RuleFlaw[] {
  const name = valueNamed(report, 'submission_date') === null ? 'report_date' : 'submission_date';
  const submitted = valueNamed(report, name)?.slice(0, 10);
  if (submitted === undefined) return [];
  const late = paymentsOf(report).findIndex(
    ({ group }) => (valueNamed(group, 'date_transaction')?.slice(0, 10) ?? '') > submitted,
  );
  return late === -1 ? [] : [stops('submission-before-payment', `report/${name}`, { payment: late + 1 })];
}

function indicatorFlaws(report: ReportGroup): readonly RuleFlaw[] {
  const list = report.parts.find((part) => part.name === 'report_indicators');
  const seen = new Set<string>();
  return (list?.kind === 'group' ? list.parts : []).flatMap((part, index) => {
    const value = part.kind === 'field' ? part.value : '';
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated
      ? [look('indicator-repeated', `report/report_indicators/indicator[${index + 1}]`, { value })]
      : [];
  });
}
