/** A grade by the Admiralty scale: how reliable the source is, how likely what it says is true. Nothing is chosen beforehand. */

import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../parts/index.ts';

const SOURCE = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const INFORMATION = ['1', '2', '3', '4', '5', '6'] as const;

/** The two fields. */
export function GradeFields(props: {
  readonly reliability: string;
  readonly credibility: string;
  readonly onReliability: (letter: string) => void;
  readonly onCredibility: (digit: string) => void;
  readonly problems: readonly [reliability: string | undefined, credibility: string | undefined];
  readonly isRequired?: boolean;
}) {
  const { t } = useTranslation(['incidents', 'lists']);
  const { problems, isRequired = false } = props;
  return (
    <>
      <ChoiceField<string>
        label={t('form.reliability')}
        value={props.reliability === '' ? null : props.reliability}
        choices={SOURCE.map((letter) => ({
          value: letter,
          label: `${letter} · ${t(`lists:grade.admiralty.${letter}`)}`,
        }))}
        onChange={props.onReliability}
        error={problems[0]}
        isRequired={isRequired}
      />
      <ChoiceField<string>
        label={t('form.credibility')}
        value={props.credibility === '' ? null : props.credibility}
        choices={INFORMATION.map((digit) => ({
          value: digit,
          label: `${digit} · ${t(`lists:grade.admiralty.${digit}`)}`,
        }))}
        onChange={props.onCredibility}
        error={problems[1]}
        isRequired={isRequired}
      />
    </>
  );
}
