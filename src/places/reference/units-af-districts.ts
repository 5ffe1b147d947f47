/**
 * Districts of Afghanistan: names as a layer of about 2004 to 2019 spells them; each with the province in which a populated place within its lines
 * lies, or, where no place of the gazetteer of places lies within, the province as recalled. By both, the districts of each province hang together on
 * the ground. When each of them began, and what was carved out of it since, is not recorded.
 */

import type { AdminUnit } from '../model.ts';
import { SOURCES } from './sources.ts';
import { slugOf, type UnitRow, unitsOfRows } from './unit-rows.ts';

/** Code of the province; districts whose province a place tells; districts whose province is recalled. */
type ProvinceRow = readonly [province: string, told: string, recalled: string];

const DISTRICTS: readonly ProvinceRow[] = [
  [
    'badakhshan',
    'Argo; Baharak; Darayim; Darwaz; Darwazbala; Fayzabad; Ishkashiem; Jurm; Khash; Khwahan; Kishim; Kohistan; Kuf Ab; Kuran Wa Munjan; Raghistan; Tashkan; Wakhan; Warduj; Yamgan (Girwan); Yawan; Zebak',
    'Arghanj Khaw; Shahada; Shahri Buzurg; Shaki; Shighnan; Tagab (Kishmi Bala); Yaftal Sufla',
  ],
  ['badghis', 'Ab Kamari; Bala Murghab; Ghormach; Jawand; Muqur; Qadis; Qala-I- Naw', ''],
  [
    'baghlan',
    'Andarab; Baghlani Jadid; Burka; Dahana-I- Ghuri; Dih Salah; Dushi; Khinjan; Nahrin; Puli Hisar; Puli Khumri; Tala Wa Barfak',
    'Farang Wa Gharu; Guzargahi Nur; Khost Wa Firing; Khwaja Hijran (Jilga Nahrin)',
  ],
  [
    'balkh',
    'Balkh; Chimtal; Dawlatabad; Dihdadi; Kaldar; Khulm; Kishindih; Mazari Sharif; Shortepa',
    'Chahar Bolak; Chahar Kint; Marmul; Nahri Shahi; Sholgara; Zari',
  ],
  ['bamyan', 'Bamyan; Kahmard; Panjab; Sayghan; Shibar; Yakawlang', 'Waras'],
  ['daykundi', 'Gaiti; Gizab; Ishtarlay; Kajran; Khadir; Nili', 'Miramor; Sangi Takht; Shahristan'],
  [
    'farah',
    'Anar Dara; Bakwa; Farah; Gulistan; Lash Wa Juwayn; Pur Chaman; Qala Ka; Shib Koh',
    'Bala Buluk; Khaki Safed; Pusht Rod',
  ],
  [
    'faryab',
    'Almar; Andkhoy; Bilchiragh; Dawlatabad; Gurziwan; Khani Chahar Bagh; Kohistan; Maymana; Qaramqol; Qaysar; Qurghan; Shirin Tagab',
    'Khwaja Sabz Posh; Pashtun Kot',
  ],
  [
    'ghazni',
    'Ab Band; Andar; Dih Yak; Gelan; Ghazni; Jaghuri; Khwaja Umari; Muqur; Nawur; Qarabagh; Wali Muhammadi Shahid',
    'Ajristan; Bahrami Shahid (Jaghatu); Giro; Malistan; Nawa; Rashidan; Waghaz; Zana Khan',
  ],
  [
    'ghor',
    'Chaghcharan; Dawlat Yar; Du Layna; Lal Wa Sarjangal; Pasaband; Saghar; Shahrak; Taywara; Tulak',
    'Charsada',
  ],
  [
    'helmand',
    'Dishu; Garmser; Lashkar Gah; Musa Qala; Nad Ali; Nahri Sarraj; Naw Zad; Reg(Khanshin); Sangin; Washer',
    'Baghran; Kajaki; Nawa-I- Barak Zayi',
  ],
  [
    'herat',
    'Adraskan; Chishti Sharif; Farsi; Ghoryan; Gulran; Guzara; Hirat; Injil; Karukh; Kohsan; Koshk; Koshki Kohna; Obe; Shindand; Zanda Jan',
    'Pashtun Zarghun',
  ],
  [
    'jowzjan',
    'Aqcha; Darzab; Fayzabad; Kham Ab; Khaniqa; Khwaja Du Koh; Mangajek; Mardyan; Qarqin; Shibirghan',
    'Qush Tepa',
  ],
  [
    'kabul',
    'Bagrami; Chahar Asyab; Dih Sabz; Farza; Guldara; Istalif; Kabul; Kalakan; Khaki Jabbar; Mir Bacha Kot; Paghman; Qarabagh; Shakardara; Surobi',
    'Musayi',
  ],
  [
    'kandahar',
    'Arghandab; Arghistan; Ghorak; Kandahar; Khakrez; Maywand; Miya Nishin; Nesh; Shorabak; Spin Boldak; Zhari',
    'Daman; Maruf; Panjwayi; Registan; Shah Wali Kot',
  ],
  [
    'kapisa',
    'Alasay; Koh Band; Mahmudi Raqi; Nijrab; Tagab',
    'Hisa-i-Awali Kohistan; Hisa-i-Duwumi Kohistan',
  ],
  [
    'khost',
    'Gurbuz; Khost(Matun); Mosa Khail; Sabri; Shamal; Spira; Tere Zayi',
    'Bak; Jaji Maidan; Mando Zayi; Nadir Shah Kot; Qalandar; Tani',
  ],
  [
    'kunar',
    'Asadabad; Bar Kunar; Chapa Dara; Chawkay; Dangam; Dara-I-Pech; Narang; Nari; Nurgal; Sarkani; Shaygal wa shital; Wata Pur',
    'Ghaziabad; Khas Kunar; Marawara',
  ],
  ['kunduz', 'Aliabad; Chahar Dara; Dashte Archi; Imam Sahib; Khanabad; Kunduz', 'Qalay-I- Zal'],
  ['laghman', 'Alingar; Daulatshahi; Mihtarlam; Qarghayi', 'Alishing'],
  ['logar', 'Azra; Baraki Barak; Charkh; Khoshi; Mohammad Agha; Puli Alam', 'Kharwar'],
  [
    'maidan-wardak',
    'Day Mirdad; Jaghatu; Jalrez; Markazi Bihsud; Maydan Shahr; Saydabad',
    'Chaki Wardak; Hisa-I- Awali Bihsud; Nirkh',
  ],
  [
    'nangarhar',
    'Acheen; Bati Kot; Chaparhar; Dara-I-Nur; Deh Bala; Goshta; Jalalabad; Kama; Khogayani; Kuz Kunar; Muhmand Dara; Pachier Agam; Shirzad; Surkh Rod',
    'Bihsud; Dur Baba; Hesarak; Kot; Lal Por; Nazyan; Rodat; Shinwar',
  ],
  ['nimroz', 'Chahar Burjak; Khash Rod; Zaranj', 'Chakhansur; Kang'],
  ['nuristan', 'Bargi Matal; Mandol; Parun', 'Du Ab; Kamdesh; Nurgaram; Wama; Waygal'],
  [
    'paktia',
    'Ahmad Abad; Ali Khail (Jaji); Chamkani; Dand Patan; Gardiz; Jani Khail; Shawak; Zurmat',
    'Laja Ahmad Khail; Sayed Karam; Zadran',
  ],
  [
    'paktika',
    'Dila; Gayan; Gomal; Jani Khel; Mata Khan; Nika; Omna; Sarobi; Sharan; Urgun; Yahya Khel; Yosuf Khel; Zarghun Shahr; Ziruk',
    'Barmal; Sar Hawza; Turwo; Waza Khwa; Wor Mayi',
  ],
  ['panjshir', 'Bazarak; Dara; Khenj (Hese- Awal); Paryan; Unaba', 'Rukha; Shutul'],
  [
    'parwan',
    'Bagram; Chaharikar; Jabalussaraj; Kohi Safi; Salang; Sayd Khel; Shekh Ali; Shinwari; Sia Gird (Ghorbund)',
    'Surkhi Parsa',
  ],
  [
    'samangan',
    'Aybak; Dara-I-Sufi Payin; Khuram Wa Sarbagh; Ruyi Du Ab',
    'Dara-I-Sufi Bala; Feroz Nakhchir; Hazrati Sultan',
  ],
  ['sar-e-pol', 'Balkhab; Kohistanat; Sangcharak; Sari Pul; Sayyad; Sozma Qala', 'Gosfandi'],
  [
    'takhar',
    'Bangi; Chah Ab; Chal; Darqad; Dashti Qala; Farkhar; Kalfagan; Khwaja Ghar; Namak Ab; Rustaq; Taluqan; Yangi Qala',
    'Baharak; Hazar Sumuch; Ishkamish; Khwaja Bahawuddin; Warsaj',
  ],
  ['uruzgan', 'Khas Uruzgan; Tirin Kot', 'Chora; Dihrawud; Shahidi Hassas'],
  [
    'zabul',
    'Arghandab; Atghar; Daychopan; Kakar; Mizan; Qalat; Shahjoy; Shinkay; Tarnak Wa Jaldak',
    'Naw Bahar; Shamulzayi',
  ],
];

/** Districts of Afghanistan by province. */
export const AF_DISTRICTS: readonly AdminUnit[] = DISTRICTS.flatMap(([province, told, recalled]) => {
  const shared = { country: 'af', level: 'adm2', parent: `af-${province}` } as const;
  const rows = (names: string): readonly UnitRow[] =>
    names
      .split('; ')
      .filter((name) => name !== '')
      .map((name) => districtRow(name, province));
  return [
    ...unitsOfRows({ ...shared, source: SOURCES.afghanDistricts, confidence: 'medium' }, rows(told)),
    ...unitsOfRows({ ...shared, source: SOURCES.afghanRecalled, confidence: 'recalled' }, rows(recalled)),
  ];
});

/** `Reg(Khanshin)` is Reg, also named Khanshin. */
function districtRow(printed: string, province: string): UnitRow {
  const [name = '', second] = printed.split('(').map((part) => part.replace(')', '').trim());
  const code = `af-${province}-${slugOf(name)}`;
  return [name, null, null, { code, also: second === undefined ? [] : [second, printed] }];
}
