/** What sources state of an entry beside its names, property by property. */

import { useTranslation } from 'react-i18next';
import { kindOfProperty, PropertyValue, usePropertyWords } from '../../parts/index.ts';
import style from './entry-facts.module.css';
import { isNameKind } from './entry-names.tsx';
import type { Entity } from './model.ts';

/** Properties that come first, in this order; the others follow as they are. */
const FIRST = [
  'fatherName',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'gender',
  'nationality',
  'citizenship',
  'country',
  'idNumber',
  'passportNumber',
];
/** Numbers that identify a natural person: kept as keyed hashes with their last three characters. */
const MASKED = ['idNumber', 'passportNumber', 'taxNumber', 'socialSecurityNumber', 'driverLicense'];

/** Stands above everything else on the page. */
const CONTESTED = 'contested';
/** Texts longer than this stand apart from the facts, in characters. */
const FACT_LENGTH_MAX = 120;

/** What sources say at length, in their own words. */
export function EntryNotes(props: { readonly entity: Entity }) {
  const words = usePropertyWords();
  const notes = Object.entries(props.entity.properties).flatMap(([property, values]) =>
    values.filter((value) => isNote(property, value)).map((value) => ({ property, value })),
  );
  return (
    <dl className={style['notes']}>
      {notes.map(({ property, value }) => (
        <div key={`${property} ${value}`}>
          <dt>{words(property)}</dt>
          <dd>
            <PropertyValue property={property} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** True where an entity has texts that stand apart. */
export function hasNotes(entity: Entity): boolean {
  return Object.entries(entity.properties).some(([property, values]) =>
    values.some((value) => isNote(property, value)),
  );
}

function isNote(property: string, value: string): boolean {
  return property !== CONTESTED && kindOfProperty(property) === 'text' && value.length > FACT_LENGTH_MAX;
}

/** The facts. */
export function EntryFacts(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const words = usePropertyWords();
  const facts = Object.entries(props.entity.properties)
    .map(([property, values]): [string, readonly string[]] => [
      property,
      values.filter((value) => !isNote(property, value)),
    ])
    .filter(([property, values]) => values.length > 0 && property !== CONTESTED && !isNameKind(property))
    .toSorted(([left], [right]) => rank(left) - rank(right));
  if (facts.length === 0) return <p>{t('entry.noFacts')}</p>;
  return (
    <>
      <dl className={style['facts']}>
        {facts.map(([property, values]) => (
          <div key={property} className={style['fact']}>
            <dt>{words(property)}</dt>
            {values.map((value) => (
              <dd key={value}>
                <PropertyValue property={property} value={value} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {facts.some(([property]) => MASKED.includes(property)) ? (
        <p className={style['words']}>{t('entry.masked')}</p>
      ) : null}
    </>
  );
}

function rank(property: string): number {
  const at = FIRST.indexOf(property);
  return at === -1 ? FIRST.length : at;
}
