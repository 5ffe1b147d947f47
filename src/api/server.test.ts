import { describe, expect, it } from 'vitest';
import { ACCESS_MIGRATIONS, createSecret } from '../access/index.ts';
import { systemClock } from '../base/index.ts';
import { openStore } from '../store/index.ts';
import { buildServer } from './server.ts';

describe('x', () => {
  it('y', async () => {
    const clock = systemClock();
    const store = await openStore({ data: 'memory' }, { migrations: ACCESS_MIGRATIONS, clock });
    const lines: string[] = [];
    const server = await buildServer({ store, clock, secret: createSecret() }, { log: { write: (l) => void lines.push(l) } });
    for (const [m, u, p] of [['GET', '/healthz'], ['GET', '/readyz'], ['GET', '/nope'], ['GET', '/sessions/current'], ['POST', '/sessions', { login: 'a', password: 'b' }], ['POST', '/sessions', { login: 1 }], ['GET', '/metrics'], ['GET', '/docs'], ['GET', '/openapi.json'], ['DELETE','/healthz']] as const) {
      const r = await server.inject({ method: m, url: u, ...(p ? { payload: p } : {}) });
      console.log(m, u, r.statusCode, r.headers['content-security-policy'], r.body.slice(0, 300));
    }
    console.log(lines.join(''));
    await server.close();
    await store.close();
    expect(1).toBe(1);
  });
});
