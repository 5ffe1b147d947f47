/** From a number of a trend to the incidents that it counts: on the map, of that district and time. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../../parts/index.ts';
import { daysOfPeriod } from './periods.ts';
import type { TrendScope } from './trends-api.ts';

/** The link; plain words where areas are provinces, by which the map does not choose. `period`: `2021-05`, or a Monday. */
export function EvidenceLink(props: {
  readonly scope: TrendScope;
  readonly unit: string;
  readonly period: string;
  readonly until?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('trends');
  const { scope, unit, period, until = period } = props;
  if (scope.level !== 'adm2') return <>{props.children}</>;
  const search = { from: daysOfPeriod(period)[0], to: daysOfPeriod(until)[1], unit };
  return (
    <Link
      to="/incidents"
      search={search}
      title={t('evidence', { unit: isolate(unit), period: isolate(period) })}
    >
      {props.children}
    </Link>
  );
}
