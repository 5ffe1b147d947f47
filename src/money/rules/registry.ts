/** Every rule over payments, as data. A rule of a further typology is added here. */

import { COMBINATION_RULES } from './combination-rules.ts';
import { EDGE_RULE, GRAPH_RULE_DATA } from './graph-rules.ts';
import type { Rule } from './rule.ts';
import { TYPOLOGY_RULES } from './typology-rules.ts';

/** The rules as delivered, in the order of their typologies; the first says which payments may belong to a pattern at all, the last ones join findings of others. */
export const PAYMENT_RULES: readonly Rule[] = [
  EDGE_RULE,
  ...GRAPH_RULE_DATA,
  ...TYPOLOGY_RULES,
  ...COMBINATION_RULES,
];
