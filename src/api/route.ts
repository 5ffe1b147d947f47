/**
 * Routes as data. A route without `policy` or `audit` does not compile; what a route takes and gives is one schema each,
 * from which the types, the checks at the edge and the OpenAPI contract come.
 */

import { Readable } from 'node:stream';
import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Policy } from '../access/index.ts';
import { fault } from '../base/index.ts';
import type { DatabaseRole } from '../store/index.ts';
import type { DetachedContext, OpenContext, ReaderContext } from './context.ts';
import { fieldProblems } from './field-problems.ts';
import { closed } from './schemas/shape.ts';
import { holdsStorable } from './storable-text.ts';

/** The policy of a route that needs no session. */
type OpenPolicy = Extract<Policy, { kind: 'public' }>;
/** The policy of a route that runs for a reader. */
type ReaderPolicy = Extract<Policy, { kind: 'guarded' }>;

/** What of a request is written to the audit log. */
export type RouteAudit =
  /** An entry in the transaction of the access; `subject` is the path parameter that holds the id of what is asked for. */
  | { readonly kind: 'recorded'; readonly subject?: string }
  /**
   * As `recorded`, but the entry says nothing of what was done, nor do the log and the metrics: for what may not even be known to exist.
   * The route keeps a record of the access for those who may know, and puts its hash into the trail.
   */
  | { readonly kind: 'sealed' }
  /** The module that does the work writes the entry in its own transaction. */
  | { readonly kind: 'by-module'; readonly because: string }
  | { readonly kind: 'none'; readonly because: string };

/** The schemas of a route's input; a part that is absent takes nothing. */
export interface RouteInput<Params extends TSchema, Query extends TSchema, Body extends TSchema> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
}

/** A parsed request. */
export interface ParsedInput<Params extends TSchema, Query extends TSchema, Body extends TSchema> {
  readonly params: Static<Params>;
  readonly query: Static<Query>;
  readonly body: Static<Body>;
}

/** What every route says of itself. */
interface RouteBase<
  RoutePolicy extends Policy,
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: RouteTag;
  readonly policy: RoutePolicy;
  readonly audit: RouteAudit;
  /** The database role of the transaction; `reader` unless it says otherwise. */
  readonly role?: DatabaseRole;
  readonly input: RouteInput<Params, Query, Body>;
  readonly output: Output;
  /** Status of success; 200 unless it says otherwise. */
  readonly status?: 200 | 201 | 202;
  /** Content type of the answer; JSON unless it says otherwise. */
  readonly produces?: string;
  /** Content types of the body; JSON unless it says otherwise. */
  readonly consumes?: readonly string[];
  /** True where the body is a file, given to the route as bytes. */
  readonly takesFile?: boolean;
  /** Set where the body is a form with one file (`multipart/form-data`); `input.body` then has its other fields, as texts. */
  readonly takesForm?: FormLimits;
  /**
   * True where the answer may be sent compressed. Only for tables and reports: what a client chose must not stand beside a secret in a
   * compressed answer, whose length would tell the secret bit by bit (BREACH, https://www.breachattack.com/).
   */
  readonly compresses?: boolean;
  /** True where the answer has a strong ETag of its content, and the same again (`If-None-Match`) is answered with 304. */
  readonly isTagged?: boolean;
  /** The file name under which a browser keeps the answer; never a name of a person. */
  readonly keptAs?: string;
  /** Largest body in bytes; `BODY_BYTES_MAX` unless it says otherwise. */
  readonly bodyBytesMax?: number;
  /** True where a request must name itself by the header `Idempotency-Key`, so that it can be sent again without being done again. */
  readonly takesKey?: boolean;
  /** True where a client can send no header and may put an API key into the address (`?key=`). */
  readonly keyInAddress?: boolean;
  /**
   * True where the answer comes from memory and `recordInMemory` alone, many times a second: it is then made for the session as it was
   * last read, and made anew when the commit of its entry finds the session changed.
   */
  readonly answersFromMemory?: boolean;
  /** Requests a minute from one address; the server's limit unless it says otherwise. */
  readonly requestsPerMinuteMax?: number;
}

/** What a form may hold besides its texts. */
export interface FormLimits {
  /** Largest file in bytes. */
  readonly fileBytesMax: number;
  /** What to do with a larger one, in words. */
  readonly remedy: string;
}

/** What is sent: text, the bytes of a file, or a file that is made while it is sent. */
export type AnswerBody = string | Uint8Array | Readable;

/** The output of a route that makes a file while it is sent. */
export function streamOutput(description: string) {
  return Type.Unsafe<Readable>({ type: 'string', format: 'binary', description });
}

/** The output of a route that makes a file. */
export function fileOutput(description: string) {
  return Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description });
}

/** The groups of the reference page. */
export type RouteTag =
  | 'Matching'
  | 'Reconciliation'
  | 'Screening'
  | 'Findings'
  | 'Payments'
  | 'Money'
  | 'Reports'
  | 'Lists'
  | 'Incidents'
  | 'Places'
  | 'Areas'
  | 'Figures'
  | 'Sessions'
  | 'Audit'
  | 'Jobs'
  | 'Operation';

/** A route that needs no session. */
export interface OpenRouteSpec<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
> extends RouteBase<OpenPolicy, Params, Query, Body, Output> {
  run(context: OpenContext, input: ParsedInput<Params, Query, Body>): Promise<Static<Output>>;
}

/** A route that runs for a reader, in a transaction that also holds its audit row. */
export interface ReaderRouteSpec<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
> extends RouteBase<ReaderPolicy, Params, Query, Body, Output> {
  run(context: ReaderContext, input: ParsedInput<Params, Query, Body>): Promise<Static<Output>>;
}

/**
 * A route whose work is done outside the transaction of its audit entry: in memory (a match, so that nobody waits for it), or in
 * transactions of its own (a job, an import, the verification of the log). No answer leaves before `record` has written the entry.
 */
export interface DetachedRouteSpec<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
> extends RouteBase<ReaderPolicy, Params, Query, Body, Output> {
  run(context: DetachedContext, input: ParsedInput<Params, Query, Body>): Promise<Static<Output>>;
}

/** The parts of a request before they are parsed. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A request whose input is parsed, waiting for its context; it gives the checked answer as it is sent. */
export type BoundRoute<Context> = (context: Context) => Promise<AnswerBody>;

type NoSchema = ReturnType<typeof closed<Record<never, never>>>;

/** A route whose schemas are hidden behind `compile`. */
interface RouteShape<RoutePolicy extends Policy, Context>
  extends RouteBase<RoutePolicy, TSchema, TSchema, TSchema, TSchema> {
  /** Prepares the checks; call it once. What it returns throws REQUEST_INVALID for input that breaks its schema. */
  compile(): (raw: RawInput) => BoundRoute<Context>;
}

/** A route as the server registers it. */
export type Route =
  | ({ readonly kind: 'open' } & RouteShape<OpenPolicy, OpenContext>)
  | ({ readonly kind: 'reader' } & RouteShape<ReaderPolicy, ReaderContext>)
  | ({ readonly kind: 'detached' } & RouteShape<ReaderPolicy, DetachedContext>);

/** Makes a route that needs no session; its policy says why. */
export function openRoute<
  Output extends TSchema,
  Params extends TSchema = NoSchema,
  Query extends TSchema = NoSchema,
  Body extends TSchema = NoSchema,
>(spec: OpenRouteSpec<Params, Query, Body, Output>): Route {
  return { ...spec, kind: 'open', compile: () => compileRoute(spec) };
}

/** Makes a route that runs for a reader. */
export function readerRoute<
  Output extends TSchema,
  Params extends TSchema = NoSchema,
  Query extends TSchema = NoSchema,
  Body extends TSchema = NoSchema,
>(spec: ReaderRouteSpec<Params, Query, Body, Output>): Route {
  return { ...spec, kind: 'reader', compile: () => compileRoute(spec) };
}

/** Makes a route for a reader whose work is done outside the transaction of its audit entry. */
export function detachedRoute<
  Output extends TSchema,
  Params extends TSchema = NoSchema,
  Query extends TSchema = NoSchema,
  Body extends TSchema = NoSchema,
>(spec: DetachedRouteSpec<Params, Query, Body, Output>): Route {
  return { ...spec, kind: 'detached', compile: () => compileRoute(spec) };
}

interface Runnable<
  Context,
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
> {
  readonly input: RouteInput<Params, Query, Body>;
  readonly output: Output;
  readonly produces?: string;
  run(context: Context, input: ParsedInput<Params, Query, Body>): Promise<Static<Output>>;
}

function compileRoute<
  Context,
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
>(spec: Runnable<Context, Params, Query, Body, Output>): (raw: RawInput) => BoundRoute<Context> {
  const parseParams = inputParser('path', spec.input.params, true);
  const parseQuery = inputParser('query', spec.input.query, true);
  const parseBody = inputParser('body', spec.input.body, false);
  const write = outputWriter(spec.output, spec.produces);
  return (raw) => {
    const input = {
      params: parseParams(raw.params),
      query: parseQuery(raw.query),
      body: parseBody(raw.body),
    };
    return async (context) => write(await spec.run(context, input));
  };
}

const ERRORS_SHOWN_MAX = 3;

/** A parser for one part of a request; text of paths and queries is converted, bodies are taken as they are. */
function inputParser<Schema extends TSchema>(
  part: string,
  schema: Schema | undefined,
  converts: boolean,
): (value: unknown) => Static<Schema> {
  const taken = schema ?? closed({});
  const checker = Compile(taken);
  // Filling in what is left out tries each part of a union on a copy: long for a large body, and for nothing where no value is stated.
  const fills = JSON.stringify(taken).includes('"default":');
  return (value) => {
    const given = value === null ? undefined : value;
    if (!holdsStorable(given)) {
      const message = 'a text in it has a NUL or half of a character';
      const fields = [{ field: part, rule: 'not-text', message }];
      throw fault('REQUEST_INVALID', `${part}: ${message}`, { fields });
    }
    const present = fills ? checker.Default(given ?? {}) : (given ?? {});
    const candidate = converts ? checker.Convert(present) : present;
    if (checker.Check(candidate)) return parseStatic<Schema>(candidate);
    const fields = fieldProblems(part, checker.Errors(candidate));
    const reasons = fields.slice(0, ERRORS_SHOWN_MAX).map(({ field, message }) => `${field}: ${message}`);
    throw fault('REQUEST_INVALID', reasons.join('; '), { fields });
  };
}

function parseStatic<Schema extends TSchema>(checked: unknown): Static<Schema> {
  return checked as Static<Schema>;
}

/** A writer of checked answers: one that breaks its schema is not sent, so that no field leaves unannounced. */
function outputWriter<Schema extends TSchema>(
  schema: Schema,
  produces: string | undefined,
): (value: Static<Schema>) => AnswerBody {
  const checker = Compile(schema);
  return (value) => {
    const file: unknown = value;
    if (produces !== undefined && (file instanceof Uint8Array || file instanceof Readable)) return file;
    if (!checker.Check(value)) {
      const paths = checker.Errors(value).slice(0, ERRORS_SHOWN_MAX);
      const where = paths.map((error) => `${error.schemaPath} ${error.keyword}`).join('; ');
      throw fault('INTERNAL', `an answer breaks its schema: ${where}`);
    }
    return produces === undefined || typeof value !== 'string' ? JSON.stringify(value) : value;
  };
}
