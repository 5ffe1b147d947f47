/** SYNTHETIC: a bank with invented payments, an accepted finding on them, and people at its reporting desk. */

import type { Reader, ReadReason } from '../../src/access/index.ts';
import { latestDates } from '../../src/evidence/index.ts';
import { recordFinding } from '../../src/findings/index.ts';
import { demoUnitProfile, paymentEvidenceId, type ReportingSettings } from '../../src/money/index.ts';
import { BANK, SCREENING } from '../support/agencies.ts';
import { importFile } from './payments.ts';
import type { Answer, World } from './world.ts';

/** What a steward sets for. */
const STEWARDSHIP: ReadReason = { ...SCREENING, purpose: 'administration' };

/** The people of the bank. */
export interface ReportingPeople {
  readonly analyst: Reader;
  readonly steward: Reader;
  /** At the reporting desk. */
  readonly writer: Reader;
  readonly approver: Reader;
  readonly secondApprover: Reader;
}

/** What the bank of the tests reports with: the invented unit, one bank number, a rate. */
export const SETTINGS: ReportingSettings = {
  unit: demoUnitProfile(),
  institution: {
    id: '77',
    branch: 'Head office',
    submission: 'E',
    userCode: 'DEMO-USER',
    banks: ['010'],
    address: { type: '1', street: '1 Demo Road', city: 'Demo City', country: 'PK' },
  },
  rates: [{ from: 'USD', to: 'PKR', day: '2026-01-05', rate: '280.125', source: 'invented bulletin' }],
};

/** Enrols the people of the bank. */
export async function enrolReporting(world: World): Promise<ReportingPeople> {
  const enrol = (
    displayName: string,
    roles: readonly ('analyst' | 'steward' | 'reporting-analyst' | 'reporting-supervisor')[],
  ) => world.enrol({ agencyId: BANK, displayName, roles });
  return {
    analyst: await enrol('Demo Analyst', ['analyst']),
    steward: await enrol('Demo Steward', ['steward']),
    writer: await enrol('Demo Writer', ['reporting-analyst']),
    approver: await enrol('Demo Approver', ['reporting-supervisor']),
    secondApprover: await enrol('Second Approver', ['reporting-supervisor']),
  };
}

/** Sets what the bank reports with. */
export function putSettings(
  world: World,
  who: Reader,
  body: { readonly version: number; readonly settings: ReportingSettings },
): Promise<Answer> {
  return world.ask(who, '/reports/settings', { body, reason: STEWARDSHIP });
}

/** Imports a file and answers the id of its batch. */
export async function importBatch(world: World, who: Reader, file: string): Promise<string> {
  const done = await importFile(world, who, { file });
  return String(done.result?.['batch']);
}

/** Records a finding on rows of a batch, and lets an analyst accept it; answers its id. */
export async function acceptFinding(
  world: World,
  who: Reader,
  on: { readonly batch: string; readonly rows: readonly number[] },
): Promise<string> {
  const { id } = await world.deps.store.transaction({ role: 'system' }, (tx) =>
    recordFinding(tx, {
      rule: { id: 'fan-in', version: '1', twoPeople: false },
      subject: { kind: 'pattern', ref: `demo:${on.batch}:${on.rows.join('.')}` },
      evidence: on.rows.map((row) => paymentEvidenceId({ batch: on.batch, row })),
      quantities: { payments: on.rows.length },
      sentence: `${on.rows.length} accounts paid into one within days.`,
      score: null,
      marking: {
        tlp: 2,
        handling: [],
        note: null,
        owner: BANK,
        releasableTo: null,
        compartments: [],
        caseRef: null,
        purposes: ['aml-screening', 'ct-investigation'],
        purgeDue: latestDates('criminal-intelligence', new Date().toISOString().slice(0, 10)).purgeDue,
      },
      match: null,
      author: 'rule',
      foundAt: new Date(),
      asOf: null,
    }),
  );
  const body = { verdict: 'true', reason: 'the payments show it', version: 0 };
  const decided = await world.ask(who, `/findings/${id}/decisions`, { body });
  if (decided.status !== 201) throw new Error(decided.text);
  return id;
}

/** A report as it is told. */
export interface ReportAnswer {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly type: string | null;
  readonly forDesk: boolean;
  readonly ready: boolean;
  readonly payments: {
    readonly count: number;
    readonly from: number;
    readonly shown: number;
    readonly unready: readonly number[];
  };
  readonly problemCounts: { readonly stops: number; readonly looks: number };
  readonly assignmentNumber: number;
  readonly assigned: readonly { readonly id: string; readonly name: string | null }[];
  readonly fields: readonly {
    readonly path: string;
    readonly value: string;
    readonly from: {
      readonly kind: string;
      readonly evidenceIds: readonly string[];
      readonly personName: string | null;
      readonly detail: string | null;
    };
  }[];
  readonly problems: readonly {
    readonly gravity: string;
    readonly path: string;
    readonly code: string;
    readonly words: { readonly en: string; readonly ur: string };
  }[];
  readonly offered: readonly {
    readonly path: string;
    readonly text: string;
    readonly from: { readonly rule: string };
  }[];
  readonly events: readonly {
    readonly kind: string;
    readonly sha256: string | null;
    readonly recipient: string | null;
  }[];
  readonly accesses: readonly { readonly doing: string; readonly caseRef: string }[];
  readonly steps: Readonly<Record<string, { readonly allowed: boolean; readonly code: string | null }>>;
}

/** Takes a step and answers the report as it then is. @throws when it is refused */
export async function step(
  world: World,
  who: Reader,
  asked: { readonly report: Pick<ReportAnswer, 'id'>; readonly step: string; readonly body: object },
): Promise<ReportAnswer> {
  const { id } = asked.report;
  const answer = await world.ask(who, `/reports/goaml/${id}/${asked.step}`, { body: asked.body });
  if (answer.status !== 201) throw new Error(answer.text);
  return look(world, who, id);
}

/** Opens a report. @throws when it is refused */
export async function open(world: World, who: Reader, body: object): Promise<ReportAnswer> {
  const answer = await world.ask(who, '/reports/goaml', { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return look(world, who, (answer.body as { report: { id: string } }).report.id);
}

/** Lets a colleague know of a report. @throws when it is refused */
export function assign(
  world: World,
  who: Reader,
  asked: { readonly report: ReportAnswer; readonly person: Reader },
): Promise<ReportAnswer> {
  const { report, person } = asked;
  const body = { number: report.assignmentNumber, personId: person.personId, assigned: true };
  return step(world, who, { report, step: 'assignments', body });
}

/** Reads a report. @throws when there is none */
export async function look(world: World, who: Reader, id: string): Promise<ReportAnswer> {
  const answer = await world.ask(who, `/reports/goaml/${id}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return parseReport(answer.body);
}

/** Reads an answer as a report. */
export function parseReport(body: unknown): ReportAnswer {
  return body as ReportAnswer;
}

/** Invented values for whatever the draft of one payment between two clients lacks. */
export function mending(report: ReportAnswer): readonly { path: string; value: string }[] {
  const payment = 'report/transaction[1]';
  const side = (name: 'from' | 'to') => {
    const account = `${payment}/t_${name}_my_client/${name}_account`;
    const person = `${account}/signatory[1]/t_person`;
    return [
      [`${payment}/t_${name}_my_client/${name}_country`, 'PK'],
      [`${account}/swift`, 'DEMOPKKA'],
      [`${account}/branch`, 'Demo branch'],
      [`${account}/currency_code`, 'USD'],
      [`${account}/account_name`, 'Demo account'],
      [`${account}/client_number`, `C-${name}`],
      [`${account}/personal_account_type`, 'A'],
      [`${account}/opened`, '2020-01-01T00:00:00'],
      [`${account}/status_code`, 'A'],
      [`${account}/signatory[1]/is_primary`, 'true'],
      [`${account}/signatory[1]/role`, 'A'],
      [`${person}/gender`, 'M'],
      [`${person}/first_name`, 'Demo'],
      [`${person}/last_name`, `Person ${name}`],
      [`${person}/birthdate`, '1980-02-03T00:00:00'],
      [`${person}/ssn`, '00000-0000000-1'],
      [`${person}/nationality1`, 'PK'],
      [`${person}/residence`, 'PK'],
      [`${person}/phones/phone[1]/tph_contact_type`, '1'],
      [`${person}/phones/phone[1]/tph_communication_type`, 'M'],
      [`${person}/phones/phone[1]/tph_country_prefix`, '92'],
      [`${person}/phones/phone[1]/tph_number`, '3000000001'],
      [`${person}/addresses/address[1]/address_type`, '1'],
      [`${person}/addresses/address[1]/address`, '2 Demo Road'],
      [`${person}/addresses/address[1]/city`, 'Demo City'],
      [`${person}/addresses/address[1]/country_code`, 'PK'],
      [`${person}/occupation`, 'trader'],
    ];
  };
  const values = [
    ['report/submission_date', '2026-02-01T09:00:00'],
    ['report/reason', report.offered[0]?.text ?? 'invented reason'],
    ['report/action', 'The account is watched.'],
    ['report/report_indicators/indicator[1]', 'DEMO-FAN'],
    [`${payment}/transactionnumber`, 'T-1'],
    [`${payment}/transaction_location`, 'Demo branch'],
    [`${payment}/transaction_description`, 'Invented transfer'],
    ...side('from'),
    ...side('to'),
  ];
  return values.map(([path = '', value = '']) => ({ path, value }));
}
