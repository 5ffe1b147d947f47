/** What to look at before a file is screened, in words. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText } from '../../parts/index.ts';
import { type FileWarning, fileWarnings } from './file-warnings.ts';
import type { Mapping } from './mapping.ts';
import type { Preview } from './use-preview.ts';
import style from './warning-list.module.css';

/** The warnings; nothing where there is nothing to say. */
export function WarningList(props: { readonly preview: Preview; readonly mapping: Mapping }) {
  const { t } = useTranslation('batches');
  const warnings = fileWarnings(props.preview, props.mapping);
  return (
    <div role="status">
      {warnings.length === 0 ? null : (
        <section className={style['warnings']}>
          <h3>{t('warning.title')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.kind === 'shared-column' ? `shared ${warning.column}` : warning.kind}>
                <WarningWords warning={warning} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function WarningWords(props: { readonly warning: FileWarning }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { warning } = props;
  if (warning.kind === 'shared-column') {
    return (
      <>
        <NameText>{warning.column}</NameText>: {t('warning.shared-column')}
      </>
    );
  }
  return t(`warning.${warning.kind}`, {
    count: warning.count,
    shown: formats.number(warning.count),
    of: formats.number(warning.of),
  });
}
