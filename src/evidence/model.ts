/** evidence: sources, statements and the views over them. */

import type { EntityId, SourceId, StatementId } from '../base/index.ts';
import type { Grade } from './grade.ts';
import type { Marking } from './marking.ts';

/** What kind of record a source is. */
export type SourceKind =
  | 'report'
  | 'list'
  | 'registry'
  | 'transaction'
  | 'sensor'
  | 'document'
  | 'person'
  | 'partner'
  | 'open';

/** A source as it is added. Its id follows from its content: the same source twice is one source. */
export interface SourceDraft {
  readonly kind: SourceKind;
  readonly title: string;
  readonly url: string | null;
  /** SHA-256 of the bytes read, hexadecimal; null where there is no file. */
  readonly contentSha256: string | null;
  /** ISO day of publication. */
  readonly publishedOn: string | null;
  readonly collectedAt: Date;
  /** SPDX id or the licence in words. */
  readonly licence: string | null;
  /** The grade that its statements get where they name none. */
  readonly grade: Grade;
  readonly marking: Marking;
  /** Who a protected source is: kept apart, read only within this compartment of the owning agency. */
  readonly protectedIdentity?: { readonly identity: string; readonly compartment: number };
}

/** A stored source. Whether it is protected is told; who it is, is not. */
export interface Source extends Omit<SourceDraft, 'protectedIdentity'> {
  readonly id: SourceId;
  readonly protected: boolean;
}

/** How a statement came to be. */
export type StatementOrigin = 'human' | 'parser' | 'import' | 'inferred' | 'partner';

/**
 * Categories of data, each with its own limits of keeping (see RETENTION).
 * Source: specs/evidence.sql of the design; 28 CFR 23.20.
 */
export type DataCategory =
  | 'public-list'
  | 'entity-fact'
  | 'criminal-intelligence'
  | 'victim-witness'
  | 'rehabilitation'
  | 'aggregate';

/**
 * As what a person is recorded; needed on every statement about a person. `designated` is a party to a published legal act
 * (a sanctions list, a proscription) of whom nothing more is said.
 * Source: Directive (EU) 2016/680 art. 6.
 */
export type SubjectCategory =
  | 'designated'
  | 'suspect'
  | 'convicted'
  | 'victim'
  | 'witness'
  | 'contact'
  | 'associate'
  | 'beneficiary';

/**
 * Degrees of likelihood of an assessment.
 * Source: US Intelligence Community Directive 203 (2015), section D.6.e.2.a.
 */
export type Likelihood =
  | 'almost-no-chance'
  | 'very-unlikely'
  | 'unlikely'
  | 'roughly-even-chance'
  | 'likely'
  | 'very-likely'
  | 'almost-certain';

/**
 * A fact is what a source says; an assessment is what an analyst or a rule concludes, with the statements it rests on.
 * Source: Directive (EU) 2016/680 art. 7(1).
 */
export type StatementNature =
  | { readonly kind: 'fact' }
  | {
      readonly kind: 'assessment';
      readonly likelihood: Likelihood;
      readonly confidence: 'low' | 'moderate' | 'high';
      /** At least one. */
      readonly derivedFrom: readonly StatementId[];
    };

/** When the fact held in the world: ISO days, `from` included, `to` the first day on which it held no longer. */
export interface Validity {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: 'day' | 'month' | 'year' | 'approx';
}

/** One statement as it is appended: one value of one property of one entity, by one source. */
export interface StatementDraft {
  readonly entityId: EntityId;
  /** A schema of the ontology, and a property that it has. */
  readonly schema: string;
  readonly prop: string;
  /** For a property of type entity: the id of the other entity. Identity numbers of persons are stored as keyed hash. */
  readonly value: string;
  /** The text as published, where `value` was brought into another form. */
  readonly original?: string;
  readonly lang?: string;
  readonly nature: StatementNature;
  readonly sourceId: SourceId;
  /** Where in the source: page, row, reference. */
  readonly locator: string | null;
  readonly origin: StatementOrigin;
  /** Who asserts it: a person, an agency, a list. */
  readonly assertedBy: string;
  /** `denied`: the source says that it is NOT so. */
  readonly polarity?: 'affirmed' | 'denied';
  readonly grade: Grade;
  readonly marking: Marking;
  readonly category: DataCategory;
  /** Needed when the schema is Person. */
  readonly subject?: SubjectCategory;
  /** The documented reasonable suspicion; needed for criminal intelligence and for suspects. */
  readonly suspicionRef?: string;
  /** ISO day on which somebody looks at it again. */
  readonly reviewDue: string;
  readonly valid?: Validity;
  /** The statement that this one takes the place of; set by `supersedeStatement`. */
  readonly supersedes?: StatementId;
}

/** How a statement came to an end. `ended`: the world changed (delisted, sold); the others: the record changed. */
export type StatementEndKind = 'retracted' | 'superseded' | 'ended';

/** The end of a statement, itself never changed. */
export interface StatementEnd {
  readonly kind: StatementEndKind;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  /** For `ended`: the first ISO day on which it held no longer. */
  readonly endedOn: string | null;
  readonly supersededBy: StatementId | null;
}

/** A stored statement with what ended it, if anything. */
export interface Statement
  extends Omit<
    StatementDraft,
    'polarity' | 'valid' | 'original' | 'lang' | 'subject' | 'suspicionRef' | 'supersedes'
  > {
  readonly id: StatementId;
  /** Order of appending, from 1, with gaps. */
  readonly seq: number;
  readonly assertedAt: Date;
  readonly original: string | null;
  readonly lang: string | null;
  readonly polarity: 'affirmed' | 'denied';
  readonly subject: SubjectCategory | null;
  readonly suspicionRef: string | null;
  readonly valid: Validity | null;
  readonly supersedes: StatementId | null;
  readonly ends: readonly StatementEnd[];
}

/** The two times of a read. Left out: today's world, as known now. */
export interface AsOf {
  /** ISO day of the world. */
  readonly asOf?: string;
  /** Instant of the system: what had been recorded by then. */
  readonly knownAt?: Date;
}

/** One value of a property with what it rests on. */
export interface PropertyValue {
  readonly value: string;
  readonly original: string | null;
  readonly lang: string | null;
  readonly polarity: 'affirmed' | 'denied';
  readonly statementId: StatementId;
  readonly sourceId: SourceId;
  readonly locator: string | null;
  readonly assertedBy: string;
  readonly assertedAt: Date;
  readonly grade: Grade;
  readonly marking: Marking;
  readonly valid: Validity | null;
}

/** An assessed value: never among the facts. */
export interface AssessedValue extends PropertyValue {
  readonly prop: string;
  readonly nature: Extract<StatementNature, { kind: 'assessment' }>;
}

/** An entity: a view over the statements that the reader may see. */
export interface EntityView {
  readonly id: EntityId;
  readonly schema: string;
  /** The first name in order of appending, else the id. */
  readonly caption: string;
  readonly subjects: readonly SubjectCategory[];
  /** Facts alone, by property; disagreeing sources stand side by side. */
  readonly properties: Readonly<Record<string, readonly PropertyValue[]>>;
  readonly assessments: readonly AssessedValue[];
}

/** The answer to reading one entity; a hidden one and an unknown one are the same answer. */
export type EntityReading =
  | { readonly kind: 'found'; readonly entity: EntityView }
  | { readonly kind: 'not-found' };
