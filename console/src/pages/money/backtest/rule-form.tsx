/** The numbers of a rule with room to type others, and the start of a backtest with them. */

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, RefText } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { unitOf } from '../money-words.ts';
import { changedNumbers, readNumber, type TypedChange } from './rule-change.ts';
import style from './rules.module.css';
import { type RuleInEffect, useStartBacktest } from './rules-api.ts';

/** The form. */
export function RuleForm(props: {
  readonly rule: RuleInEffect;
  readonly onStarted: (backtest: string) => void;
}) {
  const { t } = useTranslation('rules');
  const { openPurpose } = useShell();
  const { rule } = props;
  const [typed, setTyped] = useState<TypedChange>({});
  const refusal = useDisabledReason('rules:change');
  const start = useStartBacktest(props.onStarted);
  const changed = changedNumbers(rule, typed);
  const missing =
    changed === null ? t('form.faulty') : Object.keys(changed).length === 0 ? t('form.unchanged') : undefined;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (changed === null || missing !== undefined || refusal !== undefined || start.isPending) return;
    start.mutate({ rule: rule.id, parameters: changed });
  };
  return (
    <form className={style['form']} onSubmit={send} noValidate>
      <p className={style['soft']}>{t('form.words')}</p>
      <div className={style['wide']}>
        <table className="ruled" aria-label={t('form.numbers')}>
          <thead>
            <tr>
              <th scope="col">{t('form.name')}</th>
              <th scope="col">{t('form.value')}</th>
              <th scope="col">{t('form.bounds')}</th>
              <th scope="col">{t('form.source')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(rule.parameters).map(([name, parameter]) => (
              <NumberRow
                key={name}
                name={name}
                parameter={parameter}
                typed={typed[name]}
                onType={(text) => setTyped({ ...typed, [name]: text })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {start.error === null ? null : <Failed cause={start.error} onChoosePurpose={openPurpose} />}
      <div className={style['actions']}>
        <Button type="submit" tone="strong" isPending={start.isPending} disabledReason={refusal ?? missing}>
          {t('form.run')}
        </Button>
        {Object.keys(typed).length === 0 ? null : (
          <Button onPress={() => setTyped({})}>{t('form.reset')}</Button>
        )}
      </div>
    </form>
  );
}

function NumberRow(props: {
  readonly name: string;
  readonly parameter: RuleInEffect['parameters'][string];
  /** Undefined: untouched. */
  readonly typed: string | undefined;
  readonly onType: (text: string) => void;
}) {
  const { t } = useTranslation(['rules', 'money']);
  const formats = useFormats();
  const id = useId();
  const { name, parameter, typed } = props;
  const { value, min, max, unit, source } = parameter;
  const fault = typed === undefined ? null : readNumber(typed, parameter).fault;
  const isOther = typed !== undefined && fault === null && Number(typed) !== value;
  const known = unitOf(unit);
  return (
    <tr className={isOther ? style['other'] : ''}>
      <th scope="row">
        <label htmlFor={id}>
          <RefText>{name}</RefText>
        </label>
      </th>
      <td>
        <span className={style['number']}>
          {unit === 'flag' ? (
            <input
              id={id}
              type="checkbox"
              checked={(typed ?? String(value)) === '1'}
              onChange={(event) => props.onType(event.target.checked ? '1' : '0')}
            />
          ) : (
            <input
              id={id}
              type="text"
              inputMode="decimal"
              dir="ltr"
              autoComplete="off"
              value={typed ?? String(value)}
              aria-invalid={fault !== null}
              {...(fault === null ? {} : { 'aria-describedby': `${id}-fault` })}
              onChange={(event) => props.onType(event.target.value)}
            />
          )}
          <span className={style['soft']}>{known === null ? unit : t(`money:unit.${known}`)}</span>
        </span>
        {fault === null ? null : (
          <p id={`${id}-fault`} className={style['fault']}>
            {t(`form.fault.${fault}`, { min: formats.number(min), max: formats.number(max) })}
          </p>
        )}
        {isOther ? <p className={style['soft']}>{t('form.now', { value: formats.number(value) })}</p> : null}
      </td>
      <td>{t('form.between', { min: formats.number(min), max: formats.number(max) })}</td>
      <td lang="en" dir="ltr" className={style['source']}>
        {source}
      </td>
    </tr>
  );
}
