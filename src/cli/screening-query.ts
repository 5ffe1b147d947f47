/** The cells of a customer brought to a query; what cannot be used is said, never dropped in silence. */

import { Fault, type PartialDate, parsePartialDate } from '../base/index.ts';
import type { ScreeningQuery } from '../lists/index.ts';
import type { CustomerCells } from './read-customers.ts';
