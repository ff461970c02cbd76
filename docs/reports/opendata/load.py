#!/usr/bin/env python3
"""Reads the tables beside this file with the types of datapackage.json.

Codes stay texts (010006), a value that is not stated is None. Columns have their ASCII names.

    import load
    for project in load.rows("projects"):
        print(project["project_key"], project["name"])

pandas.DataFrame(load.rows("results")) makes a table of pandas.
"""
import csv
import decimal
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
PACKAGE = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
TABLES = {resource["name"]: resource for resource in PACKAGE["resources"]}
TYPES = {"string": str, "integer": int, "number": decimal.Decimal}


def rows(name):
    """The rows of a table, one after the other."""
    schema = TABLES[name]["schema"]
    columns = [(field["description"], TYPES[field["type"]]) for field in schema["fields"]]
    with open(FOLDER / TABLES[name]["path"], encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, strict=True)
        next(lines)
        for line in lines:
            yield {
                column: None if cell in schema["missingValues"] else read(cell)
                for (column, read), cell in zip(columns, line)
            }


if __name__ == "__main__":
    for table in TABLES:
        print(table, sum(1 for _ in rows(table)))
