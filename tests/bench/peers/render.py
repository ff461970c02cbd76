#!/usr/bin/env python3
"""The reports list, dx and sheets by python3-jinja2, its templates compiled once and written as they come.

Usage: render.py DATA.json FOLDER
"""
import json
import pathlib
import sys

import jinja2

data, folder = map(pathlib.Path, sys.argv[1:])
context = json.loads(data.read_text(encoding="utf-8"))
templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent / "jinja"),
    trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
for name in ("list.md", "dx.md", "sheets.md"):
    with open(folder / name, "w", encoding="utf-8") as out:
        templates.get_template(name).stream(context).dump(out)
