/** The day of cash payments that is asked for, as it stands in the address. */

/** A business day, `YYYY-MM-DD`; left out as long as none is chosen. */
export interface CashDaySearch {
  readonly day?: string;
}

/** Reads the part of the address after `?`; what is no day is left out. */
export function parseCashDaySearch({ day }: Record<string, unknown>): CashDaySearch {
  return typeof day === 'string' && isDay(day) ? { day } : {};
}

/** True for a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
