/** Reports to a financial intelligence unit, as far as the server lets this reader know of them. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import { useShell } from '../../../shell/shell-context.ts';

/** A report as it is listed. */
export type ReportHead =
  paths['/reports/goaml']['get']['responses'][200]['content']['application/json']['reports'][number];

/** A report with its values, their origins, its problems and what this reader may do. */
export type Report = paths['/reports/goaml/{id}']['get']['responses'][200]['content']['application/json'];

/** A value of a report. */
export type ReportField = Report['fields'][number];

/** What is missing or wrong. */
export type ReportProblem = Report['problems'][number];

/** Where a value comes from. */
export type Origin = ReportField['from'];

/** Whether this reader may take a step, and if not, why. */
export type Step = Report['steps']['edit'];

/** A change of one field. */
export type FieldChange =
  | { readonly path: string; readonly value: string }
  | { readonly path: string; readonly remove: true };

/** What a report is drafted from. */
export type NewReport = NonNullable<
  paths['/reports/goaml']['post']['requestBody']
>['content']['application/json'];

/** A day of cash payments as it was judged. */
export type CashDay =
  paths['/reports/thresholds/{day}']['get']['responses'][200]['content']['application/json'];

/** Cash that reaches a threshold. */
export type CashCase = CashDay['cases'][number];

/** A payment that could not be judged. */
export type NotJudged = CashDay['undetermined'][number];

/** What the drafting of a day came to. */
export type CashDayDrafted =
  paths['/reports/thresholds/{day}/drafts']['post']['responses'][201]['content']['application/json'];

const KEY = 'goaml-reports';

/** Whether a role of the reader works at the desk, for whatever purpose; for all others its pages are not there. */
export function useHasDesk(): boolean {
  const { session } = useShell();
  const right = session.actions.find(({ action }) => action === 'reports:desk');
  return right !== undefined && (right.allowed || right.disabledReason?.code !== 'role');
}

/** The reports that the reader is assigned to. */
export function useReports(enabled: boolean) {
  return useQuery({ queryKey: [KEY, 'list'], queryFn: () => answer(api.GET('/reports/goaml')), enabled });
}

/** One report, with its payments from a number on. */
export function useReport(id: string, options: { readonly payment: number; readonly enabled: boolean }) {
  return useQuery({
    queryKey: [KEY, 'one', id, options.payment],
    queryFn: () =>
      answer(
        api.GET('/reports/goaml/{id}', { params: { path: { id }, query: { payment: options.payment } } }),
      ),
    enabled: options.enabled,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
}

/** A business day of cash payments, judged anew. */
export function useCashDay(day: string) {
  return useQuery({
    queryKey: [KEY, 'cash', day],
    queryFn: () => answer(api.GET('/reports/thresholds/{day}', { params: { path: { day } } })),
  });
}

/** Drafts what is missing for a business day of cash payments. */
export function useDraftCashDay(day: string) {
  return useRenewing(
    (_: null) => answer(api.POST('/reports/thresholds/{day}/drafts', { params: { path: { day } } })),
    () => undefined,
  );
}

/** Drafts a report; `onOpened` gets its id. */
export function useOpenReport(onOpened: (id: string) => void) {
  return useRenewing(
    (body: NewReport) => answer(api.POST('/reports/goaml', { body })),
    ({ report }) => onOpened(report.id),
  );
}

/** Changes fields. */
export function useSetFields(report: Report, onTaken: () => void) {
  const path = { id: report.id };
  return useRenewing(
    (changes: readonly FieldChange[]) =>
      answer(
        api.POST('/reports/goaml/{id}/fields', {
          params: { path },
          body: { version: report.version, changes: [...changes] },
        }),
      ),
    onTaken,
  );
}

/** Steps that need a reason and nothing else. */
export type ReasonedStep = 'approve' | 'return' | 'withdraw';

/** Takes a step with its reason. */
export function useReasonedStep(report: Report, onTaken: () => void) {
  const path = { id: report.id };
  return useRenewing(({ step, reason }: { readonly step: ReasonedStep; readonly reason: string }) => {
    const request = { params: { path }, body: { version: report.version, reason } };
    if (step === 'approve') return answer(api.POST('/reports/goaml/{id}/approve', request));
    if (step === 'return') return answer(api.POST('/reports/goaml/{id}/return', request));
    return answer(api.POST('/reports/goaml/{id}/withdraw', request));
  }, onTaken);
}

/** Submits for approval. */
export function useSubmit({ id, version }: Report) {
  return useRenewing(
    (_: null) =>
      answer(api.POST('/reports/goaml/{id}/submit', { params: { path: { id } }, body: { version } })),
    () => undefined,
  );
}

/** Puts on record that the report is given out. */
export function useExport({ id, version }: Report, onTaken: () => void) {
  return useRenewing(
    (body: { readonly recipient: string; readonly reason: string }) =>
      answer(
        api.POST('/reports/goaml/{id}/exports', { params: { path: { id } }, body: { version, ...body } }),
      ),
    onTaken,
  );
}

/** Fetches the file of a report that was given out. */
export function useReportFile(id: string, onFile: (file: Blob) => void) {
  return useMutation({
    mutationFn: () =>
      answer(api.GET('/reports/goaml/{id}/file.xml', { params: { path: { id } }, parseAs: 'blob' })),
    onSuccess: (file) => onFile(new Blob([file], { type: 'application/xml' })),
  });
}

/** Lets a person know of a report, or no more. */
export function useAssignReport({ id, assignmentNumber }: Report, onGone: () => void) {
  return useRenewing(
    (body: { readonly personId: string; readonly assigned: boolean }) =>
      answer(
        api.POST('/reports/goaml/{id}/assignments', {
          params: { path: { id } },
          body: { number: assignmentNumber, ...body },
        }),
      ),
    ({ report }) => {
      if (report === null) onGone();
    },
  );
}

/** Something that changes reports, after which they are read anew. */
function useRenewing<Asked, Answered>(
  run: (asked: Asked) => Promise<Answered>,
  onTaken: (answered: Answered) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: onTaken,
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
