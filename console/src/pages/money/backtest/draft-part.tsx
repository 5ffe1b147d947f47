/** Drafting the changed rule of a backtest as a version, and what became of the draft. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import style from './rules.module.css';
import { type RuleInEffect, type RuleVersion, useDraftVersion } from './rules-api.ts';
import { VersionCard } from './version-card.tsx';

/** The part. */
export function DraftPart(props: {
  readonly backtest: string;
  readonly rule: RuleInEffect | undefined;
  /** The version that was drafted of it already. */
  readonly version: RuleVersion | undefined;
  /** Whether it is known that there is none. */
  readonly isKnown: boolean;
}) {
  const { t } = useTranslation('rules');
  const [isAsking, setAsking] = useState(false);
  const draft = useDraftVersion(props.backtest);
  const refusal = useDisabledReason('rules:change');
  const { rule, version, isKnown } = props;
  return (
    <Section title={t('draft.title')}>
      {version !== undefined ? (
        <VersionCard version={version} rule={rule} isAtBacktest />
      ) : (
        <>
          <p>{t('draft.words')}</p>
          <div className={style['actions']}>
            <Button
              tone="strong"
              disabledReason={refusal}
              isPending={!isKnown}
              onPress={() => setAsking(true)}
            >
              {t('draft.open')}
            </Button>
          </div>
        </>
      )}
      {isAsking ? (
        <ReasonDialog
          title={t('draft.open')}
          words={t('draft.reasonWords')}
          yes={t('draft.send')}
          sending={draft}
          onSend={(reason) => draft.mutate(reason, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Section>
  );
}
