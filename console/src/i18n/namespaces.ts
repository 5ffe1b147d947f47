/** The groups of texts: one file a group and language, loaded with the page that needs it. */

/** Groups of texts. `common`, `shell` and `session` come with the first page. */
export const NAMESPACES = [
  'common',
  'shell',
  'session',
  'desk',
  'screening',
  'sentences',
  'batches',
  'findings',
  'lists',
  'audit',
  'accuracy',
  'money',
  'rules',
  'ranking',
  'goaml',
  'map',
  'incidents',
  'trends',
  'security',
  'figures',
  'context',
  'duplicates',
  'tour',
] as const;

/** A group of texts. */
export type Namespace = (typeof NAMESPACES)[number];

/** Languages of the console, each with its locale and direction. */
export const LANGUAGES = {
  en: { locale: 'en-GB', direction: 'ltr', name: 'English' },
  ur: { locale: 'ur-PK', direction: 'rtl', name: 'اردو' },
} as const;

/** A language of the console. */
export type Language = keyof typeof LANGUAGES;
