// The schemas are draft 2020-12 (ajv, strict), and accept every file of every plan here.
import {conclude, isHeader, planFolders, read, readYaml, validator, yamlFiles} from './outside.mjs';

const objections = [];
let count = 0;
for (const folder of planFolders) {
  const validators = {project: validator('project', folder), plan: validator('plan', folder)};
  for (const path of yamlFiles(folder)) judge(path, validators[isHeader(path) ? 'plan' : 'project']);
}

function judge(path, accepts) {
  count += 1;
  const {value, fault} = readYaml(read(path));
  if (fault) objections.push(`${path}: ${fault}`);
  else if (!accepts(value)) {
    for (const error of accepts.errors) objections.push(`${path}: ${error.instancePath} ${error.message}`);
  }
}
if (count < 202) objections.push(`only ${count} files`);
conclude(`the schemas of ${planFolders.length} plans accept ${count} files`, objections);
