/** How an access ended, in a word with a shape of its own. */

import { useOutcomeWords } from './audit-words.ts';
import style from './outcome-mark.module.css';

/** The mark. */
export function OutcomeMark(props: { readonly outcome: string }) {
  const words = useOutcomeWords();
  return <span className={`${style['mark']} ${style[props.outcome] ?? ''}`}>{words(props.outcome)}</span>;
}
