/** Stated limits of inputs and loops. Every bound that a user can meet has its name here. */

/** Longest name that is compared, in UTF-16 units; the longest name on the UN list has 162. */
export const NAME_LENGTH_MAX = 1_000;
/** Largest single value (one cell or XML text), in UTF-16 units. */
export const VALUE_LENGTH_MAX = 1_000_000;
/** Largest list or customer file read, in bytes. */
export const FILE_BYTES_MAX = 8 * 1024 ** 3;
/** Deepest XML nesting accepted. */
export const XML_DEPTH_MAX = 64;
/** Largest number of columns in a CSV row. */
export const CSV_COLUMNS_MAX = 500;
/** Longest name of a column, in UTF-16 units; it is shown in answers, reasons and reports. */
export const COLUMN_NAME_LENGTH_MAX = 200;
/** Largest HTTP request body, in bytes. */
export const BODY_BYTES_MAX = 4 * 1024 ** 2;
/** Largest number of queries in one /match request. */
export const MATCH_QUERIES_MAX = 500;
/** Largest page of any listing. */
export const PAGE_ROWS_MAX = 1_000;
/** Largest CSV record (one row with all its cells), in bytes. */
export const CSV_RECORD_LENGTH_MAX = 4_000_000;
/** Largest ratio of unpacked to packed bytes of a gzip file beyond its first 16 MiB; published lists reach about 25. */
export const GZIP_RATIO_MAX = 200;
/** Largest XML record (one listed party with all its elements), in UTF-16 units. */
export const XML_RECORD_LENGTH_MAX = 8_000_000;
