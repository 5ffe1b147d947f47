/**
 * The sentences of problems of a report in English, one for each code. `{value}` is a value as it stands; `{place|place}` where in the report
 * (`transaction:2;from_account`), `{field|field}` an element, `{fields|fields}` elements separated by `;`.
 */

/** Codes are stable: never renamed, never reused. */
export const REPORT_SENTENCES_EN = {
  missing: '{place|place} has no {field|field}.',
  'missing-one-of': '{place|place} needs one of these: {fields|fields}.',
  clash: '{place|place} has {fields|fields}; only one of them can stand.',
  'too-many': '{place|place} has {field|field} more often than a report can hold.',
  unknown: '{place|place} has "{element}", which no report has.',
  'no-field': '{place|place}: {field|field} is a group of fields and cannot hold a value itself.',
  'no-group': '{place|place}: {field|field} holds one value and cannot hold fields.',

  'value-empty': '{place|place}: {field|field} is empty.',
  'value-long': '{place|place}: {field|field} has {length} characters; {most} is the most.',
  'value-short': '{place|place}: {field|field} has {length} characters; {least} is the least.',
  'value-characters': '{place|place}: {field|field} contains a character that cannot be written in a report.',
  'value-pattern': '{place|place}: {field|field} "{value}" does not have the right form.',
  'value-no-code': '{place|place}: {field|field} "{value}" is not among the codes of the unit.',
  'value-code-unpublished':
    '{place|place}: {field|field} "{value}" cannot be judged: the profile has no codes for it yet.',
  'value-no-date': '{place|place}: {field|field} "{value}" is not a date and time without doubt.',
  'value-no-number': '{place|place}: {field|field} "{value}" is not a number.',
  'value-decimals': '{place|place}: {field|field} "{value}" has more than {most} decimals.',
  'value-range': '{place|place}: {field|field} "{value}" is outside {least} to {most}.',
  'value-no-truth': '{place|place}: {field|field} "{value}" is neither true nor false.',
  'value-only-true': '{place|place}: {field|field} can only be true; where it is not, it is left out.',

  'required-by-unit': 'The report has no {field|field}, and the unit wants it in every {type}.',
  'type-not-taken': 'The unit takes no reports of type {type}.',
  'wants-transactions': 'A {type} names payments; this report has an activity alone.',
  'wants-activity': 'A {type} describes an activity; this report has payments.',
  'example-profile': 'This report was made with an example profile. It must not be sent.',
  'currency-not-units': "The local currency is {value}, but the unit's is {currency}.",
  'indicator-repeated': 'The indicator {value} stands twice.',
  'number-repeated': '{place|place} has the same number as payment {first}.',
  'submission-before-payment': 'The date of the report is before the date of payment {payment}.',
  'date-future': '{place|place}: {field|field} {value} lies in the future.',
  'dates-reversed': '{place|place}: {field|field} is before {earlier|field}.',
  'late-deposit-unproven': '{place|place} is called a late deposit, but no later date of posting is given.',
  'late-deposit-unsaid': '{place|place} was posted on a later day, but is not called a late deposit.',
  'amount-not-positive': '{place|place}: {field|field} is {value}; it must be more than zero.',
  'amounts-disagree':
    '{place|place}: foreign amount times rate is {converted}, but the local amount is {given}.',
  'currency-not-foreign': '{place|place} gives {currency} as a foreign currency, but it is the local one.',
  'no-client-side': '{place|place} has no client of the reporting institution on either side.',
  'same-account': '{place|place} has the same account on both sides.',
  'threshold-below': '{place|place} is below the threshold of {threshold}.',
  'threshold-unknown': '{place|place}: no threshold is known for {day}.',
  'not-cash': '{place|place} is in a report of cash, but neither side says cash.',
  'account-not-open': '{place|place} was opened on {opened}, after the payment of {made}.',
  'account-closed': '{place|place} was closed on {closed}, before the payment of {made}.',
  'iban-wrong': '{place|place}: the check digits of the IBAN {value} are wrong.',
  'swift-wrong': '{place|place}: {value} does not have the form of a SWIFT code.',
  'born-after-payment': '{place|place} would have been born after the payment.',
  'person-unidentified': '{place|place} cannot be told from others of that name: give {fields|fields}.',
  placeholder: '{place|place}: {field|field} "{value}" says nothing.',
  'vehicle-unidentified': '{place|place} is a vehicle without number plate, chassis or engine number.',
  'code-unknown': '{place|place}: {field|field} says "unknown".',
} as const;

/** What to do about a problem. */
export const REPORT_ADVICE_EN = {
  'ask-bank': 'Ask the bank that keeps the account.',
  'own-records': 'Look it up in your own records of the client.',
  'identity-document': 'Take it from an identity document, or ask the investigator.',
  'add-rate': 'Add the exchange rate of that day with its source; amounts are never taken one to one.',
  'unit-codes': 'Take the code from the lookup tables that the unit publishes, and add it to the profile.',
  'choose-codes': 'Choose at least one from the list of the unit.',
  'reporter-details': 'It belongs to the details of your institution; enter it there once.',
  'write-it': 'Write it in your own words.',
  'see-evidence': 'Look at the evidence of the payment, and enter what it says.',
  'choose-one': 'Keep the one that the evidence supports, and remove the others.',
  'mend-value': 'Mend the value, or remove it where it is not known.',
  'leave-out': 'Remove it.',
  'look-again': 'Look at it again; leave it where it is right.',
  'other-profile': "Choose the profile of your own country's unit.",
} as const;
