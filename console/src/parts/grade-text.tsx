/** A grade of source and information: its words, and its code explained to whoever stops at it. */

import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import style from './grade-text.module.css';

const ADMIRALTY = ['A', 'B', 'C', 'D', 'E', 'F', '1', '2', '3', '4', '5', '6'] as const;
const UK = ['1', '2', '3', 'A', 'B', 'C', 'D', 'E'] as const;
const EUROPOL = ['A', 'B', 'C', 'X', '1', '2', '3', '4'] as const;

interface GradeWords {
  readonly code: string;
  readonly scheme: string;
  readonly source: string;
  readonly information: string;
}

/** The words of a grade as the server writes it (`B2 (admiralty)`); null where nobody graded, or in a scheme without words here. */
function useGradeWords(): (grade: string) => GradeWords | null {
  const { t } = useTranslation('lists');
  return (grade) => {
    const [, code = '', scheme = ''] = /^(\S\S) \(([\w-]+)\)$/.exec(grade) ?? [];
    const [first, second] = code;
    const word = (letter: string | undefined): string | null => {
      const admiralty = ADMIRALTY.find((each) => each === letter);
      const uk = UK.find((each) => each === letter);
      const europol = EUROPOL.find((each) => each === letter);
      if (scheme === 'admiralty' && admiralty !== undefined) return t(`grade.admiralty.${admiralty}`);
      if (scheme === 'uk-3x5x2' && uk !== undefined) return t(`grade.uk.${uk}`);
      if (scheme === 'europol-4x4' && europol !== undefined) return t(`grade.europol.${europol}`);
      return null;
    };
    const titles: Readonly<Record<string, string>> = {
      admiralty: t('grade.admiralty.title'),
      'uk-3x5x2': t('grade.uk.title'),
      'europol-4x4': t('grade.europol.title'),
    };
    const [source, information] = [word(first), word(second)];
    if (source === null || information === null) return null;
    return { code, scheme: titles[scheme] ?? scheme, source, information };
  };
}

/** The grade. */
export function GradeText(props: {
  readonly grade: string;
  /** In a row that opens: the Tab key passes it by, and what the row opens explains it. */
  readonly isInRow?: boolean;
}) {
  const { t } = useTranslation('lists');
  const words = useGradeWords()(props.grade);
  if (words === null) {
    return <span>{props.grade.startsWith('ungraded') ? t('grade.ungraded') : props.grade}</span>;
  }
  return (
    <TooltipTrigger delay={200} closeDelay={100}>
      <Button className={style['grade'] ?? ''} excludeFromTabOrder={props.isInRow ?? false}>
        <bdi dir="ltr" className={style['code']}>
          {words.code}
        </bdi>
        <span className={style['words']}>
          {words.source} · {words.information}
        </span>
      </Button>
      <Tooltip className={style['tip'] ?? ''} placement="bottom">
        <strong>{words.scheme}</strong>
        <span>{t('grade.source', { words: words.source })}</span>
        <span>{t('grade.information', { words: words.information })}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}
