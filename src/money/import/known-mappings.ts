/** The formats of payment tables that are known by their first row. */

import amlWorld from './mappings/aml-world.json' with { type: 'json' };
import amlSim from './mappings/amlsim.json' with { type: 'json' };
import mobileMoneyStatement from './mappings/mobile-money-statement.json' with { type: 'json' };
import paySim from './mappings/paysim.json' with { type: 'json' };
import { type PaymentMapping, parsePaymentMapping } from './payment-mapping.ts';

/** The columns of the AMLworld data. */
export const AML_WORLD: PaymentMapping = parsePaymentMapping(amlWorld, 'aml-world.json');

/** AMLworld, PaySim and AMLSim. Statements of mobile money need a mapping of their own, since they do not name their account. */
export const KNOWN_MAPPINGS: readonly PaymentMapping[] = [
  AML_WORLD,
  parsePaymentMapping(paySim, 'paysim.json'),
  parsePaymentMapping(amlSim, 'amlsim.json'),
];

/** The mapping of mobile-money statements to copy and complete. */
export const MOBILE_MONEY_STATEMENT: PaymentMapping = parsePaymentMapping(
  mobileMoneyStatement,
  'mobile-money-statement.json',
);
