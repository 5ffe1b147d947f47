// Made from docs/reference/openapi.json by `npm run generate`; do not edit.

export interface paths {
    "/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who of all lists may these be
         * @description Queries by example, in the shape of yente. Every result says why, part by part, from which line of which list, and what was decided of it before. A verdict of `undetermined` says why it could not be told; it is never `no-match`.
         */
        post: operations["postMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/match/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who of one list may these be; `default` and `all` stand for every list
         * @description Queries by example, in the shape of yente. Every result says why, part by part, from which line of which list, and what was decided of it before. A verdict of `undetermined` says why it could not be told; it is never `no-match`.
         */
        post: operations["postMatchDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listed parties that a text may name
         * @description For looking somebody up; for screening use /match, which takes everything that is known.
         */
        get: operations["getSearchDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entity with every statement that it rests on
         * @description Only what you may see; a hidden entity and one that does not exist give the same answer. `asOf` asks for the world of a day, `knownAt` for what had been recorded by an instant, `ended` also for statements that hold no longer: of an entity of which nothing holds, they are all there is.
         */
        get: operations["getEntitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that can be matched against, in the shape of yente */
        get: operations["getCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/algorithms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matcher and what it compares */
        get: operations["getAlgorithms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often the matcher is right, with examples of its errors
         * @description The figures were recorded with this version; docs/accuracy.md says how. They name parties of published lists alone.
         */
        get: operations["getAccuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manifest of the reconciliation service */
        get: operations["getReconcileDataset"];
        put?: never;
        /**
         * Reconcile a batch of names
         * @description As a form with `queries` (JSON text), as OpenRefine sends it, or as JSON.
         */
        post: operations["postReconcileDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/{dataset}/suggest/entity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listed parties whose name resembles a text */
        get: operations["getReconcileDatasetSuggestEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/{dataset}/suggest/property": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Properties that are compared */
        get: operations["getReconcileDatasetSuggestProperty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/{dataset}/suggest/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemata that can be asked for */
        get: operations["getReconcileDatasetSuggestType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your batches of the purpose at hand, newest first, with their counts by verdict */
        get: operations["getScreenings"];
        put?: never;
        /**
         * Screen a batch of names as a job
         * @description The batch is kept for 30 days, for you alone and for the purpose at hand. With `recordFindings`, what may be a listed party becomes a finding to decide, unless it was cleared before. Identity numbers are kept as keyed hashes and shown by their last three.
         */
        post: operations["postScreenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/files/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is in a customer file: columns, first rows, and which column is likely to hold what
         * @description A form with the field `file`: CSV (comma, semicolon or tab; UTF-8, UTF-16 or a single-byte encoding) or XLSX (its first visible sheet), known by content. Of a CSV file its first 256 KiB are enough, with `start` set to `true`. Nothing is kept.
         */
        post: operations["postScreeningsFilesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Screen a customer file as a job
         * @description A form with the field `file` (see the preview) and `mapping`, a JSON object that names the column of the name, or several that are put together, and those of kind, born, father, country, id and customer where there are any. A row that cannot be read stays in the batch as undetermined, with the reason. What is kept, for how long and who reads it: as for a batch sent as JSON.
         */
        post: operations["postScreeningsFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers of a batch as columns of equal length, without reasons
         * @description Position by position the columns describe one row: its number, name, customer reference, verdict (`waiting` as long as it is not screened), and of its best match the score, the list, the reference and the listed name, with the number of matches.
         */
        get: operations["getScreeningsIdTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of a batch with every match and its reasons */
        get: operations["getScreeningsIdRowsRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a batch as PDF: every row that a person must look at
         * @description Its head names who asked, for which purpose, on which legal basis and in which case, the version and settings, every list with its date and age, the counts, and the hash of the results. Of very long batches the first rows are shown, those with a match first, and it says how many are left out.
         */
        get: operations["getScreeningsIdReportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a batch as CSV: every row, a line for each match
         * @description Its head names who asked, for which purpose, on which legal basis and in which case, the version and settings, every list with its date and age, the counts, and the hash of the results. UTF-8 with a byte-order mark. A cell that begins like a formula has an apostrophe before it.
         */
        get: operations["getScreeningsIdReportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a batch as a spreadsheet: every row, a line for each match
         * @description Its head names who asked, for which purpose, on which legal basis and in which case, the version and settings, every list with its date and age, the counts, and the hash of the results. Every cell is a text or a number, never a formula.
         */
        get: operations["getScreeningsIdReportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One question asked, and its record on one page
         * @description The question is asked anew, as by `/match`, and recorded as that is. The page has the question, the answers with their reasons, every list with its date and age, and who asked, when and why. What does not fit is counted on the page.
         */
        post: operations["postReportsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch is, and its answers in order */
        get: operations["getScreeningsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Findings that you may see, with counts by state, by who works on them, by list and by rule
         * @description Filters and order hold over all findings, not over a page. What is recorded while you turn pages neither repeats nor hides a finding in the order of when it was found; in other orders one that changes may move. Each count leaves out its own filter: the states are counted for the assignee, list and rule asked for, and so on. Findings are counted one by one up to 10000; with more, `countsExact` is false and each count says at least how many there are.
         */
        get: operations["getFindings"];
        put?: never;
        /**
         * Record a match as a finding, to be decided
         * @description The match is computed again here: what is recorded is what the rule measures, not what a client says.
         */
        post: operations["postFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/rows/{row}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a match of a row as a finding, to be decided
         * @description The match is recorded as the batch found and kept it, one by identity number alone too: nothing is asked again. The finding is about the day against whose lists the batch was screened, and says so where that is past.
         */
        post: operations["postScreeningsIdRowsRowFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All findings that a filter finds, as a table, in the order asked for
         * @description UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe. More than 50000 findings are refused: narrow the filter.
         */
        get: operations["getFindingsExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding with its evidence, its history, what is remembered of it, and what you may do with it */
        get: operations["getFindingsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a finding, confirm a decision, or undo it
         * @description A named person decides, with a reason. Findings on entries that are not public need two: the second confirms. A match found false is remembered for this party and this entry until the entry changes.
         */
        post: operations["postFindingsIdDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a finding to a person of your agency, or to nobody
         * @description Who had it before stays on record. A finding that is decided is not assigned any more.
         */
        post: operations["postFindingsIdAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that you may see, each with its age */
        get: operations["getLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was on a list on a day
         * @description A listing holds from its first day; from the day of its lifting it holds no longer.
         */
        get: operations["getListsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came onto a list and who left it between two days */
        get: operations["getListsIdDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a list that were imported, the newest first, with what each brought */
        get: operations["getListsIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two versions of a list, property by property
         * @description A version is named by its id, or by a day: the newest one that was published by then. Without `to` the newest version, without `from` the one before `to`. A day before the first version stands for an empty list.
         */
        get: operations["getListsIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was on a list on a day, as it was known at an instant */
        get: operations["getListsIdEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/list-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What taking in a list file would change: a dry run
         * @description The body is the file itself; its format is known from the content. Nothing is written: the answer says what would change, which records cannot be read, and what should make you look twice.
         */
        post: operations["postListImportsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/list-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of your agency of the last 30 days, newest first */
        get: operations["getListImports"];
        put?: never;
        /**
         * Take in a version of a list as a job: all of it or nothing
         * @description The body is the file itself; its format is known from the content. The same file again adds nothing. The job goes on without whoever asked, is begun anew after a server that stopped, and keeps the file until it is over; what came of it is told for 30 days.
         */
        post: operations["postListImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/list-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what came of it */
        get: operations["getListImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a payment, or up to 1,000, and learn what they complete
         * @description Stores the payments and runs the rules that are in effect for your agency over them as a stream: findings are those that a detection over the same payments records. All of a request is stored or nothing. The same request under the same key is answered again as it was and adds nothing; a key that came with other payments is refused. Payments older than the newest one are `late`: stored, and left to the next detection. Rules that need more than payments run in detections alone; the guide names them. Payments are marked TLP:AMBER for your own agency.
         */
        post: operations["postPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of payments of your agency of the last 30 days, newest first */
        get: operations["getPaymentsImports"];
        put?: never;
        /**
         * Import a file of payments as a job: all of it or nothing
         * @description A form with the field `file`, plain or gzip: a table (AMLworld and AMLSim are known by their columns, any other by `mapping`, mobile money too) or an ISO 20022 message (pain.001, pacs.008, pacs.002, camt.052 to 054), known by its content. The same file again adds nothing. The job is gone on with after a server that stopped; nothing is seen before it is done. The payments are marked TLP:AMBER for your own agency unless the form says otherwise.
         */
        post: operations["postPaymentsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import of payments is, and what came of it */
        get: operations["getPaymentsImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of payments that you may read, newest first */
        get: operations["getPaymentsBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch of payments: counts, what was left out and why, span, source, grade and marking */
        get: operations["getPaymentsBatchesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known beside the payments: which side inputs are in force, and which rules lack one */
        get: operations["getPaymentsContext"];
        put?: never;
        /**
         * Hand in what is known beside the payments: regions of banks, incidents, invoices and so on
         * @description A form with the field `file`: a table that is known by its columns, or a document (`.json`), as docs/guide/typologies.md describes them. What it tells is kept kind by kind, and is in force for detections and backtests of your agency until a newer one of the kind comes; of invoices, of each batch. Older ones stay, so that a finding can be looked at again with those that it was found with. The same file again adds nothing. It is marked TLP:AMBER for your own agency unless the form says otherwise.
         */
        post: operations["postPaymentsContext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/detections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Detections of your agency of the last 90 days that you may read, newest first */
        get: operations["getMoneyDetections"];
        put?: never;
        /**
         * Look for patterns among the payments that you may read, as a job
         * @description Runs the rules that are in effect for your agency over all stored payments that you may read for your purpose, and records what they find as findings of your agency. The same payments again add nothing; a pattern that has grown takes the place of the smaller finding, unless somebody has decided on that.
         */
        post: operations["postMoneyDetections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/detections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a detection is, what it found, where it could not tell, and which rules were not run */
        get: operations["getMoneyDetectionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A finding of money: rule, payments, accounts with their holders, rejected payments, findings beside it
         * @description Payments are in order of time, 5,000 a page unless it is said otherwise. The finding itself, with its decisions and what you may do with it, is at /findings/{id}.
         */
        get: operations["getMoneyFindingsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/findings/{id}/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a payment of a finding, or restore it: the rule looks again at what remains
         * @description The rule that found it, in the same version with the same parameters, is run again over the payments of its accounts without those that are rejected. What it says is appended; the finding stays as it was found, and nothing is decided by it.
         */
        post: operations["postMoneyFindingsIdRejections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The order of findings of money that holds for you: its weights, its decisions, and its measured lift
         * @description Findings are ordered, never persons or accounts: by their rule, and by measures of the finding. The order is learnt from the decisions of your agency that the one who had it learnt could see, save those bound to a case; one that was learnt from a decision that you may not see does not hold for you. With fewer than ten decisions of either kind, or where later decisions show it to be worse, the documented order holds.
         */
        get: operations["getMoneyRanking"];
        put?: never;
        /**
         * Learn the order anew from the decisions of your agency that you may see
         * @description The same decisions give the same order. It is also learnt at the end of every detection. Queues that somebody turns the pages of begin anew.
         */
        post: operations["postMoneyRanking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/findings/{id}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a finding stands in the order that holds for you, with the parts that this is added up from */
        get: operations["getMoneyFindingsIdRank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that are in effect for your agency, and every version that was drafted */
        get: operations["getMoneyRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 50 backtests of your agency, newest first, each with its figures */
        get: operations["getMoneyBacktests"];
        put?: never;
        /** Run a rule with other parameters over the payments that you may read, beside the one in effect */
        post: operations["postMoneyBacktests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/backtests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What appears, disappears and stays with a changed rule, and how people decided on each */
        get: operations["getMoneyBacktestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/backtests/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft the changed rule of a backtest as a version; another person puts it into effect */
        post: operations["postMoneyBacktestsIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/rules/{rule}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a drafted version of a rule into effect: by another person than the one who drafted it */
        post: operations["postMoneyRulesRuleApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports that you are assigned to, the latest touched first
         * @description Nobody but the people assigned to a report learns that it exists; whoever opens it is the first one.
         */
        get: operations["getReportsGoaml"];
        put?: never;
        /**
         * Draft a report: from an accepted finding, from a case of the currency threshold, or empty
         * @description Nobody but the people assigned to a report learns that it exists; whoever opens it is the first one. Each value says where it comes from; what is not known stays missing. The same case of a threshold gives the same report.
         */
        post: operations["postReportsGoaml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a report from a goAML file
         * @description The body is the XML file. Nobody but the people assigned to a report learns that it exists; whoever opens it is the first one. Each value says from which line it comes.
         */
        post: operations["postReportsGoamlImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report with its values and their origins, its problems in words, its history, and what you may do
         * @description A report that you are not assigned to is as good as absent. Of a report with many payments one answer tells a part of them; `payments` says which.
         */
        get: operations["getReportsGoamlId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or remove fields of a report
         * @description Each value that is set comes from you, by name and time. The answer has every problem of the report as it then is; a draft with problems is kept.
         */
        post: operations["postReportsGoamlIdFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a report for approval by a second person
         * @description Refused while a problem stops it; each is named with its field.
         */
        post: operations["postReportsGoamlIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a report that other people wrote
         * @description Whoever drafted, edited or submitted it does not approve it.
         */
        post: operations["postReportsGoamlIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a report to its writers, with a reason */
        post: operations["postReportsGoamlIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a report for good, with a reason */
        post: operations["postReportsGoamlIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an approved report out: to whom and why, with the hash of its file
         * @description Nothing is sent by the program. The file can be fetched only after this is on record.
         */
        post: operations["postReportsGoamlIdExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/file.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The goAML file of a report that was given out
         * @description Always the bytes whose hash is on record. A report that is not approved and given out has none.
         */
        get: operations["getReportsGoamlIdFileXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/goaml/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a person of your agency know of a report, or no more
         * @description The person needs a role at the reporting desk. Who takes themselves off a report sees it no more: the answer then has none.
         */
        post: operations["postReportsGoamlIdAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/thresholds/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cash payments of a business day that are to be reported by their amount
         * @description Computed from the payments as they are: the same payments give the same cases. What could not be judged is listed.
         */
        get: operations["getReportsThresholdsDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/thresholds/{day}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft a currency transaction report for every case of a business day that has none yet
         * @description Run again it adds nothing. Everybody at the reporting desk of your agency knows of these reports, and nobody else. At most 200 at a time; `left` says how many remain.
         */
        post: operations["postReportsThresholdsDayDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your agency reports with: the profile of the unit, the institution, dated exchange rates */
        get: operations["getReportsSettings"];
        put?: never;
        /** Set what your agency reports with; the versions before stay on record */
        post: operations["postReportsSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-index/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profiles by which the index is weighed, with their versions and sources */
        get: operations["getSecurityIndexProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The security index of a year: areas by rank, with what claims and weights leave open
         * @description Of the incidents that you may see. It belongs to areas, never to persons or groups. What a source does not say adds nothing and is told as unknown; incidents that are located to no unit are told for the area above and spread over nothing.
         */
        get: operations["getSecurityIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-index/{unit}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one number of the index is made of: its incidents, weights and steps */
        get: operations["getSecurityIndexUnitYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-index/{unit}/{year}/recipe.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recipe of one number as CSV, to be computed again in a spreadsheet */
        get: operations["getSecurityIndexUnitYearRecipeCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published figures on record, and which subjects have more than one of a kind */
        get: operations["getFigures"];
        put?: never;
        /**
         * Put a published figure on record, with its window, definition and attribution
         * @description The same figure again adds nothing. A figure is never changed: withdraw it with a reason and record another one.
         */
        post: operations["postFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of one subject and metric: which agree, which contradict, and what may explain it
         * @description Nothing is averaged. Beside each figure stands our own count of its windows, where somebody has said how to count it and our incidents reach over it; else why there is none.
         */
        get: operations["getFiguresCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published figure with those that it stands beside */
        get: operations["getFiguresId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a figure of your agency with a reason; it stays on record */
        post: operations["postFiguresIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Context indicators of districts and provinces by year, every source beside the others
         * @description Nothing is averaged: values of several sources for one unit and year stand side by side, and `contradicted` says that they differ. What a source said before it said something else is left out unless it is asked for. Which direction is better is not said.
         */
        get: operations["getPlacesIndicators"];
        put?: never;
        /**
         * Put values of one indicator from one source on record
         * @description All of them or none. A value that the source has given before, in the same words, adds nothing; another value of the same source, unit and year supersedes it, and both stay on record. Larger tables go by the command line.
         */
        post: operations["postPlacesIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What reports claim of facilities, by district or province, while it counts
         * @description Claims that contradict each other stand side by side. Claims that have expired or were withdrawn are told only when they are asked for, and count in no group. There are no positions and there is no export.
         */
        get: operations["getPlacesFacilities"];
        put?: never;
        /**
         * Put on record what a report claims of a facility, by district or province and until it expires
         * @description The same claim again adds nothing. A claim is never changed: withdraw it with a reason and record another one. What is finer than a district is refused, and so are coordinates, grid references and addresses of maps in any text.
         */
        post: operations["postPlacesFacilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/facilities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its history, and those of its unit and kind that it stands beside */
        get: operations["getPlacesFacilitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/facilities/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a claim of your agency with a reason; it stays on record and counts no longer */
        post: operations["postPlacesFacilitiesIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/facilities/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a withdrawn claim of your agency back with a reason; both stay in its history */
        post: operations["postPlacesFacilitiesIdReinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents by area and month
         * @description Of the incidents that you may see. An incident counts for the month in which it began. Where no more than the province or the year of it is known it is in no count, and is told as left out.
         */
        get: operations["getTrendsSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two periods compared, area by area, with bounds
         * @description Incidents a day in the later period for each in the earlier one. The bounds hold for counts alone: they do not say why, and sources may have looked more closely in one period than in the other.
         */
        get: operations["getTrendsCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends/surges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Months or weeks in which an area had more incidents than its own past lets expect
         * @description The last 60 months of the 60 areas with most incidents, or the last 104 weeks of the 30, each judged by what lies before it alone. By weeks only incidents count whose week is known. Nobody is looked at: areas are.
         */
        get: operations["getTrendsSurges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an area is to expect next month, beside what simple rules say
         * @description Incidents a month, each month from what was known before it: two years again, and the month to come. The scores are over all areas, so that one sees whether the forecast is worth more than simple rules.
         */
        get: operations["getTrendsForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends/hotspots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Squares of some 25 km that are to expect most incidents in a week
         * @description The top 1 % of the area of the districts that hold on the day, by the incidents before it. Only incidents known to the place or near it, and to the week, are in it. Squares of ground: never a place, never a person.
         */
        get: operations["getTrendsHotspots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of incidents of your agency of the last 30 days, newest first */
        get: operations["getIncidentsImports"];
        put?: never;
        /**
         * Import a release of a source of incidents as a job: all of it or nothing
         * @description A form with the field `file`, plain or gzip: UCDP GED (with or without the row of HXL tags), ACLED and GTD as CSV, known by their columns, or any table by `mapping`. The same file again adds nothing. A later release of the same source supersedes what it states otherwise and ends what it lacks, unless it is a `part`; nothing is overwritten. The job is gone on with after a server that stopped; nothing is seen before it is done. Marked TLP:AMBER for your own agency unless the form says otherwise.
         */
        post: operations["postIncidentsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import of incidents is, and what came of it */
        get: operations["getIncidentsImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents that you may see, page by page
         * @description One row an incident. Where several accounts are held to be the same incident, one of them stands for it (the closest place, then the closest time, then the most counts, then the first recorded), and `killedSpan` and `contradicted` tell what the others say. Counted one by one up to 100000.
         */
        get: operations["getIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents for a map: column by column, newest first, up to 100,000
         * @description Only those whose source gives a point. A point of the precision `adm2` or worse is where the source puts an area: draw the area, never a pin. Narrow the filter where `more` is true.
         */
        get: operations["getIncidentsMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases of sources of incidents that you may read, newest first */
        get: operations["getIncidentsReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/releases/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the editors of a source changed with a release, account by account
         * @description Against the release of the same source before it. Nothing is overwritten: the earlier accounts stay, superseded.
         */
        get: operations["getIncidentsReleasesIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of accounts of different sources that may be one incident, likeliest first
         * @description Each with its reasons for and against. A rule joins nothing: a person judges. Open pairs that are joined by way of other accounts are left out, so that a page may have fewer than asked for.
         */
        get: operations["getIncidentsProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proposal with both accounts compared property by property
         * @description What agrees, differs and contradicts between the two accounts; nothing is averaged.
         */
        get: operations["getIncidentsProposalsId"];
        put?: never;
        /**
         * Judge a proposal: the two accounts are the same incident, or not
         * @description A named person judges, with a reason. Nothing is merged: undoing the judgement restores exactly what was.
         */
        post: operations["postIncidentsProposalsId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An incident: every account, every claim side by side, judgements and history
         * @description By the id of the incident or of any of its accounts. Each property has what every source claims; contradictions are marked and nothing is averaged. `knownAt` shows it as it was known before a later release, judgement or retraction.
         */
        get: operations["getIncidentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a graded claim to an incident, beside what its sources say
         * @description Counts are given as `8` or `12-15`. Links name things that are there: `weaponUsed`, `vehicleUsed` and `accountUsed` an entity, `payment` and `finding` a piece of evidence. The claim is marked at least as tightly as the accounts of the incident.
         */
        post: operations["postIncidentsIdClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retract an account of an incident, or a claim about it, with a reason
         * @description What is retracted counts for nothing from now on and stays on record: `knownAt` shows the incident as it was known before. Only the agency that recorded it may.
         */
        post: operations["postIncidentsIdRetractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a retracted account of an incident, with a reason
         * @description The account counts again from now on; that it was retracted stays in its history. Only the agency that recorded it may, and only while its source has not stated it otherwise or left it out.
         */
        post: operations["postIncidentsIdRestorations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge two incidents, or accounts of them, to be the same or different
         * @description Holds the account that the id names, or the one that stands for the incident, against that of the other.
         */
        post: operations["postIncidentsIdJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a judgement of an incident: its accounts are as they were before it */
        post: operations["postIncidentsIdSeparate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The administrative units of a day
         * @description Who administers an area is told, not whose it is. Units of which only the month or the year is known in which they began or ended come with the standing `undetermined`. Every unit and change has its source and how firmly it is known.
         */
        get: operations["getPlacesUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit: its changes, what it came of and became, what lies in it, and which law was in force */
        get: operations["getPlacesUnitsCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which unit a name of a place means on a day: by letters, other names, spelling, and names of other years */
        get: operations["getPlacesMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of boundaries that you may see, newest import first */
        get: operations["getPlacesLayers"];
        put?: never;
        /**
         * Take in a version of boundaries: all of it or nothing
         * @description A form with the field `file`: GeoJSON, TopoJSON or a shapefile in a ZIP archive, plain or gzip, known by its content. Boundaries are matched with units by their names; what is odd about them is told and kept, never mended. Versions stand side by side; the same file with the same particulars again adds nothing.
         */
        post: operations["postPlacesLayers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/layers/{id}/geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A layer as GeoJSON, as fine as it is or coarser
         * @description With a tolerance, positions are set on a grid of that width, so that neighbours keep the line that they share; what is smaller falls away. The answer has a strong ETag: with `If-None-Match` the same again is answered with 304.
         */
        get: operations["getPlacesLayersIdGeojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/layers/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is odd about the boundaries of a layer: overlaps, gaps, lines that cross themselves */
        get: operations["getPlacesLayersIdProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/layers/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a layer back: it is used no more, and kept */
        post: operations["postPlacesLayersIdRetract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In which unit a point lies on a day
         * @description By the layer of boundaries in force on the day; where several are, by the one whose lines are newest; where none is, by the nearest that holds the point, and `layer.standing` says so. `unit` tells what the unit of the boundary is on the day: of a layer older than a split the point cannot be told apart among the successors, which all stand there. Ground that several boundaries claim is `undetermined`.
         */
        get: operations["getPlacesLocate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/crossings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Crossings of the border, each with what every source claims of it
         * @description Positions that disagree stand side by side, each with its precision; they are not averaged. A crossing whose position was not found has none.
         */
        get: operations["getPlacesCrossings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/fence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stretches of fence: planned, built, damaged, as each source states it from a day on */
        get: operations["getPlacesFence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/populated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Towns and villages within a box, by name */
        get: operations["getPlacesPopulated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password or by a one-time link
         * @description The token is in the body, for `Authorization: Bearer`, and in a cookie that no script can read.
         */
        post: operations["postSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, for which purpose, with which mandates, and what they may do */
        get: operations["getSessionsCurrent"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["deleteSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/purpose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose purpose, legal basis, case and justification; null clears them */
        post: operations["postSessionsCurrentPurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of your own agency: whom work can be given to, and who decided
         * @description Never those of another agency, also not of one that you act for: they stay ids.
         */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, why and when; the newest first
         * @description Auditors read the whole log for the purpose of oversight; for another purpose of theirs that of the agencies they act for.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log as a table, with the same filters; the newest first
         * @description UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe. The export has an entry of its own, which is not in it.
         */
        get: operations["getAuditExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the hash chain of the whole log
         * @description A broken chain is an answer, with the entry at which it breaks; compare the head with the anchored one.
         */
        post: operations["postAuditVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is */
        get: operations["getJobsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job */
        post: operations["postJobsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the store answers and the lists are loaded */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and durations for monitoring; no names, no persons, nothing of lists */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An error. */
        Error: {
            /**
             * @description A stable code of the errors reference.
             * @example NOT_FOUND
             */
            code: string;
            /** @description What happened, safe to show. */
            message: string;
            /** @description What to do about it. */
            remedy: string;
            place?: {
                file?: string;
                line?: number;
                column?: number;
                offset?: number;
                ref?: string;
            };
            /** @description With REQUEST_INVALID: what is wrong with which field. */
            fields?: {
                /**
                 * @description Where it stands in the request.
                 * @example body/queries/q/properties/birthDate
                 */
                field: string;
                /**
                 * @description Stable: the JSON Schema keyword that it breaks, or a rule of the route.
                 * @example required
                 * @example maxLength
                 * @example no-such-day
                 */
                rule: string;
                message: string;
            }[];
            /** @description With CONFLICT: what somebody else did first. */
            conflict?: {
                /** @description The version that stands now. */
                version: number;
                kind: string | null;
                verdict: string | null;
                assignee: string | null;
                assigneeName: string | null;
                by: string | null;
                byName: string | null;
                at: string | null;
            };
            /** @description Name this id when reporting the fault. */
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postMatch: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From this score, `match` is true; by default the matcher’s own verdict. */
                threshold?: number;
                /** @description Results below this score are left out. */
                cutoff?: number;
                /** @description Accepted for the sake of existing clients: there is one matcher. */
                algorithm?: string;
                /** @description Only these lists. */
                include_dataset?: string[];
                /** @description Not these lists. */
                exclude_dataset?: string[];
                /** @description Not these schemata. */
                exclude_schema?: string[];
                /** @description Not these entities. */
                exclude_entity_ids?: string[];
                /** @description Refused where it is given: these lists carry no topics, and a filter is never passed over in silence. */
                topics?: string[];
                /** @description Accepted and not used: every comparison is tolerant. */
                fuzzy?: boolean;
                /** @description Only entries listed or changed since this day (of an instant its day is taken). */
                changed_since?: string;
                /** @description Screen against what was listed on this day. */
                as_of?: string;
                /** @description `short` leaves out `alignment` and `explanations`: for answers as somebody types. */
                explain?: "full" | "short";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Queries by example. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Keys are the caller’s own. */
                    queries: {
                        [key: string]: {
                            id?: string | null;
                            /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                            schema: string;
                            /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                            properties: {
                                [key: string]: string | string[];
                            };
                        };
                    };
                    /** @description Accepted and not used. */
                    weights?: {
                        [key: string]: number;
                    };
                    /** @description Accepted and not used. */
                    config?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        responses: {
                            [key: string]: {
                                status: number;
                                results: {
                                    id: string;
                                    caption: string;
                                    schema: string;
                                    properties: {
                                        [key: string]: string[];
                                    };
                                    datasets: string[];
                                    referents: string[];
                                    target: boolean;
                                    first_seen: string | null;
                                    last_seen: string | null;
                                    last_change: string | null;
                                    score: number;
                                    features: {
                                        [key: string]: number;
                                    };
                                    match: boolean;
                                    explanations?: {
                                        [key: string]: {
                                            score: number | null;
                                            detail: string;
                                            query: string;
                                            candidate: string;
                                        };
                                    };
                                    /** @description match or possible; no-match below the threshold. */
                                    verdict: string;
                                    /** @description The listed name that matched best. */
                                    name: string;
                                    /** @description File and line of that name. */
                                    source: string;
                                    listedOn: string | null;
                                    listing: {
                                        from: string | null;
                                        to: string | null;
                                        /**
                                         * @description With as_of: whether it was listed that day, is listed today, or both.
                                         * @enum {unknown}
                                         */
                                        state: "listed" | "listed-then-not-now" | "listed-now-not-then";
                                    };
                                    /** @description Changes when the entry changes. */
                                    contentHash: string;
                                    list: string;
                                    /** @description The list’s own reference. */
                                    ref: string;
                                    reasons: {
                                        /** @description name, father, born, country, id or entry. */
                                        about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        effect: string;
                                        /**
                                         * @description Stable; the guide to screening lists them all.
                                         * @enum {unknown}
                                         */
                                        code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                        /** @description What the sentence contains, for writing it in another language. */
                                        values: {
                                            [key: string]: string | number;
                                        };
                                        /** @description The sentence in English; a person can check it. */
                                        words: string;
                                        query?: string;
                                        listed?: string;
                                        similarity?: number;
                                        rarity?: number;
                                    }[];
                                    alignment?: {
                                        name: {
                                            /** @description The name asked for, in its own order. */
                                            query: {
                                                /** @description As it is written, in its own script. */
                                                text: string;
                                                /**
                                                 * @description connector and left-out are not compared; all others are.
                                                 * @enum {unknown}
                                                 */
                                                role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                /** @description Share of the weight of its side; those of a side sum to 1. */
                                                share: number;
                                                /** @description 0 (everybody has it) to 1 (rare). */
                                                rarity: number;
                                                /** @description Information in bits. */
                                                bits: number;
                                            }[];
                                            /** @description The listed name, in its own order. */
                                            listed: {
                                                /** @description As it is written, in its own script. */
                                                text: string;
                                                /**
                                                 * @description connector and left-out are not compared; all others are.
                                                 * @enum {unknown}
                                                 */
                                                role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                /** @description Share of the weight of its side; those of a side sum to 1. */
                                                share: number;
                                                /** @description 0 (everybody has it) to 1 (rare). */
                                                rarity: number;
                                                /** @description Information in bits. */
                                                bits: number;
                                            }[];
                                            links: {
                                                query: number[];
                                                listed: number[];
                                                /**
                                                 * @description joined: two of the query are one of the list; split: one of the query is two of the list.
                                                 * @enum {unknown}
                                                 */
                                                kind: "same" | "same-letters-other-script" | "sound" | "spelling" | "joined" | "split" | "initial" | "meaning";
                                                /** @description 1 for the same letters. */
                                                similarity: number;
                                                /** @description Information that agrees, in bits. */
                                                rarityBits: number;
                                                /** @description What its doubt takes from the score. */
                                                cost: number;
                                            }[];
                                            unmatched: {
                                                /**
                                                 * @description On which side it stands.
                                                 * @enum {unknown}
                                                 */
                                                side: "query" | "listed";
                                                part: number;
                                                /**
                                                 * @description contradicts: both sides have parts without a counterpart.
                                                 * @enum {unknown}
                                                 */
                                                effect: "missing" | "contradicts";
                                                /** @description What it takes from the score. */
                                                cost: number;
                                            }[];
                                            /** @description Of these two names alone; with the costs it sums to 1. */
                                            score: number;
                                        } | null;
                                        /** @description Other names of the entry that the score of the name rests on. */
                                        support: {
                                            /**
                                             * @description spread: it has parts that the best name lacks; second: it lends the best name its support.
                                             * @enum {unknown}
                                             */
                                            kind: "spread" | "second";
                                            name: string;
                                            query: number[];
                                        }[];
                                        father: {
                                            /**
                                             * @description name: the list has no father, but a chain of names.
                                             * @enum {unknown}
                                             */
                                            against: "father" | "name";
                                            alignment: {
                                                /** @description The name asked for, in its own order. */
                                                query: {
                                                    /** @description As it is written, in its own script. */
                                                    text: string;
                                                    /**
                                                     * @description connector and left-out are not compared; all others are.
                                                     * @enum {unknown}
                                                     */
                                                    role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                    /** @description Share of the weight of its side; those of a side sum to 1. */
                                                    share: number;
                                                    /** @description 0 (everybody has it) to 1 (rare). */
                                                    rarity: number;
                                                    /** @description Information in bits. */
                                                    bits: number;
                                                }[];
                                                /** @description The listed name, in its own order. */
                                                listed: {
                                                    /** @description As it is written, in its own script. */
                                                    text: string;
                                                    /**
                                                     * @description connector and left-out are not compared; all others are.
                                                     * @enum {unknown}
                                                     */
                                                    role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                    /** @description Share of the weight of its side; those of a side sum to 1. */
                                                    share: number;
                                                    /** @description 0 (everybody has it) to 1 (rare). */
                                                    rarity: number;
                                                    /** @description Information in bits. */
                                                    bits: number;
                                                }[];
                                                links: {
                                                    query: number[];
                                                    listed: number[];
                                                    /**
                                                     * @description joined: two of the query are one of the list; split: one of the query is two of the list.
                                                     * @enum {unknown}
                                                     */
                                                    kind: "same" | "same-letters-other-script" | "sound" | "spelling" | "joined" | "split" | "initial" | "meaning";
                                                    /** @description 1 for the same letters. */
                                                    similarity: number;
                                                    /** @description Information that agrees, in bits. */
                                                    rarityBits: number;
                                                    /** @description What its doubt takes from the score. */
                                                    cost: number;
                                                }[];
                                                unmatched: {
                                                    /**
                                                     * @description On which side it stands.
                                                     * @enum {unknown}
                                                     */
                                                    side: "query" | "listed";
                                                    part: number;
                                                    /**
                                                     * @description contradicts: both sides have parts without a counterpart.
                                                     * @enum {unknown}
                                                     */
                                                    effect: "missing" | "contradicts";
                                                    /** @description What it takes from the score. */
                                                    cost: number;
                                                }[];
                                                /** @description Of these two names alone; with the costs it sums to 1. */
                                                score: number;
                                            };
                                        } | null;
                                    };
                                    /** @description Why the source itself calls the entry disputed. */
                                    contested?: string;
                                    memory: {
                                        /** @enum {string} */
                                        kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        kind: "cleared";
                                        finding: string;
                                        /** @description Id of the person who found it false. */
                                        decidedBy: string;
                                        decidedByName?: string | null;
                                        decidedAt: string;
                                        reason: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "reopened";
                                        finding: string;
                                        because: string;
                                        clearedAt: string;
                                    };
                                }[];
                                total: {
                                    value: number;
                                    relation: string;
                                };
                                query: {
                                    id: string | null;
                                    schema: string;
                                    properties: {
                                        [key: string]: string[];
                                    };
                                };
                                /** @description match, possible, no-match or undetermined. */
                                verdict: string;
                                because: string | null;
                                /** @description The verdict explained, whichever it is. */
                                explanation: {
                                    /**
                                     * @description Stable; the guide to screening lists them all.
                                     * @enum {unknown}
                                     */
                                    code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                    /** @description What the sentence contains, for writing it in another language. */
                                    values: {
                                        [key: string]: string | number;
                                    };
                                    /** @description The sentence in English; a person can check it. */
                                    words: string;
                                };
                                /** @description What of the query was not used or not as it was given, one sentence each. */
                                notes: {
                                    /** @description name, father, born, country, id, entry or query. */
                                    about: string;
                                    /**
                                     * @description Stable; the guide to screening lists them all.
                                     * @enum {unknown}
                                     */
                                    code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                    /** @description What the sentence contains, for writing it in another language. */
                                    values: {
                                        [key: string]: string | number;
                                    };
                                    /** @description The sentence in English; a person can check it. */
                                    words: string;
                                }[];
                                /** @description With as_of: who is listed today but was not then. They count for nothing in the verdict. */
                                listedLater?: {
                                    id: string;
                                    list: string;
                                    ref: string;
                                    caption: string;
                                    name: string;
                                    schema: string;
                                    score: number;
                                    /** @description As it would be today. */
                                    verdict: string;
                                    listing: {
                                        from: string | null;
                                        to: string | null;
                                        /**
                                         * @description With as_of: whether it was listed that day, is listed today, or both.
                                         * @enum {unknown}
                                         */
                                        state: "listed" | "listed-then-not-now" | "listed-now-not-then";
                                    };
                                }[];
                                /** @description Properties of the query that say nothing to the matcher. */
                                ignored: string[];
                            };
                        };
                        matcher: {
                            [key: string]: {
                                description: string;
                                coefficient: number;
                                url: string;
                            };
                        };
                        limit: number;
                        asOf: string | null;
                        /** @description The day from which the age of lists is counted. */
                        today: string;
                        lists: {
                            id: string;
                            date: string | null;
                            /** @description Entries that you may see. */
                            entries: number;
                            ageDays: number | null;
                            /** @description Older than its maximum age: then nothing in it reads as clear. */
                            stale: boolean;
                            version: {
                                publishedOn: string | null;
                                /** @description ISO instant. */
                                importedAt: string;
                                /** @description Of the file. */
                                sha256: string;
                            } | null;
                            asOfVersion?: {
                                publishedOn: string | null;
                                /** @description ISO instant. */
                                importedAt: string;
                                /** @description Of the file. */
                                sha256: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMatchDataset: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From this score, `match` is true; by default the matcher’s own verdict. */
                threshold?: number;
                /** @description Results below this score are left out. */
                cutoff?: number;
                /** @description Accepted for the sake of existing clients: there is one matcher. */
                algorithm?: string;
                /** @description Only these lists. */
                include_dataset?: string[];
                /** @description Not these lists. */
                exclude_dataset?: string[];
                /** @description Not these schemata. */
                exclude_schema?: string[];
                /** @description Not these entities. */
                exclude_entity_ids?: string[];
                /** @description Refused where it is given: these lists carry no topics, and a filter is never passed over in silence. */
                topics?: string[];
                /** @description Accepted and not used: every comparison is tolerant. */
                fuzzy?: boolean;
                /** @description Only entries listed or changed since this day (of an instant its day is taken). */
                changed_since?: string;
                /** @description Screen against what was listed on this day. */
                as_of?: string;
                /** @description `short` leaves out `alignment` and `explanations`: for answers as somebody types. */
                explain?: "full" | "short";
            };
            header?: never;
            path: {
                /** @description Id of a list. */
                dataset: string;
            };
            cookie?: never;
        };
        /** @description Queries by example. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Keys are the caller’s own. */
                    queries: {
                        [key: string]: {
                            id?: string | null;
                            /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                            schema: string;
                            /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                            properties: {
                                [key: string]: string | string[];
                            };
                        };
                    };
                    /** @description Accepted and not used. */
                    weights?: {
                        [key: string]: number;
                    };
                    /** @description Accepted and not used. */
                    config?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        responses: {
                            [key: string]: {
                                status: number;
                                results: {
                                    id: string;
                                    caption: string;
                                    schema: string;
                                    properties: {
                                        [key: string]: string[];
                                    };
                                    datasets: string[];
                                    referents: string[];
                                    target: boolean;
                                    first_seen: string | null;
                                    last_seen: string | null;
                                    last_change: string | null;
                                    score: number;
                                    features: {
                                        [key: string]: number;
                                    };
                                    match: boolean;
                                    explanations?: {
                                        [key: string]: {
                                            score: number | null;
                                            detail: string;
                                            query: string;
                                            candidate: string;
                                        };
                                    };
                                    /** @description match or possible; no-match below the threshold. */
                                    verdict: string;
                                    /** @description The listed name that matched best. */
                                    name: string;
                                    /** @description File and line of that name. */
                                    source: string;
                                    listedOn: string | null;
                                    listing: {
                                        from: string | null;
                                        to: string | null;
                                        /**
                                         * @description With as_of: whether it was listed that day, is listed today, or both.
                                         * @enum {unknown}
                                         */
                                        state: "listed" | "listed-then-not-now" | "listed-now-not-then";
                                    };
                                    /** @description Changes when the entry changes. */
                                    contentHash: string;
                                    list: string;
                                    /** @description The list’s own reference. */
                                    ref: string;
                                    reasons: {
                                        /** @description name, father, born, country, id or entry. */
                                        about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        effect: string;
                                        /**
                                         * @description Stable; the guide to screening lists them all.
                                         * @enum {unknown}
                                         */
                                        code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                        /** @description What the sentence contains, for writing it in another language. */
                                        values: {
                                            [key: string]: string | number;
                                        };
                                        /** @description The sentence in English; a person can check it. */
                                        words: string;
                                        query?: string;
                                        listed?: string;
                                        similarity?: number;
                                        rarity?: number;
                                    }[];
                                    alignment?: {
                                        name: {
                                            /** @description The name asked for, in its own order. */
                                            query: {
                                                /** @description As it is written, in its own script. */
                                                text: string;
                                                /**
                                                 * @description connector and left-out are not compared; all others are.
                                                 * @enum {unknown}
                                                 */
                                                role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                /** @description Share of the weight of its side; those of a side sum to 1. */
                                                share: number;
                                                /** @description 0 (everybody has it) to 1 (rare). */
                                                rarity: number;
                                                /** @description Information in bits. */
                                                bits: number;
                                            }[];
                                            /** @description The listed name, in its own order. */
                                            listed: {
                                                /** @description As it is written, in its own script. */
                                                text: string;
                                                /**
                                                 * @description connector and left-out are not compared; all others are.
                                                 * @enum {unknown}
                                                 */
                                                role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                /** @description Share of the weight of its side; those of a side sum to 1. */
                                                share: number;
                                                /** @description 0 (everybody has it) to 1 (rare). */
                                                rarity: number;
                                                /** @description Information in bits. */
                                                bits: number;
                                            }[];
                                            links: {
                                                query: number[];
                                                listed: number[];
                                                /**
                                                 * @description joined: two of the query are one of the list; split: one of the query is two of the list.
                                                 * @enum {unknown}
                                                 */
                                                kind: "same" | "same-letters-other-script" | "sound" | "spelling" | "joined" | "split" | "initial" | "meaning";
                                                /** @description 1 for the same letters. */
                                                similarity: number;
                                                /** @description Information that agrees, in bits. */
                                                rarityBits: number;
                                                /** @description What its doubt takes from the score. */
                                                cost: number;
                                            }[];
                                            unmatched: {
                                                /**
                                                 * @description On which side it stands.
                                                 * @enum {unknown}
                                                 */
                                                side: "query" | "listed";
                                                part: number;
                                                /**
                                                 * @description contradicts: both sides have parts without a counterpart.
                                                 * @enum {unknown}
                                                 */
                                                effect: "missing" | "contradicts";
                                                /** @description What it takes from the score. */
                                                cost: number;
                                            }[];
                                            /** @description Of these two names alone; with the costs it sums to 1. */
                                            score: number;
                                        } | null;
                                        /** @description Other names of the entry that the score of the name rests on. */
                                        support: {
                                            /**
                                             * @description spread: it has parts that the best name lacks; second: it lends the best name its support.
                                             * @enum {unknown}
                                             */
                                            kind: "spread" | "second";
                                            name: string;
                                            query: number[];
                                        }[];
                                        father: {
                                            /**
                                             * @description name: the list has no father, but a chain of names.
                                             * @enum {unknown}
                                             */
                                            against: "father" | "name";
                                            alignment: {
                                                /** @description The name asked for, in its own order. */
                                                query: {
                                                    /** @description As it is written, in its own script. */
                                                    text: string;
                                                    /**
                                                     * @description connector and left-out are not compared; all others are.
                                                     * @enum {unknown}
                                                     */
                                                    role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                    /** @description Share of the weight of its side; those of a side sum to 1. */
                                                    share: number;
                                                    /** @description 0 (everybody has it) to 1 (rare). */
                                                    rarity: number;
                                                    /** @description Information in bits. */
                                                    bits: number;
                                                }[];
                                                /** @description The listed name, in its own order. */
                                                listed: {
                                                    /** @description As it is written, in its own script. */
                                                    text: string;
                                                    /**
                                                     * @description connector and left-out are not compared; all others are.
                                                     * @enum {unknown}
                                                     */
                                                    role: "name" | "word" | "honorific" | "kunya" | "initial" | "number" | "connector" | "left-out";
                                                    /** @description Share of the weight of its side; those of a side sum to 1. */
                                                    share: number;
                                                    /** @description 0 (everybody has it) to 1 (rare). */
                                                    rarity: number;
                                                    /** @description Information in bits. */
                                                    bits: number;
                                                }[];
                                                links: {
                                                    query: number[];
                                                    listed: number[];
                                                    /**
                                                     * @description joined: two of the query are one of the list; split: one of the query is two of the list.
                                                     * @enum {unknown}
                                                     */
                                                    kind: "same" | "same-letters-other-script" | "sound" | "spelling" | "joined" | "split" | "initial" | "meaning";
                                                    /** @description 1 for the same letters. */
                                                    similarity: number;
                                                    /** @description Information that agrees, in bits. */
                                                    rarityBits: number;
                                                    /** @description What its doubt takes from the score. */
                                                    cost: number;
                                                }[];
                                                unmatched: {
                                                    /**
                                                     * @description On which side it stands.
                                                     * @enum {unknown}
                                                     */
                                                    side: "query" | "listed";
                                                    part: number;
                                                    /**
                                                     * @description contradicts: both sides have parts without a counterpart.
                                                     * @enum {unknown}
                                                     */
                                                    effect: "missing" | "contradicts";
                                                    /** @description What it takes from the score. */
                                                    cost: number;
                                                }[];
                                                /** @description Of these two names alone; with the costs it sums to 1. */
                                                score: number;
                                            };
                                        } | null;
                                    };
                                    /** @description Why the source itself calls the entry disputed. */
                                    contested?: string;
                                    memory: {
                                        /** @enum {string} */
                                        kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        kind: "cleared";
                                        finding: string;
                                        /** @description Id of the person who found it false. */
                                        decidedBy: string;
                                        decidedByName?: string | null;
                                        decidedAt: string;
                                        reason: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "reopened";
                                        finding: string;
                                        because: string;
                                        clearedAt: string;
                                    };
                                }[];
                                total: {
                                    value: number;
                                    relation: string;
                                };
                                query: {
                                    id: string | null;
                                    schema: string;
                                    properties: {
                                        [key: string]: string[];
                                    };
                                };
                                /** @description match, possible, no-match or undetermined. */
                                verdict: string;
                                because: string | null;
                                /** @description The verdict explained, whichever it is. */
                                explanation: {
                                    /**
                                     * @description Stable; the guide to screening lists them all.
                                     * @enum {unknown}
                                     */
                                    code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                    /** @description What the sentence contains, for writing it in another language. */
                                    values: {
                                        [key: string]: string | number;
                                    };
                                    /** @description The sentence in English; a person can check it. */
                                    words: string;
                                };
                                /** @description What of the query was not used or not as it was given, one sentence each. */
                                notes: {
                                    /** @description name, father, born, country, id, entry or query. */
                                    about: string;
                                    /**
                                     * @description Stable; the guide to screening lists them all.
                                     * @enum {unknown}
                                     */
                                    code: "name-part-same" | "name-part-other-script" | "name-part-same-sound" | "name-part-similar" | "name-part-joined" | "name-part-initial" | "name-part-same-meaning" | "name-part-missing-in-list" | "name-part-missing-in-query" | "name-part-contradicts-asked" | "name-part-contradicts-listed" | "name-spread" | "name-common" | "name-short-alias" | "name-not-indexed" | "father-agrees" | "father-similar" | "father-contradicts" | "father-within-name" | "father-missing-in-list" | "father-unreadable" | "birth-date-agrees" | "birth-date-swapped" | "birth-date-compatible" | "birth-date-near" | "birth-date-contradicts" | "birth-date-missing-in-list" | "birth-date-unreadable" | "country-agrees" | "country-contradicts" | "country-missing-in-list" | "country-unreadable" | "id-agrees" | "id-contradicts" | "id-missing-in-list" | "id-unreadable" | "entry-contested" | "query-name-cut" | "query-property-ignored" | "row-no-name" | "row-too-long" | "row-unstorable" | "row-cells" | "row-cell-beyond" | "row-cell-error" | "row-cell-empty-error" | "row-cell-no-text" | "row-kind-unknown" | "undetermined-no-letters" | "undetermined-digits-only" | "undetermined-initials-only" | "undetermined-too-short" | "undetermined-no-list" | "undetermined-list-old" | "undetermined-list-undated" | "undetermined-list-hidden" | "no-match-below" | "possible-found" | "match-found";
                                    /** @description What the sentence contains, for writing it in another language. */
                                    values: {
                                        [key: string]: string | number;
                                    };
                                    /** @description The sentence in English; a person can check it. */
                                    words: string;
                                }[];
                                /** @description With as_of: who is listed today but was not then. They count for nothing in the verdict. */
                                listedLater?: {
                                    id: string;
                                    list: string;
                                    ref: string;
                                    caption: string;
                                    name: string;
                                    schema: string;
                                    score: number;
                                    /** @description As it would be today. */
                                    verdict: string;
                                    listing: {
                                        from: string | null;
                                        to: string | null;
                                        /**
                                         * @description With as_of: whether it was listed that day, is listed today, or both.
                                         * @enum {unknown}
                                         */
                                        state: "listed" | "listed-then-not-now" | "listed-now-not-then";
                                    };
                                }[];
                                /** @description Properties of the query that say nothing to the matcher. */
                                ignored: string[];
                            };
                        };
                        matcher: {
                            [key: string]: {
                                description: string;
                                coefficient: number;
                                url: string;
                            };
                        };
                        limit: number;
                        asOf: string | null;
                        /** @description The day from which the age of lists is counted. */
                        today: string;
                        lists: {
                            id: string;
                            date: string | null;
                            /** @description Entries that you may see. */
                            entries: number;
                            ageDays: number | null;
                            /** @description Older than its maximum age: then nothing in it reads as clear. */
                            stale: boolean;
                            version: {
                                publishedOn: string | null;
                                /** @description ISO instant. */
                                importedAt: string;
                                /** @description Of the file. */
                                sha256: string;
                            } | null;
                            asOfVersion?: {
                                publishedOn: string | null;
                                /** @description ISO instant. */
                                importedAt: string;
                                /** @description Of the file. */
                                sha256: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSearchDataset: {
        parameters: {
            query: {
                /** @description A name in any script. */
                q: string;
                schema?: string;
                limit?: number;
                offset?: number;
                countries?: string[];
                /** @description Accepted and not used: every search is tolerant. */
                fuzzy?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limit: number;
                        offset: number;
                        total: {
                            value: number;
                            relation: string;
                        };
                        results: {
                            id: string;
                            caption: string;
                            schema: string;
                            properties: {
                                [key: string]: string[];
                            };
                            datasets: string[];
                            referents: string[];
                            target: boolean;
                            first_seen: string | null;
                            last_seen: string | null;
                            last_change: string | null;
                            score: number;
                        }[];
                        facets: {
                            [key: string]: {
                                label: string;
                                values: {
                                    name: string;
                                    label: string;
                                    count: number;
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEntitiesId: {
        parameters: {
            query?: {
                /** @description The day of the world. */
                asOf?: string;
                /** @description An instant, ISO 8601, with its zone. */
                knownAt?: string;
                /** @description Statements too that hold no longer. */
                ended?: boolean;
                /** @description Accepted for the sake of existing clients. */
                nested?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of an entity: <list>:<reference>. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        caption: string;
                        schema: string;
                        properties: {
                            [key: string]: string[];
                        };
                        datasets: string[];
                        referents: string[];
                        target: boolean;
                        first_seen: string | null;
                        last_seen: string | null;
                        last_change: string | null;
                        subjects: string[];
                        statements: {
                            id: string;
                            property: string;
                            value: string;
                            original: string | null;
                            lang: string | null;
                            /** @description affirmed, or denied: the source says that it is not so. */
                            polarity: string;
                            /** @description Id of the source. */
                            source: string;
                            sourceTitle: string | null;
                            locator: string | null;
                            line: number | null;
                            assertedBy: string;
                            assertedAt: string;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            validFrom: string | null;
                            validTo: string | null;
                        }[];
                        sources: {
                            id: string;
                            kind: string;
                            title: string;
                            url: string | null;
                            publishedOn: string | null;
                            sha256: string | null;
                            licence: string | null;
                            grade: string;
                        }[];
                        /** @description Never among the properties, which are facts. */
                        assessments: {
                            property: string;
                            value: string;
                            likelihood: string;
                            confidence: string;
                            derivedFrom: string[];
                            statement: string;
                        }[];
                        /** @description Of an entry of a list, what changed when, the oldest first; empty for other entities. */
                        history: {
                            /** @description added, changed or removed. */
                            change: string;
                            /** @description When it was recorded here. */
                            at: string;
                            publishedOn: string | null;
                            /** @description Id of the version of the list. */
                            version: string;
                            properties: {
                                prop: string;
                                removed: string[];
                                added: string[];
                            }[];
                        }[];
                        /** @description False where no statement of it holds any longer. */
                        stands: boolean;
                        listing: {
                            list: string;
                            ref: string;
                            periods: {
                                from: string | null;
                                to: string | null;
                                program: string | null;
                                authority: string | null;
                            }[];
                            contested: string | null;
                            removedOn: string | null;
                        } | null;
                        /** @description With `ended` alone: what holds no longer. */
                        ended: {
                            id: string;
                            property: string;
                            value: string;
                            original: string | null;
                            lang: string | null;
                            /** @description affirmed, or denied: the source says that it is not so. */
                            polarity: string;
                            /** @description Id of the source. */
                            source: string;
                            sourceTitle: string | null;
                            locator: string | null;
                            line: number | null;
                            assertedBy: string;
                            assertedAt: string;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            validFrom: string | null;
                            validTo: string | null;
                            ended: {
                                /** @description retracted, superseded or ended: the world changed. */
                                kind: string;
                                /** @description When it was recorded. */
                                at: string;
                                on: string | null;
                                reason: string;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        datasets: {
                            name: string;
                            title: string;
                            summary: string | null;
                            url: string | null;
                            load: boolean;
                            entities_url: string | null;
                            version: string;
                            index_version: string | null;
                            index_current: boolean;
                            children: string[];
                            /** @description Entries that you may see. */
                            entities: number;
                        }[];
                        current: string[];
                        outdated: string[];
                        index_stale: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAlgorithms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        algorithms: {
                            name: string;
                            description: string;
                            features: {
                                [key: string]: {
                                    description: string;
                                    coefficient: number;
                                    url: string;
                                };
                            };
                        }[];
                        default: string;
                        best: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAccuracy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measuredOn: string;
                        machine: string;
                        /** @description The day of the list that was used. */
                        listPublishedOn: string;
                        thresholds: {
                            /** @description Least score of the verdict match. */
                            match: number;
                            /** @description Least agreeing information of that verdict for persons, in bits. */
                            matchBits: number;
                            /** @description Least score of the verdict possible. */
                            possible: number;
                        };
                        measures: {
                            /** @description Stable, for words in another language. */
                            id: string;
                            title: string;
                            /** @description What was asked, in plain words. */
                            question: string;
                            /** @description What counts as right. */
                            right: string;
                            /** @description Asked on the half on which the figures are reported. */
                            cases: number;
                            /** @description Share right on that half. */
                            percent: number;
                            tuning: {
                                cases: number;
                                percent: number;
                            } | null;
                            hopelessPercent: number | null;
                            /** @description Errors in all; one question may have several. */
                            errors: number;
                            /** @description The first of the errors: names of published lists, and invented ones. */
                            examples: {
                                asked: string;
                                wanted: string;
                                got: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReconcileDataset: {
        parameters: {
            query?: {
                /** @description An API key, for clients that can send no header. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: string[];
                        name: string;
                        identifierSpace: string;
                        schemaSpace: string;
                        documentation: string;
                        batchSize: number;
                        defaultTypes: {
                            id: string;
                            name: string;
                        }[];
                        view: {
                            url: string;
                        };
                        suggest: {
                            entity: {
                                service_url: string;
                                service_path: string;
                            };
                            property: {
                                service_url: string;
                                service_path: string;
                            };
                            type: {
                                service_url: string;
                                service_path: string;
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReconcileDataset: {
        parameters: {
            query?: {
                /** @description An API key, for clients that can send no header. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    queries: string;
                } | {
                    queries: {
                        [key: string]: {
                            query?: string;
                            type?: string | string[];
                            limit?: number;
                            type_strict?: string;
                            properties?: {
                                pid: string;
                                v: (string | number | boolean | {
                                    id: string;
                                    name?: string;
                                }) | (string | number | boolean | {
                                    id: string;
                                    name?: string;
                                })[];
                            }[];
                        };
                    };
                };
                "application/json": {
                    queries: string;
                } | {
                    queries: {
                        [key: string]: {
                            query?: string;
                            type?: string | string[];
                            limit?: number;
                            type_strict?: string;
                            properties?: {
                                pid: string;
                                v: (string | number | boolean | {
                                    id: string;
                                    name?: string;
                                }) | (string | number | boolean | {
                                    id: string;
                                    name?: string;
                                })[];
                            }[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            result: {
                                id: string;
                                name: string;
                                type: {
                                    id: string;
                                    name: string;
                                }[];
                                /** @description 0 to 100. */
                                score: number;
                                match: boolean;
                                features: {
                                    id: string;
                                    value: number;
                                }[];
                                description: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReconcileDatasetSuggestEntity: {
        parameters: {
            query: {
                prefix: string;
                cursor?: number;
                /** @description An API key, for clients that can send no header. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            id: string;
                            name: string;
                            description?: string;
                            notable?: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReconcileDatasetSuggestProperty: {
        parameters: {
            query: {
                prefix: string;
                cursor?: number;
                /** @description An API key, for clients that can send no header. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            id: string;
                            name: string;
                            description?: string;
                            notable?: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReconcileDatasetSuggestType: {
        parameters: {
            query: {
                prefix: string;
                cursor?: number;
                /** @description An API key, for clients that can send no header. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a list; `default` and `all` stand for every list. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            id: string;
                            name: string;
                            description?: string;
                            notable?: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreenings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Rows left out before them. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        screenings: {
                            id: string;
                            fileName: string | null;
                            createdAt: string;
                            asOf: string | null;
                            recordFindings: boolean;
                            reason: {
                                legalBasis: string;
                                caseRef: string;
                                justification: string;
                            } | null;
                            rows: number;
                            /** @description Rows that could not be read; they are undetermined. */
                            refused: number;
                            counts: {
                                match: number;
                                possible: number;
                                undetermined: number;
                                noMatch: number;
                                waiting: number;
                            };
                            lists: {
                                id: string;
                                title: string;
                                authority: string;
                                date: string | null;
                                /** @description Entries that you may see. */
                                entries: number;
                                ageDays: number | null;
                                /** @description Older than its maximum age on the day of screening. */
                                stale: boolean;
                                /** @description An invented list. */
                                synthetic: boolean;
                                /** @description The first row that this version answered. */
                                fromRow: number;
                            }[];
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postScreenings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        name: string;
                        kind?: "person" | "organisation" | "vessel" | "vehicle";
                        father?: string;
                        born?: string;
                        country?: string;
                        /** @description An identity, passport or registration number. */
                        id?: string;
                        /** @description Your own number of the customer, to remember decisions by. */
                        customer?: string;
                    }[];
                    /** @default false */
                    recordFindings?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                        rows: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postScreeningsFilesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description The bytes are the start of a CSV file, cut anywhere. */
                    start?: "true" | "false";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileName: string;
                        /** @description csv or xlsx. */
                        format: string;
                        encoding: string | null;
                        delimiter: string | null;
                        sheet: string | null;
                        /** @description Sheets that are not read. */
                        otherSheets: number;
                        /** @description Cells with a formula: the value stored with it is taken, nothing is worked out. */
                        formulas: number;
                        columns: string[];
                        sample: {
                            line: number;
                            cells: string[];
                            refusal: {
                                column: string | null;
                                /** @description In English. */
                                reason: string;
                                /** @description Stable; the guide to screening lists them all. */
                                code?: string;
                                values?: {
                                    [key: string]: string | number;
                                };
                            } | null;
                        }[];
                        rows: number | null;
                        /** @description Most rows of one batch. */
                        rowsMax: number;
                        /** @description True where only a start was sent. */
                        truncated: boolean;
                        mapping: {
                            name?: string;
                            kind?: string;
                            born?: string;
                            father?: string;
                            country?: string;
                            id?: string;
                            customer?: string;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postScreeningsFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description JSON: {"name": "Customer name", "born": "DOB"} */
                    mapping: string;
                    recordFindings?: "true" | "false";
                    /**
                     * Format: date
                     * @description Screen against what was listed on this day.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                        rows: number;
                        /** @description Rows that could not be read. */
                        refused: number;
                        /** @description The first 1000 of them. */
                        refusedRows: {
                            row: number;
                            line: number;
                            column: string | null;
                            /** @description In English. */
                            reason: string;
                            /** @description Stable; the guide to screening lists them all. */
                            code?: string;
                            values?: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsIdTable: {
        parameters: {
            query?: {
                /** @description Rows after this one; from the first when left out. */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        total: number;
                        counts: {
                            match: number;
                            possible: number;
                            undetermined: number;
                            noMatch: number;
                            waiting: number;
                        };
                        columns: {
                            row: number[];
                            name: string[];
                            customer: (string | null)[];
                            verdict: string[];
                            refused: boolean[];
                            score: (number | null)[];
                            list: (string | null)[];
                            ref: (string | null)[];
                            listedName: (string | null)[];
                            matches: number[];
                        };
                        next: number | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsIdRowsRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
                /** @description Number of the row. */
                row: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: number;
                        line: number | null;
                        query: {
                            name: string;
                            kind?: "person" | "organisation" | "vessel" | "vehicle";
                            father?: string;
                            born?: string;
                            country?: string;
                            /** @description An identity, passport or registration number. */
                            id?: string;
                            /** @description Your own number of the customer, to remember decisions by. */
                            customer?: string;
                        };
                        refusal: {
                            column: string | null;
                            /** @description In English. */
                            reason: string;
                            /** @description Stable; the guide to screening lists them all. */
                            code?: string;
                            values?: {
                                [key: string]: string | number;
                            };
                        } | null;
                        answer: {
                            verdict: string;
                            because: string | null;
                            /** @description What of the row was not used, and why; absent where all of it was. */
                            notes?: string[];
                            /** @description `because` and `notes` as data, as far as they come from the matcher. */
                            sentences?: {
                                /** @description Stable; the guide to screening lists them all. */
                                code: string;
                                values: {
                                    [key: string]: string | number;
                                };
                                words: string;
                            }[];
                            matches: {
                                list: string;
                                ref: string;
                                name: string;
                                caption: string;
                                score: number;
                                verdict: string;
                                reasons: {
                                    /** @description name, father, born, country, id or entry. */
                                    about: string;
                                    /** @description agrees, missing, contradicts or neutral. */
                                    effect: string;
                                    /** @description Stable; the guide to screening lists them all. */
                                    code?: string;
                                    values?: {
                                        [key: string]: string | number;
                                    };
                                    /** @description One sentence a person can check. */
                                    words: string;
                                    query?: string;
                                    listed?: string;
                                    similarity?: number;
                                    rarity?: number;
                                }[];
                                contentHash: string;
                                /** @description File and line of the name on the list. */
                                source?: string;
                                listedOn?: string | null;
                                /** @description none, cleared or reopened: what was decided of this pair before. */
                                memory: string;
                                finding: string | null;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsIdReportPdf: {
        parameters: {
            query?: {
                /** @description Language of headings and labels. */
                lang?: "en" | "ur";
            };
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsIdReportCsv: {
        parameters: {
            query?: {
                /** @description Language of headings and labels. */
                lang?: "en" | "ur";
            };
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsIdReportXlsx: {
        parameters: {
            query?: {
                /** @description Language of headings and labels. */
                lang?: "en" | "ur";
            };
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A spreadsheet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsCheck: {
        parameters: {
            query?: {
                /** @description Language of headings and labels. */
                lang?: "en" | "ur";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A query by example. */
                    query: {
                        id?: string | null;
                        /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                        schema: string;
                        /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                        properties: {
                            [key: string]: string | string[];
                        };
                    };
                    /**
                     * Format: date
                     * @description Screen against what was listed on this day.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description A PDF document of one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Error"];
                };
            };
        };
    };
    getScreeningsId: {
        parameters: {
            query?: {
                /** @description Rows returned. */
                limit?: number;
                /** @description Rows after this one; from the first when left out. */
                after?: number;
            };
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        batch: {
                            id: string;
                            fileName: string | null;
                            createdAt: string;
                            asOf: string | null;
                            recordFindings: boolean;
                            reason: {
                                legalBasis: string;
                                caseRef: string;
                                justification: string;
                            } | null;
                            rows: number;
                            /** @description Rows that could not be read; they are undetermined. */
                            refused: number;
                            counts: {
                                match: number;
                                possible: number;
                                undetermined: number;
                                noMatch: number;
                                waiting: number;
                            };
                            lists: {
                                id: string;
                                title: string;
                                authority: string;
                                date: string | null;
                                /** @description Entries that you may see. */
                                entries: number;
                                ageDays: number | null;
                                /** @description Older than its maximum age on the day of screening. */
                                stale: boolean;
                                /** @description An invented list. */
                                synthetic: boolean;
                                /** @description The first row that this version answered. */
                                fromRow: number;
                            }[];
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                        };
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        total: number;
                        rows: {
                            row: number;
                            query: {
                                name: string;
                                kind?: "person" | "organisation" | "vessel" | "vehicle";
                                father?: string;
                                born?: string;
                                country?: string;
                                /** @description An identity, passport or registration number. */
                                id?: string;
                                /** @description Your own number of the customer, to remember decisions by. */
                                customer?: string;
                            };
                            answer: {
                                verdict: string;
                                because: string | null;
                                /** @description What of the row was not used, and why; absent where all of it was. */
                                notes?: string[];
                                /** @description `because` and `notes` as data, as far as they come from the matcher. */
                                sentences?: {
                                    /** @description Stable; the guide to screening lists them all. */
                                    code: string;
                                    values: {
                                        [key: string]: string | number;
                                    };
                                    words: string;
                                }[];
                                matches: {
                                    list: string;
                                    ref: string;
                                    name: string;
                                    caption: string;
                                    score: number;
                                    verdict: string;
                                    reasons: {
                                        /** @description name, father, born, country, id or entry. */
                                        about: string;
                                        /** @description agrees, missing, contradicts or neutral. */
                                        effect: string;
                                        /** @description Stable; the guide to screening lists them all. */
                                        code?: string;
                                        values?: {
                                            [key: string]: string | number;
                                        };
                                        /** @description One sentence a person can check. */
                                        words: string;
                                        query?: string;
                                        listed?: string;
                                        similarity?: number;
                                        rarity?: number;
                                    }[];
                                    contentHash: string;
                                    /** @description File and line of the name on the list. */
                                    source?: string;
                                    listedOn?: string | null;
                                    /** @description none, cleared or reopened: what was decided of this pair before. */
                                    memory: string;
                                    finding: string | null;
                                }[];
                            } | null;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFindings: {
        parameters: {
            query?: {
                /** @description Rows returned. */
                limit?: number;
                /** @description The `next` of the page before, in the same order. */
                after?: string;
                /** @description When it was found, when anything last happened to it, score, state (from open to decided), rule, list and reference, or the order of `GET /money/ranking`, which takes `about=pattern`. A cursor of an order that has been learnt anew meanwhile is refused. */
                sort?: "found" | "updated" | "score" | "state" | "rule" | "entry" | "rank";
                order?: "asc" | "desc";
                state?: "open" | "awaiting-second" | "true" | "false" | "cannot-tell";
                /** @description `me`, `nobody`, or the id of a person. */
                assignee?: string;
                /** @description Id of a rule. */
                rule?: string;
                /** @description Version of the rule. */
                ruleVersion?: string;
                /** @description What the findings are about: a match with a list entry, or a pattern of payments. */
                about?: "match" | "pattern";
                /** @description Id of the list of the entry. */
                list?: string;
                /** @description <list>:<reference>. */
                entry?: string;
                /** @description Found at this instant or later, or from this day on (UTC). */
                since?: string;
                /** @description Found before this instant, or up to the end of this day (UTC). */
                until?: string;
                /** @description What waits for a second person that you can be: you neither recorded it nor decided first. */
                confirm?: "me";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            id: string;
                            rule: {
                                id: string;
                                version: string;
                                twoPeople: boolean;
                            };
                            subject: {
                                kind: string;
                                ref: string;
                            };
                            evidence: string[];
                            quantities: {
                                [key: string]: number | string | boolean | null;
                            };
                            sentence: string;
                            score: number | null;
                            entry: string | null;
                            entryName: string | null;
                            entity: string | null;
                            /** @description open, awaiting-second, true, false or cannot-tell. */
                            state: string;
                            /** @description What the next decision must name. */
                            version: number;
                            /** @description Id of the person who recorded it, or `rule` for a batch. */
                            author: string;
                            authorName: string | null;
                            foundAt: string;
                            asOf: string | null;
                            /** @description When anything last happened to it: found, assigned, decided. */
                            updatedAt: string;
                            assignee: string | null;
                            assigneeName: string | null;
                            /** @description What the next assignment must name. */
                            assignmentVersion: number;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            decisions: {
                                version: number;
                                /** @description decided, confirmed or undone. */
                                kind: string;
                                verdict: string | null;
                                reason: string;
                                /** @description Id of the person who decided. */
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        }[];
                        next: string | null;
                        total: {
                            count: number;
                            /** @description False: there are at least so many. */
                            exact: boolean;
                        };
                        countsExact: boolean;
                        /** @description By state. */
                        counts: {
                            [key: string]: number;
                        };
                        assignees: {
                            assignee: string | null;
                            name: string | null;
                            count: number;
                        }[];
                        lists: {
                            /** @description Id of a list. */
                            list: string;
                            count: number;
                        }[];
                        /** @description The rules that occur, each with its version. */
                        rules: {
                            id: string;
                            version: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A query by example. */
                    query: {
                        id?: string | null;
                        /** @description A FollowTheMoney schema: Person, Organization, Company, Vessel … */
                        schema: string;
                        /** @description name, alias, fatherName, birthDate, country, nationality, idNumber, passportNumber … */
                        properties: {
                            [key: string]: string | string[];
                        };
                    };
                    list: string;
                    ref: string;
                    /**
                     * Format: date
                     * @description The match as of this past day: the party must have been listed then. The finding says so.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: the same finding was recorded before. */
                        added: boolean;
                        finding: {
                            id: string;
                            rule: {
                                id: string;
                                version: string;
                                twoPeople: boolean;
                            };
                            subject: {
                                kind: string;
                                ref: string;
                            };
                            evidence: string[];
                            quantities: {
                                [key: string]: number | string | boolean | null;
                            };
                            sentence: string;
                            score: number | null;
                            entry: string | null;
                            entryName: string | null;
                            entity: string | null;
                            /** @description open, awaiting-second, true, false or cannot-tell. */
                            state: string;
                            /** @description What the next decision must name. */
                            version: number;
                            /** @description Id of the person who recorded it, or `rule` for a batch. */
                            author: string;
                            authorName: string | null;
                            foundAt: string;
                            asOf: string | null;
                            /** @description When anything last happened to it: found, assigned, decided. */
                            updatedAt: string;
                            assignee: string | null;
                            assigneeName: string | null;
                            /** @description What the next assignment must name. */
                            assignmentVersion: number;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            decisions: {
                                version: number;
                                /** @description decided, confirmed or undone. */
                                kind: string;
                                verdict: string | null;
                                reason: string;
                                /** @description Id of the person who decided. */
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postScreeningsIdRowsRowFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
                /** @description Number of the row. */
                row: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    ref: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: the same finding was recorded before. */
                        added: boolean;
                        finding: {
                            id: string;
                            rule: {
                                id: string;
                                version: string;
                                twoPeople: boolean;
                            };
                            subject: {
                                kind: string;
                                ref: string;
                            };
                            evidence: string[];
                            quantities: {
                                [key: string]: number | string | boolean | null;
                            };
                            sentence: string;
                            score: number | null;
                            entry: string | null;
                            entryName: string | null;
                            entity: string | null;
                            /** @description open, awaiting-second, true, false or cannot-tell. */
                            state: string;
                            /** @description What the next decision must name. */
                            version: number;
                            /** @description Id of the person who recorded it, or `rule` for a batch. */
                            author: string;
                            authorName: string | null;
                            foundAt: string;
                            asOf: string | null;
                            /** @description When anything last happened to it: found, assigned, decided. */
                            updatedAt: string;
                            assignee: string | null;
                            assigneeName: string | null;
                            /** @description What the next assignment must name. */
                            assignmentVersion: number;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            decisions: {
                                version: number;
                                /** @description decided, confirmed or undone. */
                                kind: string;
                                verdict: string | null;
                                reason: string;
                                /** @description Id of the person who decided. */
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFindingsExportCsv: {
        parameters: {
            query?: {
                /** @description When it was found, when anything last happened to it, score, state (from open to decided), rule, list and reference, or the order of `GET /money/ranking`, which takes `about=pattern`. A cursor of an order that has been learnt anew meanwhile is refused. */
                sort?: "found" | "updated" | "score" | "state" | "rule" | "entry" | "rank";
                order?: "asc" | "desc";
                state?: "open" | "awaiting-second" | "true" | "false" | "cannot-tell";
                /** @description `me`, `nobody`, or the id of a person. */
                assignee?: string;
                /** @description Id of a rule. */
                rule?: string;
                /** @description Version of the rule. */
                ruleVersion?: string;
                /** @description What the findings are about: a match with a list entry, or a pattern of payments. */
                about?: "match" | "pattern";
                /** @description Id of the list of the entry. */
                list?: string;
                /** @description <list>:<reference>. */
                entry?: string;
                /** @description Found at this instant or later, or from this day on (UTC). */
                since?: string;
                /** @description Found before this instant, or up to the end of this day (UTC). */
                until?: string;
                /** @description What waits for a second person that you can be: you neither recorded it nor decided first. */
                confirm?: "me";
                /** @description Language of the heads of the columns; without it they are the names of the properties. */
                lang?: "en" | "ur";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
    getFindingsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rule: {
                            id: string;
                            version: string;
                            twoPeople: boolean;
                        };
                        subject: {
                            kind: string;
                            ref: string;
                        };
                        evidence: string[];
                        quantities: {
                            [key: string]: number | string | boolean | null;
                        };
                        sentence: string;
                        score: number | null;
                        entry: string | null;
                        entryName: string | null;
                        entity: string | null;
                        /** @description open, awaiting-second, true, false or cannot-tell. */
                        state: string;
                        /** @description What the next decision must name. */
                        version: number;
                        /** @description Id of the person who recorded it, or `rule` for a batch. */
                        author: string;
                        authorName: string | null;
                        foundAt: string;
                        asOf: string | null;
                        /** @description When anything last happened to it: found, assigned, decided. */
                        updatedAt: string;
                        assignee: string | null;
                        assigneeName: string | null;
                        /** @description What the next assignment must name. */
                        assignmentVersion: number;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        decisions: {
                            version: number;
                            /** @description decided, confirmed or undone. */
                            kind: string;
                            verdict: string | null;
                            reason: string;
                            /** @description Id of the person who decided. */
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                        assignments: {
                            version: number;
                            assignee: string | null;
                            assigneeName: string | null;
                            note: string | null;
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            /** @description found, assigned, decided, confirmed or undone. */
                            kind: string;
                            at: string;
                            by: string;
                            byName: string | null;
                            verdict: string | null;
                            assignee: string | null;
                            assigneeName: string | null;
                            words: string | null;
                        }[];
                        /** @description Those of its evidence that you may see. */
                        statements: {
                            id: string;
                            /** @description Id of the entity that the statement is about. */
                            entity: string;
                            property: string;
                            /** @description Of an identity number the last three characters alone. */
                            value: string;
                            original: string | null;
                            /** @description affirmed, or denied: the source says that it is not so. */
                            polarity: string;
                            source: {
                                id: string;
                                title: string | null;
                                kind: string | null;
                                url: string | null;
                                publishedOn: string | null;
                                sha256: string | null;
                            };
                            locator: string | null;
                            line: number | null;
                            grade: string;
                            gradeWords: string;
                            assertedBy: string;
                            recordedAt: string;
                            validFrom: string | null;
                            validTo: string | null;
                            ended: {
                                /** @description retracted, superseded or ended. */
                                kind: string;
                                at: string;
                                reason: string;
                            } | null;
                        }[];
                        memory: {
                            /** @description none; cleared: found false and the entry is as it was; reopened: found false, and the entry has changed since. */
                            kind: string;
                            finding: string | null;
                            by: string | null;
                            byName: string | null;
                            at: string | null;
                            because: string | null;
                            changes: {
                                prop: string;
                                removed: string[];
                                added: string[];
                            }[] | null;
                        };
                        entryNow: {
                            /** @description unchanged since the finding, changed, removed from its list, or unknown: not a list entry, or none that you may see. */
                            state: string;
                            changes: {
                                prop: string;
                                removed: string[];
                                added: string[];
                            }[] | null;
                        };
                        steps: {
                            decide: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            confirm: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            undo: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            assign: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                        };
                        query: {
                            /** @enum {boolean} */
                            kept: false;
                            /** @description Why what was asked cannot be shown again. */
                            because: string;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFindingsIdDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    verdict: "true" | "false" | "cannot-tell" | "undo";
                    /** @description Why, in your own words. */
                    reason: string;
                    /** @description The version of the finding that you saw. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rule: {
                            id: string;
                            version: string;
                            twoPeople: boolean;
                        };
                        subject: {
                            kind: string;
                            ref: string;
                        };
                        evidence: string[];
                        quantities: {
                            [key: string]: number | string | boolean | null;
                        };
                        sentence: string;
                        score: number | null;
                        entry: string | null;
                        entryName: string | null;
                        entity: string | null;
                        /** @description open, awaiting-second, true, false or cannot-tell. */
                        state: string;
                        /** @description What the next decision must name. */
                        version: number;
                        /** @description Id of the person who recorded it, or `rule` for a batch. */
                        author: string;
                        authorName: string | null;
                        foundAt: string;
                        asOf: string | null;
                        /** @description When anything last happened to it: found, assigned, decided. */
                        updatedAt: string;
                        assignee: string | null;
                        assigneeName: string | null;
                        /** @description What the next assignment must name. */
                        assignmentVersion: number;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        decisions: {
                            version: number;
                            /** @description decided, confirmed or undone. */
                            kind: string;
                            verdict: string | null;
                            reason: string;
                            /** @description Id of the person who decided. */
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFindingsIdAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assignee: string | null;
                    /** @description What the person should know. */
                    note?: string;
                    /** @description The `assignmentVersion` of the finding that you saw. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rule: {
                            id: string;
                            version: string;
                            twoPeople: boolean;
                        };
                        subject: {
                            kind: string;
                            ref: string;
                        };
                        evidence: string[];
                        quantities: {
                            [key: string]: number | string | boolean | null;
                        };
                        sentence: string;
                        score: number | null;
                        entry: string | null;
                        entryName: string | null;
                        entity: string | null;
                        /** @description open, awaiting-second, true, false or cannot-tell. */
                        state: string;
                        /** @description What the next decision must name. */
                        version: number;
                        /** @description Id of the person who recorded it, or `rule` for a batch. */
                        author: string;
                        authorName: string | null;
                        foundAt: string;
                        asOf: string | null;
                        /** @description When anything last happened to it: found, assigned, decided. */
                        updatedAt: string;
                        assignee: string | null;
                        assigneeName: string | null;
                        /** @description What the next assignment must name. */
                        assignmentVersion: number;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        decisions: {
                            version: number;
                            /** @description decided, confirmed or undone. */
                            kind: string;
                            verdict: string | null;
                            reason: string;
                            /** @description Id of the person who decided. */
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lists: {
                            id: string;
                            title: string;
                            authority: string;
                            format: string;
                            publishedOn: string | null;
                            importedAt: string;
                            /** @description Entries that you may see. */
                            entries: number;
                            refused: number;
                            sha256: string;
                            /** @description current, older than its maximum age, or unknown. */
                            age: string;
                            ageDays: number | null;
                            maximumAgeDays: number | null;
                            notes: string[];
                            /** @description True where its entries are invented. */
                            synthetic: boolean;
                            /** @description The agency that keeps it. */
                            owner: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListsId: {
        parameters: {
            query?: {
                /** @description The day; today when left out. */
                asOf?: string;
                /** @description Rows returned. */
                limit?: number;
                /** @description Rows left out before them. */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description Id of a list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        asOf: string;
                        total: number;
                        parties: {
                            ref: string;
                            name: string;
                            schema: string;
                            listings: {
                                from: string | null;
                                to: string | null;
                                program: string | null;
                                authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            listed: string;
                            because: string;
                            contested: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListsIdDiff: {
        parameters: {
            query: {
                /** @description The earlier day. */
                from: string;
                /** @description The later day. */
                to: string;
            };
            header?: never;
            path: {
                /** @description Id of a list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        from: string;
                        to: string;
                        added: {
                            ref: string;
                            name: string;
                            schema: string;
                            listings: {
                                from: string | null;
                                to: string | null;
                                program: string | null;
                                authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            listed: string;
                            because: string;
                            contested: string | null;
                        }[];
                        removed: {
                            ref: string;
                            name: string;
                            schema: string;
                            listings: {
                                from: string | null;
                                to: string | null;
                                program: string | null;
                                authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            listed: string;
                            because: string;
                            contested: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListsIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a list; `<list>@<agency>` where several agencies keep one of that id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        versions: {
                            version: {
                                id: string;
                                publishedOn: string | null;
                                importedAt: string;
                                importedBy: string | null;
                                importedByName: string | null;
                                title: string;
                                authority: string;
                                format: string;
                                sha256: string;
                                entries: number;
                                refused: number;
                                notes: string[];
                                synthetic: boolean;
                            };
                            added: number;
                            changed: number;
                            removed: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListsIdChanges: {
        parameters: {
            query?: {
                /** @description Id of a version, or a day. */
                from?: string;
                /** @description Id of a version, or a day. */
                to?: string;
                change?: "added" | "removed" | "changed";
                /** @description The `next` of the page before: references after this one. */
                after?: string;
                /** @description Rows returned. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a list; `<list>@<agency>` where several agencies keep one of that id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        from: {
                            id: string;
                            publishedOn: string | null;
                            importedAt: string;
                            importedBy: string | null;
                            importedByName: string | null;
                            title: string;
                            authority: string;
                            format: string;
                            sha256: string;
                            entries: number;
                            refused: number;
                            notes: string[];
                            synthetic: boolean;
                        } | null;
                        to: {
                            id: string;
                            publishedOn: string | null;
                            importedAt: string;
                            importedBy: string | null;
                            importedByName: string | null;
                            title: string;
                            authority: string;
                            format: string;
                            sha256: string;
                            entries: number;
                            refused: number;
                            notes: string[];
                            synthetic: boolean;
                        };
                        counts: {
                            added: number;
                            changed: number;
                            removed: number;
                        };
                        /** @description In order of references. */
                        changes: {
                            /** @description added, removed or changed. */
                            change: string;
                            ref: string;
                            name: string;
                            properties: {
                                prop: string;
                                removed: string[];
                                added: string[];
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListsIdEntries: {
        parameters: {
            query?: {
                /** @description The day of the world; today when left out. */
                on?: string;
                /** @description What had been recorded by this instant, ISO 8601 with its zone; now when left out. */
                knownAt?: string;
                kind?: "person" | "organisation" | "vessel" | "vehicle" | "wallet";
                /** @description The `next` of the page before: references after this one. */
                after?: string;
                /** @description Rows returned. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a list; `<list>@<agency>` where several agencies keep one of that id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        on: string;
                        knownAt: string | null;
                        /** @description Of the kind that was asked for. */
                        total: number;
                        /** @description Entries of each kind. */
                        kinds: {
                            [key: string]: number;
                        };
                        /** @description In order of references. */
                        entries: {
                            ref: string;
                            name: string;
                            schema: string;
                            listings: {
                                from: string | null;
                                to: string | null;
                                program: string | null;
                                authority: string | null;
                            }[];
                            /** @description listed, or undetermined where the list does not say. */
                            listed: string;
                            because: string;
                            contested: string | null;
                            /** @description person, organisation, vessel, vehicle or wallet. */
                            kind: string;
                            /** @description Id for /entities/{id}. */
                            entity: string;
                            line: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postListImportsPreview: {
        parameters: {
            query?: {
                /** @description Leaves records out that cannot be read; without it the first stops the import. */
                skipBad?: boolean;
                /** @description Takes a version that is older than the one that is loaded. */
                force?: boolean;
                /** @description Says that its entries are invented. */
                synthetic?: boolean;
                /** @description An id of your own. */
                id?: string;
                title?: string;
                /** @description Who publishes it, when the file itself does not say. */
                authority?: string;
                /** @description When the file itself does not say. */
                publishedOn?: string;
                tlp?: number;
                /** @description Agencies; with it nobody else. */
                releasableTo?: number[];
                compartments?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description imported, renewed, unchanged or planned. */
                        kind: string;
                        list: string;
                        title: string;
                        authority: string;
                        format: string;
                        sha256: string;
                        publishedOn: string | null;
                        entries: number;
                        added: number;
                        changed: number;
                        removed: number;
                        refused: number;
                        /** @description The first of the records that cannot be read, each with its place. */
                        refusedRecords: {
                            file: string | null;
                            line: number | null;
                            column: number | null;
                            ref: string | null;
                            reason: string;
                        }[];
                        /** @description The first of them. */
                        changes: {
                            /** @description added, removed or changed. */
                            change: string;
                            ref: string;
                            name: string;
                            properties: {
                                prop: string;
                                removed: string[];
                                added: string[];
                            }[];
                        }[];
                        notes: string[];
                        /** @description Of a dry run; the gravest first. */
                        warnings: {
                            /** @description delta-without-list, other-list, other-handling, older-than-stored, refused-records, no-entries, many-removed, too-old, age-unknown or same-file. */
                            code: string;
                            /** @description stops: the import would be refused; loud: look twice; note. */
                            severity: string;
                            message: string;
                        }[];
                        stored: {
                            id: string;
                            publishedOn: string | null;
                            importedAt: string;
                            importedBy: string | null;
                            importedByName: string | null;
                            title: string;
                            authority: string;
                            format: string;
                            sha256: string;
                            entries: number;
                            refused: number;
                            notes: string[];
                            synthetic: boolean;
                        } | null;
                        version: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListImports: {
        parameters: {
            query?: {
                /** @description Imports returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            list: string | null;
                            title: string | null;
                            /** @description Of the file. */
                            bytes: number;
                            startedBy: string;
                            startedByName: string | null;
                            createdAt: string;
                            /** @description waiting, reading, writing, indexing (the list is in; the screening index is built anew) or over. */
                            phase: string;
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postListImports: {
        parameters: {
            query?: {
                /** @description Leaves records out that cannot be read; without it the first stops the import. */
                skipBad?: boolean;
                /** @description Takes a version that is older than the one that is loaded. */
                force?: boolean;
                /** @description Says that its entries are invented. */
                synthetic?: boolean;
                /** @description An id of your own. */
                id?: string;
                title?: string;
                /** @description Who publishes it, when the file itself does not say. */
                authority?: string;
                /** @description When the file itself does not say. */
                publishedOn?: string;
                tlp?: number;
                /** @description Agencies; with it nobody else. */
                releasableTo?: number[];
                compartments?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getListImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        list: string | null;
                        title: string | null;
                        /** @description Of the file. */
                        bytes: number;
                        startedBy: string;
                        startedByName: string | null;
                        createdAt: string;
                        /** @description waiting, reading, writing, indexing (the list is in; the screening index is built anew) or over. */
                        phase: string;
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        result: {
                            /** @description imported, renewed, unchanged or planned. */
                            kind: string;
                            list: string;
                            title: string;
                            authority: string;
                            format: string;
                            sha256: string;
                            publishedOn: string | null;
                            entries: number;
                            added: number;
                            changed: number;
                            removed: number;
                            refused: number;
                            /** @description The first of the records that cannot be read, each with its place. */
                            refusedRecords: {
                                file: string | null;
                                line: number | null;
                                column: number | null;
                                ref: string | null;
                                reason: string;
                            }[];
                            /** @description The first of them. */
                            changes: {
                                /** @description added, removed or changed. */
                                change: string;
                                ref: string;
                                name: string;
                                properties: {
                                    prop: string;
                                    removed: string[];
                                    added: string[];
                                }[];
                            }[];
                            notes: string[];
                            /** @description Of a dry run; the gravest first. */
                            warnings: {
                                /** @description delta-without-list, other-list, other-handling, older-than-stored, refused-records, no-entries, many-removed, too-old, age-unknown or same-file. */
                                code: string;
                                /** @description stops: the import would be refused; loud: look twice; note. */
                                severity: string;
                                message: string;
                            }[];
                            stored: {
                                id: string;
                                publishedOn: string | null;
                                importedAt: string;
                                importedBy: string | null;
                                importedByName: string | null;
                                title: string;
                                authority: string;
                                format: string;
                                sha256: string;
                                entries: number;
                                refused: number;
                                notes: string[];
                                synthetic: boolean;
                            } | null;
                            version: string | null;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPayments: {
        parameters: {
            query?: {
                /** @description Says that the payments are invented. */
                synthetic?: boolean;
            };
            header: {
                /** @description Names the request: a UUID, say. The same request again under the same key is answered as before. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payer: {
                        /** @description Of the account: number, BIC or name. */
                        bank: string;
                        /** @description IBAN, mobile number, or the bank’s own number. */
                        account: string;
                        /** @description Of the holder, as the record states it. */
                        name?: string;
                        /** @description ISO 3166-1 alpha-2. */
                        country?: string;
                    };
                    payee: {
                        /** @description Of the account: number, BIC or name. */
                        bank: string;
                        /** @description IBAN, mobile number, or the bank’s own number. */
                        account: string;
                        /** @description Of the holder, as the record states it. */
                        name?: string;
                        /** @description ISO 3166-1 alpha-2. */
                        country?: string;
                    };
                    /** @description When it was made, with its zone; whole seconds count. */
                    at: string;
                    paid: {
                        /** @description A decimal number as text, exact: `1250.00`; no more decimals than the currency has. */
                        amount: string;
                        /** @description ISO 4217, or XBT. */
                        currency: string;
                    };
                    /** @description Where another amount or currency arrived than was paid. */
                    received?: {
                        /** @description A decimal number as text, exact: `1250.00`; no more decimals than the currency has. */
                        amount: string;
                        /** @description ISO 4217, or XBT. */
                        currency: string;
                    };
                    /** @description `unknown` when left out. */
                    channel?: "unknown" | "cash" | "cheque" | "card" | "ach" | "wire" | "crypto" | "reinvestment" | "mobile-money" | "agent" | "trade";
                    /** @description Place or branch. */
                    place?: string;
                    /** @description What the payer wrote, or a reference. */
                    reference?: string;
                } | {
                    payer: {
                        /** @description Of the account: number, BIC or name. */
                        bank: string;
                        /** @description IBAN, mobile number, or the bank’s own number. */
                        account: string;
                        /** @description Of the holder, as the record states it. */
                        name?: string;
                        /** @description ISO 3166-1 alpha-2. */
                        country?: string;
                    };
                    payee: {
                        /** @description Of the account: number, BIC or name. */
                        bank: string;
                        /** @description IBAN, mobile number, or the bank’s own number. */
                        account: string;
                        /** @description Of the holder, as the record states it. */
                        name?: string;
                        /** @description ISO 3166-1 alpha-2. */
                        country?: string;
                    };
                    /** @description When it was made, with its zone; whole seconds count. */
                    at: string;
                    paid: {
                        /** @description A decimal number as text, exact: `1250.00`; no more decimals than the currency has. */
                        amount: string;
                        /** @description ISO 4217, or XBT. */
                        currency: string;
                    };
                    /** @description Where another amount or currency arrived than was paid. */
                    received?: {
                        /** @description A decimal number as text, exact: `1250.00`; no more decimals than the currency has. */
                        amount: string;
                        /** @description ISO 4217, or XBT. */
                        currency: string;
                    };
                    /** @description `unknown` when left out. */
                    channel?: "unknown" | "cash" | "cheque" | "card" | "ach" | "wire" | "crypto" | "reinvestment" | "mobile-money" | "agent" | "trade";
                    /** @description Place or branch. */
                    place?: string;
                    /** @description What the payer wrote, or a reference. */
                    reference?: string;
                }[];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Batch of the day to which the payments were added. */
                        batch: string;
                        /** @description In the order in which they were handed in. */
                        payments: {
                            /** @description As evidence: `payment:<batch>:<row>`. */
                            id: string;
                            /** @description `late`: older than the newest payment; stored, and looked at by the next detection. */
                            outcome: "entered" | "late";
                        }[];
                        found: {
                            /** @description Of a finding. */
                            id: string;
                            rule: string;
                            outcome: "added" | "known" | "folded";
                        }[] | null;
                        undetermined: {
                            rule: string;
                            bound: string;
                            /** @description At which the rule could not look everywhere. */
                            accounts: number;
                        }[] | null;
                        tooLarge: number | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsImports: {
        parameters: {
            query?: {
                /** @description Imports returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            fileName: string;
                            sha256: string;
                            /** @description Of the file. */
                            bytes: number;
                            synthetic: boolean;
                            startedBy: string;
                            startedByName: string | null;
                            createdAt: string;
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                            result: {
                                /** @description imported, resumed or unchanged: the same bytes were there. */
                                kind: string;
                                batch: string;
                                format: string;
                                payments: number;
                                excluded: number;
                                exclusions: {
                                    reason: string;
                                    because: string;
                                    count: number;
                                }[];
                                /** @description Reports on the state of payments. */
                                statuses: number;
                                /** @description Payments that their bank rejected: kept, and left out of detection. */
                                rejected: number;
                                notes: string[];
                                firstAt: string | null;
                                lastAt: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentsImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description JSON: the mapping of a table that is none of the known ones; docs/guide/money.md describes it. A statement of mobile money needs one. */
                    mapping?: string;
                    /** @description Leaves rows out that cannot be read, and counts them. */
                    skipBad?: "true" | "false";
                    /** @description Says that the payments are invented. */
                    synthetic?: "true" | "false";
                    /** @description `admiralty:B2`; a machine record that nobody graded when left out. */
                    grade?: string;
                    /** @description The institution that gave them. */
                    assertedBy?: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: string;
                    /** @description Ids of other agencies: `2,3`; your own alone when left out. */
                    releasableTo?: string;
                    /** @description Ids of compartments: `7,8`. */
                    compartments?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        fileName: string;
                        sha256: string;
                        /** @description Of the file. */
                        bytes: number;
                        synthetic: boolean;
                        startedBy: string;
                        startedByName: string | null;
                        createdAt: string;
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        result: {
                            /** @description imported, resumed or unchanged: the same bytes were there. */
                            kind: string;
                            batch: string;
                            format: string;
                            payments: number;
                            excluded: number;
                            exclusions: {
                                reason: string;
                                because: string;
                                count: number;
                            }[];
                            /** @description Reports on the state of payments. */
                            statuses: number;
                            /** @description Payments that their bank rejected: kept, and left out of detection. */
                            rejected: number;
                            notes: string[];
                            firstAt: string | null;
                            lastAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsBatches: {
        parameters: {
            query?: {
                /** @description Batches returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batches: {
                            id: string;
                            fileName: string | null;
                            format: string;
                            sha256: string | null;
                            /** @description Invented payments. */
                            synthetic: boolean;
                            importedBy: string;
                            importedByName: string | null;
                            importedAt: string;
                            payments: number;
                            /** @description Payments that their bank rejected: kept, and left out of detection. */
                            rejected: number;
                            /** @description Reports of banks on the state of payments. */
                            statuses: number;
                            /** @description Records that are no payment to be looked at. */
                            excluded: number;
                            exclusions: {
                                reason: string;
                                /** @description In words. */
                                because: string;
                                count: number;
                            }[];
                            notes: string[];
                            firstAt: string | null;
                            lastAt: string | null;
                            /** @description Id of the source of all of them. */
                            source: string;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsBatchesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a batch. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        fileName: string | null;
                        format: string;
                        sha256: string | null;
                        /** @description Invented payments. */
                        synthetic: boolean;
                        importedBy: string;
                        importedByName: string | null;
                        importedAt: string;
                        payments: number;
                        /** @description Payments that their bank rejected: kept, and left out of detection. */
                        rejected: number;
                        /** @description Reports of banks on the state of payments. */
                        statuses: number;
                        /** @description Records that are no payment to be looked at. */
                        excluded: number;
                        exclusions: {
                            reason: string;
                            /** @description In words. */
                            because: string;
                            count: number;
                        }[];
                        notes: string[];
                        firstAt: string | null;
                        lastAt: string | null;
                        /** @description Id of the source of all of them. */
                        source: string;
                        grade: string;
                        gradeWords: string;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsContext: {
        parameters: {
            query?: {
                /** @description Those that are not in force any more, too; the newest 500 of all. */
                history?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Newest first. */
                        sideInputs: {
                            id: string;
                            /** @description What it tells: bank-regions, place-regions, owners, licensed, listed, incidents, charities, invoices, customs-figures, resources, border-places, ticket-sellers, seasons. */
                            kind: string;
                            /** @description Rules that read it. */
                            readBy: string[];
                            /** @description A newer one of the kind has not taken its place. */
                            inForce: boolean;
                            /** @description Rows of a table, or items of a list. */
                            entries: number;
                            fileName: string;
                            /** @description Of the file. */
                            sha256: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            batch: string | null;
                            /** @description Id of its source. */
                            source: string;
                            importedBy: string;
                            importedByName: string | null;
                            importedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                        }[];
                        /** @description Kinds of which nothing is in force. */
                        missing: {
                            /** @description What it tells: bank-regions, place-regions, owners, licensed, listed, incidents, charities, invoices, customs-figures, resources, border-places, ticket-sellers, seasons. */
                            kind: string;
                            /** @description Rules that read it. */
                            readBy: string[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentsContext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description Says that the payments are invented. */
                    synthetic?: "true" | "false";
                    /** @description `admiralty:B2`; a machine record that nobody graded when left out. */
                    grade?: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: string;
                    /** @description Ids of compartments: `7,8`. */
                    compartments?: string;
                    /** @description Of invoices, and needed with them: the batch of payments whose rows they name. */
                    batch?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sideInputs: {
                            id: string;
                            /** @description What it tells: bank-regions, place-regions, owners, licensed, listed, incidents, charities, invoices, customs-figures, resources, border-places, ticket-sellers, seasons. */
                            kind: string;
                            entries: number;
                            outcome: "imported" | "unchanged";
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyDetections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detections: {
                            id: string;
                            startedBy: string;
                            startedByName: string | null;
                            createdAt: string;
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                            result: {
                                /** @description That were looked at. */
                                batches: number;
                                payments: number;
                                accounts: number;
                                /** @description Patterns. */
                                found: number;
                                /** @description New findings. */
                                added: number;
                                /** @description Of these, those that took the place of a smaller one, or follow one that is decided. */
                                grown: number;
                                /** @description Found before, as they are. */
                                known: number;
                                /** @description Inside a finding that is there. */
                                folded: number;
                                /** @description Patterns of more payments than a finding can name. */
                                tooLarge: number;
                                undetermined: {
                                    rule: string;
                                    /** @description hub-payments, busy-account, paths, exchange-rate, history-days, silence-days or resource-accounts. */
                                    bound: string;
                                    limit: number;
                                    /** @description At which the rule could not look everywhere. */
                                    accounts: number;
                                    examples: string[];
                                }[];
                                notRun: string[];
                                /** @description Rules that were not run for want of a side input. */
                                lacking: {
                                    rule: string;
                                    /** @description In words; what is lacking stands before a colon. */
                                    because: string;
                                }[];
                                /** @description What rules that ran left out, or had to do without. */
                                without: {
                                    rule: string;
                                    /** @description In words; what is lacking stands before a colon. */
                                    because: string;
                                }[];
                                /** @description That were in force. */
                                sideInputs: {
                                    id: string;
                                    kind: string;
                                    entries: number;
                                }[];
                                /** @description Of districts and months, ten accounts or more behind each: no finding, and nothing of any account. */
                                districts: {
                                    rule: string;
                                    version: string;
                                    district: string;
                                    commodity: string;
                                    months: number;
                                    /** @description First month, YYYY-MM. */
                                    from: string;
                                    to: string;
                                    /** @description Accounts behind the least month. */
                                    accountsMin: number;
                                    /** @description With the season, once the licit calendar is taken out. */
                                    correlation: number;
                                    p: number;
                                    value: {
                                        minor: number;
                                        currency: string;
                                    };
                                    sentence: string;
                                }[];
                                rules: {
                                    id: string;
                                    version: string;
                                }[];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyDetections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only payments from then on. */
                    from?: string;
                    /** @description Only payments before then; a day is taken whole. */
                    to?: string;
                    /** @description Longest pattern; the rules’ own when left out. */
                    windowDays?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyDetectionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a detection. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        startedBy: string;
                        startedByName: string | null;
                        createdAt: string;
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        result: {
                            /** @description That were looked at. */
                            batches: number;
                            payments: number;
                            accounts: number;
                            /** @description Patterns. */
                            found: number;
                            /** @description New findings. */
                            added: number;
                            /** @description Of these, those that took the place of a smaller one, or follow one that is decided. */
                            grown: number;
                            /** @description Found before, as they are. */
                            known: number;
                            /** @description Inside a finding that is there. */
                            folded: number;
                            /** @description Patterns of more payments than a finding can name. */
                            tooLarge: number;
                            undetermined: {
                                rule: string;
                                /** @description hub-payments, busy-account, paths, exchange-rate, history-days, silence-days or resource-accounts. */
                                bound: string;
                                limit: number;
                                /** @description At which the rule could not look everywhere. */
                                accounts: number;
                                examples: string[];
                            }[];
                            notRun: string[];
                            /** @description Rules that were not run for want of a side input. */
                            lacking: {
                                rule: string;
                                /** @description In words; what is lacking stands before a colon. */
                                because: string;
                            }[];
                            /** @description What rules that ran left out, or had to do without. */
                            without: {
                                rule: string;
                                /** @description In words; what is lacking stands before a colon. */
                                because: string;
                            }[];
                            /** @description That were in force. */
                            sideInputs: {
                                id: string;
                                kind: string;
                                entries: number;
                            }[];
                            /** @description Of districts and months, ten accounts or more behind each: no finding, and nothing of any account. */
                            districts: {
                                rule: string;
                                version: string;
                                district: string;
                                commodity: string;
                                months: number;
                                /** @description First month, YYYY-MM. */
                                from: string;
                                to: string;
                                /** @description Accounts behind the least month. */
                                accountsMin: number;
                                /** @description With the season, once the licit calendar is taken out. */
                                correlation: number;
                                p: number;
                                value: {
                                    minor: number;
                                    currency: string;
                                };
                                sentence: string;
                            }[];
                            rules: {
                                id: string;
                                version: string;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyFindingsId: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: number;
                /** @description Payments returned. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sentence: string;
                        state: string;
                        /** @description What the next decision must name. */
                        version: number;
                        rule: {
                            id: string;
                            typology: string;
                            version: string;
                            effectiveFrom: string;
                            title: string;
                            description: string;
                            parameters: {
                                [key: string]: {
                                    value: number;
                                    unit: string;
                                    min: number;
                                    max: number;
                                    source: string;
                                };
                            };
                            combines: {
                                /** @description Rule whose findings it begins with. */
                                lead: string;
                                /** @description Rules of which some must name the same account. */
                                others: string[];
                            } | null;
                        } | null;
                        windowDays: number | null;
                        /** @description That its rule read; a rejected payment is looked at with the same ones. */
                        sideInputs: {
                            id: string;
                            kind: string;
                            fileName: string;
                            importedAt: string;
                            /** @description Id of its source. */
                            source: string;
                        }[];
                        quantities: {
                            [key: string]: number | string | boolean | null;
                        };
                        value: {
                            /** @description Whole minor units. */
                            minor: number;
                            currency: string;
                            /** @description Of the minor unit: 2 for cents. */
                            decimals: number;
                        };
                        firstAt: string;
                        lastAt: string;
                        paymentsTotal: number;
                        payments: {
                            /** @description From 1, in order of time; a rejection names it. */
                            position: number;
                            /** @description As in the evidence: `payment:<batch>:<row>`. */
                            ref: string;
                            batch: string;
                            row: number;
                            locator: string | null;
                            /** @description Entity of the account. */
                            payer: string;
                            payee: string;
                            at: string;
                            paid: {
                                /** @description Whole minor units. */
                                minor: number;
                                currency: string;
                                /** @description Of the minor unit: 2 for cents. */
                                decimals: number;
                            };
                            received: {
                                /** @description Whole minor units. */
                                minor: number;
                                currency: string;
                                /** @description Of the minor unit: 2 for cents. */
                                decimals: number;
                            };
                            channel: string;
                            place: string | null;
                            reference: string | null;
                            /** @description A person rejected it. */
                            rejected: boolean;
                        }[];
                        next: number | null;
                        /** @description In the order of the sentence. */
                        accounts: {
                            entity: string;
                            bank: string;
                            number: string;
                            holders: {
                                entity: string;
                                name: string;
                                statements: string[];
                            }[];
                        }[];
                        /** @description Oldest first. */
                        evaluations: {
                            version: number;
                            /** @description rejected or restored. */
                            kind: string;
                            /** @description `payment:<batch>:<row>`. */
                            payment: string;
                            reason: string;
                            by: string;
                            byName: string | null;
                            at: string;
                            /** @description holds, weaker, no-longer-holds or undetermined. */
                            outcome: string;
                            because: string;
                            sentence: string | null;
                            quantities: {
                                [key: string]: number | string | boolean | null;
                            } | null;
                            /** @description That the rule still finds in one pattern. */
                            payments: number;
                        }[];
                        /** @description What the next rejection must name. */
                        evaluationVersion: number;
                        related: {
                            id: string;
                            rule: string;
                            sentence: string;
                            state: string;
                            sharedPayments: number;
                            sharedAccounts: number;
                        }[];
                        supersededBy: string | null;
                        supersedes: string[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyFindingsIdRejections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "rejected" | "restored";
                    /** @description The payment, by its position in the finding. */
                    position: number;
                    /** @description Why, in your own words. */
                    reason: string;
                    /** @description The `evaluationVersion` of the finding that you saw. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @description rejected or restored. */
                        kind: string;
                        /** @description `payment:<batch>:<row>`. */
                        payment: string;
                        reason: string;
                        by: string;
                        byName: string | null;
                        at: string;
                        /** @description holds, weaker, no-longer-holds or undetermined. */
                        outcome: string;
                        because: string;
                        sentence: string | null;
                        quantities: {
                            [key: string]: number | string | boolean | null;
                        } | null;
                        /** @description That the rule still finds in one pattern. */
                        payments: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyRanking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string | null;
                        /** @enum {unknown} */
                        kind: "documented" | "learnt";
                        /**
                         * @description Why it is this one.
                         * @enum {unknown}
                         */
                        reason: "never-learnt" | "too-few-decisions" | "not-measurable" | "no-better" | "better";
                        /** @description The same in words. */
                        because: string;
                        learntAt: string | null;
                        learntBy: string | null;
                        learntByName: string | null;
                        decisions: {
                            accepted: number;
                            rejected: number;
                            neededOfEach: number;
                            /** @description The newest so many are learnt from. */
                            atMost: number;
                        };
                        /** @description Points of every finding. */
                        start: number;
                        /** @description Rules that are not named have 0. */
                        rules: {
                            rule: string;
                            /** @description Points of its findings. */
                            weight: number;
                            accepted: number;
                            rejected: number;
                        }[];
                        measures: {
                            measure: string;
                            /** @description Points for each unit of the measure. */
                            weight: number;
                            spread: number | null;
                            description: string;
                        }[];
                        /** @description By currency, the value in major units that is usual among decided findings. */
                        usualValues: {
                            [key: string]: number;
                        };
                        tested: {
                            /** @description Later decisions, each ranked by what earlier ones taught. */
                            decisions: number;
                            accepted: number;
                            learnt: {
                                /** @description Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; 0.5 is chance. */
                                pairsShare: number;
                                /** @description Findings in the first fifth. */
                                top: number;
                                /** @description Of these, those that were accepted. */
                                topAccepted: number;
                                /** @description Share of accepted ones in the first fifth, divided by their share in all; 1 is chance. */
                                lift: number;
                            };
                            documented: {
                                /** @description Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; 0.5 is chance. */
                                pairsShare: number;
                                /** @description Findings in the first fifth. */
                                top: number;
                                /** @description Of these, those that were accepted. */
                                topAccepted: number;
                                /** @description Share of accepted ones in the first fifth, divided by their share in all; 1 is chance. */
                                lift: number;
                            };
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyRanking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string | null;
                        /** @enum {unknown} */
                        kind: "documented" | "learnt";
                        /**
                         * @description Why it is this one.
                         * @enum {unknown}
                         */
                        reason: "never-learnt" | "too-few-decisions" | "not-measurable" | "no-better" | "better";
                        /** @description The same in words. */
                        because: string;
                        learntAt: string | null;
                        learntBy: string | null;
                        learntByName: string | null;
                        decisions: {
                            accepted: number;
                            rejected: number;
                            neededOfEach: number;
                            /** @description The newest so many are learnt from. */
                            atMost: number;
                        };
                        /** @description Points of every finding. */
                        start: number;
                        /** @description Rules that are not named have 0. */
                        rules: {
                            rule: string;
                            /** @description Points of its findings. */
                            weight: number;
                            accepted: number;
                            rejected: number;
                        }[];
                        measures: {
                            measure: string;
                            /** @description Points for each unit of the measure. */
                            weight: number;
                            spread: number | null;
                            description: string;
                        }[];
                        /** @description By currency, the value in major units that is usual among decided findings. */
                        usualValues: {
                            [key: string]: number;
                        };
                        tested: {
                            /** @description Later decisions, each ranked by what earlier ones taught. */
                            decisions: number;
                            accepted: number;
                            learnt: {
                                /** @description Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; 0.5 is chance. */
                                pairsShare: number;
                                /** @description Findings in the first fifth. */
                                top: number;
                                /** @description Of these, those that were accepted. */
                                topAccepted: number;
                                /** @description Share of accepted ones in the first fifth, divided by their share in all; 1 is chance. */
                                lift: number;
                            };
                            documented: {
                                /** @description Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; 0.5 is chance. */
                                pairsShare: number;
                                /** @description Findings in the first fifth. */
                                top: number;
                                /** @description Of these, those that were accepted. */
                                topAccepted: number;
                                /** @description Share of accepted ones in the first fifth, divided by their share in all; 1 is chance. */
                                lift: number;
                            };
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyFindingsIdRank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a finding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        finding: string;
                        ranking: string | null;
                        /** @enum {unknown} */
                        kind: "documented" | "learnt";
                        /** @description The sum of the parts; queues sorted by rank begin with the most. */
                        points: number;
                        parts: {
                            /** @enum {unknown} */
                            kind: "start" | "rule" | "measure";
                            /** @description Of a rule its id, of a measure its name. */
                            name: string;
                            value: number | null;
                            weight: number;
                            points: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            id: string;
                            typology: string;
                            version: string;
                            effectiveFrom: string;
                            title: string;
                            description: string;
                            parameters: {
                                [key: string]: {
                                    value: number;
                                    unit: string;
                                    min: number;
                                    max: number;
                                    source: string;
                                };
                            };
                            combines: {
                                /** @description Rule whose findings it begins with. */
                                lead: string;
                                /** @description Rules of which some must name the same account. */
                                others: string[];
                            } | null;
                        }[];
                        versions: {
                            rule: string;
                            version: string;
                            /** @description The version that was in effect when it was drafted. */
                            over: string;
                            parameters: {
                                [key: string]: number;
                            };
                            backtest: string;
                            reason: string;
                            draftedBy: string;
                            draftedByName: string | null;
                            draftedAt: string;
                            approvedBy: string | null;
                            approvedByName: string | null;
                            approvalReason: string | null;
                            effectiveFrom: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyBacktests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backtests: {
                            id: string;
                            asked: {
                                /** @description Id of a rule. */
                                rule: string;
                                /** @description Other values of some of its parameters. */
                                parameters: {
                                    [key: string]: number;
                                };
                            };
                            startedBy: string;
                            startedByName: string | null;
                            createdAt: string;
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                            result: {
                                /** @description That both were run over. */
                                payments: number;
                                currentVersion: string;
                                /** @description Patterns that the version in effect finds. */
                                current: number;
                                /** @description Patterns that the changed one finds. */
                                changed: number;
                                appears: {
                                    count: number;
                                    /** @description By state of the stored finding over most of its payments; `none` without one. */
                                    states: {
                                        [key: string]: number;
                                    };
                                };
                                disappears: {
                                    count: number;
                                    /** @description By state of the stored finding over most of its payments; `none` without one. */
                                    states: {
                                        [key: string]: number;
                                    };
                                };
                                stays: {
                                    count: number;
                                    /** @description By state of the stored finding over most of its payments; `none` without one. */
                                    states: {
                                        [key: string]: number;
                                    };
                                };
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyBacktests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of a rule. */
                    rule: string;
                    /** @description Other values of some of its parameters. */
                    parameters: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMoneyBacktestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        asked: {
                            /** @description Id of a rule. */
                            rule: string;
                            /** @description Other values of some of its parameters. */
                            parameters: {
                                [key: string]: number;
                            };
                        };
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        result: {
                            /** @description That both were run over. */
                            payments: number;
                            currentVersion: string;
                            /** @description Patterns that the version in effect finds. */
                            current: number;
                            /** @description Patterns that the changed one finds. */
                            changed: number;
                            appears: {
                                count: number;
                                /** @description By state of the stored finding over most of its payments; `none` without one. */
                                states: {
                                    [key: string]: number;
                                };
                                /** @description The first 200. */
                                patterns: {
                                    payments: number;
                                    sentence: string;
                                    valueMinor: number;
                                    valueCurrency: string;
                                    finding: string | null;
                                    state: string | null;
                                }[];
                            };
                            disappears: {
                                count: number;
                                /** @description By state of the stored finding over most of its payments; `none` without one. */
                                states: {
                                    [key: string]: number;
                                };
                                /** @description The first 200. */
                                patterns: {
                                    payments: number;
                                    sentence: string;
                                    valueMinor: number;
                                    valueCurrency: string;
                                    finding: string | null;
                                    state: string | null;
                                }[];
                            };
                            stays: {
                                count: number;
                                /** @description By state of the stored finding over most of its payments; `none` without one. */
                                states: {
                                    [key: string]: number;
                                };
                                /** @description The first 200. */
                                patterns: {
                                    payments: number;
                                    sentence: string;
                                    valueMinor: number;
                                    valueCurrency: string;
                                    finding: string | null;
                                    state: string | null;
                                }[];
                            };
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyBacktestsIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, in your own words. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: string;
                        version: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMoneyRulesRuleApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a rule. */
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    /** @description Why, in your own words. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: string;
                        version: string;
                        /** @description The version that was in effect when it was drafted. */
                        over: string;
                        parameters: {
                            [key: string]: number;
                        };
                        backtest: string;
                        reason: string;
                        draftedBy: string;
                        draftedByName: string | null;
                        draftedAt: string;
                        approvedBy: string | null;
                        approvedByName: string | null;
                        approvalReason: string | null;
                        effectiveFrom: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReportsGoaml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            /** @description Random. */
                            id: string;
                            type: string | null;
                            origin: {
                                /** @description finding, threshold, file or nothing. */
                                kind: string;
                                findingId: string | null;
                                day: string | null;
                                caseKey: string | null;
                                sha256: string | null;
                            };
                            author: string;
                            authorName: string | null;
                            /** @description Known to everybody at the reporting desk of the agency, not to those assigned alone. */
                            forDesk: boolean;
                            createdAt: string;
                            updatedAt: string;
                            /** @description draft, submitted, approved, returned, withdrawn or exported. */
                            state: string;
                            /** @description What the next step must name. */
                            version: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoaml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    from: "finding";
                    findingId: string;
                    /** @description STR, CTR, … as the unit takes them. */
                    type: string;
                    /** @description Vehicles that the payments were about; they become goods. */
                    vehicles?: {
                        /** @description Id of a payment of the finding, as evidence. */
                        payment: string;
                        /** @description Id of the entity of a vehicle. */
                        vehicle: string;
                    }[];
                } | {
                    /** @enum {string} */
                    from: "threshold";
                    /**
                     * Format: date
                     * @description The business day of the case.
                     */
                    day: string;
                    caseKey: string;
                    /** @description STR, CTR, … as the unit takes them. */
                    type: string;
                } | {
                    /** @enum {string} */
                    from: "nothing";
                    /** @description STR, CTR, … as the unit takes them. */
                    type: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: you are assigned to the report on this case already. */
                        added: boolean;
                        report: {
                            /** @description Random. */
                            id: string;
                            /** @description draft, submitted, approved, returned, withdrawn or exported. */
                            state: string;
                            /** @description What the next step must name. */
                            version: number;
                            /** @description What the next assignment must name. */
                            assignmentNumber: number;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReportsGoamlId: {
        parameters: {
            query?: {
                /** @description Number of the first payment that is told field by field. */
                payment?: number;
            };
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        type: string | null;
                        origin: {
                            /** @description finding, threshold, file or nothing. */
                            kind: string;
                            findingId: string | null;
                            day: string | null;
                            caseKey: string | null;
                            sha256: string | null;
                        };
                        author: string;
                        authorName: string | null;
                        /** @description Known to everybody at the reporting desk of the agency, not to those assigned alone. */
                        forDesk: boolean;
                        createdAt: string;
                        updatedAt: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description Version of the goAML schema. */
                        schema: string;
                        profile: {
                            id: string;
                            title: string;
                            version: string;
                            /** @description An example: its reports are never sent. */
                            fictitious: boolean;
                        };
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        payments: {
                            /** @description Payments in the report. */
                            count: number;
                            /** @description Number of the first one whose fields and problems are told here. */
                            from: number;
                            /** @description How many are told from there on. */
                            shown: number;
                            /** @description Numbers of all with a problem that stops. */
                            unready: number[];
                        };
                        /** @description Every value, in the order of the draft; of the payments only those that are told here. */
                        fields: {
                            /** @description As fields are set: report/transaction[2]/t_from/from_account/branch. */
                            path: string;
                            element: string;
                            label: {
                                en: string;
                                ur: string;
                            };
                            value: string;
                            from: {
                                /** @description evidence, person, profile, computed or file. */
                                kind: string;
                                evidenceIds: string[];
                                personId: string | null;
                                personName: string | null;
                                at: string | null;
                                profileId: string | null;
                                rule: string | null;
                                detail: string | null;
                                line: number | null;
                            };
                        }[];
                        /** @description Of the payments only those that are told here. */
                        problems: {
                            /** @description stops: cannot be submitted so; look: a person looks at it. */
                            gravity: string;
                            code: string;
                            advice: string;
                            values: {
                                [key: string]: string | number;
                            };
                            path: string;
                            element: string;
                            /** @description report, institution, payment, account, party, item, rates or profile. */
                            mend: string;
                            words: {
                                en: string;
                                ur: string;
                            };
                        }[];
                        problemCounts: {
                            /** @description In the whole report. */
                            stops: number;
                            looks: number;
                        };
                        /** @description No problem stops it. */
                        ready: boolean;
                        /** @description Texts to begin with; they are in the report only once a person has put them there. */
                        offered: {
                            path: string;
                            text: string;
                            from: {
                                /** @description evidence, person, profile, computed or file. */
                                kind: string;
                                evidenceIds: string[];
                                personId: string | null;
                                personName: string | null;
                                at: string | null;
                                profileId: string | null;
                                rule: string | null;
                                detail: string | null;
                                line: number | null;
                            };
                        }[];
                        events: {
                            version: number;
                            /** @description drafted, edited, submitted, approved, returned, withdrawn, exported. */
                            kind: string;
                            reason: string | null;
                            recipient: string | null;
                            sha256: string | null;
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                        /** @description Nobody else knows of the report, unless it is for the whole desk. */
                        assigned: {
                            id: string;
                            name: string | null;
                        }[];
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                        /** @description Who worked on it, newest first; the audit log has a seal of each and no more. */
                        accesses: {
                            personId: string;
                            personName: string | null;
                            at: string;
                            doing: string;
                            version: number | null;
                            purpose: string;
                            caseRef: string;
                            justification: string;
                        }[];
                        steps: {
                            edit: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            submit: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            approve: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            return: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            withdraw: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            export: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            assign: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdFields: {
        parameters: {
            query?: {
                /** @description Number of the first payment that is told field by field. */
                payment?: number;
            };
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    /** @description Carried out in this order. */
                    changes: ({
                        path: string;
                        /** @description As it stands in the XML. */
                        value: string;
                        /** @description Of a field inside an account: at every place of the report where this account stands. */
                        everywhere?: boolean;
                    } | {
                        path: string;
                        /** @enum {boolean} */
                        remove: true;
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        type: string | null;
                        origin: {
                            /** @description finding, threshold, file or nothing. */
                            kind: string;
                            findingId: string | null;
                            day: string | null;
                            caseKey: string | null;
                            sha256: string | null;
                        };
                        author: string;
                        authorName: string | null;
                        /** @description Known to everybody at the reporting desk of the agency, not to those assigned alone. */
                        forDesk: boolean;
                        createdAt: string;
                        updatedAt: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description Version of the goAML schema. */
                        schema: string;
                        profile: {
                            id: string;
                            title: string;
                            version: string;
                            /** @description An example: its reports are never sent. */
                            fictitious: boolean;
                        };
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        payments: {
                            /** @description Payments in the report. */
                            count: number;
                            /** @description Number of the first one whose fields and problems are told here. */
                            from: number;
                            /** @description How many are told from there on. */
                            shown: number;
                            /** @description Numbers of all with a problem that stops. */
                            unready: number[];
                        };
                        /** @description Every value, in the order of the draft; of the payments only those that are told here. */
                        fields: {
                            /** @description As fields are set: report/transaction[2]/t_from/from_account/branch. */
                            path: string;
                            element: string;
                            label: {
                                en: string;
                                ur: string;
                            };
                            value: string;
                            from: {
                                /** @description evidence, person, profile, computed or file. */
                                kind: string;
                                evidenceIds: string[];
                                personId: string | null;
                                personName: string | null;
                                at: string | null;
                                profileId: string | null;
                                rule: string | null;
                                detail: string | null;
                                line: number | null;
                            };
                        }[];
                        /** @description Of the payments only those that are told here. */
                        problems: {
                            /** @description stops: cannot be submitted so; look: a person looks at it. */
                            gravity: string;
                            code: string;
                            advice: string;
                            values: {
                                [key: string]: string | number;
                            };
                            path: string;
                            element: string;
                            /** @description report, institution, payment, account, party, item, rates or profile. */
                            mend: string;
                            words: {
                                en: string;
                                ur: string;
                            };
                        }[];
                        problemCounts: {
                            /** @description In the whole report. */
                            stops: number;
                            looks: number;
                        };
                        /** @description No problem stops it. */
                        ready: boolean;
                        /** @description Texts to begin with; they are in the report only once a person has put them there. */
                        offered: {
                            path: string;
                            text: string;
                            from: {
                                /** @description evidence, person, profile, computed or file. */
                                kind: string;
                                evidenceIds: string[];
                                personId: string | null;
                                personName: string | null;
                                at: string | null;
                                profileId: string | null;
                                rule: string | null;
                                detail: string | null;
                                line: number | null;
                            };
                        }[];
                        events: {
                            version: number;
                            /** @description drafted, edited, submitted, approved, returned, withdrawn, exported. */
                            kind: string;
                            reason: string | null;
                            recipient: string | null;
                            sha256: string | null;
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                        /** @description Nobody else knows of the report, unless it is for the whole desk. */
                        assigned: {
                            id: string;
                            name: string | null;
                        }[];
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                        /** @description Who worked on it, newest first; the audit log has a seal of each and no more. */
                        accesses: {
                            personId: string;
                            personName: string | null;
                            at: string;
                            doing: string;
                            version: number | null;
                            purpose: string;
                            caseRef: string;
                            justification: string;
                        }[];
                        steps: {
                            edit: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            submit: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            approve: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            return: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            withdraw: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            export: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                            assign: {
                                allowed: boolean;
                                code: string | null;
                                because: string | null;
                            };
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw. */
                    version: number;
                    /** @description To whom: the unit, by its name. */
                    recipient: string;
                    /** @description Why, and on which ground. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Random. */
                        id: string;
                        /** @description draft, submitted, approved, returned, withdrawn or exported. */
                        state: string;
                        /** @description What the next step must name. */
                        version: number;
                        /** @description What the next assignment must name. */
                        assignmentNumber: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReportsGoamlIdFileXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A goAML report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsGoamlIdAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The `assignmentNumber` that you saw. */
                    number: number;
                    personId: string;
                    assigned: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: {
                            /** @description Random. */
                            id: string;
                            /** @description draft, submitted, approved, returned, withdrawn or exported. */
                            state: string;
                            /** @description What the next step must name. */
                            version: number;
                            /** @description What the next assignment must name. */
                            assignmentNumber: number;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReportsThresholdsDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Business day in the time zone of the unit. */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        /** @description Payments that were cash, or of which nobody knows. */
                        looked: number;
                        /** @description Of these, those of which your institution keeps neither account. */
                        notOwn: number;
                        cases: {
                            key: string;
                            /** @description in or out. */
                            direction: string;
                            total: {
                                /** @description Whole minor units. */
                                minor: number;
                                currency: string;
                                /** @description Of the minor unit: 2 for cents. */
                                decimals: number;
                            };
                            threshold: {
                                id: string;
                                amount: {
                                    /** @description Whole minor units. */
                                    minor: number;
                                    currency: string;
                                    /** @description Of the minor unit: 2 for cents. */
                                    decimals: number;
                                };
                                comparison: string;
                                source: string;
                                /** @description First day on which it holds. */
                                validFrom: string;
                            };
                            payments: string[];
                            reportId: string | null;
                            unreported: string[];
                        }[];
                        /** @description Payments that could not be judged; the first 1,000 of them. */
                        undetermined: {
                            paymentId: string;
                            /** @description no-threshold-on-day, no-exchange-rate, channel-unknown or amount-not-exact. */
                            because: string;
                        }[];
                        undeterminedCount: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsThresholdsDayDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Business day in the time zone of the unit. */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        /** @description Cases of the day. */
                        cases: number;
                        drafted: string[];
                        /** @description Cases that had a report already. */
                        known: number;
                        /** @description Cases that are left; ask again. */
                        left: number;
                        /** @description Payments of known cases that came in after their report was drafted. */
                        unreported: number;
                        /** @description Payments that could not be judged. */
                        undeterminedCount: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReportsSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 where there are none yet. */
                        version: number;
                        settings: {
                            unit: {
                                /** @description short id of the profile */
                                id: string;
                                title: string;
                                version: string;
                                /** @description where the codes were published, with the date */
                                source: string;
                                /** @description true for an example: its reports are never sent */
                                fictitious: boolean;
                                /** @description local currency, ISO 4217 */
                                currency: string;
                                /** @description IANA name: Asia/Karachi */
                                timeZone: string;
                                /** @description how old an exchange rate may be on the day of the payment */
                                rateAgeDaysMax: number;
                                /** @description id of the currency threshold that CTRs are checked against */
                                threshold: null | string;
                                /** @description codes of the lookup tables, by the name of the type in the schema */
                                codes: {
                                    [key: string]: {
                                        code: string;
                                        label: string;
                                    }[];
                                };
                                modeByChannel: {
                                    unknown?: string;
                                    cash?: string;
                                    cheque?: string;
                                    card?: string;
                                    ach?: string;
                                    wire?: string;
                                    crypto?: string;
                                    reinvestment?: string;
                                    "mobile-money"?: string;
                                    agent?: string;
                                    trade?: string;
                                };
                                fundsByChannel: {
                                    unknown?: string;
                                    cash?: string;
                                    cheque?: string;
                                    card?: string;
                                    ach?: string;
                                    wire?: string;
                                    crypto?: string;
                                    reinvestment?: string;
                                    "mobile-money"?: string;
                                    agent?: string;
                                    trade?: string;
                                };
                                /** @description report types that the unit takes */
                                reports: {
                                    [key: string]: {
                                        content: "transactions" | "activity" | "either";
                                        /** @description elements of the report that the unit wants */
                                        required: string[];
                                    };
                                };
                                /** @description elements of a person, one of which is needed so that the person can be told from others */
                                personNeedsOneOf: string[];
                            };
                            institution: {
                                /** @description number that the unit gave to the institution */
                                id: string;
                                branch?: string;
                                /** @description code of the way of submission */
                                submission?: string;
                                /** @description code of the reporting user at the unit; never a name */
                                userCode?: string;
                                /** @description the institution as payments write it: numbers, BICs, names. Their accounts are its own */
                                banks: string[];
                                address?: {
                                    type?: string;
                                    street?: string;
                                    city?: string;
                                    postCode?: string;
                                    country?: string;
                                };
                            };
                            /** @description dated exchange rates */
                            rates: {
                                from: string;
                                to: string;
                                /**
                                 * Format: date
                                 * @description the day of the rate
                                 */
                                day: string;
                                /** @description decimal: 278.55 */
                                rate: string;
                                /** @description where the rate was published */
                                source: string;
                            }[];
                        } | null;
                        by: string | null;
                        byName: string | null;
                        at: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReportsSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that you saw; 0 where there was none. */
                    version: number;
                    settings: {
                        unit: {
                            /** @description short id of the profile */
                            id: string;
                            title: string;
                            version: string;
                            /** @description where the codes were published, with the date */
                            source: string;
                            /** @description true for an example: its reports are never sent */
                            fictitious: boolean;
                            /** @description local currency, ISO 4217 */
                            currency: string;
                            /** @description IANA name: Asia/Karachi */
                            timeZone: string;
                            /** @description how old an exchange rate may be on the day of the payment */
                            rateAgeDaysMax: number;
                            /** @description id of the currency threshold that CTRs are checked against */
                            threshold: null | string;
                            /** @description codes of the lookup tables, by the name of the type in the schema */
                            codes: {
                                [key: string]: {
                                    code: string;
                                    label: string;
                                }[];
                            };
                            modeByChannel: {
                                unknown?: string;
                                cash?: string;
                                cheque?: string;
                                card?: string;
                                ach?: string;
                                wire?: string;
                                crypto?: string;
                                reinvestment?: string;
                                "mobile-money"?: string;
                                agent?: string;
                                trade?: string;
                            };
                            fundsByChannel: {
                                unknown?: string;
                                cash?: string;
                                cheque?: string;
                                card?: string;
                                ach?: string;
                                wire?: string;
                                crypto?: string;
                                reinvestment?: string;
                                "mobile-money"?: string;
                                agent?: string;
                                trade?: string;
                            };
                            /** @description report types that the unit takes */
                            reports: {
                                [key: string]: {
                                    content: "transactions" | "activity" | "either";
                                    /** @description elements of the report that the unit wants */
                                    required: string[];
                                };
                            };
                            /** @description elements of a person, one of which is needed so that the person can be told from others */
                            personNeedsOneOf: string[];
                        };
                        institution: {
                            /** @description number that the unit gave to the institution */
                            id: string;
                            branch?: string;
                            /** @description code of the way of submission */
                            submission?: string;
                            /** @description code of the reporting user at the unit; never a name */
                            userCode?: string;
                            /** @description the institution as payments write it: numbers, BICs, names. Their accounts are its own */
                            banks: string[];
                            address?: {
                                type?: string;
                                street?: string;
                                city?: string;
                                postCode?: string;
                                country?: string;
                            };
                        };
                        /** @description dated exchange rates */
                        rates: {
                            from: string;
                            to: string;
                            /**
                             * Format: date
                             * @description the day of the rate
                             */
                            day: string;
                            /** @description decimal: 278.55 */
                            rate: string;
                            /** @description where the rate was published */
                            source: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 where there are none yet. */
                        version: number;
                        settings: {
                            unit: {
                                /** @description short id of the profile */
                                id: string;
                                title: string;
                                version: string;
                                /** @description where the codes were published, with the date */
                                source: string;
                                /** @description true for an example: its reports are never sent */
                                fictitious: boolean;
                                /** @description local currency, ISO 4217 */
                                currency: string;
                                /** @description IANA name: Asia/Karachi */
                                timeZone: string;
                                /** @description how old an exchange rate may be on the day of the payment */
                                rateAgeDaysMax: number;
                                /** @description id of the currency threshold that CTRs are checked against */
                                threshold: null | string;
                                /** @description codes of the lookup tables, by the name of the type in the schema */
                                codes: {
                                    [key: string]: {
                                        code: string;
                                        label: string;
                                    }[];
                                };
                                modeByChannel: {
                                    unknown?: string;
                                    cash?: string;
                                    cheque?: string;
                                    card?: string;
                                    ach?: string;
                                    wire?: string;
                                    crypto?: string;
                                    reinvestment?: string;
                                    "mobile-money"?: string;
                                    agent?: string;
                                    trade?: string;
                                };
                                fundsByChannel: {
                                    unknown?: string;
                                    cash?: string;
                                    cheque?: string;
                                    card?: string;
                                    ach?: string;
                                    wire?: string;
                                    crypto?: string;
                                    reinvestment?: string;
                                    "mobile-money"?: string;
                                    agent?: string;
                                    trade?: string;
                                };
                                /** @description report types that the unit takes */
                                reports: {
                                    [key: string]: {
                                        content: "transactions" | "activity" | "either";
                                        /** @description elements of the report that the unit wants */
                                        required: string[];
                                    };
                                };
                                /** @description elements of a person, one of which is needed so that the person can be told from others */
                                personNeedsOneOf: string[];
                            };
                            institution: {
                                /** @description number that the unit gave to the institution */
                                id: string;
                                branch?: string;
                                /** @description code of the way of submission */
                                submission?: string;
                                /** @description code of the reporting user at the unit; never a name */
                                userCode?: string;
                                /** @description the institution as payments write it: numbers, BICs, names. Their accounts are its own */
                                banks: string[];
                                address?: {
                                    type?: string;
                                    street?: string;
                                    city?: string;
                                    postCode?: string;
                                    country?: string;
                                };
                            };
                            /** @description dated exchange rates */
                            rates: {
                                from: string;
                                to: string;
                                /**
                                 * Format: date
                                 * @description the day of the rate
                                 */
                                day: string;
                                /** @description decimal: 278.55 */
                                rate: string;
                                /** @description where the rate was published */
                                source: string;
                            }[];
                        } | null;
                        by: string | null;
                        byName: string | null;
                        at: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSecurityIndexProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        default: string;
                        profiles: {
                            id: string;
                            version: number;
                            title: string;
                            weights: {
                                incidents: number;
                                killed: number;
                                injured: number;
                                property: number;
                                hostages: number;
                            };
                            /** @description Of the year asked for, then of those before it. */
                            yearWeights: number[];
                            /**
                             * @description recalled: nobody has looked the weights up in their source; own: they are of the asker, or of Silsila.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "recalled" | "own";
                            source: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSecurityIndex: {
        parameters: {
            query: {
                /** @description Year of the index. */
                year: number;
                /** @description gti-property (unless told), gti-hostages or deaths-only. */
                profile?: string;
                /** @description Own weights in place of a profile: `incidents=1,killed=3,injured=0.5`. */
                weights?: string;
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description Id of a layer of boundaries whose units are taken instead. */
                layer?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description The one source that is counted. */
                origin?: string;
                /** @description Share by which weights are changed. */
                change?: number;
                /** @description As it was known at this instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @description Name and version of the computation. */
                        method: string;
                        profile: {
                            id: string;
                            version: number;
                            title: string;
                            weights: {
                                incidents: number;
                                killed: number;
                                injured: number;
                                property: number;
                                hostages: number;
                            };
                            /** @description Of the year asked for, then of those before it. */
                            yearWeights: number[];
                            /**
                             * @description recalled: nobody has looked the weights up in their source; own: they are of the asker, or of Silsila.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "recalled" | "own";
                            source: string;
                        };
                        scale: {
                            min: number;
                            max: number;
                        } | null;
                        coverage: {
                            from: number;
                            /** @description Last year of the incidents; before `from` where there is none. */
                            to: number;
                            /** @description False: taken from the first and the last incident. */
                            stated: boolean;
                        };
                        /** @description Invented incidents are among those counted. */
                        synthetic: boolean;
                        /** @description By rank; those without one last. */
                        units: {
                            unit: string;
                            area: string | null;
                            /**
                             * @description partial: a floor, or of fewer years; undetermined: there is no index.
                             * @enum {unknown}
                             */
                            verdict: "determined" | "partial" | "undetermined";
                            because: {
                                /** @enum {unknown} */
                                kind: "year-not-covered" | "history-short" | "term-not-told" | "term-unknown" | "nothing-known" | "places-too-imprecise" | "no-spread" | "estimated-shares";
                                /** @description Years of which nothing is known. */
                                years: number[];
                                term: ("incidents" | "killed" | "injured" | "property" | "hostages") | null;
                                area: string | null;
                                incidents: number | null;
                                of: number | null;
                            }[];
                            index: {
                                low: number;
                                best: number;
                                high: number;
                            } | null;
                            band: number | null;
                            peace: {
                                low: number;
                                best: number;
                                high: number;
                            } | null;
                            rank: number | null;
                            rankByClaims: {
                                best: number;
                                worst: number;
                            } | null;
                            rankByWeights: {
                                best: number;
                                worst: number;
                            } | null;
                            /** @description By the lowest, the best and the highest number that is claimed. */
                            raw: {
                                low: number;
                                best: number;
                                high: number;
                            };
                            /** @description An estimate: the raw score if incidents that do not tell a term were as those that do. */
                            rawIfUnknownAsKnown: number;
                            years: {
                                year: number;
                                covered: boolean;
                                /** @description Its share among the years. */
                                weight: number;
                                incidents: number;
                                killed: {
                                    low: number;
                                    best: number;
                                    high: number;
                                    /** @description Incidents that say nothing of it: the sums are floors. */
                                    unknown: number;
                                };
                                injured: {
                                    low: number;
                                    best: number;
                                    high: number;
                                    /** @description Incidents that say nothing of it: the sums are floors. */
                                    unknown: number;
                                };
                                property: {
                                    low: number;
                                    best: number;
                                    high: number;
                                    /** @description Incidents that say nothing of it: the sums are floors. */
                                    unknown: number;
                                };
                                hostages: {
                                    low: number;
                                    best: number;
                                    high: number;
                                    /** @description Incidents that say nothing of it: the sums are floors. */
                                    unknown: number;
                                };
                                /** @description By the lowest, the best and the highest number that is claimed. */
                                raw: {
                                    low: number;
                                    best: number;
                                    high: number;
                                };
                            }[];
                        }[];
                        /** @description Incidents that are located to no unit: told for the area above, spread over nothing. */
                        unlocated: {
                            area: string | null;
                            /** @description Of the years weighed. */
                            incidents: number;
                            incidentsOfYear: number;
                            killed: {
                                low: number;
                                best: number;
                                high: number;
                                /** @description Incidents that say nothing of it: the sums are floors. */
                                unknown: number;
                            };
                        }[];
                        counts: {
                            /** @description Of the years weighed. */
                            incidents: number;
                            located: number;
                            /** @description That ended in a later year; they count for the first. */
                            acrossYears: number;
                        };
                        /** @description Terms weighed of which no incident says anything. */
                        termsNotTold: ("incidents" | "killed" | "injured" | "property" | "hostages")[];
                        sensitivity: {
                            /** @description Share by which each weight was raised and lowered. */
                            change: number;
                            combinations: number;
                            /** @description Units whose rank is another one under some combination. */
                            moved: number;
                            units: number;
                            /** @description Lowest rank correlation (Goodman and Kruskal’s gamma) with the order of the profile. */
                            agreementMin: number;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSecurityIndexUnitYear: {
        parameters: {
            query?: {
                /** @description gti-property (unless told), gti-hostages or deaths-only. */
                profile?: string;
                /** @description Own weights in place of a profile: `incidents=1,killed=3,injured=0.5`. */
                weights?: string;
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description Id of a layer of boundaries whose units are taken instead. */
                layer?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description The one source that is counted. */
                origin?: string;
                /** @description Share by which weights are changed. */
                change?: number;
                /** @description As it was known at this instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Name of the unit, as the index gives it. */
                unit: string;
                /** @description Year of the index. */
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        year: number;
                        method: string;
                        profile: {
                            id: string;
                            version: number;
                            title: string;
                            weights: {
                                incidents: number;
                                killed: number;
                                injured: number;
                                property: number;
                                hostages: number;
                            };
                            /** @description Of the year asked for, then of those before it. */
                            yearWeights: number[];
                            /**
                             * @description recalled: nobody has looked the weights up in their source; own: they are of the asker, or of Silsila.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "recalled" | "own";
                            source: string;
                        };
                        years: {
                            year: number;
                            covered: boolean;
                            weight: number;
                        }[];
                        /** @description How closely a place had to be known. */
                        placePrecision: string;
                        scale: {
                            min: number;
                            max: number;
                        } | null;
                        /** @description Of the bands 0.5 to 10, above the lowest raw score, doubled. */
                        cutOffs: number[];
                        incidents: {
                            /** @description Id of the incident. */
                            ref: string;
                            day: string;
                            year: number;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            property: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            /** @description The share of it that counts here; 1 where its place is this unit. */
                            share: number;
                            /** @description What it adds to the raw score. */
                            points: number;
                        }[];
                        steps: {
                            name: string;
                            formula: string;
                            value: number | null;
                        }[];
                        /**
                         * @description partial: a floor, or of fewer years; undetermined: there is no index.
                         * @enum {unknown}
                         */
                        verdict: "determined" | "partial" | "undetermined";
                        because: {
                            /** @enum {unknown} */
                            kind: "year-not-covered" | "history-short" | "term-not-told" | "term-unknown" | "nothing-known" | "places-too-imprecise" | "no-spread" | "estimated-shares";
                            /** @description Years of which nothing is known. */
                            years: number[];
                            term: ("incidents" | "killed" | "injured" | "property" | "hostages") | null;
                            area: string | null;
                            incidents: number | null;
                            of: number | null;
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSecurityIndexUnitYearRecipeCsv: {
        parameters: {
            query?: {
                /** @description gti-property (unless told), gti-hostages or deaths-only. */
                profile?: string;
                /** @description Own weights in place of a profile: `incidents=1,killed=3,injured=0.5`. */
                weights?: string;
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description Id of a layer of boundaries whose units are taken instead. */
                layer?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description The one source that is counted. */
                origin?: string;
                /** @description Share by which weights are changed. */
                change?: number;
                /** @description As it was known at this instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Name of the unit, as the index gives it. */
                unit: string;
                /** @description Year of the index. */
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query?: {
                subject?: string;
                /** @description Withdrawn ones, too. */
                withdrawn?: boolean;
                /** @description Id of the last figure of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Up to 500, in the order in which they were recorded. */
                        figures: {
                            id: string;
                            /** @description A group, a country, a thing: never a person. */
                            subject: string;
                            metric: string;
                            /**
                             * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                             * @enum {unknown}
                             */
                            nature: "flow" | "stock";
                            low: number | null;
                            high: number | null;
                            unit: string;
                            /** @description Several where it is disputed which one the figure is of. */
                            windows: {
                                from: string | null;
                                to: string | null;
                            }[];
                            definition: string | null;
                            attributedTo: string;
                            document: string;
                            symbol: string | null;
                            publishedOn: string | null;
                            url: string | null;
                            /**
                             * @description Read in the document; read where somebody quotes it; known from memory alone.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "secondary" | "recalled";
                            note: string | null;
                            ownCount: {
                                /** @enum {unknown} */
                                measure: "incidents" | "killed";
                                /** @description ISO 3166-1 alpha-2. */
                                country: string;
                            } | null;
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                        /** @description Of these figures, without the withdrawn ones. */
                        groups: {
                            subject: string;
                            metric: string;
                            figures: number;
                            /** @description Pairs that contradict each other. */
                            contradictions: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A group, a country, a thing: never a person. */
                    subject: string;
                    metric: string;
                    /**
                     * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                     * @enum {unknown}
                     */
                    nature: "flow" | "stock";
                    low: number | null;
                    high: number | null;
                    unit: string;
                    windows: {
                        from: string | null;
                        to: string | null;
                    }[];
                    definition?: string | null;
                    attributedTo: string;
                    document: string;
                    symbol?: string | null;
                    publishedOn?: string | null;
                    url?: string | null;
                    /**
                     * @description Read in the document; read where somebody quotes it; known from memory alone.
                     * @enum {unknown}
                     */
                    verification: "looked-up" | "secondary" | "recalled";
                    note?: string | null;
                    ownCount?: {
                        /** @enum {unknown} */
                        measure: "incidents" | "killed";
                        /** @description ISO 3166-1 alpha-2. */
                        country: string;
                    } | null;
                    /** @default false */
                    synthetic?: boolean;
                    /** @description `admiralty:B2`. */
                    grade?: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "recorded" | "unchanged";
                        figure: {
                            id: string;
                            /** @description A group, a country, a thing: never a person. */
                            subject: string;
                            metric: string;
                            /**
                             * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                             * @enum {unknown}
                             */
                            nature: "flow" | "stock";
                            low: number | null;
                            high: number | null;
                            unit: string;
                            /** @description Several where it is disputed which one the figure is of. */
                            windows: {
                                from: string | null;
                                to: string | null;
                            }[];
                            definition: string | null;
                            attributedTo: string;
                            document: string;
                            symbol: string | null;
                            publishedOn: string | null;
                            url: string | null;
                            /**
                             * @description Read in the document; read where somebody quotes it; known from memory alone.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "secondary" | "recalled";
                            note: string | null;
                            ownCount: {
                                /** @enum {unknown} */
                                measure: "incidents" | "killed";
                                /** @description ISO 3166-1 alpha-2. */
                                country: string;
                            } | null;
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFiguresCompare: {
        parameters: {
            query: {
                subject: string;
                metric: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            figure: {
                                id: string;
                                /** @description A group, a country, a thing: never a person. */
                                subject: string;
                                metric: string;
                                /**
                                 * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                                 * @enum {unknown}
                                 */
                                nature: "flow" | "stock";
                                low: number | null;
                                high: number | null;
                                unit: string;
                                /** @description Several where it is disputed which one the figure is of. */
                                windows: {
                                    from: string | null;
                                    to: string | null;
                                }[];
                                definition: string | null;
                                attributedTo: string;
                                document: string;
                                symbol: string | null;
                                publishedOn: string | null;
                                url: string | null;
                                /**
                                 * @description Read in the document; read where somebody quotes it; known from memory alone.
                                 * @enum {unknown}
                                 */
                                verification: "looked-up" | "secondary" | "recalled";
                                note: string | null;
                                ownCount: {
                                    /** @enum {unknown} */
                                    measure: "incidents" | "killed";
                                    /** @description ISO 3166-1 alpha-2. */
                                    country: string;
                                } | null;
                                /** @description Invented. */
                                synthetic: boolean;
                                grade: string;
                                /** @description Id of the source. */
                                source: string;
                                recordedBy: string;
                                recordedByName: string | null;
                                recordedAt: string;
                                marking: {
                                    tlp: string;
                                    handling: string[];
                                    note: string | null;
                                    owner: number;
                                };
                                withdrawn: {
                                    at: string;
                                    by: string;
                                    reason: string;
                                } | null;
                            };
                            ownCounts: {
                                /** @enum {unknown} */
                                kind: "counted" | "undetermined";
                                window: {
                                    from: string | null;
                                    to: string | null;
                                };
                                because: ("no-rule" | "window-unknown" | "no-incidents" | "window-not-covered") | null;
                                count: {
                                    low: number;
                                    best: number;
                                    high: number;
                                } | null;
                                incidents: number | null;
                                unknown: number | null;
                                /** @description What the sources of our incidents count. */
                                countingRules: string[];
                                synthetic: boolean;
                            }[];
                        }[];
                        pairs: {
                            /** @description Id of a figure. */
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            relation: "agree" | "contradiction" | "both-may-hold" | "other-time" | "not-comparable" | "undetermined";
                            /** @description False: another reading of a disputed window gives another relation. */
                            inEveryReading: boolean;
                            /** @description What differs beside the number, and so may explain it. */
                            because: ("window" | "window-disputed" | "definition" | "definition-unknown" | "attribution" | "unit" | "no-number" | "part-exceeds-whole" | "verification")[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFiguresId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a figure. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figure: {
                            id: string;
                            /** @description A group, a country, a thing: never a person. */
                            subject: string;
                            metric: string;
                            /**
                             * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                             * @enum {unknown}
                             */
                            nature: "flow" | "stock";
                            low: number | null;
                            high: number | null;
                            unit: string;
                            /** @description Several where it is disputed which one the figure is of. */
                            windows: {
                                from: string | null;
                                to: string | null;
                            }[];
                            definition: string | null;
                            attributedTo: string;
                            document: string;
                            symbol: string | null;
                            publishedOn: string | null;
                            url: string | null;
                            /**
                             * @description Read in the document; read where somebody quotes it; known from memory alone.
                             * @enum {unknown}
                             */
                            verification: "looked-up" | "secondary" | "recalled";
                            note: string | null;
                            ownCount: {
                                /** @enum {unknown} */
                                measure: "incidents" | "killed";
                                /** @description ISO 3166-1 alpha-2. */
                                country: string;
                            } | null;
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        };
                        comparison: {
                            figures: {
                                figure: {
                                    id: string;
                                    /** @description A group, a country, a thing: never a person. */
                                    subject: string;
                                    metric: string;
                                    /**
                                     * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                                     * @enum {unknown}
                                     */
                                    nature: "flow" | "stock";
                                    low: number | null;
                                    high: number | null;
                                    unit: string;
                                    /** @description Several where it is disputed which one the figure is of. */
                                    windows: {
                                        from: string | null;
                                        to: string | null;
                                    }[];
                                    definition: string | null;
                                    attributedTo: string;
                                    document: string;
                                    symbol: string | null;
                                    publishedOn: string | null;
                                    url: string | null;
                                    /**
                                     * @description Read in the document; read where somebody quotes it; known from memory alone.
                                     * @enum {unknown}
                                     */
                                    verification: "looked-up" | "secondary" | "recalled";
                                    note: string | null;
                                    ownCount: {
                                        /** @enum {unknown} */
                                        measure: "incidents" | "killed";
                                        /** @description ISO 3166-1 alpha-2. */
                                        country: string;
                                    } | null;
                                    /** @description Invented. */
                                    synthetic: boolean;
                                    grade: string;
                                    /** @description Id of the source. */
                                    source: string;
                                    recordedBy: string;
                                    recordedByName: string | null;
                                    recordedAt: string;
                                    marking: {
                                        tlp: string;
                                        handling: string[];
                                        note: string | null;
                                        owner: number;
                                    };
                                    withdrawn: {
                                        at: string;
                                        by: string;
                                        reason: string;
                                    } | null;
                                };
                                ownCounts: {
                                    /** @enum {unknown} */
                                    kind: "counted" | "undetermined";
                                    window: {
                                        from: string | null;
                                        to: string | null;
                                    };
                                    because: ("no-rule" | "window-unknown" | "no-incidents" | "window-not-covered") | null;
                                    count: {
                                        low: number;
                                        best: number;
                                        high: number;
                                    } | null;
                                    incidents: number | null;
                                    unknown: number | null;
                                    /** @description What the sources of our incidents count. */
                                    countingRules: string[];
                                    synthetic: boolean;
                                }[];
                            }[];
                            pairs: {
                                /** @description Id of a figure. */
                                left: string;
                                right: string;
                                /** @enum {unknown} */
                                relation: "agree" | "contradiction" | "both-may-hold" | "other-time" | "not-comparable" | "undetermined";
                                /** @description False: another reading of a disputed window gives another relation. */
                                inEveryReading: boolean;
                                /** @description What differs beside the number, and so may explain it. */
                                because: ("window" | "window-disputed" | "definition" | "definition-unknown" | "attribution" | "unit" | "no-number" | "part-exceeds-whole" | "verification")[];
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFiguresIdWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a figure. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description A group, a country, a thing: never a person. */
                        subject: string;
                        metric: string;
                        /**
                         * @description flow: adds up over its window (attacks); stock: stands at a time (fighters).
                         * @enum {unknown}
                         */
                        nature: "flow" | "stock";
                        low: number | null;
                        high: number | null;
                        unit: string;
                        /** @description Several where it is disputed which one the figure is of. */
                        windows: {
                            from: string | null;
                            to: string | null;
                        }[];
                        definition: string | null;
                        attributedTo: string;
                        document: string;
                        symbol: string | null;
                        publishedOn: string | null;
                        url: string | null;
                        /**
                         * @description Read in the document; read where somebody quotes it; known from memory alone.
                         * @enum {unknown}
                         */
                        verification: "looked-up" | "secondary" | "recalled";
                        note: string | null;
                        ownCount: {
                            /** @enum {unknown} */
                            measure: "incidents" | "killed";
                            /** @description ISO 3166-1 alpha-2. */
                            country: string;
                        } | null;
                        /** @description Invented. */
                        synthetic: boolean;
                        grade: string;
                        /** @description Id of the source. */
                        source: string;
                        recordedBy: string;
                        recordedByName: string | null;
                        recordedAt: string;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        withdrawn: {
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesIndicators: {
        parameters: {
            query?: {
                /** @description Lower case letters, digits, dots and hyphens: `police-stations`. */
                indicator?: string;
                /** @description Code of a unit. */
                unit?: string;
                year?: number;
                /** @description What was on record then; a day is taken whole. */
                knownAt?: string;
                /** @description What the same source has replaced since, too. */
                superseded?: boolean;
                /** @description Id of the last value of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By indicator, unit and year. */
                        values: {
                            id: string;
                            indicator: {
                                code: string;
                                title: string;
                                /** @description As this source means it; other sources may mean something else. */
                                definition: string;
                                /**
                                 * @description percent: a share from 0 to 100; index: without a unit.
                                 * @enum {unknown}
                                 */
                                measure: "count" | "percent" | "per-1000" | "per-100000" | "index";
                                /** @description What is counted. */
                                counts: string;
                            };
                            /** @description Code of a province or a district. */
                            unit: string;
                            unitName: string;
                            unitNameUr: string | null;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description The unit as the source wrote it. */
                            writtenAs: string;
                            year: number;
                            value: number | null;
                            /** @description The same source has said something later. */
                            superseded: boolean;
                            /** @description Another standing value of this indicator, measure, unit and year is not the same. */
                            contradicted: boolean;
                            /** @description Invented. */
                            synthetic: boolean;
                            source: {
                                /** @description Id of the source. */
                                id: string;
                                title: string;
                                url: string | null;
                                publishedOn: string | null;
                            };
                            grade: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                        }[];
                        /** @description The `after` of the next page; null on the last one. */
                        next: string | null;
                        /** @description All on record that may be seen, up to 500. */
                        indicators: {
                            code: string;
                            title: string;
                            firstYear: number;
                            lastYear: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicator: {
                        /** @description Lower case letters, digits, dots and hyphens: `police-stations`. */
                        code: string;
                        /** @description Of religion, sect, ethnic origin, tribe, caste and language: none. */
                        title: string;
                        definition: string;
                        /**
                         * @description percent: a share from 0 to 100; index: without a unit.
                         * @enum {unknown}
                         */
                        measure: "count" | "percent" | "per-1000" | "per-100000" | "index";
                        /** @description What is counted: police stations, households. */
                        counts: string;
                    };
                    source: {
                        title: string;
                        url?: string | null;
                        publishedOn?: string | null;
                    };
                    values: {
                        /** @description Code of a province or a district of the year; or its name. */
                        unit: string;
                        /**
                         * @description Of a unit that is named.
                         * @default adm2
                         * @enum {unknown}
                         */
                        level?: "adm1" | "adm2";
                        year: number;
                        value: number | null;
                    }[];
                    /** @default false */
                    synthetic?: boolean;
                    /** @description `admiralty:B2`. */
                    grade?: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "recorded" | "unchanged";
                        indicator: string;
                        values: number;
                        /** @description Values that were not on record before. */
                        added: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesFacilities: {
        parameters: {
            query?: {
                /** @description Code of a unit of any year; of a province also the claims of its districts. */
                unit?: string;
                /** @description What it is said to be for, in the words of the Monitoring Team of the Security Council. */
                kind?: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                /** @description What the report says of it; `denied`: that there is none; `not-said`: it does not say. */
                state?: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                /** @description It counts; its time is over; somebody withdrew it. */
                standing?: "current" | "expired" | "withdrawn";
                /** @description Day on which it is asked whether a claim has expired; today when left out. */
                asOf?: string;
                /** @description What had been recorded by then; now when left out. */
                knownAt?: string;
                /** @description Id of the last claim of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        /** @description Up to 200, in the order in which they were recorded. */
                        claims: {
                            id: string;
                            /**
                             * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                             * @enum {unknown}
                             */
                            kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                            unit: {
                                code: string;
                                name: string;
                                /**
                                 * @description A province or a district; nothing finer is recorded.
                                 * @enum {unknown}
                                 */
                                level: "adm1" | "adm2";
                                country: string;
                            };
                            /**
                             * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                             * @enum {unknown}
                             */
                            state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                            from: string | null;
                            to: string | null;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            report: {
                                title: string;
                                attributedTo: string;
                                url: string | null;
                                page: string | null;
                                /** @description A day, a month or a year. */
                                publishedOn: string;
                            };
                            /** @description First day on which it counts no longer. */
                            expiresOn: string;
                            /**
                             * @description It counts; its time is over; somebody withdrew it.
                             * @enum {unknown}
                             */
                            standing: "current" | "expired" | "withdrawn";
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description Withdrawals and returns, oldest first. */
                            history: {
                                /** @enum {unknown} */
                                kind: "withdrawn" | "reinstated";
                                reason: string;
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        }[];
                        /** @description Of those of these claims that count. */
                        groups: {
                            unit: string;
                            /**
                             * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                             * @enum {unknown}
                             */
                            kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                            claims: number;
                            /** @description Pairs that say different things of the same days. */
                            disagreements: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesFacilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description It takes no position, no place below the district and no words about where: such a field, or coordinates in a text, are refused. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                     * @enum {unknown}
                     */
                    kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                    /** @description Code of a province or a district of the day that the report speaks of. */
                    unit: string;
                    /**
                     * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                     * @enum {unknown}
                     */
                    state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                    from?: string | null;
                    to?: string | null;
                    organisation?: string | null;
                    report: {
                        title: string;
                        /** @description Who holds it: an institution. */
                        attributedTo: string;
                        url?: string | null;
                        page?: string | null;
                        /** @description YYYY, YYYY-MM or YYYY-MM-DD. */
                        publishedOn: string;
                    };
                    /**
                     * Format: date
                     * @description First day on which it counts no longer; at most two years after the publication.
                     */
                    expiresOn: string;
                    /** @default false */
                    synthetic?: boolean;
                    /** @description `admiralty:B2`. */
                    grade: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "recorded" | "unchanged";
                        claim: {
                            id: string;
                            /**
                             * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                             * @enum {unknown}
                             */
                            kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                            unit: {
                                code: string;
                                name: string;
                                /**
                                 * @description A province or a district; nothing finer is recorded.
                                 * @enum {unknown}
                                 */
                                level: "adm1" | "adm2";
                                country: string;
                            };
                            /**
                             * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                             * @enum {unknown}
                             */
                            state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                            from: string | null;
                            to: string | null;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            report: {
                                title: string;
                                attributedTo: string;
                                url: string | null;
                                page: string | null;
                                /** @description A day, a month or a year. */
                                publishedOn: string;
                            };
                            /** @description First day on which it counts no longer. */
                            expiresOn: string;
                            /**
                             * @description It counts; its time is over; somebody withdrew it.
                             * @enum {unknown}
                             */
                            standing: "current" | "expired" | "withdrawn";
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description Withdrawals and returns, oldest first. */
                            history: {
                                /** @enum {unknown} */
                                kind: "withdrawn" | "reinstated";
                                reason: string;
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesFacilitiesId: {
        parameters: {
            query?: {
                /** @description Day on which it is asked whether a claim has expired; today when left out. */
                asOf?: string;
                /** @description What had been recorded by then; now when left out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Id of a claim. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        claim: {
                            id: string;
                            /**
                             * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                             * @enum {unknown}
                             */
                            kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                            unit: {
                                code: string;
                                name: string;
                                /**
                                 * @description A province or a district; nothing finer is recorded.
                                 * @enum {unknown}
                                 */
                                level: "adm1" | "adm2";
                                country: string;
                            };
                            /**
                             * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                             * @enum {unknown}
                             */
                            state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                            from: string | null;
                            to: string | null;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            report: {
                                title: string;
                                attributedTo: string;
                                url: string | null;
                                page: string | null;
                                /** @description A day, a month or a year. */
                                publishedOn: string;
                            };
                            /** @description First day on which it counts no longer. */
                            expiresOn: string;
                            /**
                             * @description It counts; its time is over; somebody withdrew it.
                             * @enum {unknown}
                             */
                            standing: "current" | "expired" | "withdrawn";
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description Withdrawals and returns, oldest first. */
                            history: {
                                /** @enum {unknown} */
                                kind: "withdrawn" | "reinstated";
                                reason: string;
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        };
                        /** @description Claims of the unit and kind that count, this one among them if it does. */
                        beside: {
                            id: string;
                            /**
                             * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                             * @enum {unknown}
                             */
                            kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                            unit: {
                                code: string;
                                name: string;
                                /**
                                 * @description A province or a district; nothing finer is recorded.
                                 * @enum {unknown}
                                 */
                                level: "adm1" | "adm2";
                                country: string;
                            };
                            /**
                             * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                             * @enum {unknown}
                             */
                            state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                            from: string | null;
                            to: string | null;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            report: {
                                title: string;
                                attributedTo: string;
                                url: string | null;
                                page: string | null;
                                /** @description A day, a month or a year. */
                                publishedOn: string;
                            };
                            /** @description First day on which it counts no longer. */
                            expiresOn: string;
                            /**
                             * @description It counts; its time is over; somebody withdrew it.
                             * @enum {unknown}
                             */
                            standing: "current" | "expired" | "withdrawn";
                            /** @description Invented. */
                            synthetic: boolean;
                            grade: string;
                            /** @description Id of the source. */
                            source: string;
                            recordedBy: string;
                            recordedByName: string | null;
                            recordedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description Withdrawals and returns, oldest first. */
                            history: {
                                /** @enum {unknown} */
                                kind: "withdrawn" | "reinstated";
                                reason: string;
                                by: string;
                                byName: string | null;
                                at: string;
                            }[];
                        }[];
                        pairs: {
                            /** @description Id of a claim. */
                            left: string;
                            right: string;
                            /**
                             * @description Whether both speak of the same facility is not known.
                             * @enum {unknown}
                             */
                            relation: "agree" | "disagree" | "other-time" | "undetermined";
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesFacilitiesIdWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a claim. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                         * @enum {unknown}
                         */
                        kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                        unit: {
                            code: string;
                            name: string;
                            /**
                             * @description A province or a district; nothing finer is recorded.
                             * @enum {unknown}
                             */
                            level: "adm1" | "adm2";
                            country: string;
                        };
                        /**
                         * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                         * @enum {unknown}
                         */
                        state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                        from: string | null;
                        to: string | null;
                        organisation: {
                            id: string;
                            name: string;
                        } | null;
                        report: {
                            title: string;
                            attributedTo: string;
                            url: string | null;
                            page: string | null;
                            /** @description A day, a month or a year. */
                            publishedOn: string;
                        };
                        /** @description First day on which it counts no longer. */
                        expiresOn: string;
                        /**
                         * @description It counts; its time is over; somebody withdrew it.
                         * @enum {unknown}
                         */
                        standing: "current" | "expired" | "withdrawn";
                        /** @description Invented. */
                        synthetic: boolean;
                        grade: string;
                        /** @description Id of the source. */
                        source: string;
                        recordedBy: string;
                        recordedByName: string | null;
                        recordedAt: string;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        /** @description Withdrawals and returns, oldest first. */
                        history: {
                            /** @enum {unknown} */
                            kind: "withdrawn" | "reinstated";
                            reason: string;
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesFacilitiesIdReinstatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a claim. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What it is said to be for, in the words of the Monitoring Team of the Security Council.
                         * @enum {unknown}
                         */
                        kind: "training" | "staging" | "storage" | "financing-office" | "safe-haven" | "recruitment" | "media" | "other";
                        unit: {
                            code: string;
                            name: string;
                            /**
                             * @description A province or a district; nothing finer is recorded.
                             * @enum {unknown}
                             */
                            level: "adm1" | "adm2";
                            country: string;
                        };
                        /**
                         * @description What the report says of it; `denied`: that there is none; `not-said`: it does not say.
                         * @enum {unknown}
                         */
                        state: "planned" | "active" | "abandoned" | "dismantled" | "denied" | "not-said";
                        from: string | null;
                        to: string | null;
                        organisation: {
                            id: string;
                            name: string;
                        } | null;
                        report: {
                            title: string;
                            attributedTo: string;
                            url: string | null;
                            page: string | null;
                            /** @description A day, a month or a year. */
                            publishedOn: string;
                        };
                        /** @description First day on which it counts no longer. */
                        expiresOn: string;
                        /**
                         * @description It counts; its time is over; somebody withdrew it.
                         * @enum {unknown}
                         */
                        standing: "current" | "expired" | "withdrawn";
                        /** @description Invented. */
                        synthetic: boolean;
                        grade: string;
                        /** @description Id of the source. */
                        source: string;
                        recordedBy: string;
                        recordedByName: string | null;
                        recordedAt: string;
                        marking: {
                            tlp: string;
                            handling: string[];
                            note: string | null;
                            owner: number;
                        };
                        /** @description Withdrawals and returns, oldest first. */
                        history: {
                            /** @enum {unknown} */
                            kind: "withdrawn" | "reinstated";
                            reason: string;
                            by: string;
                            byName: string | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrendsSeries: {
        parameters: {
            query?: {
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description The one source that is counted. Sources that tell of the same incidents count twice until these are joined. */
                origin?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description 2021-05 */
                from?: string;
                /** @description 2021-05 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description From the first month to the last in which there is any incident. */
                        months: string[];
                        /** @description Most incidents first. */
                        units: {
                            unit: string;
                            total: number;
                            counts: number[];
                        }[];
                        /** @description Incidents of the time asked for that are in no count. */
                        leftOut: {
                            /** @description No area is known of them. */
                            place: number;
                            /** @description Not even the month is known. */
                            time: number;
                        };
                        /** @description Every source of incidents here, whichever of them is counted. */
                        origins: string[];
                        /** @description Pairs of accounts of different sources that may be one incident each and that nobody has judged: until then each pair counts twice. Up to 10,000. */
                        openPairs: number;
                        /** @description Invented incidents are among those counted. */
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrendsCompare: {
        parameters: {
            query: {
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description The one source that is counted. Sources that tell of the same incidents count twice until these are joined. */
                origin?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description First day of the earlier period. */
                beforeFrom: string;
                /** @description Its last day. */
                beforeTo: string;
                /** @description First day of the later period. */
                afterFrom: string;
                /** @description Its last day. */
                afterTo: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        daysBefore: number;
                        daysAfter: number;
                        /** @description How much more counts scatter than chance alone would have it; bounds are wider by its root. */
                        dispersion: number;
                        /** @description Units with an incident in either. */
                        units: {
                            unit: string;
                            before: number;
                            after: number;
                            /**
                             * @description undetermined: fewer than five incidents in both.
                             * @enum {unknown}
                             */
                            verdict: "more" | "fewer" | "no-difference" | "undetermined";
                            ratio: number | null;
                            ratioLow: number | null;
                            ratioHigh: number | null;
                        }[];
                        /** @description Incidents of the time asked for that are in no count. */
                        leftOut: {
                            /** @description No area is known of them. */
                            place: number;
                            /** @description Not even the month is known. */
                            time: number;
                        };
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrendsSurges: {
        parameters: {
            query?: {
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description The one source that is counted. Sources that tell of the same incidents count twice until these are joined. */
                origin?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                by?: "month" | "week";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        by: "month" | "week";
                        /** @description The periods that were judged. */
                        periods: string[];
                        /** @description The units with most incidents. */
                        units: {
                            unit: string;
                            /** @description Periods that could not be judged. */
                            undetermined: number;
                            because: ("short-history" | "no-past-incidents" | "no-model") | null;
                            surges: {
                                period: string;
                                observed: number;
                                expected: number;
                                /** @description More than this many were not to be expected. */
                                upper: number;
                                score: number | null;
                            }[];
                        }[];
                        /** @description Further units, which were not judged. */
                        unitsLeftOut: number;
                        /** @description Incidents of the time asked for that are in no count. */
                        leftOut: {
                            /** @description No area is known of them. */
                            place: number;
                            /** @description Not even the month is known. */
                            time: number;
                        };
                        /** @description Share of quiet periods that is accepted to be above the bound. */
                        alpha: number;
                        method: string;
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrendsForecast: {
        parameters: {
            query: {
                /** @description Provinces or districts, as the sources code them. */
                level?: "adm1" | "adm2";
                /** @description The one source that is counted. Sources that tell of the same incidents count twice until these are joined. */
                origin?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Name of the area, as the series give it. */
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        /** @description Each from what was known before it; the last is yet to come. */
                        months: {
                            month: string;
                            actual: number | null;
                            /** @description Incidents. */
                            mean: number;
                            q05: number;
                            q25: number;
                            q50: number;
                            q75: number;
                            q95: number;
                            /** @description What the rule says that nothing ever happens. */
                            zero: number;
                            /** @description What the rule says that the next month is as the last. */
                            last: number;
                            recent: number | null;
                        }[];
                        undetermined: string | null;
                        /** @description Over the months that came, of all areas. */
                        scores: {
                            /** @enum {unknown} */
                            method: "silsila" | "zero" | "last" | "negative-binomial-12";
                            forecasts: number;
                            /** @description Continuous ranked probability score, in incidents; less is better. */
                            crps: number;
                            /** @description Share of months within 5 % to 95 %. */
                            coverage90: number;
                        }[];
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTrendsHotspots: {
        parameters: {
            query: {
                /** @description The one source that is counted. Sources that tell of the same incidents count twice until these are joined. */
                origin?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description First day of the week. */
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description First day of the week. */
                        week: string;
                        /** @description Empty where too few incidents lie before the week. */
                        cells: {
                            rank: number;
                            west: number;
                            south: number;
                            cellDegrees: number;
                            /** @description Incidents that the cell is to expect in the week. */
                            expected: number;
                        }[];
                        /** @description Share of the area that the cells have together. */
                        areaShare: number;
                        /** @description Titles of the layers of districts that are the area; none: the hull of all incidents is. */
                        ground: string[];
                        /** @description Incidents that are in no cell. */
                        leftOut: {
                            place: number;
                            time: number;
                            outside: number;
                        };
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsImports: {
        parameters: {
            query?: {
                /** @description Imports returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            fileName: string;
                            sha256: string;
                            /** @description Of the file. */
                            bytes: number;
                            synthetic: boolean;
                            startedBy: string;
                            startedByName: string | null;
                            createdAt: string;
                            job: {
                                id: number;
                                kind: string;
                                /** @description queued, running, done, failed or cancelled. */
                                state: string;
                                done: number;
                                total: number | null;
                                unit: string;
                                ratePerSecond: number | null;
                                remainingMs: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
                            };
                            result: {
                                /** @description imported, resumed or unchanged: the same bytes were there. */
                                kind: string;
                                release: string;
                                origin: string;
                                format: string;
                                accounts: number;
                                added: number;
                                changed: number;
                                unchanged: number;
                                removed: number;
                                excluded: number;
                                exclusions: {
                                    reason: string;
                                    because: string;
                                    count: number;
                                }[];
                                flags: {
                                    flag: string;
                                    count: number;
                                }[];
                                notes: string[];
                                firstOn: string | null;
                                lastOn: string | null;
                                /** @description Pairs of accounts that may be one incident, newly proposed. */
                                proposals: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description JSON: the mapping of a table that is none of the known ones; docs/guide/incident-formats.md describes it. */
                    mapping?: string;
                    /** @description The source whose release this is: `ucdp-ged`; the format or the mapping when left out. Its next release takes the place of this one. */
                    source?: string;
                    /** @description The file holds part of what the source publishes: what it lacks is not ended. */
                    part?: "true" | "false";
                    /** @description Leaves rows out that cannot be read, and counts them. */
                    skipBad?: "true" | "false";
                    /** @description Says that the incidents are invented. */
                    synthetic?: "true" | "false";
                    /**
                     * Format: date
                     * @description Day of publication.
                     */
                    publishedOn?: string;
                    /** @description SPDX id, or the licence in words. */
                    licence?: string;
                    /** @description `admiralty:B2`; ungraded when left out. */
                    grade?: string;
                    /** @description 0 (CLEAR) to 4 (RED); 2 when left out. */
                    tlp?: string;
                    /** @description Ids of other agencies: `2,3`; your own alone when left out. */
                    releasableTo?: string;
                    /** @description Ids of compartments: `7,8`. */
                    compartments?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        job: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        fileName: string;
                        sha256: string;
                        /** @description Of the file. */
                        bytes: number;
                        synthetic: boolean;
                        startedBy: string;
                        startedByName: string | null;
                        createdAt: string;
                        job: {
                            id: number;
                            kind: string;
                            /** @description queued, running, done, failed or cancelled. */
                            state: string;
                            done: number;
                            total: number | null;
                            unit: string;
                            ratePerSecond: number | null;
                            remainingMs: number | null;
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
                        };
                        result: {
                            /** @description imported, resumed or unchanged: the same bytes were there. */
                            kind: string;
                            release: string;
                            origin: string;
                            format: string;
                            accounts: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            removed: number;
                            excluded: number;
                            exclusions: {
                                reason: string;
                                because: string;
                                count: number;
                            }[];
                            flags: {
                                flag: string;
                                count: number;
                            }[];
                            notes: string[];
                            firstOn: string | null;
                            lastOn: string | null;
                            /** @description Pairs of accounts that may be one incident, newly proposed. */
                            proposals: number;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidents: {
        parameters: {
            query?: {
                /** @description Accounts whose days reach this one or a later one. */
                from?: string;
                /** @description Accounts that begin on this day or before. */
                to?: string;
                /** @description District as its source codes it; with `layer` the unit of that layer in which its point lies. */
                unit?: string;
                /** @description Id of a layer of boundaries. */
                layer?: string;
                /** @description Province as its source codes it. */
                province?: string;
                /** @description ISO 3166-1 alpha-2: `pk`. */
                country?: string;
                /** @description One or several. */
                kind?: ("armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown") | ("armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown")[];
                /** @description Sources that are looked at, such as `ucdp-ged`; the accounts of others are not. */
                source?: string | string[];
                /** @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin. */
                placePrecisionMin?: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                /** @description Killed at least, by the best number given, else the highest. */
                killedMin?: number;
                flag?: "implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count";
                /** @description Only what is invented, or only what is not. */
                synthetic?: boolean;
                /** @description As it was known at this instant, or at the end of this day (UTC): later retractions are left out. */
                knownAt?: string;
                /** @description Rows returned. */
                limit?: number;
                /** @description The `next` of the page before, in the same order. */
                after?: string;
                /** @description First day, killed (unknown counts as lowest), or when it was recorded. */
                sort?: "day" | "killed" | "recorded";
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidents: {
                            id: string;
                            /** @description Number of the account that stands for it. */
                            account: number;
                            /** @description Sources that tell of it. */
                            origins: string[];
                            /** @description Accounts that stand. */
                            accounts: number;
                            synthetic: boolean;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            lon: number | null;
                            lat: number | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            /** @description Lowest and highest that any of its accounts gives. */
                            killedSpan: {
                                low: number | null;
                                high: number | null;
                            };
                            /** @description Properties on which its accounts contradict. */
                            contradicted: string[];
                            text: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        next: string | null;
                        total: {
                            count: number;
                            /** @description False: there are at least so many. */
                            exact: boolean;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsMap: {
        parameters: {
            query?: {
                /** @description Accounts whose days reach this one or a later one. */
                from?: string;
                /** @description Accounts that begin on this day or before. */
                to?: string;
                /** @description District as its source codes it; with `layer` the unit of that layer in which its point lies. */
                unit?: string;
                /** @description Id of a layer of boundaries. */
                layer?: string;
                /** @description Province as its source codes it. */
                province?: string;
                /** @description ISO 3166-1 alpha-2: `pk`. */
                country?: string;
                /** @description One or several. */
                kind?: ("armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown") | ("armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown")[];
                /** @description Sources that are looked at, such as `ucdp-ged`; the accounts of others are not. */
                source?: string | string[];
                /** @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin. */
                placePrecisionMin?: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                /** @description Killed at least, by the best number given, else the highest. */
                killedMin?: number;
                flag?: "implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count";
                /** @description Only what is invented, or only what is not. */
                synthetic?: boolean;
                /** @description As it was known at this instant, or at the end of this day (UTC): later retractions are left out. */
                knownAt?: string;
                /** @description Most incidents. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** @description True where there are more than are told. */
                        more: boolean;
                        /** @description Incidents found whose source gives no point: `lon` and `lat` of their rows are null. */
                        withoutPoint: number;
                        /** @description True where any of them is invented. */
                        synthetic: boolean;
                        /** @description What `kind` points to. */
                        kinds: ("armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown")[];
                        /** @description What `precision` points to. */
                        precisions: ("exact" | "near" | "adm2" | "adm1" | "country" | "unknown")[];
                        /** @description What `origin` points to. */
                        origins: string[];
                        /** @description What `unit` points to: districts as their sources code them. */
                        units: string[];
                        /** @description Ids of the incidents without their `incident:`. */
                        ids: string[];
                        /** @description Degrees; null where the source gives no point. */
                        lon: (number | null)[];
                        /** @description Degrees. */
                        lat: (number | null)[];
                        /** @description Days since 1970-01-01 of its first day. */
                        day: (number | null)[];
                        /** @description Days that it lasts or may have happened on, from 1. */
                        days: (number | null)[];
                        /** @description Index into `kinds`. */
                        kind: (number | null)[];
                        /** @description Killed at least; null where it is not said. */
                        low: (number | null)[];
                        /** @description Killed. */
                        best: (number | null)[];
                        /** @description Killed at most. */
                        high: (number | null)[];
                        /** @description Index into `precisions`; from 2 on the point stands for an area, and is no pin. */
                        precision: (number | null)[];
                        /** @description Index into `origins`, of the account that stands for it. */
                        origin: (number | null)[];
                        /** @description Index into `units`. */
                        unit: (number | null)[];
                        /** @description Accounts that tell of it. */
                        accounts: (number | null)[];
                        /** @description 1 where something odd was found about the account. */
                        flagged: (number | null)[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsReleases: {
        parameters: {
            query?: {
                /** @description The source: `ucdp-ged`. */
                source?: string;
                /** @description Releases returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        releases: {
                            id: string;
                            /** @description The source that publishes one release after another. */
                            origin: string;
                            format: string;
                            title: string;
                            /** @description What the source counts and from when on. */
                            countingRule: string;
                            fileName: string;
                            sha256: string;
                            /** @description The file holds part of what the source publishes. */
                            partial: boolean;
                            synthetic: boolean;
                            previous: string | null;
                            importedBy: string;
                            importedByName: string | null;
                            importedAt: string;
                            /** @description From when on its accounts are seen. */
                            completedAt: string;
                            accounts: number;
                            added: number;
                            /** @description Stated otherwise than in the release before. */
                            changed: number;
                            unchanged: number;
                            removed: number;
                            excluded: number;
                            exclusions: {
                                reason: string;
                                because: string;
                                count: number;
                            }[];
                            flags: {
                                flag: string;
                                count: number;
                            }[];
                            notes: string[];
                            firstOn: string | null;
                            lastOn: string | null;
                            source: string;
                            licence: string | null;
                            publishedOn: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsReleasesIdChanges: {
        parameters: {
            query?: {
                change?: "added" | "changed" | "removed";
                /** @description Rows returned. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: number;
            };
            header?: never;
            path: {
                /** @description Id of a release. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        release: {
                            id: string;
                            /** @description The source that publishes one release after another. */
                            origin: string;
                            format: string;
                            title: string;
                            /** @description What the source counts and from when on. */
                            countingRule: string;
                            fileName: string;
                            sha256: string;
                            /** @description The file holds part of what the source publishes. */
                            partial: boolean;
                            synthetic: boolean;
                            previous: string | null;
                            importedBy: string;
                            importedByName: string | null;
                            importedAt: string;
                            /** @description From when on its accounts are seen. */
                            completedAt: string;
                            accounts: number;
                            added: number;
                            /** @description Stated otherwise than in the release before. */
                            changed: number;
                            unchanged: number;
                            removed: number;
                            excluded: number;
                            exclusions: {
                                reason: string;
                                because: string;
                                count: number;
                            }[];
                            flags: {
                                flag: string;
                                count: number;
                            }[];
                            notes: string[];
                            firstOn: string | null;
                            lastOn: string | null;
                            source: string;
                            licence: string | null;
                            publishedOn: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                        };
                        changes: {
                            /** @enum {unknown} */
                            change: "added" | "changed" | "removed";
                            incident: string;
                            ref: string;
                            account: number | null;
                            /** @description First day of the incident. */
                            from: string;
                            placeName: string | null;
                            /** @description What differs; empty for what was added or removed. */
                            fields: {
                                field: string;
                                before: string | null;
                                after: string | null;
                            }[];
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsProposals: {
        parameters: {
            query?: {
                state?: "open" | "same" | "different";
                /** @description Only pairs with an account of this incident. */
                incident?: string;
                /** @description Only pairs with an account of this source. */
                origin?: string;
                /** @description Only pairs with an account of this source too. */
                other?: string;
                /** @description Only pairs of which a source codes one in a district with these letters in its name. */
                district?: string;
                /** @description Rows returned. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: {
                            id: number;
                            left: {
                                /** @description Number of the account. */
                                account: number;
                                /** @description Id of all versions of this account. */
                                entity: string;
                                /** @description The source: `ucdp-ged`. */
                                origin: string;
                                /** @description Id of the release that states it. */
                                release: string;
                                releaseTitle: string;
                                /** @description What the source counts. */
                                countingRule: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                /** @description Id of the source in evidence. */
                                source: string;
                                licence: string | null;
                                grade: string;
                                gradeWords: string;
                                marking: {
                                    tlp: string;
                                    handling: string[];
                                    note: string | null;
                                    owner: number;
                                };
                                /** @description The source's own id. */
                                ref: string;
                                /** @description Where in the release: `row 12`. */
                                locator: string;
                                recordedAt: string;
                                /** @description False where it had ended by the instant asked for. */
                                standing: boolean;
                                end: {
                                    /** @enum {unknown} */
                                    kind: "retracted" | "superseded" | "removed";
                                    at: string;
                                    by: string;
                                    byName: string | null;
                                    reason: string;
                                    release: string | null;
                                    supersededBy: number | null;
                                } | null;
                                /** @enum {unknown} */
                                kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                                kindOriginal: string;
                                from: string;
                                to: string;
                                /** @enum {unknown} */
                                timePrecision: "day" | "days" | "week" | "month" | "year";
                                timePrecisionOriginal: string | null;
                                lon: number | null;
                                lat: number | null;
                                coordinatesOriginal: string | null;
                                /**
                                 * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                                 * @enum {unknown}
                                 */
                                placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                                placePrecisionOriginal: string | null;
                                placeName: string | null;
                                country: string | null;
                                codedAdm1: string | null;
                                codedAdm2: string | null;
                                /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                                computed: {
                                    layer: string;
                                    /** @enum {unknown} */
                                    verdict: "inside" | "undetermined" | "outside";
                                    unit: string | null;
                                }[];
                                sideA: string | null;
                                sideB: string | null;
                                claimedBy: string | null;
                                blamed: string | null;
                                killed: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                killedCivilians: number | null;
                                injured: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                hostages: number | null;
                                propertyBand: number | null;
                                weapon: string | null;
                                target: string | null;
                                originCountry: string | null;
                                text: string | null;
                                citedSources: string | null;
                                flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                            };
                            right: {
                                /** @description Number of the account. */
                                account: number;
                                /** @description Id of all versions of this account. */
                                entity: string;
                                /** @description The source: `ucdp-ged`. */
                                origin: string;
                                /** @description Id of the release that states it. */
                                release: string;
                                releaseTitle: string;
                                /** @description What the source counts. */
                                countingRule: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                /** @description Id of the source in evidence. */
                                source: string;
                                licence: string | null;
                                grade: string;
                                gradeWords: string;
                                marking: {
                                    tlp: string;
                                    handling: string[];
                                    note: string | null;
                                    owner: number;
                                };
                                /** @description The source's own id. */
                                ref: string;
                                /** @description Where in the release: `row 12`. */
                                locator: string;
                                recordedAt: string;
                                /** @description False where it had ended by the instant asked for. */
                                standing: boolean;
                                end: {
                                    /** @enum {unknown} */
                                    kind: "retracted" | "superseded" | "removed";
                                    at: string;
                                    by: string;
                                    byName: string | null;
                                    reason: string;
                                    release: string | null;
                                    supersededBy: number | null;
                                } | null;
                                /** @enum {unknown} */
                                kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                                kindOriginal: string;
                                from: string;
                                to: string;
                                /** @enum {unknown} */
                                timePrecision: "day" | "days" | "week" | "month" | "year";
                                timePrecisionOriginal: string | null;
                                lon: number | null;
                                lat: number | null;
                                coordinatesOriginal: string | null;
                                /**
                                 * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                                 * @enum {unknown}
                                 */
                                placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                                placePrecisionOriginal: string | null;
                                placeName: string | null;
                                country: string | null;
                                codedAdm1: string | null;
                                codedAdm2: string | null;
                                /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                                computed: {
                                    layer: string;
                                    /** @enum {unknown} */
                                    verdict: "inside" | "undetermined" | "outside";
                                    unit: string | null;
                                }[];
                                sideA: string | null;
                                sideB: string | null;
                                claimedBy: string | null;
                                blamed: string | null;
                                killed: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                killedCivilians: number | null;
                                injured: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                hostages: number | null;
                                propertyBand: number | null;
                                weapon: string | null;
                                target: string | null;
                                originCountry: string | null;
                                text: string | null;
                                citedSources: string | null;
                                flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                            };
                            /** @description Sum of the weights. */
                            score: number;
                            reasons: {
                                /** @enum {unknown} */
                                kind: "time" | "distance" | "killed" | "kind" | "actors" | "place-name" | "district";
                                /** @description False where it speaks against it. */
                                agrees: boolean;
                                /** @description Binary logarithm of how much likelier it is among pairs that are the same. */
                                weight: number;
                                left: string | null;
                                right: string | null;
                                measure: number | null;
                            }[];
                            rule: {
                                id: string;
                                version: string;
                            };
                            at: string;
                            /** @enum {unknown} */
                            state: "open" | "same" | "different";
                        }[];
                        next: number | null;
                        all: {
                            /** @description Every source. */
                            origins: string[];
                            /** @description Pairs that wait in all, up to 10000. */
                            openPairs: number;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsProposalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a proposal. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposal: {
                            id: number;
                            left: {
                                /** @description Number of the account. */
                                account: number;
                                /** @description Id of all versions of this account. */
                                entity: string;
                                /** @description The source: `ucdp-ged`. */
                                origin: string;
                                /** @description Id of the release that states it. */
                                release: string;
                                releaseTitle: string;
                                /** @description What the source counts. */
                                countingRule: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                /** @description Id of the source in evidence. */
                                source: string;
                                licence: string | null;
                                grade: string;
                                gradeWords: string;
                                marking: {
                                    tlp: string;
                                    handling: string[];
                                    note: string | null;
                                    owner: number;
                                };
                                /** @description The source's own id. */
                                ref: string;
                                /** @description Where in the release: `row 12`. */
                                locator: string;
                                recordedAt: string;
                                /** @description False where it had ended by the instant asked for. */
                                standing: boolean;
                                end: {
                                    /** @enum {unknown} */
                                    kind: "retracted" | "superseded" | "removed";
                                    at: string;
                                    by: string;
                                    byName: string | null;
                                    reason: string;
                                    release: string | null;
                                    supersededBy: number | null;
                                } | null;
                                /** @enum {unknown} */
                                kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                                kindOriginal: string;
                                from: string;
                                to: string;
                                /** @enum {unknown} */
                                timePrecision: "day" | "days" | "week" | "month" | "year";
                                timePrecisionOriginal: string | null;
                                lon: number | null;
                                lat: number | null;
                                coordinatesOriginal: string | null;
                                /**
                                 * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                                 * @enum {unknown}
                                 */
                                placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                                placePrecisionOriginal: string | null;
                                placeName: string | null;
                                country: string | null;
                                codedAdm1: string | null;
                                codedAdm2: string | null;
                                /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                                computed: {
                                    layer: string;
                                    /** @enum {unknown} */
                                    verdict: "inside" | "undetermined" | "outside";
                                    unit: string | null;
                                }[];
                                sideA: string | null;
                                sideB: string | null;
                                claimedBy: string | null;
                                blamed: string | null;
                                killed: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                killedCivilians: number | null;
                                injured: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                hostages: number | null;
                                propertyBand: number | null;
                                weapon: string | null;
                                target: string | null;
                                originCountry: string | null;
                                text: string | null;
                                citedSources: string | null;
                                flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                            };
                            right: {
                                /** @description Number of the account. */
                                account: number;
                                /** @description Id of all versions of this account. */
                                entity: string;
                                /** @description The source: `ucdp-ged`. */
                                origin: string;
                                /** @description Id of the release that states it. */
                                release: string;
                                releaseTitle: string;
                                /** @description What the source counts. */
                                countingRule: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                /** @description Id of the source in evidence. */
                                source: string;
                                licence: string | null;
                                grade: string;
                                gradeWords: string;
                                marking: {
                                    tlp: string;
                                    handling: string[];
                                    note: string | null;
                                    owner: number;
                                };
                                /** @description The source's own id. */
                                ref: string;
                                /** @description Where in the release: `row 12`. */
                                locator: string;
                                recordedAt: string;
                                /** @description False where it had ended by the instant asked for. */
                                standing: boolean;
                                end: {
                                    /** @enum {unknown} */
                                    kind: "retracted" | "superseded" | "removed";
                                    at: string;
                                    by: string;
                                    byName: string | null;
                                    reason: string;
                                    release: string | null;
                                    supersededBy: number | null;
                                } | null;
                                /** @enum {unknown} */
                                kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                                kindOriginal: string;
                                from: string;
                                to: string;
                                /** @enum {unknown} */
                                timePrecision: "day" | "days" | "week" | "month" | "year";
                                timePrecisionOriginal: string | null;
                                lon: number | null;
                                lat: number | null;
                                coordinatesOriginal: string | null;
                                /**
                                 * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                                 * @enum {unknown}
                                 */
                                placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                                placePrecisionOriginal: string | null;
                                placeName: string | null;
                                country: string | null;
                                codedAdm1: string | null;
                                codedAdm2: string | null;
                                /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                                computed: {
                                    layer: string;
                                    /** @enum {unknown} */
                                    verdict: "inside" | "undetermined" | "outside";
                                    unit: string | null;
                                }[];
                                sideA: string | null;
                                sideB: string | null;
                                claimedBy: string | null;
                                blamed: string | null;
                                killed: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                killedCivilians: number | null;
                                injured: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                };
                                hostages: number | null;
                                propertyBand: number | null;
                                weapon: string | null;
                                target: string | null;
                                originCountry: string | null;
                                text: string | null;
                                citedSources: string | null;
                                flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                            };
                            /** @description Sum of the weights. */
                            score: number;
                            reasons: {
                                /** @enum {unknown} */
                                kind: "time" | "distance" | "killed" | "kind" | "actors" | "place-name" | "district";
                                /** @description False where it speaks against it. */
                                agrees: boolean;
                                /** @description Binary logarithm of how much likelier it is among pairs that are the same. */
                                weight: number;
                                left: string | null;
                                right: string | null;
                                measure: number | null;
                            }[];
                            rule: {
                                id: string;
                                version: string;
                            };
                            at: string;
                            /** @enum {unknown} */
                            state: "open" | "same" | "different";
                        };
                        /** @description Id of the incident of the left account. */
                        leftIncident: string;
                        /** @description Id of the incident of the right account. */
                        rightIncident: string;
                        /** @description What the two accounts alone claim. */
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsProposalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a proposal. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    verdict: "same" | "different";
                    /** @description Why; it stays on record. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentsId: {
        parameters: {
            query?: {
                /** @description Day of the world: statements that hold on it. */
                asOf?: string;
                /** @description As it was known at this instant, or at the end of this day (UTC). */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Id of an incident. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsIdClaims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the incident, or of one of its accounts: a claim stays with that account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Bodies, forces, places and things; never a natural person. `originCountry` (`af`) says that it came across the border: a graded claim, never a default.
                     * @enum {unknown}
                     */
                    claim: "blamed" | "claimedBy" | "originCountry" | "killed" | "injured" | "target" | "status" | "weaponUsed" | "vehicleUsed" | "accountUsed" | "payment" | "finding" | "note";
                    value: string;
                    /** @description The words of the source that the claim is read from. */
                    original?: string;
                    /**
                     * @description `denied`: the source says that it is NOT so.
                     * @default affirmed
                     * @enum {unknown}
                     */
                    polarity?: "affirmed" | "denied";
                    /** @description `admiralty:B2`. */
                    grade: string;
                    /** @description What an analyst concludes, where the claim is no fact that a source states. */
                    assessment?: {
                        /** @enum {unknown} */
                        likelihood: "almost-no-chance" | "very-unlikely" | "unlikely" | "roughly-even-chance" | "likely" | "very-likely" | "almost-certain";
                        /** @enum {unknown} */
                        confidence: "low" | "moderate" | "high";
                        /** @description Ids of the statements that it rests on. */
                        derivedFrom: string[];
                    };
                    source: {
                        /** @description Where it comes from. */
                        title: string;
                        /**
                         * @default report
                         * @enum {unknown}
                         */
                        kind?: "report" | "document" | "open" | "partner" | "sensor";
                        url?: string;
                        /**
                         * Format: date
                         * @description Day of publication.
                         */
                        publishedOn?: string;
                    };
                    /** @description Where in the source: a page. */
                    locator?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsIdRetractions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the incident, or of one of its accounts: a claim stays with that account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the account. */
                    account?: number;
                    /** @description Id of the claim. */
                    statement?: string;
                    /** @description Why; it stays on record. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsIdRestorations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the incident, or of one of its accounts: a claim stays with that account. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the account. */
                    account: number;
                    /** @description Why; it stays on record. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsIdJoin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an incident. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the other incident. */
                    other: string;
                    /**
                     * @default same
                     * @enum {unknown}
                     */
                    verdict?: "same" | "different";
                    /** @description Why; it stays on record. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postIncidentsIdSeparate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the incident. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the judgement, as the incident tells it. */
                    judgement: number;
                    /** @description Why; it stays on record. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Derived from the accounts that are held to be the same. */
                        id: string;
                        asOf: string | null;
                        knownAt: string | null;
                        synthetic: boolean;
                        /** @description False where no account of it stands. */
                        standing: boolean;
                        representative: number | null;
                        accounts: {
                            /** @description Number of the account. */
                            account: number;
                            /** @description Id of all versions of this account. */
                            entity: string;
                            /** @description The source: `ucdp-ged`. */
                            origin: string;
                            /** @description Id of the release that states it. */
                            release: string;
                            releaseTitle: string;
                            /** @description What the source counts. */
                            countingRule: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            /** @description Id of the source in evidence. */
                            source: string;
                            licence: string | null;
                            grade: string;
                            gradeWords: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            /** @description The source's own id. */
                            ref: string;
                            /** @description Where in the release: `row 12`. */
                            locator: string;
                            recordedAt: string;
                            /** @description False where it had ended by the instant asked for. */
                            standing: boolean;
                            end: {
                                /** @enum {unknown} */
                                kind: "retracted" | "superseded" | "removed";
                                at: string;
                                by: string;
                                byName: string | null;
                                reason: string;
                                release: string | null;
                                supersededBy: number | null;
                            } | null;
                            /** @enum {unknown} */
                            kind: "armed-assault" | "bombing" | "suicide-attack" | "assassination" | "abduction" | "armed-clash" | "armed-force" | "air-or-drone-strike" | "shelling" | "violence-against-civilians" | "infrastructure-attack" | "fence-breach" | "border-fire" | "protest-or-riot" | "other" | "unknown";
                            kindOriginal: string;
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            timePrecision: "day" | "days" | "week" | "month" | "year";
                            timePrecisionOriginal: string | null;
                            lon: number | null;
                            lat: number | null;
                            coordinatesOriginal: string | null;
                            /**
                             * @description How closely the place is known, from best to worst. From `adm2` on a point stands for an area: never drawn as a pin.
                             * @enum {unknown}
                             */
                            placePrecision: "exact" | "near" | "adm2" | "adm1" | "country" | "unknown";
                            placePrecisionOriginal: string | null;
                            placeName: string | null;
                            country: string | null;
                            codedAdm1: string | null;
                            codedAdm2: string | null;
                            /** @description Where its point lies by the boundaries here, kept apart from the coded district. */
                            computed: {
                                layer: string;
                                /** @enum {unknown} */
                                verdict: "inside" | "undetermined" | "outside";
                                unit: string | null;
                            }[];
                            sideA: string | null;
                            sideB: string | null;
                            claimedBy: string | null;
                            blamed: string | null;
                            killed: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            killedCivilians: number | null;
                            injured: {
                                low: number | null;
                                best: number | null;
                                high: number | null;
                            };
                            hostages: number | null;
                            propertyBand: number | null;
                            weapon: string | null;
                            target: string | null;
                            originCountry: string | null;
                            text: string | null;
                            citedSources: string | null;
                            flags: ("implausible-count" | "count-order" | "coordinates-swapped" | "coordinates-missing" | "coordinates-impossible" | "outside-country" | "date-order" | "future-date" | "negative-count" | "fractional-count")[];
                        }[];
                        properties: {
                            property: string;
                            /**
                             * @description `silent`: nobody says anything; `single`: one says it; `differ`: not alike, but both can be true (a range that holds the other, words of different sources); `contradict`: not both can be true.
                             * @enum {unknown}
                             */
                            agreement: "silent" | "single" | "agree" | "differ" | "contradict";
                            claims: {
                                account: number | null;
                                statement: string | null;
                                /** @description The source, or who asserts it. */
                                origin: string;
                                value: string | null;
                                count: {
                                    low: number | null;
                                    best: number | null;
                                    high: number | null;
                                } | null;
                                original: string | null;
                                /** @enum {unknown} */
                                polarity: "affirmed" | "denied";
                                likelihood: string | null;
                                grade: string;
                                locator: string | null;
                                release: string | null;
                                recordedAt: string;
                            }[];
                        }[];
                        judgements: {
                            /** @description Its number, by which it is undone. */
                            judgement: number;
                            left: string;
                            right: string;
                            /** @enum {unknown} */
                            verdict: "same" | "different" | "open";
                            inForce: boolean;
                            reason: string;
                            by: string;
                            byName: string | null;
                            rule: {
                                id: string;
                                version: string;
                            } | null;
                            undoes: number | null;
                            at: string;
                        }[];
                        /** @description Oldest first. */
                        history: {
                            at: string;
                            /** @enum {unknown} */
                            change: "account-added" | "account-ended" | "account-restored" | "joined" | "separated" | "undone" | "claimed" | "claim-ended";
                            /** @description Number of the account or the judgement, or id of the statement. */
                            what: string;
                            by: string;
                            byName: string | null;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesUnits: {
        parameters: {
            query?: {
                /** @description The day; today when left out. */
                asOf?: string;
                /** @description ISO 3166-1 alpha-2, lower case. */
                country?: string;
                /** @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division. */
                level?: "adm0" | "adm1" | "adm2" | "adm3";
                /** @description Code of the unit above, of any year. */
                parent?: string;
                /** @description Rows returned. */
                limit?: number;
                /** @description Rows left out before them. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        total: number;
                        units: {
                            code: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            name: string;
                            nameUr: string | null;
                            otherNames: string[];
                            parent: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            /**
                             * @description undetermined: the day lies in the month or year of which no more is known when it began or ended.
                             * @enum {unknown}
                             */
                            standing: "holds" | "undetermined";
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesUnitsCode: {
        parameters: {
            query?: {
                /** @description For what it is then and the law in force; today when left out. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description Code of a unit. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        unit: {
                            code: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            name: string;
                            nameUr: string | null;
                            otherNames: string[];
                            parent: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                        };
                        standsFor: {
                            /**
                             * @description unit: itself; other: what it came of or became, several where it was split or merged.
                             * @enum {unknown}
                             */
                            kind: "unit" | "other" | "undetermined";
                            /** @description Of undetermined: the candidates. */
                            units: {
                                code: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                /** @description ISO 3166-1 alpha-2, lower case. */
                                country: string;
                                name: string;
                                nameUr: string | null;
                                otherNames: string[];
                                parent: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            }[];
                            because: string | null;
                        };
                        /** @description Units below it on the day. */
                        within: {
                            code: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            name: string;
                            nameUr: string | null;
                            otherNames: string[];
                            parent: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            /**
                             * @description undetermined: the day lies in the month or year of which no more is known when it began or ended.
                             * @enum {unknown}
                             */
                            standing: "holds" | "undetermined";
                        }[];
                        /** @description By date; two accounts of one change stand side by side. */
                        changes: {
                            /** @description YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; or YYYY..YYYY. */
                            date: string;
                            /**
                             * @description proposed: without effect until another change says that it came about.
                             * @enum {unknown}
                             */
                            kind: "created" | "abolished" | "split" | "merger" | "recomposition" | "renamed" | "proposed";
                            from: string[];
                            to: string[];
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                        }[];
                        /** @description Nearest first. */
                        predecessors: {
                            unit: {
                                code: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                /** @description ISO 3166-1 alpha-2, lower case. */
                                country: string;
                                name: string;
                                nameUr: string | null;
                                otherNames: string[];
                                parent: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            };
                            /** @description Changes in between. */
                            steps: number;
                            change: {
                                /** @description YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; or YYYY..YYYY. */
                                date: string;
                                /**
                                 * @description proposed: without effect until another change says that it came about.
                                 * @enum {unknown}
                                 */
                                kind: "created" | "abolished" | "split" | "merger" | "recomposition" | "renamed" | "proposed";
                                from: string[];
                                to: string[];
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            };
                        }[];
                        /** @description Nearest first. */
                        successors: {
                            unit: {
                                code: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                /** @description ISO 3166-1 alpha-2, lower case. */
                                country: string;
                                name: string;
                                nameUr: string | null;
                                otherNames: string[];
                                parent: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            };
                            /** @description Changes in between. */
                            steps: number;
                            change: {
                                /** @description YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; or YYYY..YYYY. */
                                date: string;
                                /**
                                 * @description proposed: without effect until another change says that it came about.
                                 * @enum {unknown}
                                 */
                                kind: "created" | "abolished" | "split" | "merger" | "recomposition" | "renamed" | "proposed";
                                from: string[];
                                to: string[];
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            };
                        }[];
                        /** @description Under which it was listed; empty: not recorded. */
                        divisions: {
                            name: string;
                            /** @description YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known; or YYYY..YYYY. */
                            listedOn: string;
                            /** @description Where it comes from. */
                            source: string;
                            districts: string[];
                        }[];
                        jurisdiction: {
                            /**
                             * @description undetermined: nothing is recorded. That does not say that there was no law.
                             * @enum {unknown}
                             */
                            kind: "recorded" | "undetermined";
                            because: string | null;
                            /** @description The units of the day on the ground of the unit asked for. */
                            units: {
                                code: string;
                                name: string;
                            }[];
                            facts: {
                                /** @description Code of the unit of the day in which it holds. */
                                unit: string;
                                /** @enum {unknown} */
                                standing: "holds" | "undetermined";
                                law: string;
                                authority: string;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            }[];
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesMatch: {
        parameters: {
            query: {
                /** @description Of an area, in Latin or Arabic letters. */
                name: string;
                /** @description Today when left out. */
                day?: string;
                /** @description ISO 3166-1 alpha-2, lower case. */
                country?: string;
                /** @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division. */
                level?: "adm0" | "adm1" | "adm2" | "adm3";
                /** @description Code of the unit above, of any year. */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "matched" | "undetermined";
                        because: string;
                        how: ("name" | "other-name" | "spelling") | null;
                        name: string | null;
                        named: {
                            code: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            name: string;
                            nameUr: string | null;
                            otherNames: string[];
                            parent: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                        } | null;
                        /** @description The unit that bears the name is not one of the day. */
                        ofAnotherYear: boolean;
                        /** @description Those of the day: several where the unit of the name was split. */
                        units: {
                            code: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            name: string;
                            nameUr: string | null;
                            otherNames: string[];
                            parent: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /** @description Where it comes from. */
                            source: string;
                            /**
                             * @description recalled: nobody has looked it up again.
                             * @enum {unknown}
                             */
                            confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                        }[];
                        score: number | null;
                        /** @description Of a spelling: which parts agree. */
                        aligned: {
                            asked: string;
                            known: string;
                            agreement: string;
                            similarity: number;
                        }[];
                        candidates: {
                            unit: {
                                code: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                /** @description ISO 3166-1 alpha-2, lower case. */
                                country: string;
                                name: string;
                                nameUr: string | null;
                                otherNames: string[];
                                parent: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            };
                            name: string;
                            score: number;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesLayers: {
        parameters: {
            query?: {
                /** @description For how its lines stand on the day; today when left out. */
                asOf?: string;
                /** @description Those that were taken back, too. */
                retracted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        layers: {
                            id: string;
                            title: string;
                            publisher: string;
                            licence: string | null;
                            validFrom: string | null;
                            validTo: string | null;
                            /**
                             * @description How its lines stand on the day asked for.
                             * @enum {unknown}
                             */
                            standing: "holds" | "not-yet" | "over" | "undetermined";
                            levels: ("adm0" | "adm1" | "adm2" | "adm3")[];
                            boundaries: number;
                            /** @description Boundaries that were matched with a unit. */
                            matched: number;
                            vertices: number;
                            /** @description What is odd about them; see /places/layers/{id}/problems. */
                            problems: number;
                            box: {
                                west: number;
                                south: number;
                                east: number;
                                north: number;
                            } | null;
                            /** @description Invented. */
                            synthetic: boolean;
                            format: string;
                            fileName: string;
                            sha256: string;
                            /** @description Id of its source. */
                            source: string;
                            importedBy: string;
                            importedByName: string | null;
                            importedAt: string;
                            marking: {
                                tlp: string;
                                handling: string[];
                                note: string | null;
                                owner: number;
                            };
                            retracted: {
                                reason: string;
                                by: string;
                                at: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesLayers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description What it shows, with its year. */
                    title: string;
                    /** @description Who publishes it. */
                    publisher: string;
                    /** @description SPDX id or the licence in words. */
                    licence?: string;
                    /** @description First day of these lines: YYYY, YYYY-MM or YYYY-MM-DD. */
                    validFrom?: string;
                    /** @description First day on which they held no longer; open when left out. */
                    validTo?: string;
                    /**
                     * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                     * @enum {unknown}
                     */
                    level?: "adm0" | "adm1" | "adm2" | "adm3";
                    /**
                     * @description Says that it is invented.
                     * @enum {unknown}
                     */
                    synthetic?: "true" | "false";
                    /** @description 0 (CLEAR) to 4 (RED); 0 when left out. */
                    tlp?: string;
                    /** @description Ids of other agencies: `2,3`; with it nobody else but your own. */
                    releasableTo?: string;
                    /** @description Ids of compartments: `7,8`. */
                    compartments?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        outcome: "imported" | "unchanged";
                        boundaries: number;
                        /** @description Boundaries that were matched with a unit. */
                        matched: number;
                        /** @description Names of those that were not. */
                        unmatched: string[];
                        problems: number;
                        format: string;
                        fields: {
                            /** @description The field of the file that was read. */
                            name: string;
                            ref: string | null;
                            country: string | null;
                            parent: string | null;
                        };
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesLayersIdGeojson: {
        parameters: {
            query?: {
                /** @description Degrees; 0.01 is about a kilometre. */
                tolerance?: number;
            };
            header?: never;
            path: {
                /** @description Id of a layer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A FeatureCollection; `id` is the place of the boundary in the layer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesLayersIdProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a layer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        problems: {
                            /** @description unclosed-ring, degenerate-ring, empty, unnamed, repeated-ref, out-of-range, swapped, self-intersection, overlap, gap; or a check that was not made: self-intersection-not-checked, overlap-not-checked, gap-not-checked. */
                            code: string;
                            boundaries: {
                                /** @description Its place in the layer, which is also its id in the GeoJSON. */
                                item: number;
                                ref: string;
                                name: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                country: string | null;
                                unit: string | null;
                            }[];
                            lon: number | null;
                            lat: number | null;
                            km2: number | null;
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesLayersIdRetract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a layer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with it. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesLocate: {
        parameters: {
            query: {
                /** @description Degrees, WGS 84. */
                lon: number;
                /** @description Degrees, WGS 84. */
                lat: number;
                /** @description Today when left out. */
                day?: string;
                /** @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division. */
                level?: "adm0" | "adm1" | "adm2" | "adm3";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "inside" | "undetermined" | "outside";
                        because: string | null;
                        day: string;
                        layer: {
                            id: string;
                            title: string;
                            publisher: string;
                            validFrom: string | null;
                            validTo: string | null;
                            /**
                             * @description How its lines stand on the day asked for.
                             * @enum {unknown}
                             */
                            standing: "holds" | "not-yet" | "over" | "undetermined";
                            /** @description Invented. */
                            synthetic: boolean;
                        } | null;
                        boundary: {
                            /** @description Its place in the layer, which is also its id in the GeoJSON. */
                            item: number;
                            ref: string;
                            name: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            country: string | null;
                            unit: string | null;
                        } | null;
                        /** @description Where boundaries overlap. */
                        candidates: {
                            /** @description Its place in the layer, which is also its id in the GeoJSON. */
                            item: number;
                            ref: string;
                            name: string;
                            /**
                             * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                             * @enum {unknown}
                             */
                            level: "adm0" | "adm1" | "adm2" | "adm3";
                            country: string | null;
                            unit: string | null;
                        }[];
                        unit: {
                            /**
                             * @description unit: itself; other: what it came of or became, several where it was split or merged.
                             * @enum {unknown}
                             */
                            kind: "unit" | "other" | "undetermined";
                            /** @description Of undetermined: the candidates. */
                            units: {
                                code: string;
                                /**
                                 * @description adm0 a country, adm1 a province, adm2 a district, adm3 a sub-division.
                                 * @enum {unknown}
                                 */
                                level: "adm0" | "adm1" | "adm2" | "adm3";
                                /** @description ISO 3166-1 alpha-2, lower case. */
                                country: string;
                                name: string;
                                nameUr: string | null;
                                otherNames: string[];
                                parent: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                /** @description Where it comes from. */
                                source: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            }[];
                            because: string | null;
                        } | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesCrossings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        crossings: {
                            name: string;
                            otherNames: string[];
                            sides: string[];
                            spreadKm: number | null;
                            claims: {
                                /** @description Where it comes from. */
                                source: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                dataset: string | null;
                                lon: number | null;
                                lat: number | null;
                                precisionKm: number | null;
                                positionFrom: string | null;
                                openedOn: string | null;
                                status: string;
                                /**
                                 * @description recalled: nobody has looked it up again.
                                 * @enum {unknown}
                                 */
                                confidence: "high" | "medium" | "low" | "secondary" | "recalled";
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesFence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        segments: {
                            ref: string;
                            claims: {
                                /** @description Where it comes from. */
                                source: string;
                                /** @description Invented. */
                                synthetic: boolean;
                                dataset: string | null;
                                /** @enum {unknown} */
                                state: "planned" | "built" | "damaged";
                                since: string | null;
                                /** @description Longitude and latitude. */
                                line: [
                                    number,
                                    number
                                ][];
                            }[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesPopulated: {
        parameters: {
            query: {
                /** @description West, south, east, north in degrees: `69.5,33,71,34.5`. */
                bbox: string;
                /** @description Places returned. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        places: {
                            name: string;
                            otherNames: string[];
                            /** @description ISO 3166-1 alpha-2, lower case. */
                            country: string;
                            admin1: string | null;
                            lon: number;
                            lat: number;
                            /** @description Where it comes from. */
                            source: string;
                            /** @description Invented. */
                            synthetic: boolean;
                            dataset: string | null;
                        }[];
                        /** @description There may be more than are returned. */
                        isCut: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                } | {
                    /** @description The token of a one-time link. */
                    link: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        displayName: string;
                        personId: string;
                        /** @description person or service. */
                        kind: string;
                        agency: number;
                        agencyName: string;
                        agencyCountry: string | null;
                        roles: string[];
                        tlp: string;
                        clearance: {
                            /** @description The highest TLP label that you may see. */
                            tlp: string;
                            /** @description What that label lets its recipient do, in words. */
                            audience: string;
                            agencies: number[];
                            /** @description How many compartments you are in. */
                            compartments: number;
                            /** @description How many cases are assigned to you. */
                            cases: number;
                        };
                        expiresAt: string;
                        reason: {
                            purpose: string;
                            legalBasis: string;
                            caseRef: string;
                            justification: string;
                        } | null;
                        mandates: {
                            purpose: string;
                            legalBasis: string;
                            /** @description The purpose in words. */
                            title: string;
                            /** @description The law or standard that the purpose normally rests on. */
                            ground: string;
                            /** @description False where reading persons is no part of the purpose. */
                            personalData: boolean;
                        }[];
                        actions: {
                            action: string;
                            allowed: boolean;
                            disabledReason: {
                                /** @description No role of yours permits it; no purpose is chosen; another purpose is needed. */
                                code: "role" | "purpose" | "other-purpose";
                                because: string;
                                roles: string[];
                                purposes: string[];
                            } | null;
                        }[];
                        /** @description True where the store holds lists of invented entries. */
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSessionsCurrentPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: {
                        purpose: string;
                        legalBasis: string;
                        caseRef: string;
                        justification: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        displayName: string;
                        personId: string;
                        /** @description person or service. */
                        kind: string;
                        agency: number;
                        agencyName: string;
                        agencyCountry: string | null;
                        roles: string[];
                        tlp: string;
                        clearance: {
                            /** @description The highest TLP label that you may see. */
                            tlp: string;
                            /** @description What that label lets its recipient do, in words. */
                            audience: string;
                            agencies: number[];
                            /** @description How many compartments you are in. */
                            compartments: number;
                            /** @description How many cases are assigned to you. */
                            cases: number;
                        };
                        expiresAt: string;
                        reason: {
                            purpose: string;
                            legalBasis: string;
                            caseRef: string;
                            justification: string;
                        } | null;
                        mandates: {
                            purpose: string;
                            legalBasis: string;
                            /** @description The purpose in words. */
                            title: string;
                            /** @description The law or standard that the purpose normally rests on. */
                            ground: string;
                            /** @description False where reading persons is no part of the purpose. */
                            personalData: boolean;
                        }[];
                        actions: {
                            action: string;
                            allowed: boolean;
                            disabledReason: {
                                /** @description No role of yours permits it; no purpose is chosen; another purpose is needed. */
                                code: "role" | "purpose" | "other-purpose";
                                because: string;
                                roles: string[];
                                purposes: string[];
                            } | null;
                        }[];
                        /** @description True where the store holds lists of invented entries. */
                        synthetic: boolean;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            displayName: string;
                            /** @description person, or service: a machine, to which nothing is assigned. */
                            kind: string;
                            active: boolean;
                            roles: string[];
                        }[];
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description Rows returned. */
                limit?: number;
                /** @description Entries older than this one. */
                before?: number;
                personId?: string;
                /** @description Of this agency. */
                agencyId?: number;
                action?: string;
                outcome?: "allowed" | "refused" | "failed";
                purpose?: "aml-screening" | "ct-investigation" | "border-check" | "mutual-legal-assistance" | "rehabilitation" | "research-aggregate" | "oversight" | "data-subject-request" | "administration";
                caseRef?: string;
                /** @description An id that was asked for, or that was among the ids shown. */
                subject?: string;
                /** @description From this instant on, or this day (UTC). */
                from?: string;
                /** @description Before this instant, or up to the end of this day (UTC). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            seq: number;
                            at: string;
                            personId: string | null;
                            personName: string | null;
                            agencyId: number | null;
                            sessionId: string | null;
                            action: string;
                            outcome: string;
                            code: string | null;
                            purpose: string | null;
                            legalBasis: string | null;
                            caseRef: string | null;
                            justification: string | null;
                            subject: string | null;
                            /** @description Counts, ids and keyed hashes of queries, as JSON. */
                            detail: string;
                            prevHash: string;
                            rowHash: string;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAuditExportCsv: {
        parameters: {
            query?: {
                personId?: string;
                /** @description Of this agency. */
                agencyId?: number;
                action?: string;
                outcome?: "allowed" | "refused" | "failed";
                purpose?: "aml-screening" | "ct-investigation" | "border-check" | "mutual-legal-assistance" | "rehabilitation" | "research-aggregate" | "oversight" | "data-subject-request" | "administration";
                caseRef?: string;
                /** @description An id that was asked for, or that was among the ids shown. */
                subject?: string;
                /** @description From this instant on, or this day (UTC). */
                from?: string;
                /** @description Before this instant, or up to the end of this day (UTC). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
    postAuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "intact";
                        /** @description Entries checked. */
                        entries: number;
                        /** @description Hash of the newest entry. */
                        head: string;
                        verifiedAt: string;
                        durationMs: number;
                    } | {
                        /** @enum {string} */
                        kind: "broken";
                        /** @description The first that does not fit. */
                        entry: number;
                        because: string;
                        verifiedAt: string;
                        durationMs: number;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getJobsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        kind: string;
                        /** @description queued, running, done, failed or cancelled. */
                        state: string;
                        done: number;
                        total: number | null;
                        unit: string;
                        ratePerSecond: number | null;
                        remainingMs: number | null;
                        error: {
                            code: string;
                            message: string;
                        } | null;
                        createdAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postJobsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a job. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description cancelled, asked (it stops at its next look), or over. */
                        answer: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                        store: string;
                    };
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description An error. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": components["schemas"]["Error"];
                };
            };
            /** @description An error. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": components["schemas"]["Error"];
                };
            };
        };
    };
}
