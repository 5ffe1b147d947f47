/** The age of a list against the greatest age at which it still reads as clear: a bar, and words that are loud when it is too old. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { ScaleBar } from '../../parts/index.ts';
import style from './list-age.module.css';
import type { LoadedList } from './model.ts';

/** Room on the scale past the maximum, so that its mark is seen. */
const SCALE_ROOM = 1.15;

/** The age. */
export function ListAge(props: {
  readonly list: Pick<LoadedList, 'age' | 'ageDays' | 'maximumAgeDays'>;
  /** With the sentence that says what follows from it. */
  readonly isFull?: boolean;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { ageDays, maximumAgeDays } = props.list;
  if (ageDays === null || maximumAgeDays === null) {
    return (
      <div className={`${style['age']} ${style['unknown']}`}>
        <strong className={style['words']}>{t('age.unknown')}</strong>
        <ScaleBar value={null} max={1} />
        {props.isFull === true ? <p className={style['more']}>{t('age.unknownWords')}</p> : null}
      </div>
    );
  }
  const isOld = ageDays > maximumAgeDays;
  const shown = { days: formats.number(ageDays), maximum: formats.number(maximumAgeDays) };
  const words = isOld
    ? t('age.older', shown)
    : ageDays === 0
      ? t('age.today', shown)
      : t('age.current', shown);
  return (
    <div className={`${style['age']} ${isOld ? style['old'] : ''}`}>
      <strong className={style['words']}>{words}</strong>
      <ScaleBar
        value={ageDays}
        max={Math.max(ageDays, maximumAgeDays) * SCALE_ROOM}
        mark={maximumAgeDays}
        tone={isOld ? 'bad' : 'good'}
      />
      {isOld && props.isFull === true ? <p className={style['more']}>{t('age.olderWords')}</p> : null}
    </div>
  );
}
