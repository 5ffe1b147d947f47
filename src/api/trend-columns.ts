/** The incidents that a question about trends is answered from. */

import { countsInvented, type IncidentColumns, loadIncidentColumns } from '../incidents/index.ts';
import type { Transaction } from '../store/index.ts';

/** Of which incidents, and by which areas; districts of all sources where left out. */
export interface TrendQuestion {
  readonly level?: 'adm1' | 'adm2';
  readonly origin?: string;
  readonly country?: string;
}

/** Loads what the reader may see; `synthetic` where invented incidents may be among it. */
export async function loadTrendColumns(
  tx: Transaction,
  { level = 'adm2', origin, country }: TrendQuestion,
): Promise<{ readonly columns: IncidentColumns; readonly synthetic: boolean }> {
  const filter = {
    ...(origin === undefined ? {} : { origins: [origin] }),
    ...(country === undefined ? {} : { country }),
  };
  const columns = await loadIncidentColumns(tx, {
    ...filter,
    unitBy: level === 'adm1' ? 'coded-adm1' : 'coded-adm2',
  });
  return { columns, synthetic: await countsInvented(tx, filter) };
}
