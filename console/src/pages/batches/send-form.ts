/** Sends a form with a file and tells how much of it has left; the one thing for which `fetch` has no words. */

import { ANSWERED, REQUEST_HEADER, UNANSWERED } from '../../api/client.ts';
import { fault, parseFault } from '../../api/fault.ts';

/** How much of a form has been sent. */
export interface Sent {
  readonly bytes: number;
  readonly total: number;
}

/**
 * Sends a form; gives what the server answered, unread.
 * @throws ApiFault with the server's code; `OFFLINE` when no answer came, `STOPPED` when it was stopped here
 */
export function sendForm(
  path: string,
  form: FormData,
  options: { readonly signal: AbortSignal; readonly onSent?: (sent: Sent) => void },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(REQUEST_HEADER)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      options.onSent?.({ bytes: event.loaded, total: event.total });
    });
    request.addEventListener('load', () => {
      dispatchEvent(new Event(ANSWERED));
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(parseFault(request.status, body));
    });
    request.addEventListener('error', () => {
      dispatchEvent(new Event(UNANSWERED));
      reject(fault('OFFLINE', 'The server does not answer.'));
    });
    request.addEventListener('abort', () => reject(fault('STOPPED', 'Sending was stopped.')));
    options.signal.addEventListener('abort', () => request.abort(), { once: true });
    if (options.signal.aborted) request.abort();
    request.send(form);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
