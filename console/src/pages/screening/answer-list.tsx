/** The answers, best first: who, how sure, on which list. */

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, NameText, parseVerdict, RefText, VerdictMark } from '../../parts/index.ts';
import type { MatchAnswer, MatchResult } from './asked.ts';
import style from './screening.module.css';

interface AnswerListProps {
  readonly results: readonly MatchResult[];
  readonly total: MatchAnswer['total'];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
  /** Null where all have been asked for. */
  readonly onMore: (() => void) | null;
}

/** The list; the row in hand is the one whose argument is open. */
export function AnswerList(props: AnswerListProps) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { results, total } = props;
  const isCut = total.relation === 'gte';
  return (
    <section className={style['answers']} aria-label={t('list.label')}>
      <p className={style['soft']}>
        {isCut
          ? t('list.cut', { shown: formats.number(results.length) })
          : t('list.count', { count: results.length, shown: formats.number(results.length) })}
      </p>
      <ol className={style['rows']}>
        {results.map((result) => (
          <Row
            key={result.id}
            result={result}
            isSelected={result.id === props.selectedId}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
          />
        ))}
      </ol>
      {isCut && props.onMore !== null ? <Button onPress={props.onMore}>{t('list.more')}</Button> : null}
    </section>
  );
}

interface RowProps {
  readonly result: MatchResult;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
}

const Row = memo(function Row(props: RowProps) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { result } = props;
  return (
    <li>
      <button
        type="button"
        data-answer={result.id}
        aria-current={props.isSelected}
        tabIndex={props.isSelected ? 0 : -1}
        className={style['answer']}
        onFocus={() => props.onSelect(result.id)}
        onClick={() => {
          props.onSelect(result.id);
          props.onOpen();
        }}
      >
        <span className={style['who']}>
          <NameText>{result.caption}</NameText>
        </span>
        <span className={style['score']}>
          <span className="visually-hidden">{t('score.word')} </span>
          {formats.score(result.score)}
        </span>
        <span className={style['where']}>
          <RefText>{`${result.list} · ${result.ref}`}</RefText>
          {result.name === result.caption ? null : (
            <>
              {' '}
              <span>
                {t('list.as')} <NameText>{result.name}</NameText>
              </span>
            </>
          )}
        </span>
        <span className={style['how']}>
          <VerdictMark verdict={parseVerdict(result.verdict)} />
          {result.memory.kind === 'none' ? null : (
            <span className={style['remembered']}>{t(`memory.${result.memory.kind}Short`)}</span>
          )}
        </span>
      </button>
    </li>
  );
});
