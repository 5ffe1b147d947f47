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
  hidden('D-001', 'زرغون شاہ کوہبندی', 'Urdu letters', { born: '1979-03-14' }),
  hidden('D-001', 'Zargoon Shah Kohbandi', 'another romanisation', { father: 'Mirwais Shah' }),
  hidden('D-002', 'Abd al-Wadud Marghzari', 'Arabic romanisation', { born: '1984' }),
  hidden('D-002', 'Wadood Lala', 'alias', { born: '1984-11-02' }),
  hidden('D-003', 'Nurulbasar Dashtguli', 'glued words', { father: 'Khan Basar' }),
  hidden('D-003', 'نور البصر دشتگلی', 'Urdu letters', { born: '1971' }),
  hidden('D-004', 'Spinzarai, Sher Alam', 'family name first', { born: '1990-06-21' }),
  hidden('D-004', 'Sheralam Spinzaray', 'glued words and another ending', { born: '1990-06-21' }),
  hidden('D-005', 'Habib Ullah Zarkoti', 'title left out, split word', { father: 'Rahmat Ullah' }),
  hidden('D-005', 'قاری حبیب اللہ زرکوٹی', 'Urdu letters', {}),
  hidden('D-006', 'Tahmasb Gul Turghari', 'other vowels', { born: '1993-09-09' }),
  hidden('D-007', 'Mohd. Ilyas Rudkhani', 'abbreviated first name', { born: '1977-12-05' }),
  hidden('D-007', 'Mohammad Elias Roodkhani', 'other vowels', { id: '00101-7712055-0' }),
  hidden('D-008', 'Janan Khan Shinkai', 'another ending', { father: 'Wali Khan' }),
  hidden('D-009', 'Saif ur-Rahman Badghari', 'split compound', { born: '1986-08-23' }),
  hidden('D-009', 'سیف الرحمٰن بادغری', 'Urdu letters with a mark', { father: 'فضل الرحمن' }),
  hidden('D-010', 'Palwasha Kohbandi', 'honorific left out', { father: 'Zarghun Shah', born: '2001-02-11' }),
  hidden('D-011', 'Yusuf Jan Laghmankhail', 'other vowels', { father: 'Akhtar Jan' }),
  hidden('D-012', 'Khawaja Nizam ud Din Darrabi', 'split compound', { born: '1974-07-07' }),
  hidden('D-012', 'خواجہ نظام الدین درابی', 'Urdu letters', {}),
  hidden('D-013', 'Esmatullah Sangdara', 'other first vowel', { father: 'Nimatullah' }),
  hidden('D-014', 'Faruq Aazam Ghundkay', 'other vowels', { born: '1980-05-28' }),
  hidden('D-015', 'Hazrat Belal Kandaro', 'other vowels', { born: '1995-03-03' }),
  hidden('D-016', 'Zain ul Abidin Marwandi', 'split compound', { born: '1972-09-15' }),
  hidden('D-016', 'زین العابدین مروندی', 'Urdu letters', { born: '1972' }),
  hidden('D-017', 'Jalal-ud-Deen Okhpari', 'split compound', { father: 'Shams ud Din' }),
  hidden('D-018', 'Ehsanullah Torghondi', 'other vowels', { id: '00203-9112247-0' }),
  hidden('D-019', 'Mahbub Ilahi Chenabgari', 'other vowels', { born: '1969-06-06' }),
  hidden('D-020', 'Rozi Khan Bagh Darra', 'split word', { father: 'Musa Khan' }),
  hidden('D-021', 'Shehbaz Dostam Kilagay', 'other vowels', { born: '1978-08-08' }),
  hidden('D-022', 'Wahid Murad Sangzari', 'other vowels', { born: '1987-04-04' }),
  hidden('D-023', 'Omaid Ali Narizai', 'other first vowel', { father: 'Sardar Ali', born: '1999' }),
  hidden('D-024', 'Dawood Shah Khwarrai', 'other romanisation', { born: '1976-02-20' }),
  hidden('D-024', 'داؤد شاہ خوڑئی', 'Urdu letters', { father: 'سلیمان شاہ' }),
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
  resembling('D-001', 'Zarghun Khan Marwat', 'only the first name is shared', { born: '1979-03-14' }),
  resembling('D-002', 'Abdul Wadood', 'one common name alone, another father', { father: 'Haji Raza' }),
  resembling('D-004', 'Sher Alam Afridi', 'another family name', { born: '1969-01-01' }),
  resembling('D-005', 'Habibullah Wardak', 'another family name', { born: '1968' }),
  resembling('D-007', 'Muhammad Ilyas Qadri', 'another family name', { father: 'Muhammad Sadiq' }),
  resembling('D-009', 'Saif ur Rehman', 'two common words alone', { born: '2003-08-23' }),
  resembling('D-012', 'Khwaja Nizamuddin Ahmad', 'another family name', { born: '1951-02-02' }),
  resembling('D-014', 'Farooq Azam', 'two common words alone, another father', { father: 'Bashir Ahmad' }),
  resembling('D-020', 'Rozi Khan', 'two common words alone, another birth date', { born: '2005-05-05' }),
  resembling('D-022', 'Waheed Murad', 'two common words alone, another father', { father: 'Nisar Murad' }),
  unlike('Lashkar-e-Jhangvi', 'Lashkari Textile Mills Limited', 'a trading company'),
  unlike('Lashkar-e-Taiba', 'Taiba Medical Centre', 'a clinic sharing one word'),
  unlike('Jaish-e-Muhammad', 'Muhammad Brothers Traders', 'a shop sharing one common word'),
  unlike('Al Harmain Foundation', 'Al Harmain Dental Clinic', 'a clinic sharing one word'),
  unlike('Tehreek-e-Islami', 'Islamia College Peshawar', 'a college'),
  unlike('Rabita Trust', 'Rabta Telecom Services', 'a company of a similar word'),
];

function hidden(target: string, name: string, planted: string, facts: Facts): Customer {
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

function resembling(resembles: string, name: string, why: string, facts: Facts): Customer {
  return { name, kind: 'person', ...facts, answer: { kind: 'near-miss', resembles, why } };
}

function unlike(resembles: string, name: string, why: string): Customer {
  return { name, kind: 'organisation', answer: { kind: 'near-miss', resembles, why } };
}
