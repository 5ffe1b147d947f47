/** The table twin of the name strip: the same, for those who read rather than look. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { linkText, type NamePicture, parseLinkKind, type StripTile, tilesOf } from './name-picture.ts';
import style from './name-strip.module.css';
import { NameText } from './name-text.tsx';
import { rarityKey } from './use-part-words.ts';

/** The table. */
export function NameStripTable(props: { readonly picture: NamePicture }) {
  const { t } = useTranslation('screening');
  const { picture } = props;
  const alone = [...tilesOf(picture, 'query'), ...tilesOf(picture, 'listed')].filter(
    (tile) => tile.state === 'missing' || tile.state === 'contradicts',
  );
  return (
    <table className={style['table']}>
      <caption className="visually-hidden">{t('strip.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('strip.part')}</th>
          <th scope="col">{t('strip.with')}</th>
          <th scope="col">{t('strip.how')}</th>
          <th scope="col">{t('strip.rare')}</th>
        </tr>
      </thead>
      <tbody>
        {picture.links.map((link) => (
          <tr key={`${link.query.join()}-${link.listed.join()}`}>
            <td className={style['name']}>
              <NameText>{linkText(picture, link, 'query')}</NameText>
            </td>
            <td className={style['name']}>
              <NameText>{linkText(picture, link, 'listed')}</NameText>
            </td>
            <td>{t(`link.${parseLinkKind(link.kind)}`)}</td>
            <td>
              <Rarity rarity={rarityOf(picture, link.query)} bits={link.rarityBits} />
            </td>
          </tr>
        ))}
        {alone.map((tile) => (
          <AloneRow key={`${tile.side}-${tile.position}`} tile={tile} />
        ))}
      </tbody>
    </table>
  );
}

function AloneRow(props: { readonly tile: StripTile }) {
  const { t } = useTranslation('screening');
  const { tile } = props;
  const name = <NameText>{tile.text}</NameText>;
  const key = `${tile.state === 'contradicts' ? 'other' : 'missing'}-${tile.side}` as const;
  return (
    <tr>
      <td className={style['name']}>{tile.side === 'query' ? name : t('strip.nothing')}</td>
      <td className={style['name']}>{tile.side === 'listed' ? name : t('strip.nothing')}</td>
      <td>{t(`alone.${key}`)}</td>
      <td>
        <Rarity rarity={tile.rarity} bits={0} />
      </td>
    </tr>
  );
}

/** How rare a part is, and how seldom it agrees by chance. */
function Rarity(props: { readonly rarity: number; readonly bits: number }) {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const word = t(`rarity.${rarityKey(props.rarity)}`);
  if (props.bits < 1) return word;
  return t('rarity.oneOf', { word, shown: formats.number(roundTo(2 ** props.bits)) });
}

function rarityOf(picture: NamePicture, positions: readonly number[]): number {
  return Math.max(0, ...positions.map((position) => picture.query[position]?.rarity ?? 0));
}

/** Two digits are enough for a chance. */
function roundTo(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
