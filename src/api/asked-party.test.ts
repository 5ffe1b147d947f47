import { describe, expect, it } from 'vitest';
import { askParty } from './asked-party.ts';

describe('askParty()', () => {
  it('takes names, father, birth, country and numbers out of a query by example', () => {
    const party = askParty('Person', {
      name: ['Zarghun Shah', ' '],
      alias: 'Zargoon',
      fatherName: ['Mirwais'],
      birthDate: ['1979'],
      nationality: ['af'],
      country: ['pk'],
      passportNumber: ['AB1'],
    });
    expect(party).toMatchObject({
      kind: 'person',
      names: ['Zarghun Shah', 'Zargoon'],
      fathers: ['Mirwais'],
      births: ['1979'],
      countries: ['pk', 'af'],
      ids: ['AB1'],
      ignored: [],
    });
  });

  it('puts parts of a name together where no whole name is given', () => {
    expect(askParty('Person', { lastName: ['Shah'], firstName: ['Zarghun'] }).names).toEqual([
      'Zarghun Shah',
    ]);
  });

  it('names the properties that it does not use', () => {
    expect(askParty('Company', { name: 'A', address: ['Demo-Kohband'] }).ignored).toEqual(['address']);
  });

  it.each([
    ['an unknown schema', 'Address', { name: 'A' }],
    ['a schema that is a property of every object', 'constructor', { name: 'A' }],
    ['no name', 'Person', { birthDate: ['1979'] }],
    ['a name of spaces', 'Person', { name: ['   '] }],
  ])('refuses %s', (_claim, schema, properties) => {
    expect(() => askParty(schema, properties)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });
});
