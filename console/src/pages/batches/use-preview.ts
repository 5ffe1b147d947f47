/** What is in a file before it is screened, as the server reads it. */

import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/contract.d.ts';
import { type Picked, previewForm } from './picked-file.ts';
import { sendForm } from './send-form.ts';

/** What is in a file. */
export type Preview =
  paths['/screenings/files/preview']['post']['responses'][200]['content']['application/json'];

/** A file that can be looked at. */
export type ReadyFile = Extract<Picked, { kind: 'ready' }>;

/** Looks at a file. The key is a number of its own: a file may be called after a person. */
export function usePreview(picked: ReadyFile) {
  return useQuery({
    queryKey: ['batch-preview', picked.key],
    queryFn: async ({ signal }) =>
      parsePreview(
        await sendForm('/screenings/files/preview', previewForm(picked.file, picked.isSheet), { signal }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

function parsePreview(body: unknown): Preview {
  // The contract says what the server answers to this request.
  return body as Preview;
}
