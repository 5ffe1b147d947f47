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
    abul: 'abu',
    aboul: 'abu',
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

/**
 * Generic words of organisations by meaning: before the bar the English word in its forms, after it the words of the region, one group of
 * spellings for each, separated by semicolons. A translation stands for its English word in print, but one word of the region never stands
 * for another: Jaish, Lashkar and Sipah are all armies and name different bodies.
 */
const MEANINGS: Readonly<Record<string, string>> = {
  organisation:
    'organisation organization org organisations organizations | tanzeem tanzim tandhim tanzeemat تنظیم تنظيم; idara idarah اداره ادارہ; sazman سازمان; منظمة munazama',
  movement:
    'movement mouvement | tehreek tehrik tahrik tahreek tehrek تحریک تحريك; harakat harkat haraka harakah harekat حرکت حركة; junbish jonbesh جنبش',
  army: 'army armed-forces | jaish jaysh jeish جیش جيش; lashkar lashker لشکر; fauj fouj فوج; sipah sepah سپاه سپاہ',
  party: 'party parti | hizb hezb hizbul hezbe حزب',
  group: 'group groups network networks faction gruppe groupe | guruh giroh گروه گروپ; شبكة شبکه',
  brigade:
    'brigade brigades brigada battalion regiment | liwa lewa لواء; katiba katibat katibah kateeba کتیبه كتيبة',
  front: 'front | jabha jabhat jebha jabhah جبهة جبهه; mahaz mahaaz محاذ',
  association:
    'association society societies union league | anjuman anjoman انجمن; jamiat jamiyat jamiyyat jameat جمعیت جمعية; ittehad ittihad اتحاد',
  assembly: 'community congregation | jamaat jamat jamaa jamaah jama jemaah جماعت جماعة',
  committee: 'committee committe council comite | shura shoora shora شورا شوری; majlis majlas مجلس; کمیٹی',
  foundation:
    'foundation foundations fondation stiftung endowment | trust ٹرسٹ; waqf wakf وقف; muassasa muassasat mouassasa مؤسسة موسسه; bonyad بنیاد فاونڈیشن',
  welfare:
    'welfare charity charitable relief aid humanitarian benevolent | falah falahi فلاح; khidmat khidmet خدمت; khairia khayriyya khairiya خیریه خيرية',
  centre: 'centre center | markaz merkez merkaz مرکز مركز',
  students: 'students student | tulaba talaba talba tulba طلبه طلبہ طلباء; tullab',
  youth: 'youth | naujawan naujawanan nojawan jawan jawanan نوجوان جوانان; shabab shabaab شباب',
  peace: 'peace | aman amn amaan امن; solh sulh صلح',
  defence: 'defence defense | difa defa difaa دفاع',
  liberation: 'liberation freedom | azadi azad آزادی ازادی آزاد; tahrir tehrir tahreer تحریر',
  implementation: 'implementation enforcement | nifaz nafaz nefaz نفاذ',
  fighters:
    'fighters warriors | mujahideen mujahidin mujahedin mojahedin moujahidine mujahedeen مجاہدین مجاهدین مجاهدين',
  armed: 'armed | musallah mosallah مسلح',
  islamic:
    'islamic islamique islamist | islami islamia islamiya islamiyya islamiyah eslami اسلامی اسلامي اسلامیہ إسلامية',
  people: 'people peoples | awami awam عوامی; شعب',
  company:
    'company companies co corporation corp incorporated inc limited ltd llc plc gmbh ag sa sarl spa srl bv nv pte pvt private public pjsc jsc ojsc oao ooo zao enterprise enterprises firm establishment est | sharika shirkat شرکت شركة',
  exchange:
    'exchange exchanges moneychanger | sarafi saraf sarrafi صرافی صراف; hawala hawalah havala حواله حوالہ',
  trading: 'trading trade traders general commerce commercial import export business | tijarat تجارت تجارتی',
  bank: 'bank banque banco banka | بنک بینک بانک',
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

/** A generic word of organisations: what it means, and which word of the region it is (empty for the English word). */
export interface GenericWord {
  readonly meaning: string;
  readonly lemma: string;
}

/** What a generic word of organisations means, else null. */
export function genericWord(word: string): GenericWord | null {
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

function meaningsByWord(): ReadonlyMap<string, GenericWord> {
  const entries = Object.entries(MEANINGS).flatMap(([meaning, text]): [string, GenericWord][] => {
    const [english = '', regional = ''] = text.split('|');
    const groups = ['', ...regional.split(';')].map((group, k) => (k === 0 ? words(english) : words(group)));
    return groups.flatMap((group, k) => {
      const lemma = k === 0 ? '' : ([...group][0] ?? '');
      return [...group].map((word): [string, GenericWord] => [word, { meaning, lemma }]);
    });
  });
  return new Map(entries);
}
