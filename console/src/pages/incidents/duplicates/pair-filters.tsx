/** Which pairs are shown: of which sources, and of which district. */

import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../../../parts/index.ts';
import style from './duplicates.module.css';
import type { PairFilter } from './duplicates-api.ts';

/** The choice of all. */
const ALL = 'all';
/** Milliseconds after the last key before the district is asked for. */
const SETTLE_MS = 300;
const DISTRICT_LENGTH_MAX = 100;

/** The fields. */
export function PairFilters(props: {
  readonly filter: PairFilter;
  readonly origins: readonly string[];
  readonly onFilter: (filter: PairFilter) => void;
}) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const { filter, origins, onFilter } = props;
  const [typed, setTyped] = useState(filter.district);
  const settle = useEffectEvent((district: string) => {
    if (district !== filter.district) onFilter({ ...filter, district });
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(typed.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search className={`${style['filters']} no-print`}>
      {(['origin', 'other'] as const).map((part) => (
        <ChoiceField<string>
          key={part}
          label={t(`filter.${part}`)}
          value={filter[part] ?? ALL}
          choices={[
            { value: ALL, label: t('incidents:filter.allOrigins') },
            ...origins.map((origin) => ({ value: origin, label: origin })),
          ]}
          onChange={(origin) => onFilter({ ...filter, [part]: origin === ALL ? null : origin })}
        />
      ))}
      <TextField
        label={t('filter.district')}
        type="search"
        value={typed}
        maxLength={DISTRICT_LENGTH_MAX}
        direction="auto"
        onChange={setTyped}
      />
    </search>
  );
}
