/** What would change the answer: facts that the entry has and the question lacks, each with the way to its field. */

import { useTranslation } from 'react-i18next';
import { Button, Section } from '../../parts/index.ts';
import argument from './answer.module.css';
import type { Asked, AskedField, MatchResult } from './asked.ts';
import style from './screening.module.css';

interface Fact {
  readonly field: Extract<AskedField, 'father' | 'born' | 'country' | 'number'>;
  /** Properties of an entry that it is compared with. */
  readonly properties: readonly string[];
}

const FACTS: readonly Fact[] = [
  { field: 'father', properties: ['fatherName'] },
  { field: 'born', properties: ['birthDate'] },
  {
    field: 'country',
    properties: ['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag'],
  },
  {
    field: 'number',
    properties: [
      'idNumber',
      'passportNumber',
      'registrationNumber',
      'taxNumber',
      'imoNumber',
      'mmsi',
      'innCode',
      'leiCode',
      'vinCode',
    ],
  },
];

/** The section; it says so where nothing that could be given would help. */
export function WhatWouldChange(props: {
  readonly result: MatchResult;
  readonly asked: Asked;
  readonly onField: (field: string) => void;
}) {
  const { t } = useTranslation('screening');
  const { result, asked } = props;
  const open = FACTS.filter(({ field }) => asked[field].trim() === '');
  const listed = open.filter(({ properties }) =>
    properties.some((property) => (result.properties[property] ?? []).length > 0),
  );
  const missing = open.filter((fact) => !listed.includes(fact));
  return (
    <Section title={t('change.title')}>
      {listed.length === 0 ? (
        <p>{t('change.nothing')}</p>
      ) : (
        <ul className={argument['changes']}>
          {listed.map(({ field }) => (
            <li key={field}>
              <span>{t(`change.${field}`)}</span>
              <span className="no-print">
                <Button tone="quiet" onPress={() => props.onField(field)}>
                  {t(`change.${field}Give`)}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {missing.length === 0 ? null : (
        <p className={style['soft']}>
          {t('change.useless', { facts: missing.map(({ field }) => t(`more.${field}`)).join(t('fact.and')) })}
        </p>
      )}
    </Section>
  );
}
