#!/usr/bin/env python3
"""The rules of rating, read once more from docs/format.md, with fractions of whole numbers.

Random rubrics and answers go through `fujiplan grade`; its results must be those of the few lines
below. Usage: rating.py PROGRAM [RUBRICS]
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
period: {from: R4, to: R4}
policies: [{id: "1", name: 方針, measures: [{id: "1.1", name: 施策}]}]
%s
departments: [課]
classes: {}
phases: {}
marks: {}
"""


def result(rubric, answers):
    """The result's name and whether it has points; None where there is none."""
    criteria, by = rubric["criteria"], rubric["by"]
    if by == "none":
        return None
    override = rubric["override"]
    used = list(criteria) if by in ("sum", "average", "lowest") or override else [by]
    if any(key not in answers for key in used):
        return None
    for key in used:
        if answers[key] in criteria[key]["unrated"]:
            return answers[key], False
    points = {}
    for key in used:
        levels = criteria[key]["levels"]
        points[key] = len(levels) - levels.index(answers[key])
    deciding = by
    if override and all(points[override] < points[key] for key in used if key != override):
        deciding, value = override, Fraction(points[override])
    elif by == "sum":
        value = Fraction(sum(points.values()))
    elif by == "average":
        value = Fraction(sum(points.values()), len(points))
    elif by == "lowest":
        value = Fraction(min(points.values()))
    else:
        value = Fraction(points[by])
    if rubric["grades"]:
        for name, floor in rubric["grades"]:
            if value >= Fraction(floor):
                return name, True
        return rubric["grades"][-1][0], True
    if by in criteria:
        return answers[deciding], True
    hundredths = (value * 200 + 1) // 2  # half up
    return f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip("."), True


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def in_yaml(name):
    return name if name.isdigit() else quoted(name)


def random_rubric(rng):
    criteria = {}
    for i in range(rng.randint(1, 9)):
        count = rng.randint(2, 9)
        numbers = [str(n) for n in range(1, count + 1)]
        words = [chr(ord("a") + n) + str(n) for n in range(count)]
        levels = rng.choice([numbers, numbers[::-1], words])
        unrated = [f"u{n}" for n in range(rng.choice([0, 0, 0, 1, 2]))]
        criteria[f"k{i}"] = {"levels": levels, "unrated": unrated}
    by = rng.choice(["sum", "average", "lowest", "none", *criteria])
    others = [key for key in criteria if key != by]
    override = None
    if by != "none" and len(criteria) > 1 and rng.random() < 0.4:
        override = rng.choice(others)
    grades = []
    mixed = override and by in criteria and criteria[by]["levels"] != criteria[override]["levels"]
    if by != "none" and (mixed or rng.random() < 0.6):
        most = {"sum": 30, "average": 6, "lowest": 4}.get(by, 6)
        floors = {Fraction(rng.randint(0, most * 12), rng.choice([1, 2, 4, 5, 10])) / 6 for _ in range(rng.randint(1, 10))}
        floors = {Fraction(round(floor * 100), 100) for floor in floors}
        for i, floor in enumerate(sorted(floors, reverse=True)):
            grades.append((f"G{i}", str(float(floor)) if floor.denominator > 1 else str(floor.numerator)))
    return {"criteria": criteria, "by": by, "override": override, "grades": grades}


def rubric_in_yaml(rubric):
    lines = ["rubric:", "  criteria:"]
    for key, criterion in rubric["criteria"].items():
        lines += [f"    {key}:", f"      name: 項目{key}", "      levels:"]
        lines += [f"        {in_yaml(n)}: 段{i}" for i, n in enumerate(criterion["levels"])]
        if criterion["unrated"]:
            lines.append("      unrated:")
            lines += [f"        {n}: 外{n}" for n in criterion["unrated"]]
    lines.append(f"  by: {rubric['by']}")
    if rubric["override"]:
        lines.append(f"  override: {rubric['override']}")
    if rubric["grades"]:
        lines.append("  grades:")
        lines += [f"    {n}: {f if f.isdigit() else quoted(f)}" for n, f in rubric["grades"]]
    return HEADER % "\n".join(lines)


def random_answers(rng, rubric):
    answers = {}
    for key, criterion in rubric["criteria"].items():
        if rng.random() < 0.97:
            pool = criterion["levels"] if rng.random() < 0.95 else criterion["levels"] + criterion["unrated"]
            answers[key] = rng.choice(pool)
    return answers


def project_in_yaml(number, answers):
    text = f"id: 1-1-{number}\nname: 事業{number}\ndepartments: [課]\noverview: 概要\nsurvey:\n  R4:\n    status: 実施中\n"
    if answers:
        text += "    evaluation:\n"
        text += "".join(f"      {key}: {in_yaml(a)}\n" for key, a in answers.items())
    return text


def main():
    program = str(Path(sys.argv[1]).resolve())
    rubrics = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    rng = random.Random(20220401)
    compared, rated, unrated = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder, "plan")
        projects = Path(plan, "1-1")
        projects.mkdir(parents=True)
        for _ in range(rubrics):
            rubric = random_rubric(rng)
            answers = {f"1-1-{n}": random_answers(rng, rubric) for n in range(1, 21)}
            Path(plan, "plan.yaml").write_text(rubric_in_yaml(rubric), encoding="utf-8")
            for name, given in answers.items():
                path = Path(projects, f"{name}.yaml")
                path.write_text(project_in_yaml(name.split("-")[2], given), encoding="utf-8")
            said = subprocess.run([program, "grade", "--format", "json"], cwd=folder, capture_output=True, text=True)
            if said.returncode != 0:
                sys.exit(f"{rubric_in_yaml(rubric)}\n{said.stderr}")
            for project in json.loads(said.stdout)["projects"]:
                given = answers[project["id"]]
                got = (project["grade"], project.get("rated", True)) if "grade" in project else None
                want = result(rubric, given)
                if got != want:
                    sys.exit(f"{rubric_in_yaml(rubric)}\n{given}: {got}, but by the rules {want}")
                compared += 1
                rated += want is not None and want[1]
                unrated += want is not None and not want[1]
    print(f"{compared} results of {rubrics} rubrics agree: {rated} with points, {unrated} without")


main()
