/** Actions, outcomes and people of the log in the reader's language. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_KEYS, type AuditEntry, OUTCOMES } from './audit-model.ts';

const SYSTEM = 'system:';

/** A function from an action's code to its words; a code without words stays itself. */
export function useActionWords(): (code: string) => string {
  const { t } = useTranslation('audit');
  return useCallback(
    (code) => {
      const key = Object.entries(ACTION_KEYS).find(([action]) => action === code)?.[1];
      return key === undefined ? code : t(key);
    },
    [t],
  );
}

/** A function from an outcome to its word. */
export function useOutcomeWords(): (outcome: string) => string {
  const { t } = useTranslation('audit');
  return useCallback(
    (outcome) => {
      const known = OUTCOMES.find((each) => each === outcome);
      return known === undefined ? outcome : t(`outcome.${known}`);
    },
    [t],
  );
}

/** A function from an entry to who acted: a colleague by name, another person by id, a part of the system, or nobody. */
export function useActorWords(): (entry: Pick<AuditEntry, 'personId' | 'personName'>) => string {
  const { t } = useTranslation('audit');
  return useCallback(
    ({ personId, personName }) => {
      if (personName !== null) return personName;
      if (personId === null) return t('nobody');
      return personId.startsWith(SYSTEM) ? t('system', { part: personId.slice(SYSTEM.length) }) : personId;
    },
    [t],
  );
}
