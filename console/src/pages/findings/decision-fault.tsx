/** Why a decision was not taken: each time with what was kept. */

import { useTranslation } from 'react-i18next';
import { ApiFault, isOffline, isSignedOut } from '../../api/fault.ts';
import { Failed } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './decision.module.css';

/** The fault. A session that ended has its dialog over the page, and a newer decision its own words. */
export function DecisionFault(props: { readonly cause: unknown }) {
  const { t } = useTranslation('findings');
  const { openPurpose } = useShell();
  const { cause } = props;
  if (isSignedOut(cause)) return <Kept words={t('fault.signedOut')} />;
  if (isOffline(cause)) return <Kept words={t('fault.offline')} />;
  if (cause instanceof ApiFault && cause.code === 'CONFLICT') return <Kept words={t('fault.raced')} />;
  return <Failed cause={cause} onChoosePurpose={openPurpose} />;
}

function Kept(props: { readonly words: string }) {
  return (
    <p role="alert" className={style['fault']}>
      {props.words}
    </p>
  );
}
