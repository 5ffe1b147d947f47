/** The state of a report, as a mark that does not rest on colour alone. */

import { useTranslation } from 'react-i18next';
import style from './report.module.css';
import { reportStateOf } from './report-words.ts';

/** The mark. */
export function ReportStateMark(props: { readonly state: string }) {
  const { t } = useTranslation('goaml');
  const state = reportStateOf(props.state);
  return <span className={`${style['state']} ${style[state]}`}>{t(`state.${state}`)}</span>;
}
