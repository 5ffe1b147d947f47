/** places: country names to codes. Gazetteer of administrative units to follow. */
export { countryCode, countryName } from './country-code.ts';
