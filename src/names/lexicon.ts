/**
 * Words that are not the substance of a name: titles, connectors, generic words of organisations and their translations,
 * and how common the usual name-parts of the region are. Compiled by hand from general knowledge of the naming of the region.
 */

import { unifyArabic } from './arabic-letters.ts';

/** Honorifics, ranks, professions and learned titles, Latin (several romanisations) and Arabic script. */
const TITLES = words(`
mr mrs ms miss dr doctor prof professor eng engr engineer sir madam hon honourable
mullah mulla molla mollah molah mulah mullo maulvi maulavi maulawi mawlawi mawlavi moulvi moulavi molvi mavlavi maulana mawlana moulana molana
haji hajji hadji haj hajj hadj alhaj alhajj alhadj hajee hajie
hafiz hafez hafidh hafeez qari kari ghari qazi qadi kazi kadi mufti imam
sheikh shaikh shaykh sheik shaik sheykh cheikh cheik shekh sheeikh chaikh
ustad ustadh ustaz ostad sahib saheb sahab saeb maalim mualim moalim mualem moallem muallim
col colonel gen general maj major capt captain lt lieutenant brig brigadier commander cmdr marshal admiral sergeant sgt corporal inspector
ambassador senator
akhund akhond akhoond akhunzada
jr sr junior senior
ملا مولوی مولانا مولوي حاجی حاجي الحاج حافظ قاری قاري قاضی مفتی شیخ شيخ الشیخ امام استاد ڈاکٹر دکتور دکتر جنرل کرنل عقید لواء انجنیئر مهندس انجینئر آخوند اخوند
محترم جناب
`);

/** Words between names that mean "son of", "daughter of", "of", "the", "and": they say nothing by themselves. */
const CONNECTORS = words(`
bin ben ibn ebn bint binti bt ould oulid walad wald weld veld son daughter s/o d/o w/o of the and und et y for de la le du del della van von der
al el ul ur us ud ut un uz ar as ad at an az ash es er ed ez en wal wa va o aka alias known fnu mnu lnu
بن ابن بنت ولد ال و د دی
`);

/** "Father of", "mother of": the first half of a by-name. */
const KUNYA = new Map(
  Object.entries({
    abu: 'abu',
    abou: 'abu',
    aboo: 'abu',
    abo: 'abu',
    abi: 'abu',
    bu: 'abu',
    umm: 'umm',
    oum: 'umm',
    um: 'umm',
    omm: 'umm',
    ابو: 'abu',
    ابي: 'abu',
    ابی: 'abu',
    ام: 'umm',
  }).map(([written, meaning]) => [unifyArabic(written), meaning]),
);

/** Generic words of organisations by meaning: spellings and translations that stand for one another in print. */
const MEANINGS: Readonly<Record<string, string>> = {
  organisation:
    'organisation organization org organisations organizations tanzeem tanzim tanzeen tanzim tandhim tanzeemat idara idarah sazman تنظیم تنظيم اداره ادارہ سازمان منظمة',
  movement:
    'movement tehreek tehrik tahrik tahreek tehrek harakat harkat haraka harakah harekat junbish jonbesh mouvement tahrike tehrike تحریک تحريك حرکت حركة جنبش',
  army: 'army jaish jaysh jeish jais lashkar lashkhar laskhar lakhar lashker fauj fouj sipah sepah sepha sipha force forces لشکر جیش جيش سپاه سپاہ',
  party: 'party hizb hezb hizbul hezbe parti حزب',
  group: 'group groups guruh giroh network networks faction cell gruppe groupe گروه گروپ شبكة شبکه',
  brigade:
    'brigade brigades brigada liwa lewa katiba katibat katibah battalion kateeba regiment لواء کتیبه كتيبة',
  front: 'front jabha jabhat jebha jabhah mahaz mahaaz mahaz محاذ جبهة جبهه',
  association:
    'association anjuman anjoman society societies jamiat jamiyat jamiyyat jameat union ittehad ittihad union league انجمن جمعیت جمعية اتحاد',
  assembly: 'jamaat jamat jamaa jamaah jama jamaate jemaah community جماعت جماعة',
  committee: 'committee committe council shura shoora shora majlis majlas comite کمیٹی شورا شوری مجلس',
  foundation:
    'foundation foundations fondation stiftung trust waqf wakf bunyad endowment muassasa muassasat mouassasa bonyad مؤسسة موسسه وقف ٹرسٹ بنیاد فاونڈیشن',
  welfare:
    'welfare falah falahi khidmat khidmet khairia khayriyya khairiya charity charitable relief aid humanitarian benevolent خدمت فلاح خیریه خيرية',
  centre: 'centre center markaz merkez merkaz kendra kendre مرکز مركز',
  students: 'students student tulaba talaba tullab tulba talba طلبه طلبہ طلباء',
  youth: 'youth naujawan naujawanan nojawan naujawana jawan jawanan shabab shabaab نوجوان جوانان شباب',
  peace: 'peace aman amn amaan solh sulh امن',
  defence: 'defence defense difa defa difaa دفاع',
  liberation: 'liberation azadi azad tahrir tehrir tahreer freedom آزادی ازادی آزاد تحریر',
  implementation: 'implementation enforcement nifaz nafaz nefaz نفاذ',
  fighters: 'mujahideen mujahidin mujahedin mojahedin moujahidine mujahedeen مجاہدین مجاهدین مجاهدين',
  armed: 'armed musallah muslla musila mosallah مسلح',
  people: 'people peoples awami awam شعب عوامی',
  company:
    'company companies co corporation corp incorporated inc limited ltd llc plc gmbh ag sa sarl spa srl bv nv pte pvt private public pjsc jsc ojsc oao ooo zao enterprise enterprises firm establishment est sharika shirkat شرکت شركة',
  exchange:
    'exchange sarafi saraf sarrafi hawala hawalah havala exchanges moneychanger صرافی صراف حواله حوالہ',
  trading: 'trading trade traders general commerce commercial import export business tijarat تجارت تجارتی',
  bank: 'bank banque banco banka بنک بینک بانک',
};

const GENERIC = meaningsByWord();

/**
 * Usual name-parts of the region, most common first, in four bands with the share of names that contain each (rough, by general
 * knowledge; they only matter until the lists themselves say how rare a part is).
 */
const COMMON_BANDS: readonly (readonly [number, string])[] = [
  [0.12, 'muhammad ahmad ali khan'],
  [
    0.03,
    `hussain hassan abdallah ibrahim abdrahman shah gul iqbal hussein yusuf mahmud umar usman ismail said ullah jan din bibi begum raza akhtar malik`,
  ],
  [
    0.01,
    `abdhamid abdrahim abdkarim abdaziz abdqadir abdghani abdmajid abdwahid abdlatif abdsalam abdhadi abdwahab abdsamad abdbaqi abdhaq abdmalik abdrazaq abdjabar abdghafar abdqayum abdmanan
    khalid tariq rashid majid hamid karim rahim aziz latif salim salman nasir nasim saleem naseer bashir akbar aslam akram anwar arif asif ashraf azam babar bilal faisal farooq farid fazal ghulam habib hafeez
    haider hamza hanif haroon hashim imran iqbal irfan ishaq javed jamil jamal kamal kamran khurshid latif mansoor masood mehmood mubarak mujib mukhtar munir murad musa mustafa muzaffar nadeem naeem naveed nawaz nazir noor
    omar qasim qadir rafiq rahman rahmat rais ramazan rauf razaq riaz sabir sadiq saeed sajid salah saleh sami sardar sarwar shafiq shahid shakir sharif sher sultan taj tahir usman wahid wali yaqub yasin younas zahid zahir zaman zia zubair
    ahmed hidayatlah rahmatlah habiblah asadlah inayatlah fazllah amanlah najiblah samilah nasrlah saiflah obaidlah hamidlah nasirdin jalaldin nizamdin sirajdin badrdin nurdin shamsdin qutbdin islam amir amin fatima zainab aisha khadija maryam`,
  ],
  [
    0.004,
    `afridi yousafzai wazir mehsud khattak shinwari mohmand orakzai bangash durrani popalzai achakzai kakar tareen marwat bugti marri mengal rind baloch haqqani hazara tajik barakzai noorzai alizai ishaqzai stanikzai zadran zazai mangal
    chaudhry butt mirza qureshi hashmi siddiqui ansari abbasi awan rajput bhatti gill sheikh syed sayed kazmi naqvi rizvi gilani bukhari zaidi jafri hussaini hosseini ahmadi mohammadi karimi rahimi azizi amiri nazari sharifi haidari
    masri tunisi libi iraqi baghdadi tikriti shami muhajir ansari khorasani afghani kabuli qandahari dawood dawud daoud isa yahya zakaria sulaiman suleiman idris adam yunus ayub haroun luqman shoaib`,
  ],
];

/** Words of a title, honorific or rank. */
export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

/** Words that only connect. */
export function isConnector(word: string): boolean {
  return CONNECTORS.has(word);
}

/** `abu` or `umm` for the first half of a by-name, else null. */
export function kunyaOf(word: string): string | null {
  return KUNYA.get(word) ?? null;
}

/** The meaning of a generic word of organisations, else null. */
export function meaningOf(word: string): string | null {
  return GENERIC.get(word) ?? null;
}

/** The usual name-parts with the share of names that contain each. */
export function commonParts(): readonly (readonly [string, number])[] {
  return COMMON_BANDS.flatMap(([share, list]) =>
    [...words(list)].map((word): [string, number] => [word, share]),
  );
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(unifyArabic),
  );
}

function meaningsByWord(): ReadonlyMap<string, string> {
  const entries = Object.entries(MEANINGS).flatMap(([meaning, list]) =>
    [...words(list)].map((word): [string, string] => [word, meaning]),
  );
  return new Map(entries);
}
