// The reports list, dx and sheets by mustache.js, from fujiplan's own templates and all its partials,
// each read once. So this peer follows every change of a template by itself; a value that a template
// names for the first time belongs into data.json.mustache.
// The values of the generated plan have nothing that Markdown would need escaped.
// Usage: render.mjs DATA.json FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Mustache from 'mustache';

const [data, folder] = process.argv.slice(2);
const templates = fileURLToPath(new URL('../../../templates/', import.meta.url));
const read = (name) => fs.readFileSync(path.join(templates, `${name}.mustache`), 'utf8');
const files = fs.readdirSync(path.join(templates, 'partials')).filter((file) => file.endsWith('.mustache'));
const names = files.map((file) => `partials/${path.parse(file).name}`);
const partials = Object.fromEntries(names.map((name) => [name, read(name)]));
const context = JSON.parse(fs.readFileSync(data, 'utf8'));
for (const name of ['list.md', 'dx.md', 'sheets.md']) {
  fs.writeFileSync(path.join(folder, name), Mustache.render(read(name), context, partials, { escape: (text) => text }));
}
