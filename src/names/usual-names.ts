/**
 * Usual given names that sound alike and are not one another: Hasan and Husayn may be brothers. By sound they would pass for spellings of one
 * name, so their usual spellings are listed; a spelling that is not listed is still compared by sound. Compiled by hand from general
 * knowledge; spellings that could be either name are left out.
 */

import { unifyArabic } from './arabic-letters.ts';

/** One line for each group of names that are easily confused; names separated by semicolons, their spellings by spaces. */
const GROUPS = `
hasan hassan حسن; husayn hussain hussein husain hosein hossein hussayn hussien حسين حسین; ihsan ehsan احسان; muhsin mohsin mohsen محسن; hasnain حسنین
muhammad mohammad mohammed mohamed muhammed mohamad muhamad mohd محمد; mahmud mahmood mahmoud mehmood mehmud محمود; ahmad ahmed ahmet achmad احمد أحمد; hamid hameed حميد حمید; hamida hameeda حمیدہ; hammad حماد; hamad حمد; mahdi mehdi مهدي مهدی
karim kareem كريم کریم; karima kareema کریمہ; akram اكرم اکرم; ikram اکرام اكرام; kiram
amin ameen امين امین; amina ameena aminah آمنہ امینہ; aman امان; iman eeman ایمان; yamin یامین; mumin مؤمن
jamil jameel جميل جمیل; jamal gamal جمال; jamila jameela جمیلہ; ajmal اجمل
rashid rasheed رشید رشيد راشد; rashad رشاد; arshad ارشد; rashida rasheeda رشیدہ; murshid مرشد
nasir naser nasser ناصر; nazir nazeer نذیر نذير; nasr نصر; nasira nasreen نصرین; mansur mansoor mansour منصور; anwar انور; nazar نظر
bashir basheer بشیر بشير; basir baseer بصیر بصير; basharat بشارت; bushra بشری
salim saleem سليم سلیم سالم; salam سلام; salman سلمان; sulayman sulaiman suleiman suleman sulaman سليمان سلیمان; aslam اسلم; islam اسلام; salma سلمی; salama سلامه; muslim مسلم
said saeed sayeed سعيد سعید; saad سعد; sayyid sayed syed سيد سید; asad assad اسد; saida saeeda سعیدہ; masud masood massoud مسعود; asadullah اسدالله
umar omar omer عمر; amir aamir عامر امیر أمير; ammar عمار; amr عمرو; imran عمران; umaira; emara
rahim raheem رحیم رحيم; rahman rehman رحمن رحمان; rahima raheema رحیمہ; rahmat rehmat رحمت; ibrahim ebrahim ابراهيم ابراہیم إبراهيم; irfan عرفان
khalid khaled خالد; khalida خالدہ; khalil khaleel خليل خلیل
majid majeed مجید مجيد ماجد; amjad امجد; mujahid مجاہد مجاهد; majida ماجدہ
sharif shareef شريف شریف; ashraf اشرف; sharifa شریفہ; musharraf مشرف
tahir taher طاهر طاہر; tahira طاہرہ; zahir zaheer ظہیر ظاهر; athar اطہر; mazhar مظہر
faisal faysal فيصل فیصل; fazl fazal فضل; faiz fayz فیض; fazil فاضل; afzal افضل
kabir kabeer كبير کبیر; akbar اكبر اکبر; jabbar جبار; jabir جابر
zahid زاہد زاهد; zayd zaid زيد زید; yazid یزید; ziyad زياد
khan خان; jan جان; gul گل; jahan جہان; shan
wali ولي ولی; ali علی علي; vali; wahid waheed وحید واحد; walid waleed وليد ولید
latif lateef لطیف لطيف; lutf لطف; latifa لطیفہ
aziz azeez عزیز عزيز; aziza عزیزہ; azam aazam اعظم; izzat عزت; muazzam معظم
nur noor نور; nuri noori نوری; anwar انور; nura noora; munir muneer منير منیر; munira
habib habeeb حبيب حبیب; habiba حبیبہ; mahbub mehboob محبوب
qasim qasem kassem قاسم; qais قیس; iqbal اقبال
yunus younus یونس يونس; younas; yusuf yousuf yousaf youssef یوسف يوسف; yasin yaseen یاسین ياسين; yasir ياسر یاسر
`;

const USUAL = numberNames();
/** Most names of a group. */
const GROUP_SIZE = 100;

/** A number of the usual name that this word spells, 0 for none; names of one group share the hundreds. */
export function usualName(form: string): number {
  return USUAL.get(form) ?? 0;
}

/** True for two usual names that sound alike and are not one another. */
export function areDistinct(left: number, right: number): boolean {
  return (
    left !== right &&
    left > 0 &&
    right > 0 &&
    Math.floor(left / GROUP_SIZE) === Math.floor(right / GROUP_SIZE)
  );
}

function numberNames(): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [group, line] of GROUPS.trim().split('\n').entries()) {
    for (const [member, spellings] of line.split(';').entries()) {
      for (const spelling of spellings.trim().split(/\s+/)) {
        const form = unifyArabic(spelling);
        if (!numbers.has(form)) numbers.set(form, (group + 1) * 100 + member);
      }
    }
  }
  return numbers;
}
