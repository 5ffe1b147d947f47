/** The page before there is an answer, and its keys. */

import { useTranslation } from 'react-i18next';
import { Button, Empty, NameText } from '../../parts/index.ts';
import type { Asked } from './asked.ts';
import style from './screening.module.css';

/** No purpose is chosen: what is needed, and that what was typed stays. */
export function PurposeNeeded(props: { readonly hasName: boolean; readonly onChoose: () => void }) {
  const { t } = useTranslation('screening');
  return (
    <Empty
      title={t('purpose.title')}
      action={
        <Button tone="strong" onPress={props.onChoose}>
          {t('purpose.choose')}
        </Button>
      }
    >
      <p>{t('purpose.words')}</p>
      {props.hasName ? <p>{t('purpose.kept')}</p> : null}
    </Empty>
  );
}

/** Nothing is typed yet: what the box takes. */
export function Welcome() {
  const { t } = useTranslation('screening');
  return (
    <div className={style['welcome']}>
      <h2>{t('welcome.title')}</h2>
      <ul>
        <li>{t('welcome.scripts')}</li>
        <li>{t('welcome.spelling')}</li>
        <li>{t('welcome.more')}</li>
        <li>{t('welcome.kept')}</li>
      </ul>
    </div>
  );
}

/** What was asked, for paper alone: on the screen it stands in the box and its fields. */
export function AskedOnPaper(props: { readonly asked: Asked }) {
  const { t } = useTranslation('screening');
  const { asked } = props;
  const given = MORE_FIELDS.filter((field) => asked[field] !== '');
  return (
    <dl className={style['paper']}>
      <div>
        <dt>{t('box.label')}</dt>
        <dd>
          <NameText>{asked.name}</NameText>
        </dd>
      </div>
      {given.map((field) => (
        <div key={field}>
          <dt>{t(`more.${field}`)}</dt>
          <dd>
            <NameText>{asked[field]}</NameText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const MORE_FIELDS = ['father', 'born', 'country', 'number', 'customer', 'asOf'] as const;

const HINTS = [
  ['↓', 'first'],
  ['j k', 'move'],
  ['Enter', 'open'],
  ['r', 'record'],
  ['Esc', 'back'],
] as const;

/** The keys of the page. */
export function KeyHints() {
  const { t } = useTranslation('screening');
  return (
    <dl className={style['hints']}>
      {HINTS.map(([key, word]) => (
        <div key={word}>
          <dt>
            <kbd dir="ltr">{key}</kbd>
          </dt>
          <dd>{t(`keys.${word}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
