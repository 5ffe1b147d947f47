/** The people of one's own agency. */

import Type from 'typebox';
import { listColleagues } from '../../access/index.ts';
import { readerRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';

/** Lists the people of the own agency. */
export const listPeopleRoute = readerRoute({
  method: 'GET',
  path: '/people',
  summary: 'The people of your own agency: whom work can be given to, and who decided',
  description: 'Never those of another agency, also not of one that you act for: they stay ids.',
  tag: 'Sessions',
  policy: { kind: 'guarded', action: 'people:read', personalData: true },
  audit: { kind: 'recorded' },
  input: {},
  output: closed({
    people: Type.Array(
      closed({
        id: Type.String(),
        displayName: Type.String(),
        kind: Type.String({ description: 'person, or service: a machine, to which nothing is assigned.' }),
        active: Type.Boolean(),
        roles: Type.Array(Type.String()),
      }),
    ),
  }),
  run: async ({ tx, trail }) => {
    const people = await listColleagues(tx);
    trail.count('people', people.length);
    return { people: people.map((person) => ({ ...person, roles: [...person.roles] })) };
  },
});
