/** Side inputs: what an agency knows beside its payments, handed in as files and kept by kind. */

import Type, { type Static } from 'typebox';
import { type Reader, tlpLabel } from '../../access/index.ts';
import { decodeText, fault } from '../../base/index.ts';
import { dayOf, mayRead } from '../../evidence/index.ts';
import {
  CONTEXT_KINDS,
  findPaymentBatch,
  listContexts,
  newestOfEach,
  readContextText,
  type StoredBatch,
  type StoredContext,
  storeContexts,
} from '../../money/index.ts';
import type { Transaction } from '../../store/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { bytesInTurns } from '../asked-work/bytes-in-turns.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { draftParts, ImportForm, parseAsked } from '../payment-imports/model.ts';
import { detachedRoute, type FormLimits, readerRoute } from '../route.ts';
import { MarkingView } from '../schemas/entity.ts';
import { closed, nullable, text } from '../schemas/shape.ts';

/** Largest file, packed or not: it is read while somebody waits. */
const FILE_BYTES_MAX = 8 * 1024 ** 2;
const FORM: FormLimits = {
  fileBytesMax: FILE_BYTES_MAX,
  remedy: 'Take a larger one in with `silsila money import --context`.',
};
/** Side inputs that are listed at most. */
const CONTEXTS_SHOWN_MAX = 500;

const { synthetic, grade, tlp, compartments } = ImportForm.properties;
const ContextForm = closed({
  ...{ synthetic, grade, tlp, compartments },
  batch: Type.Optional(
    text({
      max: 40,
      pattern: '^[0-9a-f]{40}$',
      description: 'Of invoices, and needed with them: the batch of payments whose rows they name.',
    }),
  ),
});

const Kind = Type.String({
  description: `What it tells: ${CONTEXT_KINDS.map(({ kind }) => kind).join(', ')}.`,
});
const ReadBy = Type.Array(Type.String(), { description: 'Rules that read it.' });

const ContextView = closed({
  id: Type.String(),
  kind: Kind,
  readBy: ReadBy,
  inForce: Type.Boolean({ description: 'A newer one of the kind has not taken its place.' }),
  entries: Type.Integer({ description: 'Rows of a table, or items of a list.' }),
  fileName: Type.String(),
  sha256: Type.String({ description: 'Of the file.' }),
  synthetic: Type.Boolean({ description: 'Invented.' }),
  batch: nullable(Type.String({ description: 'Of invoices: the batch whose rows they name.' })),
  source: Type.String({ description: 'Id of its source.' }),
  importedBy: Type.String(),
  importedByName: nullable(Type.String({ description: 'Of your agency; others stay ids.' })),
  importedAt: Type.String(),
  marking: MarkingView,
});

/** Takes side inputs. */
export const takeContextRoute = detachedRoute({
  method: 'POST',
  path: '/payments/context',
  summary: 'Hand in what is known beside the payments: regions of banks, incidents, invoices and so on',
  description:
    'A form with the field `file`: a table that is known by its columns, or a document (`.json`), as docs/guide/typologies.md describes them. ' +
    'What it tells is kept kind by kind, and is in force for detections and backtests of your agency until a newer one of the kind ' +
    'comes; of invoices, of each batch. Older ones stay, so that a finding can be looked at again with those that it was found with. The same ' +
    'file again adds nothing. It is marked TLP:AMBER for your own agency unless the form says otherwise.',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.import,
  audit: { kind: 'recorded' },
  role: 'system',
  takesForm: FORM,
  input: { body: ContextForm },
  output: closed({
    sideInputs: Type.Array(
      closed({
        id: Type.String(),
        kind: Kind,
        entries: Type.Integer(),
        outcome: Type.Union([Type.Literal('imported'), Type.Literal('unchanged')]),
      }),
    ),
  }),
  status: 201,
  run: async ({ state, reader, upload, record }, { body }) => {
    if (upload === null || upload.bytes.byteLength === 0)
      throw fault('REQUEST_INVALID', 'body: the file is empty');
    const asked = parseAsked(body, reader);
    const { fileName, bytes } = upload;
    const file = decodeText(bytesInTurns(bytes), { file: fileName, bytesMax: FILE_BYTES_MAX });
    const told = await readContextText(file);
    const at = state.deps.clock.now();
    const stored = await record(async (tx, trail) => {
      const batch = body.batch === undefined ? null : await requireBatch(tx, reader, { id: body.batch, at });
      const found = await storeContexts(tx, {
        ...draftParts(asked, reader.agencyId),
        ...{ fileName, sha256: file.facts().sha256, told, batch, by: reader.personId, at },
      });
      trail.shown(found.map(({ context }) => context.id));
      return found;
    });
    return {
      sideInputs: stored.map(({ outcome, context: { id, kind, entries } }) => ({
        ...{ id, kind, entries, outcome },
      })),
    };
  },
});

/** Lists side inputs. */
export const listContextsRoute = readerRoute({
  method: 'GET',
  path: '/payments/context',
  summary: 'What is known beside the payments: which side inputs are in force, and which rules lack one',
  tag: 'Payments',
  policy: PAYMENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      history: Type.Optional(
        Type.Boolean({
          default: false,
          description: `Those that are not in force any more, too; the newest ${CONTEXTS_SHOWN_MAX} of all.`,
        }),
      ),
    }),
  },
  output: closed({
    sideInputs: Type.Array(ContextView, { description: 'Newest first.' }),
    missing: Type.Array(closed({ kind: Kind, readBy: ReadBy }), {
      description: 'Kinds of which nothing is in force.',
    }),
  }),
  run: async ({ tx, trail, reader }, { query }) => {
    const all = await listContexts(tx, reader.agencyId);
    const inForce = new Set(newestOfEach(all).map(({ id }) => id));
    const shown = all
      .filter(({ id }) => query.history === true || inForce.has(id))
      .slice(0, CONTEXTS_SHOWN_MAX);
    trail.shown(shown.map(({ id }) => id));
    const nameOf = await colleagueNames(tx);
    const known = new Set(all.map(({ kind }) => kind));
    return {
      sideInputs: shown.map((context) => describeContext(context, inForce.has(context.id), nameOf)),
      missing: CONTEXT_KINDS.filter(({ kind }) => !known.has(kind)).map(({ kind, readBy }) => ({
        kind,
        readBy: [...readBy],
      })),
    };
  },
});

/** @throws REQUEST_INVALID alike for a batch that is unknown, of another agency, or hidden */
async function requireBatch(
  tx: Transaction,
  { agencyId, clearance }: Reader,
  asked: { readonly id: string; readonly at: Date },
): Promise<StoredBatch> {
  const batch = await findPaymentBatch(tx, asked.id);
  const isSeen =
    batch !== null && batch.marking.owner === agencyId && mayRead(clearance, batch.marking, dayOf(asked.at));
  if (isSeen) return batch;
  throw fault('REQUEST_INVALID', 'body/batch: there is no such batch of your agency that you may read');
}

function describeContext(
  context: StoredContext,
  inForce: boolean,
  nameOf: NameOf,
): Static<typeof ContextView> {
  const { id, kind, entries, fileName, sha256, batch, sourceId, importedBy, importedAt, marking } = context;
  return {
    ...{ id, kind, inForce, entries, fileName, sha256, synthetic: context.synthetic },
    readBy: CONTEXT_KINDS.flatMap((one) => (one.kind === kind ? [...one.readBy] : [])),
    ...{ batch: batch?.id ?? null, source: sourceId, importedBy, importedByName: nameOf(importedBy) },
    importedAt: importedAt.toISOString(),
    marking: {
      ...{ tlp: tlpLabel(marking.tlp), handling: [...marking.handling] },
      ...{ note: marking.note, owner: marking.owner },
    },
  };
}
