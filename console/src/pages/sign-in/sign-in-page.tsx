/** Signing in: by login and password, or by a one-time link whose token stands behind `#`, where no server and no log sees it. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { SESSION_KEY } from '../../api/session.ts';
import { LANGUAGES, type Language } from '../../i18n/namespaces.ts';
import { chooseLanguage, currentLanguage } from '../../i18n/start.ts';
import { Brand, ChoiceField, Loading, windowTitle } from '../../parts/index.ts';
import { SignInForm } from '../../shell/sign-in-form.tsx';
import style from './sign-in-page.module.css';

/** The page. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const [link] = useState(readLink);
  useEffect(clearAddress, []);
  const navigate = useNavigate();
  useEffect(() => {
    document.title = windowTitle(t('title'));
  }, [t]);
  const queries = useQueryClient();
  const done = useCallback(() => {
    queries.removeQueries({ queryKey: SESSION_KEY });
    void navigate({ to: '/' });
  }, [navigate, queries]);
  return (
    <main className={style['page']}>
      <div className={style['panel']}>
        <h1 className={style['brand']}>
          <Brand />
        </h1>
        <p>{t('words')}</p>
        {link === null ? null : <OpenLink link={link} onDone={done} />}
        <SignInForm onDone={done} />
        <p className={style['hint']}>{t('link.words')}</p>
        <ChoiceField<Language>
          label={`${LANGUAGES.en.name} · ${LANGUAGES.ur.name}`}
          value={currentLanguage()}
          choices={[
            { value: 'en', label: LANGUAGES.en.name },
            { value: 'ur', label: LANGUAGES.ur.name },
          ]}
          onChange={(language) => void chooseLanguage(language)}
          isCompact
        />
      </div>
    </main>
  );
}

function OpenLink(props: { readonly link: string; readonly onDone: () => void }) {
  const { t } = useTranslation('session');
  const { link, onDone } = props;
  // As a query: a link opens one session, once, however often this part is drawn.
  const opened = useQuery({
    queryKey: ['sign-in-link', link],
    queryFn: () => answer(api.POST('/sessions', { body: { link } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useEffect(() => {
    if (opened.isSuccess) onDone();
  }, [opened.isSuccess, onDone]);
  return opened.isError ? (
    <p role="alert" className={style['used']}>
      {t('link.used')}
    </p>
  ) : (
    <Loading what={t('link.opening')} />
  );
}

/** The token in the address. Only read here: a drawing that waits for its texts is thrown away and begun again. */
function readLink(): string | null {
  const token = location.hash.slice(1);
  return token === '' ? null : token;
}

/** Takes the token out of the address, so that it stays in no history. */
function clearAddress(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
}
