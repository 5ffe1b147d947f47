/** The words of rules over payments; a rule that the console does not know keeps the words that the server gives it. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyRuleOf } from './money-words.ts';

/** A function from the id of a rule to its title. */
export function useMoneyRuleWords(): (id: string) => string {
  const { t } = useTranslation('money');
  return useCallback(
    (id) => {
      const known = moneyRuleOf(id);
      return known === null ? id : t(`rule.${known}.title`);
    },
    [t],
  );
}
