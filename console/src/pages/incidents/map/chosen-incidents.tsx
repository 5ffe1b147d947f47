/** What was chosen on the map: its incidents by day, each a way to its page. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button } from '../../../parts/index.ts';
import { isoDay } from '../../../parts/map/index.ts';
import { CountText } from '../count-text.tsx';
import { useIncidentWords } from '../incident-words.ts';
import type { MapIncident } from './incident-map.ts';
import style from './map-page.module.css';

/** Incidents that are listed at once. */
const LISTED_MAX = 30;

/** The list. */
export function ChosenIncidents(props: {
  readonly incidents: readonly MapIncident[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['incidents', 'common']);
  const formats = useFormats();
  const words = useIncidentWords();
  const newest = props.incidents.toSorted((left, right) => right.day - left.day);
  const count = newest.length;
  return (
    <aside aria-label={t('map.chosen')} className={style['chosen']}>
      <header>
        <h2>{t('map.chosenCount', { count, shown: formats.number(count) })}</h2>
        <Button tone="quiet" onPress={props.onClose}>
          {t('common:action.close')}
        </Button>
      </header>
      <ol>
        {newest.slice(0, LISTED_MAX).map((incident) => (
          <li key={incident.id}>
            <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
              {words.kind(incident.kind)}
            </Link>
            <span>
              <time dateTime={isoDay(incident.day)}>{formats.day(isoDay(incident.day))}</time>
              {' · '}
              {t('column.killed')} <CountText count={incident} />
            </span>
            <small>
              {words.precision(incident.precision)}
              {incident.isFlagged ? ` · ${t('flagged')}` : ''}
            </small>
          </li>
        ))}
      </ol>
      {count > LISTED_MAX ? (
        <p>{t('map.chosenMore', { shown: formats.number(LISTED_MAX), total: formats.number(count) })}</p>
      ) : null}
    </aside>
  );
}
