/** What a statement must satisfy before it is stored; the database holds the same, for those who come another way. */

import { Fault, fault, isIsoDay, VALUE_LENGTH_MAX } from '../base/index.ts';
import type { StatementDraft } from './model.ts';
import { isA, type Property, requireProperty } from './ontology.ts';
import { checkRetention } from './retention.ts';

/**
 * Checks a statement and returns the property that it states.
 * @throws REQUEST_INVALID naming what is missing or does not fit; the message repeats no value.
 */
export function checkStatement(draft: StatementDraft, enteredOn: string): Property {
  try {
    return checkParts(draft, enteredOn);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const message = `${draft.schema}.${draft.prop}: ${cause.message}`;
    throw fault(cause.code, message, { cause, place: { ref: draft.entityId } });
  }
}

function checkParts(draft: StatementDraft, enteredOn: string): Property {
  const property = requireProperty(draft.schema, draft.prop);
  checkTexts(draft);
  checkSubject(draft);
  checkNature(draft);
  checkValidity(draft);
  const { category, reviewDue } = draft;
  checkRetention({ category, enteredOn, reviewDue, purgeDue: draft.marking.purgeDue });
  return property;
}

function checkTexts(draft: StatementDraft): void {
  if (draft.entityId === '' || draft.value.trim() === '') throw invalid('an entity and a value are needed');
  if (draft.value.length > VALUE_LENGTH_MAX)
    throw invalid(`a value has at most ${VALUE_LENGTH_MAX} characters`);
  if (draft.assertedBy.trim() === '') throw invalid('it is not said who asserts it');
  const texts = [draft.entityId, draft.value, draft.original, draft.locator, draft.assertedBy];
  if (texts.some((text) => typeof text === 'string' && (text.includes('\0') || !text.isWellFormed()))) {
    throw invalid('a text holds characters that cannot be stored (NUL, half a surrogate pair)');
  }
}

/** Source: Directive (EU) 2016/680 art. 6; 28 CFR 23.20(a); rights requirements RR-02 and RR-04. */
function checkSubject(draft: StatementDraft): void {
  const { subject, category, suspicionRef } = draft;
  const suspicion = (suspicionRef ?? '').trim();
  if (isA(draft.schema, 'Person') && subject === undefined) {
    throw invalid('a statement about a person needs the category of the data subject');
  }
  if (category === 'criminal-intelligence' && suspicion === '') {
    throw invalid('criminal intelligence needs the reference of a documented reasonable suspicion');
  }
  if (subject === 'suspect' && suspicion === '') {
    throw invalid('a suspect is entered only with the reference of a documented reasonable suspicion');
  }
  if ((subject === 'victim' || subject === 'witness') && category !== 'victim-witness') {
    throw invalid('victims and witnesses are kept in the category victim-witness alone');
  }
  if (subject === 'beneficiary' && category !== 'rehabilitation') {
    throw invalid('beneficiaries are kept in the category rehabilitation alone');
  }
}

/** Source: Directive (EU) 2016/680 art. 7(1); rights requirement RR-05. */
function checkNature(draft: StatementDraft): void {
  if (draft.nature.kind === 'assessment') {
    if (draft.nature.derivedFrom.length === 0)
      throw invalid('an assessment names the statements that it rests on');
    if (draft.grade.scheme === 'none') throw invalid('an assessment needs a grade');
  }
  const isMachineRecord = draft.category === 'entity-fact' || draft.category === 'aggregate';
  if (draft.grade.scheme === 'none' && !isMachineRecord) throw invalid(`${draft.category} needs a grade`);
}

function checkValidity(draft: StatementDraft): void {
  const valid = draft.valid;
  if (valid === undefined) return;
  const days = [valid.from, valid.to].filter((day) => day !== null);
  if (!days.every(isIsoDay)) throw invalid('a day of its validity does not exist');
  if (valid.from !== null && valid.to !== null && valid.from >= valid.to)
    throw invalid('its validity ends before it begins');
}

function invalid(because: string): Error {
  return fault('REQUEST_INVALID', because);
}
