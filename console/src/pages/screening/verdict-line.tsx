/** The verdict of the whole answer, in words and in sight, and what was searched. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, parseVerdict, useSentence, VerdictMark } from '../../parts/index.ts';
import { SaveRecord } from './save-record.tsx';
import style from './screening.module.css';
import type { Answers } from './use-answers.ts';
import { useListTitles } from './use-list-titles.ts';

/** Milliseconds of rest after which the verdict is said aloud: not at each letter. */
const ANNOUNCE_MS = 500;

interface VerdictLineProps {
  readonly answers: Answers;
  readonly isUpdating: boolean;
  readonly isSettled: boolean;
}

/** The verdict. */
export function VerdictLine(props: VerdictLineProps) {
  const { t } = useTranslation('screening');
  const said = useSentence();
  const { answer, lists } = props.answers;
  const verdict = parseVerdict(answer.verdict);
  const words = said(answer.explanation);
  const titleOf = useListTitles();
  const isListOld = /^undetermined-(?:list|no-list)/.test(answer.explanation.code);
  const stale = lists.filter((list) => list.stale);
  return (
    <section className={`${style['verdict']} ${style[verdict]}`} aria-label={t('verdict.label')}>
      <div className={style['verdictHead']}>
        <h2>{t(`verdict.${verdict}`)}</h2>
        <VerdictMark verdict={verdict} />
        <span className={style['updating']} data-updating={props.isUpdating}>
          {t('updating')}
        </span>
      </div>
      <p className={style['said']}>{words}</p>
      {verdict === 'undetermined' ? (
        <p className={style['soft']}>{t(isListOld ? 'verdict.listOldDo' : 'verdict.undeterminedDo')}</p>
      ) : null}
      <Searched answers={props.answers} />
      {stale.length === 0 ? null : (
        <p className={style['stale']} role="note">
          {t('searched.stale')} <NameText>{stale.map((list) => titleOf(list.id)).join(', ')}</NameText>
        </p>
      )}
      <Notes answers={props.answers} />
      <div className={style['record']}>
        <SaveRecord asked={props.answers.asked} />
      </div>
      <Announce answers={props.answers} words={words} isSettled={props.isSettled} />
    </section>
  );
}

function Searched(props: { readonly answers: Answers }) {
  const { t } = useTranslation(['screening', 'common']);
  const formats = useFormats();
  const { lists, asked } = props.answers;
  const entries = lists.reduce((sum, list) => sum + list.entries, 0);
  const oldest = Math.max(-1, ...lists.map((list) => list.ageDays ?? -1));
  const words = [
    t('searched.lists', {
      count: lists.length,
      shown: formats.number(lists.length),
      entries: formats.number(entries),
    }),
    ...(oldest < 0 ? [] : [t('searched.oldest', { count: oldest, shown: formats.number(oldest) })]),
    ...(asked.asOf === '' ? [] : [t('searched.asOf', { day: formats.day(asked.asOf) })]),
  ];
  return <p className={style['soft']}>{words.join(' · ')}</p>;
}

/** What of the question was not used, or not as it was given. */
function Notes(props: { readonly answers: Answers }) {
  const said = useSentence();
  const { notes } = props.answers.answer;
  if (notes.length === 0) return null;
  return (
    <ul className={style['warning']}>
      {notes.map((note) => (
        <li key={`${note.about}-${note.code}`}>{said(note)}</li>
      ))}
    </ul>
  );
}

/** Says the verdict aloud once the typing rests. */
function Announce(props: { readonly answers: Answers; readonly words: string; readonly isSettled: boolean }) {
  const { t } = useTranslation('screening');
  const [spoken, setSpoken] = useState('');
  const verdict = t(`verdict.${parseVerdict(props.answers.answer.verdict)}`);
  const text = `${verdict}. ${props.words}`;
  useEffect(() => {
    if (!props.isSettled) return;
    const timer = setTimeout(() => setSpoken(text), ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, props.isSettled]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
