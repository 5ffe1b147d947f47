/** SYNTHETIC: the invented border: districts of an invented land, the far side of its border, and two places abroad. */

/** A district with its side of the border; `share` of the population lives there. */
export interface District {
  readonly name: string;
  readonly region: string;
  readonly side: 'near' | 'far' | 'abroad';
  /** Currency of its banks, as the files name it. */
  readonly currency: string;
  readonly share: number;
}

/** Every district. Names are invented and begin with Demo-. */
export const DISTRICTS: readonly District[] = [
  { name: 'Demo-Shahrabad', region: 'Demo-Coast', side: 'near', currency: 'PKR', share: 0.26 },
  { name: 'Demo-Karwanpur', region: 'Demo-Plain', side: 'near', currency: 'PKR', share: 0.19 },
  { name: 'Demo-Kohband', region: 'Demo-Border', side: 'near', currency: 'PKR', share: 0.17 },
  { name: 'Demo-Sangdara', region: 'Demo-Border', side: 'near', currency: 'PKR', share: 0.13 },
  { name: 'Demo-Marghzar', region: 'Demo-Far-Side', side: 'far', currency: 'AFN', share: 0.09 },
  { name: 'Demo-Zarghunabad', region: 'Demo-Far-Side', side: 'far', currency: 'AFN', share: 0.07 },
  { name: 'Demo-Khalij', region: 'Demo-Abroad', side: 'abroad', currency: 'Saudi Riyal', share: 0.05 },
  { name: 'Demo-Bandar', region: 'Demo-Abroad', side: 'abroad', currency: 'US Dollar', share: 0.04 },
];

/** Where an invented bank stands. */
export function districtOf(index: number): District {
  return DISTRICTS[index] ?? FIRST;
}

const FIRST: District = {
  name: 'Demo-Shahrabad',
  region: 'Demo-Coast',
  side: 'near',
  currency: 'PKR',
  share: 0,
};
