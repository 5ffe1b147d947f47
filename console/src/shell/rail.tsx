/** The way to the work: pages by what is done there. What a role does not open is absent. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session.ts';
import style from './rail.module.css';
import { useShell } from './shell-context.ts';
import { GO_PREFIX, type GoTarget } from './shortcuts.ts';

interface Place {
  readonly to: GoTarget;
  readonly word:
    | 'desk'
    | 'screening'
    | 'batches'
    | 'findings'
    | 'money'
    | 'incidents'
    | 'lists'
    | 'accuracy'
    | 'audit';
  readonly key: string;
}

const PLACES: readonly Place[] = [
  { to: '/', word: 'desk', key: 'd' },
  { to: '/screening', word: 'screening', key: 's' },
  { to: '/batches', word: 'batches', key: 'b' },
  { to: '/findings', word: 'findings', key: 'f' },
  { to: '/money', word: 'money', key: 'm' },
  { to: '/incidents', word: 'incidents', key: 'i' },
  { to: '/lists', word: 'lists', key: 'l' },
  { to: '/accuracy', word: 'accuracy', key: 'r' },
  { to: '/audit', word: 'audit', key: 'a' },
];

/** Roles that open a place; a place without roles is open to all who are signed in. */
const ROLES: Partial<Record<Place['word'], readonly string[]>> = {
  audit: ['auditor'],
};

/** Actions of which one must be open to the role for a place to stand here. */
const ACTIONS: Partial<Record<Place['word'], readonly string[]>> = {
  money: ['payments:read', 'payments:import'],
  incidents: ['incidents:read', 'incidents:import', 'areas:read'],
};

/** The rail. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { session } = useShell();
  const open = PLACES.filter(({ word }) => {
    const [roles, actions] = [ROLES[word], ACTIONS[word]];
    return (
      (roles === undefined || roles.some((role) => session.roles.includes(role))) &&
      (actions === undefined || actions.some((action) => isOfRole(session, action)))
    );
  });
  return (
    <nav aria-label={t('rail.label')} className={`${style['rail']} no-print`}>
      <ul>
        {open.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              className={style['place'] ?? ''}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: place.to === '/' }}
            >
              <Sign word={place.word} />
              <span>{t(`rail.${place.word}`)}</span>
              <span aria-hidden="true" className={style['key']}>
                {keyWords(place.key)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a role of the session permits an action, for whatever purpose. */
function isOfRole({ actions }: Session, action: string): boolean {
  const right = actions.find((one) => one.action === action);
  return right !== undefined && (right.allowed || right.disabledReason?.code !== 'role');
}

/** The keys that lead to a place. */
function keyWords(key: string): string {
  return `${GO_PREFIX} ${key}`;
}

/** Signs of the places: drawn with one stroke, never without their word. */
const SIGNS: Readonly<Record<Place['word'], string>> = {
  desk: 'M3 9h18v4H3zM5 13v8M19 13v8M8 9V5h8v4',
  screening: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  batches: 'M5 3h10l4 4v14H5zM9 11h6M9 15h6',
  findings: 'M12 3l9 16H3zM12 9v5M12 16.5v.5',
  money: 'M4 6h6M4 12h10M4 18h6M14 8l6 4-6 4',
  incidents: 'M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11zM12 8v4M12 13.5v.5',
  lists: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  accuracy: 'M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-3',
  audit: 'M6 3h12v18l-6-4-6 4zM9 8h6M9 12h6',
};

function Sign(props: { readonly word: Place['word'] }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={style['sign']}>
      <path d={SIGNS[props.word]} />
    </svg>
  );
}
