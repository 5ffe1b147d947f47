/** What follows when a list is taken in, before somebody says yes. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import style from './import-consequences.module.css';
import type { ListImport } from './model.ts';

/** The consequences. */
export function ImportConsequences(props: { readonly preview: ListImport }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { added, changed, removed } = props.preview;
  const counted = (count: number) => ({ count, shown: formats.number(count) });
  return (
    <div className={style['consequences']}>
      <h3>{t('import.consequences')}</h3>
      <ul>
        {added === 0 ? null : <li>{t('import.consequence.added', counted(added))}</li>}
        {changed === 0 ? null : <li>{t('import.consequence.changed', counted(changed))}</li>}
        {removed === 0 ? null : <li>{t('import.consequence.removed', counted(removed))}</li>}
        <li>{t('import.consequence.whole')}</li>
        <li>{t('import.consequence.recorded')}</li>
      </ul>
    </div>
  );
}
