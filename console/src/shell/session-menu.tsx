/** The menu of the session: who is signed in, language, look, shortcuts, tour, signing out. */

import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../api/session.ts';
import { LANGUAGES, type Language } from '../i18n/namespaces.ts';
import { chooseLanguage, currentLanguage } from '../i18n/start.ts';
import { Button, ChoiceField } from '../parts/index.ts';
import { dropDrafts } from './drafts.ts';
import { LOOKS, useLook } from './look.ts';
import style from './session-menu.module.css';
import { useShell } from './shell-context.ts';

/** The menu. */
export function SessionMenu() {
  const { t } = useTranslation('shell');
  const { session } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        className={style['who'] ?? ''}
        aria-label={`${session.displayName} ${session.agencyName}: ${t('menu.open')}`}
      >
        <bdi className={style['name']}>{session.displayName}</bdi>{' '}
        <bdi className={style['agency']}>{session.agencyName}</bdi>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className={style['menu'] ?? ''} aria-label={t('menu.open')}>
          <Menu close={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Menu(props: { readonly close: () => void }) {
  const { t } = useTranslation('shell');
  const shell = useShell();
  const signOut = useSignOut();
  const { look, letters, chooseLook, chooseLetters } = useLook();
  const first = (run: () => void) => () => {
    props.close();
    run();
  };
  return (
    <>
      <ChoiceField<Language>
        label={t('menu.language')}
        value={currentLanguage()}
        choices={[
          { value: 'en', label: LANGUAGES.en.name },
          { value: 'ur', label: LANGUAGES.ur.name },
        ]}
        onChange={(language) => void chooseLanguage(language)}
      />
      <ChoiceField
        label={t('menu.look')}
        value={look}
        choices={LOOKS.map((value) => ({ value, label: t(`menu.${value}`) }))}
        onChange={chooseLook}
      />
      <ChoiceField
        label={t('menu.letters')}
        value={letters}
        choices={[
          { value: 'naskh', label: t('menu.naskh') },
          { value: 'nastaliq', label: t('menu.nastaliq') },
        ]}
        onChange={chooseLetters}
      />
      <Button onPress={first(shell.openPurpose)}>{t('menu.purpose')}</Button>
      <Button onPress={first(shell.openShortcuts)} shortcut="?">
        {t('menu.shortcuts')}
      </Button>
      <Button onPress={first(shell.startTour)}>{t('menu.tour')}</Button>
      <Button
        tone="danger"
        onPress={() => signOut.mutate(undefined, { onSuccess: () => dropDrafts({ of: null }) })}
      >
        {t('menu.signOut')}
      </Button>
    </>
  );
}
