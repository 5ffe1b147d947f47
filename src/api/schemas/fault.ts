/** The body of every refusal and failure. */

import Type from 'typebox';
import { closed } from './shape.ts';

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
    requestId: Type.String({ description: 'Name this id when reporting the fault.' }),
  },
  'An error.',
);
