/** Currencies by code and by the names that payment files use, with the decimals of their minor unit. */

/**
 * Currencies whose minor unit has not two decimals. A currency that is not here has two.
 * Source: ISO 4217:2015, list one (published by its maintenance agency, SIX, 2024-06-25); `XBT` for Bitcoin, whose smallest unit is 10^-8.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...decimalsOf(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...decimalsOf(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...decimalsOf(4, 'CLF UYW'),
  XBT: 8,
};

/**
 * Codes of currencies in use, and the code that stands for none.
 * Source: ISO 4217:2015, list one (2024-06-25); `XBT` and the code of no currency are private and special ones.
 */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP ' +
    'CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ' +
    'IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV ' +
    'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
    'SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XBT XCD XOF XPF XXX YER ZAR ' +
    'ZMW ZWG'
  ).split(' '),
);

/** Names as payment files write them, in lower case. Source: the currencies of the AMLworld data (arXiv:2306.16424); `BTC` as exchanges write it. */
const NAMES: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  euro: 'EUR',
  yuan: 'CNY',
  shekel: 'ILS',
  rupee: 'INR',
  ruble: 'RUB',
  yen: 'JPY',
  'uk pound': 'GBP',
  'swiss franc': 'CHF',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'mexican peso': 'MXN',
  'brazil real': 'BRL',
  'saudi riyal': 'SAR',
  'pakistan rupee': 'PKR',
  'pakistani rupee': 'PKR',
  afghani: 'AFN',
  'uae dirham': 'AED',
  bitcoin: 'XBT',
  btc: 'XBT',
};

/** The code of a currency that is written as a code or by a known name; null where it is neither. */
export function currencyCode(text: string): string | null {
  const code = text.toUpperCase();
  return CODES.has(code) ? code : (NAMES[text.toLowerCase()] ?? null);
}

/** Decimals of the minor unit: 2 for PKR, 0 for JPY, 3 for KWD, 8 for XBT. */
export function currencyDecimals(code: string): number {
  return DECIMALS[code] ?? 2;
}

function decimalsOf(decimals: number, codes: string): Readonly<Record<string, number>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, decimals]));
}
