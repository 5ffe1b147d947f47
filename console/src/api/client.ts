/** The typed client of the server's contract. Nothing else of the server is known here. */

import createClient from 'openapi-fetch';
import type { paths } from './contract.d.ts';
import { fault, parseFault } from './fault.ts';

/** A header that a page of another site cannot send; the server asks for it with the session cookie. */
export const REQUEST_HEADER = { 'x-silsila-request': '1' } as const;

/** Events of the window: the server answered, or did not. */
export const ANSWERED = 'silsila:answered';
export const UNANSWERED = 'silsila:unanswered';

/** The client: `api.GET('/lists')`. Give what it returns to {@link answer}. */
export const api = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  headers: REQUEST_HEADER,
  fetch: fetchAnswer,
});

interface Settled<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an answer.
 * @throws ApiFault with the server's code; `OFFLINE` when it did not answer.
 */
export async function answer<Data>(request: Promise<Settled<Data>>): Promise<Data> {
  const { data, error, response } = await request;
  if (data !== undefined) return data;
  throw parseFault(response.status, error);
}

/** Fetches; a server that does not answer is a coded fault too. */
export async function fetchAnswer(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    dispatchEvent(new Event(ANSWERED));
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    dispatchEvent(new Event(UNANSWERED));
    throw fault('OFFLINE', 'The server does not answer.');
  }
}
