/** SYNTHETIC: the planted rows of the invented customer file, each with its known answer. */

/** What is known of a customer row. */
export type KnownAnswer =
  | { readonly kind: 'listed'; readonly list: string; readonly target: string; readonly planted: string }
  | { readonly kind: 'near-miss'; readonly resembles: string; readonly why: string }
  | { readonly kind: 'clean' };

/** One row of the customer file. */
export interface Customer {
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'vessel';
  readonly father?: string;
  readonly born?: string;
  readonly country?: string;
  readonly id?: string;
  readonly answer: KnownAnswer;
}

type Facts = Omit<Customer, 'name' | 'kind' | 'answer'>;

/** The id of the list of proscribed organisations; a planted body names its target by the printed name. */
export const PROSCRIBED_LIST_ID = 'pk-proscribed';

/** People of the invented list under other spellings, scripts and orders. */
export const PLANTED_PEOPLE: readonly Customer[] = [
  hidden(['زرغون شاہ کوہبندی', 'D-001'], 'Urdu letters', { born: '1979-03-14' }),
  hidden(['Zargoon Shah Kohbandi', 'D-001'], 'another romanisation', { father: 'Mirwais Shah' }),
  hidden(['Abd al-Wadud Marghzari', 'D-002'], 'Arabic romanisation', { born: '1984' }),
  hidden(['Wadood Lala', 'D-002'], 'alias', { born: '1984-11-02' }),
  hidden(['Nurulbasar Dashtguli', 'D-003'], 'glued words', { father: 'Khan Basar' }),
  hidden(['نور البصر دشتگلی', 'D-003'], 'Urdu letters', { born: '1971' }),
  hidden(['Spinzarai, Sher Alam', 'D-004'], 'family name first', { born: '1990-06-21' }),
  hidden(['Sheralam Spinzaray', 'D-004'], 'glued words and another ending', { born: '1990-06-21' }),
  hidden(['Habib Ullah Zarkoti', 'D-005'], 'title left out, split word', { father: 'Rahmat Ullah' }),
  hidden(['قاری حبیب اللہ زرکوٹی', 'D-005'], 'Urdu letters', {}),
  hidden(['Tahmasb Gul Turghari', 'D-006'], 'other vowels', { born: '1993-09-09' }),
  hidden(['Mohd. Ilyas Rudkhani', 'D-007'], 'abbreviated first name', { born: '1977-12-05' }),
  hidden(['Mohammad Elias Roodkhani', 'D-007'], 'other vowels', { id: '00101-7712055-0' }),
  hidden(['Janan Khan Shinkai', 'D-008'], 'another ending', { father: 'Wali Khan' }),
  hidden(['Saif ur-Rahman Badghari', 'D-009'], 'split compound', { born: '1986-08-23' }),
  hidden(['سیف الرحمٰن بادغری', 'D-009'], 'Urdu letters with a mark', { father: 'فضل الرحمن' }),
  hidden(['Palwasha Kohbandi', 'D-010'], 'honorific left out', {
    father: 'Zarghun Shah',
    born: '2001-02-11',
  }),
  hidden(['Yusuf Jan Laghmankhail', 'D-011'], 'other vowels', { father: 'Akhtar Jan' }),
  hidden(['Khawaja Nizam ud Din Darrabi', 'D-012'], 'split compound', { born: '1974-07-07' }),
  hidden(['خواجہ نظام الدین درابی', 'D-012'], 'Urdu letters', {}),
  hidden(['Esmatullah Sangdara', 'D-013'], 'other first vowel', { father: 'Nimatullah' }),
  hidden(['Faruq Aazam Ghundkay', 'D-014'], 'other vowels', { born: '1980-05-28' }),
  hidden(['Hazrat Belal Kandaro', 'D-015'], 'other vowels', { born: '1995-03-03' }),
  hidden(['Zain ul Abidin Marwandi', 'D-016'], 'split compound', { born: '1972-09-15' }),
  hidden(['زین العابدین مروندی', 'D-016'], 'Urdu letters', { born: '1972' }),
  hidden(['Jalal-ud-Deen Okhpari', 'D-017'], 'split compound', { father: 'Shams ud Din' }),
  hidden(['Ehsanullah Torghondi', 'D-018'], 'other vowels', { id: '00203-9112247-0' }),
  hidden(['Mahbub Ilahi Chenabgari', 'D-019'], 'other vowels', { born: '1969-06-06' }),
  hidden(['Rozi Khan Bagh Darra', 'D-020'], 'split word', { father: 'Musa Khan' }),
  hidden(['Shehbaz Dostam Kilagay', 'D-021'], 'other vowels', { born: '1978-08-08' }),
  hidden(['Wahid Murad Sangzari', 'D-022'], 'other vowels', { born: '1987-04-04' }),
  hidden(['Omaid Ali Narizai', 'D-023'], 'other first vowel', { father: 'Sardar Ali', born: '1999' }),
  hidden(['Dawood Shah Khwarrai', 'D-024'], 'other romanisation', { born: '1976-02-20' }),
  hidden(['داؤد شاہ خوڑئی', 'D-024'], 'Urdu letters', { father: 'سلیمان شاہ' }),
];

/** Bodies of the invented list and proscribed organisations under other spellings. */
export const PLANTED_BODIES: readonly Customer[] = [
  listedBody('O-001', 'Demo Al Nur Relief Foundation', 'other spelling and a body word'),
  listedBody('O-002', 'Kohband Transit & Forwarding Co.', 'abbreviated body word'),
  listedBody('O-003', 'مرغزار منی ایکسچینج', 'Urdu letters'),
  listedBody('O-004', 'Anjuman Khidmat Dashtgul', 'connectors left out'),
  listedBody('O-005', 'Spin Zar Minerals Pvt Ltd', 'split word, abbreviated body word'),
  listedBody('O-006', 'Jamiatul Rudkhan Welfare Trust', 'glued article'),
  listedBody('O-007', 'Torghundai Carpet Traders', 'another ending'),
  proscribed('Lashkar-e-Jhangvi', 'Lashkar i Jhangwi', 'other connector and letter'),
  proscribed('Lashkar-e-Jhangvi', 'لشکر جھنگوی', 'Urdu letters'),
  proscribed('Jaish-e-Muhammad', 'Jaish Mohammed', 'connector left out'),
  proscribed('Jaish-e-Muhammad', 'جیش محمد', 'Urdu letters'),
  proscribed('Tehreek-e-Taliban Pakistan', 'Tehrik Taliban Pakistan', 'connector left out'),
  proscribed('Tehreek-e-Taliban Pakistan', 'تحریک طالبان پاکستان', 'Urdu letters'),
  proscribed('Khair-un-Naas International Trust', 'Khairun Nas International Trust', 'glued article'),
  proscribed('Falah-e-Insaniat Foundation', 'Falah Insaniyat Foundation', 'connector left out'),
  proscribed('Balochistan Liberation Army', 'Baluchistan Liberation Army', 'other vowel'),
  proscribed('Hizb-ut-Tahrir', 'Hizbut Tahreer', 'glued article'),
  proscribed('Al Harmain Foundation', 'Al-Haramayn Foundation', 'other romanisation'),
  proscribed('Jamaat-ud-Dawa', 'جماعت الدعوۃ', 'Urdu letters'),
  {
    name: 'Demo Sitara e Sahel',
    kind: 'vessel',
    answer: { kind: 'listed', list: 'demo-watch', target: 'V-001', planted: 'other vowel' },
  },
];

/** People and bodies that resemble a listed one and are not. */
export const NEAR_MISSES: readonly Customer[] = [
  resembling(['Zarghun Khan Marwat', 'D-001'], 'only the first name is shared', { born: '1979-03-14' }),
  resembling(['Abdul Wadood', 'D-002'], 'one common name alone, another father', { father: 'Haji Raza' }),
  resembling(['Sher Alam Afridi', 'D-004'], 'another family name', { born: '1969-01-01' }),
  resembling(['Habibullah Wardak', 'D-005'], 'another family name', { born: '1968' }),
  resembling(['Muhammad Ilyas Qadri', 'D-007'], 'another family name', { father: 'Muhammad Sadiq' }),
  resembling(['Saif ur Rehman', 'D-009'], 'two common words alone', { born: '2003-08-23' }),
  resembling(['Khwaja Nizamuddin Ahmad', 'D-012'], 'another family name', { born: '1951-02-02' }),
  resembling(['Farooq Azam', 'D-014'], 'two common words alone, another father', { father: 'Bashir Ahmad' }),
  resembling(['Rozi Khan', 'D-020'], 'two common words alone, another birth date', { born: '2005-05-05' }),
  resembling(['Waheed Murad', 'D-022'], 'two common words alone, another father', { father: 'Nisar Murad' }),
  unlike('Lashkar-e-Jhangvi', 'Lashkari Textile Mills Limited', 'a trading company'),
  unlike('Lashkar-e-Taiba', 'Taiba Medical Centre', 'a clinic sharing one word'),
  unlike('Jaish-e-Muhammad', 'Muhammad Brothers Traders', 'a shop sharing one common word'),
  unlike('Al Harmain Foundation', 'Al Harmain Dental Clinic', 'a clinic sharing one word'),
  unlike('Tehreek-e-Islami', 'Islamia College Peshawar', 'a college'),
  unlike('Rabita Trust', 'Rabta Telecom Services', 'a company of a similar word'),
];

function hidden([name, target]: readonly [string, string], planted: string, facts: Facts): Customer {
  return { name, kind: 'person', ...facts, answer: { kind: 'listed', list: 'demo-watch', target, planted } };
}

function listedBody(target: string, name: string, planted: string): Customer {
  return { name, kind: 'organisation', answer: { kind: 'listed', list: 'demo-watch', target, planted } };
}

function proscribed(target: string, name: string, planted: string): Customer {
  return {
    name,
    kind: 'organisation',
    answer: { kind: 'listed', list: PROSCRIBED_LIST_ID, target, planted },
  };
}

function resembling([name, resembles]: readonly [string, string], why: string, facts: Facts): Customer {
  return { name, kind: 'person', ...facts, answer: { kind: 'near-miss', resembles, why } };
}

function unlike(resembles: string, name: string, why: string): Customer {
  return { name, kind: 'organisation', answer: { kind: 'near-miss', resembles, why } };
}
