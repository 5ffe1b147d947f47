/** Where an answer stands: list, reference, since when, how old the list is. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Facts, NameText, RefText, Section } from '../../parts/index.ts';
import type { MatchResult, SearchedList } from './asked.ts';
import style from './screening.module.css';
import { useListTitles } from './use-list-titles.ts';

const KNOWN_KINDS = [
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'Vessel',
  'Vehicle',
  'Airplane',
] as const;
const STATES = ['listed', 'listed-then-not-now', 'listed-now-not-then'] as const;

/** The facts. */
export function AnswerFacts(props: {
  readonly result: MatchResult;
  readonly lists: readonly SearchedList[];
  readonly asOf: string;
}) {
  const { t } = useTranslation(['screening', 'common']);
  const formats = useFormats();
  const { result } = props;
  const titleOf = useListTitles();
  const list = props.lists.find((each) => each.id === result.list);
  const kind = KNOWN_KINDS.find((each) => each === result.schema) ?? 'Thing';
  const state = STATES.find((each) => each === result.listing.state) ?? 'listed';
  const { from, to } = result.listing;
  return (
    <Section title={t('facts.title')}>
      <Facts
        facts={[
          [t('facts.list'), <NameText key="list">{titleOf(result.list)}</NameText>],
          [t('facts.ref'), <RefText key="ref">{result.ref}</RefText>],
          [t('facts.kind'), t(`common:kind.${kind}`)],
          [t('facts.since'), from === null ? t('facts.sinceUnknown') : formats.day(from)],
          ...(to === null ? [] : [[t('facts.until'), formats.day(to)] as const]),
          ...(props.asOf === '' ? [] : [[t('facts.state'), t(`listing.${state}`)] as const]),
          [t('facts.age'), <Age key="age" list={list} />],
          [t('facts.name'), <NameText key="name">{result.name}</NameText>],
        ]}
      />
    </Section>
  );
}

/** How old the list is; too old is loud. */
function Age(props: { readonly list: SearchedList | undefined }) {
  const { t } = useTranslation(['screening', 'common']);
  const formats = useFormats();
  const { list } = props;
  if (list === undefined || list.ageDays === null) {
    return <strong className={style['stale']}>{t('common:age.unknown')}</strong>;
  }
  const words =
    list.ageDays === 0
      ? t('common:age.today')
      : t('common:age.days', { count: list.ageDays, shown: formats.number(list.ageDays) });
  if (!list.stale) return words;
  return (
    <strong className={style['stale']}>
      {words}: {t('facts.tooOld')}
    </strong>
  );
}
