/** The box: one name in any script. */

import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText } from '../../parts/index.ts';
import { type Asked, countMore, FIELD_LENGTH_MAX } from './asked.ts';
import style from './screening.module.css';

/** Marks that turn the direction of letters and show nothing. Source: Unicode Standard Annex #9. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The box and the way to the fields beside it. */
export function ScreeningBox(props: {
  readonly value: string;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly asked: Asked;
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
}) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  const { value } = props;
  const isCut = value.length >= FIELD_LENGTH_MAX;
  const hasMarks = DIRECTION_MARKS.test(value);
  const more = countMore(props.asked);
  return (
    <div className={style['box']}>
      <label htmlFor={id}>{t('box.label')}</label>
      <div className={style['boxRow']}>
        <input
          ref={box}
          id={id}
          data-screening-box=""
          className={style['input']}
          dir="auto"
          value={value}
          onChange={(event) => props.onChange({ name: event.target.value.slice(0, FIELD_LENGTH_MAX) })}
          aria-describedby={`${id}-notes`}
          aria-keyshortcuts="/"
          placeholder={t('box.placeholder')}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <button
          type="button"
          className={style['unfold']}
          aria-expanded={props.isUnfolded}
          aria-controls="screening-more"
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => props.onUnfold(!props.isUnfolded)}
        >
          <span className={`opens ${style['chevron']}`} aria-hidden="true" />
          {more === 0 ? t('box.more') : t('box.moreGiven', { count: more, shown: formats.number(more) })}
          <span aria-hidden="true" className={style['key']}>
            <bdi dir="ltr">{t('box.moreKey')}</bdi>
          </span>
        </button>
      </div>
      <div id={`${id}-notes`} className={style['notes']}>
        {isCut ? <p>{t('box.cut', { shown: formats.number(FIELD_LENGTH_MAX) })}</p> : null}
        {hasMarks ? (
          <p className={style['warning']} role="alert">
            {t('box.marks')} <NameText>{value.slice(0, MARKED_LENGTH)}</NameText>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Letters of a marked name that are shown again in the warning. */
const MARKED_LENGTH = 120;
