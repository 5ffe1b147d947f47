/** The frame around every page: who, for what, how far one may see, how old the lists are; the way to the work. */

import { Navigate, Outlet, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignedOut } from '../api/fault.ts';
import { type Session, useSession } from '../api/session.ts';
import { Failed, Loading } from '../parts/index.ts';
import { Bar } from './bar.tsx';
import { dropDrafts } from './drafts.ts';
import { Offline } from './offline.tsx';
import { PurposeDialog } from './purpose-dialog.tsx';
import { Rail } from './rail.tsx';
import { SessionEnded } from './session-ended.tsx';
import style from './shell.module.css';
import { ShellProvider } from './shell-context.ts';
import { type GoTarget, useShortcuts } from './shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { Tour, useTour } from './tour.tsx';

/** The frame, once a session is open; else the way to open one. */
export function Shell() {
  const session = useSession();
  // The last session stays in hand while a new one is opened, so that the page and its drafts stay.
  if (session.data !== undefined) {
    return <OpenShell session={session.data} isEnded={isSignedOut(session.error)} />;
  }
  if (session.isPending) return <Loading />;
  if (isSignedOut(session.error)) return <Navigate to="/sign-in" />;
  return (
    <main className={style['alone']}>
      <Failed cause={session.error} onRetry={() => session.refetch()} />
    </main>
  );
}

type OpenDialog = 'purpose' | 'shortcuts' | null;

function OpenShell(props: { readonly session: Session; readonly isEnded: boolean }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const tour = useTour();
  useOwnPage(props.session.personId);
  const search = useCallback(() => {
    const box = document.querySelector<HTMLInputElement>('[data-screening-box]');
    if (box === null) void navigate({ to: '/screening' });
    else box.focus();
  }, [navigate]);
  const actions = useMemo(
    () => ({
      search,
      help: () => setDialog('shortcuts'),
      go: (target: GoTarget) => void navigate({ to: target }),
    }),
    [navigate, search],
  );
  useShortcuts(actions);
  const context = useMemo(
    () => ({
      session: props.session,
      openPurpose: () => setDialog('purpose'),
      openShortcuts: () => setDialog('shortcuts'),
      startTour: tour.start,
    }),
    [props.session, tour.start],
  );
  return (
    <ShellProvider value={context}>
      <a href="#work" className={style['skip']}>
        {t('skip')}
      </a>
      <div className={style['frame']}>
        <div className={style['top']}>
          {props.session.synthetic ? (
            <p className={style['synthetic']} role="note">
              {t('synthetic')}
            </p>
          ) : null}
          <Bar />
        </div>
        <Offline />
        <Rail />
        <main id="work" tabIndex={-1} className={style['work']}>
          <Outlet />
        </main>
      </div>
      <PurposeDialog isOpen={dialog === 'purpose'} onClose={() => setDialog(null)} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={() => setDialog(null)} />
      <Tour tour={tour} />
      <SessionEnded isOpen={props.isEnded} before={props.session} />
    </ShellProvider>
  );
}

/** Nothing that one person read or typed is left to another: the page is loaded anew when another signs in. */
function useOwnPage(personId: string): void {
  const [first] = useState(personId);
  useEffect(() => {
    dropDrafts({ of: personId });
    if (personId !== first) location.replace('/console/');
  }, [personId, first]);
}
