/** The body of every refusal and failure. */

import Type from 'typebox';
import { closed, nullable } from './shape.ts';

/** The body of an error: a stable code, a safe message, what to do, and where in the input it was found. */
export const ErrorBody = closed(
  {
    code: Type.String({ description: 'A stable code of the errors reference.', examples: ['NOT_FOUND'] }),
    message: Type.String({ description: 'What happened, safe to show.' }),
    remedy: Type.String({ description: 'What to do about it.' }),
    place: Type.Optional(
      closed({
        file: Type.Optional(Type.String()),
        line: Type.Optional(Type.Integer()),
        column: Type.Optional(Type.Integer()),
        offset: Type.Optional(Type.Integer()),
        ref: Type.Optional(Type.String()),
      }),
    ),
    fields: Type.Optional(
      Type.Array(
        closed({
          field: Type.String({
            description: 'Where it stands in the request.',
            examples: ['body/queries/q/properties/birthDate'],
          }),
          rule: Type.String({
            description: 'Stable: the JSON Schema keyword that it breaks, or a rule of the route.',
            examples: ['required', 'maxLength', 'no-such-day'],
          }),
          message: Type.String(),
        }),
        { description: 'With REQUEST_INVALID: what is wrong with which field.' },
      ),
    ),
    conflict: Type.Optional(
      closed(
        {
          version: Type.Integer({ description: 'The version that stands now.' }),
          kind: nullable(Type.String({ description: 'decided, confirmed, undone or assigned.' })),
          verdict: nullable(Type.String()),
          assignee: nullable(Type.String()),
          assigneeName: nullable(Type.String()),
          by: nullable(Type.String({ description: 'Id of the person who was first.' })),
          byName: nullable(Type.String({ description: 'Their name, where they are of your agency.' })),
          at: nullable(Type.String()),
        },
        'With CONFLICT: what somebody else did first.',
      ),
    ),
    requestId: Type.String({ description: 'Name this id when reporting the fault.' }),
  },
  'An error.',
);
