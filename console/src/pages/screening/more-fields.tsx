/** What else is known of the party: each field may stay empty; what is missing never counts against anybody. */

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { refusedFields } from '../../api/fault.ts';
import { ChoiceField, TextField, useSentence } from '../../parts/index.ts';
import { ASKED_KINDS, type Asked, type AskedField, FIELD_LENGTH_MAX } from './asked.ts';
import style from './screening.module.css';
import type { Answers } from './use-answers.ts';

/** The fields beside the name, each with what the server's notes and refusals call it. */
const FIELDS = [
  ['father', 'father'],
  ['born', 'born'],
  ['country', 'country'],
  ['number', 'id'],
  ['customer', 'customer'],
] as const satisfies readonly (readonly [AskedField, string])[];

/** The fields. */
export const MoreFields = memo(MoreFieldsPlain);

function MoreFieldsPlain(props: {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly answers: Answers | null;
  readonly failure: unknown;
}) {
  const { t } = useTranslation('screening');
  const said = useSentence();
  const { asked, onChange, answers } = props;
  const noteOf = (about: string): string | undefined => {
    const note = answers?.answer.notes.find((each) => each.about === about);
    return note === undefined ? undefined : said(note);
  };
  return (
    <fieldset id="screening-more" className={style['more']}>
      <legend>{t('more.legend')}</legend>
      <ChoiceField
        label={t('more.kind')}
        value={asked.kind}
        choices={ASKED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {FIELDS.map(([field, about]) => (
        <TextField
          key={field}
          name={field}
          label={t(`more.${field}`)}
          hint={t(`more.${field}Hint`)}
          error={noteOf(about)}
          value={asked[field]}
          maxLength={FIELD_LENGTH_MAX}
          direction={field === 'born' || field === 'number' ? 'ltr' : 'auto'}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
      <TextField
        name="asOf"
        type="date"
        label={t('more.asOf')}
        hint={t('more.asOfHint')}
        error={refusedFields(props.failure).includes('query/as_of') ? t('more.asOfWrong') : undefined}
        value={asked.asOf}
        onChange={(asOf) => onChange({ asOf })}
      />
    </fieldset>
  );
}
