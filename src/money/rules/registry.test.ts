import { describe, expect, test } from 'vitest';
import { GRAPH_RULES } from '../graph/settings.ts';
import { isTypology } from '../typologies/detect-typologies.ts';
import { PAYMENT_RULES } from './registry.ts';
import { changeRules } from './rule-changes.ts';
import { rulesPage } from './rules-page.ts';

const IDS = PAYMENT_RULES.map(({ id }) => id);
const isGraph = (id: string): boolean => id === 'graph-edges' || GRAPH_RULES.some((rule) => rule === id);

describe('PAYMENT_RULES', () => {
  test('hold each typology from T01 to T22, each id once, with somebody who runs it', () => {
    const numbers = new Set(PAYMENT_RULES.map(({ typology }) => Number(typology.slice(1))));
    for (let number = 1; number <= 22; number++) expect(numbers, `T${number}`).toContain(number);
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const rule of PAYMENT_RULES) expect(isGraph(rule.id) !== isTypology(rule), rule.id).toBe(true);
  });

  test.each(PAYMENT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s is versioned, dated and described, and every number is within its bounds and has a source',
    (_, { version, effectiveFrom, title, description, parameters }) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(title.length).toBeGreaterThan(5);
      expect(description).toMatch(/[.)]$/);
      for (const [name, { value, min, max, unit, source }] of Object.entries(parameters)) {
        expect(value, name).toBeGreaterThanOrEqual(min);
        expect(value, name).toBeLessThanOrEqual(max);
        expect(
          [unit, source].every((text) => text.length > 2),
          name,
        ).toBe(true);
      }
    },
  );

  test('read nothing of what nobody may be judged by, and score nobody', () => {
    expect(JSON.stringify(PAYMENT_RULES)).not.toMatch(
      /religio|\bsect\b|ethnic|tribe|tribal|national(ity|s)\b|score/i,
    );
  });

  test('can be changed and left out like any other', () => {
    const { rules, used } = changeRules(PAYMENT_RULES, {
      'hawala-hub': { parameters: { pairsMin: 12 } },
      ransom: { use: false },
    });
    const hub = rules.find(({ id }) => id === 'hawala-hub');
    expect([hub?.parameters['pairsMin']?.value, hub?.version]).toEqual([12, '1.0.0+changed']);
    expect([used.has('ransom'), used.has('hawala-hub')]).toEqual([false, true]);
  });
});

describe('rulesPage()', () => {
  test('tells every rule and parameter', () => {
    const page = rulesPage(PAYMENT_RULES);
    for (const { id, parameters } of PAYMENT_RULES) {
      expect(page).toContain(`(\`${id}\`)`);
      for (const name of Object.keys(parameters)) expect(page).toContain(`| \`${name}\` |`);
    }
    expect(page).toContain('Joins findings of `hawala-hub` with those of `structuring`');
  });
});
