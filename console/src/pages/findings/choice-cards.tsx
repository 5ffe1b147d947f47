/** Choices large enough to be read before they are made: each says what it means and what will happen. */

import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import style from './choice-cards.module.css';
import { KEY_OF } from './use-decision-keys.ts';

/** A choice that has words. */
export type CardChoice = 'true' | 'false' | 'cannot-tell' | 'agree' | 'disagree';

/** The choices. */
export function ChoiceCards(props: {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly CardChoice[];
  /** What the finding is about: the words of its verdicts are others for payments than for a listed party. */
  readonly about: 'party' | 'payments';
  readonly onChange: (value: string) => void;
}) {
  return (
    <RadioGroup className={style['group'] ?? ''} value={props.value} onChange={props.onChange} isRequired>
      <Label className={style['label'] ?? ''}>{props.label}</Label>
      <div className={style['cards']}>
        {props.choices.map((choice) => (
          <Card key={choice} choice={choice} about={props.about} />
        ))}
      </div>
    </RadioGroup>
  );
}

function Card(props: { readonly choice: CardChoice; readonly about: 'party' | 'payments' }) {
  const { t } = useTranslation('findings');
  const wordsId = useId();
  const { choice, about } = props;
  const isOfPayments = about === 'payments' && choice !== 'agree' && choice !== 'disagree';
  return (
    <Radio
      value={choice}
      aria-label={t(`choice.${choice}.title`)}
      aria-describedby={wordsId}
      className={`${style['card']} ${style[choice]}`}
    >
      <span className={style['title']}>
        <span aria-hidden="true" className={style['ring']} />
        {t(`choice.${choice}.title`)}
        <span aria-hidden="true" className={style['key']}>
          {KEY_OF[choice]}
        </span>
      </span>
      <span id={wordsId} className={style['words']}>
        <span>{isOfPayments ? t(`ofPayments.${choice}.means`) : t(`choice.${choice}.means`)}</span>
        <span className={style['then']}>
          {isOfPayments ? t(`ofPayments.${choice}.then`) : t(`choice.${choice}.then`)}
        </span>
      </span>
    </Radio>
  );
}
