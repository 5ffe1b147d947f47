/** Invented common names of the region, for measuring how often somebody unlisted is called a match. Deterministic; nobody is meant. */

const GIVEN =
  words(`Ahmad Ali Asad Aslam Azam Babar Bilal Danish Faisal Farhan Farooq Fayaz Ghulam Habib Haider Hamid Hamza Haris Hasan Hassan Humayun Husnain Ibrahim
Ijaz Imran Iqbal Irfan Ishaq Ismail Jamal Jamil Javed Junaid Kamran Karim Kashif Khalid Khurram Latif Majid Mansoor Masood Mohsin Mubashir Mujtaba Munir Mustafa Nabeel Nadeem
Naeem Nasir Naveed Nawaz Noor Omar Owais Qasim Rafiq Rashid Rehan Rizwan Saad Sabir Sadiq Saeed Sajid Saleem Salman Sarfraz Shabbir Shafiq Shahid Shahzad Shakeel Sharif Sohail
Sulaiman Tahir Talha Tariq Umar Usman Waheed Wajid Waqar Waqas Waseem Yasin Yasir Younas Yousaf Zahid Zaheer Zakir Zeeshan Zubair Gul Sher Zarif Toor Spin Bakht Lal Mir Dost
Fatima Ayesha Zainab Khadija Maryam Amina Saima Nazia Rukhsana Shabana Farzana Bushra Sadia Asma Hina Palwasha Gulalai Spogmai Zarghuna Malalai Shazia Nasreen Parveen Sumaira`);
const SECOND =
  words(`Ahmad Ali Khan Hussain Shah Iqbal Mahmood Akhtar Hassan Abbas Raza Anwar Aslam Akram Ashraf Riaz Nawaz Yousaf Rehman Aziz Jan Gul Wali Zaman Alam Hayat Din
Bibi Begum Kausar Parveen Noor Karim Rahim Qadir Ghani Hamid Rashid Latif Majeed Salam Haq Shahid Saeed Sharif Hanif Rafiq Bashir Nazir Munir Tahir Zahid Mir Bacha Lala`);
const FAMILY =
  words(`Khan Afridi Yousafzai Wazir Mehsud Khattak Shinwari Mohmand Orakzai Bangash Durrani Popalzai Achakzai Kakar Marwat Bugti Marri Baloch Hazara Stanikzai Zadran Chaudhry
Butt Qureshi Siddiqui Ansari Abbasi Awan Rajput Bhatti Gill Kazmi Naqvi Rizvi Gilani Bukhari Zaidi Malik Mirza Sheikh Syed Ahmadi Mohammadi Karimi Rahimi Azizi Amiri Nazari Sharifi
Haidari Noori Sultani Hashimi Sadat Barakzai Noorzai Alizai Ludin Tarakai Safi Wardak Jabarkhel Niazi Lodhi Tanoli Swati Turi Gujjar Jadoon Khalil Daudzai Arbab Sial Tiwana Cheema`);
const PREFIX = words('Muhammad Mohammad Abdul Syed Mir Hafiz Haji Mullah Ghulam');
const COMPOUND = words(
  'Rehman Rahim Karim Aziz Qadir Ghani Majeed Wahid Latif Salam Hadi Wahab Samad Baqi Haq Malik Razzaq Jabbar Ghaffar Qayyum Manan Hakim Hameed Basit Sattar',
);

/** `count` different names of two to four parts, the same for the same seed. */
export function inventNames(count: number, seed: number): readonly string[] {
  const random = makeRandom(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(inventName(random));
  return [...names];
}

/** As {@link inventNames}, with every second family name made up of syllables. */
export function inventRareNames(count: number, seed: number): readonly string[] {
  const random = makeRandom(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const name = inventName(random);
    names.add(random() < 0.5 ? name : `${name} ${inventWord(random)}`);
  }
  return [...names];
}

const ONSETS = words('b p t j ch kh d r z s sh gh f q k g l m n w h y br dr');
const VOWELS = words('a a a i u o e ai au aa');
const CODAS = words('n r l m d z k t sh kh q f i i an ai ani');

function inventWord(random: () => number): string {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllables = Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => one(ONSETS) + one(VOWELS),
  ).join('');
  const word = syllables + one(CODAS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inventName(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * random() * list.length)] ?? '';
  const shape = random();
  const given = random() < 0.18 ? `Abdul ${pick(COMPOUND)}` : pick(GIVEN);
  if (shape < 0.3) return `${given} ${pick(SECOND)}`;
  if (shape < 0.5) return `${given} ${pick(FAMILY)}`;
  if (shape < 0.65) return `${pick(PREFIX).replace('Abdul', 'Muhammad')} ${given} ${pick(FAMILY)}`;
  if (shape < 0.85) return `Muhammad ${given} ${pick(SECOND)}`;
  return `${given} ${pick(SECOND)} ${pick(FAMILY)}`;
}

/** Mulberry32: a small generator of uniform numbers in [0, 1). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
