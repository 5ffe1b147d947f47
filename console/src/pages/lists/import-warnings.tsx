/** What should make somebody look twice before a list is taken in; what stops it can be answered where there is an answer. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, isolate, showInvisible } from '../../parts/index.ts';
import { useFormatWords } from './format-word.ts';
import style from './import-warnings.module.css';
import type { ListImport } from './model.ts';
import type { ListWords } from './send-list.ts';

const WARNINGS = [
  'delta-without-list',
  'other-list',
  'other-handling',
  'older-than-stored',
  'refused-records',
  'same-file',
  'too-old',
  'age-unknown',
  'many-removed',
  'no-entries',
] as const;
const SEVERITIES = ['stops', 'loud', 'note'] as const;

/** The warnings, the gravest first. */
export function ImportWarnings(props: {
  readonly preview: ListImport;
  readonly words: ListWords;
  readonly onWords: (words: ListWords) => void;
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const formatWord = useFormatWords();
  const { warnings, refused, removed, publishedOn, stored } = props.preview;
  const values = {
    id: said(props.preview.list),
    authority: said(props.preview.authority),
    format: formatWord(props.preview.format),
    storedAuthority: said(stored?.authority ?? '-'),
    storedFormat: stored === null ? '-' : formatWord(stored.format),
    refused: formats.number(refused),
    removed: formats.number(removed),
    before: formats.number(stored?.entries ?? 0),
    day: publishedOn === null ? t('unknownDay') : formats.day(publishedOn),
    stored: stored?.publishedOn == null ? t('unknownDay') : formats.day(stored.publishedOn),
  };
  if (warnings.length === 0) return null;
  return (
    <ul className={style['warnings']}>
      {warnings.map((warning) => {
        const code = WARNINGS.find((each) => each === warning.code);
        const severity = SEVERITIES.find((each) => each === warning.severity) ?? 'loud';
        return (
          <li key={warning.code} className={`${style['warning']} ${style[severity]}`}>
            <strong>{t(`import.severity.${severity}`)}</strong>
            <p>
              {code === undefined
                ? t('import.otherWarning', { code: isolate(warning.code) })
                : t(`import.warning.${code}`, values)}
            </p>
            {severity === 'stops' ? <Remedy {...props} code={warning.code} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What a file says of itself, within a sentence. */
function said(text: string): string {
  return isolate(showInvisible(text));
}

function Remedy(props: {
  readonly code: string;
  readonly preview: ListImport;
  readonly words: ListWords;
  readonly onWords: (words: ListWords) => void;
}) {
  const { t } = useTranslation('lists');
  if (props.code === 'refused-records') {
    return (
      <>
        <p>{t('import.skipWords')}</p>
        <Button onPress={() => props.onWords({ ...props.words, skipBad: true })}>{t('import.skip')}</Button>
      </>
    );
  }
  if (props.code === 'other-list') return <NextVersion {...props} />;
  if (props.code !== 'older-than-stored') return null;
  return (
    <>
      <p>{t('import.forceWords')}</p>
      <Button tone="danger" onPress={() => props.onWords({ ...props.words, force: true })}>
        {t('import.force')}
      </Button>
    </>
  );
}

/** A file of the same format may only be silent about who publishes it: somebody who knows can say so. */
function NextVersion(props: {
  readonly preview: ListImport;
  readonly words: ListWords;
  readonly onWords: (words: ListWords) => void;
}) {
  const { t } = useTranslation('lists');
  const { stored, format } = props.preview;
  if (stored === null || stored.format !== format) return null;
  const { authority, title } = stored;
  const said = props.words.title === '' ? { title, authority } : { authority };
  return (
    <>
      <p>
        {t('import.nextVersionWords', {
          authority: isolate(showInvisible(authority)),
          title: isolate(showInvisible(title)),
        })}
      </p>
      <Button onPress={() => props.onWords({ ...props.words, ...said })}>{t('import.nextVersion')}</Button>
    </>
  );
}
