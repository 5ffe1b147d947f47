/** Findings as a table to take away: its columns, what stands at their heads in the reader's language, and its rows. */

import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../findings/index.ts';
import { describeFinding, type FindingNames } from './describe-finding.ts';

/** The columns, in this order: for programs by their names, for people in words. */
const COLUMNS = {
  id: { en: 'Finding', ur: 'نتیجہ' },
  state: { en: 'State', ur: 'حالت' },
  rule: { en: 'Rule', ur: 'قاعدہ' },
  ruleVersion: { en: 'Version of the rule', ur: 'قاعدے کا نسخہ' },
  subjectKind: { en: 'What it is about', ur: 'کس کے بارے میں' },
  entry: { en: 'Entry', ur: 'اندراج' },
  entryName: { en: 'Name of the entry', ur: 'اندراج کا نام' },
  score: { en: 'Score of the comparison', ur: 'موازنے کا اسکور' },
  sentence: { en: 'What was found', ur: 'کیا ملا' },
  foundAt: { en: 'Found at', ur: 'کب ملا' },
  asOf: { en: 'Against the lists of', ur: 'کس دن کی فہرستیں' },
  updatedAt: { en: 'Last changed at', ur: 'آخری تبدیلی' },
  author: { en: 'Recorded by (id)', ur: 'درج کنندہ (شناخت)' },
  authorName: { en: 'Recorded by', ur: 'درج کنندہ' },
  assignee: { en: 'Assigned to (id)', ur: 'ذمہ دار (شناخت)' },
  assigneeName: { en: 'Assigned to', ur: 'ذمہ دار' },
  decidedBy: { en: 'Decided by (id)', ur: 'فیصلہ کنندہ (شناخت)' },
  decidedByName: { en: 'Decided by', ur: 'فیصلہ کنندہ' },
  decidedAt: { en: 'Decided at', ur: 'فیصلے کا وقت' },
  decision: { en: 'Decision', ur: 'فیصلہ' },
  reason: { en: 'Reason of the decision', ur: 'فیصلے کی وجہ' },
  tlp: { en: 'Marking (TLP)', ur: 'درجہ بندی (TLP)' },
} as const;

/** UTF-8 with a byte-order mark; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeFindingsCsv(
  findings: readonly Finding[],
  { names, language }: { readonly names: FindingNames; readonly language: 'en' | 'ur' | null },
): Buffer {
  const columns = Object.entries(COLUMNS).map(([key, words]) => ({
    key,
    header: language === null ? key : words[language],
  }));
  const rows = findings.map((finding) => rowOf(finding, names));
  return Buffer.from(`\uFEFF${stringify(rows, { header: true, columns, escape_formulas: true })}`);
}

function rowOf(finding: Finding, names: FindingNames) {
  const { rule, subject, decisions, marking, ...view } = describeFinding(finding, names);
  const last = decisions.at(-1);
  return {
    ...view,
    ...{ rule: rule.id, ruleVersion: rule.version, subjectKind: subject.kind, tlp: marking.tlp },
    ...(last === undefined
      ? {}
      : {
          ...{ decidedBy: last.by, decidedByName: last.byName, decidedAt: last.at },
          ...{ decision: last.verdict ?? last.kind, reason: last.reason },
        }),
  };
}
