#!/usr/bin/env python3
"""Rates of achievement, read once more from docs/format.md, with exact fractions.

Random targets and values go through `fujiplan grade`; its results must be those of the few lines
below. Usage: achievement.py PROGRAM [PLANS]
"""

import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

HEADER = """title: 計画
owner: {name: 見本}
language: ja
period: {from: R4, to: R6}
policies: [{id: "1", name: 方針, measures: [{id: "1.1", name: 施策}]}]
rubric:
  by: achievement
%s
departments: [課]
classes: {}
phases: {}
marks: {}
"""


YEARS = ["R4", "R5", "R6"]  # the last one is rated


def reached(target):
    """The value of the year; of a target that sums all values from the first year that has a target or a value."""
    values = [Fraction(v) if v is not None else None for v in target["values"]]
    if not target["sums"] or values[-1] is None:
        return values[-1]
    begun = [i for i in range(len(YEARS)) if target["goals"][i] is not None or values[i] is not None]
    counted = values[begun[0]:]
    if None in counted or any(abs(sum(counted[:i])) >= 10**12 for i in range(1, len(counted) + 1)):
        return None  # one is missing; more digits than a number may have
    return sum(counted)


def rate(target, from_base):
    """A fraction in per cent, None where it cannot be computed, "out" without a number for the year."""
    goal, base = (Fraction(n) if n is not None else None for n in (target["goals"][-1], target["base"]))
    if goal is None:  # none for the year, or in words
        return "out"
    value = reached(target)
    if value is None:
        return None
    if from_base and not target["sums"]:  # a total begins at 0
        return None if base is None or goal == base else 100 * (value - base) / (goal - base)
    if goal <= 0 or (target["low"] and value <= 0):
        return None
    return 100 * (goal / value if target["low"] else value / goal)


def result(rubric, targets):
    rates = [r for r in (rate(t, rubric["from_base"]) for t in targets) if r != "out"]
    if not rates or None in rates:
        return None
    value = min(rates) if rubric["lowest"] else sum(rates) / len(rates)
    value = max(Fraction(-1000000), min(Fraction(1000000), value))
    for name, floor in rubric["grades"]:
        if value >= Fraction(floor):
            return name
    if rubric["grades"]:
        return rubric["grades"][-1][0]
    hundredths = (abs(value) * 200 + 1) // 2  # half up, away from 0
    shown = f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")
    return "-" + shown if value < 0 and shown != "0" else shown


def number(rng, least=0):
    digits = rng.choice([1, 2, 3, 5, 12])
    places = rng.choice([0, 0, 1, 2, 6])
    whole = rng.randint(0, 10**digits - 1)
    text = str(whole) + (f".{rng.randint(0, 10**places - 1):0{places}}" if places else "")
    return "-" + text if rng.random() < least and Fraction(text) else text  # no file says -0


def in_yaml(text):
    return f'"{text}"' if "." in text else text


def random_rubric(rng):
    floors = {Fraction(rng.randint(0, 15000), 100) for _ in range(rng.choice([0, 0, 2, 4, 8]))}
    floors |= set(rng.sample([Fraction(100), Fraction(80), Fraction("66.666666"), Fraction("33.333334")], 2)) if floors else set()
    grades = [(f"G{i}", str(float(f)) if f.denominator > 1 else str(f)) for i, f in enumerate(sorted(floors, reverse=True))]
    return {"from_base": rng.random() < 0.4, "lowest": rng.random() < 0.4, "grades": grades}


def random_targets(rng):
    targets = []
    simple = rng.random() < 0.5  # small numbers hit the floors exactly
    pick = (lambda: str(rng.randint(-2 if rng.random() < 0.1 else 0, 9))) if simple else (lambda: number(rng, 0.1))
    for _ in range(rng.choice([0, 1, 1, 2, 3, 5])):
        words = rng.random() < 0.1
        targets.append({
            "base": pick() if rng.random() < 0.8 else None,
            "goals": [pick() if rng.random() < share else None for share in (0.3, 0.3, 0 if words else 0.93)],
            "values": [pick() if rng.random() < share else None for share in (0.85, 0.85, 0.97)],
            "low": rng.random() < 0.3,
            "sums": rng.random() < 0.3,
            "words": words,
            "met": rng.choice(["true", "false", None]),
        })
    return targets


def value_in_yaml(rng, target, i):
    """A number alone, or a map that says more of it; empty where there is nothing."""
    met = target["met"] if target["words"] and i + 1 == len(YEARS) else None
    value = target["values"][i]
    parts = [f"value: {in_yaml(value)}"] if value is not None else []
    parts += [f"met: {met}"] if met else []
    if not parts:
        return ""
    parts += ['as_of: "2025-03"'] if rng.random() < 0.2 else []
    parts += ["provisional: true"] if rng.random() < 0.2 else []
    plain = len(parts) == 1 and not met
    return in_yaml(value) if plain else "{" + ", ".join(parts) + "}"


def project_in_yaml(rng, count, targets):
    text = f"id: 1-1-{count}\nname: 事業{count}\ndepartments: [課]\noverview: 概要\n"
    # A target has a number for a year at least: without one it has one for a year that is not rated.
    rows = []
    for i, target in enumerate(targets):
        row = f"  - {{key: t{i}, name: 目標{i}"
        row += f", base: {in_yaml(target['base'])}" if target["base"] is not None else ""
        row += ", sums: true" if target["sums"] else ""
        for year, goal in zip(YEARS, target["goals"]):
            row += f", {year}: {in_yaml(goal)}" if goal is not None else ""
        if target["words"]:
            row += ", words: {R6: 前の年度を上回る}"
        elif not any(goal is not None for goal in target["goals"]):
            row += ", R7: 1"
        rows.append(row + (", better: low" if target["low"] else "") + "}\n")
    if rows:
        text += "targets:\n" + "".join(rows)
    text += "survey:\n"
    for i, year in enumerate(YEARS):
        text += f"  {year}:\n    status: 実施中\n"
        values = [f"      t{n}: {said}\n" for n, t in enumerate(targets) if (said := value_in_yaml(rng, t, i))]
        text += "    values:\n" + "".join(values) if values else ""
    return text


def main():
    program = str(Path(sys.argv[1]).resolve())
    plans = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    rng = random.Random(20260401)
    compared, rated = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder, "plan")
        projects = Path(plan, "1-1")
        projects.mkdir(parents=True)
        for _ in range(plans):
            rubric = random_rubric(rng)
            lines = ["  rate: from_base"] if rubric["from_base"] else []
            lines += ["  of: lowest"] if rubric["lowest"] else []
            if rubric["grades"]:
                lines.append("  grades: {" + ", ".join(f"{n}: {in_yaml(f)}" for n, f in rubric["grades"]) + "}")
            all_targets = {f"1-1-{n}": random_targets(rng) for n in range(1, 21)}
            Path(plan, "plan.yaml").write_text(HEADER % "\n".join(lines), encoding="utf-8")
            for name, targets in all_targets.items():
                Path(projects, f"{name}.yaml").write_text(project_in_yaml(rng, name.split("-")[2], targets), encoding="utf-8")
            said = subprocess.run([program, "grade", "--year", "R6", "--format", "json"], cwd=folder, capture_output=True, text=True)
            if said.returncode != 0:
                sys.exit(f"{HEADER % chr(10).join(lines)}\n{said.stderr}")
            for project in json.loads(said.stdout)["projects"]:
                targets = all_targets[project["id"]]
                got, want = project.get("grade"), result(rubric, targets)
                if got != want:
                    sys.exit(f"{rubric}\n{targets}: {got}, but by the rules {want}")
                compared += 1
                rated += want is not None
    print(f"{compared} results of {plans} plans agree: {rated} by their rates")


main()
