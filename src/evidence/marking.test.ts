import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addAgencies, auditDeps, FIU } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { OPEN } from '../../test/support/evidence.ts';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  type Clearance,
  PURPOSE_CODES,
  purposeMask,
  type TlpLevel,
} from '../access/index.ts';
import type { CopyValue } from '../store/index.ts';
import { deriveMarking } from './derive-marking.ts';
import {
  checkMarking,
  handlingMask,
  isAtLeastAsTight,
  type Marking,
  markingKey,
  mayRead,
  parseMarkingKey,
} from './marking.ts';
import { dayOf } from './retention.ts';
import { EVIDENCE_MIGRATIONS } from './schema.ts';

const TODAY = dayOf(new Date());
const DAYS = ['2020-01-01', TODAY, '2999-12-31'];
const TOKEN = 'a'.repeat(64);

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
const tlp = fc.constantFrom<TlpLevel>(0, 1, 2, 3, 4);
const purposes = fc.uniqueArray(fc.constantFrom(...PURPOSE_CODES), { minLength: 1, maxLength: 3 });
const caseRef = fc.option(fc.constantFrom('DEMO-1', 'DEMO-2', "D'3"));
const markings: fc.Arbitrary<Marking> = fc.record({
  tlp,
  handling: fc.uniqueArray(fc.constantFrom('H1', 'H2', 'H3', 'C')),
  note: fc.constantFrom('as agreed', 'only by telephone'),
  owner: fc.integer({ min: 1, max: 4 }),
  releasableTo: fc.option(numbers),
  compartments: numbers,
  caseRef,
  purposes,
  purgeDue: fc.constantFrom(...DAYS),
});
const clearances: fc.Arbitrary<Clearance> = fc.record({
  tlp,
  agencies: numbers,
  compartments: numbers,
  purpose: fc.constantFrom(0, ...PURPOSE_CODES.map((code) => purposeMask([code]))),
  caseRefs: caseRef.map((ref) => (ref === null ? [] : [ref])),
});

forEachEngine('mayRead()', (engine) => {
  let deps: AuditDeps;

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS]));
    await addAgencies(deps);
    await asOwner(deps.store, (tx) =>
      tx.run(
        `insert into person (id, agency_id, login, display_name, kind) values ('p', ${FIU}, 'p', 'p', 'person')`,
      ),
    );
  });

  const fill = async (rows: readonly Marking[]): Promise<void> => {
    await asOwner(deps.store, async (tx) => {
      await tx.run('truncate source cascade');
      const cells = rows.map((marking, index): readonly CopyValue[] => [
        index.toString(16).padStart(40, '0'),
        'list',
        'Demo',
        new Date(),
        false,
        'none',
        marking.tlp,
        handlingMask(marking.handling),
        marking.note,
        marking.owner,
        marking.releasableTo,
        marking.compartments,
        marking.caseRef,
        purposeMask(marking.purposes),
        marking.purgeDue,
      ]);
      const columns = [
        'id',
        'kind',
        'title',
        'collected_at',
        'protected',
        'grade_scheme',
        'tlp',
        'handling',
        'handling_note',
        'owner_agency',
        'releasable_to',
        'compartments',
        'case_ref',
        'purposes',
        'purge_due',
      ];
      await tx.copyIn('source', columns, cells);
    });
  };
  const readAs = async (clearance: Clearance): Promise<ReadonlySet<number>> => {
    await asOwner(deps.store, async (tx) => {
      await tx.run('delete from access_session');
      await tx.run(
        `insert into access_session (token_sha, id, person_id, kind, tlp_max, agencies, compartments, case_refs, mandate, created_at, expires_at)
         values (sha256(convert_to($1, 'UTF8')), 's', 'p', 'session', $2, $3, $4, $5, $6, now(), now() + interval '1 hour')`,
        [
          TOKEN,
          clearance.tlp,
          clearance.agencies,
          clearance.compartments,
          clearance.caseRefs,
          clearance.purpose,
        ],
      );
    });
    const settings = {
      'app.token': TOKEN,
      'app.purpose': String(clearance.purpose),
      'app.case': clearance.caseRefs[0] ?? '',
    };
    const found = await deps.store.transaction({ role: 'reader', settings }, (tx) =>
      sql<{ id: string }>`select id from source`.execute(tx.tables()),
    );
    return new Set(found.rows.map((row) => Number.parseInt(row.id, 16)));
  };

  it('agrees with the row-level security of the database on random markings and clearances', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(markings, { minLength: 120, maxLength: 120 }),
        fc.array(clearances, { minLength: 8, maxLength: 8 }),
        async (rows, readers) => {
          await fill(rows);
          for (const clearance of readers) {
            const seen = await readAs(clearance);
            shown += seen.size;
            const expected = rows.flatMap((marking, index) =>
              mayRead(clearance, marking, TODAY) ? [index] : [],
            );
            expect(
              [...seen].toSorted((left, right) => left - right),
              JSON.stringify(clearance),
            ).toEqual(expected);
          }
        },
      ),
      { numRuns: 8 },
    );
    expect(shown).toBeGreaterThan(0);
  });

  it('the database shows nothing without a session', async () => {
    await fill([OPEN]);
    const count = (settings: Record<string, string>) =>
      deps.store.transaction({ role: 'reader', settings }, async (tx) => {
        const found = await sql<{ count: number }>`select count(*) as count from source`.execute(tx.tables());
        return found.rows[0]?.count;
      });
    expect(await count({})).toBe(0);
    expect(await count({ 'app.token': '', 'app.purpose': '511' })).toBe(0);
  });
});

describe('mayRead()', () => {
  const clearance: Clearance = { tlp: 2, agencies: [1], compartments: [], purpose: 1, caseRefs: [] };

  it('needs the rung, the release, every compartment, the purpose, the case and the day', () => {
    expect(mayRead(clearance, OPEN, TODAY)).toBe(true);
    const hidden: readonly Partial<Marking>[] = [
      { tlp: 3 },
      { handling: ['H2'] },
      { releasableTo: [2] },
      { releasableTo: [] },
      { compartments: [7] },
      { purposes: ['border-check'] },
      { caseRef: 'DEMO-1' },
      { purgeDue: TODAY },
    ];
    for (const change of hidden)
      expect(mayRead(clearance, { ...OPEN, ...change }, TODAY), JSON.stringify(change)).toBe(false);
    expect(mayRead(clearance, { ...OPEN, handling: ['H2'], releasableTo: [1] }, TODAY)).toBe(true);
    expect(mayRead(clearance, { ...OPEN, handling: ['H2'], owner: 1 }, TODAY)).toBe(true);
  });

  it('markingKey() is equal for equal markings, and parseMarkingKey() reads it back', () => {
    fc.assert(
      fc.property(markings, (marking) => {
        const key = markingKey(marking);
        const shuffled = {
          ...marking,
          compartments: marking.compartments.toReversed(),
          purposes: marking.purposes.toReversed(),
        };
        expect(markingKey(shuffled)).toBe(key);
        expect(markingKey(parseMarkingKey(key))).toBe(key);
      }),
    );
    for (const key of [
      '',
      '[]',
      '{}',
      'null',
      '[1,2,3,4,5,6,7,8,9]',
      '[9,0,null,1,null,[],null,["oversight"],"2030-01-01"]',
    ]) {
      expect(() => parseMarkingKey(key), key).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    }
  });

  it('isAtLeastAsTight() never lets a reader of what was derived past what it was derived from', () => {
    let tight = 0;
    fc.assert(
      fc.property(
        markings,
        markings,
        fc.array(clearances, { minLength: 20, maxLength: 20 }),
        (derived, evidence, readers) => {
          if (!isAtLeastAsTight(derived, evidence)) return;
          tight += 1;
          for (const reader of readers) {
            if (mayRead(reader, derived, TODAY)) expect(mayRead(reader, evidence, TODAY)).toBe(true);
          }
        },
      ),
      { numRuns: 5_000 },
    );
    expect(tight).toBeGreaterThan(0);
    expect(isAtLeastAsTight(OPEN, OPEN)).toBe(true);
    expect(isAtLeastAsTight(OPEN, { ...OPEN, tlp: 4 })).toBe(false);
  });

  it('deriveMarking() is at least as tight as each that it is derived from', () => {
    let derivedCount = 0;
    fc.assert(
      fc.property(
        fc.array(markings, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.option(numbers),
        (evidence, owner, releasableTo) => {
          const derived = attempt(() => deriveMarking(evidence, { owner, releasableTo }));
          if (derived === null) return;
          derivedCount += 1;
          for (const marking of evidence) expect(isAtLeastAsTight(derived, marking)).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(derivedCount).toBeGreaterThan(0);
    const own = deriveMarking([OPEN], { owner: 1, releasableTo: [] });
    expect(own).toEqual({ ...OPEN, owner: 1, releasableTo: [] });
    expect(() => deriveMarking([], { owner: 1, releasableTo: null })).toThrow(/at least one/);
  });

  it('checkMarking() names what cannot be stored', () => {
    const wrong: readonly Partial<Marking>[] = [
      { purposes: [] },
      { handling: ['H3'] },
      { handling: ['C'], note: ' ' },
      { owner: 1.5 },
      { purgeDue: 'soon' },
    ];
    for (const change of wrong) {
      expect(() => checkMarking({ ...OPEN, ...change }), JSON.stringify(change)).toThrow(
        expect.objectContaining({ code: 'REQUEST_INVALID' }),
      );
    }
    expect(checkMarking(OPEN)).toBe(OPEN);
  });
});

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
    return null;
  }
}
