/** The ways in which a picture is saved. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { LANGUAGES } from '../../i18n/namespaces.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { Button } from '../button.tsx';
import { saveFile } from '../save-csv.ts';
import { Failed } from '../states.tsx';
import style from './picture-tools.module.css';
import { canvasAsPng, drawingAsPng, drawingAsSvg, type PictureNote } from './save-picture.ts';
import { type SheetPicture, type StyledDrawing, styleDrawing, styleSheet } from './styled-drawing.ts';

/** What is said of a picture where it is saved. */
export interface PictureAbout {
  readonly title: string;
  readonly source: string;
  readonly method: string;
  readonly isSynthetic: boolean;
}

/** What is saved: a canvas, a drawing or a sheet of drawings, and its data as GeoJSON. */
export interface PictureToolsProps {
  readonly about: PictureAbout;
  readonly canvas?: () => HTMLCanvasElement | null;
  readonly drawing?: () => SVGSVGElement | null;
  readonly sheet?: () => readonly SheetPicture[];
  readonly geojson?: () => object;
}

/** The buttons. Tables save their rows as CSV themselves. */
export function PictureTools(props: PictureToolsProps) {
  const { t } = useTranslation('map');
  const noteOf = useNote();
  const [failure, setFailure] = useState<unknown>(null);
  const { about, canvas, drawing, sheet, geojson } = props;
  const note = noteOf(about);
  const name = about.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  const save = (ending: string, make: () => Promise<Blob> | Blob | null): void => {
    setFailure(null);
    Promise.resolve()
      .then(make)
      .then((blob) => (blob === null ? undefined : saveFile(`${name}.${ending}`, blob)))
      .catch(setFailure);
  };
  const draw = (): StyledDrawing | null => {
    const drawn = drawing?.() ?? null;
    return drawn === null ? styleSheet(sheet?.() ?? [], note.direction) : styleDrawing(drawn);
  };
  const png = (): Promise<Blob> | null => {
    const [drawn, painted] = [draw(), canvas?.() ?? null];
    if (drawn !== null) return drawingAsPng(drawn, note);
    return painted === null ? null : canvasAsPng(painted, note);
  };
  const svg = (): Blob | null => {
    const drawn = draw();
    return drawn === null ? null : drawingAsSvg(drawn, note);
  };
  return (
    <div
      role="toolbar"
      aria-label={t('save.of', { title: about.title })}
      className={`${style['tools']} no-print`}
    >
      <Button tone="quiet" onPress={() => save('png', png)}>
        {t('save.png')}
      </Button>
      {canvas !== undefined ? null : (
        <Button tone="quiet" onPress={() => save('svg', svg)}>
          {t('save.svg')}
        </Button>
      )}
      {geojson === undefined ? null : (
        <Button tone="quiet" onPress={() => save('geojson', () => asGeojson(geojson(), note))}>
          {t('save.geojson')}
        </Button>
      )}
      {failure === null ? null : <Failed cause={failure} />}
    </div>
  );
}

/** A function that says of a picture what is printed on it. */
function useNote(): (about: PictureAbout) => PictureNote {
  const { t } = useTranslation('map');
  const formats = useFormats();
  return ({ title, source, method, isSynthetic }) => ({
    title,
    lines: [
      t('save.source', { source }),
      t('save.method', { method }),
      t('save.date', { date: formats.instant(new Date().toISOString()) }),
    ],
    synthetic: isSynthetic ? t('save.synthetic') : null,
    direction: LANGUAGES[currentLanguage()].direction,
  });
}

/** GeoJSON may carry further members: who reads the file alone still reads what it is. Source: RFC 7946, 6.1. */
function asGeojson(collection: object, { title, lines, synthetic }: PictureNote): Blob {
  const about = { title, notes: synthetic === null ? lines : [synthetic, ...lines] };
  return new Blob([JSON.stringify({ ...collection, about })], { type: 'application/geo+json' });
}
