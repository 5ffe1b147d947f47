/** A published figure that a person puts on record: its number, its time, what it counts, who says it and where. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ChoiceField, Failed, TextField } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import style from '../form/form.module.css';
import { GradeFields } from '../form/grade-fields.tsx';
import { refusedField, useFormFields } from '../form/use-form-fields.ts';
import {
  emptyFigure,
  type FigureField,
  figureBody,
  findFigureProblems,
  MEASURES,
  VERIFICATIONS,
} from './figure-draft.ts';
import { type FigureGroup, useRecordFigure } from './figures-api.ts';

const SHORT_MAX = 200;
const LONG_MAX = 2_000;

type Group = Pick<FigureGroup, 'subject' | 'metric'>;

/** The button and, once pressed, the form; `onRecorded` hears of what the figure is. */
export function FigureForm(props: {
  readonly group: Group | null;
  readonly onRecorded: (group: Group) => void;
}) {
  const { t } = useTranslation('figures');
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<'recorded' | 'unchanged' | null>(null);
  const refusal = useDisabledReason('figures:record');
  return (
    <div className="no-print">
      {isOpen && refusal === undefined ? (
        <Fields
          group={props.group}
          onClose={() => setOpen(false)}
          onSent={(outcome, group) => {
            setOpen(false);
            setTold(outcome);
            props.onRecorded(group);
          }}
        />
      ) : (
        <Button
          disabledReason={refusal}
          isExpanded={false}
          onPress={() => {
            setTold(null);
            setOpen(true);
          }}
        >
          {t('form.open')}
        </Button>
      )}
      {told === null ? null : <p role="status">{t(`form.${told}`)}</p>}
    </div>
  );
}

function Fields(props: {
  readonly group: Group | null;
  readonly onClose: () => void;
  readonly onSent: (outcome: 'recorded' | 'unchanged', group: Group) => void;
}) {
  const { t } = useTranslation(['figures', 'common']);
  const recording = useRecordFigure((outcome, group) => {
    fields.drop();
    props.onSent(outcome, group);
  });
  const fields = useFormFields({
    key: 'figure',
    first: emptyFigure(props.group),
    findProblems: findFigureProblems,
    send: (values) => {
      const body = figureBody(values);
      if (body !== null && !recording.isPending) recording.mutate(body);
    },
  });
  const { values, set } = fields;
  const refused = refusedField(recording.error);
  const errorOf = (name: FigureField): string | undefined => {
    const problem = fields.problemOf(name);
    if (problem !== undefined) return t(`form.problem.${problem}`);
    return refused === name ? recording.error?.message : undefined;
  };
  const text = (name: FigureField) => ({
    label: t(`form.field.${name}`),
    value: values[name],
    onChange: (value: string) => set(name, value),
    error: errorOf(name),
    maxLength: SHORT_MAX,
    direction: 'auto' as const,
  });
  const choice = <Value extends string>(name: FigureField, choices: readonly Value[]) => ({
    label: t(`form.field.${name}`),
    value: choices.find((one) => one === values[name]) ?? null,
    onChange: (value: Value) => set(name, value),
    error: errorOf(name),
  });
  return (
    <form ref={fields.form} className={style['form']} onSubmit={fields.onSubmit} aria-label={t('form.open')}>
      <p className={style['wide']}>{t('form.words')}</p>
      <TextField {...text('subject')} hint={t('form.subjectHint')} isRequired />
      <TextField {...text('metric')} hint={t('form.metricHint')} isRequired />
      <ChoiceField
        {...choice('nature', ['flow', 'stock'] as const)}
        choices={(['flow', 'stock'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        isRequired
      />
      <TextField {...text('low')} hint={t('form.lowHint')} direction="ltr" />
      <TextField {...text('high')} hint={t('form.highHint')} direction="ltr" />
      <TextField {...text('unit')} hint={t('form.unitHint')} maxLength={80} isRequired />
      <TextField {...text('from')} type="date" hint={t('form.windowHint')} />
      <TextField {...text('to')} type="date" />
      <div className={style['wide']}>
        <TextField {...text('definition')} hint={t('form.definitionHint')} isLong maxLength={LONG_MAX} />
      </div>
      <TextField {...text('attributedTo')} isRequired />
      <TextField {...text('document')} isRequired />
      <TextField {...text('symbol')} maxLength={80} />
      <TextField {...text('publishedOn')} hint={t('form.publishedHint')} direction="ltr" maxLength={10} />
      <TextField {...text('url')} direction="ltr" maxLength={LONG_MAX} />
      <ChoiceField
        {...choice('verification', VERIFICATIONS)}
        choices={VERIFICATIONS.map((value) => ({ value, label: t(`verification.${value}`) }))}
        isRequired
      />
      <GradeFields
        reliability={values.reliability}
        credibility={values.credibility}
        onReliability={(letter) => set('reliability', letter)}
        onCredibility={(digit) => set('credibility', digit)}
        problems={[errorOf('reliability'), errorOf('credibility')]}
      />
      <ChoiceField
        {...choice('measure', MEASURES)}
        choices={MEASURES.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      {values.measure === 'none' ? null : (
        <TextField {...text('country')} hint={t('form.countryHint')} direction="ltr" maxLength={2} />
      )}
      <ChoiceField
        {...choice('synthetic', ['no', 'yes'] as const)}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <div className={style['wide']}>
        <TextField {...text('note')} isLong maxLength={LONG_MAX} />
      </div>
      {fields.isRestored ? (
        <p role="status" className={style['wide']}>
          {t('common:draft.restored')}
        </p>
      ) : null}
      {recording.error === null || refused !== null ? null : (
        <div className={style['wide']}>
          <Failed cause={recording.error} />
        </div>
      )}
      <div className={style['actions']}>
        <Button type="submit" tone="strong" isPending={recording.isPending}>
          {t('form.send')}
        </Button>
        <Button onPress={props.onClose}>{t('common:action.close')}</Button>
      </div>
    </form>
  );
}
