/** Matches of stored rows made into findings. */

import { readFinding } from '../../findings/index.ts';
import { describeFinding, findingNames } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { RecordedFinding } from '../schemas/finding.ts';
import { closed, ID_LENGTH_MAX, id, small, text } from '../schemas/shape.ts';
import { listBatchRows } from '../screenings/batch-rows.ts';
import { findBatch } from '../screenings/batches.ts';
import { recordRowMatch } from '../screenings/record-row.ts';

/** Records a match of a stored row. */
export const recordRowFindingRoute = readerRoute({
  method: 'POST',
  path: '/screenings/{id}/rows/{row}/findings',
  summary: 'Record a match of a row as a finding, to be decided',
  description:
    'The match is recorded as the batch found and kept it, one by identity number alone too: nothing is asked again. The finding is about ' +
    'the day against whose lists the batch was screened, and says so where that is past.',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:record', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: {
    params: closed({ id: id('Id of a batch.'), row: small('Number of the row.', 1) }),
    body: closed({ list: text({ max: ID_LENGTH_MAX }), ref: text({ max: ID_LENGTH_MAX }) }),
  },
  output: RecordedFinding,
  status: 201,
  run: async (context, { params, body }) => {
    const { state, reader, tx, trail } = context;
    const batch = await findBatch(tx, params.id);
    if (batch === null) throw notFound();
    const [row] = await listBatchRows(tx, { batchId: batch.id, after: params.row - 1, limit: 1 });
    if (row?.row !== params.row) throw notFound();
    const { id: findingId, added } = await recordRowMatch(context, { batch, row }, body);
    trail.shown([findingId]);
    const finding = await readFinding(tx, findingId);
    if (finding === null) throw notFound();
    return { added, finding: describeFinding(finding, await findingNames(tx, reader, state.desk)) };
  },
});
