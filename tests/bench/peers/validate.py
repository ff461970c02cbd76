#!/usr/bin/env python3
"""A schema check by python3-yaml's C loader and python3-jsonschema, as a careful user would write it.

The schema is compiled once, each file is read once, and every mistake is printed.
Usage: validate.py SCHEMA FOLDER    exits with 1 when there is a mistake
"""
import json
import pathlib
import sys

import jsonschema
import yaml

schema, folder = map(pathlib.Path, sys.argv[1:])
judge = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
mistakes = files = 0
for path in sorted(folder.glob("*/*.yaml")):
    project = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    for mistake in judge.iter_errors(project):
        print(f"{path}: {mistake.json_path}: {mistake.message}")
        mistakes += 1
    files += 1
print(f"{files} files, {mistakes} mistakes")
sys.exit(mistakes > 0)
