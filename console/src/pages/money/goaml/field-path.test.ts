import { describe, expect, it } from 'vitest';
import { answerPath, groupsOf, paymentOf } from './field-path.ts';

describe('paymentOf()', () => {
  it.each([
    ['report/reason', null],
    ['report/transaction[12]/t_to/to_country', 12],
    ['report/transaction/comments', 1],
    ['report/transactions', null],
  ])('reads %s', (path, number) => {
    expect(paymentOf(path)).toBe(number);
  });
});

describe('groupsOf()', () => {
  it('has neither the report, nor the payment, nor the value itself', () => {
    expect(groupsOf('report/reason')).toEqual([]);
    expect(groupsOf('report/location/city')).toEqual([{ element: 'location', number: null }]);
    expect(groupsOf('report/transaction[2]/t_from_my_client/from_account/signatory[1]/role')).toEqual([
      { element: 't_from_my_client', number: null },
      { element: 'from_account', number: null },
      { element: 'signatory', number: 1 },
    ]);
  });
});

describe('answerPath()', () => {
  it('is the path itself where a value is missing', () => {
    const path = 'report/transaction[1]/transaction_location';
    expect(answerPath({ path, element: 'transaction_location' })).toBe(path);
  });

  it('is the first value of a group that is missing', () => {
    expect(answerPath({ path: 'report/report_indicators', element: 'report_indicators' })).toBe(
      'report/report_indicators/indicator[1]',
    );
    expect(answerPath({ path: 'a/to_account/signatory', element: 'signatory' })).toBe(
      'a/to_account/signatory[1]/t_person/last_name',
    );
  });
});
