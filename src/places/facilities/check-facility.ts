/** What a claim about a facility must be before it is put on record. */

import { Fault, fault, isIsoDay, type PartialDate, parsePartialDate } from '../../base/index.ts';
import { addMonths, dayOf } from '../../evidence/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { unitOn } from '../gazetteer/units-on.ts';
import { findFinePlace } from './fine-place.ts';
import type { FacilityClaim } from './model.ts';

/** Months after its publication at which a claim has expired at the latest. Source: house rule, 2026-11. */
export const FACILITY_EXPIRY_MONTHS_MAX = 24;
const PUBLISHED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Checks a claim: its words, its days, and that there was such a province or district on the day that the report speaks of.
 * @throws REQUEST_INVALID naming what is wrong
 */
export function checkFacility(gazetteer: Gazetteer, claim: FacilityClaim, at: Date): void {
  const { report, from, to, expiresOn } = claim;
  for (const [name, value] of Object.entries({ title: report.title, attributedTo: report.attributedTo }))
    if (value.trim() === '') refuse(`report.${name}: a claim needs one`);
  refuseFinePlace([report.title, report.attributedTo, report.page ?? '', report.url ?? '']);
  if (report.url !== null && !/^https?:\/\/\S+$/.test(report.url))
    refuse('report.url: an address that begins with http');
  const published = publication(report.publishedOn);
  const today = dayOf(at);
  if (published.from > today) refuse('report.publishedOn: it is yet to come');
  for (const day of [from, to, expiresOn])
    if (day !== null && !isIsoDay(day)) refuse('from, to, expiresOn: days that exist, written YYYY-MM-DD');
  if (from !== null && to !== null && from > to) refuse('from: the period ends before it begins');
  if ((from ?? '') > published.to) refuse('from: the period begins after the report was published');
  const latest = addMonths(published.from, FACILITY_EXPIRY_MONTHS_MAX);
  if (expiresOn <= published.from) refuse('expiresOn: a day after the publication');
  if (expiresOn > latest) refuse(`expiresOn: ${latest} at the latest, two years after the publication`);
  checkUnit(gazetteer, claim.unit, from ?? to ?? published.from);
}

/**
 * Refuses texts that place a thing more closely than a district.
 * @throws REQUEST_INVALID
 */
export function refuseFinePlace(texts: readonly string[]): void {
  const found = findFinePlace(texts);
  if (found !== null)
    refuse(`the text holds ${found}: a facility is recorded by its district or province, never more closely`);
}

/** The days on which a report may have been published. @throws REQUEST_INVALID */
export function publication(publishedOn: string): PartialDate {
  if (!PUBLISHED.test(publishedOn)) refuse('report.publishedOn: YYYY, YYYY-MM or YYYY-MM-DD');
  try {
    return parsePartialDate(publishedOn);
  } catch (cause) {
    if (cause instanceof Fault) return refuse('report.publishedOn: a day that exists');
    throw cause;
  }
}

function checkUnit(gazetteer: Gazetteer, code: string, day: string): void {
  const unit = gazetteer.byCode.get(code) ?? refuse('unit: no province or district has this code');
  if (unit.level === 'adm3') refuse('unit: finer than a district; name the district that it lies in');
  if (unit.level === 'adm0') refuse('unit: a province or a district, not a country');
  const found = unitOn(gazetteer, code, day);
  if (found.kind === 'unit') return;
  const units = found.kind === 'undetermined' ? found.candidates : found.units;
  if (found.kind === 'undetermined' && units.includes(unit)) return;
  const codes = units.map((one) => one.code).join(', ') || 'not recorded';
  refuse(`unit: there was no ${unit.name} with this code on ${day}; its ground then: ${codes}`);
}

function refuse(because: string): never {
  throw fault('REQUEST_INVALID', because);
}
