#!/usr/bin/python3
"""list, dx and sheets are the same bytes from fujiplan, mustache.js, Jinja2 and Hugo; most pages of the site from Hugo.

mustache.js judges our Mustache by our own templates. All three are the peers of `make bench`, which
measures them only while they write the same: tests/bench/renderers.py says how they follow a change of
our templates. The plans are small and of several kinds, so that each branch of a template is taken.
Usage: reports_by_others.py PROGRAM    generate_plan is beside it, in tests/bench
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from outside import conclude, program, repository

sys.path.insert(0, str(repository / "tests/bench"))
from measure import run
from renderers import REPORTS, differences, renderers
from site_by_hugo import different_pages, site_makers

PROJECTS = 30  # of every class, with DX and without
GENERATE = pathlib.Path(program).resolve().parent / "tests/bench/generate_plan"
HEAD = """issuer: {name: 計画課, contact: 電話 000-000-0000, source: 計測用の情報化計画}
updates:
  - {date: "2026-11-22", note: 回答を加えた。}
"""

NEEDS_AND_MEANINGS = """classes:
  重点: {en: priority, meaning: 特に力を入れる事業, requires: [purpose, effects, challenges, indicator, schedule, activities]}
  推進: {en: promotion, meaning: 段階を追って進める事業}
  継続: {en: continuing}
"""
MEANINGS = """classes:
  重点: {en: priority, meaning: 特に力を入れる事業}
  推進: {en: promotion, meaning: 段階を追って進める事業}
  継続: {en: continuing}
"""


def no_dx(text):
    return text.replace("dx: true", "dx: false")


def gaps(text):
    """Marked terms, projects that end, and values that are not always there."""
    text = text.replace("RPA", "RPA※").replace(": 運用・実施\n", ": 終了\n")
    return "".join(line for line in text.splitlines(keepends=True)
                   if not line.startswith(("comprehensive_plan", "    direction", "    budget", "    evaluation: {progress: 2")))


def with_every_value(text):
    return text.replace("\noverview:", "\nmanagement_plan: [1-1-1]\nrelated: 総合計画\noverview:").replace(
        "    review:", "    changes: 対象を広げた。\n    review:")


def with_targets(text):
    """In one project of two a base and numbers for years; no value where the survey says none."""
    number = int(re.search(r"id: .*-([0-9]+)", text).group(1))
    if number % 2:
        return text
    targets = """targets:
  - {key: online, name: 申請率, unit: "%", base: 30, R4: "35.5", R5: 40}
  - {key: users, name: 利用者, R5: 1200, better: low}
  - {key: hired, name: 採用者, sums: true, original: {R5: 9}, R5: 8}
  - {key: rules, name: 規則, words: {R5: 定める}}
"""
    return text.replace("overview:", targets + "overview:", 1).replace(
        "    status:", '    values: {online: "36.2", hired: {value: 8, provisional: true}}\n    status:')


def with_changed_schedules(text):
    """In one project of two its first phase was all that was planned at first."""
    number = int(re.search(r"id: .*-([0-9]+)", text).group(1))
    return text if number % 2 else re.sub(r"\nschedule:(\n.*)", r"\noriginal_schedule:\1\nschedule:\1", text, count=1)


def with_findings(text):
    """In one project of two a finding without an answer, and answers that settle it or do not."""
    number = int(re.search(r"id: .*-([0-9]+)", text).group(1))
    findings = """findings:
  - {year: R4, by: 監査委員, text: 利用者数を把握されたい。, response: 月ごとに集計することとした。, status: 対応済, answered: R5}
  - {year: R5, by: 議会, text: 窓口の案内が足りない。}
  - year: R5
    by: 市民
    text: |-
      RPA※の意味が分からない。
      説明を加えてほしい。
    response: 用語の説明を加える。
    status: 検討中
  - {year: R5, by: 審議会, text: 費用を示されたい。, response: 示した。}
"""
    return text if number % 2 else text.replace("\nsurvey:", "\n" + findings + "survey:", 1)


def by_years(text):
    """The phase of a year is that of its first half."""
    text = re.sub(r"schedule: {上: (.*?), 下: .*?}", r"schedule: \1", text)
    lines, seen = [], set()
    for line in text.splitlines(keepends=True):
        part = re.match(r"  (R\d+)[上下]: ", line)
        if not part:
            seen = set()
        elif part[1] in seen:
            continue
        else:
            seen.add(part[1])
            line = line.replace(line[:part.end()], f"  {part[1]}: ")
        lines.append(line)
    return "".join(lines)


# What is told apart, years with answers, what the rubric publishes, more of plan.yaml, projects, more words
KINDS = (
    ("as measured", 5, "both", "", str, ()),
    ("no answers, no DX", 0, "both", HEAD, no_dx, ()),
    ("scores without results", 3, "scores", HEAD, gaps, ()),
    ("results without scores", 2, "result", "", with_every_value, ()),
    ("with targets", 2, "both", "", with_targets, ()),
    ("with graded targets", 2, "both\n  target_grades: {A: 100, B: 80, C: 0}", "", with_targets, ()),
    ("with changed schedules", 2, "both", "", with_changed_schedules, ()),
    ("with findings", 2, "both", "", with_findings, ()),
    ("by years", 2, "both", "calendar: {parts: []}\n", by_years, ()),
    ("what classes ask for, and mean", 2, "both", NEEDS_AND_MEANINGS, str, ()),
    ("what classes mean", 2, "both", MEANINGS, str, ()),
    ("for the office", 5, "both", HEAD, with_every_value, ("--audience", "internal")),
)


def plan_of(folder, years, publish, head, change):
    run([str(GENERATE), str(PROJECTS), str(folder), str(years)])
    for path in folder.glob("plan/*/*.yaml"):
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    header = folder / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8").replace("\ndepartments:", f"\n  publish: {publish}\ndepartments:")
    header.write_text(text + head, encoding="utf-8")


def lines_of(template, seen):
    """What a template and its partials spell out, in pieces of a line between tags."""
    if template in seen:
        return
    seen.add(template)
    text = (repository / f"templates/{template}.mustache").read_text(encoding="utf-8")
    for partial in re.findall(r"{{> *(.*?) *}}", text):
        yield from lines_of(partial, seen)
    yield from (piece.strip() for piece in re.split(r"{{.*?}}|\n", text))


objections = []
compared = 0
shown = ""
with tempfile.TemporaryDirectory() as scratch:
    for number, (kind, years, publish, head, change, more) in enumerate(KINDS):
        root = pathlib.Path(scratch) / str(number)
        root.mkdir()
        plan_of(root / "plan", years, publish, head, change)
        try:
            commands, folders = renderers([program, "--plan", str(root / "plan"), "report", *more], root)
            for prepare, words in commands.values():
                prepare()
                run(words)
        except subprocess.CalledProcessError as failed:
            sys.exit(f"{kind}: {failed}: {failed.stderr}{failed.stdout}")
        objections += [f"{kind}: {sentence}" for sentence in differences(folders, commands)]
        shown += "".join((folders["fujiplan"] / name).read_text(encoding="utf-8") for name in REPORTS)
        compared += len(REPORTS) * (len(commands) - 1)
    root = pathlib.Path(scratch) / "0/plan"  # as measured
    commands, folders = site_makers(lambda *words: [program, "--plan", str(root), *words], pathlib.Path(scratch))
    for prepare, words in commands.values():
        prepare()
        run(words)
    objections += different_pages(folders)
seen = set()
objections += [f"none of these plans shows {piece!r}: add a kind that does"
               for name in REPORTS for piece in lines_of(name, seen) if piece not in shown]
conclude(f"{compared} reports of {len(KINDS)} plans have fujiplan's bytes, and Hugo's pages", objections)
