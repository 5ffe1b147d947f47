import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const BODY = '<CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>';

describe('silsila lists fetch', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-fetch-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps the file and prints where it is and what it hashes to', async () => {
    const asked: string[] = [];
    const fetch = async (input: unknown): Promise<Response> => {
      asked.push(String(input));
      return new Response(BODY, { headers: { 'content-type': 'application/xml' } });
    };
    const outcome = await runSilsila(['lists', 'fetch', 'un', '--to', folder, '--format', 'jsonl'], {
      fetch,
    });
    expect(outcome.status).toBe(0);
    const record = JSON.parse(outcome.stdout);
    expect(record).toMatchObject({ list: 'un', kind: 'fetched', bytes: BODY.length });
    expect(await readFile(record.path, 'utf8')).toBe(BODY);
    expect(asked[0]).toMatch(/^https:\/\/scsanctions\.un\.org\//);
  });

  it('answers a failed download with FETCH_FAILED and keeps the former file', async () => {
    const fetch = async (): Promise<Response> => new Response('gone', { status: 503 });
    const outcome = await runSilsila(['lists', 'fetch', 'un', '--to', folder], { fetch });
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toContain('silsila: FETCH_FAILED: ');
  });

  it('refuses a list that has no official address', async () => {
    expect((await runSilsila(['lists', 'fetch', 'elsewhere'])).status).toBe(2);
  });
});
