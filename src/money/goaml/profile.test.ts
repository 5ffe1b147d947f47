import { describe, expect, it } from 'vitest';
import { CONTENTS, ENUMERATIONS, TEXT_LENGTHS } from './data/schema-data.ts';
import { demoUnitProfile } from './demo-unit.ts';
import { codesFor, parseUnitProfile } from './profile.ts';
import { contentOf, elementsOf, isFilledByUnit, valueRuleOf } from './schema.ts';

const demo = demoUnitProfile();

describe('parseUnitProfile()', () => {
  it('takes the example profile', () => {
    expect(demo).toMatchObject({ id: 'demo-unit', fictitious: true, currency: 'PKR' });
  });

  it.each([
    ['no object', null, /does not follow its schema/],
    ['a field too many', { ...demo, extra: 1 }, /does not follow its schema/],
    ['a currency in words', { ...demo, currency: 'rupee' }, /currency/],
    ['a time zone of nowhere', { ...demo, timeZone: 'Demo/Town' }, /"Demo\/Town" is no time zone/],
    ['codes of an unknown type', { ...demo, codes: { colour_type: [] } }, /colour_type/],
    [
      'a channel with an unknown code',
      { ...demo, modeByChannel: { cash: 'ZZZ' } },
      /gives cash the code "ZZZ"/,
    ],
    [
      'a report of an unknown type',
      { ...demo, reports: { ABC: { content: 'either', required: [] } } },
      /"ABC"/,
    ],
    [
      'an element that no report has',
      { ...demo, reports: { STR: { content: 'either', required: ['mood'] } } },
      /"mood"/,
    ],
    ['an element that no person has', { ...demo, personNeedsOneOf: ['mood'] }, /"mood"/],
  ])('refuses %s', (_, value, message) => {
    expect(() => parseUnitProfile(value, 'unit.json')).toThrow(message);
  });
});

describe('codesFor()', () => {
  it('adds the codes of the unit to those of the schema', () => {
    expect([...codesFor('report_indicator_type', demo)]).toEqual([
      '-',
      'DEMO-FAN',
      'DEMO-CASH',
      'DEMO-VEHICLE',
    ]);
    expect(codesFor('trans_item_type', demo).has('V')).toBe(true);
    expect(isFilledByUnit('report_indicator_type')).toBe(true);
    expect(isFilledByUnit('trans_item_type')).toBe(false);
  });
});

describe('the schema as data', () => {
  it('leads from every element to a content or a rule', () => {
    const known = new Set([
      ...Object.keys(CONTENTS),
      ...Object.keys(ENUMERATIONS),
      ...Object.keys(TEXT_LENGTHS),
    ]);
    const plain =
      /^(xs:(string|boolean|decimal|int)|sql_(date|decimal)|comments_type|email_address|iban_type|ipv[46]_address_type|account_account_relation_type|true_only|positive_int|port_number|significance_scale|percentage)$/;
    const types = Object.values(CONTENTS).flatMap((content) => elementsOf(content).map((one) => one.type));
    expect(types.filter((type) => !known.has(type) && !plain.test(type))).toEqual([]);
    expect(
      types.filter((type) => contentOf(type) === null).every((type) => valueRuleOf(type).kind.length > 0),
    ).toBe(true);
  });
});
