/** Which rows are shown: by verdict, each with how many there are. Nothing chosen shows all. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import style from './result-filter.module.css';
import type { ResultRow } from './use-batch.ts';

/** What rows are sorted into. */
const SHOWN_KINDS = ['match', 'possible', 'undetermined', 'no-match', 'refused', 'waiting'] as const;

/** What rows are sorted into. */
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** True for a row of one of the kinds; a row that could not be read is undetermined too. */
export function isShown(row: ResultRow, kinds: ReadonlySet<ShownKind>): boolean {
  return kinds.has(row.verdict) || (row.isRefused && kinds.has('refused'));
}

/** The choices. Kinds that no row has are left out. */
export function ResultFilter(props: {
  readonly rows: readonly ResultRow[];
  readonly kinds: ReadonlySet<ShownKind>;
  readonly onChange: (kinds: ReadonlySet<ShownKind>) => void;
}) {
  const { t } = useTranslation('batches');
  const { rows, kinds, onChange } = props;
  const counts = useMemo(() => countKinds(rows), [rows]);
  const toggle = (kind: ShownKind): void => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset className={style['filter']}>
      <legend className="visually-hidden">{t('desk.filter')}</legend>
      {SHOWN_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) => (
        <KindChip
          key={kind}
          kind={kind}
          count={counts.get(kind) ?? 0}
          isOn={kinds.has(kind)}
          onToggle={() => toggle(kind)}
        />
      ))}
    </fieldset>
  );
}

function KindChip(props: {
  readonly kind: ShownKind;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  const { kind } = props;
  const word =
    kind === 'refused'
      ? t('batches:desk.refused')
      : kind === 'waiting'
        ? t('common:tally.waiting')
        : t(`common:verdict.${kind}`);
  return (
    <button
      type="button"
      aria-pressed={props.isOn}
      className={`${style['chip']} ${style[kind]}`}
      onClick={props.onToggle}
    >
      {word} <span className={style['count']}>{formats.number(props.count)}</span>
    </button>
  );
}

function countKinds(rows: readonly ResultRow[]): ReadonlyMap<ShownKind, number> {
  const counts = new Map<ShownKind, number>();
  for (const row of rows) {
    counts.set(row.verdict, (counts.get(row.verdict) ?? 0) + 1);
    if (row.isRefused) counts.set('refused', (counts.get('refused') ?? 0) + 1);
  }
  return counts;
}
