import { describe, expect, expectTypeOf, it } from 'vitest';
import { SCHEMATA } from './data/schemata.ts';
import {
  checkOntology,
  describeSchema,
  findProperty,
  isA,
  type PropertyName,
  requireProperty,
  SCHEMA_NAMES,
} from './ontology.ts';
import { type RefusedProperty, refusedColumn } from './refused-attributes.ts';

describe('checkOntology()', () => {
  it('RR-03 finds nothing in the shipped ontology', () => {
    expect(checkOntology()).toEqual([]);
  });

  it('RR-03 refuses a forbidden attribute, a schema named for one, and dangling parents, ranges and ends', () => {
    const found = checkOntology({
      Tribe: { title: 'x', extends: [], properties: {} },
      Person: {
        title: 'x',
        extends: ['Nobody'],
        properties: { religion: 'string', faceTemplate: 'string', friend: { entity: 'Ghost' } },
      },
      Link: {
        title: 'x',
        extends: [],
        edge: { source: 'from', target: 'to', directed: true },
        properties: { from: 'string' },
      },
    });
    expect(found.map((refusal) => `${refusal.schema}.${refusal.property}`)).toEqual([
      'Tribe.null',
      'Person.null',
      'Person.religion',
      'Person.faceTemplate',
      'Person.friend',
      'Link.to',
    ]);
  });

  it('RR-03 has no property of a refused name in its types', () => {
    expectTypeOf<Extract<PropertyName, RefusedProperty>>().toEqualTypeOf<never>();
    expectTypeOf<'fatherName'>().toExtend<PropertyName>();
    expect(Object.keys(SCHEMATA.Person.properties)).not.toContain('ethnicity');
  });
});

describe('refusedColumn()', () => {
  it('RR-03 refuses religion, sect, ethnicity, tribe and the like in English, Latin-letter Urdu and Urdu', () => {
    const refused = [
      'religion',
      'Religion',
      'person_religion',
      'sect',
      'SectName',
      'ethnicity',
      'ethnic origin',
      'tribe',
      'sub-tribe',
      'TRIBE_NAME',
      'caste',
      'race',
      'sexualOrientation',
      'sexual_orientation',
      'political',
      'politicalOpinion',
      'party affiliation',
      'tradeUnion',
      'mazhab',
      'maslak',
      'firqa',
      'qaum',
      'qabeela',
      'biradari',
      'zaat',
      'nasl',
      'مذہب',
      'مذهب',
      'فرقہ',
      'قوم',
      'قبیلہ',
      'قبيله',
      'ذات',
      'مسلک',
      'm\u200cazhab',
      'RELIGION2',
      'victimreligion',
      'targetethnicgroup',
      'ｒeligion',
      'bloodGroup',
      'dna',
    ];
    for (const name of refused) expect(refusedColumn(name), name).not.toBeNull();
  });

  it('RR-08 refuses faces and templates', () => {
    for (const name of [
      'face',
      'faceTemplate',
      'face_embedding',
      'FacialImage',
      'photo',
      'mugshot',
      'fingerprint_minutiae',
      'irisCode',
      'chehra',
      'تصویر',
      'voiceprint',
    ]) {
      expect(refusedColumn(name), name).not.toBeNull();
    }
  });

  it('lets pass what only looks like one', () => {
    const kept = [
      'name',
      'fatherName',
      'trace',
      'sector',
      'section',
      'surface',
      'disappearances',
      'geopolitical_area',
      'interface',
      'facingCountry',
      'grace',
      'broadcast',
      'forecast',
      'district',
      'nationality',
      'qaumiyat',
      'gender',
      'jins',
      'unionCouncil',
      'partyName',
      'policy',
      'tribunal',
      'ولدیت',
      'شناختی کارڈ',
      'ضلع',
      'قومی شناختی کارڈ نمبر',
      'phone',
      'template',
      '',
      '123',
    ];
    for (const name of kept.filter((each) => !each.startsWith('قومی')))
      expect(refusedColumn(name), name).toBeNull();
    expect(refusedColumn('قومی شناختی کارڈ نمبر')).toBeNull();
  });
});

describe('findProperty()', () => {
  it('finds own and inherited properties, and nothing of an object’s own', () => {
    expect(findProperty('Vessel', 'imoNumber')).toMatchObject({ type: 'identifier', multiplicity: 'one' });
    expect(findProperty('Vessel', 'name')).toMatchObject({ type: 'name', multiplicity: 'many' });
    expect(findProperty('Ownership', 'asset')).toMatchObject({
      type: 'entity',
      range: 'Asset',
      multiplicity: 'one',
    });
    expect(findProperty('Person', 'passportNumber')).toMatchObject({ identity: true });
    for (const [schema, prop] of [
      ['Person', 'constructor'],
      ['Person', 'imoNumber'],
      ['constructor', 'name'],
      ['Ghost', 'name'],
      ['', ''],
    ] as const) {
      expect(findProperty(schema, prop), `${schema}.${prop}`).toBeNull();
    }
  });

  it('requireProperty() says why a refused one is refused', () => {
    expect(() => requireProperty('Person', 'religion')).toThrow(/never stored/);
    expect(() => requireProperty('Person', 'shoeSize')).toThrow(/no property "shoeSize"/);
  });

  it('isA() and describeSchema() follow every parent', () => {
    expect(isA('Company', 'Asset')).toBe(true);
    expect(isA('Company', 'LegalEntity')).toBe(true);
    expect(isA('Organization', 'Asset')).toBe(false);
    expect(describeSchema('Family').edge).toEqual({ source: 'person', target: 'relative', directed: false });
    for (const name of SCHEMA_NAMES) {
      const schema = describeSchema(name);
      const ends =
        schema.edge === null
          ? []
          : [schema.properties[schema.edge?.source ?? ''], schema.properties[schema.edge?.target ?? '']];
      expect(
        ends.every((end) => end?.type === 'entity'),
        name,
      ).toBe(true);
    }
  });
});
