/** Releases of sources of incidents, and what their editors changed from one to the next. */

import Type, { type Static } from 'typebox';
import {
  changedFields,
  claimText,
  type FieldChange,
  findRelease,
  listReleases,
  type ReleaseChange,
  readChanges,
} from '../../incidents/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeRelease } from '../describe-incident.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { ReleaseChangeView, ReleaseView } from '../schemas/incident.ts';
import { closed, ID_LENGTH_MAX, id, nullable, pageQuery, small, text } from '../schemas/shape.ts';

const RELEASES_SHOWN_MAX = 1_000;
const RELEASES_SHOWN = 100;
const CHANGES_SHOWN = 100;

/** Lists releases. */
export const listReleasesRoute = readerRoute({
  method: 'GET',
  path: '/incidents/releases',
  summary: 'Releases of sources of incidents that you may read, newest first',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      source: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'The source: `ucdp-ged`.' })),
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: RELEASES_SHOWN_MAX,
          default: RELEASES_SHOWN,
          description: 'Releases returned.',
        }),
      ),
    }),
  },
  output: closed({ releases: Type.Array(ReleaseView) }),
  run: async ({ tx, trail }, { query }) => {
    const releases = await listReleases(tx, {
      ...(query.source === undefined ? {} : { origin: query.source }),
      limit: query.limit ?? RELEASES_SHOWN,
    });
    trail.shown(releases.map((release) => release.id));
    const nameOf = await colleagueNames(tx);
    return { releases: releases.map((release) => describeRelease(release, nameOf)) };
  },
});

/** Lists what a release changed. */
export const listReleaseChangesRoute = readerRoute({
  method: 'GET',
  path: '/incidents/releases/{id}/changes',
  summary: 'What the editors of a source changed with a release, account by account',
  description:
    'Against the release of the same source before it. Nothing is overwritten: the earlier accounts stay, superseded.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params: closed({ id: id('Id of a release.') }),
    query: closed({
      change: Type.Optional(Type.Enum(['added', 'changed', 'removed'])),
      limit: pageQuery(CHANGES_SHOWN).limit,
      after: Type.Optional(small('The `next` of the page before.')),
    }),
  },
  output: closed({
    release: ReleaseView,
    changes: Type.Array(ReleaseChangeView),
    next: nullable(Type.Integer({ description: 'Null at the end.' })),
  }),
  compresses: true,
  run: async ({ tx, trail }, { params, query }) => {
    const release = await findRelease(tx, params.id);
    if (release === null) throw notFound();
    const page = await readChanges(tx, release, {
      ...(query.change === undefined ? {} : { change: query.change }),
      after: query.after ?? 0,
      limit: query.limit ?? CHANGES_SHOWN,
    });
    trail.shown([release.id]);
    trail.count('changes', page.changes.length);
    return {
      release: describeRelease(release, await colleagueNames(tx)),
      changes: page.changes.flatMap(describeChange),
      next: page.next,
    };
  },
});

function describeChange({
  change,
  before,
  after,
}: ReleaseChange): readonly Static<typeof ReleaseChangeView>[] {
  const shown = after ?? before;
  if (shown === null) return [];
  return [
    {
      change,
      incident: shown.entityId,
      ref: shown.ref,
      account: after?.seq ?? null,
      from: shown.from,
      placeName: shown.placeName,
      fields:
        before === null || after === null
          ? []
          : changedFields(before, after).map((one) => ({
              field: one.field,
              before: fieldText(one.before),
              after: fieldText(one.after),
            })),
    },
  ];
}

type Stated = FieldChange['before'];

function fieldText(stated: Stated): string | null {
  if (stated === null) return null;
  if (typeof stated === 'object') return claimText({ kind: 'count', count: stated });
  return String(stated);
}
