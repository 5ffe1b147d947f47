/** The sentence of a finding, with its rule, how strong the match is in words, and how it is marked. */

import { Trans, useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { Facts, NameText, parseFindingState, RefText, StateMark } from '../../parts/index.ts';
import style from './finding.module.css';
import type { FindingDetail } from './finding-api.ts';
import { comparedFacts, type Effect, splitEntry, strengthOf } from './finding-words.ts';
import { Person } from './person.tsx';
import { useListTitles, useRuleWords } from './queue-filters.tsx';

/** The sentence with what stands around it. */
export function Statement(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { finding } = props;
  return (
    <section className={style['statement']} aria-label={t('sentence.title')}>
      <StateMark state={parseFindingState(finding.state)} />
      <Sentence finding={finding} />
      <FactWords finding={finding} />
      {isRetold(finding) ? (
        <details>
          <summary>{t('sentence.recorded')}</summary>
          <p lang="en" dir="ltr" className={style['recorded']}>
            {finding.sentence}
          </p>
        </details>
      ) : null}
      <Standing finding={finding} />
    </section>
  );
}

/** Whether the sentence can be said in the reader's language; else the recorded one stands as it is. */
function isRetold(finding: FindingDetail): boolean {
  return finding.subject.kind === 'match' && finding.entry !== null && strengthOf(finding) !== null;
}

function Sentence(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const titles = useListTitles();
  const { finding } = props;
  const strength = strengthOf(finding);
  if (!isRetold(finding) || finding.entry === null || strength === null) {
    return (
      <p className={style['sentence']} dir="auto" lang={currentLanguage() === 'ur' ? 'en' : undefined}>
        {finding.sentence}
      </p>
    );
  }
  const { list, ref } = splitEntry(finding.entry);
  return (
    <p className={style['sentence']}>
      <Trans
        t={t}
        i18nKey={`sentence.${strength}`}
        components={{
          entry: <EntryName name={finding.entryName ?? ref} />,
          list: <EntryName name={titles(list)} />,
        }}
      />{' '}
      {finding.asOf === null ? null : t('sentence.asOf', { day: formats.day(finding.asOf) })}
    </p>
  );
}

function EntryName(props: { readonly name: string }) {
  return (
    <strong>
      <NameText>{props.name}</NameText>
    </strong>
  );
}

/** What agrees, contradicts or is missing, in words. */
function FactWords(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const facts = comparedFacts(props.finding);
  const withEffect = (effect: Effect): string =>
    facts
      .filter(({ effects }) => effects.some((each) => each.effect === effect))
      .map(({ fact }) => t(`fact.${fact}`))
      .join(t('sentence.comma'));
  const lines = (['agrees', 'contradicts', 'missing'] as const)
    .map((effect) => [effect, withEffect(effect)] as const)
    .filter(([, words]) => words !== '');
  if (lines.length === 0) return null;
  return (
    <ul className={style['facts']}>
      {lines.map(([effect, words]) => (
        <li key={effect}>
          <strong>{t(`effect.${effect}`)}:</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function Standing(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const ruleWords = useRuleWords();
  const { finding } = props;
  const strength = strengthOf(finding);
  return (
    <Facts
      facts={[
        ...(finding.score === null || strength === null
          ? []
          : [
              [
                t('standing.strength'),
                <span key="strength">
                  {t(`strength.${strength}`)} <small>{formats.score(finding.score)}</small>
                </span>,
              ] as const,
            ]),
        [
          t('standing.rule'),
          <span key="rule">
            {ruleWords(finding.rule.id)}{' '}
            <small>{t('standing.version', { version: finding.rule.version })}</small>
          </span>,
        ],
        ...(finding.entry === null
          ? []
          : [[t('standing.entry'), <RefText key="entry">{finding.entry}</RefText>] as const]),
        ...(finding.asOf === null ? [] : [[t('standing.asOf'), formats.day(finding.asOf)] as const]),
        [t('standing.marking'), <RefText key="marking">{markingOf(finding)}</RefText>],
        [t('standing.author'), <Person key="author" id={finding.author} name={finding.authorName} />],
        [
          t('standing.foundAt'),
          <time key="found" dateTime={finding.foundAt}>
            {formats.instant(finding.foundAt)}
          </time>,
        ],
      ]}
    />
  );
}

function markingOf({ marking }: FindingDetail): string {
  return [marking.tlp, ...marking.handling].join(' · ');
}
