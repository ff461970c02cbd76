#!/usr/bin/env python3
"""The open data of 1,741 municipalities with 202 projects each: united, loaded into DuckDB, and asked.

Usage: union.py BUILD_FOLDER [--cities N] [--write]
  --write   puts the table into docs/performance.md
DuckDB is that of tests/oracles (npm ci there). The plans share the files of their projects by hard links.
"""
import argparse
import pathlib
import re
import subprocess
import tempfile
import time

import tables
from measure import run

PROJECTS = 202
QUESTIONS = {
    "grades by prefecture": "select left(municipality_code, 2) prefecture, grade, count(*) from results "
                            "where fiscal_year = 2026 group by all order by all",
    "DX projects by phase and year": "select fiscal_year, phase_code, count(distinct (municipality_code, project_key)) "
                                     "from projects join schedule using (municipality_code, plan_code, project_key) "
                                     "where dx = '該当' group by all order by all",
}

arguments = argparse.ArgumentParser()
arguments.add_argument("build", type=pathlib.Path)
arguments.add_argument("--cities", type=int, default=1741)
arguments.add_argument("--write", action="store_true")
arguments = arguments.parse_args()
build = arguments.build.resolve()
repository = pathlib.Path(__file__).resolve().parents[2]


def code_of(number):
    """A code of a municipality in one of the 47 prefectures, with its check digit."""
    digits = f"{number % 47 + 1:02}{number // 47 + 100:03}"
    rest = sum(int(digit) * weight for digit, weight in zip(digits, (6, 5, 4, 3, 2))) % 11
    return digits + str((11 - rest) % 10)


def make_cities(folder):
    first = folder / "0" / "plan"
    run([str(build / "tests/bench/generate_plan"), str(PROJECTS), str(folder / "0"), "5"])
    header = (first / "plan.yaml").read_text(encoding="utf-8")
    for number in range(1, arguments.cities):
        run(["cp", "-rl", str(folder / "0"), str(folder / str(number))])
    for number in range(arguments.cities):
        path = folder / str(number) / "plan" / "plan.yaml"
        path.unlink()
        own = re.sub(r'code: "\d+"}', f'code: "{code_of(number)}"}}\ncode: d1', header, count=1)
        path.write_text(own, encoding="utf-8")
    return [str(folder / str(number)) for number in range(arguments.cities)]


def timed(words, **more):
    """Seconds, KiB at the most, and what was printed."""
    started = time.perf_counter()
    done = run(["/usr/bin/time", "--format", "%M", *words], **more)
    return time.perf_counter() - started, int(done.stderr.split()[-1]), done.stdout


memory_disk = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
with tempfile.TemporaryDirectory(dir=memory_disk) as scratch:
    folder = pathlib.Path(scratch)
    cities, united = make_cities(folder), folder / "all"
    rows = []

    def add(job, seconds, memory, what):
        rows.append([job, f"{seconds:.1f} s", f"{memory / 1024:.0f} MiB", what])

    fujiplan = str(build / "fujiplan")
    seconds, memory, _ = timed([fujiplan, "union", *cities[:len(cities) // 10], "-o", str(folder / "tenth")])
    tenth = sum(path.stat().st_size for path in (folder / "tenth").iterdir())
    add(f"`union`, {len(cities) // 10:,} plans", seconds, memory, f"{tenth / 1e6:,.0f} MB")
    seconds, memory, _ = timed([fujiplan, "union", *cities, "-o", str(united)])
    size = sum(path.stat().st_size for path in united.iterdir())
    add(f"`union`, {len(cities):,} plans", seconds, memory, f"{size / 1e6:,.0f} MB")
    duckdb = ["node", str(repository / "tests/oracles/ask_duckdb.mjs"), str(folder / "all.db")]
    seconds, memory, said = timed([*duckdb, str(united / "load.sql"), "select count(*) from projects"], cwd=folder)
    add("`load.sql`", seconds, memory, f"{int(said):,} projects")
    for name, question in QUESTIONS.items():
        seconds, memory, said = timed([*duckdb, "", question])
        add(name, seconds, memory, f"{len(said.splitlines()):,} rows")

figures = tables.Tables()
figures.add("union", ["", "time", "memory", "result"], rows)
figures.print()
if arguments.write:
    figures.write(repository / "docs/performance.md")
