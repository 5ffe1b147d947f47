import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { COMPLETE_FACTS } from '../../../test/support/money/goaml-facts.ts';
import { anyReport } from '../../../test/support/money/goaml-reports.ts';
import { xsdOf } from '../../../test/support/money/goaml-xsd.ts';
import { documentFlaws } from './check-document.ts';
import { structureFlaws } from './check-structure.ts';
import { demoUnitProfile } from './demo-unit.ts';
import { draftReport } from './draft-report.ts';
import { field, type ReportGroup, type ReportPart } from './report-document.ts';
import { readReport, writeReport } from './report-xml.ts';

const profile = demoUnitProfile();
const complete = draftReport(COMPLETE_FACTS, profile).report;

/** The report without where its values come from. */
function plain(part: ReportPart): unknown {
  return part.kind === 'field' ? [part.name, part.value] : [part.name, part.parts.map(plain)];
}

async function libxmlErrors(xml: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: 'goaml.xsd', contents: xsdOf(profile) }],
    initialMemoryPages: 16 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  return result.errors.map((error) => error.message);
}

function shuffled(group: ReportGroup): ReportGroup {
  const parts = group.parts.map((part) => (part.kind === 'group' ? shuffled(part) : part));
  const names = [...new Set(parts.map((part) => part.name))].reverse();
  return { ...group, parts: names.flatMap((name) => parts.filter((part) => part.name === name)) };
}

describe('writeReport()', () => {
  it('writes a report that follows the schema by its own walk and by libxml2', async () => {
    const xml = writeReport(complete, profile);
    expect(documentFlaws(xml, profile)).toEqual([]);
    expect(await libxmlErrors(xml)).toEqual([]);
    expect(xml).toContain('<transaction_description>goods &lt;urgent&gt;</transaction_description>');
    expect(xml).toContain('<full_name_frn>اسد مہر</full_name_frn>');
    expect(xml).toContain('<registration_number>DEMO 001</registration_number>');
  });

  it('writes the same bytes again, whatever the order in which a draft was filled', () => {
    const xml = writeReport(complete, profile);
    expect(writeReport(complete, profile)).toBe(xml);
    expect(writeReport(shuffled(complete), profile)).toBe(xml);
  });

  it('refuses a report that lacks something or holds what XML cannot', () => {
    const without = { ...complete, parts: complete.parts.filter((part) => part.name !== 'rentity_id') };
    expect(() => writeReport(without, profile)).toThrow(/missing at report\/rentity_id/);
    const bad = field('reason', { value: 'a\u0000b', from: { kind: 'profile', profileId: 'x' } });
    const parts = complete.parts.map((part) => (part.name === 'reason' ? bad : part));
    expect(() => writeReport({ ...complete, parts }, profile)).toThrow(/value at report\/reason/);
  });
});

describe('readReport()', () => {
  it('reads what was written, for any report of the schema', () => {
    fc.assert(
      fc.property(anyReport(profile), (report) => {
        expect(structureFlaws(report, profile)).toEqual([]);
        const xml = writeReport(report, profile);
        expect(documentFlaws(xml, profile)).toEqual([]);
        expect(plain(readReport(xml))).toEqual(plain(report));
        expect(writeReport(readReport(xml), profile)).toBe(xml);
      }),
      { numRuns: 200 },
    );
  });

  it('names the line of every value', () => {
    const read = readReport('<report>\n<rentity_id>7</rentity_id>\n<location>\n</location></report>');
    expect(read.parts).toEqual([
      { kind: 'field', name: 'rentity_id', value: '7', from: { kind: 'file', line: 2 } },
      { kind: 'group', name: 'location', parts: [] },
    ]);
  });

  it.each([
    ['an empty file', '', 'INPUT_TRUNCATED'],
    ['a file cut in the middle', '<report><rentity_id>7</rent', 'INPUT_TRUNCATED'],
    ['another root', '<reports></reports>', 'INPUT_MALFORMED'],
    ['two roots', '<report></report><report></report>', 'INPUT_MALFORMED'],
    [
      'a bomb of entities',
      '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><report>&b;</report>',
      'INPUT_MALFORMED',
    ],
    ['an entity from outside', '<!DOCTYPE r SYSTEM "file:///etc/hostname"><report/>', 'INPUT_MALFORMED'],
    ['text beside elements', '<report>x<rentity_id>7</rentity_id></report>', 'INPUT_MALFORMED'],
    ['an attribute', '<report id="1"></report>', 'INPUT_MALFORMED'],
    ['elements without end', `<report>${'<a>'.repeat(100_000)}`, 'INPUT_TOO_LARGE'],
  ])('refuses %s with its code', (_, xml, code) => {
    expect(() => readReport(xml)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the schema as data', () => {
  it('is judged by libxml2 as by the walk, on random reports', async () => {
    const samples = fc.sample(anyReport(profile), { seed: 20_260_301, numRuns: 12 });
    for (const report of samples) expect(await libxmlErrors(writeReport(report, profile))).toEqual([]);
  }, 60_000);
});

describe('documentFlaws()', () => {
  const good = writeReport(complete, profile);
  it.each([
    ['a field that is missing', /<rentity_id>.*<\/rentity_id>/, '', 'missing', 'report/rentity_id'],
    [
      'a group that is missing',
      /<report_indicators>[\s\S]*<\/report_indicators>/,
      '',
      'missing',
      'report/report_indicators',
    ],
    [
      'fields in another order',
      /(<rentity_id>.*<\/rentity_id>)\s*(<rentity_branch>.*<\/rentity_branch>)/,
      '$2$1',
      'out-of-place',
      'report/rentity_branch',
    ],
    ['a code that nobody has', /<report_code>STR/, '<report_code>XYZ', 'value', 'report/report_code'],
    [
      'a day without time',
      /<submission_date>.*</,
      '<submission_date>2026-03-10<',
      'value',
      'report/submission_date',
    ],
    [
      'an amount with a comma',
      /<amount_local>.*</,
      '<amount_local>1,5<',
      'value',
      'report/transaction[1]/amount_local',
    ],
    ['an element of nowhere', /<reason>/, '<excuse>x</excuse><reason>', 'unknown', 'report/excuse'],
    ['an element twice', /(<action>.*<\/action>)/, '$1$1', 'out-of-place', 'report/action'],
    [
      'both sides of a choice',
      /(<swift>.*<\/swift>)/,
      '$1<institution_code>1</institution_code>',
      'out-of-place',
      '',
    ],
    ['elements inside a value', /<rentity_id>77</, '<rentity_id><a>1</a><', 'no-field', 'report/rentity_id'],
  ])('finds %s, as libxml2 does', async (_, pattern, put, kind, path) => {
    const broken = good.replace(pattern, put);
    expect(broken).not.toBe(good);
    const flaws = documentFlaws(broken, profile);
    expect(flaws.map((flaw) => flaw.kind)).toContain(kind);
    if (path !== '') expect(flaws.map((flaw) => flaw.path)).toContain(path);
    expect(await libxmlErrors(broken)).not.toEqual([]);
  });

  it('names the line and what would have fitted', () => {
    const [flaw] = documentFlaws('<report>\n</report>', profile);
    expect(flaw).toMatchObject({
      kind: 'missing',
      path: 'report/rentity_id',
      line: 1,
      wanted: ['rentity_id'],
    });
    const [root] = documentFlaws('<other/>', profile);
    expect(root).toMatchObject({ kind: 'unknown', path: 'other' });
  });
});
