/** A claim that a person adds beside what the sources say: one property, its value, where it is from, and how good that is. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ChoiceField, Failed, TextField } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import style from '../form/form.module.css';
import { GradeFields } from '../form/grade-fields.tsx';
import { refusedField, useFormFields } from '../form/use-form-fields.ts';
import {
  CLAIMS,
  type ClaimField,
  claimBody,
  EMPTY_CLAIM,
  findClaimProblems,
  STATUSES,
  valueForm,
} from './claim-draft.ts';
import type { Incident } from './record-api.ts';
import { useAddClaim } from './record-changes.ts';

const ORIGINAL_MAX = 4_000;
const URL_MAX = 2_000;

/** The button and, once pressed, the form. */
export function ClaimForm(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const [isOpen, setOpen] = useState(false);
  const refusal = useDisabledReason('incidents:judge');
  return (
    <div className="no-print">
      {isOpen && refusal === undefined ? (
        <Fields incident={props.incident} onClose={() => setOpen(false)} />
      ) : (
        <Button disabledReason={refusal} isExpanded={false} onPress={() => setOpen(true)}>
          {t('claimForm.open')}
        </Button>
      )}
    </div>
  );
}

function Fields(props: { readonly incident: Incident; readonly onClose: () => void }) {
  const { t } = useTranslation(['incidents', 'common']);
  const { incident, onClose } = props;
  const adding = useAddClaim(incident, () => {
    fields.drop();
    onClose();
  });
  const fields = useFormFields({
    key: `incident.${incident.id}.claim`,
    first: EMPTY_CLAIM,
    findProblems: findClaimProblems,
    send: (values) => {
      const body = claimBody(values);
      if (body !== null && !adding.isPending) adding.mutate(body);
    },
  });
  const { values, set } = fields;
  const refused = refusedField(adding.error);
  const errorOf = (name: ClaimField): string | undefined => {
    const problem = fields.problemOf(name);
    if (problem !== undefined) return t(`claimForm.problem.${problem}`);
    return refused === name ? adding.error?.message : undefined;
  };
  const text = (name: ClaimField) => ({
    label: t(`claimForm.${name}`),
    value: values[name],
    onChange: (value: string) => set(name, value),
    error: errorOf(name),
  });
  return (
    <form
      ref={fields.form}
      className={style['form']}
      onSubmit={fields.onSubmit}
      aria-label={t('claimForm.open')}
    >
      <p className={style['wide']}>{t('claimForm.words')}</p>
      <ChoiceField<string>
        label={t('claimForm.claim')}
        value={values.claim === '' ? null : values.claim}
        choices={CLAIMS.map((claim) => ({ value: claim, label: t(`property.${claim}`) }))}
        onChange={(claim) => set('claim', claim)}
        error={errorOf('claim')}
        isRequired
      />
      <ValueField claim={values.claim} {...text('value')} />
      <ChoiceField<'affirmed' | 'denied'>
        label={t('claimForm.polarity')}
        value={values.polarity === 'denied' ? 'denied' : 'affirmed'}
        choices={(['affirmed', 'denied'] as const).map((value) => ({
          value,
          label: t(`claimForm.${value}`),
        }))}
        onChange={(polarity) => set('polarity', polarity)}
      />
      <div className={style['wide']}>
        <TextField {...text('title')} isRequired direction="auto" maxLength={ORIGINAL_MAX} />
      </div>
      <GradeFields
        reliability={values.reliability}
        credibility={values.credibility}
        onReliability={(letter) => set('reliability', letter)}
        onCredibility={(digit) => set('credibility', digit)}
        problems={[errorOf('reliability'), errorOf('credibility')]}
        isRequired
      />
      <TextField {...text('locator')} direction="auto" maxLength={200} />
      <TextField {...text('publishedOn')} type="date" />
      <TextField {...text('url')} direction="ltr" maxLength={URL_MAX} />
      <div className={style['wide']}>
        <TextField
          {...text('original')}
          hint={t('claimForm.originalHint')}
          isRequired
          isLong
          direction="auto"
          maxLength={ORIGINAL_MAX}
        />
      </div>
      {fields.isRestored ? (
        <p role="status" className={style['wide']}>
          {t('common:draft.restored')}
        </p>
      ) : null}
      {adding.error === null || refused !== null ? null : (
        <div className={style['wide']}>
          <Failed cause={adding.error} />
        </div>
      )}
      <div className={style['actions']}>
        <Button type="submit" tone="strong" isPending={adding.isPending}>
          {t('claimForm.send')}
        </Button>
        <Button onPress={onClose}>{t('common:action.close')}</Button>
      </div>
    </form>
  );
}

/** The value, as the kind of claim writes it. */
function ValueField(props: {
  readonly claim: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('incidents');
  const { claim, ...field } = props;
  const form = valueForm(claim);
  if (form !== 'status')
    return (
      <TextField
        {...field}
        isRequired
        direction={form === 'words' ? 'auto' : 'ltr'}
        hint={claim === '' ? undefined : t(`claimForm.form.${form}`)}
        maxLength={ORIGINAL_MAX}
      />
    );
  return (
    <ChoiceField<string>
      {...field}
      value={STATUSES.find((status) => status === field.value) ?? null}
      choices={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      isRequired
    />
  );
}
