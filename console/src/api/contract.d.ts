// Made from docs/reference/openapi.json by `npm run generate`; do not edit.

export interface paths {
    readonly "/match": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who of all lists may these be
         * @description Queries by example, in the shape of yente. Every result says why, part by part, from which line of which list, and what was decided of it before. A verdict of `undetermined` says why it could not be told; it is never `no-match`.
         */
        readonly post: operations["postMatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/match/{dataset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who of one list may these be; `default` and `all` stand for every list
         * @description Queries by example, in the shape of yente. Every result says why, part by part, from which line of which list, and what was decided of it before. A verdict of `undetermined` says why it could not be told; it is never `no-match`.
         */
        readonly post: operations["postMatchDataset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/search/{dataset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Listed parties that a text may name
         * @description For looking somebody up; for screening use /match, which takes everything that is known.
         */
        readonly get: operations["getSearchDataset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/entities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * An entity with every statement that it rests on
         * @description Only what you may see; a hidden entity and one that does not exist give the same answer. `asOf` asks for the world of a day, `knownAt` for what had been recorded by an instant.
         */
        readonly get: operations["getEntitiesId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The lists that can be matched against, in the shape of yente */
        readonly get: operations["getCatalog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/algorithms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The matcher and what it compares */
        readonly get: operations["getAlgorithms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/{dataset}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The manifest of the reconciliation service */
        readonly get: operations["getReconcileDataset"];
        readonly put?: never;
        /**
         * Reconcile a batch of names
         * @description As a form with `queries` (JSON text), as OpenRefine sends it, or as JSON.
         */
        readonly post: operations["postReconcileDataset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/{dataset}/suggest/entity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Listed parties whose name resembles a text */
        readonly get: operations["getReconcileDatasetSuggestEntity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/{dataset}/suggest/property": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Properties that are compared */
        readonly get: operations["getReconcileDatasetSuggestProperty"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/{dataset}/suggest/type": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Schemata that can be asked for */
        readonly get: operations["getReconcileDatasetSuggestType"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/screenings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Screen a batch of names as a job
         * @description The batch is kept for 30 days, for you alone and for the purpose at hand. With `recordFindings`, what may be a listed party becomes a finding to decide, unless it was cleared before. Identity numbers are kept as keyed hashes and shown by their last three.
         */
        readonly post: operations["postScreenings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/screenings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a batch is, and its answers in order */
        readonly get: operations["getScreeningsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Findings that you may see, the newest first */
        readonly get: operations["getFindings"];
        readonly put?: never;
        /**
         * Record a match as a finding, to be decided
         * @description The match is computed again here: what is recorded is what the rule measures, not what a client says.
         */
        readonly post: operations["postFindings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/findings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A finding with its evidence and decisions */
        readonly get: operations["getFindingsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/findings/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide a finding, confirm a decision, or undo it
         * @description A named person decides, with a reason. Findings on entries that are not public need two: the second confirms. A match found false is remembered for this party and this entry until the entry changes.
         */
        readonly post: operations["postFindingsIdDecisions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The lists that you may see, each with its age */
        readonly get: operations["getLists"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who was on a list on a day
         * @description A listing holds from its first day; from the day of its lifting it holds no longer.
         */
        readonly get: operations["getListsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{id}/diff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who came onto a list and who left it between two days */
        readonly get: operations["getListsIdDiff"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take in a version of a list: all of it or nothing
         * @description The body is the file itself; its format is known from the content. The same file again adds nothing. With `dryRun` the changes are shown and nothing is written.
         */
        readonly post: operations["postListsImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in by password or by a one-time link
         * @description The token is in the body, for `Authorization: Bearer`, and in a cookie that no script can read.
         */
        readonly post: operations["postSessions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, for which purpose, with which mandates */
        readonly get: operations["getSessionsCurrent"];
        readonly put?: never;
        readonly post?: never;
        /** Sign out */
        readonly delete: operations["deleteSessionsCurrent"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions/current/purpose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Choose purpose, legal basis, case and justification; null clears them */
        readonly post: operations["postSessionsCurrentPurpose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who did what, why and when; the newest first
         * @description Auditors read the whole log for the purpose of oversight; everybody else that of the agencies they act for.
         */
        readonly get: operations["getAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Verify the hash chain of the whole log
         * @description A broken chain is an answer, with the entry at which it breaks; compare the head with the anchored one.
         */
        readonly post: operations["postAuditVerify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a job is */
        readonly get: operations["getJobsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop a job */
        readonly post: operations["postJobsIdCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process answers */
        readonly get: operations["getHealthz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the store answers and the lists are loaded */
        readonly get: operations["getReadyz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Counts and durations for monitoring; no names, no persons, nothing of lists */
        readonly get: operations["getMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly postMatch: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description From this score, `match` is true; by default the matcher’s own verdict. */
                readonly threshold?: number;
                /** @description Results below this score are left out. */
                readonly cutoff?: number;
                /** @description Accepted for the sake of existing clients: there is one matcher. */
                readonly algorithm?: string;
                /** @description Only these lists. */
                readonly include_dataset?: readonly string[];
                /** @description Not these lists. */
                readonly exclude_dataset?: readonly string[];
                /** @description Not these schemata. */
                readonly exclude_schema?: readonly string[];
                /** @description Not these entities. */
                readonly exclude_entity_ids?: readonly string[];
                /** @description Refused where it is given: these lists carry no topics, and a filter is never passed over in silence. */
                readonly topics?: readonly string[];
                /** @description Accepted and not used: every comparison is tolerant. */
                readonly fuzzy?: boolean;
                /** @description Only entries listed or changed since this ISO day. */
                readonly changed_since?: string;
                /** @description Screen against what was listed on this day. */
                readonly as_of?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Queries by example. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Keys are the caller’s own. */
                    readonly queries: {
                        readonly [key: string]: {
                            readonly id?: string | null;
                            /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                            readonly schema: string;
                            /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                            readonly properties: {
                                readonly [key: string]: string | readonly string[];
                            };
                        };
                    };
                    /** @description Accepted and not used. */
                    readonly weights?: {
                        readonly [key: string]: number;
                    };
                    /** @description Accepted and not used. */
                    readonly config?: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly responses: {
                            readonly [key: string]: {
                                readonly status: number;
                                readonly results: readonly {
                                    readonly id: string;
                                    readonly caption: string;
                                    readonly schema: string;
                                    readonly properties: {
                                        readonly [key: string]: readonly string[];
                                    };
                                    readonly datasets: readonly string[];
                                    readonly referents: readonly string[];
                                    readonly target: boolean;
                                    readonly first_seen: string | null;
                                    readonly last_seen: string | null;
                                    readonly last_change: string | null;
                                    readonly score: number;
                                    readonly features: {
                                        readonly [key: string]: number;
                                    };
                                    readonly match: boolean;
                                    readonly explanations: {
                                        readonly [key: string]: {
                                            readonly score: number | null;
                                            readonly detail: string;
                                            readonly query: string;
                                            readonly candidate: string;
                                        };
                                    };
                                    /** @description match or possible; no-match below the threshold. */
                                    readonly verdict: string;
                                    /** @description The listed name that matched best. */
                                    readonly name: string;
                                    /** @description File and line of that name. */
                                    readonly source: string;
                                    readonly listedOn: string | null;
                                    /** @description Changes when the entry changes. */
                                    readonly contentHash: string;
                                    readonly list: string;
                                    /** @description The list’s own reference. */
                                    readonly ref: string;
                                    readonly reasons: readonly {
                                        /** @description name, father, born, country, id or entry. */
                                        readonly about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        readonly effect: string;
                                        /** @description One sentence a person can check. */
                                        readonly words: string;
                                        readonly query?: string;
                                        readonly listed?: string;
                                        readonly similarity?: number;
                                        readonly rarity?: number;
                                    }[];
                                    /** @description Why the source itself calls the entry disputed. */
                                    readonly contested?: string;
                                    readonly memory: {
                                        /** @enum {string} */
                                        readonly kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        readonly kind: "cleared";
                                        readonly finding: string;
                                        /** @description Id of the person who found it false. */
                                        readonly decidedBy: string;
                                        readonly decidedAt: string;
                                        readonly reason: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly kind: "reopened";
                                        readonly finding: string;
                                        readonly because: string;
                                        readonly clearedAt: string;
                                    };
                                }[];
                                readonly total: {
                                    readonly value: number;
                                    readonly relation: string;
                                };
                                readonly query: {
                                    readonly id: string | null;
                                    readonly schema: string;
                                    readonly properties: {
                                        readonly [key: string]: readonly string[];
                                    };
                                };
                                /** @description match, possible, no-match or undetermined. */
                                readonly verdict: string;
                                readonly because: string | null;
                                /** @description Properties of the query that say nothing to the matcher. */
                                readonly ignored: readonly string[];
                            };
                        };
                        readonly matcher: {
                            readonly [key: string]: {
                                readonly description: string;
                                readonly coefficient: number;
                                readonly url: string;
                            };
                        };
                        readonly limit: number;
                        readonly lists: readonly {
                            readonly id: string;
                            readonly date: string | null;
                            /** @description Entries that you may see. */
                            readonly entries: number;
                            readonly ageDays: number | null;
                            /** @description Older than its maximum age: then nothing in it reads as clear. */
                            readonly stale: boolean;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postMatchDataset: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                /** @description From this score, `match` is true; by default the matcher’s own verdict. */
                readonly threshold?: number;
                /** @description Results below this score are left out. */
                readonly cutoff?: number;
                /** @description Accepted for the sake of existing clients: there is one matcher. */
                readonly algorithm?: string;
                /** @description Only these lists. */
                readonly include_dataset?: readonly string[];
                /** @description Not these lists. */
                readonly exclude_dataset?: readonly string[];
                /** @description Not these schemata. */
                readonly exclude_schema?: readonly string[];
                /** @description Not these entities. */
                readonly exclude_entity_ids?: readonly string[];
                /** @description Refused where it is given: these lists carry no topics, and a filter is never passed over in silence. */
                readonly topics?: readonly string[];
                /** @description Accepted and not used: every comparison is tolerant. */
                readonly fuzzy?: boolean;
                /** @description Only entries listed or changed since this ISO day. */
                readonly changed_since?: string;
                /** @description Screen against what was listed on this day. */
                readonly as_of?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        /** @description Queries by example. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Keys are the caller’s own. */
                    readonly queries: {
                        readonly [key: string]: {
                            readonly id?: string | null;
                            /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                            readonly schema: string;
                            /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                            readonly properties: {
                                readonly [key: string]: string | readonly string[];
                            };
                        };
                    };
                    /** @description Accepted and not used. */
                    readonly weights?: {
                        readonly [key: string]: number;
                    };
                    /** @description Accepted and not used. */
                    readonly config?: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly responses: {
                            readonly [key: string]: {
                                readonly status: number;
                                readonly results: readonly {
                                    readonly id: string;
                                    readonly caption: string;
                                    readonly schema: string;
                                    readonly properties: {
                                        readonly [key: string]: readonly string[];
                                    };
                                    readonly datasets: readonly string[];
                                    readonly referents: readonly string[];
                                    readonly target: boolean;
                                    readonly first_seen: string | null;
                                    readonly last_seen: string | null;
                                    readonly last_change: string | null;
                                    readonly score: number;
                                    readonly features: {
                                        readonly [key: string]: number;
                                    };
                                    readonly match: boolean;
                                    readonly explanations: {
                                        readonly [key: string]: {
                                            readonly score: number | null;
                                            readonly detail: string;
                                            readonly query: string;
                                            readonly candidate: string;
                                        };
                                    };
                                    /** @description match or possible; no-match below the threshold. */
                                    readonly verdict: string;
                                    /** @description The listed name that matched best. */
                                    readonly name: string;
                                    /** @description File and line of that name. */
                                    readonly source: string;
                                    readonly listedOn: string | null;
                                    /** @description Changes when the entry changes. */
                                    readonly contentHash: string;
                                    readonly list: string;
                                    /** @description The list’s own reference. */
                                    readonly ref: string;
                                    readonly reasons: readonly {
                                        /** @description name, father, born, country, id or entry. */
                                        readonly about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        readonly effect: string;
                                        /** @description One sentence a person can check. */
                                        readonly words: string;
                                        readonly query?: string;
                                        readonly listed?: string;
                                        readonly similarity?: number;
                                        readonly rarity?: number;
                                    }[];
                                    /** @description Why the source itself calls the entry disputed. */
                                    readonly contested?: string;
                                    readonly memory: {
                                        /** @enum {string} */
                                        readonly kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        readonly kind: "cleared";
                                        readonly finding: string;
                                        /** @description Id of the person who found it false. */
                                        readonly decidedBy: string;
                                        readonly decidedAt: string;
                                        readonly reason: string;
                                    } | {
                                        /** @enum {string} */
                                        readonly kind: "reopened";
                                        readonly finding: string;
                                        readonly because: string;
                                        readonly clearedAt: string;
                                    };
                                }[];
                                readonly total: {
                                    readonly value: number;
                                    readonly relation: string;
                                };
                                readonly query: {
                                    readonly id: string | null;
                                    readonly schema: string;
                                    readonly properties: {
                                        readonly [key: string]: readonly string[];
                                    };
                                };
                                /** @description match, possible, no-match or undetermined. */
                                readonly verdict: string;
                                readonly because: string | null;
                                /** @description Properties of the query that say nothing to the matcher. */
                                readonly ignored: readonly string[];
                            };
                        };
                        readonly matcher: {
                            readonly [key: string]: {
                                readonly description: string;
                                readonly coefficient: number;
                                readonly url: string;
                            };
                        };
                        readonly limit: number;
                        readonly lists: readonly {
                            readonly id: string;
                            readonly date: string | null;
                            /** @description Entries that you may see. */
                            readonly entries: number;
                            readonly ageDays: number | null;
                            /** @description Older than its maximum age: then nothing in it reads as clear. */
                            readonly stale: boolean;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getSearchDataset: {
        readonly parameters: {
            readonly query: {
                /** @description A name in any script. */
                readonly q: string;
                readonly schema?: string;
                readonly limit?: number;
                readonly offset?: number;
                readonly countries?: readonly string[];
                /** @description Accepted and not used: every search is tolerant. */
                readonly fuzzy?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly limit: number;
                        readonly offset: number;
                        readonly total: {
                            readonly value: number;
                            readonly relation: string;
                        };
                        readonly results: readonly {
                            readonly id: string;
                            readonly caption: string;
                            readonly schema: string;
                            readonly properties: {
                                readonly [key: string]: readonly string[];
                            };
                            readonly datasets: readonly string[];
                            readonly referents: readonly string[];
                            readonly target: boolean;
                            readonly first_seen: string | null;
                            readonly last_seen: string | null;
                            readonly last_change: string | null;
                            readonly score: number;
                        }[];
                        readonly facets: {
                            readonly [key: string]: {
                                readonly label: string;
                                readonly values: readonly {
                                    readonly name: string;
                                    readonly label: string;
                                    readonly count: number;
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getEntitiesId: {
        readonly parameters: {
            readonly query?: {
                /** @description The day of the world. */
                readonly asOf?: string;
                /** @description An instant, ISO 8601. */
                readonly knownAt?: string;
                /** @description Accepted for the sake of existing clients. */
                readonly nested?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of an entity: <list>:<reference>. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly caption: string;
                        readonly schema: string;
                        readonly properties: {
                            readonly [key: string]: readonly string[];
                        };
                        readonly datasets: readonly string[];
                        readonly referents: readonly string[];
                        readonly target: boolean;
                        readonly first_seen: string | null;
                        readonly last_seen: string | null;
                        readonly last_change: string | null;
                        readonly subjects: readonly string[];
                        readonly statements: readonly {
                            readonly id: string;
                            readonly property: string;
                            readonly value: string;
                            readonly original: string | null;
                            readonly lang: string | null;
                            /** @description affirmed, or denied: the source says that it is not so. */
                            readonly polarity: string;
                            /** @description Id of the source. */
                            readonly source: string;
                            readonly locator: string | null;
                            readonly assertedBy: string;
                            readonly assertedAt: string;
                            readonly grade: string;
                            readonly marking: {
                                readonly tlp: string;
                                readonly handling: readonly string[];
                                readonly note: string | null;
                                readonly owner: number;
                            };
                            readonly validFrom: string | null;
                            readonly validTo: string | null;
                        }[];
                        readonly sources: readonly {
                            readonly id: string;
                            readonly kind: string;
                            readonly title: string;
                            readonly url: string | null;
                            readonly publishedOn: string | null;
                            readonly sha256: string | null;
                            readonly licence: string | null;
                            readonly grade: string;
                        }[];
                        /** @description Never among the properties, which are facts. */
                        readonly assessments: readonly {
                            readonly property: string;
                            readonly value: string;
                            readonly likelihood: string;
                            readonly confidence: string;
                            readonly derivedFrom: readonly string[];
                            readonly statement: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getCatalog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly datasets: readonly {
                            readonly name: string;
                            readonly title: string;
                            readonly summary: string | null;
                            readonly url: string | null;
                            readonly load: boolean;
                            readonly entities_url: string | null;
                            readonly version: string;
                            readonly index_version: string | null;
                            readonly index_current: boolean;
                            readonly children: readonly string[];
                            /** @description Entries that you may see. */
                            readonly entities: number;
                        }[];
                        readonly current: readonly string[];
                        readonly outdated: readonly string[];
                        readonly index_stale: boolean;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getAlgorithms: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly algorithms: readonly {
                            readonly name: string;
                            readonly description: string;
                            readonly features: {
                                readonly [key: string]: {
                                    readonly description: string;
                                    readonly coefficient: number;
                                    readonly url: string;
                                };
                            };
                        }[];
                        readonly default: string;
                        readonly best: string;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getReconcileDataset: {
        readonly parameters: {
            readonly query?: {
                /** @description An API key, for clients that can send no header. */
                readonly key?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly versions: readonly string[];
                        readonly name: string;
                        readonly identifierSpace: string;
                        readonly schemaSpace: string;
                        readonly documentation: string;
                        readonly batchSize: number;
                        readonly defaultTypes: readonly {
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly view: {
                            readonly url: string;
                        };
                        readonly suggest: {
                            readonly entity: {
                                readonly service_url: string;
                                readonly service_path: string;
                            };
                            readonly property: {
                                readonly service_url: string;
                                readonly service_path: string;
                            };
                            readonly type: {
                                readonly service_url: string;
                                readonly service_path: string;
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postReconcileDataset: {
        readonly parameters: {
            readonly query?: {
                /** @description An API key, for clients that can send no header. */
                readonly key?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": {
                    readonly queries: string;
                } | {
                    readonly queries: {
                        readonly [key: string]: {
                            readonly query?: string;
                            readonly type?: string | readonly string[];
                            readonly limit?: number;
                            readonly type_strict?: string;
                            readonly properties?: readonly {
                                readonly pid: string;
                                readonly v: (string | number | boolean | {
                                    readonly id: string;
                                    readonly name?: string;
                                }) | readonly (string | number | boolean | {
                                    readonly id: string;
                                    readonly name?: string;
                                })[];
                            }[];
                        };
                    };
                };
                readonly "application/json": {
                    readonly queries: string;
                } | {
                    readonly queries: {
                        readonly [key: string]: {
                            readonly query?: string;
                            readonly type?: string | readonly string[];
                            readonly limit?: number;
                            readonly type_strict?: string;
                            readonly properties?: readonly {
                                readonly pid: string;
                                readonly v: (string | number | boolean | {
                                    readonly id: string;
                                    readonly name?: string;
                                }) | readonly (string | number | boolean | {
                                    readonly id: string;
                                    readonly name?: string;
                                })[];
                            }[];
                        };
                    };
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: {
                            readonly result: readonly {
                                readonly id: string;
                                readonly name: string;
                                readonly type: readonly {
                                    readonly id: string;
                                    readonly name: string;
                                }[];
                                /** @description 0 to 100. */
                                readonly score: number;
                                readonly match: boolean;
                                readonly features: readonly {
                                    readonly id: string;
                                    readonly value: number;
                                }[];
                                readonly description: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getReconcileDatasetSuggestEntity: {
        readonly parameters: {
            readonly query: {
                readonly prefix: string;
                readonly cursor?: number;
                /** @description An API key, for clients that can send no header. */
                readonly key?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly result: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly description?: string;
                            readonly notable?: readonly {
                                readonly id: string;
                                readonly name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getReconcileDatasetSuggestProperty: {
        readonly parameters: {
            readonly query: {
                readonly prefix: string;
                readonly cursor?: number;
                /** @description An API key, for clients that can send no header. */
                readonly key?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly result: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly description?: string;
                            readonly notable?: readonly {
                                readonly id: string;
                                readonly name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getReconcileDatasetSuggestType: {
        readonly parameters: {
            readonly query: {
                readonly prefix: string;
                readonly cursor?: number;
                /** @description An API key, for clients that can send no header. */
                readonly key?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                readonly dataset: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly result: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly description?: string;
                            readonly notable?: readonly {
                                readonly id: string;
                                readonly name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postScreenings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly rows: readonly {
                        readonly name: string;
                        readonly kind?: "person" | "organisation" | "vessel" | "vehicle";
                        readonly father?: string;
                        readonly born?: string;
                        readonly country?: string;
                        /** @description An identity, passport or registration number. */
                        readonly id?: string;
                        /** @description Your own number of the customer, to remember decisions by. */
                        readonly customer?: string;
                    }[];
                    /** @default false */
                    readonly recordFindings?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly job: number;
                        readonly rows: number;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getScreeningsId: {
        readonly parameters: {
            readonly query?: {
                /** @description Rows returned. */
                readonly limit?: number;
                /** @description Rows after this one; from the first when left out. */
                readonly after?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a batch. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly job: {
                            readonly id: number;
                            readonly kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            readonly state: string;
                            readonly done: number;
                            readonly total: number | null;
                            readonly unit: string;
                            readonly error: {
                                readonly code: string;
                                readonly message: string;
                            } | null;
                            readonly createdAt: string;
                            readonly finishedAt: string | null;
                        };
                        readonly total: number;
                        readonly rows: readonly {
                            readonly row: number;
                            readonly query: {
                                readonly name: string;
                                readonly kind?: "person" | "organisation" | "vessel" | "vehicle";
                                readonly father?: string;
                                readonly born?: string;
                                readonly country?: string;
                                /** @description An identity, passport or registration number. */
                                readonly id?: string;
                                /** @description Your own number of the customer, to remember decisions by. */
                                readonly customer?: string;
                            };
                            readonly answer: {
                                readonly verdict: string;
                                readonly because: string | null;
                                readonly matches: readonly {
                                    readonly list: string;
                                    readonly ref: string;
                                    readonly name: string;
                                    readonly caption: string;
                                    readonly score: number;
                                    readonly verdict: string;
                                    readonly reasons: readonly {
                                        /** @description name, father, born, country, id or entry. */
                                        readonly about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        readonly effect: string;
                                        /** @description One sentence a person can check. */
                                        readonly words: string;
                                        readonly query?: string;
                                        readonly listed?: string;
                                        readonly similarity?: number;
                                        readonly rarity?: number;
                                    }[];
                                    readonly contentHash: string;
                                    /** @description none, cleared or reopened: what was decided of this pair before. */
                                    readonly memory: string;
                                    readonly finding: string | null;
                                }[];
                            } | null;
                        }[];
                        readonly next: number | null;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getFindings: {
        readonly parameters: {
            readonly query?: {
                /** @description Rows returned. */
                readonly limit?: number;
                /** @description Findings older than this one. */
                readonly before?: number;
                readonly state?: "open" | "awaiting-second" | "true" | "false" | "cannot-tell";
                /** @description <list>:<reference>. */
                readonly entry?: string;
                readonly rule?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly findings: readonly {
                            readonly id: string;
                            readonly rule: {
                                readonly id: string;
                                readonly version: string;
                                readonly twoPeople: boolean;
                            };
                            readonly subject: {
                                readonly kind: string;
                                readonly ref: string;
                            };
                            readonly evidence: readonly string[];
                            readonly quantities: {
                                readonly [key: string]: number | string | boolean | null;
                            };
                            readonly sentence: string;
                            readonly score: number | null;
                            readonly entry: string | null;
                            /** @description open, awaiting-second, true, false or cannot-tell. */
                            readonly state: string;
                            /** @description What the next decision must name. */
                            readonly version: number;
                            readonly author: string;
                            readonly foundAt: string;
                            readonly marking: {
                                readonly tlp: string;
                                readonly handling: readonly string[];
                                readonly note: string | null;
                                readonly owner: number;
                            };
                            readonly decisions: readonly {
                                readonly version: number;
                                /** @description decided, confirmed or undone. */
                                readonly kind: string;
                                readonly verdict: string | null;
                                readonly reason: string;
                                /** @description Id of the person who decided. */
                                readonly by: string;
                                readonly at: string;
                            }[];
                        }[];
                        readonly next: number | null;
                        readonly counts: {
                            readonly [key: string]: number;
                        };
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postFindings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A query by example. */
                    readonly query: {
                        readonly id?: string | null;
                        /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                        readonly schema: string;
                        /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                        readonly properties: {
                            readonly [key: string]: string | readonly string[];
                        };
                    };
                    readonly list: string;
                    readonly ref: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly added: boolean;
                        readonly finding: {
                            readonly id: string;
                            readonly rule: {
                                readonly id: string;
                                readonly version: string;
                                readonly twoPeople: boolean;
                            };
                            readonly subject: {
                                readonly kind: string;
                                readonly ref: string;
                            };
                            readonly evidence: readonly string[];
                            readonly quantities: {
                                readonly [key: string]: number | string | boolean | null;
                            };
                            readonly sentence: string;
                            readonly score: number | null;
                            readonly entry: string | null;
                            /** @description open, awaiting-second, true, false or cannot-tell. */
                            readonly state: string;
                            /** @description What the next decision must name. */
                            readonly version: number;
                            readonly author: string;
                            readonly foundAt: string;
                            readonly marking: {
                                readonly tlp: string;
                                readonly handling: readonly string[];
                                readonly note: string | null;
                                readonly owner: number;
                            };
                            readonly decisions: readonly {
                                readonly version: number;
                                /** @description decided, confirmed or undone. */
                                readonly kind: string;
                                readonly verdict: string | null;
                                readonly reason: string;
                                /** @description Id of the person who decided. */
                                readonly by: string;
                                readonly at: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getFindingsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a finding. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly rule: {
                            readonly id: string;
                            readonly version: string;
                            readonly twoPeople: boolean;
                        };
                        readonly subject: {
                            readonly kind: string;
                            readonly ref: string;
                        };
                        readonly evidence: readonly string[];
                        readonly quantities: {
                            readonly [key: string]: number | string | boolean | null;
                        };
                        readonly sentence: string;
                        readonly score: number | null;
                        readonly entry: string | null;
                        /** @description open, awaiting-second, true, false or cannot-tell. */
                        readonly state: string;
                        /** @description What the next decision must name. */
                        readonly version: number;
                        readonly author: string;
                        readonly foundAt: string;
                        readonly marking: {
                            readonly tlp: string;
                            readonly handling: readonly string[];
                            readonly note: string | null;
                            readonly owner: number;
                        };
                        readonly decisions: readonly {
                            readonly version: number;
                            /** @description decided, confirmed or undone. */
                            readonly kind: string;
                            readonly verdict: string | null;
                            readonly reason: string;
                            /** @description Id of the person who decided. */
                            readonly by: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postFindingsIdDecisions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a finding. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly verdict: "true" | "false" | "cannot-tell" | "undo";
                    /** @description Why, in your own words. */
                    readonly reason: string;
                    /** @description The version of the finding that you saw. */
                    readonly version: number;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly rule: {
                            readonly id: string;
                            readonly version: string;
                            readonly twoPeople: boolean;
                        };
                        readonly subject: {
                            readonly kind: string;
                            readonly ref: string;
                        };
                        readonly evidence: readonly string[];
                        readonly quantities: {
                            readonly [key: string]: number | string | boolean | null;
                        };
                        readonly sentence: string;
                        readonly score: number | null;
                        readonly entry: string | null;
                        /** @description open, awaiting-second, true, false or cannot-tell. */
                        readonly state: string;
                        /** @description What the next decision must name. */
                        readonly version: number;
                        readonly author: string;
                        readonly foundAt: string;
                        readonly marking: {
                            readonly tlp: string;
                            readonly handling: readonly string[];
                            readonly note: string | null;
                            readonly owner: number;
                        };
                        readonly decisions: readonly {
                            readonly version: number;
                            /** @description decided, confirmed or undone. */
                            readonly kind: string;
                            readonly verdict: string | null;
                            readonly reason: string;
                            /** @description Id of the person who decided. */
                            readonly by: string;
                            readonly at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getLists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lists: readonly {
                            readonly id: string;
                            readonly title: string;
                            readonly authority: string;
                            readonly format: string;
                            readonly publishedOn: string | null;
                            readonly importedAt: string;
                            /** @description Entries that you may see. */
                            readonly entries: number;
                            readonly refused: number;
                            readonly sha256: string;
                            /** @description current, older than its maximum age, or unknown. */
                            readonly age: string;
                            readonly ageDays: number | null;
                            readonly maximumAgeDays: number | null;
                            readonly notes: readonly string[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getListsId: {
        readonly parameters: {
            readonly query?: {
                /** @description The day; today when left out. */
                readonly asOf?: string;
                /** @description Rows returned. */
                readonly limit?: number;
                /** @description Rows left out before them. */
                readonly offset?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly asOf: string;
                        readonly total: number;
                        readonly parties: readonly {
                            readonly ref: string;
                            readonly name: string;
                            readonly schema: string;
                            readonly listings: readonly {
                                readonly from: string | null;
                                readonly to: string | null;
                                readonly program: string | null;
                                readonly authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            readonly listed: string;
                            readonly because: string;
                            readonly contested: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getListsIdDiff: {
        readonly parameters: {
            readonly query: {
                /** @description The earlier day. */
                readonly from: string;
                /** @description The later day. */
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a list. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly from: string;
                        readonly to: string;
                        readonly added: readonly {
                            readonly ref: string;
                            readonly name: string;
                            readonly schema: string;
                            readonly listings: readonly {
                                readonly from: string | null;
                                readonly to: string | null;
                                readonly program: string | null;
                                readonly authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            readonly listed: string;
                            readonly because: string;
                            readonly contested: string | null;
                        }[];
                        readonly removed: readonly {
                            readonly ref: string;
                            readonly name: string;
                            readonly schema: string;
                            readonly listings: readonly {
                                readonly from: string | null;
                                readonly to: string | null;
                                readonly program: string | null;
                                readonly authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            readonly listed: string;
                            readonly because: string;
                            readonly contested: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postListsImport: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: boolean;
                /** @description An id of your own. */
                readonly id?: string;
                readonly title?: string;
                /** @description When the file itself does not say. */
                readonly publishedOn?: string;
                readonly tlp?: number;
                /** @description Agencies; with it nobody else. */
                readonly releasableTo?: readonly number[];
                readonly compartments?: readonly number[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description imported, renewed, unchanged or planned. */
                        readonly kind: string;
                        readonly list: string;
                        readonly publishedOn: string | null;
                        readonly entries: number;
                        readonly added: number;
                        readonly changed: number;
                        readonly removed: number;
                        readonly refused: number;
                        readonly changes: readonly {
                            /** @description added, removed or changed. */
                            readonly change: string;
                            readonly ref: string;
                            readonly name: string;
                            readonly properties: readonly {
                                readonly prop: string;
                                readonly removed: readonly string[];
                                readonly added: readonly string[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login: string;
                    readonly password: string;
                } | {
                    /** @description The token of a one-time link. */
                    readonly link: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: string;
                        readonly expiresAt: string;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getSessionsCurrent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly displayName: string;
                        readonly personId: string;
                        readonly agency: number;
                        readonly roles: readonly string[];
                        readonly tlp: string;
                        readonly expiresAt: string;
                        readonly reason: {
                            readonly purpose: string;
                            readonly legalBasis: string;
                            readonly caseRef: string;
                            readonly justification: string;
                        } | null;
                        readonly mandates: readonly {
                            readonly purpose: string;
                            readonly legalBasis: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly deleteSessionsCurrent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ended: boolean;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postSessionsCurrentPurpose: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: {
                        readonly purpose: string;
                        readonly legalBasis: string;
                        readonly caseRef: string;
                        readonly justification: string;
                    } | null;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly displayName: string;
                        readonly personId: string;
                        readonly agency: number;
                        readonly roles: readonly string[];
                        readonly tlp: string;
                        readonly expiresAt: string;
                        readonly reason: {
                            readonly purpose: string;
                            readonly legalBasis: string;
                            readonly caseRef: string;
                            readonly justification: string;
                        } | null;
                        readonly mandates: readonly {
                            readonly purpose: string;
                            readonly legalBasis: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getAudit: {
        readonly parameters: {
            readonly query?: {
                /** @description Rows returned. */
                readonly limit?: number;
                /** @description Entries older than this one. */
                readonly before?: number;
                readonly personId?: string;
                /** @description Of this agency. */
                readonly agencyId?: number;
                readonly action?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly entries: readonly {
                            readonly seq: number;
                            readonly at: string;
                            readonly personId: string | null;
                            readonly agencyId: number | null;
                            readonly sessionId: string | null;
                            readonly action: string;
                            readonly outcome: string;
                            readonly code: string | null;
                            readonly purpose: string | null;
                            readonly legalBasis: string | null;
                            readonly caseRef: string | null;
                            readonly justification: string | null;
                            readonly subject: string | null;
                            /** @description Counts, ids and keyed hashes of queries, as JSON. */
                            readonly detail: string;
                            readonly prevHash: string;
                            readonly rowHash: string;
                        }[];
                        readonly next: number | null;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postAuditVerify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "intact";
                        readonly entries: number;
                        readonly head: string;
                    } | {
                        /** @enum {string} */
                        readonly kind: "broken";
                        readonly entry: number;
                        readonly because: string;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getJobsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a job. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: number;
                        readonly kind: string;
                        /** @description queued, running, done, failed or cancelled. */
                        readonly state: string;
                        readonly done: number;
                        readonly total: number | null;
                        readonly unit: string;
                        readonly error: {
                            readonly code: string;
                            readonly message: string;
                        } | null;
                        readonly createdAt: string;
                        readonly finishedAt: string | null;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly postJobsIdCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a job. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description cancelled, asked (it stops at its next look), or over. */
                        readonly answer: string;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getHealthz: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok";
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getReadyz: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ready";
                        readonly store: string;
                    };
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
    readonly getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description An error. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; version=0.0.4; charset=utf-8": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
            /** @description An error. */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain; version=0.0.4; charset=utf-8": {
                        /**
                         * @description A stable code of the errors reference.
                         * @example NOT_FOUND
                         */
                        readonly code: string;
                        /** @description What happened, safe to show. */
                        readonly message: string;
                        /** @description What to do about it. */
                        readonly remedy: string;
                        readonly place?: {
                            readonly file?: string;
                            readonly line?: number;
                            readonly column?: number;
                            readonly offset?: number;
                            readonly ref?: string;
                        };
                        /** @description Name this id when reporting the fault. */
                        readonly requestId: string;
                    };
                };
            };
        };
    };
}
