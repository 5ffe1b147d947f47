/** The states of a page that is not itself: empty, loading, failed, denied. Each says what to do. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault, isOffline } from '../api/fault.ts';
import { Button } from './button.tsx';
import { FaultDetails, useFaultWords } from './fault-words.tsx';
import style from './states.module.css';

/** Nothing is here: what would be, and how to get it. */
export function Empty(props: {
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={style['state']}>
      <h2>{props.title ?? t('empty.title')}</h2>
      <div>{props.children}</div>
      {props.action}
    </section>
  );
}

/** Something is on its way. */
export function Loading(props: { readonly what?: string }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={style['loading']}>
      <span className={style['pulse']} aria-hidden="true" />
      {props.what ?? t('waiting.loading')}
    </div>
  );
}

/** A refusal or failure: what happened, what was kept, what to do. A missing purpose and a missing right have their own words. */
export function Failed(props: {
  readonly cause: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly onChoosePurpose?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  const { cause } = props;
  if (isOffline(cause)) return <Offline onRetry={props.onRetry} />;
  if (cause instanceof ApiFault && (cause.code === 'PURPOSE_REQUIRED' || cause.code === 'NOT_ALLOWED')) {
    return <Denied fault={cause} onChoosePurpose={props.onChoosePurpose} />;
  }
  const fault = cause instanceof ApiFault ? cause : null;
  const words = fault === null ? null : faultWords(fault.code);
  return (
    <section role="alert" className={`${style['state']} ${style['failed']}`}>
      <h2>{words?.title ?? t('failure.title')}</h2>
      <p>{words?.remedy ?? t('failure.unknown')}</p>
      <p>{t('failure.kept')}</p>
      {fault === null ? null : <FaultDetails fault={fault} />}
      {props.onRetry === undefined ? null : <Button onPress={props.onRetry}>{t('action.retry')}</Button>}
    </section>
  );
}

function Offline(props: { readonly onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <section role="alert" className={`${style['state']} ${style['failed']}`}>
      <h2>{t('failure.offlineTitle')}</h2>
      <p>{t('failure.offline')}</p>
      {props.onRetry === undefined ? null : <Button onPress={props.onRetry}>{t('action.retry')}</Button>}
    </section>
  );
}

/** What a reader may not do, why, and who can change it. */
function Denied(props: { readonly fault: ApiFault; readonly onChoosePurpose?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const needsPurpose = props.fault.code === 'PURPOSE_REQUIRED';
  return (
    <section role="alert" className={`${style['state']} ${style['denied']}`}>
      <h2>{t('denied.title')}</h2>
      <p>{needsPurpose ? t('denied.needsPurpose') : t('denied.role')}</p>
      <FaultDetails fault={props.fault} />
      {needsPurpose && props.onChoosePurpose !== undefined ? (
        <Button tone="strong" onPress={props.onChoosePurpose}>
          {t('denied.choosePurpose')}
        </Button>
      ) : null}
    </section>
  );
}
