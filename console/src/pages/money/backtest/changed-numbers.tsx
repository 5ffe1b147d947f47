/** The numbers that a change of a rule sets, beside those in effect. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { RefText } from '../../../parts/index.ts';
import { useUnitWords } from '../unit-words.ts';
import style from './rules.module.css';
import type { Parameters, RuleInEffect } from './rules-api.ts';

/** The numbers, one a line. */
export function ChangedNumbers(props: {
  readonly changed: Parameters;
  readonly rule: RuleInEffect | undefined;
  /** The change is in effect already, or was: then there is nothing to set it beside. */
  readonly isPast: boolean;
}) {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const unitWords = useUnitWords();
  const { changed, rule, isPast } = props;
  const names = Object.keys(changed);
  if (names.length === 0) return <p className={style['soft']}>{t('change.none')}</p>;
  return (
    <dl className={style['changes']}>
      {names.map((name) => {
        const parameter = rule?.parameters[name];
        const unit = parameter?.unit ?? '';
        return (
          <div key={name}>
            <dt>
              <RefText>{name}</RefText>
            </dt>
            <dd>
              {isPast || parameter === undefined ? null : (
                <>
                  <del>{unitWords(parameter.value, unit)}</del>{' '}
                </>
              )}
              <ins>
                {parameter === undefined
                  ? formats.number(changed[name] ?? 0)
                  : unitWords(changed[name] ?? 0, unit)}
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
