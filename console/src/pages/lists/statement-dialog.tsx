/** One statement with everything that is known of it. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  Dialog,
  Facts,
  GradeText,
  NameText,
  PropertyValue,
  RefText,
  usePropertyWords,
} from '../../parts/index.ts';
import { type StatementRow, useStandingWords, useValidWords } from './statement-words.ts';

/** The dialog; open while there is a statement. */
export function StatementDialog(props: {
  readonly statement: StatementRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const propertyWords = usePropertyWords();
  const standing = useStandingWords();
  const valid = useValidWords();
  const { statement } = props;
  if (statement === null) return null;
  const { ended, marking } = statement;
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    [
      propertyWords(statement.property),
      <strong key="value">
        <PropertyValue property={statement.property} value={statement.value} />
      </strong>,
    ],
    statement.original === null
      ? null
      : [t('entry.original'), <NameText key="original">{statement.original}</NameText>],
    [t('entry.column.standing'), standing(statement)],
    [t('entry.column.source'), <NameText key="source">{statement.sourceTitle ?? statement.source}</NameText>],
    [
      t('entry.column.place'),
      statement.locator === null ? '' : <NameText key="place">{statement.locator}</NameText>,
    ],
    [t('entry.column.grade'), <GradeText key="grade" grade={statement.grade} />],
    [t('entry.assertedBy'), <NameText key="by">{statement.assertedBy}</NameText>],
    [t('entry.column.recorded'), formats.instant(statement.assertedAt)],
    [t('entry.column.valid'), valid(statement)],
    [
      t('entry.marking'),
      <bdi key="marking" dir="ltr">
        {[marking.tlp, ...marking.handling].join(' · ')}
      </bdi>,
    ],
    marking.note === null ? null : [t('fact.notes'), <NameText key="note">{marking.note}</NameText>],
    ended === undefined ? null : [t('entry.endedAt'), formats.instant(ended.at)],
    ended === undefined ? null : [t('entry.reason'), <NameText key="reason">{ended.reason}</NameText>],
    [t('entry.statement'), <RefText key="id">{statement.id}</RefText>],
  ];
  return (
    <Dialog title={t('entry.statement')} isOpen onClose={props.onClose} isWide>
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Dialog>
  );
}
