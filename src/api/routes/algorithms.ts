/** What the matcher is and what it compares, in yente's shape. */

import Type from 'typebox';
import { DOCS_PATH } from '../openapi.ts';
import { openRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';

/** The name of the one matcher. */
export const MATCHER = 'silsila';

/** What is compared. The coefficient is the direction alone: facts move a score by how much they tell, not by a fixed weight. */
export const MATCHER_FEATURES = {
  name: feature('Names in any script, part by part, weighed by how rare each part is in the lists.'),
  father: feature('The father’s name; a missing one says nothing.'),
  born: feature('The date of birth with its precision; swapped day and month are recognised.'),
  country: feature('Countries of nationality, residence or registration.'),
  id: feature('Identity, passport, registration and IMO numbers, compared as keyed hashes.'),
};

const Features = Type.Record(
  Type.String(),
  closed({ description: Type.String(), coefficient: Type.Number(), url: Type.String() }),
);

/** Lists the matchers. */
export const algorithmsRoute = openRoute({
  method: 'GET',
  path: '/algorithms',
  summary: 'The matcher and what it compares',
  tag: 'Matching',
  policy: { kind: 'public', because: 'It describes the software, not any data.' },
  audit: { kind: 'none', because: 'No data are read.' },
  input: {},
  output: closed({
    algorithms: Type.Array(closed({ name: Type.String(), description: Type.String(), features: Features })),
    default: Type.String(),
    best: Type.String(),
  }),
  run: async () => ({
    algorithms: [
      {
        name: MATCHER,
        description: 'Silsila’s own matcher; every answer lists its reasons part by part.',
        features: MATCHER_FEATURES,
      },
    ],
    default: MATCHER,
    best: MATCHER,
  }),
});

function feature(description: string) {
  return { description, coefficient: 1, url: DOCS_PATH };
}
