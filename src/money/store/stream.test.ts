import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, SCREENING } from '../../../test/support/agencies.ts';
import { forEachEngine } from '../../../test/support/engines.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, audited, type Reader } from '../../access/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../findings/index.ts';
import { importPayments, type PaymentImport } from './import-payments.ts';
import { listPaymentBatches, type StoredBatch } from './list-batches.ts';
import { openPaymentStream } from './open-payment-stream.ts';
import type { PaymentBatchDraft } from './payment-batch.ts';
import { MONEY_MIGRATIONS } from './schema.ts';

const HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';
const TABLE = [
  HEADER,
  '2026/01/02 08:00,010,DEMO1,020,DEMO2,150.25,US Dollar,150.25,US Dollar,Wire,0',
  '2026/01/02 09:00,010,DEMO1,020,DEMO2,0.00,US Dollar,0.00,US Dollar,Wire,0',
  '2026/01/02 10:00,020,DEMO2,010,DEMO1,12345.67,Yen,12345.67,Yen,Cash,0',
  '',
].join('\n');

forEachEngine('a stream of payments', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;

  beforeAll(async () => {
    deps = auditDeps(
      await engine.open([
        ...ACCESS_MIGRATIONS,
        ...EVIDENCE_MIGRATIONS,
        ...FINDINGS_MIGRATIONS,
        ...MONEY_MIGRATIONS,
      ]),
    );
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK }, SCREENING);
  });

  const take = async (text: string, sha: string): Promise<PaymentImport> => {
    const { stream, format } = await openPaymentStream({ path: '-', open: () => bytesOf(text) });
    const draft: PaymentBatchDraft = {
      ...{ fileName: 'payments', format, sha256: sha.repeat(64), synthetic: true, by: 'system:test' },
      grade: { scheme: 'none' },
      marking: {
        ...{ tlp: 2, handling: [], note: null, releasableTo: [BANK], compartments: [], caseRef: null },
        ...{ purposes: [SCREENING.purpose], owner: BANK },
      },
      at: new Date('2026-01-02T00:00:00Z'),
    };
    return importPayments(deps, draft, { stream, assertedBy: 'Demo Bank' });
  };
  const read = <T>(run: Parameters<typeof audited<T>>[2]): Promise<T> =>
    audited(deps, { reader, policy: { kind: 'guarded', action: 'evidence:read', personalData: true } }, run);
  const batches = (): Promise<readonly StoredBatch[]> => read((tx) => listPaymentBatches(tx, 10));

  it('openPaymentStream() takes a table with its exclusions by reason and its own decimals', async () => {
    expect(await take(TABLE, 'a')).toMatchObject({ kind: 'imported', payments: 2, excluded: 1 });
    const [batch] = await batches();
    expect(batch).toMatchObject({
      format: 'table',
      ...{ payments: 2, rejected: 0, excluded: 1, statuses: 0, synthetic: true },
      exclusions: [{ reason: 'amount-zero', because: 'an amount of nothing', count: 1 }],
      decimals: { JPY: 2 },
    });
    const rows = await read(async (tx) => {
      const found =
        await sql`select row, paid_minor, paid_currency, channel from payment order by row`.execute(
          tx.tables(),
        );
      return found.rows;
    });
    expect(rows).toEqual([
      { row: 1, paid_minor: 15_025, paid_currency: 'USD', channel: 'wire' },
      { row: 3, paid_minor: 1_234_567, paid_currency: 'JPY', channel: 'cash' },
    ]);
  });

  it('a rejection is linked with its payment whichever of the two messages comes first', async () => {
    await take(rejects('M-1', '<OrgnlEndToEndId>E-1</OrgnlEndToEndId>'), 'b');
    await take(transfers('M-1', ['1', '2']), 'c');
    expect((await batches())[0]).toMatchObject({ payments: 2, rejected: 1 });
    const both = '<OrgnlEndToEndId>E-2</OrgnlEndToEndId><OrgnlTxId>T-2</OrgnlTxId>';
    await take(rejects('M-1', both), 'd');
    expect(
      (await batches()).map(({ payments, rejected, statuses }) => [payments, rejected, statuses]),
    ).toEqual([
      [0, 0, 1],
      [2, 2, 0],
      [0, 0, 1],
      [2, 0, 0],
    ]);
  });

  it.each(['EndToEnd', 'Tx'])(
    'of many rejections that name the %s id alone each is linked with its payment',
    async (id) => {
      const numbers = Array.from({ length: 300 }, (_, at) => `${at}/x`);
      await take(transfers(`M-${id}`, numbers), id === 'Tx' ? '7' : '8');
      const named = numbers
        .filter((_, at) => at % 3 === 0)
        .map((number) => `<Orgnl${id}Id>${id[0]}-${number}</Orgnl${id}Id>`);
      await take(rejects(`M-${id}`, ...named), id === 'Tx' ? '9' : '6');
      const [, sent] = await batches();
      expect(sent).toMatchObject({ payments: 300, rejected: 100 });
    },
  );
});

function rejects(message: string, ...ids: readonly string[]): string {
  const one = (own: string) =>
    `<TxInfAndSts>${own}<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>`;
  return document(
    'pacs.002.001.10',
    `<FIToFIPmtStsRpt><GrpHdr><MsgId>R</MsgId></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>${message}</OrgnlMsgId></OrgnlGrpInfAndSts>${ids.map(one).join('')}</FIToFIPmtStsRpt>`,
  );
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function document(message: string, body: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}">${body}</Document>`;
}

function transfers(message: string, ids: readonly string[]): string {
  const party = (end: string, number: string) =>
    `<${end}><Nm>Demo ${number}</Nm></${end}><${end}Acct><Id><Othr><Id>${number}</Id></Othr></Id></${end}Acct>`;
  const one = (
    id: string,
  ) => `<CdtTrfTxInf><PmtId><EndToEndId>E-${id}</EndToEndId><TxId>T-${id}</TxId></PmtId>
    <IntrBkSttlmAmt Ccy="PKR">100</IntrBkSttlmAmt>${party('Dbtr', `P${id}`)}${party('Cdtr', 'Q')}</CdtTrfTxInf>`;
  return document(
    'pacs.008.001.08',
    `<FIToFICstmrCdtTrf><GrpHdr><MsgId>${message}</MsgId><CreDtTm>2026-01-02T03:04:05Z</CreDtTm></GrpHdr>${ids.map(one).join('')}</FIToFICstmrCdtTrf>`,
  );
}
