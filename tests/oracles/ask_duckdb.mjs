// Runs a file of SQL (none: "") on a database of DuckDB and prints the rows of a question, one on each line.
// Usage: ask_duckdb.mjs DATABASE FILE QUESTION
import {readFileSync} from 'node:fs';

import {DuckDBInstance} from '@duckdb/node-api';

const [database, file, question] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(database)).connect();
if (file) await connection.run(readFileSync(file, 'utf8'));
for (const row of (await connection.runAndReadAll(question)).getRowsJson()) console.log(row.join('\t'));
connection.closeSync();
