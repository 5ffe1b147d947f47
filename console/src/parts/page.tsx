/** The frame of a page: one heading, a sentence, actions, then the work. */

import { type ReactNode, useEffect } from 'react';
import { windowTitle } from './brand.tsx';
import style from './page.module.css';

/** A page. Its title is the heading, and the title of the window unless that is another. */
export function Page(props: {
  readonly title: string;
  /** The title of the window, which histories keep: given where the heading is a name. */
  readonly ofWindow?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, ofWindow = title } = props;
  useEffect(() => {
    document.title = windowTitle(ofWindow);
  }, [ofWindow]);
  return (
    <div className={style['page']}>
      <header className={style['head']}>
        <div className={style['words']}>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {props.lead === undefined ? null : <p className={style['lead']}>{props.lead}</p>}
        </div>
        {props.actions === undefined ? null : <div className={style['actions']}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section(props: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={style['section']}>
      <header className={style['head']}>
        <h2>{props.title}</h2>
        {props.actions === undefined ? null : <div className={style['actions']}>{props.actions}</div>}
      </header>
      {props.children}
    </section>
  );
}

/** Facts as pairs of a word and its value. */
export function Facts(props: {
  readonly facts: readonly (readonly [word: string, value: ReactNode])[];
  /** In wide columns, for values that should not break. */
  readonly isWide?: boolean;
}) {
  return (
    <dl className={`${style['facts']} ${props.isWide === true ? style['wide'] : ''}`}>
      {props.facts.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
