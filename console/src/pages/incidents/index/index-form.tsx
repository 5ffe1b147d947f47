/** Which index: the year, the profile of weights, and of which areas. */

import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../parts/index.ts';
import style from './index.module.css';
import { type IndexQuestion, type SecurityIndex, useProfiles } from './index-api.ts';

/** The fields. */
export function IndexForm(props: {
  readonly question: IndexQuestion;
  readonly coverage: SecurityIndex['coverage'];
  readonly onChange: (question: IndexQuestion) => void;
}) {
  const { t } = useTranslation('security');
  const { question, coverage, onChange } = props;
  const profiles = useProfiles(true);
  const years = Array.from({ length: Math.max(0, coverage.to - coverage.from + 1) }, (_, back) =>
    String(coverage.to - back),
  );
  return (
    <div className={`${style['form']} no-print`}>
      <ChoiceField
        label={t('form.year')}
        value={String(question.year)}
        choices={years.map((year) => ({ value: year, label: year }))}
        onChange={(year) => onChange({ ...question, year: Number(year) })}
      />
      {profiles.data === undefined ? null : (
        <ChoiceField
          label={t('form.profile')}
          value={question.profile ?? profiles.data.default}
          choices={profiles.data.profiles.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(profile) => onChange({ ...question, profile })}
        />
      )}
      <ChoiceField
        label={t('form.level')}
        value={question.level}
        choices={(['adm2', 'adm1'] as const).map((level) => ({ value: level, label: t(`level.${level}`) }))}
        onChange={(level) => onChange({ ...question, level })}
      />
    </div>
  );
}
