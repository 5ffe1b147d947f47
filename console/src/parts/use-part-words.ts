/** What is said of a part of a name: in two words on its tile, and in a sentence. */

import { useTranslation } from 'react-i18next';
import { linkText, type NamePicture, parseLinkKind, type StripTile } from './name-picture.ts';
import { isolate } from './name-text.tsx';

/** From this rarity a part is called rare, up to the other common. Source: the words of the server's own reasons. */
const RARE_MIN = 0.75;
const COMMON_MAX = 0.35;

/** How rare a part is, as a key of the texts. */
export function rarityKey(rarity: number): 'rare' | 'fairly' | 'common' {
  if (rarity >= RARE_MIN) return 'rare';
  return rarity <= COMMON_MAX ? 'common' : 'fairly';
}

/** A function from a tile to its words. */
export function usePartWords(
  picture: NamePicture,
): (tile: StripTile) => { readonly short: string; readonly sentence: string } {
  const { t } = useTranslation('screening');
  return (tile) => {
    const rarity = t(`rarity.${rarityKey(tile.rarity)}`);
    const link = tile.link === null ? undefined : picture.links[tile.link];
    if (link !== undefined) {
      const how = t(`link.${parseLinkKind(link.kind)}`);
      return {
        short: tile.side === 'query' ? rarity : how,
        sentence: t('strip.linked', {
          query: isolate(linkText(picture, link, 'query')),
          listed: isolate(linkText(picture, link, 'listed')),
          how,
          rarity,
        }),
      };
    }
    const key = `${tile.state === 'contradicts' ? 'other' : 'missing'}-${tile.side}` as const;
    return {
      short: t(`alone.${key}`),
      sentence: t(`aloneSentence.${key}`, { part: isolate(tile.text), rarity }),
    };
  };
}
