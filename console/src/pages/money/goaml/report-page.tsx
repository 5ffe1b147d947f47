/** One report: what is missing, its values with their evidence, the steps of two people, who knows of it. For all others it is not there. */

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../../api/fault.ts';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Facts, Failed, Loading, NameText, Page, RefText, Section } from '../../../parts/index.ts';
import { NotFound } from '../../../shell/not-found.tsx';
import { useShell } from '../../../shell/shell-context.ts';
import { paymentOf } from './field-path.ts';
import { type Report, useHasDesk, useReport } from './goaml-api.ts';
import style from './report.module.css';
import { ReportHistory } from './report-history.tsx';
import { ReportPart } from './report-part.tsx';
import { ReportAccesses, ReportPeople } from './report-people.tsx';
import { ReportStateMark } from './report-state-mark.tsx';
import { ReportSteps } from './report-steps.tsx';
import { reportOriginOf } from './report-words.ts';

/** The page. Whoever is not assigned, or has no role for it, sees what stands at every address that is none. */
export function ReportPage() {
  const { t } = useTranslation(['goaml', 'money', 'common']);
  const { reportId } = useParams({ from: '/shell/money/reports/$reportId' });
  const { openPurpose } = useShell();
  const hasDesk = useHasDesk();
  const [payment, setPayment] = useState(1);
  const report = useReport(reportId, { payment, enabled: hasDesk });
  const isHidden = report.error instanceof ApiFault && report.error.status === 404;
  if (!hasDesk || isHidden) return <NotFound />;
  return (
    <Page
      title={t('report.title', { id: reportId.slice(0, 8) })}
      actions={<Link to="/money/reports">{t('report.back')}</Link>}
    >
      {report.error === null ? null : (
        <Failed cause={report.error} onRetry={() => report.refetch()} onChoosePurpose={openPurpose} />
      )}
      {report.data === undefined ? (
        report.error === null ? (
          <Loading what={t('report.loading')} />
        ) : null
      ) : (
        <Known report={report.data} onPayment={setPayment} />
      )}
    </Page>
  );
}

interface KnownProps {
  readonly report: Report;
  readonly onPayment: (first: number) => void;
}

function Known({ report, onPayment }: KnownProps) {
  const { t } = useTranslation('goaml');
  return (
    <>
      {report.profile.fictitious ? <p className={style['fictitious']}>{t('report.fictitious')}</p> : null}
      <Head report={report} />
      <div className={style['columns']}>
        <div className={style['main']}>
          <Parts report={report} onPayment={onPayment} />
        </div>
        <div className={style['side']}>
          <Section title={t('step.title')}>
            <ReportSteps report={report} />
          </Section>
          <Section title={t('people.title')}>
            <ReportPeople report={report} />
          </Section>
          <Section title={t('event.title')}>
            <ReportHistory report={report} />
            <ReportAccesses report={report} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Head({ report }: { readonly report: Report }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { origin, marking } = report;
  return (
    <Facts
      facts={[
        [t('head.state'), <ReportStateMark key="state" state={report.state} />],
        [t('head.type'), <RefText key="type">{report.type ?? '–'}</RefText>],
        [
          t('head.origin'),
          origin.findingId === null ? (
            t(`origins.${reportOriginOf(origin.kind)}`)
          ) : (
            <Link key="origin" to="/money/findings/$findingId" params={{ findingId: origin.findingId }}>
              {t('origins.finding')}
            </Link>
          ),
        ],
        [t('head.unit'), <NameText key="unit">{report.profile.title}</NameText>],
        [t('head.schema'), <RefText key="schema">{t('head.form', { version: report.schema })}</RefText>],
        [
          t('head.marking'),
          <RefText key="marking">{[marking.tlp, ...marking.handling].join(' · ')}</RefText>,
        ],
        [
          t('head.updated'),
          <time key="updated" dateTime={report.updatedAt}>
            {formats.instant(report.updatedAt)}
          </time>,
        ],
      ]}
    />
  );
}

/** The parts: the report as a whole, and each of the payments that are told; a page of payments after the other. */
function Parts({ report, onPayment }: KnownProps) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { count, from, shown, unready } = report.payments;
  const fields = Map.groupBy(report.fields, ({ path }) => paymentOf(path));
  const problems = Map.groupBy(report.problems, ({ path }) => paymentOf(path));
  const numbers = Array.from(
    { length: Math.max(0, Math.min(shown, count - from + 1)) },
    (_, at) => from + at,
  );
  return (
    <Section title={t('part.title')}>
      <p role="status" className={style['soft']}>
        {report.ready
          ? t('part.allReady')
          : t('part.allStops', {
              count: report.problemCounts.stops,
              shown: formats.number(report.problemCounts.stops),
            })}
      </p>
      <ReportPart
        report={report}
        title={t('part.report')}
        fields={fields.get(null) ?? []}
        problems={problems.get(null) ?? []}
        isOpen
      />
      {numbers.map((number) => (
        <ReportPart
          key={number}
          report={report}
          title={t('part.payment', { number: formats.number(number) })}
          fields={fields.get(number) ?? []}
          problems={problems.get(number) ?? []}
          isOpen={number === unready[0] || (count === 1 && unready.length === 0)}
        />
      ))}
      {count <= shown && from === 1 ? null : (
        <nav aria-label={t('part.pages')} className={style['pages']}>
          <Button
            disabledReason={from > 1 ? undefined : t('part.first')}
            onPress={() => onPayment(Math.max(1, from - shown))}
          >
            {t('part.before')}
          </Button>
          <span>
            {t('part.range', {
              from: formats.number(from),
              to: formats.number(numbers.at(-1) ?? from),
              count: formats.number(count),
            })}
          </span>
          <Button
            disabledReason={from + shown <= count ? undefined : t('part.last')}
            onPress={() => onPayment(from + shown)}
          >
            {t('part.next')}
          </Button>
        </nav>
      )}
    </Section>
  );
}
