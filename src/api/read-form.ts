/** Forms with one file: read into memory within stated limits, refused before they are read where they say that they are larger. */

import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, fault } from '../base/index.ts';
import type { FormLimits } from './route.ts';

/** The content type of forms with files. */
export const FORM_TYPE = 'multipart/form-data';

/** A file that came with a form. */
export interface Upload {
  /** As the person calls it: shown, and stored with what is made of it; never in a log or an address. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Longest name of a file that is kept, in characters; the end of a longer one is, since it tells the kind. */
export const FILE_NAME_LENGTH_MAX = 200;
/** Longest text beside the file, in bytes. */
const FIELD_BYTES_MAX = 64 * 1024;
const FIELDS_MAX = 10;
/** What boundaries, headers of parts and the texts add to the file at most, in bytes. */
const FRAME_BYTES_MAX = (FIELDS_MAX + 1) * (FIELD_BYTES_MAX + 4 * 1024);

/** Lets the server take forms; the limits of each route hold. */
export async function registerForms(server: FastifyInstance): Promise<void> {
  await server.register(fastifyMultipart, {
    throwFileSizeLimit: false,
    limits: {
      files: 1,
      fields: FIELDS_MAX,
      parts: FIELDS_MAX + 1,
      fieldNameSize: 100,
      fieldSize: FIELD_BYTES_MAX,
      headerPairs: 20,
    },
  });
}

/**
 * Refuses a form by the length that it announces, before anything of it is read.
 * @throws INPUT_TOO_LARGE
 */
export function refuseLargeForm(limits: FormLimits, request: FastifyRequest, reply: FastifyReply): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limits.fileBytesMax + FRAME_BYTES_MAX) throw tooLarge(limits, reply);
}

/** Reads a form: its texts become the body, its file the upload. What is larger than the limit is not read on. */
export function readForm(limits: FormLimits) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!request.isMultipart())
      throw fault('INPUT_FORMAT_UNKNOWN', `This route takes a form with a file (${FORM_TYPE}).`);
    try {
      await readParts(limits, request, reply);
    } catch (cause) {
      throw cause instanceof Fault ? cause : formFault(cause);
    }
  };
}

/** What the reader of forms finds wrong, by its code, in words; all else is a form that breaks off. */
const FORM_RULES: ReadonlyMap<string, string> = new Map([
  ['FST_FILES_LIMIT', 'body/file: the form has more than one file; send one form for each'],
  ['FST_PARTS_LIMIT', `body: the form has more than ${FIELDS_MAX} fields beside the file`],
  ['FST_FIELDS_LIMIT', `body: the form has more than ${FIELDS_MAX} fields beside the file`],
  ['FST_PROTO_VIOLATION', 'body: a field of the form has a name that is not taken, such as __proto__'],
  ['FST_INVALID_JSON_FIELD_ERROR', 'body: a field of the form says that it is JSON, and is not'],
]);

function formFault(cause: unknown): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const words = FORM_RULES.get(code);
  return words === undefined
    ? fault('INPUT_MALFORMED', 'The form could not be read: it is cut off or not one.', { cause })
    : fault('REQUEST_INVALID', words, { cause });
}

async function readParts(limits: FormLimits, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const fields = new Map<string, string>();
  for await (const part of request.parts({ limits: { fileSize: limits.fileBytesMax } })) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw fault('REQUEST_INVALID', 'body: the file is the field "file"');
      request.upload = { fileName: keptName(part.filename), bytes: await part.toBuffer() };
      if (part.file.truncated) throw tooLarge(limits, reply);
      continue;
    }
    if (fields.has(part.fieldname))
      throw fault('REQUEST_INVALID', `body/${part.fieldname}: the form has this field twice`);
    if (part.valueTruncated || typeof part.value !== 'string')
      throw fault('REQUEST_INVALID', `body/${part.fieldname}: a text of at most ${FIELD_BYTES_MAX} bytes`);
    fields.set(part.fieldname, part.value);
  }
  if (request.upload === null) throw fault('REQUEST_INVALID', 'body: a file is needed, as the field "file"');
  request.body = Object.fromEntries(fields);
}

/** The connection ends with the answer, so that what is still to come is not read. */
function tooLarge({ fileBytesMax, remedy }: FormLimits, reply: FastifyReply) {
  reply.header('connection', 'close');
  const mebibytes = fileBytesMax / 1024 ** 2;
  return fault(
    'INPUT_TOO_LARGE',
    `The file is larger than ${mebibytes} MiB, which is the limit here. ${remedy}`,
  );
}

/** Without its path, without signs that steer the text around it (the joiners of words stay), cut between characters. */
function keptName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  const isSeen = /[^\s\u200C\u200D]/u.test(plain);
  return isSeen ? [...plain].slice(-FILE_NAME_LENGTH_MAX).join('') : 'file';
}
