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
  person('D-001', {
    names: ['Zarghun Shah Kohbandi', 'زرغون شاہ کوہبندی'],
    facts: ['Mirwais Shah', '1979-03-14', 'af'],
  }),
  person('D-002', {
    names: ['Abdul Wadood Marghzari', 'عبدالودود مرغزاری'],
    facts: ['Ghulam Sarwar', '1984-11-02', 'pk'],
    alias: 'Wadood Lala',
  }),
  person('D-003', {
    names: ['Noor-ul-Basar Dashtguli', 'نور البصر دشتگلی'],
    facts: ['Khan Basar', '1971', 'af'],
  }),
  person('D-004', {
    names: ['Sher Alam Spinzarai', 'شیر عالم سپین زرئی'],
    facts: ['Gul Alam', '1990-06-21', 'pk'],
  }),
  person('D-005', {
    names: ['Qari Habibullah Zarkotai', 'قاری حبیب اللہ زرکوٹی'],
    facts: ['Rahmatullah', '1968-01-30', 'pk'],
  }),
  person('D-006', {
    names: ['Tahmasp Gul Torghari', 'طہماسپ گل تورغری'],
    facts: ['Laiq Gul', '1993-09-09', 'af'],
  }),
  person('D-007', {
    names: ['Muhammad Ilyas Rudkhani', 'محمد الیاس رودخانی'],
    facts: ['Muhammad Ishaq', '1977-12-05', 'pk'],
    id: '00101-7712055-0',
  }),
  person('D-008', {
    names: ['Janan Khan Shinkayi', 'جانان خان شینکئی'],
    facts: ['Wali Khan', '1982-04-17', 'af'],
  }),
  person('D-009', {
    names: ['Saifur Rehman Badghari', 'سیف الرحمن بادغری'],
    facts: ['Fazlur Rehman', '1986-08-23', 'pk'],
  }),
  person('D-010', {
    names: ['Bibi Palwasha Kohbandi', 'بی بی پلوشہ کوہبندی'],
    facts: ['Zarghun Shah', '2001-02-11', 'af'],
  }),
  person('D-011', {
    names: ['Yousaf Jan Laghmankhel', 'یوسف جان لغمان خیل'],
    facts: ['Akhtar Jan', '1965', 'af'],
  }),
  person('D-012', {
    names: ['Khwaja Nizamuddin Darrabi', 'خواجہ نظام الدین درابی'],
    facts: ['Khwaja Qutbuddin', '1974-07-07', 'pk'],
  }),
  person('D-013', {
    names: ['Asmatullah Sangdara', 'عصمت اللہ سنگدرہ'],
    facts: ['Nematullah', '1988-10-19', 'af'],
    alias: 'Commander Asmat',
  }),
  person('D-014', {
    names: ['Farooq Azam Ghundkai', 'فاروق اعظم غونڈکئی'],
    facts: ['Azam Khan', '1980-05-28', 'pk'],
  }),
  person('D-015', {
    names: ['Hazrat Bilal Kandaro', 'حضرت بلال کنڈارو'],
    facts: ['Hazrat Umar', '1995-03-03', 'pk'],
  }),
  person('D-016', {
    names: ['Zainulabideen Marwandi', 'زین العابدین مروندی'],
    facts: ['Ali Asghar', '1972-09-15', 'pk'],
  }),
  person('D-017', {
    names: ['Jalaluddin Okhpari', 'جلال الدین اوخپری'],
    facts: ['Shamsuddin', '1961', 'af'],
  }),
  person('D-018', {
    names: ['Ihsanullah Torghundi', 'احسان اللہ تورغنڈی'],
    facts: ['Samiullah', '1991-12-24', 'af'],
    id: '00203-9112247-0',
  }),
  person('D-019', {
    names: ['Mehboob Elahi Chenabgari', 'محبوب الٰہی چناب گری'],
    facts: ['Karam Elahi', '1969-06-06', 'pk'],
  }),
  person('D-020', {
    names: ['Rozi Khan Baghdarra', 'روزی خان باغ درہ'],
    facts: ['Musa Khan', '1983-01-12', 'pk'],
  }),
  person('D-021', {
    names: ['Shahbaz Dostum Kilagai', 'شہباز دوستم کیلگئی'],
    facts: ['Aybek', '1978-08-08', 'af'],
  }),
  person('D-022', {
    names: ['Waheed Murad Sangzari', 'وحید مراد سنگزاری'],
    facts: ['Murad Ali', '1987-04-04', 'pk'],
  }),
  person('D-023', {
    names: ['Umaid Ali Narizai', 'امید علی نریزئی'],
    facts: ['Sardar Ali', '1999-11-11', 'pk'],
  }),
  person('D-024', {
    names: ['Daud Shah Khwarrai', 'داؤد شاہ خوڑئی'],
    facts: ['Suleman Shah', '1976-02-20', 'af'],
  }),
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

interface PersonRow {
  readonly names: readonly [latin: string, urdu: string];
  readonly facts: readonly [father: string, born: string, country: string];
  readonly alias?: string;
  readonly id?: string;
}

function person(ref: string, { names, facts, ...more }: PersonRow): InventedParty {
  const [name, urdu] = names;
  const [father, born, country] = facts;
  return { ref, schema: 'Person', name, urdu, father, born, country, listedOn: '2024-05-01', ...more };
}

function body(ref: string, names: readonly [latin: string, urdu: string], country: string): InventedParty {
  const [name, urdu] = names;
  return { ref, schema: 'Organization', name, urdu, country, listedOn: '2024-05-01' };
}

/** The invented list as a file of FollowTheMoney entities, one JSON object a line. */
export function inventedListFile(parties: readonly InventedParty[] = INVENTED_PARTIES): string {
  return parties
    .flatMap((party) => [JSON.stringify(entityOf(party)), JSON.stringify(listingOf(party))])
    .join('\n');
}

/** The party that the list no longer has. */
const LIFTED = body('O-008', ['Demo Lifted Traders', 'ڈیمو لفٹڈ ٹریڈرز'], 'pk');
/** Parties that the version before did not have yet. */
const NEWLY_LISTED = ['D-023', 'D-024'];

/** The parties of the version before: one has been taken off since, two have come, and of two more was known. */
export function inventedPartiesBefore(): readonly InventedParty[] {
  const kept = INVENTED_PARTIES.filter(({ ref }) => !NEWLY_LISTED.includes(ref)).map((party) => {
    const { alias: _alias, ...rest } = party;
    return party.alias === undefined ? party : rest;
  });
  return [...kept, LIFTED];
}

function entityOf(party: InventedParty) {
  const { ref, schema, name, urdu, alias, father, born, country, id } = party;
  const some = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    id: ref,
    schema,
    datasets: [INVENTED_LIST_ID],
    properties: {
      name: [name, urdu],
      alias: some(alias),
      fatherName: some(father),
      birthDate: some(born),
      [schema === 'Vessel' ? 'flag' : 'country']: some(country),
      idNumber: some(id),
      notes: ['SYNTHETIC: invented for the demo.'],
    },
  };
}

function listingOf({ ref, listedOn }: InventedParty) {
  return {
    id: `${ref}-listing`,
    schema: 'Sanction',
    datasets: [INVENTED_LIST_ID],
    properties: { entity: [ref], startDate: [listedOn], program: ['Demo watch list (SYNTHETIC)'] },
  };
}
