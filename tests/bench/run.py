#!/usr/bin/env python3
"""What fujiplan costs on plans of 202, 2,020 and 20,200 projects, beside the floor and beside what a
user could take instead; the goals; and the tables of docs/performance.md.

Usage: run.py BUILD_FOLDER [--large] [--write]
  --large   validates 202,000 projects, too (600 MB)
  --write   puts the tables into docs/performance.md
Every figure is of the machine and the minutes of this run. See measure.py for how they are taken.
"""
import argparse
import math
import pathlib
import shutil
import sys
import tempfile

import beside_git
import growth
import language_server
import site_by_hugo
import site_pages
import tables
import workbooks
from measure import instructions, peak_memory, ratios_in_turns, run, seconds_in_turns
from plans import Plan
from renderers import PEERS, differences, fresh, renderers

SIZES = (202, 2020, 20200)
RUNS = {202: 31, 2020: 5, 20200: 5}

arguments = argparse.ArgumentParser()
arguments.add_argument("build", type=pathlib.Path)
arguments.add_argument("--large", action="store_true")
arguments.add_argument("--write", action="store_true")
arguments = arguments.parse_args()
build = arguments.build.resolve()
repository = pathlib.Path(__file__).resolve().parents[2]
memory_disk = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
scratch = tempfile.TemporaryDirectory(dir=memory_disk)
out = tables.Tables()


def jobs_of(plan):
    """Name -> words, or a pair of what prepares a run and words."""
    reports = plan.root / "reports"
    forms = plan.make_forms()
    return {
        "validate": plan.command("validate"),
        "validate --at HEAD": plan.command("--at", "HEAD", "validate", plan=plan.root / "committed"),
        "grade": plan.command("grade"),
        "list": plan.command("list"),
        "diff": [plan.fujiplan, "diff", str(plan.before), str(plan.folder)],
        "report --all": (lambda: fresh(reports), plan.command("report", "--all", "-o", str(reports))),
        "survey import": (plan.fresh_copy, plan.command("survey", "import", *forms, plan=plan.root / "import")),
    }


def floors_of(plan):
    return {"start: true": ["true"], "start: fujiplan --version": [plan.fujiplan, "--version"],
            "read the bytes": [str(build / "tests/bench/read_bytes"), str(plan.list)]}


def once(command, measure):
    prepare, words = command if isinstance(command, tuple) else (None, command)
    if prepare:
        prepare()
    return measure(words)


# --- fujiplan at three sizes

plans = {size: Plan(build, scratch.name, size) for size in SIZES}
real = pathlib.Path(shutil.copytree(repository / "plan", pathlib.Path(scratch.name) / "real/plan"))
real_files = sorted(str(path) for path in real.glob("**/*.yaml"))
real_validate = [str(build / "fujiplan"), "--plan", str(real), "validate"]
counts, times, memory = {}, {}, {}
for size, plan in plans.items():
    committed = plan.committed()
    commands = floors_of(plan) | jobs_of(plan)
    if size == 202:
        commands["cat"] = ["cat", *plan.files]
        commands |= {"cat the real plan": ["cat", *real_files], "validate the real plan": real_validate}
        commands["validate outside the subset"] = plan.command("validate", plan=plan.outside())
        commands["yaml-cpp's events"] = [str(build / "tests/bench/yaml_events"), *plan.files]
    if size == 20200:
        commands["validate on one thread"] = ["env", "FUJIPLAN_THREADS=1", *commands["validate"]]
        commands["git cat-file --batch"] = ["sh", "-c", f"git -C '{committed}' cat-file --batch < '{plan.objects}'"]
    times[size] = seconds_in_turns(commands, RUNS[size])
    memory[size] = {name: once(command, peak_memory) for name, command in commands.items()}
    if size <= 2020:
        counts[size] = {name: once(command, instructions) for name, command in commands.items()}
    print(f"measured: {size} projects, {plan.bytes:,} bytes", flush=True)

# A second thread helps on 202 files, or costs more than it helps: as the machine pleases.
beside_cat = ratios_in_turns({"cat": ["cat", *plans[202].files], "validate": plans[202].command("validate"),
                              "validate on one thread": ["env", "FUJIPLAN_THREADS=1", *plans[202].command("validate")],
                              "env true": ["env", "true"]}, 201)
out.add("beside-cat", ["202 files", "cat = 1: first quartile", "median", "third quartile"],
        [[name, *(f"{quartile:.2f}" for quartile in quartiles)] for name, quartiles in beside_cat.items()])
print("measured: 202 files beside cat", flush=True)

JOBS = ("validate", "validate --at HEAD", "grade", "list", "diff", "report --all", "survey import")
for size, plan in plans.items():
    rows = []
    for name in ("start: true", "start: fujiplan --version", "read the bytes", *JOBS):
        spent = times[size][name]
        millions = f"{counts[size][name] / 1e6:,.1f}" if size in counts else "–"
        rows.append([name, f"{1000 * spent:,.1f}", f"{spent / times[size]['read the bytes']:.2f}", millions,
                     f"{memory[size][name] / 1024:,.1f}"])
    out.add(f"size-{size}", ["", "ms", "read = 1", "M instructions", "MiB"], rows)

start = counts[202]["start: fujiplan --version"]
sizes_grow = {name: (counts[2020][name] - start) / (counts[202][name] - start) for name in JOBS}


def exponent(name):
    """Of the time between 202 and 20,200 projects; 1: a plan twice as large takes twice as long."""
    base = [times[size][name] - times[size]["start: fujiplan --version"] for size in (202, 20200)]
    return math.log(base[1] / base[0]) / math.log(100)


out.add("growth", ["", "instructions 2,020 / 202", "exponent of time, 202 to 20,200"],
        [[name, f"{sizes_grow[name]:.2f}", f"{exponent(name):.2f}"] for name in JOBS])

# --- diff and log beside git's own

by_git = beside_git.measured(plans[20200], 15)
out.add("git", beside_git.HEAD, beside_git.table(by_git))
print("measured: git", flush=True)

# --- the language server

typed = {size: language_server.waits(plans[size].fujiplan, plans[size].folder, "plan/1-1/1-1-1.yaml")
         for size in (202, 20200)}
out.add("keystroke", ["ms until all is told", "after opening the first file", "after a keystroke: median", "longest"],
        [[f"{size:,} projects", *(f"{wait:,.1f}" for wait in waits)] for size, waits in typed.items()])
print("measured: language server", flush=True)

# --- kinds of input that could become quadratic

kinds = growth.measured(str(build / "fujiplan"), scratch.name)
out.add("kinds", ["", "n", "M instructions", f"at {growth.TIMES} n", "exponent"],
        [[name, f"{n:,}", f"{first / 1e6:,.1f}", f"{second / 1e6:,.1f}", f"{grows:.2f}"]
         for name, n, first, second, grows in kinds])
print("measured: growth", flush=True)

# --- forms as workbooks

forms = workbooks.measured(str(build / "fujiplan"), repository / "plan", scratch.name)
out.add("workbooks", ["", "CSV: M instructions", ".xlsx: M instructions", ".xlsx / CSV"],
        [[f"{job}, the real plan", f"{text / 1e6:,.1f}", f"{book / 1e6:,.1f}", f"{book / text:.2f}"]
         for job, text, book in forms])
of_workbooks = {job: book / text for job, text, book in forms}
print("measured: workbooks", flush=True)

# --- the web site

reported, paged, page_files, page_bytes = site_pages.of_real_plan(str(build / "fujiplan"), real, scratch.name)
spent, peak, large_files, large_bytes = site_pages.of_large_plan(plans[20200].command("site"), scratch.name)
out.add("site", ["", "M instructions", "report --all = 1", "s", "MiB", "files", "MB"],
        [["site, the real plan", f"{paged / 1e6:,.1f}", f"{paged / reported:.2f}", "–", "–", f"{page_files:,}",
          f"{page_bytes / 1e6:,.2f}"],
         ["site, 20,200", "–", "–", f"{spent:,.1f}", f"{peak / 1024:,.1f}", f"{large_files:,}",
          f"{large_bytes / 1e6:,.1f}"]])
makers, made = site_by_hugo.site_makers(plans[202].command, plans[202].root)
site_times = seconds_in_turns(makers, 10)
if found := site_by_hugo.different_pages(made):
    sys.exit("\n".join(found))
hugo_slower = site_times["Hugo"] / site_times["fujiplan"]
out.add("site-by-hugo", ["", "202: ms", "fujiplan = 1"],
        [["fujiplan: the whole site", f"{1000 * site_times['fujiplan']:,.0f}", "1.0"],
         ["Hugo: pages of projects and of all sheets", f"{1000 * site_times['Hugo']:,.0f}", f"{hugo_slower:.1f}"]])
print("measured: site", flush=True)

# --- schema checks by others

schema = pathlib.Path(scratch.name) / "schema.json"
schema.write_text(run(plans[202].command("schema")).stdout, encoding="utf-8")


def checkers(plan, all_of_them):
    folder = str(plan.folder / "plan")
    commands = {"fujiplan validate": plan.command("validate"),
                "js-yaml + ajv": ["node", str(PEERS / "validate.mjs"), str(schema), folder],
                "python3-yaml (C) + jsonschema": ["python3", str(PEERS / "validate.py"), str(schema), folder]}
    if all_of_them:
        ajv = PEERS / "node_modules/.bin/ajv"
        commands["ajv-cli"] = [str(ajv), "validate", "--spec=draft2020", "--strict=false", "--errors=text",
                               "-s", str(schema), "-d", f"{folder}/*/*.yaml"]
        commands["yamllint"] = ["yamllint", "-d", "relaxed", folder]
    return commands


check_times = {size: seconds_in_turns(checkers(plans[size], size == 202), runs) for size, runs in ((202, 5), (20200, 1))}
rows = []
for name in check_times[202]:
    row = [name]
    for size in (202, 20200):
        mine, spent = check_times[size]["fujiplan validate"], check_times[size].get(name)
        row += [f"{1000 * spent:,.0f}", f"{spent / mine:.1f}"] if spent else ["–", "–"]
    rows.append(row)
out.add("checks", ["", "202: ms", "fujiplan = 1", "20,200: ms", "fujiplan = 1"], rows)
print("measured: schema checks", flush=True)

# --- the same reports by others

render_times, render_memory = {}, {}
for size, runs in ((202, 10), (20200, 1)):
    commands, folders = renderers(plans[size].command("report"), plans[size].root)
    if size > 202:
        commands = {name: commands[name] for name in ("fujiplan", "mustache.js")}
    render_times[size] = seconds_in_turns(commands, runs)
    render_memory[size] = {name: once(command, peak_memory) for name, command in commands.items()}
    if found := differences(folders, commands):
        sys.exit("\n".join(found))
rows = []
for name in render_times[202]:
    row = [name]
    for size in (202, 20200):
        mine, spent = render_times[size]["fujiplan"], render_times[size].get(name)
        row += ([f"{1000 * spent:,.0f}", f"{spent / mine:.1f}", f"{render_memory[size][name] / 1024:,.0f}"]
                if spent else ["–", "–", "–"])
    rows.append(row)
out.add("reports", ["", "202: ms", "fujiplan = 1", "MiB", "20,200: ms", "fujiplan = 1", "MiB"], rows)
print("measured: reports", flush=True)

# --- the goals

small, large = times[202], times[20200]
goals = [
    ("validate, the real plan: M instructions", counts[202]["validate the real plan"] / 1e6, "<=", 9),
    ("validate, the real plan: times cat", small["validate the real plan"] / small["cat the real plan"], "<=", 1.0),
    ("validate, 202: times cat", beside_cat["validate"][1], "<=", 1.0),
    ("validate, 20,200: times reading the bytes", large["validate"] / large["read the bytes"], "<=", 2.5),
    ("validate, 20,200: js-yaml + ajv, times", check_times[20200]["js-yaml + ajv"] / check_times[20200]["fujiplan validate"], ">=", 5),
    ("validate, 20,200: python3-yaml, times", check_times[20200]["python3-yaml (C) + jsonschema"] / check_times[20200]["fujiplan validate"], ">=", 35),
    ("validate, 20,200: one thread, times", large["validate on one thread"] / large["validate"], ">=", 1.7),
    ("validate --at HEAD, 20,200: times 1.5 validate and git's own reading",
     large["validate --at HEAD"] / (1.5 * large["validate"] + large["git cat-file --batch"]), "<=", 1.0),
    ("validate: instructions 2,020 / 202", sizes_grow["validate"], ">=", 9.8),
    ("validate: instructions 2,020 / 202", sizes_grow["validate"], "<=", 10.3),
    ("validate outside the subset: times yaml-cpp's events (instructions)", counts[202]["validate outside the subset"] / counts[202]["yaml-cpp's events"], "<=", 1.1),
    ("survey import, 202: times validate (instructions)", counts[202]["survey import"] / counts[202]["validate"], "<=", 5),
    ("survey export, the real plan: .xlsx, times CSV (instructions)", of_workbooks["survey export"], "<=", 10),
    ("survey import, the real plan: .xlsx, times CSV (instructions)", of_workbooks["survey import"], "<=", 3),
    ("site, the real plan: times report --all (instructions)", paged / reported, "<=", 3),
    ("site, the real plan: MB", page_bytes / 1e6, "<=", 1.2),
    ("site, 202: Hugo, times", hugo_slower, ">=", 5),
    ("start of --version beyond true: ms", 1000 * (small["start: fujiplan --version"] - small["start: true"]), "<=", 1.5),
    *[(f"reports, 202: {name}, times", render_times[202][name] / render_times[202]["fujiplan"], ">=", 8)
      for name in ("Hugo", "Jinja2", "mustache.js")],
    ("reports, 20,200: mustache.js, times", render_times[20200]["mustache.js"] / render_times[20200]["fujiplan"], ">=", 1),
    *beside_git.goals(by_git),
    ("lsp, 202: ms after a keystroke, at most", typed[202][2], "<=", 20),
    ("lsp, 20,200: ms after a keystroke, at most", typed[20200][2], "<=", 100),
    *[(f"{name}: exponent", grows, "<=", growth.MOST) for name, _, _, _, grows in kinds],
    ("report --all, 20,200: MiB", memory[20200]["report --all"] / 1024, "<=", 180),
]
if arguments.large:
    for plan in plans.values():
        shutil.rmtree(plan.root)
    country = Plan(build, scratch.name, 202000)
    shutil.rmtree(country.before)
    words = country.command("validate")
    spent = seconds_in_turns({"validate": words}, 3)["validate"]
    goals += [("validate, 202,000: s", spent, "<=", 3), ("validate, 202,000: MiB", peak_memory(words) / 1024, "<=", 100)]

reached = {"<=": lambda value, goal: value <= goal, ">=": lambda value, goal: value >= goal}
rows = [[name, f"{value:,.2f}", f"{sign} {goal}", "reached" if reached[sign](value, goal) else "MISSED"]
        for name, value, sign, goal in goals]
out.add("goals", ["", "measured", "goal", ""], rows)
out.print()
if arguments.write:
    out.write(repository / "docs/performance.md")
sys.exit(any(row[-1] == "MISSED" for row in rows))
