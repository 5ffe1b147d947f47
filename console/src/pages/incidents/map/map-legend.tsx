/** What the marks of the map mean, drawn as they are on it; for those that are on it alone. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DISTRICT_KM, NEAR_KM } from '../../../parts/map/index.ts';
import style from './map-legend.module.css';

/** Marks that the map may have. */
export type MapMark = 'cluster' | 'exact' | 'near' | 'district' | 'cells' | 'fence' | 'crossings';

/** The legend. */
export function MapLegend(props: { readonly marks: readonly MapMark[] }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  return (
    <ul aria-label={t('legend.label')} className={style['legend']}>
      {props.marks.map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark} />
          {t(`legend.${mark}`, { near: formats.number(NEAR_KM), district: formats.number(DISTRICT_KM) })}
        </li>
      ))}
    </ul>
  );
}

function MarkSign(props: { readonly mark: MapMark }) {
  return (
    <svg viewBox="0 0 28 20" aria-hidden="true" className={`${style['sign']} ${style[props.mark]}`}>
      {props.mark === 'fence' ? (
        <path d="M2 10h24" />
      ) : props.mark === 'cells' ? (
        <rect x="6" y="3" width="14" height="14" />
      ) : (
        <>
          {props.mark === 'near' ? <circle cx="14" cy="10" r="9" className={style['halo']} /> : null}
          <circle cx="14" cy="10" r={RADII[props.mark]} />
        </>
      )}
    </svg>
  );
}

const RADII = { cluster: 9, exact: 5, near: 5, district: 9, crossings: 7 };
