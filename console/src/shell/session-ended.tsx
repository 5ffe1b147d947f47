/** When a session ends under somebody's hands: sign in again on the spot; the page and its drafts stay as they are. */

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { SESSION_KEY, type Session } from '../api/session.ts';
import { Dialog } from '../parts/index.ts';
import { usePurposeWords } from './purpose-word.ts';
import { SignInForm } from './sign-in-form.tsx';

/**
 * The dialog; it closes by itself once a session is open again. The same person goes on for the purpose chosen before, as the dialog says;
 * another person gets a page of their own from the shell.
 */
export function SessionEnded(props: { readonly isOpen: boolean; readonly before: Session }) {
  const { t } = useTranslation('session');
  const words = usePurposeWords();
  const queries = useQueryClient();
  const { reason, personId } = props.before;
  const goOn = async (): Promise<void> => {
    const session = await answer(api.GET('/sessions/current'));
    if (session.personId === personId && reason !== null) {
      await answer(api.POST('/sessions/current/purpose', { body: { reason } }));
    }
    await queries.invalidateQueries({ queryKey: SESSION_KEY });
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={t('ended.title')} isOpen={props.isOpen}>
      <p>{t('ended.words')}</p>
      {reason === null ? null : (
        <p>{t('ended.purpose', { purpose: words(reason.purpose), case: reason.caseRef })}</p>
      )}
      <SignInForm onDone={() => void goOn()} />
    </Dialog>
  );
}
