/** The console starts here: texts, look, then the page. */

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { createQueries } from './api/queries.ts';
import { LANGUAGES } from './i18n/namespaces.ts';
import { currentLanguage, startTexts } from './i18n/start.ts';
import './look/base.css';
import './look/fonts.ts';
import { startGuard } from './look/guard.ts';
import { createConsoleRouter } from './router.tsx';
import { startLook } from './shell/look.ts';

startGuard();
refuseKeptPages();
startLook();
await startTexts();
const queries = createQueries();
const router = createConsoleRouter();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense>
          <Console />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function Console() {
  useTranslation();
  return (
    <I18nProvider locale={LANGUAGES[currentLanguage()].locale}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
}

/** A page that the browser kept for its back button may be of somebody who has signed out since: it is loaded anew. */
function refuseKeptPages(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
