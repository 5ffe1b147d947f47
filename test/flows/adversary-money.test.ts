/** SYNTHETIC: hostile uploaders, curious insiders and outsiders before what looks at payments. Everybody in it is invented. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { inventEconomyFile } from './economy-file.ts';
import { type InventedPayment, importFile, type JobAnswer, paymentsFile, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, type Answer, openWorld, type World } from './world.ts';

const CNIC = '42101-1234567-1';
const OTHER_CNIC = '42101-7654321-1';
/** Any of the digits of both that may not be stored. */
const IN_CLEAR = /1234567|7654321/;

/** Money that is handed on from account to account, each keeping a little. */
function chainOf(name: string, day: number, hops: number): readonly InventedPayment[] {
  return Array.from({ length: hops }, (_, at) => ({
    ...{ day: day + at, from: `${name}${at}`, to: `${name}${at + 1}`, amount: 10_000 - at * 100 },
  }));
}

/** Shops and customers before and after. */
const BACKGROUND: readonly InventedPayment[] = Array.from({ length: 260 }, (_, at) => ({
  ...{ day: at / 2, from: `CUSTOMER${at % 3}`, to: `SHOP${at % 2}`, amount: 20 + at },
}));

forEachEngine('an adversary of what looks at payments', (engine) => {
  let world: World;
  let analyst: Reader;
  let keys = 0;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, tlpMax: 2 });
  });
  afterAll(() => world.close());

  const hand = (body: unknown): Promise<Answer> => {
    keys += 1;
    return world.ask(analyst, '/payments', { body, headers: { 'idempotency-key': `key-${keys}` } });
  };
  const detect = async (who: Reader): Promise<JobAnswer> => {
    const { body } = await world.ask(who, '/money/detections', { body: {} });
    return waitForJob(world, who, `/money/detections/${parseStarted(body).id}`);
  };
  /** Everything that tables of payments and statements hold, as text. */
  const stored = async (): Promise<string> => {
    const found = await asOwner(world.deps.store, (tx) =>
      tx.run(`select p::text as text from payment p union all select a::text from payment_account a
        union all select s::text from payment_status s union all select t.value from statement t
        union all select q::text from payment_request q`),
    );
    return JSON.stringify(found.rows);
  };

  it('RR-21 stores no identity card number in clear, from a stream, a table or a message', async () => {
    const streamed = await hand(
      [CNIC, OTHER_CNIC].map((number) => ({
        payer: { bank: `Wallet ${number}`, account: number, name: `Demo Trader ${number}` },
        payee: { bank: '010', account: 'DEMO-SHOP' },
        at: '2026-03-01T10:00:00Z',
        paid: { amount: '10.00', currency: 'PKR' },
        ...{ place: `near ${number}`, reference: `for ${number}` },
      })),
    );
    expect(streamed.status, streamed.text).toBe(201);
    const rows: readonly InventedPayment[] = [CNIC, OTHER_CNIC].map((from) => ({
      ...{ day: 3, from, to: `PAYEE ${from}`, amount: 12 },
    }));
    const table = await importFile(world, analyst, { file: paymentsFile(rows) });
    expect(table.result).toMatchObject({ payments: 2 });
    const message = await importFile(world, analyst, { file: transferOf(CNIC) });
    expect(message.result).toMatchObject({ payments: 1 });
    const report = await importFile(world, analyst, { file: rejectionOf(CNIC) });
    expect(report.result).toMatchObject({ statuses: 1 });
    const text = await stored();
    expect(text).toContain('CNIC …671');
    expect(text).not.toMatch(IN_CLEAR);
    expect(world.log.join('\n')).not.toMatch(IN_CLEAR);
    // Two people stay two accounts, and a report still finds its payment.
    const wallets = await asOwner(world.deps.store, (tx) =>
      tx.run(
        `select number from payment_account where number ~ '^cnic:[0-9a-f]{64}:[0-9]{3}$' and bank = '010'`,
      ),
    );
    expect(wallets.rows).toHaveLength(2);
    const batch = await world.ask(analyst, `/payments/batches/${message.result?.['batch']}`);
    expect(batch.body).toMatchObject({ payments: 1, rejected: 1 });
  });

  it('learns nothing of payments above the own clearance by detections, rejections and what became of findings', async () => {
    const cleared = await world.enrol({ agencyId: BANK, tlpMax: 4 });
    const found = async (who: Reader): Promise<readonly number[]> => {
      const { body } = await world.ask(who, '/findings?about=pattern&rule=chain&state=open');
      const { findings } = body as { readonly findings: readonly { readonly evidence: readonly string[] }[] };
      return findings.map(({ evidence }) => evidence.length).toSorted();
    };
    const payments = chainOf('HAND', 40, 8);
    await importFile(world, analyst, { file: paymentsFile([...BACKGROUND, ...payments.slice(0, 7)]) });
    expect((await detect(analyst)).result).toMatchObject({ added: 1, grown: 0 });
    await importFile(world, cleared, { file: paymentsFile(payments.slice(7)), fields: { tlp: '4' } });
    // Who may see more rejects a payment: the rule looks at what all readers of the finding may see.
    const { body } = await world.ask(analyst, '/findings?about=pattern&rule=chain');
    const [finding] = (body as { readonly findings: readonly { readonly id: string }[] }).findings;
    const rejection = { kind: 'rejected', position: 1, version: 0, reason: 'an invoice' };
    const rejected = await world.ask(cleared, `/money/findings/${finding?.id}/rejections`, {
      body: rejection,
    });
    expect(rejected.body).toMatchObject({ because: 'the rule still finds 6 of 7 payments', payments: 6 });
    expect((await world.ask(analyst, `/money/findings/${finding?.id}`)).text).not.toContain('HAND8');
    // Who may see more finds more, and the smaller finding stays for those who see no other.
    expect((await detect(cleared)).result).toMatchObject({ added: 1, grown: 0 });
    expect(await found(cleared)).toEqual([7, 8]);
    expect(await found(analyst)).toEqual([7]);
    // Nor is a hidden finding closed, or told to be there, by one that holds less.
    const others = chainOf('PASS', 60, 8);
    await importFile(world, cleared, { file: paymentsFile(others.slice(7)), fields: { tlp: '4' } });
    await importFile(world, analyst, { file: paymentsFile(others.slice(0, 7)) });
    expect((await detect(cleared)).result).toMatchObject({ added: 1 });
    expect((await detect(analyst)).result).toMatchObject({ added: 1, grown: 0 });
    expect(await found(cleared)).toEqual([7, 7, 8, 8]);
    expect(await found(analyst)).toEqual([7, 7]);
  });

  it('a report that rejects a whole message over and over is linked with each payment once', async () => {
    await importFile(world, analyst, { file: transferOf('REPEATED') });
    const status = '<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>';
    const report = rejectionOf('REPEATED').replace(/<TxInfAndSts>.*<\/TxInfAndSts>/s, status.repeat(50));
    expect((await importFile(world, analyst, { file: report })).result).toMatchObject({ statuses: 50 });
    const links = await asOwner(world.deps.store, (tx) =>
      tx.run(`select r.status_item from payment_rejection r join payment p on p.batch = r.batch and p.row = r.row
        where p.locator like '%REPEATED%'`),
    );
    expect(links.rows).toEqual([{ status_item: 1 }]);
  });

  it('cannot stop detection with amounts whose sums no column holds', async () => {
    const imported = await importFile(world, analyst, { file: overflowingFile() });
    expect(imported.result).toMatchObject({ excluded: 0 });
    const run = await detect(analyst);
    expect(run.job).toMatchObject({ state: 'done', error: null });
    const found = await asOwner(world.deps.store, (tx) =>
      tx.run('select max(value_minor)::text as most from money_finding'),
    );
    expect(found.rows).toEqual([{ most: String(Number.MAX_SAFE_INTEGER) }]);
    expect(run.result?.['added']).toBeGreaterThan(3);
    expect((await world.ask(analyst, '/findings?about=pattern&sort=rank')).status).toBe(200);
  });
});

function parseStarted(body: unknown): Pick<JobAnswer, 'id'> {
  return body as Pick<JobAnswer, 'id'>;
}

/**
 * A file whose patterns come to more than can be kept: the largest amounts that there may be, in two currencies that payments of its own make
 * worth as much again.
 */
function overflowingFile(): string {
  const [head = '', ...rows] = inventEconomyFile(14).text.trimEnd().split('\n');
  const table = rows.map((row) => row.split(','));
  const largest = Math.max(...table.map((cells) => Number(cells[5])));
  const scaled = table.map(([time, fromBank, from, toBank, to, amount, , , , channel], at) => {
    const money = `${Math.max(1, Math.floor((Number(amount) / largest) * 9e13))}.00,${at % 2 === 0 ? 'Yuan' : 'Rupee'}`;
    return [time, fromBank, from, toBank, to, money, money, channel, 0].join(',');
  });
  const exchanges = Array.from({ length: 40 }, (_, at) => {
    const paid = `0.01,${at % 2 === 0 ? 'Yuan' : 'Rupee'}`;
    return `2024/01/05 08:${10 + at},9,E${at},9,F${at},90000000000000.00,US Dollar,${paid},Wire,0`;
  });
  return [head, ...scaled, ...exchanges, ''].join('\n');
}

/** A transfer whose ids, names and remittance write an identity card number. */
function transferOf(number: string): string {
  const party = (name: string) => `<Nm>${name} ${number}</Nm>`;
  const account = (id: string) => `<Id><Othr><Id>${id}</Id></Othr></Id>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>M-${number}</MsgId><CreDtTm>2026-03-02T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
<CdtTrfTxInf><PmtId><EndToEndId>${number}</EndToEndId><TxId>T-1</TxId></PmtId>
<IntrBkSttlmAmt Ccy="PKR">50.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-03-02</IntrBkSttlmDt>
<Dbtr>${party('Demo Payer')}</Dbtr><DbtrAcct>${account(number)}</DbtrAcct><DbtrAgt><FinInstnId><BICFI>DEMOPKKA</BICFI></FinInstnId></DbtrAgt>
<CdtrAgt><FinInstnId><BICFI>DEMOPKKB</BICFI></FinInstnId></CdtrAgt><Cdtr>${party('Demo Payee')}</Cdtr><CdtrAcct>${account(`A ${number}`)}</CdtrAcct>
<RmtInf><Ustrd>for ${number}</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
}

/** The report that it was rejected. */
function rejectionOf(number: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt>
<GrpHdr><MsgId>R-1</MsgId><CreDtTm>2026-03-03T10:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>M-${number}</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<TxInfAndSts><OrgnlEndToEndId>${number}</OrgnlEndToEndId><OrgnlTxId>T-1</OrgnlTxId><TxSts>RJCT</TxSts>
<StsRsnInf><Rsn><Prtry>wrong ${number}</Prtry></Rsn></StsRsnInf></TxInfAndSts></FIToFIPmtStsRpt></Document>`;
}
