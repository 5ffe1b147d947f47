/** A person who did something with a finding: by name where a colleague, else by what they are. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { NameText } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';

/** The person. */
export function Person(props: { readonly id: string | null; readonly name: string | null }) {
  const { t } = useTranslation('findings');
  const { session } = useShell();
  if (props.id === null) return <span>{t('person.nobody')}</span>;
  if (props.id === session.personId) return <span>{t('person.you')}</span>;
  if (props.id === 'rule') return <span>{t('person.rule')}</span>;
  return props.name === null ? <span>{t('person.other')}</span> : <NameText>{props.name}</NameText>;
}

/** A function from a person to the words for lists of choices and for exports. */
export function usePersonWords(): (id: string | null, name: string | null) => string {
  const { t } = useTranslation('findings');
  const { personId } = useShell().session;
  return useCallback(
    (id, name) => {
      if (id === null) return t('person.nobody');
      if (id === personId) return t('person.you');
      if (id === 'rule') return t('person.rule');
      return name ?? t('person.other');
    },
    [t, personId],
  );
}
