/** A dialog: focus stays inside, Escape closes it unless it must be answered. */

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import style from './dialog.module.css';

/** A dialog with a heading. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  /** Left out: it cannot be closed unanswered. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={style['overlay'] ?? ''}
      isOpen={props.isOpen}
      isDismissable={props.onClose !== undefined}
      isKeyboardDismissDisabled={props.onClose === undefined}
      onOpenChange={(open) => {
        if (!open) props.onClose?.();
      }}
    >
      <Modal className={`${style['modal']} ${props.isWide === true ? style['wide'] : ''}`}>
        <AriaDialog className={style['dialog'] ?? ''}>
          <header className={style['head']}>
            <Heading slot="title">{props.title}</Heading>
            {props.onClose === undefined ? null : (
              <Button tone="quiet" onPress={props.onClose}>
                {t('action.close')}
              </Button>
            )}
          </header>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
