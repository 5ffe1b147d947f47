import { expect, it } from 'vitest';
import { ACTION_POLICIES } from './action-policies.ts';
import { ROUTES } from './routes.ts';

it('ACTION_POLICIES are those of the routes that a console uses', () => {
  const policies = ROUTES.flatMap(({ policy }) => (policy.kind === 'guarded' ? [policy] : []));
  for (const policy of ACTION_POLICIES) {
    const named = policies.filter(({ action }) => action === policy.action);
    expect(named, policy.action).not.toEqual([]);
    for (const one of named) expect(one).toEqual(policy);
  }
  const offered = new Set(ACTION_POLICIES.map(({ action }) => action));
  const missing = policies.map(({ action }) => action).filter((action) => !offered.has(action));
  expect(new Set(missing)).toEqual(new Set(['session:own']));
});
