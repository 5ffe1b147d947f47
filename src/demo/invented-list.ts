/** SYNTHETIC: the invented watch list of the demo. Nobody on it exists; any likeness of a name is chance. */

/** One invented listed party. */
export interface InventedParty {
  readonly ref: string;
  readonly schema: 'Person' | 'Organization' | 'Vessel';
  readonly name: string;
  /** The name in Arabic script. */
  readonly urdu: string;
  readonly alias?: string;
  readonly father?: string;
  readonly born?: string;
  readonly country?: string;
  /** An identity number of an impossible province digit (0), so that it can be nobody's. */
  readonly id?: string;
  readonly listedOn: string;
}

/** The id of the invented list. */
export const INVENTED_LIST_ID = 'demo-watch';

/** The invented list: 24 people, 7 bodies, 1 vessel. */
export const INVENTED_PARTIES: readonly InventedParty[] = [
  person('D-001', ['Zarghun Shah Kohbandi', 'زرغون شاہ کوہبندی'], ['Mirwais Shah', '1979-03-14', 'af']),
  person('D-002', ['Abdul Wadood Marghzari', 'عبدالودود مرغزاری'], ['Ghulam Sarwar', '1984-11-02', 'pk'], {
    alias: 'Wadood Lala',
  }),
  person('D-003', ['Noor-ul-Basar Dashtguli', 'نور البصر دشتگلی'], ['Khan Basar', '1971', 'af']),
  person('D-004', ['Sher Alam Spinzarai', 'شیر عالم سپین زرئی'], ['Gul Alam', '1990-06-21', 'pk']),
  person('D-005', ['Qari Habibullah Zarkotai', 'قاری حبیب اللہ زرکوٹی'], ['Rahmatullah', '1968-01-30', 'pk']),
  person('D-006', ['Tahmasp Gul Torghari', 'طہماسپ گل تورغری'], ['Laiq Gul', '1993-09-09', 'af']),
  person('D-007', ['Muhammad Ilyas Rudkhani', 'محمد الیاس رودخانی'], ['Muhammad Ishaq', '1977-12-05', 'pk'], {
    id: '00101-7712055-0',
  }),
  person('D-008', ['Janan Khan Shinkayi', 'جانان خان شینکئی'], ['Wali Khan', '1982-04-17', 'af']),
  person('D-009', ['Saifur Rehman Badghari', 'سیف الرحمن بادغری'], ['Fazlur Rehman', '1986-08-23', 'pk']),
  person('D-010', ['Bibi Palwasha Kohbandi', 'بی بی پلوشہ کوہبندی'], ['Zarghun Shah', '2001-02-11', 'af']),
  person('D-011', ['Yousaf Jan Laghmankhel', 'یوسف جان لغمان خیل'], ['Akhtar Jan', '1965', 'af']),
  person(
    'D-012',
    ['Khwaja Nizamuddin Darrabi', 'خواجہ نظام الدین درابی'],
    ['Khwaja Qutbuddin', '1974-07-07', 'pk'],
  ),
  person('D-013', ['Asmatullah Sangdara', 'عصمت اللہ سنگدرہ'], ['Nematullah', '1988-10-19', 'af'], {
    alias: 'Commander Asmat',
  }),
  person('D-014', ['Farooq Azam Ghundkai', 'فاروق اعظم غونڈکئی'], ['Azam Khan', '1980-05-28', 'pk']),
  person('D-015', ['Hazrat Bilal Kandaro', 'حضرت بلال کنڈارو'], ['Hazrat Umar', '1995-03-03', 'pk']),
  person('D-016', ['Zainulabideen Marwandi', 'زین العابدین مروندی'], ['Ali Asghar', '1972-09-15', 'pk']),
  person('D-017', ['Jalaluddin Okhpari', 'جلال الدین اوخپری'], ['Shamsuddin', '1961', 'af']),
  person('D-018', ['Ihsanullah Torghundi', 'احسان اللہ تورغنڈی'], ['Samiullah', '1991-12-24', 'af'], {
    id: '00203-9112247-0',
  }),
  person('D-019', ['Mehboob Elahi Chenabgari', 'محبوب الٰہی چناب گری'], ['Karam Elahi', '1969-06-06', 'pk']),
  person('D-020', ['Rozi Khan Baghdarra', 'روزی خان باغ درہ'], ['Musa Khan', '1983-01-12', 'pk']),
  person('D-021', ['Shahbaz Dostum Kilagai', 'شہباز دوستم کیلگئی'], ['Aybek', '1978-08-08', 'af']),
  person('D-022', ['Waheed Murad Sangzari', 'وحید مراد سنگزاری'], ['Murad Ali', '1987-04-04', 'pk']),
  person('D-023', ['Umaid Ali Narizai', 'امید علی نریزئی'], ['Sardar Ali', '1999-11-11', 'pk']),
  person('D-024', ['Daud Shah Khwarrai', 'داؤد شاہ خوڑئی'], ['Suleman Shah', '1976-02-20', 'af']),
  body('O-001', ['Demo Al-Noor Relief', 'ڈیمو النور ریلیف'], 'pk'),
  body('O-002', ['Kohband Transit and Forwarding Company', 'کوہبند ٹرانزٹ اینڈ فارورڈنگ کمپنی'], 'pk'),
  body('O-003', ['Marghzar Money Exchange', 'مرغزار منی ایکسچینج'], 'pk'),
  body('O-004', ['Anjuman-e-Khidmat-e-Dashtgul', 'انجمن خدمت دشتگل'], 'pk'),
  body('O-005', ['Spinzar Minerals (Private) Limited', 'سپین زر منرلز'], 'af'),
  body('O-006', ['Jamiat-ul-Rudkhan Welfare Trust', 'جمعیت الرودخان ویلفیئر ٹرسٹ'], 'pk'),
  body('O-007', ['Torghundi Carpet Traders', 'تورغنڈی کارپٹ ٹریڈرز'], 'af'),
  {
    ref: 'V-001',
    schema: 'Vessel',
    name: 'Demo Sitara-e-Sahil',
    urdu: 'ڈیمو ستارہ ساحل',
    country: 'pk',
    listedOn: '2024-05-01',
  },
];

function person(
  ref: string,
  names: readonly [latin: string, urdu: string],
  facts: readonly [father: string, born: string, country: string],
  more: { alias?: string; id?: string } = {},
): InventedParty {
  const [name, urdu] = names;
  const [father, born, country] = facts;
  return { ref, schema: 'Person', name, urdu, father, born, country, listedOn: '2024-05-01', ...more };
}

function body(ref: string, names: readonly [latin: string, urdu: string], country: string): InventedParty {
  const [name, urdu] = names;
  return { ref, schema: 'Organization', name, urdu, country, listedOn: '2024-05-01' };
}
