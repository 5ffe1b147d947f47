/** What the session may do, and in words why not: from the server's own list, so that buttons say beforehand what it would answer. */

import { useTranslation } from 'react-i18next';
import { usePurposeWords } from './purpose-word.ts';
import { useShell } from './shell-context.ts';

/** Roles that the console has words for; the server's closed list. */
const ROLES = [
  'analyst',
  'supervisor',
  'reporting-analyst',
  'reporting-supervisor',
  'post-officer',
  'prevention-worker',
  'researcher',
  'steward',
  'auditor',
  'administrator',
  'screening-client',
] as const;

/** Why an action of the server's list (`lists:import`) is not open to this session; undefined when it is. */
export function useDisabledReason(action: string): string | undefined {
  const { t } = useTranslation('session');
  const roleWords = useRoleWords();
  const purposeWords = usePurposeWords();
  const { session } = useShell();
  const right = session.actions.find((each) => each.action === action);
  if (right === undefined) return t('right.unknown');
  if (right.allowed || right.disabledReason === null) return undefined;
  const { code, roles, purposes } = right.disabledReason;
  if (code === 'role') return t('right.role', { roles: roles.map(roleWords).join(t('right.or')) });
  const words = purposes.map(purposeWords).join(t('right.or'));
  return words === '' ? t('right.noPurpose') : t('right.purpose', { purposes: words });
}

/** A function from a role's code to its words; a code without words stays itself. */
function useRoleWords(): (code: string) => string {
  const { t } = useTranslation('session');
  return (code) => {
    const known = ROLES.find((role) => role === code);
    return known === undefined ? code : t(`role.${known}`);
  };
}
