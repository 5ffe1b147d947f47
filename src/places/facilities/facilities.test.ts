/** SYNTHETIC: every claim, report and place word here is invented. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntityId } from '../../base/index.ts';
import { openReferenceGazetteer } from '../reference/reference-gazetteer.ts';
import { checkFacility } from './check-facility.ts';
import { type ComparedFacility, compareFacilities } from './compare-facilities.ts';
import { findFinePlace } from './fine-place.ts';
import type { FacilityClaim, FacilityReport } from './model.ts';

const gazetteer = openReferenceGazetteer();
const AT = new Date('2026-11-01T00:00:00Z');
const REPORT: FacilityReport = {
  ...{ title: 'Demo report (SYNTHETIC)', attributedTo: 'Demo-Observatory', url: null, page: 'para. 12' },
  publishedOn: '2025-07',
};
const CLAIM: FacilityClaim = {
  ...{ kind: 'training', unit: 'pk-islamabad', state: 'active', from: '2025-01-01', to: '2025-06-30' },
  ...{ organisation: null, report: REPORT, expiresOn: '2027-07-01' },
};

describe('findFinePlace()', () => {
  it.each([
    'at 33.7294, 73.0931',
    '33.72;73.09',
    '33.7 73.1',
    '(-33.72/73.09)',
    '33.72 north and 73.09 east',
    'only 33.7294',
    '۳۳٫۷۲۹۴، ۷۳٫۰۹۳۱',
    '33,7294 73,0931',
    '33,72 73,09',
    '33·7294',
    '33d43m46s N',
    '43SCT12',
    `33°43'46"N`,
    '33 43 46 N',
    'N33 43.7',
    '33.7N',
    '33 degrees',
    '334346N 0730535E',
    '43SCT1234567890',
    '43S CT 12345 67890',
    '43sct12345678',
    '322000 3734000',
    '8J5J+RC Demo-Town',
    '8J5JP3HV+RC',
    '///demo.demo.demo',
    'https://www.google.com/maps/place/demo',
    'https://demo.example/?ll=33.7294%2C73.0931',
    'https://demo.example/?ll=33%252E7294',
    'geo:33,73',
    'https://www.openstreetmap.org/node/1',
    '33.\u200b7294',
    '３３．７２９４',
  ])('finds %j', (text) => {
    expect(findFinePlace([text])).not.toBeNull();
  });

  it.each([
    'Demo report S/2024/556, 35th',
    'pp. 12, 13 and 14',
    'para. 12.1',
    'published on 5 Sep 2024',
    '12 DEC 2024',
    '2024-07-01',
    '1,234 and 5,678 persons',
    'https://doi.org/10.1093/demo/12345',
    'https://demo.example/2024/07/report-35.pdf?page=12',
    'Resolution 2734 (2024), annex 3, item 1.2',
    'رپورٹ ۲۰۲۴، صفحہ ۱۲',
    '100%',
  ])('lets %j be', (text) => {
    expect(findFinePlace([text])).toBeNull();
  });

  it('finds every pair of decimal coordinates, split over two texts too', () => {
    const degrees = fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 100, max: 99_999 }));
    fc.assert(
      fc.property(degrees, degrees, ([lat, latPart], [lon, lonPart]) => {
        const [left, right] = [`${lat}.${latPart}`, `${lon}.${lonPart}`];
        expect(findFinePlace([`${left}, ${right}`])).not.toBeNull();
        expect(findFinePlace([left, right])).not.toBeNull();
      }),
      { numRuns: 100 },
    );
    expect(findFinePlace(['33.72', '73.09'])).not.toBeNull();
  });
});

describe('checkFacility()', () => {
  it('lets a claim pass that names a district or a province of its day', () => {
    for (const unit of ['pk-islamabad', 'pk-punjab']) checkFacility(gazetteer, { ...CLAIM, unit }, AT);
    checkFacility(gazetteer, { ...CLAIM, organisation: parseEntityId('demo:1'), from: null, to: null }, AT);
  });

  const report = (more: Partial<FacilityReport>) => ({ report: { ...REPORT, ...more } });
  it.each<[Partial<FacilityClaim>, RegExp]>([
    [{ unit: 'pk' }, /not a country|no province/],
    [{ unit: 'demo-nowhere' }, /no province or district/],
    [{ unit: 'pk-south-waziristan' }, /its ground then: .*pk-/],
    [{ expiresOn: '2027-07-02' }, /2027-07-01 at the latest/],
    [{ expiresOn: '2025-07-01' }, /after the publication/],
    [{ expiresOn: '2026-02-30' }, /days that exist/],
    [{ from: '2025-06-30', to: '2025-01-01' }, /ends before it begins/],
    [{ from: '2025-08-01', to: null }, /after the report/],
    [report({ publishedOn: '2026-12' }), /yet to come/],
    [report({ publishedOn: '2025-13' }), /a day that exists/],
    [report({ publishedOn: 'last year' }), /YYYY/],
    [report({ title: ' ' }), /title/],
    [report({ title: 'Site at 33.7294, 73.0931' }), /never more closely/],
    [report({ page: '43SCT1234567890' }), /never more closely/],
    [report({ attributedTo: '33°43′N 73°05′E' }), /never more closely/],
    [report({ url: 'https://demo.example/@33.7294,73.0931' }), /never more closely/],
    [report({ url: 'javascript:alert(1)' }), /url/],
  ])('refuses %j', (more, because) => {
    expect(() => checkFacility(gazetteer, { ...CLAIM, ...more }, AT)).toThrow(because);
  });

  it('refuses every unit below the district by its level', () => {
    const tehsils = gazetteer.units.filter(({ level }) => level === 'adm3');
    expect(tehsils.length).toBeGreaterThan(0);
    for (const { code } of tehsils)
      expect(() => checkFacility(gazetteer, { ...CLAIM, unit: code }, AT)).toThrow(/finer than a district/);
  });
});

describe('compareFacilities()', () => {
  const claim = (more: Partial<ComparedFacility>): ComparedFacility => ({
    ...{ state: 'active', from: '2025-01-01', to: '2025-06-30', report: { publishedOn: '2025-07' } },
    ...more,
  });
  it.each<[Partial<ComparedFacility>, string]>([
    [{}, 'agree'],
    [{ state: 'abandoned' }, 'disagree'],
    [{ state: 'abandoned', from: null }, 'disagree'],
    [{ state: 'abandoned', from: '2025-05-01', to: null }, 'disagree'],
    [{ state: 'abandoned', from: '2025-07-01', to: null }, 'other-time'],
    [{ state: 'not-said' }, 'undetermined'],
    [{ state: 'abandoned', from: null, to: null }, 'undetermined'],
  ])('tells an active one and %j: %s', (more, relation) => {
    expect(compareFacilities([claim({}), claim(more)])).toEqual([{ left: 0, right: 1, relation }]);
    expect(compareFacilities([claim(more), claim({})])).toEqual([{ left: 0, right: 1, relation }]);
  });
});
