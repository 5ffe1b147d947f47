/** The statements that a finding rests on: each with its value, source, place in the file, grade and dates. */

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
      <ol className={style['list']}>
        {finding.statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ol>
      {hidden > 0 ? (
        <p className={style['soft']}>
          {t('evidence.hidden', { count: hidden, shown: formats.number(hidden) })}
        </p>
      ) : null}
    </>
  );
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

function StatementRow(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const words = usePropertyWords();
  const { statement } = props;
  return (
    <li className={style['row']}>
      <div className={style['what']}>
        <span className={style['property']}>{words(statement.property)}</span>
        <span className={style['value']}>
          {statement.polarity === 'denied' ? <strong>{t('evidence.denied')} </strong> : null}
          <PropertyValue property={statement.property} value={statement.value} />
        </span>
        {statement.original === null ? null : (
          <span className={style['soft']}>
            {t('evidence.original')} <NameText>{statement.original}</NameText>
          </span>
        )}
      </div>
      <div className={style['where']}>
        <Source statement={statement} />
        <GradeText grade={statement.grade} />
        <Dates statement={statement} />
      </div>
    </li>
  );
}

function Source(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { source, line, locator } = props.statement;
  const place = line === null ? locator : t('evidence.line', { line: formats.number(line) });
  return (
    <span>
      <NameText>{source.title ?? t('evidence.hiddenSource')}</NameText>
      {place === null ? null : (
        <>
          {t('sentence.comma')}
          <bdi>{place}</bdi>
        </>
      )}
      {source.sha256 === null ? null : (
        <span className={style['file']}>
          {t('evidence.file')} <RefText>{source.sha256.slice(0, 12)}</RefText>
        </span>
      )}
    </span>
  );
}

function Dates(props: { readonly statement: Evidence }) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { source, recordedAt, validFrom, validTo, ended } = props.statement;
  const dates = [
    ...(source.publishedOn === null
      ? []
      : [t('evidence.published', { day: formats.day(source.publishedOn) })]),
    t('evidence.recordedAt', { day: formats.instant(recordedAt) }),
    ...(validFrom === null ? [] : [t('evidence.validFrom', { day: formats.day(validFrom) })]),
    ...(validTo === null ? [] : [t('evidence.validTo', { day: formats.day(validTo) })]),
  ];
  return (
    <>
      <span className={style['soft']}>{dates.join(' · ')}</span>
      {ended === null ? null : (
        <strong className={style['ended']}>
          {t('evidence.ended', { day: formats.instant(ended.at) })} <NameText>{ended.reason}</NameText>
        </strong>
      )}
    </>
  );
}
