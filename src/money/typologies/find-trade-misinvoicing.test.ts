import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { trade } from '../../../test/support/money/typology-scenes.ts';

const run = (last: Parameters<typeof trade>[0], parameters = {}) => {
  const { payments, context } = trade(last);
  return runRule('trade-misinvoicing', payments, { context, parameters });
};

describe('findTradeMisinvoicing()', () => {
  test.each([
    ['far above', 240],
    ['far below', 20],
  ])('finds an invoice whose unit price is %s those of the same goods', (_, price) => {
    const { detections } = run({ price });
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [8],
      value: { minor: price * 1_000, currency: 'USD' },
      quantities: { invoice: 'invoice-8', priceOutside: true, mirrorGapShare: null, unitPriceMinor: price },
    });
  });

  test.each([
    ['a third party pays', { payer: 'west/somebody' }, { paidByThirdParty: true, weightOff: false }],
    ['it weighs something else', { weighed: 700 }, { paidByThirdParty: false, weightOff: true }],
  ])('finds a gap between the two customs offices where %s', (_, change, quantities) => {
    const { detections } = run({ ...change, importMinor: 60_000 });
    expect(detections).toHaveLength(1);
    expect(detections[0]?.quantities).toMatchObject({
      ...quantities,
      mirrorGapShare: 0.4,
      priceOutside: false,
    });
  });

  test.each([
    ['nothing odd', {}],
    ['a price a little off', { price: 115 }],
    ['a customs gap alone', { importMinor: 60_000 }],
    ['a gap of exactly a quarter and a third party', { importMinor: 75_000, payer: 'west/somebody' }],
    ['a third party alone', { payer: 'west/somebody' }],
    ['another weight alone', { weighed: 700 }],
    ['an odd price of an invoice that was not paid here', { price: 240, paid: false }],
  ])('finds nothing with %s', (_, change) => {
    expect(run(change).detections).toEqual([]);
  });

  test('says for how many invoices there were too few others, and how many have no payment', () => {
    expect(run({ price: 240 }, { invoicesMin: 20 })).toMatchObject({
      detections: [],
      runs: [
        {
          because: [
            'customs: for 9 invoices too few others of the same goods were there to compare the price',
          ],
        },
      ],
    });
    expect(run({ paid: false }).runs[0]?.because).toEqual([
      'customs: 1 invoices have no payment among the rows',
    ]);
  });

  test('leaves payments in a currency without a rate out of the sum, and says so', () => {
    const { payments, context } = trade({ price: 240 });
    const paid = [
      ...payments,
      { from: 'south/importer-8', to: 'north/exporter', day: 40, amount: 5, currency: 'AFN' },
    ];
    const invoices = context.customs?.invoices.map((one, at) =>
      at === 8 ? { ...one, paymentRows: [9, 10] } : one,
    );
    const found = runRule('trade-misinvoicing', paid, {
      context: { customs: { mirror: [], invoices: invoices ?? [] } },
    });
    expect(found.detections[0]).toMatchObject({
      value: { minor: 240_000, currency: 'USD' },
      undetermined: { bound: 'exchange-rate' },
    });
  });

  test('is not run without customs figures', () => {
    expect(runRule('trade-misinvoicing', trade().payments).runs[0]?.because[0]).toContain('customs:');
  });
});
