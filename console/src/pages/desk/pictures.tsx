/** Three small pictures, each with a sentence, a table as its twin, and the way to what it shows. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  FINDING_STATES,
  NameText,
  ScaleBar,
  Section,
  VerdictBar,
  VerdictTable,
  type VerdictTally,
} from '../../parts/index.ts';
import style from './desk.module.css';
import { type Batch, useAll, useLists, useOwnBatches } from './desk-api.ts';

/** Lists shown by name; the others are in the queue's own filter. */
const LISTS_MAX = 6;

/** The pictures; nothing as long as there is nothing to show. */
export function Pictures() {
  const { t } = useTranslation('desk');
  const all = useAll();
  const batches = useOwnBatches();
  const counts = all.data?.counts ?? {};
  const lists = all.data?.lists ?? [];
  const tally = tallyOf(batches.data?.screenings ?? []);
  const screened = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (found === 0 && screened === 0) return null;
  return (
    <Section title={t('pictures.title')}>
      <div className={style['pictures']}>
        {found === 0 ? null : <StatePicture counts={counts} total={found} />}
        {lists.length === 0 ? null : <ListPicture lists={lists} />}
        {screened === 0 ? null : <VerdictPicture tally={tally} total={screened} />}
      </div>
    </Section>
  );
}

interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly link: ReactNode;
}

function StatePicture(props: { readonly counts: Readonly<Record<string, number>>; readonly total: number }) {
  const { t } = useTranslation(['desk', 'common']);
  const formats = useFormats();
  const rows = FINDING_STATES.map((state) => ({
    id: state,
    label: t(`common:state.${state}`),
    count: props.counts[state] ?? 0,
    link: (
      <Link to="/findings" search={{ state }}>
        {t(`common:state.${state}`)}
      </Link>
    ),
  }));
  const words = t('pictures.statesWords', {
    open: formats.number(props.counts['open'] ?? 0),
    total: formats.number(props.total),
  });
  return <BarPicture title={t('pictures.states')} words={words} rows={rows} />;
}

function ListPicture(props: {
  readonly lists: readonly { readonly list: string; readonly count: number }[];
}) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const lists = useLists();
  const titleOf = (id: string): string => lists.data?.lists.find((list) => list.id === id)?.title ?? id;
  const rows = props.lists.slice(0, LISTS_MAX).map(({ list, count }) => ({
    id: list,
    label: titleOf(list),
    count,
    link: (
      <Link to="/findings" search={{ state: 'all', list }}>
        <NameText>{titleOf(list)}</NameText>
      </Link>
    ),
  }));
  const words = t('pictures.listsWords', {
    count: props.lists.length,
    shown: formats.number(props.lists.length),
  });
  return <BarPicture title={t('pictures.lists')} words={words} rows={rows} />;
}

/** Bars with words and numbers beside them, and the same as a table. */
function BarPicture(props: {
  readonly title: string;
  readonly words: string;
  readonly rows: readonly BarRow[];
}) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const max = Math.max(1, ...props.rows.map(({ count }) => count));
  return (
    <figure className={style['picture']}>
      <figcaption>
        <h3>{props.title}</h3>
        <p className={style['soft']}>{props.words}</p>
      </figcaption>
      <ul className={style['bars']}>
        {props.rows.map(({ id, count, link }) => (
          <li key={id}>
            <span className={style['bar-words']}>
              {link}
              <span>{formats.number(count)}</span>
            </span>
            <ScaleBar value={count} max={max} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('pictures.table')}</summary>
        <table className={style['twin']} aria-label={props.title}>
          <thead>
            <tr>
              <th scope="col">{t('pictures.what')}</th>
              <th scope="col">{t('pictures.count')}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ id, label, count }) => (
              <tr key={id}>
                <th scope="row">
                  <NameText>{label}</NameText>
                </th>
                <td>{formats.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function VerdictPicture(props: { readonly tally: VerdictTally; readonly total: number }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const { tally, total } = props;
  return (
    <figure className={style['picture']}>
      <figcaption>
        <h3>
          <Link to="/batches">{t('pictures.verdicts')}</Link>
        </h3>
        <p className={style['soft']}>
          {t('pictures.verdictsWords', {
            looked: formats.number(tally.match + tally.possible),
            total: formats.number(total),
          })}
        </p>
      </figcaption>
      <VerdictBar counts={tally} />
      <details>
        <summary>{t('pictures.table')}</summary>
        <VerdictTable counts={tally} label={t('pictures.verdicts')} />
      </details>
    </figure>
  );
}

function tallyOf(batches: readonly Batch[]): VerdictTally {
  const sum = (part: keyof VerdictTally): number =>
    batches.reduce((total, { counts }) => total + counts[part], 0);
  return {
    match: sum('match'),
    possible: sum('possible'),
    undetermined: sum('undetermined'),
    noMatch: sum('noMatch'),
    waiting: sum('waiting'),
  };
}
