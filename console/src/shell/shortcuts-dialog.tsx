/** The list of keys, on `?`. */

import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/index.ts';
import style from './shortcuts-dialog.module.css';

const KEYS = [
  ['/', 'search'],
  ['?', 'help'],
  ['g', 'go'],
  ['↓ j', 'next'],
  ['↑ k', 'previous'],
  ['Enter', 'open'],
  ['t', 'decideTrue'],
  ['n', 'decideFalse'],
  ['u', 'decideCannotTell'],
  ['s', 'pairSame'],
  ['d', 'pairDifferent'],
  ['u', 'pairUndo'],
  ['Esc', 'close'],
] as const;

/** The dialog. */
export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog title={t('shortcuts.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <dl className={style['keys']}>
        {KEYS.map(([key, word]) => (
          <div key={word}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
