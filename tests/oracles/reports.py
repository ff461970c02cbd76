#!/usr/bin/python3
"""What the reports say, read by others: CSV by Python's csv module, the plan by PyYAML.

- Each CSV of each report gives back the values of the plan's files exactly; how a value becomes a
  cell is written here a second time. No cell holds what CP932 cannot hold.
- datapackage.json is JSON; its fields are the headers of the files that it names.
- A hostile plan, whose names and texts try to be markup, columns and formulas, comes through whole.
Usage: reports.py PROGRAM
"""
import copy
import csv
import io
import json
import pathlib
import re
import subprocess
import tempfile
from fractions import Fraction

import yaml

from hostile_plan import write_hostile_plan
from outside import PLANS, conclude, name_of, on_one_line, outside_of, program
from roadmap import HALVES, PHASES, Lines, has_lines, phases_of, rows_of

PROJECT_TEXTS = {"overview": "事業概要", "purpose": "事業の目的", "effects": "期待される効果", "challenges": "達成課題",
                 "related": "その他関連する計画・事業", "indicator": "施策指標等"}
ANSWER_TEXTS = {"indicator": "施策指標等の実績", "activities": "取組内容の実績", "review": "取組内容の評価",
                "direction": "今後の方向性", "changes": "事業内容の変更・見直し"}
PUBLIC_SCORES = {"progress": "進捗", "content": "取組内容"}

objections = []
cells = 0


def answered(entry):
    """回答あり when the status and all scores are there, else 一部回答."""
    whole = "status" in entry and len(entry.get("evaluation", {})) == 3
    return "回答あり" if whole else "一部回答"


def load_yaml(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # every value a text, as written


def western(year):
    return 2018 + int(year[1:])


def era(year):
    return f"令和{'元' if year == 'R1' else year[1:]}年度"


class PlanFiles:
    """A plan as its files say."""

    def __init__(self, folder):
        self.header = load_yaml(folder / "plan.yaml")
        projects = [load_yaml(path) for path in folder.glob("*/*.yaml")]
        self.projects = sorted(projects, key=lambda p: [int(part) for part in p["id"].split("-")])
        period = self.header["period"]
        self.years = [f"R{n}" for n in range(int(period["from"][1:]), int(period["to"][1:]) + 1)]
        own = self.header.get("fields", {}).get("project", {})
        self.own_fields = [key for key in own if own[key].get("type") != "codes"]  # those have a table of their own
        self.half_years = [year + half for year in self.years for half in HALVES]

    def asked(self, project, year):
        if "schedule" not in project:
            return True
        at = 2 * self.years.index(year)
        return any(phases_of(project, self.half_years)[at:at + 2])

    def grade(self, entry):
        scores = list(entry.get("evaluation", {}).values())
        if len(scores) < 3:
            return "評価なし"
        without_points = [score for score in scores if not score.isdigit()]
        if without_points:
            return without_points[0]
        scores = list(map(int, scores))
        return next(name for name in "SABCD" if sum(scores) >= int(self.header["rubric"]["grades"][name]))

    def result(self, project, year):
        entry = project.get("survey", {}).get(year)
        if entry:
            return self.grade(entry)
        return outside_of(project, year) or ("未回答" if self.asked(project, year) else "対象外")


def rate(target, goal, value):
    """達成率 in per cent with up to two decimals, half up; of what is better when low, target / value."""
    if goal is None or value is None or Fraction(goal) <= 0:
        return "記載なし"
    low = target.get("better") == "low"
    per_cent = 100 * (Fraction(goal) / Fraction(value) if low else Fraction(value) / Fraction(goal))
    hundredths = (per_cent * 200 + 1) // 2
    return f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")


def value_of(project, target, year):
    """What the survey says of a target: a number alone, or a map that says more."""
    value = project.get("survey", {}).get(year, {}).get("values", {}).get(target["key"], {})
    return value if isinstance(value, dict) else {"value": value}


def running_total(plan, project, target, year):
    """All values from the first year that has a target or a value; None where one is missing."""
    numbers = {y: value_of(project, target, y).get("value") for y in plan.years}
    begun = [y for y in plan.years if y in target or numbers[y] is not None]
    if numbers[year] is None:
        return None
    counted = [numbers[y] for y in plan.years[plan.years.index(begun[0]):plan.years.index(year) + 1]]
    return None if None in counted else str(sum(Fraction(n) for n in counted))  # whole numbers in these plans


def targets_of(plan):
    """A row for each target and year that has a number, words or a value; columns only where a plan has something."""
    targets = [t for p in plan.projects for t in p.get("targets", [])]
    has = {key: any(key in t for t in targets) for key in ("sums", "original", "words")}
    for p in plan.projects:
        for target in p.get("targets", []):
            for y in plan.years:
                goal, said = target.get(y), value_of(p, target, y)
                words, original = (target.get(key, {}).get(y) for key in ("words", "original"))
                if not (goal or words or original or said):
                    continue
                sums = target.get("sums") == "true"
                total = running_total(plan, p, target, y) if sums else None
                met = {"true": "達成", "false": "未達成"}.get(said.get("met"), "記載なし") if words else "記載なし"
                yield [p["id"], target["key"], target["name"], target.get("unit", "記載なし"), target.get("better", "high"),
                       target.get("base", "記載なし"), *(["累計" if sums else "年度の値"] if has["sums"] else []),
                       str(western(y)), era(y), goal or "記載なし",
                       *([original or "記載なし"] if has["original"] else []), *([words or "記載なし"] if has["words"] else []),
                       said.get("value", "記載なし"), *([total or "記載なし"] if has["sums"] else []),
                       said.get("as_of", "記載なし"),
                       ("該当" if said.get("provisional") == "true" else "非該当") if said else "記載なし",
                       rate(target, goal, total if sums else said.get("value")), *([met] if has["words"] else [])]


def up_to(plan, year):
    """The plan without the answers of later years, which a report on the year does not have."""
    known = plan.years[:plan.years.index(year) + 1]
    cut = copy.copy(plan)
    cut.projects = [{**p, "survey": {y: entry for y, entry in p["survey"].items() if y in known}} if "survey" in p else p
                    for p in plan.projects]
    return cut


def expected(plan, year):
    """Name of a CSV -> its rows below the header."""
    plan = up_to(plan, year)
    tables = {}
    years = plan.years[:plan.years.index(year) + 1]
    head = lambda p: [p["id"], p["name"], "、".join(p["departments"])]
    dx = lambda p: "○" if p["dx"] == "true" else ""
    entry_of = lambda p, y: p.get("survey", {}).get(y) or {}
    tables["list.csv"] = [[*head(p), p["class"], dx(p), p.get("page", "")] for p in plan.projects]
    dx_projects = list(filter(dx, plan.projects))
    in_lines = has_lines(plan.projects, dx_projects, plan.half_years, year)
    tables["dx.csv"] = [[*head(p), *row, on_one_line(p.get("indicator", ""))]
                        for p in dx_projects for row in rows_of(p, plan.half_years, year, in_lines)]
    tables["grades.csv"] = [
        [str(western(year)), *head(p), entry_of(p, year).get("status", ""),
         *(entry_of(p, year).get("evaluation", {}).get(key, "") for key in PUBLIC_SCORES), plan.result(p, year)]
        for p in plan.projects if not outside_of(p, year)]
    tables["opendata/projects.csv"] = [
        [p["id"], p["name"], "M" + p["id"].split("-")[0], "M" + ".".join(p["id"].split("-")[:2]), p["class"],
         "該当" if dx(p) else "非該当", p["page"], *(p.get(key, "記載なし") for key in plan.own_fields)]
        for p in plan.projects]
    tables["opendata/departments.csv"] = [[p["id"], name] for p in plan.projects for name in p["departments"]]
    tables["opendata/projects_番号.csv"] = [
        [p["id"], name, item] for p in plan.projects
        for key, name in (("comprehensive_plan", "総合計画 施策番号"), ("management_plan", "行政経営プラン 取組番号"))
        for item in p.get(key, [])]
    tables["opendata/schedule.csv"] = [
        [p["id"], str(western(at[:-1])), str(HALVES.index(at[-1]) + 1), f"{era(at[:-1])}{at[-1]}期",
         str(PHASES.index(phase) + 1)]
        for p in plan.projects for at, phase in zip(plan.half_years, phases_of(p, plan.half_years)) if phase]
    if any("original_schedule" in p for p in plan.projects):
        tables["opendata/roadmaps.csv"] = [
            [p["id"], name, str(western(at[:-1])), str(HALVES.index(at[-1]) + 1), f"{era(at[:-1])}{at[-1]}期",
             str(PHASES.index(phase) + 1)]
            for p in plan.projects if (lines := Lines(p, plan.half_years, year)).have_changed()
            for name, phases, _, _ in lines.rows() for at, phase in zip(plan.half_years, phases) if phase]
    if any("targets" in p for p in plan.projects):
        tables["opendata/targets.csv"] = list(targets_of(plan))
    tables["opendata/results.csv"] = []
    tables["opendata/evaluations.csv"] = []
    tables["opendata/years_本文.csv"] = []
    for p in plan.projects:
        for y in years:
            if outside_of(p, y):
                continue
            entry, at = entry_of(p, y), [p["id"], str(western(y)), era(y)]
            missing = plan.result(p, y)
            tables["opendata/results.csv"].append(
                [*at, answered(entry) if entry else missing, entry.get("status", "記載なし") if entry else missing, missing])
            for key, name in PUBLIC_SCORES.items():
                if key in entry.get("evaluation", {}):
                    tables["opendata/evaluations.csv"].append([*at, name, entry["evaluation"][key]])
        for y in plan.years:
            entry, at = entry_of(p, y), [p["id"], str(western(y)), era(y)]
            for key, name in ANSWER_TEXTS.items():
                if key in entry:
                    tables["opendata/years_本文.csv"].append([*at, "実績", name, on_one_line(entry[key])])
            if y in p.get("activities", {}):
                tables["opendata/years_本文.csv"].append(
                    [*at, "計画", "年度ごとの取組内容等", on_one_line(p["activities"][y])])
    tables["opendata/projects_本文.csv"] = [
        [p["id"], name, on_one_line(p[key])] for p in plan.projects for key, name in PROJECT_TEXTS.items() if key in p]
    code, plan_code = plan.header["municipality"]["code"], plan.header.get("code", "p").upper()
    for name in tables:
        if name.startswith("opendata/"):
            tables[name] = [[code, plan_code, f"{plan_code}-{row[0]}", *row] for row in tables[name]]
    return tables


def read_csv(path, what):
    global cells
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        objections.append(f"{what}: no BOM")
    try:
        text[1:].encode("cp932")
    except UnicodeEncodeError as error:
        objections.append(f"{what}: not in CP932: {text[1:][error.start:error.end]!r}")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    cells += sum(map(len, rows))
    return rows


def guarded(text):
    """As CSV holds it: what a spreadsheet could run has an apostrophe in front. Lone signs and numbers are left."""
    runs = re.match(r"[=+\-@\t＝＋－＠]", text) and re.search(r"\w", text) and not re.fullmatch(r"[+-][0-9.,]+", text)
    return "'" + text if runs else text


def compare(what, rows, wanted):
    wanted = [[guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in wanted]
    if len(rows) != len(wanted):
        objections.append(f"{what}: {len(rows)} rows, expected {len(wanted)}")
    for number, (row, cells_wanted) in enumerate(zip(rows, wanted), 2):
        if row != cells_wanted:
            pairs = [f"{a!r} is not {b!r}" for a, b in zip(row, cells_wanted) if a != b]
            objections.append(f"{what}:{number}: {'; '.join(pairs) or (len(row), len(cells_wanted))}")


def judge_package(folder, tables, what):
    """datapackage.json names the files and their columns."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    named = {resource["path"]: resource["schema"]["fields"] for resource in package["resources"]}
    for name, rows in tables.items():
        if name.startswith("opendata/"):
            fields = [field["name"] for field in named.pop(name.removeprefix("opendata/"), [])]
            if fields != rows[0]:
                objections.append(f"{what} datapackage.json, {name}: {fields} is not {rows[0]}")
    if named:
        objections.append(f"{what} datapackage.json: no such files: {', '.join(named)}")


def judge_plan(plan, folder):
    files = PlanFiles(plan / "plan")
    for year in files.years:
        what = f"{name_of(plan)} {year}"
        result = subprocess.run([program, "--plan", str(plan), "report", "--all", "-o", str(folder), "--year", year],
                                capture_output=True, encoding="utf-8", check=False)
        if result.returncode != 0:
            objections.append(f"{what}: {result.stderr}")
            continue
        wanted = expected(files, year)
        tables = {}
        for path in sorted(folder.glob("**/*.csv")):
            name = str(path.relative_to(folder))
            tables[name] = read_csv(path, f"{what} {name}")
            if name in wanted:
                compare(f"{what} {name}", tables[name][1:], wanted.pop(name))
        for name in wanted:
            objections.append(f"{what}: no {name}")
        judge_package(folder / "opendata", tables, what)


with tempfile.TemporaryDirectory() as scratch:
    hostile = pathlib.Path(scratch) / "hostile"
    write_hostile_plan(hostile)
    for number, plan in enumerate([*PLANS, hostile]):
        judge_plan(plan, pathlib.Path(scratch) / f"out{number}")

conclude(f"{cells} cells of the reports' CSV equal the plan files", objections)
