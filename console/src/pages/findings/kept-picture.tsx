/** The two names side by side while this window still knows what was asked; else why they cannot be shown again. */

import { useTranslation } from 'react-i18next';
import { NameStrip, NameStripTable, useKeptPicture } from '../../parts/index.ts';
import style from './finding.module.css';
import type { FindingDetail } from './finding-api.ts';

/** The picture, or why there is none. */
export function KeptPicture(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const picture = useKeptPicture(props.finding.id);
  if (picture !== null) {
    return (
      <>
        <NameStrip picture={picture} />
        <NameStripTable picture={picture} />
      </>
    );
  }
  if (props.finding.query.kept) return null;
  return <p className={style['soft']}>{t('picture.notKept')}</p>;
}
