/** Giving a finding to somebody: to oneself, to a colleague, or back to nobody. */

import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/fault.ts';
import { Button } from '../../parts/index.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './assign-menu.module.css';
import { type Finding, type FindingDetail, useAssign, usePeople } from './finding-api.ts';
import { parseRefusal } from './finding-words.ts';
import { usePersonWords } from './person.tsx';

/** Ids of the choices that are no person. */
const NOBODY = 'nobody';

/** The menu on one finding; `isBrief` in rows, where the button shows who has it. */
export function AssignMenu(props: { readonly finding: Finding | FindingDetail; readonly isBrief?: boolean }) {
  const { t } = useTranslation('findings');
  const { session } = useShell();
  const personWords = usePersonWords();
  const people = usePeople();
  const assign = useAssign();
  const { finding } = props;
  const reason = useAssignRefusal(finding);
  const who = personWords(finding.assignee, finding.assigneeName);
  if (props.isBrief === true && reason !== undefined) return <bdi>{who}</bdi>;
  const colleagues = (people.data?.people ?? []).filter(
    ({ id, active, kind, roles }) =>
      active && kind === 'person' && id !== session.personId && roles.some((role) => DECIDERS.includes(role)),
  );
  return (
    <span className={style['holder']}>
      <MenuTrigger>
        <Button
          tone={props.isBrief === true ? 'quiet' : 'plain'}
          label={t('assign.label', { who })}
          isPending={assign.isPending}
          disabledReason={reason}
        >
          <bdi className={finding.assignee === null ? style['nobody'] : ''}>{who}</bdi>
          {reason === undefined ? <span aria-hidden="true" className="opens" /> : null}
        </Button>
        <Popover className={`popover ${style['popover']}`}>
          <Menu
            className={style['menu'] ?? ''}
            onAction={(key) => assign.mutate({ finding, assignee: key === NOBODY ? null : String(key) })}
          >
            {finding.assignee === session.personId ? null : (
              <MenuItem id={session.personId} className={style['item'] ?? ''}>
                {t('assign.me')}
              </MenuItem>
            )}
            {finding.assignee === null ? null : (
              <MenuItem id={NOBODY} className={style['item'] ?? ''}>
                {t('assign.release')}
              </MenuItem>
            )}
            {colleagues.length === 0 ? null : <Separator className={style['line'] ?? ''} />}
            <MenuSection aria-label={t('assign.colleagues')}>
              {colleagues
                .filter(({ id }) => id !== finding.assignee)
                .map((person) => (
                  <MenuItem
                    key={person.id}
                    id={person.id}
                    textValue={person.displayName}
                    className={style['item'] ?? ''}
                  >
                    <bdi>{person.displayName}</bdi>
                  </MenuItem>
                ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {assign.error === null ? null : <AssignFault cause={assign.error} />}
    </span>
  );
}

/** Roles that decide findings, to whom alone they are given; the server refuses others. */
const DECIDERS: readonly string[] = ['analyst', 'supervisor', 'post-officer'];

/** Why nobody can be given this finding now; undefined when somebody can. */
function useAssignRefusal(finding: Finding | FindingDetail): string | undefined {
  const { t } = useTranslation('findings');
  const right = useDisabledReason('findings:assign');
  if (right !== undefined) return right;
  if ('steps' in finding) {
    const code = parseRefusal(finding.steps.assign.code);
    return code === null ? undefined : t(`refusal.${code}`);
  }
  return finding.state === 'open' || finding.state === 'awaiting-second' ? undefined : t('refusal.decided');
}

function AssignFault(props: { readonly cause: unknown }) {
  const { t } = useTranslation('findings');
  const isRaced = props.cause instanceof ApiFault && props.cause.code === 'CONFLICT';
  return (
    <span role="alert" className={style['fault']}>
      {isRaced ? t('assign.raced') : t('assign.failed')}
    </span>
  );
}
