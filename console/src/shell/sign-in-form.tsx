/** Login and password. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../api/fault.ts';
import { useSignIn } from '../api/session.ts';
import { Button, TextField } from '../parts/index.ts';
import style from './sign-in-form.module.css';

/** The form; `onDone` when a session is open. */
export function SignInForm(props: { readonly onDone?: () => void }) {
  const { t } = useTranslation('session');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ login, password }, { onSuccess: () => props.onDone?.() });
  };
  return (
    <form onSubmit={submit} className={style['form']}>
      <TextField
        label={t('login')}
        value={login}
        onChange={setLogin}
        isRequired
        autoComplete="username"
        direction="ltr"
        maxLength={320}
      />
      <TextField
        label={t('password')}
        value={password}
        onChange={setPassword}
        isRequired
        isPrivate
        autoComplete="current-password"
        direction="ltr"
        maxLength={1000}
      />
      <SignInError cause={signIn.error} />
      <Button type="submit" tone="strong" isPending={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}

/** Why signing in did not work; the same words for an unknown login and a wrong password. */
function SignInError(props: { readonly cause: unknown }) {
  const { t } = useTranslation(['session', 'common']);
  if (props.cause === null || props.cause === undefined) return null;
  const code = props.cause instanceof ApiFault ? props.cause.code : '';
  const words =
    code === 'RATE_LIMITED' || code === 'NOT_SIGNED_IN' || code === 'OFFLINE'
      ? t(`session:refused.${code}`)
      : t('common:failure.unknown');
  return (
    <p role="alert" className={style['error']}>
      {words}
    </p>
  );
}
