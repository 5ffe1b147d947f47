import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../test/support/shared-data.ts';
import { decodeText, Fault, openText } from '../../../base/index.ts';
import { type MessageItem, readMessages } from './read-messages.ts';

const DEBTOR = account('Dbtr', {
  name: 'Demo Trader One',
  number: '<IBAN>DE02 1203 0000 0000 2020 51</IBAN>',
});
const CREDITOR = account('Cdtr', {
  name: 'Demo Trader Two',
  number: '<Othr><Id>0042</Id></Othr>',
  agent: '<FinInstnId><BICFI>DEMOPKKAXXX</BICFI></FinInstnId>',
});

describe('readMessages()', () => {
  it('reads the transfers of a pacs.008 with both amounts, both accounts and their place in the message', async () => {
    const transfer = `<CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId><TxId>T-1</TxId></PmtId>
      <IntrBkSttlmAmt Ccy="PKR">27800.50</IntrBkSttlmAmt><InstdAmt Ccy="USD">100</InstdAmt>${DEBTOR}${CREDITOR}
      <RmtInf><Ustrd>for goods</Ustrd></RmtInf></CdtTrfTxInf>`;
    const head = '<GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-01-02T03:04:05+05:00</CreDtTm></GrpHdr>';
    const items = await read(
      document('pacs.008.001.08', `<FIToFICstmrCdtTrf>${head}${transfer}</FIToFICstmrCdtTrf>`),
    );
    expect(items).toEqual([
      {
        kind: 'payment',
        record: {
          row: 1,
          locator: 'pacs.008/M-1/T-1/E-1',
          payer: { bank: 'IBAN', number: 'DE02120300000000202051', name: 'Demo Trader One', country: 'DE' },
          payee: { bank: 'DEMOPKKAXXX', number: '0042', name: 'Demo Trader Two', country: null },
          at: Date.UTC(2026, 0, 1, 22, 4, 5) / 1000,
          paid: { minor: 10_000, currency: 'USD' },
          received: { minor: 2_780_050, currency: 'PKR' },
          channel: 'wire',
          place: null,
          reference: 'for goods',
        },
      },
    ]);
  });

  it('gives each transfer of a pain.001 the debtor of its own block', async () => {
    const block = (id: string, iban: string, rest: string): string => `<PmtInf><PmtInfId>${id}</PmtInfId>
      <ReqdExctnDt><Dt>2026-02-0${id}</Dt></ReqdExctnDt>${account('Dbtr', { name: `Demo ${id}`, number: `<IBAN>${iban}</IBAN>` })}
      <CdtTrfTxInf><Amt><InstdAmt Ccy="JPY">500</InstdAmt></Amt>${CREDITOR}</CdtTrfTxInf>${rest}</PmtInf>`;
    const xml = `<CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId></GrpHdr>${block('1', 'DE1', '')}${block('2', 'DE2', '')}
      <PmtInf><PmtInfId>3</PmtInfId><CdtTrfTxInf><Amt><InstdAmt Ccy="JPY">500</InstdAmt></Amt>${CREDITOR}</CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn>`;
    const items = await read(document('pain.001.001.09', xml));
    expect(
      paymentsOf(items).map(({ payer, at, paid }) => [payer.number, payer.name, at, paid.minor]),
    ).toEqual([
      ['DE1', 'Demo 1', Date.UTC(2026, 1, 1) / 1000, 500],
      ['DE2', 'Demo 2', Date.UTC(2026, 1, 2) / 1000, 500],
    ]);
    expect(items[2]).toMatchObject({ kind: 'left-out', because: 'it states no account of the debtor' });
  });

  it('turns the entries of a statement so that money flows from payer to payee', async () => {
    const detail = (
      direction: string,
      side: string,
    ): string => `<Ntry><Amt Ccy="PKR">10.00</Amt><CdtDbtInd>${direction}</CdtDbtInd>
      <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-04</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CNTR</Cd></Fmly></Domn></BkTxCd>
      <NtryDtls><TxDtls><RltdPties>${account(side, { name: 'Demo Other', number: '<IBAN>PK36SCBL0000001123456702</IBAN>', pty: true })}</RltdPties></TxDtls></NtryDtls></Ntry>`;
    const xml = `<BkToCstmrStmt><GrpHdr><MsgId>S</MsgId></GrpHdr><Stmt><Acct><Id><IBAN>PK00OWN</IBAN></Id></Acct>
      ${detail('CRDT', 'Dbtr')}${detail('DBIT', 'Cdtr')}</Stmt></BkToCstmrStmt>`;
    const payments = paymentsOf(await read(document('camt.053.001.08', xml)));
    expect(
      payments.map(({ payer, payee, channel, payee: { name } }) => [
        payer.number,
        payee.number,
        channel,
        name,
      ]),
    ).toEqual([
      ['PK36SCBL0000001123456702', 'PK00OWN', 'cash', null],
      ['PK00OWN', 'PK36SCBL0000001123456702', 'cash', 'Demo Other'],
    ]);
  });

  it.each([
    ['zero', '0.00', 'PKR', 'its amount is zero'],
    ['negative', '-5.00', 'PKR', 'its amount is not a number'],
    ['too fine for its currency', '5.001', 'PKR', 'its amount has more decimals than PKR has (2)'],
    ['without a currency that exists', '5', 'QQQ', '"QQQ" is no currency of ISO 4217'],
    ['too large', '99999999999999999.99', 'PKR', 'its amount is larger than can be kept exactly'],
  ])('leaves out an amount that is %s, with the reason', async (_, text, currency, because) => {
    const xml = `<FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-01-01</CreDtTm></GrpHdr>
      <CdtTrfTxInf><IntrBkSttlmAmt Ccy="${currency}">${text}</IntrBkSttlmAmt>${DEBTOR}${CREDITOR}</CdtTrfTxInf></FIToFICstmrCdtTrf>`;
    expect(await read(document('pacs.008.001.08', xml))).toEqual([{ kind: 'left-out', because, line: 2 }]);
  });

  it('tells the states of payments that a pacs.002 reports', async () => {
    const xml = `<FIToFIPmtStsRpt><GrpHdr><MsgId>R</MsgId></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId></OrgnlGrpInfAndSts>
      <TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId><OrgnlTxId>T-1</OrgnlTxId><TxSts>RJCT</TxSts>
      <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>account closed</AddtlInf></StsRsnInf></TxInfAndSts></FIToFIPmtStsRpt>`;
    const status = {
      originalMessageId: 'M-1',
      endToEndId: 'E-1',
      transactionId: 'T-1',
      status: 'RJCT',
      reason: 'AC04 account closed',
    };
    expect(await read(document('pacs.002.001.10', xml))).toEqual([{ kind: 'status', status }]);
  });

  it.each([
    ['another message', document('camt.029.001.09', ''), 'INPUT_FORMAT_UNKNOWN'],
    [
      'a message that is cut',
      document('pacs.008.001.08', '<FIToFICstmrCdtTrf>').slice(0, -8),
      'INPUT_TRUNCATED',
    ],
    ['entities declared in a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'INPUT_MALFORMED'],
    [
      'a transfer of empty elements without end',
      document('pacs.008.001.08', `<FIToFICstmrCdtTrf><CdtTrfTxInf>${'<b/>'.repeat(1_000_000)}`),
      'INPUT_TOO_LARGE',
    ],
    ['elements without end', document('pacs.008.001.08', '<a>'.repeat(100)), 'INPUT_TOO_LARGE'],
  ])('refuses %s', async (_, xml, code) => {
    await expect(read(xml)).rejects.toMatchObject({ code });
  });

  it('never fails otherwise than with a coded fault', async () => {
    const whole = document(
      'pacs.008.001.08',
      `<FIToFICstmrCdtTrf><CdtTrfTxInf>${DEBTOR}${CREDITOR}</CdtTrfTxInf></FIToFICstmrCdtTrf>`,
    );
    const damage = fc.tuple(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 12, unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, cut, put]) => {
        const outcome = await read(whole.slice(0, at) + put + whole.slice(at + cut)).catch(
          (cause: unknown) => cause,
        );
        expect(Array.isArray(outcome) || outcome instanceof Fault).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const folder = sharedData('payments/iso20022');
describe.skipIf(folder === null)('readMessages() of published samples', () => {
  const files =
    folder === null
      ? []
      : readdirSync(folder).filter((name) => /(pain\.001|camt\.05|pacs_v11).*\.xml$/.test(name));

  it.each(files)('reads %s: a payment or a reason for each transfer and entry', async (name) => {
    const items = await drain(readMessages(await openText(join(folder ?? '', name))));
    const payments = paymentsOf(items);
    for (const { at, paid, payer, payee } of payments) {
      expect(at).toBeGreaterThan(Date.UTC(2015) / 1000);
      expect(paid.minor).toBeGreaterThan(0);
      expect([payer.number, payee.number]).not.toContain('');
    }
    // Counted by hand in each file: transfers, and transactions of entries; none of them is left out.
    expect([items.length, payments.length]).toEqual([COUNTED[name] ?? -1, COUNTED[name] ?? -1]);
  });
});

const COUNTED: Readonly<Record<string, number>> = {
  '200519_camt.052_P_CH2909000000250094239_1110092686_0_2019042416072347.xml': 2,
  '200519_camt.054-Credit_P_CH2909000000250094239_1110092691_0_2019042421291293.xml': 1,
  '200519_camt.054-Debit_P_CH2909000000250094239_1110092692_0_2019042401501580.xml': 1,
  '200519_camt.054_P_CH2909000000250094239_1111091335_0_2020061900081727.xml': 2,
  '200924_camt.054_P_CH2909000000250094239_1110092703_0_2019042423412214.xml': 6,
  '200924_camt.054_P_CH2909000000250094239_1111091335_0_2020061900081727.xml': 2,
  'camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml': 5,
  'musterfile_pain.001_Nov2020.xml': 8,
  'valid_pacs_v11.xml': 0,
};

function account(
  side: string,
  parts: { readonly name: string; readonly number: string; readonly agent?: string; readonly pty?: boolean },
): string {
  const name = `<Nm>${parts.name}</Nm>`;
  const agent = parts.agent === undefined ? '' : `<${side}Agt>${parts.agent}</${side}Agt>`;
  const party = parts.pty === true ? `<Pty>${name}</Pty>` : name;
  return `<${side}>${party}</${side}><${side}Acct><Id>${parts.number}</Id></${side}Acct>${agent}`;
}

function document(message: string, body: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}">${body}</Document>`;
}

function read(xml: string): Promise<readonly MessageItem[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(xml);
  }
  return drain(readMessages(decodeText(bytes(), { file: 'message.xml' })));
}

async function drain(items: AsyncIterable<MessageItem>): Promise<readonly MessageItem[]> {
  const all: MessageItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function paymentsOf(items: readonly MessageItem[]) {
  return items.flatMap((item) => (item.kind === 'payment' ? [item.record] : []));
}
