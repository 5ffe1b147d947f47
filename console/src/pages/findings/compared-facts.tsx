/** What was compared and what came of it: in brief for rows, and as a picture of all facts beside what the list says of each. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
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
  if (facts.length === 0) return <OtherQuantities finding={props.finding} />;
  return (
    <table className={`ruled ${style['table']}`}>
      <thead>
        <tr>
          <th scope="col">{t('picture.fact')}</th>
          <th scope="col">{t('picture.outcome')}</th>
          <th scope="col">{t('picture.listed')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.fact}>
            <th scope="row">{t(`fact.${fact.fact}`)}</th>
            <td>
              <Outcome fact={fact} />
            </td>
            <td>
              <ListedValues
                statements={props.finding.statements.filter(({ property }) =>
                  FACT_PROPERTIES[fact.fact].includes(property),
                )}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
  const entries = Object.entries(props.finding.quantities);
  return (
    <table className={`ruled ${style['table']}`}>
      <thead>
        <tr>
          <th scope="col">{t('picture.quantity')}</th>
          <th scope="col">{t('picture.value')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{words(name)}</th>
            <td>
              <bdi>{String(value)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
