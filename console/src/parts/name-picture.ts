/** Two names side by side as a picture takes them: the parts of both, the links between them, and the parts that stand alone. */

/** Which name a part belongs to. */
export type StripSide = 'query' | 'listed';

/** A part as it is written, with its share of the weight of its side (0 to 1) and how rare it is (0 to 1). */
export interface PicturePart {
  readonly text: string;
  /** `connector` and `left-out` are not compared. */
  readonly role: string;
  readonly share: number;
  readonly rarity: number;
}

/** Parts that were brought together, by their positions. */
export interface PictureLink {
  readonly query: readonly number[];
  readonly listed: readonly number[];
  readonly kind: string;
  /** Information that agrees, in bits. */
  readonly rarityBits: number;
}

/** The picture of two names. */
export interface NamePicture {
  readonly query: readonly PicturePart[];
  readonly listed: readonly PicturePart[];
  readonly links: readonly PictureLink[];
  readonly unmatched: readonly {
    readonly side: StripSide;
    readonly part: number;
    readonly effect: string;
  }[];
}

/** How parts agree. */
const LINK_KINDS = [
  'same',
  'same-letters-other-script',
  'sound',
  'spelling',
  'joined',
  'split',
  'initial',
  'meaning',
] as const;

/** A way in which parts agree. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** Reads a kind of link; one that is not known counts as a likeness of spelling, the weakest claim. */
export function parseLinkKind(text: string | undefined): LinkKind {
  return LINK_KINDS.find((kind) => kind === text) ?? 'spelling';
}

/** A part as it is drawn. `aside`: written, but not compared. */
export interface StripTile {
  readonly side: StripSide;
  readonly position: number;
  readonly text: string;
  readonly share: number;
  readonly rarity: number;
  readonly state: 'linked' | 'missing' | 'contradicts' | 'aside';
  /** Number of its link. */
  readonly link: number | null;
}

/** The tiles of a side, in the order in which the name is written. */
export function tilesOf(picture: NamePicture, side: StripSide): readonly StripTile[] {
  return picture[side].map((part, position) => {
    const link = picture.links.findIndex((each) => each[side].includes(position));
    const alone = picture.unmatched.find((each) => each.side === side && each.part === position);
    return {
      side,
      position,
      text: part.text,
      share: part.share,
      rarity: part.rarity,
      state: stateOf(link, alone?.effect),
      link: link === -1 ? null : link,
    };
  });
}

/** The text of the parts of a link on one side. */
export function linkText(picture: NamePicture, link: PictureLink, side: StripSide): string {
  return link[side].map((position) => picture[side][position]?.text ?? '').join(' ');
}

function stateOf(link: number, effect: string | undefined): StripTile['state'] {
  if (link !== -1) return 'linked';
  if (effect === undefined) return 'aside';
  return effect === 'contradicts' ? 'contradicts' : 'missing';
}
