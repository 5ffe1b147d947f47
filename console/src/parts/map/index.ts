/** map: maps, the brush of time, ramps of amounts, and pictures that are saved. Pages that show a map load it; others do not. */
export { COUNTRY_LINES_SOURCE } from './country-lines.ts';
export {
  collect,
  type Extent,
  extentOf,
  featureOf,
  type MapData,
  type PlacedColumns,
  PRECISIONS,
  type Precision,
} from './map-model.ts';
export { type MapHandle, MapView } from './map-view.tsx';
export { dayOf, firstDayOf, isoDay, lastDayOf, type MonthBins, monthBins, monthOfDay } from './month-bins.ts';
export { type PictureAbout, PictureTools } from './picture-tools.tsx';
export { circleAround, DISTRICT_KM, NEAR_KM, placeIncidents, precisionOf } from './place-incidents.ts';
export { evenRamp, quantileRamp, type Ramp, stepOf } from './ramp.ts';
export { bandWords, RampLegend } from './ramp-legend.tsx';
export { type MonthSpan, TimeBrush } from './time-brush.tsx';
