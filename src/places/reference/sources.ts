/** Where the reference facts come from. Facts alone are restated: names, dates, positions. */

const LISTED_KP = 'List of districts in Khyber Pakhtunkhwa (38 districts, Feb 2024), wikimili.com';
const LISTED_BALOCHISTAN = 'List of districts in Balochistan (36 districts, Dec 2024), en.wikipedia.org';

/** Sources by short name. */
export const SOURCES = {
  kp: `${LISTED_KP}; year of creation recalled`,
  balochistan: `${LISTED_BALOCHISTAN}; year of creation recalled`,
  divisionsKp: LISTED_KP,
  divisionsBalochistan: `${LISTED_BALOCHISTAN}; Loralai made of a part of Zhob on 2021-06-29: geo.tv/latest/357607`,
  layer2019: 'names as in geoBoundaries PAK ADM2 (vintage 2019, CC BY 4.0); dates recalled',
  layerAdm1: 'names as in Natural Earth ADM1; dates recalled',
  recalled: 'recalled; not looked up again',
  amendment:
    'Constitution (Twenty-fifth Amendment) Act 2018, assent 2018-05-31: en.wikipedia.org; tribune.com.pk/story/1723854',
  recomposition: 'thenews.com.pk/print/343951 (notified Thursday 2018-07-19)',
  chitral: 'thenews.com.pk/print/396674 (notified Tuesday 2018-11-20)',
  chaman: 'geo.tv/latest/357607',
  hub: 'dawn.com/news/1708293',
  kohistan: 'dawn.com/news/1080683',
  karak: 'kprts.gov.pk',
  waziristan: 'samaaenglish.tv/news/40019265',
  waziristanDay:
    'samaaenglish.tv/news/40019265; chitraltoday.net 2022-10-14 (day of notification not verified)',
  centralDir: 'dailyaaj.com.pk/news/70145',
  centralDirBlogs: 'newsfeedhere.blogspot.com 2023-01; abdaali.com/blog/3251 (blogs; parent not stated)',
  ustaMuhammad: 'urdupoint.com 1522118 (cabinet approval 2022-06-07)',
  karezat:
    'countrynewsdigital.com (reported as 37th district); en.wikipedia.org counts 36 in Dec 2024: status unclear',
  lehri: 'COD-AB notes, which cite en.wikipedia.org Lehri District',
  surab: 'COD-AB notes, which cite en.wikipedia.org Surab District',
  keamari: 'dawn.com/news/1575499',
  proposed2022: 'propakistani.pk 2022-10-14; nation.com.pk 2022-10-15 (announcement only)',
  reported2024: 'nation.com.pk 2024-12-21 (reported as created by then)',
  afghanDistricts:
    'names as in geoBoundaries AFG ADM2 (CC BY 4.0); province as in GeoNames (CC BY 4.0) for a place within its lines',
  afghanRecalled: 'names as in geoBoundaries AFG ADM2 (CC BY 4.0); province recalled',
  afghanistan: 'names of the 34 provinces recalled; spellings as in GeoNames (CC BY 4.0) beside them',
} as const satisfies Readonly<Record<string, string>>;
