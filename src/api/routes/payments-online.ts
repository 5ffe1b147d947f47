/** Payments as they happen: handed in one by one or some at a time, and looked at with the rules in effect at once. */

import Type, { type Static } from 'typebox';
import { decide, type Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { hashRecords, paymentEvidenceId, STREAM_TLP, type StreamAnswer } from '../../money/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { PaymentsIn, PaymentsTaken, parsePayments } from '../payment-stream/model.ts';
import { detachedRoute } from '../route.ts';
import { closed } from '../schemas/shape.ts';

/** Takes payments. */
export const takePaymentsRoute = detachedRoute({
  method: 'POST',
  path: '/payments',
  summary: 'Hand in a payment, or up to 1,000, and learn what they complete',
  description:
    'Stores the payments and runs the rules that are in effect for your agency over them as a stream: findings are those that a detection ' +
    'over the same payments records. All of a request is stored or nothing. The same request under the same key is answered again as it was ' +
    'and adds nothing; a key that came with other payments is refused. Payments older than the newest one are `late`: stored, and left to ' +
    'the next detection. Rules that need more than payments run in detections alone; the guide names them. Payments are marked TLP:AMBER for ' +
    'your own agency.',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.import,
  audit: { kind: 'recorded' },
  role: 'system',
  takesKey: true,
  input: {
    query: closed({
      synthetic: Type.Optional(
        Type.Boolean({ default: false, description: 'Says that the payments are invented.' }),
      ),
    }),
    body: PaymentsIn,
  },
  output: PaymentsTaken,
  status: 201,
  run: async ({ state, reader, record, idempotencyKey }, { body, query }) => {
    const records = parsePayments(body, state.deps.clock.now());
    if (reader.clearance.tlp < STREAM_TLP)
      throw fault('NOT_ALLOWED', 'Payments of a stream are marked TLP:AMBER, above your clearance.');
    const synthetic = query.synthetic ?? false;
    const { agencyId: agency, personId: by } = reader;
    const answer = await state.payments.take(
      {
        ...{ agency, records, synthetic, by, key: idempotencyKey, assertedBy: `agency:${agency}` },
        bodySha256: hashRecords(records, synthetic),
      },
      record,
    );
    return describeAnswer(answer, reader);
  },
});

function describeAnswer(answer: StreamAnswer, reader: Reader): Static<typeof PaymentsTaken> {
  const late = new Set(answer.late);
  const mayLook = decide(PAYMENT_POLICIES.detect, reader).kind === 'allowed';
  return {
    batch: answer.batch,
    payments: Array.from({ length: answer.payments }, (_, index) => {
      const row = answer.firstRow + index;
      const id = paymentEvidenceId({ batch: answer.batch, row });
      return { id, outcome: late.has(row) ? ('late' as const) : ('entered' as const) };
    }),
    found: mayLook ? answer.found.map(({ id, rule, kind }) => ({ id, rule, outcome: kind })) : null,
    undetermined: mayLook ? answer.undetermined.map((cut) => ({ ...cut })) : null,
    tooLarge: mayLook ? answer.tooLarge : null,
  };
}
