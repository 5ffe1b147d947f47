/** The keys of every text, from the English files; the Urdu files have the same keys (a gate checks it). */

import 'i18next';
import type accuracy from './en/accuracy.json';
import type audit from './en/audit.json';
import type batches from './en/batches.json';
import type common from './en/common.json';
import type context from './en/context.json';
import type desk from './en/desk.json';
import type duplicates from './en/duplicates.json';
import type figures from './en/figures.json';
import type findings from './en/findings.json';
import type goaml from './en/goaml.json';
import type incidents from './en/incidents.json';
import type lists from './en/lists.json';
import type map from './en/map.json';
import type money from './en/money.json';
import type ranking from './en/ranking.json';
import type rules from './en/rules.json';
import type screening from './en/screening.json';
import type security from './en/security.json';
import type sentences from './en/sentences.json';
import type session from './en/session.json';
import type shell from './en/shell.json';
import type tour from './en/tour.json';
import type trends from './en/trends.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      accuracy: typeof accuracy;
      audit: typeof audit;
      batches: typeof batches;
      common: typeof common;
      context: typeof context;
      desk: typeof desk;
      duplicates: typeof duplicates;
      figures: typeof figures;
      findings: typeof findings;
      goaml: typeof goaml;
      incidents: typeof incidents;
      lists: typeof lists;
      map: typeof map;
      money: typeof money;
      ranking: typeof ranking;
      rules: typeof rules;
      screening: typeof screening;
      security: typeof security;
      sentences: typeof sentences;
      session: typeof session;
      shell: typeof shell;
      tour: typeof tour;
      trends: typeof trends;
    };
  }
}
