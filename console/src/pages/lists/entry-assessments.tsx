/** What people judge about an entity; kept apart from what sources state. */

import { useTranslation } from 'react-i18next';
import { Facts, PropertyValue, usePropertyWords } from '../../parts/index.ts';
import type { Entity } from './model.ts';

/** The assessments. */
export function EntryAssessments(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const words = usePropertyWords();
  return (
    <>
      <p>{t('entry.assessmentsWords')}</p>
      {props.entity.assessments.map((assessment) => (
        <Facts
          key={assessment.statement}
          facts={[
            [
              words(assessment.property),
              <PropertyValue key="value" property={assessment.property} value={assessment.value} />,
            ],
            [t('entry.likelihood'), assessment.likelihood],
            [t('entry.confidence'), assessment.confidence],
          ]}
        />
      ))}
    </>
  );
}
