/**
 * Published figures on armed groups at the border, restated as facts: none was read in the document itself unless it says so.
 * Source: the documents named, as press quotes them at the addresses given, collected by 2026-03; `recalled` ones from memory alone.
 */

import type { FigureClaim, FigureWindow } from '../model.ts';

type Row = Pick<FigureClaim, 'subject' | 'metric' | 'nature' | 'low' | 'high' | 'unit' | 'attributedTo'> &
  Partial<Pick<FigureClaim, 'definition' | 'note' | 'ownCount' | 'verification'>> & {
    readonly windows: readonly FigureWindow[];
  };
type Document = Pick<FigureClaim, 'document' | 'symbol' | 'publishedOn' | 'url'> &
  Partial<Pick<FigureClaim, 'note' | 'verification'>>;

const YEAR_2024: FigureWindow = { from: '2024-01-01', to: '2024-12-31' };
const YEAR_2025: FigureWindow = { from: '2025-01-01', to: '2025-12-31' };
const TEAM = 'Monitoring Team';
const IEP = 'Institute for Economics and Peace';
const IEP_ATTACKS = 'terrorist attacks as the Institute for Economics and Peace counts them';
const fighters = { metric: 'fighters', nature: 'stock', unit: 'persons' } as const;
const attacks = { metric: 'attacks', nature: 'flow', unit: 'attacks' } as const;
const deaths = { metric: 'deaths', nature: 'flow', unit: 'persons' } as const;
const payments = {
  metric: 'monthly payment to a leader’s family',
  nature: 'flow',
  unit: 'AFN a month',
} as const;

const FIFTEENTH: Document = {
  ...{ document: '15th report of the Monitoring Team (1988 Committee)', symbol: 'S/2024/499' },
  ...{ publishedOn: '2024-07', url: 'https://amu.tv/?p=109751' },
};
const THIRTY_FOURTH: Document = {
  ...{
    document: '34th report of the Monitoring Team (1267 Committee)',
    symbol: 'S/2024/556',
    publishedOn: '2024-07',
  },
  url: 'https://thepakistantimes.com.pk/thirty-fourth-report-of-the-analytical-support-and-sanctions-monitoring-team-submitted-pursuant-to-resolution-2734-2024-concerning-isil-daesh-al-qaida',
};
const THIRTY_FIFTH: Document = {
  ...{ document: '35th report of the Monitoring Team (1267 Committee)', symbol: 'S/2025/71' },
  publishedOn: '2025-02-06',
  url: 'https://wenewsenglish.pk/afghan-taliban-funding-supporting-ttps-terrorist-activities-in-pakistan-un-report/',
  note: 'The symbol is recalled.',
};
const THIRTY_SIXTH: Document = {
  ...{ document: '36th report of the Monitoring Team (1267 Committee)', symbol: 'S/2025/482' },
  ...{ publishedOn: '2025-07', url: null, verification: 'recalled', note: 'Report and number are recalled.' },
};
const SIXTEENTH: Document = {
  ...{ document: '16th report of the Monitoring Team (1988 Committee)', symbol: 'S/2025/796' },
  ...{ publishedOn: '2025-12', url: 'https://htnworld.com/?p=23162' },
};
const THIRTY_SEVENTH: Document = {
  ...{
    document: '37th report of the Monitoring Team (1267 Committee)',
    symbol: null,
    publishedOn: '2026-02',
  },
  url: 'https://writozy.com/ttp-may-morph-into-extra-regional-threat/?noamp=mobile',
};
const GTI_2025: Document = {
  ...{ document: 'Global Terrorism Index 2025', symbol: null, publishedOn: '2025-03-05' },
  url: 'https://humanonline.org/articles/pakistan-ranks-second-in-global-terrorism-index-as-terror-related-deaths-surge-by-45',
};
const GTI_2025_DEATHS: Document = {
  ...GTI_2025,
  url: 'https://azaadenglish.pk/pakistan-ranks-second-on-global-terrorism-index/',
  note: 'Press gives 558 and 585: one of them is transposed.',
};

const SECOND_HALF_2024: FigureWindow = { from: '2024-07-01', to: '2024-12-13' };
const FIRST_HALF_2024: FigureWindow = { from: '2024-01-01', to: '2024-06-30' };

const TTP: readonly (readonly [Document, Row])[] = [
  [
    FIFTEENTH,
    {
      ...{ subject: 'TTP', ...fighters, low: 6_000, high: 6_500, attributedTo: TEAM },
      ...{ windows: [{ from: null, to: '2024-05-28' }], definition: 'fighters in Afghanistan' },
    },
  ],
  [
    FIFTEENTH,
    {
      ...{ subject: 'TTP', ...payments, low: 3_500_000, high: 3_500_000, attributedTo: TEAM },
      ...{ windows: [{ from: null, to: '2024-05-28' }], note: 'About 50,500 US dollars.' },
    },
  ],
  [
    THIRTY_FIFTH,
    {
      ...{
        subject: 'TTP',
        metric: 'status and strength',
        nature: 'stock',
        unit: 'words',
        attributedTo: TEAM,
      },
      ...{ low: null, high: null, windows: [SECOND_HALF_2024], note: 'Said to be unchanged; no number.' },
    },
  ],
  [
    THIRTY_FIFTH,
    {
      ...{ subject: 'TTP', ...attacks, low: 600, high: null, attributedTo: TEAM },
      ...{ windows: [SECOND_HALF_2024, YEAR_2024, YEAR_2025], definition: 'attacks in Pakistan' },
      note: 'More than 600. Press gives the reporting period or the year 2024, and repeats the number for 2025. The symbol is recalled.',
    },
  ],
  [
    THIRTY_FIFTH,
    {
      ...{ subject: 'TTP', ...payments, low: 3_000_000, high: 3_000_000, attributedTo: 'one Member State' },
      ...{ windows: [SECOND_HALF_2024], note: 'About 43,000 US dollars. The symbol is recalled.' },
    },
  ],
  [
    THIRTY_FIFTH,
    {
      ...{
        subject: 'TTP',
        ...fighters,
        low: 6_000,
        high: 6_500,
        attributedTo: 'press, from the reports of 2024',
      },
      ...{ windows: [SECOND_HALF_2024], definition: 'fighters in Afghanistan' },
    },
  ],
  [
    THIRTY_FIFTH,
    {
      ...{ subject: 'TTP', ...fighters, low: 10_000, high: 10_000, windows: [SECOND_HALF_2024] },
      ...{ attributedTo: 'Pakistan, as press quotes it', note: 'About 10,000. The symbol is recalled.' },
    },
  ],
  [
    THIRTY_SIXTH,
    {
      ...{ subject: 'TTP', ...fighters, low: 6_000, high: 6_000, attributedTo: TEAM },
      windows: [{ from: null, to: '2025-06-30' }],
    },
  ],
  [
    SIXTEENTH,
    {
      ...{ subject: 'TTP', ...fighters, low: 6_000, high: 6_000, attributedTo: TEAM },
      windows: [{ from: null, to: '2025-12-08' }],
    },
  ],
  [
    SIXTEENTH,
    {
      ...{ subject: 'TTP', ...attacks, low: 600, high: null, attributedTo: TEAM },
      ...{ windows: [YEAR_2025], definition: 'cross-border attacks', note: 'More than 600.' },
    },
  ],
  [
    THIRTY_SEVENTH,
    {
      ...{ subject: 'TTP', ...attacks, low: 3_500, high: 3_500, attributedTo: TEAM },
      ...{ windows: [YEAR_2025], definition: 'attacks attributed to the group' },
      note: 'Six times the number of the 16th report for the same year.',
    },
  ],
  [
    THIRTY_SEVENTH,
    {
      ...{ subject: 'TTP', ...attacks, low: 2_100, high: 2_100, attributedTo: TEAM },
      ...{
        windows: [{ from: '2025-07-01', to: '2025-12-31' }],
        definition: 'attacks attributed to the group',
      },
    },
  ],
  [
    {
      ...GTI_2025,
      url: 'https://www.sakshipost.com/news/pakistan-ranked-second-global-terrorism-index-2025-384425',
    },
    {
      ...{ subject: 'TTP', ...attacks, low: 482, high: 482, attributedTo: IEP, windows: [YEAR_2024] },
      definition: IEP_ATTACKS,
    },
  ],
  [
    GTI_2025_DEATHS,
    { subject: 'TTP', ...deaths, low: 558, high: 558, attributedTo: IEP, windows: [YEAR_2024] },
  ],
  [
    GTI_2025_DEATHS,
    { subject: 'TTP', ...deaths, low: 585, high: 585, attributedTo: IEP, windows: [YEAR_2024] },
  ],
];

const ISIL_K: readonly (readonly [Document, Row])[] = [
  [
    THIRTY_FOURTH,
    {
      ...{ subject: 'ISIL-K', ...fighters, low: 4_000, high: 6_000, windows: [FIRST_HALF_2024] },
      attributedTo: 'some Member States',
    },
  ],
  [
    THIRTY_FOURTH,
    {
      ...{ subject: 'ISIL-K', ...fighters, low: 2_000, high: 3_500, windows: [FIRST_HALF_2024] },
      attributedTo: 'other Member States',
    },
  ],
  [
    SIXTEENTH,
    {
      ...{ subject: 'ISIL-K', ...fighters, low: 2_000, high: 2_000, attributedTo: TEAM },
      ...{ windows: [{ from: null, to: '2025-12-08' }], definition: 'followers' },
    },
  ],
];

const OTHERS: readonly (readonly [Document, Row])[] = [
  [
    {
      ...THIRTY_FIFTH,
      url: 'https://samaa.tv/2087329032-taliban-s-failure-to-counter-isil-k-raises-security-concerns-un-report-expose-terror-nexus',
    },
    {
      ...{ subject: 'groups in Afghanistan', metric: 'number', nature: 'stock', unit: 'groups' },
      ...{
        low: 24,
        high: null,
        windows: [SECOND_HALF_2024],
        attributedTo: 'press',
        note: 'More than two dozen.',
      },
    },
  ],
  ...(
    [
      ['2024-01-01', '2024-12-31', 1_099, 1_081],
      ['2023-01-01', '2023-12-31', 517, 748],
    ] as const
  ).flatMap(([from, to, attacked, killed]): readonly (readonly [Document, Row])[] => [
    [
      GTI_2025,
      {
        ...{ subject: 'Pakistan', ...attacks, low: attacked, high: attacked, attributedTo: IEP },
        ...{
          windows: [{ from, to }],
          definition: IEP_ATTACKS,
          ownCount: { measure: 'incidents', country: 'pk' },
        },
      },
    ],
    [
      GTI_2025,
      {
        ...{ subject: 'Pakistan', ...deaths, low: killed, high: killed, attributedTo: IEP },
        ...{ windows: [{ from, to }], ownCount: { measure: 'killed', country: 'pk' } },
      },
    ],
  ]),
  [
    {
      ...{ document: 'SIGAR, as press quotes it', symbol: null, publishedOn: '2025-04' },
      url: 'https://www.pakistantoday.com.pk/2025/04/14/militants-used-american-arms-in-jaffar-express-attack-washington-post-finds/',
    },
    {
      ...{
        subject: 'US-provided arms left in Afghanistan',
        metric: 'firearms',
        nature: 'stock',
        unit: 'items',
      },
      ...{ low: 250_000, high: 250_000, windows: [{ from: null, to: '2021-12-31' }], attributedTo: 'press' },
      note: 'With 18,000 night-vision devices.',
    },
  ],
  [
    {
      ...{ document: 'Washington Post, 14 April 2025', symbol: null, publishedOn: '2025-04-14' },
      url: 'https://defence.pk/threads/u-s-weapons-from-afghan-war-give-pakistani-militants-a-deadly-advantage.782052/latest',
    },
    {
      ...{
        subject: 'weapons seized in Pakistan',
        metric: 'traced to US supply',
        nature: 'stock',
        unit: 'items',
      },
      ...{ low: 63, high: 63, windows: [{ from: null, to: '2025-04-14' }], attributedTo: 'Washington Post' },
    },
  ],
  [
    {
      ...{ document: 'SIGAR audit of 2014, as press quotes it', symbol: null, publishedOn: '2014-07' },
      url: 'http://www.weapon-blog.com/2014/07/report-says-pentagon-has-lost-track-of-thousands-of-firearms-given-to-afghan-forces/',
    },
    {
      ...{ subject: 'serial numbers of arms given to Afghan forces', metric: 'records', nature: 'stock' },
      ...{
        unit: 'items',
        low: 474_823,
        high: 474_823,
        attributedTo: 'SIGAR',
        windows: [{ from: '2004-01-01', to: '2014-07-31' }],
      },
      note: '203,888 of them with missing or repeated information; 24,520 serials more than once.',
    },
  ],
];

/** Every restated figure. */
export const PUBLISHED_FIGURES: readonly FigureClaim[] = [...TTP, ...ISIL_K, ...OTHERS].map(
  ([document, row]) => ({
    ...{ definition: null, ownCount: null, verification: 'secondary', note: null },
    ...document,
    ...row,
  }),
);
