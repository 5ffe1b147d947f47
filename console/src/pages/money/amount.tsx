/** Amounts, exact to the minor unit, always left to right. */

import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/namespaces.ts';
import { currentLanguage } from '../../i18n/start.ts';

/** An amount in whole minor units, of which `decimals` digits stand behind the point. */
interface Amount {
  readonly minor: number;
  readonly currency: string;
  readonly decimals: number;
}

/** An amount with its currency: `1,200.50 PKR`. */
export function AmountText(props: { readonly amount: Amount }) {
  useTranslation();
  return (
    <bdi dir="ltr" className="reference">
      {amountWords(props.amount)}
    </bdi>
  );
}

/** The words of an amount in the reader's language. */
export function amountWords({ minor, currency, decimals }: Amount): string {
  const format = new Intl.NumberFormat(LANGUAGES[currentLanguage()].locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${format.format(decimalText(minor, decimals))}\u00a0${currency}`;
}

/** Whole minor units as a decimal number in letters: no digit is lost. */
export function decimalText(minor: number, decimals: number): `${number}` {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  return parseDecimal(`${minor < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`);
}

/** Digits with a point are a number in letters. */
function parseDecimal(text: string): `${number}` {
  return text as `${number}`;
}
