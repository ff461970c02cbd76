// The schemas are draft 2020-12 (ajv, strict), and accept every file of every plan here.
import {conclude, isHeader, planFolders, read, readYaml, validator, yamlFiles} from './outside.mjs';

const validators = {project: validator('project'), plan: validator('plan')};
const objections = [];
const files = planFolders.flatMap(yamlFiles);
for (const path of files) {
  const {value, fault} = readYaml(read(path));
  const accepts = validators[isHeader(path) ? 'plan' : 'project'];
  if (fault) objections.push(`${path}: ${fault}`);
  else if (!accepts(value)) {
    for (const error of accepts.errors) objections.push(`${path}: ${error.instancePath} ${error.message}`);
  }
}
if (files.length < 202) objections.push(`only ${files.length} files`);
conclude(`2 schemas accept ${files.length} files`, objections);
