/** Names as they are, whatever their script: isolated from the text around them, invisible marks made visible. */

/**
 * Characters that change direction or join and show nothing, but not the zero-width non-joiner between Arabic letters, which Persian and Urdu
 * spelling asks for. Source: Unicode Standard Annex #9 (explicit directional formatting).
 */
const INVISIBLE =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u200d|(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/gu;

/** A name, isolated in its own direction; marks that show nothing are shown as their code. */
export function NameText(props: { readonly children: string }) {
  return <bdi dir="auto">{showInvisible(props.children)}</bdi>;
}

/** A reference, number or code: always left to right. */
export function RefText(props: { readonly children: string }) {
  return (
    <bdi dir="ltr" className="reference">
      {props.children}
    </bdi>
  );
}

/** The text with each invisible mark as its code point in brackets; a name with such marks may be meant to deceive. */
export function showInvisible(text: string): string {
  return text.replace(
    INVISIBLE,
    (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** The text as a value within a sentence: isolated from its direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
