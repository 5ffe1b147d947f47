/** The way of a customer file: looked at, screened as a job, read as a table, and reported; and what others see of it. */

import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader, ReadReason } from '../../src/access/index.ts';
import { REASON_HEADERS } from '../../src/api/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, FIU, INVESTIGATION, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { readSheets } from '../support/read-sheets.ts';
import { ALL_MIGRATIONS, example, inventList, openWorld, type World } from './world.ts';

const LISTED = 'Zarghun Shah Kohbandi';
const FILE_NAME = 'Customers of Qandeel-Do-Not-Log.csv';
const FILE = [
  'Customer name,Father,DOB,CIF',
  `${LISTED},,14/03/1979,C-1`,
  'زرغون شاہ کوہبندی,,1979,C-2',
  'Quite Another Person,,nonsense,=C-3',
  ',,1971,C-4',
  'too,few',
].join('\n');
const MAPPING = { name: 'Customer name', father: 'Father', born: 'DOB', customer: 'CIF' };
const OPEN: Omit<Marking, 'purgeDue' | 'owner'> = {
  tlp: 0,
  handling: [],
  note: null,
  releasableTo: null,
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly json: ReturnType<typeof JSON.parse>;
}

forEachEngine('a customer file', (engine) => {
  let world: World;
  let reader: Reader;
  let batch: string;

  const reasonHeaders = (reason: ReadReason | null): Record<string, string> =>
    reason === null
      ? {}
      : {
          [REASON_HEADERS.purpose]: reason.purpose,
          [REASON_HEADERS.legalBasis]: encodeURIComponent(reason.legalBasis),
          [REASON_HEADERS.caseRef]: encodeURIComponent(reason.caseRef),
          [REASON_HEADERS.justification]: encodeURIComponent(reason.justification),
        };

  const send = async (
    who: Reader,
    url: string,
    options: { form?: FormData; reason?: ReadReason | null; headers?: Record<string, string> } = {},
  ): Promise<Sent> => {
    const body = options.form === undefined ? null : new Response(options.form);
    const answer = await world.server.inject({
      method: body === null ? 'GET' : 'POST',
      url,
      headers: {
        authorization: `Bearer ${who.token}`,
        ...reasonHeaders(options.reason === undefined ? SCREENING : options.reason),
        ...(body === null ? {} : { 'content-type': body.headers.get('content-type') ?? '' }),
        ...options.headers,
      },
      ...(body === null ? {} : { payload: Buffer.from(await body.arrayBuffer()) }),
    });
    const isJson =
      String(answer.headers['content-type']).includes('json') &&
      answer.headers['content-encoding'] === undefined;
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: answer.rawPayload,
      json: isJson ? answer.json() : null,
    };
  };

  const formOf = (
    file: string | Uint8Array<ArrayBuffer>,
    fields: Readonly<Record<string, string>> = {},
  ): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file]), FILE_NAME);
    return form;
  };

  const screenFile = async (who: Reader, file: string, more: Readonly<Record<string, string>> = {}) =>
    send(who, '/screenings/files', { form: formOf(file, { mapping: JSON.stringify(MAPPING), ...more }) });

  const untilOver = async (who: Reader, id: string): Promise<string> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { json } = await send(who, `/screenings/${id}?limit=1`);
      if (!['queued', 'running'].includes(json.job.state)) return json.job.state;
      await pause(50);
    }
    throw new Error('the job did not come to an end');
  };

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS), { version: '9.8.7' });
    const entry = {
      id: 'D-1',
      properties: { name: [LISTED, 'زرغون شاہ کوہبندی'], birthDate: ['1979-03-14'] },
      from: '2024-01-01',
    };
    const list = await inventList('demo-watch', [entry]);
    const header = { ...list.header, title: 'Invented watch list (SYNTHETIC)' };
    await world.publish({ ...list, header }, { owner: BANK, marking: OPEN });
    reader = await world.enrol({ agencyId: BANK });
  });

  afterAll(() => world.close());

  it('is looked at first: columns, rows, encoding, and which column holds what; nothing is kept', async () => {
    const { status, json } = await send(reader, '/screenings/files/preview', { form: formOf(FILE) });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ format: 'csv', encoding: 'utf-8', delimiter: ',', rows: 5, truncated: false, formulas: 0 },
      ...{ fileName: FILE_NAME, rowsMax: 100_000, mapping: MAPPING },
    });
    expect(json.sample[1].cells[0]).toBe('زرغون شاہ کوہبندی');
    expect(json.sample[4].refusal.reason).toContain('line 6');
    const start = await send(reader, '/screenings/files/preview', {
      form: formOf(FILE.slice(0, 90), { start: 'true' }),
    });
    expect(start.json).toMatchObject({ rows: null, truncated: true });
    expect((await send(reader, '/screenings')).json.screenings).toEqual([]);
  });

  it('becomes a batch in which every row has an answer, and those that cannot be read say why', async () => {
    const { status, json } = await screenFile(reader, FILE);
    expect(status).toBe(202);
    expect(json).toMatchObject({ rows: 5, refused: 2 });
    expect(json.refusedRows).toEqual([
      {
        row: 4,
        line: 5,
        column: 'Customer name',
        reason: 'there is no name',
        code: 'row-no-name',
        values: {},
      },
      {
        row: 5,
        line: 6,
        column: null,
        reason: expect.stringContaining('2 cells'),
        code: 'row-cells',
        values: { line: 6, cells: 2, columns: 4 },
      },
    ]);
    batch = json.id;
    expect(await untilOver(reader, batch)).toBe('done');
    const table = (await send(reader, `/screenings/${batch}/table`)).json;
    expect(table.columns).toMatchObject({
      row: [1, 2, 3, 4, 5],
      customer: ['C-1', 'C-2', '=C-3', 'C-4', null],
      verdict: ['match', 'match', 'no-match', 'undetermined', 'undetermined'],
      ref: ['D-1', 'D-1', null, null, null],
      listedName: [LISTED, 'زرغون شاہ کوہبندی', null, null, null],
      matches: [1, 1, 0, 0, 0],
    });
    expect(table.counts).toEqual({ match: 2, possible: 0, undetermined: 2, noMatch: 1, waiting: 0 });
  });

  it('is read page by page, compressed where asked for, and row by row with every reason', async () => {
    const page = (await send(reader, `/screenings/${batch}/table?after=1&limit=2`)).json;
    expect(page.columns.row).toEqual([2, 3]);
    expect(page.next).toBe(3);
    const packed = await send(reader, `/screenings/${batch}/report.csv`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(packed.headers['content-encoding']).toBe('br');
    const { json } = await send(reader, `/screenings/${batch}/rows/3`);
    expect(json).toMatchObject({
      row: 3,
      line: 4,
      answer: { verdict: 'no-match', notes: [expect.stringContaining('nonsense')] },
    });
    const first = (await send(reader, `/screenings/${batch}/rows/1`)).json;
    expect(first.answer.matches[0]).toMatchObject({ source: 'demo-watch:1', listedOn: '2024-01-01' });
    expect(first.answer.matches[0].reasons.length).toBeGreaterThan(3);
    expect((await send(reader, `/screenings/${batch}/rows/6`)).status).toBe(404);
  });

  it('stands in the list of batches with its file, lists and counts', async () => {
    const [mine] = (await send(reader, '/screenings')).json.screenings;
    expect(mine).toMatchObject({
      id: batch,
      fileName: FILE_NAME,
      rows: 5,
      refused: 2,
      job: { state: 'done', done: 5 },
    });
    expect(mine.lists).toEqual([
      expect.objectContaining({ id: 'demo-watch', synthetic: true, stale: false }),
    ]);
  });

  it('is reported as CSV and as a spreadsheet that say the same and hold no formula', async () => {
    const csv = await send(reader, `/screenings/${batch}/report.csv`);
    expect(csv.headers['content-disposition']).toBe('attachment; filename="screening-report.csv"');
    const lines = parse(csv.bytes, { bom: true }) as string[][];
    const said = new Map(lines.map(([label = '', value = '']) => [label, value]));
    expect(said.get('Agency')).toBe('Demo-Bank');
    expect(said.get('Case')).toBe('DEMO-1');
    expect(said.get('Silsila version')).toBe('9.8.7');
    expect(said.get('Results: cannot be told')).toBe('2');
    expect(csv.bytes.toString()).toContain('SYNTHETIC');
    const table = lines.slice(lines.findIndex(([, second]) => second === 'Line') + 1);
    expect(table.map(([row, line, customer]) => [row, line, customer])).toEqual([
      ['1', '2', 'C-1'],
      ['2', '3', 'C-2'],
      ['3', '4', "'=C-3"],
      ['4', '5', 'C-4'],
      ['5', '6', ''],
    ]);
    expect(table[0]?.[14]).toBe('demo-watch:1');
    const xlsx = await send(reader, `/screenings/${batch}/report.xlsx`);
    const sheets = await readSheets(xlsx.bytes);
    const cells = sheets.flat().flatMap((row) => Object.values(row));
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    expect(cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining([said.get('SHA-256 of the results'), '=C-3', LISTED, 'زرغون شاہ کوہبندی']),
    );
  });

  it('is reported as PDF in both languages', async () => {
    for (const lang of ['en', 'ur']) {
      const pdf = await send(reader, `/screenings/${batch}/report.pdf?lang=${lang}`);
      expect(pdf.status).toBe(200);
      expect(pdf.headers['content-type']).toBe('application/pdf');
      expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
      expect(pdf.bytes.toString('latin1')).toContain(`/Lang (${lang})`);
    }
    const urdu = await send(reader, `/screenings/${batch}/report.csv?lang=ur`);
    expect(urdu.bytes.toString()).toContain('پیدائش کا دن ایک ہی ہے');
    expect(urdu.bytes.toString()).toContain('Customer name: نام موجود نہیں');
    expect(urdu.bytes.toString()).not.toContain('there is no name');
    expect((await send(reader, `/screenings/${batch}/report.pdf?lang=fr`)).status).toBe(422);
  });

  it('is read by nobody else, for no other purpose, and never without one', async () => {
    const colleague = await world.enrol({ agencyId: BANK });
    const analyst = await world.enrol({ agencyId: FIU });
    const paths = ['', '/table', '/rows/1', '/report.csv', '/report.xlsx', '/report.pdf'];
    for (const path of paths) {
      const url = `/screenings/${batch}${path}`;
      for (const other of [colleague, analyst]) expect((await send(other, url)).status).toBe(404);
      const without = await send(reader, url, { reason: null });
      expect([without.status, without.json.code]).toEqual([403, 'PURPOSE_REQUIRED']);
    }
    expect((await send(colleague, '/screenings')).json.screenings).toEqual([]);
    const fiu = (await screenFile(analyst, FILE)).json.id;
    await untilOver(analyst, fiu);
    expect((await send(analyst, `/screenings/${fiu}/table`, { reason: INVESTIGATION })).status).toBe(404);
  });

  it('leaves an entry for each report, and its name in no log', async () => {
    const found = await asOwner(world.deps.store, (tx) =>
      tx.run(
        `select action, outcome, detail from audit_entry where person_id = $1 and subject = $2 and outcome = 'allowed'`,
        [reader.personId, batch],
      ),
    );
    expect(found.rows.length).toBeGreaterThanOrEqual(8);
    const log = world.log.join('\n');
    for (const secret of ['Qandeel', LISTED, 'C-1']) expect(log).not.toContain(secret);
    const audit = await asOwner(world.deps.store, (tx) => tx.run('select * from audit_entry', []));
    expect(JSON.stringify(audit.rows)).not.toContain('Qandeel');
  });

  it('is refused with what to do where it is none, too large, or mapped wrongly', async () => {
    const mapping = JSON.stringify(MAPPING);
    const tries: readonly (readonly [FormData, number, string])[] = [
      [formOf('', { mapping }), 422, 'REQUEST_INVALID'],
      [formOf(FILE), 422, 'REQUEST_INVALID'],
      [formOf(FILE, { mapping: '{"name":"Wrong"}' }), 422, 'INPUT_COLUMNS'],
      [formOf(FILE, { mapping, asOf: '2024-02-30' }), 422, 'REQUEST_INVALID'],
      [formOf(FILE, { mapping, asOf: '0000-01-01' }), 422, 'REQUEST_INVALID'],
      [formOf(FILE, { mapping, more: 'x' }), 422, 'REQUEST_INVALID'],
      [formOf('%PDF-1.7 ', { mapping }), 415, 'INPUT_FORMAT_UNKNOWN'],
      [formOf('PK\x03\x04 broken', { mapping }), 422, 'INPUT_MALFORMED'],
    ];
    for (const [form, status, code] of tries) {
      const answer = await send(reader, '/screenings/files', { form });
      expect([answer.status, answer.json.code]).toEqual([status, code]);
    }
    const headers = { 'content-type': 'multipart/form-data' };
    const broken = await send(reader, '/screenings/files', { form: formOf(FILE), headers });
    expect([broken.status, broken.json.code]).toEqual([422, 'INPUT_MALFORMED']);
    const json = await world.ask(reader, '/screenings/files', { body: { mapping } });
    expect(json.status).toBe(415);
    for (const asOf of ['2024-02-30', '0000-01-01', '-100000-01-01']) {
      const body = { query: example(LISTED), asOf };
      const check = await world.ask(reader, '/reports/check', { body });
      expect(check).toMatchObject({ status: 422, body: { fields: [{ field: 'body/asOf' }] } });
    }
  });

  it('of 500 MB is refused before it is read', async () => {
    await world.server.listen({ port: 0, host: '127.0.0.1' });
    const address = world.server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answer = await new Promise<{ status: number; body: string; sent: number }>((resolve, reject) => {
      const upload = request({
        ...{ host: '127.0.0.1', port, method: 'POST', path: '/screenings/files/preview' },
        headers: {
          authorization: `Bearer ${reader.token}`,
          ...reasonHeaders(SCREENING),
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': 500 * 1024 ** 2,
        },
      });
      upload.on('error', reject);
      upload.on('response', (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body, sent: upload.socket?.bytesWritten ?? 0 });
          upload.destroy();
        });
      });
      upload.write('--x\r\n');
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('64 MiB');
    expect(answer.sent).toBeLessThan(10_000);
  });

  it('goes on when the connection is closed, and stops when it is cancelled', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => `Person Number ${index},,,`);
    const file = ['Customer name,Father,DOB,CIF', ...rows].join('\n');
    const first = (await screenFile(reader, file)).json;
    const second = (await screenFile(reader, file)).json;
    const early = await send(reader, `/screenings/${second.id}/report.csv`);
    expect([early.status, early.json.code]).toEqual([409, 'CONFLICT']);
    const cancelled = await world.ask(reader, `/jobs/${second.job}/cancel`, { method: 'POST' });
    expect(cancelled.status).toBe(200);
    expect(await untilOver(reader, first.id)).toBe('done');
    expect(await untilOver(reader, second.id)).toBe('cancelled');
    const report = await send(reader, `/screenings/${second.id}/report.csv`);
    expect(report.bytes.toString()).toContain('INCOMPLETE');
    expect((await send(reader, `/screenings/${first.id}/table?limit=1`)).json.counts.waiting).toBe(0);
  });

  it('shows nothing of an entry that its reader may no longer see', async () => {
    const hidden = { id: 'H-1', properties: { name: ['Janbaz Torghundi Marwat'] }, from: '2024-01-01' };
    const marking = { ...OPEN, tlp: 3 as const, releasableTo: [BANK] };
    await world.publish(await inventList('demo-restricted', [hidden]), { owner: BANK, marking });
    const file = 'Customer name,Father,DOB,CIF\nJanbaz Torghundi Marwat,,,C-9\n';
    const { id } = (await screenFile(reader, file)).json;
    await untilOver(reader, id);
    expect((await send(reader, `/screenings/${id}/table`)).json.columns.list).toEqual(['demo-restricted']);
    await asOwner(world.deps.store, (tx) =>
      tx.run('update access_session set tlp_max = 0 where id = $1', [reader.sessionId]),
    );
    const table = (await send(reader, `/screenings/${id}/table`)).json;
    expect(table.columns).toMatchObject({ verdict: ['no-match'], list: [null], matches: [0] });
    expect(table.counts).toMatchObject({ match: 0, noMatch: 1 });
    const csv = (await send(reader, `/screenings/${id}/report.csv`)).bytes.toString();
    for (const secret of ['demo-restricted', 'H-1']) expect(csv).not.toContain(secret);
    expect(csv).toContain('Lists searched that you may no longer see,1');
  });
});
