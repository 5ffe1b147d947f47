import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, emptyCells } from '../columns/cells.ts';
import { type AmountStyle, createAmountReader } from './amount-reader.ts';

const PLAIN: AmountStyle = { decimalMark: '.', groupMark: null };
const GROUPED: AmountStyle = { decimalMark: '.', groupMark: ',' };
const GERMAN: AmountStyle = { decimalMark: ',', groupMark: '.' };

function cell(text: string): Cells {
  const cells = emptyCells(1);
  cells.bytes = new TextEncoder().encode(text);
  cells.ends[0] = cells.bytes.length;
  return cells;
}

function read(text: string, decimals = 2, style = PLAIN): number | string {
  const reader = createAmountReader(style);
  const value = reader.read(cell(text), 0, decimals);
  return Number.isNaN(value) ? reader.flaw : value;
}

describe('createAmountReader()', () => {
  it('reads back every whole number of minor units in every number of decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(8), fc.boolean(), (minor, decimals, negative) => {
        const digits = String(minor).padStart(decimals + 1, '0');
        const point = digits.length - decimals;
        const text = `${negative ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
        expect(read(text, decimals)).toBe(negative ? 0 - minor : minor);
      }),
    );
  });

  it.each([
    ['12', 2, 1200],
    ['12.', 2, 1200],
    ['.5', 2, 50],
    ['12.500', 2, 1250],
    ['7', 0, 7],
    ['7.000', 0, 7],
    ['0.00000001', 8, 1],
    ['1e-06', 8, 100],
    ['1.5E+3', 2, 150_000],
    ['-3.25', 2, -325],
    ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
    ['۱۲٫۵۰', 2, 1250],
    ['١٢٣', 2, 12_300],
  ])('reads %s in %d decimals', (text, decimals, minor) => {
    expect(read(text, decimals)).toBe(minor);
  });

  it.each([
    ['1,250.75', GROUPED, 125_075],
    ['12,34,567.00', GROUPED, 123_456_700],
    ['1.250,75', GERMAN, 125_075],
    ['-1,000', GROUPED, -100_000],
  ])('reads %s with its groups', (text, style, minor) => {
    expect(read(text, 2, style)).toBe(minor);
  });

  it.each([
    ['', 'amount'],
    ['.', 'amount'],
    ['-', 'amount'],
    ['--1', 'amount'],
    ['1-', 'amount'],
    ['+5', 'amount'],
    ['=1+1', 'amount'],
    ['1.2.3', 'amount'],
    ['1,250', 'amount'],
    ['12 50', 'amount'],
    ['NaN', 'amount'],
    ['Infinity', 'amount'],
    ['0x10', 'amount'],
    ['1e99', 'amount'],
    ['12.345', 'decimals'],
    ['1e-3', 'decimals'],
    ['90071992547409.92', 'amount-too-large'],
    ['99999999999999999999', 'amount-too-large'],
    ['1e20', 'amount-too-large'],
  ])('refuses %s: %s', (text, flaw) => {
    expect(read(text)).toBe(flaw);
  });

  it('refuses groups that are none', () => {
    for (const text of ['12,5', '1,2345', ',123', '1,,234', '1,234.5,6'])
      expect(read(text, 2, GROUPED)).toBe('amount');
  });
});
