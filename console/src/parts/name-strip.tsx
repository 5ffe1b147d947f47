/**
 * Two names side by side, part by part: what was asked above, what is listed below, each in its own direction, with a line between parts that
 * were brought together. The width of a part is its weight. Its twin for those who read tables is `NameStripTable`.
 */

import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NamePicture, parseLinkKind, type StripSide, type StripTile, tilesOf } from './name-picture.ts';
import style from './name-strip.module.css';
import { NameText } from './name-text.tsx';
import { useCurves } from './use-curves.ts';
import { usePartWords } from './use-part-words.ts';

/** The picture. */
export function NameStrip(props: { readonly picture: NamePicture; readonly hasHint?: boolean }) {
  const { t } = useTranslation('screening');
  const { picture } = props;
  const frame = useRef<HTMLFieldSetElement>(null);
  const curves = useCurves(frame, picture);
  const words = usePartWords(picture);
  const [pointed, setPointed] = useState<StripTile | null>(null);
  const point = useCallback((tile: StripTile | null) => setPointed(tile), []);
  const lit = pointed?.link ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => moveBetweenTiles(event, frame.current);
  return (
    <div className={style['holder']}>
      <fieldset
        ref={frame}
        className={style['frame']}
        onKeyDown={onKeyDown}
        onMouseLeave={() => point(null)}
        onBlur={() => point(null)}
      >
        <legend className="visually-hidden">{t('strip.label')}</legend>
        <Row side="query" picture={picture} lit={lit} words={words} onPoint={point} />
        <svg className={style['links']} aria-hidden="true">
          {curves.map((curve) => (
            <path
              key={curve.key}
              d={curve.path}
              className={`${style['link']} ${style[parseLinkKind(picture.links[curve.link]?.kind)]} ${
                lit === curve.link ? style['lit'] : ''
              }`}
            />
          ))}
        </svg>
        <Row side="listed" picture={picture} lit={lit} words={words} onPoint={point} />
      </fieldset>
      <p className={`${style['words']} no-print`} aria-hidden="true">
        {pointed !== null ? words(pointed).sentence : props.hasHint === true ? t('strip.hint') : null}
      </p>
    </div>
  );
}

interface RowProps {
  readonly side: StripSide;
  readonly picture: NamePicture;
  readonly lit: number | null;
  readonly words: ReturnType<typeof usePartWords>;
  readonly onPoint: (tile: StripTile | null) => void;
}

function Row(props: RowProps) {
  const { t } = useTranslation('screening');
  const tiles = tilesOf(props.picture, props.side);
  const isFirst = props.side === 'query';
  const firstTile = tiles.findIndex((tile) => tile.state !== 'aside');
  return (
    <div className={style['side']}>
      <span className={style['which']}>{t(`strip.${props.side}`)}</span>
      <div className={style['row']} dir={directionOf(tiles.map((tile) => tile.text).join(' '))}>
        {tiles.map((tile) =>
          tile.state === 'aside' ? (
            <span key={tile.position} className={style['aside']}>
              <NameText>{tile.text}</NameText>
            </span>
          ) : (
            <button
              key={tile.position}
              type="button"
              data-tile={`${props.side}-${tile.position}`}
              tabIndex={isFirst && tile.position === tiles[firstTile]?.position ? 0 : -1}
              className={`${style['tile']} ${style[lookOf(props.picture, tile)]} ${
                props.lit !== null && props.lit === tile.link ? style['lit'] : ''
              }`}
              style={{ flexGrow: Math.max(1, Math.round(tile.share * 100)) }}
              onFocus={() => props.onPoint(tile)}
              onMouseEnter={() => props.onPoint(tile)}
            >
              <span className={style['text']}>
                <NameText>{tile.text}</NameText>
              </span>
              <span className={style['small']}>{props.words(tile).short}</span>
              <span className="visually-hidden">{props.words(tile).sentence}</span>
            </button>
          ),
        )}
      </div>
    </div>
  );
}

/** Parts that are the same look otherwise than parts that are only alike. */
function lookOf(picture: NamePicture, tile: StripTile): string {
  if (tile.link === null) return tile.state;
  const kind = parseLinkKind(picture.links[tile.link]?.kind);
  return kind === 'sound' || kind === 'spelling' || kind === 'initial' || kind === 'meaning'
    ? 'alike'
    : 'linked';
}

/** Arabic letters stand from right to left, whatever the language of the page. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic > latin ? 'rtl' : 'ltr';
}

/** Arrows move the focus by where the tiles stand, not by their order. */
function moveBetweenTiles(event: KeyboardEvent<HTMLElement>, frame: HTMLElement | null): void {
  const { target } = event;
  if (frame === null || !(target instanceof HTMLElement) || !/^Arrow/.test(event.key)) return;
  const here = target.getBoundingClientRect();
  const tiles = [...frame.querySelectorAll<HTMLElement>('[data-tile]')].map((tile) => ({
    tile,
    at: tile.getBoundingClientRect(),
  }));
  const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const isSameRow = (at: DOMRect): boolean => Math.abs(at.top - here.top) < here.height / 2;
  const isBeyond = (at: DOMRect): boolean => {
    if (!isAcross) return event.key === 'ArrowUp' ? at.top < here.top - 1 : at.top > here.top + 1;
    return event.key === 'ArrowLeft' ? at.left < here.left - 1 : at.left > here.left + 1;
  };
  const candidates = tiles.filter(({ at }) => isBeyond(at) && isSameRow(at) === isAcross);
  const middle = (at: DOMRect): number => at.left + at.width / 2;
  const next = candidates.toSorted(
    (left, right) => Math.abs(middle(left.at) - middle(here)) - Math.abs(middle(right.at) - middle(here)),
  )[0];
  event.preventDefault();
  event.stopPropagation();
  next?.tile.focus();
}
