/** The statements that a finding rests on, by source: the file, its grade and its dates once, then each value with its place in the file. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Empty, GradeText, NameText, PropertyValue, RefText, usePropertyWords } from '../../parts/index.ts';
import style from './evidence.module.css';
import type { Evidence, FindingDetail } from './finding-api.ts';
import { splitEntry } from './finding-words.ts';
import { useListTitles } from './queue-filters.tsx';

/** The list. */
export function EvidenceList(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { finding } = props;
  const hidden = finding.evidence.length - finding.statements.length;
  return (
    <>
      <Origins finding={finding} />
      {finding.statements.length === 0 ? <Empty>{t('evidence.none')}</Empty> : null}
      {sourcesOf(finding.statements).map((statements) => (
        <FromSource key={statements.map(({ id }) => id).join()} statements={statements} />
      ))}
      {hidden > 0 ? (
        <p className={style['soft']}>
          {t('evidence.hidden', { count: hidden, shown: formats.number(hidden) })}
        </p>
      ) : null}
    </>
  );
}

/** The statements of one source, grade and day of recording together, in their order. */
function sourcesOf(statements: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const groups = Map.groupBy(statements, ({ source, grade, recordedAt }) =>
    [source.id, grade, recordedAt].join(' '),
  );
  return [...groups.values()];
}

/** The ways to the entry and to its list. */
function Origins(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const titles = useListTitles();
  const { finding } = props;
  const entity = finding.entity ?? finding.statements[0]?.entity;
  return (
    <p className={style['ways']}>
      {entity === undefined ? null : (
        <Link to="/entries/$entityId" params={{ entityId: entity }}>
          {t('evidence.entry')}
        </Link>
      )}
      {finding.entry === null ? null : (
        <Link to="/lists/$listId" params={{ listId: splitEntry(finding.entry).list }}>
          {t('evidence.list', { list: titles(splitEntry(finding.entry).list) })}
        </Link>
      )}
    </p>
  );
}

function FromSource(props: { readonly statements: readonly Evidence[] }) {
  const [first] = props.statements;
  if (first === undefined) return null;
  return (
    <section className={style['from']}>
      <SourceHead statement={first} />
      <ul className={style['list']}>
        {props.statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ul>
    </section>
  );
}

function SourceHead(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { source, grade, recordedAt } = props.statement;
  const dates = [
    ...(source.publishedOn === null
      ? []
      : [t('evidence.published', { day: formats.day(source.publishedOn) })]),
    t('evidence.recordedAt', { day: formats.instant(recordedAt) }),
  ];
  return (
    <header className={style['source']}>
      <h3>
        <NameText>{source.title ?? t('evidence.hiddenSource')}</NameText>
      </h3>
      <GradeText grade={grade} />
      <p className={style['soft']}>
        {dates.join(' · ')}
        {source.sha256 === null ? null : (
          <>
            {' · '}
            {t('evidence.file')} <RefText>{source.sha256.slice(0, 12)}</RefText>
          </>
        )}
      </p>
    </header>
  );
}

function StatementRow(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const words = usePropertyWords();
  const { statement } = props;
  const { line, locator } = statement;
  const place = line === null ? locator : t('evidence.line', { line: formats.number(line) });
  return (
    <li className={style['row']}>
      <span className={style['property']}>{words(statement.property)}</span>
      <span className={style['what']}>
        <span className={style['value']}>
          {statement.polarity === 'denied' ? <strong>{t('evidence.denied')} </strong> : null}
          <PropertyValue property={statement.property} value={statement.value} />
        </span>
        {statement.original === null ? null : (
          <span className={style['soft']}>
            {t('evidence.original')} <NameText>{statement.original}</NameText>
          </span>
        )}
        <Validity statement={statement} />
      </span>
      <span className={style['soft']}>{place === null ? null : <bdi>{place}</bdi>}</span>
    </li>
  );
}

function Validity(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { validFrom, validTo, ended } = props.statement;
  const spans = [
    ...(validFrom === null ? [] : [t('evidence.validFrom', { day: formats.day(validFrom) })]),
    ...(validTo === null ? [] : [t('evidence.validTo', { day: formats.day(validTo) })]),
  ];
  return (
    <>
      {spans.length === 0 ? null : <span className={style['soft']}>{spans.join(' · ')}</span>}
      {ended === null ? null : (
        <strong className={style['ended']}>
          {t('evidence.ended', { day: formats.instant(ended.at) })} <NameText>{ended.reason}</NameText>
        </strong>
      )}
    </>
  );
}
