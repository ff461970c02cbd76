#!/usr/bin/python3
"""A second JSON Schema validator (python3-jsonschema) says what the first said.

The schemas are valid by the meta-schema of draft 2020-12, and the verdict on every mutant is the
same as ajv's, whose verdicts schema_agrees_with_validate.mjs wrote.
The schema of projects is that of the sample plan, for which the mutants are made.
Usage: second_schema_judge.py PROGRAM MUTANTS
"""
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator, FormatChecker

program, mutants_file = sys.argv[1:]
repository = pathlib.Path(__file__).resolve().parents[2]


def validator(kind):
    schema = json.loads(subprocess.run([program, "--plan", str(repository / "examples"), "schema", kind], check=True, capture_output=True).stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def ends_with_line_end(value):
    """Python's `$` also matches before a last line end; ECMA's, which JSON Schema means, does not."""
    if isinstance(value, dict):
        return any(ends_with_line_end(part) for part in value.values())
    if isinstance(value, list):
        return any(ends_with_line_end(part) for part in value)
    return isinstance(value, str) and value.endswith("\n")


validators = {kind: validator(kind) for kind in ("project", "plan")}
objections = []
judged = 0
with open(mutants_file, encoding="utf-8") as file:
    mutants = json.load(file)
for mutant in mutants:
    if not mutant["readable"]:
        continue
    judged += 1
    accepted = validators[mutant["schema"]].is_valid(mutant.get("value"))
    if accepted != mutant["accepted"] and not (accepted and ends_with_line_end(mutant["value"])):
        objections.append(f'{mutant["of"]} {mutant["path"]}, {mutant["kind"]}: accepted {accepted}')
for objection in objections[:40]:
    print(" ", objection)
print(f"{len(objections)} objections; " * bool(objections) + f"the same verdict on {judged} of {len(mutants)} files")
sys.exit(bool(objections))
