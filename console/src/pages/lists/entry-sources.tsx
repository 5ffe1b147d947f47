/** The sources that statements about an entry come from. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Facts, GradeText, NameText, RefText } from '../../parts/index.ts';
import style from './entry-sources.module.css';
import type { Entity } from './model.ts';

/** The sources. */
export function EntrySources(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  return (
    <ul className={style['sources']}>
      {props.entity.sources.map((source) => (
        <li key={source.id} className={style['source']}>
          <h3>
            <NameText>{source.title}</NameText>
          </h3>
          <Facts
            facts={[
              [
                t('fact.published'),
                source.publishedOn === null ? t('unknownDay') : formats.day(source.publishedOn),
              ],
              [t('entry.column.grade'), <GradeText key="grade" grade={source.grade} />],
              [t('entry.licence'), source.licence ?? t('unknownDay')],
              [t('fact.hash'), <RefText key="hash">{source.sha256 ?? ''}</RefText>],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
