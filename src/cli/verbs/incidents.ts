/** `silsila incidents`: statistics over tables of incidents, and what takes them into the store. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { addIncidentsForecast } from './incidents-forecast-verb.ts';
import { addIncidentsHotspots } from './incidents-hotspots-verb.ts';
import { addIncidentsImport } from './incidents-import-verb.ts';
import { addIncidentsIndex } from './incidents-index-verb.ts';
import { addIncidentsMeasure } from './incidents-measure-verb.ts';
import { addIncidentsStatistics } from './incidents-statistics-verb.ts';

/** Adds `incidents` and its verbs. */
export function addIncidentsVerbs(program: Command, deps: CommandDeps): void {
  const incidents = program
    .command('incidents')
    .description('Incidents by area: what is likely next, where, and what rises. Areas only, never people.');
  addIncidentsImport(incidents, deps);
  addIncidentsForecast(incidents, deps);
  addIncidentsHotspots(incidents, deps);
  addIncidentsIndex(incidents, deps);
  addIncidentsMeasure(incidents, deps);
  addIncidentsStatistics(incidents, deps);
}
