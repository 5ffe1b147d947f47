/** Fields: label above, hint and error below, the error said aloud. */

import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import style from './field.module.css';

/** What a text field is made of. */
export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly isPrivate?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly type?: 'text' | 'password' | 'date' | 'search' | 'number';
  /** `auto` for what may be in any script (names); else the page's direction. */
  readonly direction?: 'auto' | 'ltr';
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** A text field; long ones are areas. */
export function TextField(props: TextFieldProps) {
  const direction = props.direction === undefined ? {} : { dir: props.direction };
  return (
    <AriaTextField
      className={style['field'] ?? ''}
      value={props.value}
      onChange={props.onChange}
      isRequired={props.isRequired ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      type={props.type ?? (props.isPrivate === true ? 'password' : 'text')}
      {...(props.name === undefined ? {} : { name: props.name })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.minLength === undefined ? {} : { minLength: props.minLength })}
      autoComplete={props.autoComplete ?? 'off'}
    >
      <Label className={style['label'] ?? ''}>{props.label}</Label>
      {props.isLong === true ? (
        <TextArea className={style['input'] ?? ''} rows={3} spellCheck={false} {...direction} />
      ) : (
        <Input
          className={style['input'] ?? ''}
          spellCheck={false}
          placeholder={props.placeholder ?? ''}
          {...direction}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        />
      )}
      {props.hint === undefined ? null : (
        <Text slot="description" className={style['hint'] ?? ''}>
          {props.hint}
        </Text>
      )}
      <FieldError className={style['error'] ?? ''}>{props.error}</FieldError>
    </AriaTextField>
  );
}

/** One choice of a select. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
}

/** What a select is made of. */
export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isRequired?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Without its label above: in rows of filters, where the label is still read aloud. */
  readonly isCompact?: boolean;
}

/** A choice of one among few. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { t } = useTranslation();
  return (
    <Select
      className={style['field'] ?? ''}
      value={props.value}
      placeholder={t('action.choose')}
      onChange={(key) => {
        const chosen = props.choices.find((choice) => choice.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      isRequired={props.isRequired ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className={props.isCompact === true ? 'visually-hidden' : (style['label'] ?? '')}>
        {props.label}
      </Label>
      <Button className={`${style['input']} ${style['choose']}`}>
        <SelectValue className={style['chosen'] ?? ''}>
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : <span dir="auto">{selectedText}</span>
          }
        </SelectValue>
        <span aria-hidden="true" className="opens" />
      </Button>
      {props.hint === undefined ? null : (
        <Text slot="description" className={style['hint'] ?? ''}>
          {props.hint}
        </Text>
      )}
      <FieldError className={style['error'] ?? ''}>{props.error}</FieldError>
      <Popover className={`popover ${style['popover']}`}>
        <ListBox className={style['choices'] ?? ''}>
          {props.choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className={style['choice'] ?? ''}
            >
              <span dir="auto">{choice.label}</span>
              {choice.detail === undefined ? null : (
                <small className={style['hint']} dir="auto">
                  {choice.detail}
                </small>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
