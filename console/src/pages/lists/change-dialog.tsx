/** All that changed in one entry, its old and new values side by side. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog, NameText, PropertyChanges, RefText } from '../../parts/index.ts';
import style from './change-dialog.module.css';
import { ChangeMark } from './list-mark.tsx';
import { type EntryChange, entityOf, parseChangeKind } from './model.ts';

/** The dialog; open while there is a change. */
export function ChangeDialog(props: {
  readonly change: EntryChange | null;
  readonly listId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('lists');
  const { change, listId } = props;
  if (change === null) return null;
  return (
    <Dialog title={t('list.changes')} isOpen onClose={props.onClose} isWide>
      <p className={style['head']}>
        <ChangeMark change={parseChangeKind(change.change)} />
        <strong>
          <NameText>{change.name}</NameText>
        </strong>
        <RefText>{change.ref}</RefText>
      </p>
      {change.properties.length === 0 ? (
        <p>{t('wholeEntry')}</p>
      ) : (
        <PropertyChanges properties={change.properties} />
      )}
      {listId === null ? null : (
        <Link to="/entries/$entityId" params={{ entityId: entityOf(listId, change.ref) }}>
          {t('openEntry')}
        </Link>
      )}
    </Dialog>
  );
}
