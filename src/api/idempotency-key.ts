/** The key by which a client names a request, so that it can be sent again without being done again. */

import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { fault } from '../base/index.ts';

/** Source: draft-ietf-httpapi-idempotency-key-header-06, section 2.1; the length is chosen. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const MESSAGE = '1 to 255 visible ASCII characters, another for each request';

/** What the contract says of the header. */
export const IDEMPOTENCY_HEADER = Type.Object({
  'idempotency-key': Type.String({
    minLength: 1,
    maxLength: 255,
    description:
      'Names the request: a UUID, say. The same request again under the same key is answered as before.',
  }),
});

/**
 * The key of a request that must have one.
 * @throws REQUEST_INVALID where there is none, or it is too long or not plain
 */
export function readIdempotencyKey(request: FastifyRequest): string {
  const given = request.headers['idempotency-key'];
  if (typeof given === 'string' && KEY.test(given)) return given;
  const fields = [
    { field: 'header/idempotency-key', rule: given === undefined ? 'required' : 'pattern', message: MESSAGE },
  ];
  throw fault('REQUEST_INVALID', `header/idempotency-key: ${MESSAGE}`, { fields });
}
