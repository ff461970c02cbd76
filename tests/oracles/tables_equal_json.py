#!/usr/bin/python3
"""CSV and TSV of list, grade and dx, read by Python's csv module, hold what the JSON holds.

How a JSON value becomes a cell is written here a second time, from docs/format.md.
Usage: tables_equal_json.py PROGRAM
"""
import yaml

from outside import PLANS, conclude, name_of, on_one_line, outside_of, run_csv, run_json, run_tsv
from roadmap import HALVES, MARKS, PHASES, Lines, has_lines, rows_of

GRADES = "SABCD"
COLUMNS = (
    "id name class dx departments supporting page comprehensive_plan management_plan overview purpose effects challenges "
    "related indicator schedule assignees activities policy measure phase sum grade").split()
SURVEY = "status budget actual indicator activities review direction changes".split()
SCORES = {"progress": "進捗", "cost": "経費", "content": "取組内容"}

objections = []
cells = 0


def compare(what, table, expected):
    global cells
    cells += sum(map(len, table))
    if table == expected:
        return
    if len(table) != len(expected):
        objections.append(f"{what}: {len(table)} rows, expected {len(expected)}")
    for number, (row, wanted) in enumerate(zip(table, expected)):
        if row != wanted:
            pairs = [f"{a!r} is not {b!r}" for a, b in zip(row, wanted) if a != b]
            objections.append(f"{what}, row {number}: {'; '.join(pairs) or (len(row), len(wanted))}")


def check(plan, words, expected):
    what = f"{name_of(plan)} {' '.join(words)}"
    compare(f"{what} csv", run_csv(plan, *words)[1:], expected)
    compare(f"{what} tsv", run_tsv(plan, *words)[1:], expected)


def cell(key, value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "○" if value else ""
    if isinstance(value, list):
        return "、".join(value)
    if key == "schedule":
        return "、".join(f"{at} {phase}" for at, phase in value.items())
    if key == "assignees":
        return "、".join(f"{at} {cell('', names)}" for at, names in value.items())
    if key == "activities" and isinstance(value, dict):
        return " ".join(f"令和{year[1:]}年度: {on_one_line(text)}" for year, text in value.items())
    return on_one_line(str(value))


def answers(project, year):
    return project.get("survey", {}).get(year)


def project_cells(project):
    return [project["id"], project["name"], "、".join(project["departments"])]


def is_planned(project, year):
    """Whether a phase goes on in one of the two halves; without a schedule, the work goes on always."""
    schedule = project.get("schedule")
    if not schedule:
        return True
    when = lambda half_year: (int(half_year[1:-1]), HALVES.index(half_year[-1]))
    for half in HALVES:
        begun = [phase for at, phase in schedule.items() if when(at) <= when(year + half)]
        if begun and begun[-1] != "終了":
            return True
    return False


def why_not_asked(project, year):
    """Why no answer is wanted for the year; empty where one is."""
    earlier = [(at, answer["status"]) for at, answer in project.get("survey", {}).items()
               if int(at[1:]) < int(year[1:]) and "status" in answer]
    if earlier and earlier[-1][1] in ("完了", "中止"):
        return f"令和{earlier[-1][0][1:]}年度に{earlier[-1][1]}"
    return "" if is_planned(project, year) else "この年度に計画された段階がない"


def unrated_of(plan):
    """The answers without points that a plan declares, and what they mean."""
    header = yaml.safe_load((plan / "plan/plan.yaml").read_text(encoding="utf-8"))
    criteria = header["rubric"].get("criteria", {}).values()
    return {name: means for criterion in criteria for name, means in criterion.get("unrated", {}).items()}


def reason_of(row, project, year, unrated):
    entry = answers(project, year)
    if entry is None:
        return why_not_asked(project, year)
    missing = [name for key, name in SCORES.items() if key not in entry.get("evaluation", {})]
    if missing:
        return "、".join(missing) + "の点数がない"
    for key, name in SCORES.items():
        if (answer := entry["evaluation"][key]) in unrated:
            return f"{name}が{answer}（{unrated[answer]}）のため、点数はない"
    following = row.get("next_grade")
    highest = row["sum"] + row["points_to_next"] - 1 if following else 15
    lowest = row["floor"]
    points = f"{lowest}点" if lowest == highest else f"{lowest}～{highest}点"
    return f'{row["sum"]}点（{row["grade"]}: {points}）' + (
        f'、{following}まであと{row["points_to_next"]}点' if following else "")


def roadmap_in_json(lines):
    """`roadmap` of a project: a map for each phase that stands in a plan or was worked on. None: nothing has changed."""
    if not lines.have_changed():
        return None
    name = lambda at: f"R{int(lines.half_years[0][1:-1]) + at // 2}{HALVES[at % 2]}"  # after the period, too
    roadmap = []
    for phase in MARKS:
        original, current = lines.original.get(phase), lines.current.get(phase)
        first, is_known = lines.reached(phase)
        unknown = lines.not_before(phase) if phase in PHASES else None
        times = {"original": original, "schedule": current, "reached" if is_known else "reached_by": first,
                 "not_before": unknown}
        entry = {key: name(at) for key, at in times.items() if at is not None}
        if original is not None and current is not None:
            entry["change"] = current - original
        if current is not None and is_known:
            entry["delay"] = first - current
        if entry:
            roadmap.append({"phase": phase, **entry})
    return roadmap


for plan in PLANS:
    unrated = unrated_of(plan)
    projects = run_json(plan, "list")
    by_id = {project["id"]: project for project in projects}
    graded = run_json(plan, "grade")
    years = run_json(plan, "grade", "--all-years")["years"]
    not_asked = {}
    for year in years:
        not_asked[year] = {project["id"] for project in projects
                           if answers(project, year) is None and why_not_asked(project, year)
                           and not outside_of(project, year)}
        grades = run_json(plan, "grade", "--year", year)
        told = set(grades["not_asked"])
        for id_ in sorted(told ^ not_asked[year]):
            objections.append(f'{name_of(plan)} {year}: {id_} is {"" if id_ in told else "not "}told as not asked')
        for key, word in (("not_begun", "開始前"), ("ended", "終了")):
            wanted = [project["id"] for project in projects if outside_of(project, year) == word]
            if grades.get(key, []) != wanted:
                objections.append(f"{name_of(plan)} {year}: {key} {grades.get(key, [])} is not {wanted}")
        if grades["total"] != sum(not outside_of(project, year) for project in projects):
            objections.append(f'{name_of(plan)} {year}: of {grades["total"]} projects')
    no_answer = lambda project, year: outside_of(by_id[project["id"]], year) or (
        "対象外" if project["id"] in not_asked[year] else "未回答")

    check(plan, ["list", "--columns", ",".join(COLUMNS)],
          [[cell(key, project.get(key)) for key in COLUMNS] for project in projects])
    for year in years:
        entries = [answers(project, year) or {} for project in projects]
        check(plan, ["list", "--year", year, "--columns", ",".join("survey." + key for key in SURVEY)],
              [[cell("", entry.get(key)) for key in SURVEY] for entry in entries])
        check(plan, ["list", "--year", year, "--columns", ",".join("survey." + key for key in SCORES)],
              [[cell("", entry.get("evaluation", {}).get(key)) for key in SCORES] for entry in entries])

        rows = []
        counts = dict.fromkeys(GRADES, 0)
        without_points = dict.fromkeys(unrated, 0)
        for row in run_json(plan, "grade", "--year", year)["projects"]:
            entry = answers(by_id[row["id"]], year)
            scores = (entry or {}).get("evaluation", {})
            if entry is None:
                grade = no_answer(row, year)
            elif len(scores) < 3:
                grade = "評価なし"
            else:
                grade = row["grade"]
                (without_points if grade in unrated else counts)[grade] += 1
                if grade not in unrated and row["sum"] != sum(scores.values()):
                    objections.append(f'{row["id"]} {year}: sum {row["sum"]}')
            rows.append([*project_cells(row), *(cell("", scores.get(key)) for key in SCORES),
                         cell("", row.get("sum")), grade])
        check(plan, ["grade", "--year", year], rows)
        why = run_json(plan, "grade", "--year", year, "--why")
        check(plan, ["grade", "--year", year, "--why"],
              [[*cells_of, reason_of(row, by_id[row["id"]], year, unrated)] for cells_of, row in zip(rows, why["projects"])])
        if why["distribution"] != counts:
            objections.append(f'{name_of(plan)} {year}: {why["distribution"]} is not {counts}')
        if why.get("unrated", {}) != without_points:
            objections.append(f'{name_of(plan)} {year}: {why.get("unrated")} is not {without_points}')
        for by in ("policy", "measure", "class", "department"):
            words = ["grade", "--year", year, "--by", by]
            check(plan, words, [
                [" ".join(filter(None, (group["key"], group.get("name")))),
                 *(str(group["distribution"][grade]) for grade in GRADES),
                 *(str(group["unrated"][name]) for name in unrated),
                 *(str(group[key]) for key in ("not_graded", "not_answered", "not_asked", "total"))]
                for group in run_json(plan, *words)["groups"]])

    check(plan, ["grade", "--all-years"], [
        [*project_cells(row), *(
            row["grades"].get(year) or ("評価なし" if answers(by_id[row["id"]], year) else no_answer(row, year))
            for year in years)]
        for row in run_json(plan, "grade", "--all-years")["projects"]])

    half_years = [year + half for year in years for half in HALVES]
    dx_projects = [project for project in projects if project["dx"]]
    groups = {row[1]: row[0] for row in run_csv(plan, "dx")[1:]}
    if run_json(plan, "dx") != dx_projects:
        objections.append(f"{name_of(plan)} dx json: not the DX projects of list")

    def check_roadmap(words, until, worked):
        """`worked`: the cells of a project that its lines share, the phases worked on in a year that was asked for."""
        for project in run_json(plan, "list", *words):
            wanted = roadmap_in_json(Lines(project, half_years, until))
            if project.get("roadmap") != wanted:
                objections.append(f'{project["id"]} until {until}: {project.get("roadmap")} is not {wanted}')
        in_lines = has_lines(projects, dx_projects, half_years, until)
        check(plan, ["dx", *words], [
            [groups[project["id"]], project["id"], project["name"], *row, *worked(project),
             on_one_line(project["indicator"])]
            for project in dx_projects for row in rows_of(project, half_years, until, in_lines)])

    check_roadmap([], years[-1], lambda project: [])
    for year in years:
        check_roadmap(["--year", year], year, lambda project, year=year: [
            entry.get("schedule", {}).get(half, "") if (entry := answers(project, year)) is not None
            else no_answer(project, year) for half in HALVES])
    for project in dx_projects:
        if not groups[project["id"]].startswith(project["measure"] + " "):
            objections.append(f'{project["id"]} stands under {groups[project["id"]]}')

conclude(f"{cells} cells of CSV and TSV equal the JSON", objections)
