/** Starts the texts: the language that was chosen, else the browser's, else English. */

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language, type Namespace } from './namespaces.ts';
import { addSentenceFormats } from './sentence-formats.ts';

const LANGUAGE_KEY = 'silsila.language';

/** Loads the first texts and sets language and direction of the page. */
export async function startTexts(): Promise<void> {
  await i18next
    .use({
      type: 'backend' as const,
      read: (language: string, namespace: string, done: (error: unknown, texts: unknown) => void) => {
        loadTexts(language, namespace).then(
          (texts) => done(null, texts),
          (cause: unknown) => done(cause, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['common', 'shell', 'session'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  addSentenceFormats();
  markPage(currentLanguage());
}

/** Loads groups of texts in the language of the page, those that are there already not again. */
export async function loadNamespaces(namespaces: readonly Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

/** The language of the page. */
export function currentLanguage(): Language {
  return i18next.language === 'ur' ? 'ur' : 'en';
}

/** Changes the language at once, texts, direction and all; remembered on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(LANGUAGE_KEY, language);
  await i18next.changeLanguage(language);
  markPage(language);
}

function firstLanguage(): Language {
  const stored = localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return stored.startsWith('ur') ? 'ur' : 'en';
}

function markPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
}

async function loadTexts(language: string, namespace: string): Promise<unknown> {
  const files = import.meta.glob<{ default: unknown }>('./{en,ur}/*.json');
  const file = files[`./${language}/${namespace}.json`];
  return file === undefined ? {} : (await file()).default;
}
