/** Buttons. One that cannot be pressed says why, and stays reachable by keyboard so that it can say it. */

import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import style from './button.module.css';

/** What a button is made of. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: 'plain' | 'strong' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** Why it cannot be pressed; undefined when it can. */
  readonly disabledReason?: string | undefined;
  readonly isPending?: boolean;
  readonly label?: string;
  readonly shortcut?: string;
  /** Of a button that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean;
}

/** A button. */
export function Button(props: ButtonProps) {
  const reasonId = useId();
  const blocked = props.disabledReason !== undefined;
  return (
    <span className={style['holder']}>
      <AriaButton
        className={`${style['button']} ${style[props.tone ?? 'plain']}`}
        type={props.type ?? 'button'}
        isPending={props.isPending ?? false}
        {...(props.isExpanded === undefined ? {} : { 'aria-expanded': props.isExpanded })}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        {...(blocked ? { 'aria-describedby': reasonId, 'aria-disabled': true } : {})}
        {...(props.onPress === undefined || blocked ? {} : { onPress: props.onPress })}
      >
        {props.children}
        {props.shortcut === undefined ? null : (
          <span aria-hidden="true" className={style['key']}>
            {props.shortcut}
          </span>
        )}
      </AriaButton>
      {blocked ? (
        <span id={reasonId} className={style['reason']}>
          {props.disabledReason}
        </span>
      ) : null}
    </span>
  );
}
