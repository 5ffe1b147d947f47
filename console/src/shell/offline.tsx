/** A server that does not answer: said on every page, asked again by itself, and everything read anew once it is back. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERED, fetchAnswer, UNANSWERED } from '../api/client.ts';
import style from './shell.module.css';

/** Milliseconds between two questions to a server that does not answer. */
const ASK_MS = 2_000;

/** The notice, while the server does not answer. */
export function Offline() {
  const { t } = useTranslation('shell');
  const isOffline = useIsOffline();
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOffline) return undefined;
    const timer = setInterval(() => {
      fetchAnswer(new Request('/healthz'))
        .then(() => queries.invalidateQueries())
        .catch(() => undefined);
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [isOffline, queries]);
  return (
    <div role="status" className={style['offline-holder']}>
      {isOffline ? <p className={style['offline']}>{t('offline')}</p> : null}
    </div>
  );
}

function useIsOffline(): boolean {
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const off = (): void => setOffline(true);
    const on = (): void => setOffline(false);
    addEventListener(UNANSWERED, off);
    addEventListener(ANSWERED, on);
    return () => {
      removeEventListener(UNANSWERED, off);
      removeEventListener(ANSWERED, on);
    };
  }, []);
  return isOffline;
}
