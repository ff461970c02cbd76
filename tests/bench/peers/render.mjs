// The reports list, dx and sheets by mustache.js, from fujiplan's own templates.
// The values of the generated plan have nothing that Markdown would need escaped.
// Usage: render.mjs DATA.json FOLDER
import fs from 'node:fs';
import path from 'node:path';
import Mustache from 'mustache';

const [data, folder] = process.argv.slice(2);
const templates = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../../templates');
const read = (name) => fs.readFileSync(path.join(templates, `${name}.mustache`), 'utf8');
const context = JSON.parse(fs.readFileSync(data, 'utf8'));
const partials = { 'partials/schedule.md': read('partials/schedule.md') };
for (const name of ['list.md', 'dx.md', 'sheets.md']) {
  fs.writeFileSync(path.join(folder, name), Mustache.render(read(name), context, partials, { escape: (text) => text }));
}
