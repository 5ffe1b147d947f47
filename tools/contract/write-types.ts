/**
 * Reads an OpenAPI contract on standard input and writes its TypeScript types on standard output.
 * It lives in a workspace of its own because the generator needs the compiler of an older line than the repository's.
 */

import openapiTS, { astToString } from 'openapi-typescript';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
const contract = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const types = astToString(await openapiTS(contract, { alphabetize: false, defaultNonNullable: false }));
const head = '// Made from docs/reference/openapi.json by `npm run generate`; do not edit.\n\n';
process.stdout.write(`${head}${types}`);
