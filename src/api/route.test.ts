import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { openRoute, readerRoute } from './route.ts';
import { closed } from './schemas/shape.ts';

const echo = {
  method: 'POST',
  path: '/echo/{id}',
  summary: 'Gives back what it took',
  tag: 'Operation',
  input: {
    params: closed({ id: Type.String() }),
    query: closed({ times: Type.Optional(Type.Integer({ minimum: 1, default: 1 })) }),
    body: closed({ word: Type.String({ maxLength: 5 }) }),
  },
  output: closed({ words: Type.Array(Type.String()) }),
} as const;

const OPEN = { kind: 'public', because: 'a test' } as const;
const GUARDED = { kind: 'guarded', action: 'session:own', personalData: false } as const;
const NONE = { kind: 'none', because: 'a test' } as const;
const give = async () => ({ words: [] });

const leak = async (context: { readonly reader: { readonly personId: string } }) => ({
  words: [context.reader.personId],
});

describe('a route', () => {
  it('that forgets its policy or its audit does not compile', () => {
    const forgotten = [
      // @ts-expect-error An open route needs a policy.
      openRoute({ ...echo, audit: NONE, run: give }),
      // @ts-expect-error An open route needs an audit.
      openRoute({ ...echo, policy: OPEN, run: give }),
      // @ts-expect-error A route for readers needs a policy.
      readerRoute({ ...echo, audit: NONE, run: give }),
      // @ts-expect-error A route for readers needs an audit.
      readerRoute({ ...echo, policy: GUARDED, run: give }),
      // @ts-expect-error A route for readers is never public.
      readerRoute({ ...echo, policy: OPEN, audit: NONE, run: give }),
      // @ts-expect-error An audit that is off says why.
      openRoute({ ...echo, policy: OPEN, audit: { kind: 'none' }, run: give }),
      // @ts-expect-error A policy names an action that is known.
      readerRoute({ ...echo, policy: { ...GUARDED, action: 'all' }, audit: NONE, run: give }),
      // @ts-expect-error An answer follows its schema.
      openRoute({ ...echo, policy: OPEN, audit: NONE, run: async () => ({ words: '' }) }),
      // @ts-expect-error An open route has no reader.
      openRoute({ ...echo, policy: OPEN, audit: NONE, run: leak }),
    ];
    expect(forgotten).toHaveLength(9);
    expect(readerRoute({ ...echo, policy: GUARDED, audit: NONE, run: leak })).toMatchObject({
      kind: 'reader',
    });
  });
});

const repeating = openRoute({
  ...echo,
  policy: OPEN,
  audit: NONE,
  run: async (_context, { query, body }) => ({ words: Array<string>(query.times ?? 0).fill(body.word) }),
});

function bindRepeating() {
  if (repeating.kind !== 'open') throw new Error('the route is open');
  return repeating.compile();
}

const CONTEXT = null as unknown as Parameters<ReturnType<ReturnType<typeof bindRepeating>>>[0];

describe('openRoute()', () => {
  it('converts text of the query, fills defaults and writes the answer', async () => {
    const bind = bindRepeating();
    const twice = bind({ params: { id: '1' }, query: { times: '2' }, body: { word: 'ab' } });
    expect(await twice(CONTEXT)).toBe('{"words":["ab","ab"]}');
    const once = bind({ params: { id: '1' }, query: {}, body: { word: 'ab' } });
    expect(await once(CONTEXT)).toBe('{"words":["ab"]}');
  });

  it.each([
    ['a body of another type', { body: { word: 7 } }, /body\/word/],
    ['a body with a foreign property', { body: { word: 'a', more: 1 } }, /additional/],
    ['a body that is null', { body: null }, /word/],
    ['a query below its bound', { query: { times: '0' }, body: { word: 'a' } }, /query\/times/],
    ['a query that is no number', { query: { times: 'x' }, body: { word: 'a' } }, /query\/times/],
    ['an unknown query parameter', { query: { other: '1' }, body: { word: 'a' } }, /additional/],
    ['a text that is too long', { body: { word: 'abcdef' } }, /body\/word/],
  ])('refuses %s with REQUEST_INVALID', (_claim, change, message) => {
    const bind = bindRepeating();
    const raw = { params: { id: '1' }, query: {}, ...change };
    expect(() => bind(raw)).toThrow(
      expect.objectContaining({ code: 'REQUEST_INVALID', message: expect.stringMatching(message) }),
    );
  });

  it('sends nothing that its schema does not announce', async () => {
    const leaking = openRoute({
      ...echo,
      policy: OPEN,
      audit: NONE,
      input: {},
      run: async () => Object.assign({ words: ['a'] }, { secret: 'b' }),
    });
    if (leaking.kind !== 'open') throw new Error('the route is open');
    const answer = leaking.compile()({ params: {}, query: {}, body: undefined })(CONTEXT);
    await expect(answer).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
