import { describe, expect, it } from 'vitest';
import { countryCode, countryName } from './country-code.ts';

describe('countryCode()', () => {
  it.each([
    ['Iran (Islamic Republic of)', 'ir'],
    ['Syria', 'sy'],
    ['Syrian Arab Republic', 'sy'],
    ["Democratic People's Republic of Korea", 'kp'],
    ['Korea, North', 'kp'],
    ['Republic of Korea', 'kr'],
    ['Democratic Republic of the Congo', 'cd'],
    ['Congo', 'cg'],
    ['Dominican Republic', 'do'],
    ['Dominica', 'dm'],
    ['Niger', 'ne'],
    ['Nigeria', 'ng'],
    ['Guinea', 'gn'],
    ['Guinea-Bissau', 'gw'],
    ['Equatorial Guinea', 'gq'],
    ['Türkiye', 'tr'],
    ['Turkey', 'tr'],
    ['State of Palestine', 'ps'],
    ['Palestinian', 'ps'],
    ['United Kingdom of Great Britain and Northern Ireland', 'gb'],
    ['China, Hong Kong Special Administrative Region', 'hk'],
    ['Viet Nam', 'vn'],
    ['Burma', 'mm'],
    ['PK', 'pk'],
    ['pak', 'pk'],
    ['پاکستان', 'pk'],
    ['افغانستان', 'af'],
    ['ايران', 'ir'],
    ['العراق', 'iq'],
    ['Tanzania', 'tz'],
    ['United Republic of Tanzania', 'tz'],
    ['Moldova', 'md'],
    ['Venezuela', 've'],
    ['Bolivia', 'bo'],
    ['Laos', 'la'],
    ['Ivory Coast', 'ci'],
    ['The Gambia', 'gm'],
    ['Russia', 'ru'],
    ['Russian Federation', 'ru'],
    ['Macedonia', 'mk'],
    ['Brunei', 'bn'],
    ['Micronesia', 'fm'],
    ['South Sudan', 'ss'],
    ['Sudan', 'sd'],
  ])('reads %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each(['Atlantis', '', 'the', 'Islamic State', 'Korea or Japan', 'undetermined', 'Region: Kafia Kingi'])(
    'answers null for "%s"',
    (text) => {
      expect(countryCode(text)).toBeNull();
    },
  );
});

describe('countryName()', () => {
  it('names a code and answers null for one that is not assigned', () => {
    expect(countryName('pk')).toBe('Pakistan');
    expect(countryName('pk', 'ur')).toBe('پاکستان');
    expect(countryName('zz')).toBeNull();
  });
});
