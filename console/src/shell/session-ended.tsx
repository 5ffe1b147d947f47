/** When a session ends under somebody's hands: sign in again on the spot; the page and its drafts stay as they are. */

import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/index.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The dialog; it closes by itself once a session is open again. */
export function SessionEnded(props: { readonly isOpen: boolean }) {
  const { t } = useTranslation('session');
  return (
    <Dialog title={t('ended.title')} isOpen={props.isOpen}>
      <p>{t('ended.words')}</p>
      <SignInForm />
    </Dialog>
  );
}
