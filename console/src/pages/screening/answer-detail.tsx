/** The argument for one answer: the sentence, the picture, the evidence, and what can be done with it. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  NameStrip,
  NameStripTable,
  NameText,
  parseVerdict,
  RefText,
  Section,
  VerdictMark,
} from '../../parts/index.ts';
import argument from './answer.module.css';
import { AnswerActions } from './answer-actions.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import type { MatchResult } from './asked.ts';
import { Memory } from './memory.tsx';
import { OtherReasons } from './other-reasons.tsx';
import style from './screening.module.css';
import type { Answers } from './use-answers.ts';
import { WhatWouldChange } from './what-would-change.tsx';

interface AnswerDetailProps {
  readonly result: MatchResult;
  readonly answers: Answers;
  readonly isSettled: boolean;
  readonly onField: (field: string) => void;
}

/** The argument. */
export function AnswerDetail(props: AnswerDetailProps) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { result, answers } = props;
  const { alignment } = result;
  const father = alignment?.father ?? null;
  return (
    <article className={argument['detail']} aria-labelledby="screening-detail">
      <header className={argument['detailHead']}>
        <div className={argument['headline']}>
          <h2 id="screening-detail" data-detail={result.id} tabIndex={-1}>
            <NameText>{result.caption}</NameText>
          </h2>
          <VerdictMark verdict={parseVerdict(result.verdict)} />
        </div>
        <p>
          <strong className={argument['number']}>{formats.score(result.score)}</strong> {t('score.words')}
        </p>
        <Sentence result={result} />
        <AnswerActions result={result} answers={answers} isSettled={props.isSettled} />
      </header>
      <Memory memory={result.memory} />
      {result.contested === undefined ? null : (
        <p className={argument['contested']} role="note">
          <strong>{t('contested')}</strong> <NameText>{result.contested}</NameText>
        </p>
      )}
      {alignment?.name == null ? (
        <p className={style['warning']}>{t('strip.byNumber')}</p>
      ) : (
        <Section title={t('strip.title')}>
          <NameStrip picture={alignment.name} hasHint />
          <NameStripTable picture={alignment.name} />
          <Support result={result} />
        </Section>
      )}
      {father === null ? null : (
        <Section title={t(`father.${father.against}`)}>
          <NameStrip picture={father.alignment} />
          <NameStripTable picture={father.alignment} />
        </Section>
      )}
      <OtherReasons reasons={result.reasons} />
      <div className={argument['halves']}>
        <WhatWouldChange result={result} asked={answers.asked} onField={props.onField} />
        <div className={argument['half']}>
          <AnswerFacts result={result} lists={answers.lists} asOf={answers.asked.asOf} />
          <Section title={t('source.title')}>
            <p>
              {t('source.line')} <RefText>{result.source}</RefText>
            </p>
            <p className="no-print">
              <Link to="/entries/$entityId" params={{ entityId: result.id }}>
                {t('source.entry')}
              </Link>
            </p>
          </Section>
        </div>
      </div>
    </article>
  );
}

/** One sentence: what agrees, what is missing, what contradicts. */
function Sentence(props: { readonly result: MatchResult }) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { name } = props.result.alignment ?? {};
  const compared = (name?.query ?? []).filter((part) => part.share > 0).length;
  const linked = new Set((name?.links ?? []).flatMap((link) => link.query)).size;
  const facts = (effect: string): string =>
    FACTS.filter((fact) =>
      props.result.reasons.some((reason) => reason.about === fact && reason.effect === effect),
    )
      .map((fact) => t(`fact.${fact}`))
      .join(t('fact.and'));
  const [agrees, contradicts] = [facts('agrees'), facts('contradicts')];
  const words = [
    ...(compared === 0
      ? []
      : [
          t('sentence.parts', {
            count: compared,
            linked: formats.number(linked),
            shown: formats.number(compared),
          }),
        ]),
    ...(agrees === '' ? [] : [t('sentence.agrees', { facts: agrees })]),
    ...(contradicts === '' ? [] : [t('sentence.contradicts', { facts: contradicts })]),
  ];
  return <p>{words.join(' ')}</p>;
}

const FACTS = ['father', 'born', 'country', 'id'] as const;

/** Other names of the entry that the score rests on. */
function Support(props: { readonly result: MatchResult }) {
  const { t } = useTranslation('screening');
  const support = props.result.alignment?.support ?? [];
  if (support.length === 0) return null;
  return (
    <ul className={argument['support']}>
      {support.map((each) => (
        <li key={`${each.kind}-${each.name}`}>
          {t(`support.${each.kind}`)} <NameText>{each.name}</NameText>
        </li>
      ))}
    </ul>
  );
}
