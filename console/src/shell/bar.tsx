/** The slim bar on top: agency, person, purpose, clearance and the age of the oldest list, always in sight. */

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { useFormats } from '../i18n/format.ts';
import { Brand } from '../parts/index.ts';
import style from './bar.module.css';
import { usePurposeWords } from './purpose-word.ts';
import { SessionMenu } from './session-menu.tsx';
import { useShell } from './shell-context.ts';

/** The bar. */
export function Bar() {
  const { t } = useTranslation('shell');
  const { session, openPurpose } = useShell();
  const navigate = useNavigate();
  return (
    <header className={`${style['bar']} no-print`}>
      <Link to="/" className={style['brand'] ?? ''}>
        <Brand />
      </Link>
      <button type="button" className={style['search']} onClick={() => void navigate({ to: '/screening' })}>
        {t('search')} <span aria-hidden="true">/</span>
      </button>
      <button
        type="button"
        className={`${style['purpose']} ${session.reason === null ? style['none'] : ''}`}
        onClick={openPurpose}
      >
        <span className={style['word']}>{t('purpose')}</span>
        <PurposeWords />
      </button>
      <dl className={style['facts']}>
        <div>
          <dt>{t('clearance')}</dt>
          <dd dir="ltr">{session.tlp}</dd>
        </div>
        <OldestList />
      </dl>
      <SessionMenu />
    </header>
  );
}

function PurposeWords() {
  const { t } = useTranslation('shell');
  const words = usePurposeWords();
  const { reason } = useShell().session;
  if (reason === null) return <strong>{t('noPurpose')}</strong>;
  return (
    <strong>
      {words(reason.purpose)} <span className={style['case']}>{t('case', { ref: reason.caseRef })}</span>
    </strong>
  );
}

function OldestList() {
  const { t } = useTranslation(['shell', 'common']);
  const formats = useFormats();
  const { session } = useShell();
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
    // Who may not read lists does not ask: each refusal would be an entry of the audit log.
    enabled: session.actions.some(({ action, allowed }) => action === 'lists:read' && allowed),
  });
  const ages = (lists.data?.lists ?? []).flatMap((list) =>
    list.ageDays === null ? [] : [{ days: list.ageDays, isOld: list.age.startsWith('older') }],
  );
  const oldest = ages.toSorted((left, right) => right.days - left.days)[0];
  if (oldest === undefined) return null;
  return (
    <div className={ages.some(({ isOld }) => isOld) ? style['old'] : ''}>
      <dt>{t('oldestList')}</dt>
      <dd>{t('common:age.days', { count: oldest.days, shown: formats.number(oldest.days) })}</dd>
    </div>
  );
}
