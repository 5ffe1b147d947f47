/** What was compared and what came of it: in brief for rows, and as a picture of all facts beside what the list says of each. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { SmallTable, type TableColumn } from '../../parts/index.ts';
import { PropertyValue } from '../../parts/property-value.tsx';
import { usePropertyWords } from '../../parts/property-word.ts';
import style from './compared-facts.module.css';
import type { Evidence, Finding, FindingDetail } from './finding-api.ts';
import { type ComparedFact, comparedFacts, type Effect, FACT_PROPERTIES } from './finding-words.ts';

/** The facts of a finding on one line. */
export function CompactFacts(props: { readonly finding: Finding }) {
  const { t } = useTranslation('findings');
  const facts = comparedFacts(props.finding);
  if (facts.length === 0) return <span>{props.finding.sentence}</span>;
  return (
    <span className={style['line']}>
      {facts.map(({ fact, effects }) => {
        const [strongest] = effects;
        return strongest === undefined ? null : (
          <span key={fact} className={style['brief']}>
            <EffectSign effect={strongest.effect} />
            <span className="visually-hidden">{t(`effect.${strongest.effect}`)}: </span>
            {t(`factBrief.${fact}`)}
          </span>
        );
      })}
    </span>
  );
}

/** All facts, each with what came of the comparison and what the list says. */
export function ComparedFacts(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const facts = comparedFacts(props.finding);
  const listed = ({ fact }: ComparedFact): readonly Evidence[] =>
    props.finding.statements.filter(({ property }) => FACT_PROPERTIES[fact].includes(property));
  if (facts.length === 0) return <OtherQuantities finding={props.finding} />;
  const columns: readonly TableColumn<ComparedFact>[] = [
    { id: 'fact', header: t('picture.fact'), value: ({ fact }) => t(`fact.${fact}`) },
    {
      id: 'outcome',
      header: t('picture.outcome'),
      value: ({ effects }) => effects.map(({ effect }) => t(`effect.${effect}`)).join(' | '),
      cell: (fact) => <Outcome fact={fact} />,
    },
    {
      id: 'listed',
      header: t('picture.listed'),
      value: (fact) =>
        listed(fact)
          .map(({ value }) => value)
          .join(' | '),
      cell: (fact) => <ListedValues statements={listed(fact)} />,
    },
  ];
  return <SmallTable label={t('picture.title')} columns={columns} rows={facts} rowId={({ fact }) => fact} />;
}

function Outcome(props: { readonly fact: ComparedFact }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  return (
    <ul className={style['outcomes']}>
      {props.fact.effects.map(({ effect, count }) => (
        <li key={effect} className={style[effect]}>
          <EffectSign effect={effect} />
          {props.fact.fact === 'name' && effect !== 'neutral'
            ? t('picture.parts', { count, shown: formats.number(count), effect: t(`effect.${effect}`) })
            : t(`effect.${effect}`)}
        </li>
      ))}
    </ul>
  );
}

function ListedValues(props: { readonly statements: readonly Evidence[] }) {
  const { t } = useTranslation('findings');
  if (props.statements.length === 0) return <span className={style['soft']}>{t('picture.nothing')}</span>;
  return (
    <ul className={style['values']}>
      {props.statements.map(({ id, property, value }) => (
        <li key={id}>
          <PropertyValue property={property} value={value} />
        </li>
      ))}
    </ul>
  );
}

/** The measured quantities of a rule that compares no names. */
function OtherQuantities(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const words = usePropertyWords();
  const columns: readonly TableColumn<readonly [string, string | number | boolean | null]>[] = [
    { id: 'quantity', header: t('picture.quantity'), value: ([name]) => words(name) },
    {
      id: 'value',
      header: t('picture.value'),
      value: ([, value]) => (typeof value === 'boolean' ? String(value) : value),
      cell: ([, value]) => <bdi>{String(value)}</bdi>,
    },
  ];
  return (
    <SmallTable
      label={t('picture.title')}
      columns={columns}
      rows={Object.entries(props.finding.quantities)}
      rowId={([name]) => name}
    />
  );
}

/** Shapes of outcomes: a filled disc agrees, a cross contradicts, an empty ring is missing, a dash says nothing. */
const SIGNS: Readonly<Record<Effect, string>> = {
  agrees: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  contradicts: 'M3 3l10 10M13 3L3 13',
  missing: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  neutral: 'M3 8h10',
};

function EffectSign(props: { readonly effect: Effect }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`${style['sign']} ${style[props.effect]}`}>
      <path d={SIGNS[props.effect]} />
    </svg>
  );
}
