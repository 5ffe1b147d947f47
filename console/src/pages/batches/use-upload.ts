/** Sending a file to be screened: how far, how fast, how long still, and a way to stop it. */

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { paths } from '../../api/contract.d.ts';
import { type Sent, sendForm } from './send-form.ts';

/** What the server answers to a file. */
export type Started = paths['/screenings/files']['post']['responses'][202]['content']['application/json'];

/** A file as it is sent. */
export interface Order {
  readonly file: File;
  /** JSON, see formatMapping. */
  readonly mapping: string;
  readonly recordFindings: boolean;
  /** ISO day, or empty for today. */
  readonly asOf: string;
}

/** How far sending is. */
export interface Upload {
  readonly sent: Sent | null;
  readonly bytesPerSecond: number | null;
}

const NOTHING: Upload = { sent: null, bytesPerSecond: null };

/** Sends one file at a time. */
export function useUpload() {
  const [upload, setUpload] = useState(NOTHING);
  const stopper = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: async (order: Order) => {
      const controller = new AbortController();
      stopper.current = controller;
      const startedAt = performance.now();
      setUpload(NOTHING);
      const onSent = (sent: Sent): void => {
        const seconds = (performance.now() - startedAt) / 1000;
        setUpload({ sent, bytesPerSecond: seconds > 0 ? sent.bytes / seconds : null });
      };
      return parseStarted(
        await sendForm('/screenings/files', orderForm(order), { signal: controller.signal, onSent }),
      );
    },
  });
  return { ...mutation, upload, stop: () => stopper.current?.abort() };
}

/** The texts come before the file, so that what is wrong with them is known first. */
function orderForm(order: Order): FormData {
  const form = new FormData();
  form.set('mapping', order.mapping);
  form.set('recordFindings', String(order.recordFindings));
  if (order.asOf !== '') form.set('asOf', order.asOf);
  form.set('file', order.file, order.file.name);
  return form;
}

function parseStarted(body: unknown): Started {
  // The contract says what the server answers to this request.
  return body as Started;
}
