"""What the Python judges share: running the program and reading CSV with Python's csv module."""
import csv
import io
import json
import pathlib
import subprocess
import sys

program = sys.argv[1]
repository = pathlib.Path(__file__).resolve().parents[2]
PLANS = [repository, repository / "examples"]


def on_one_line(text):
    """The lines of a text; a space stands between two where both sides are written with spaces, as English is."""
    spaced = lambda c: "!" <= c < "\u0530" or "\u2010" <= c <= "\u2027" or "\u20a0" <= c <= "\u20cf"
    out = ""
    for line in (line.strip(" \t\r\n\u3000") for line in text.split("\n")):
        out += (" " if out and line and spaced(out[-1]) and spaced(line[0]) else "") + line
    return out


def name_of(plan):
    return "plan" if plan == repository else plan.name


def run(plan, *words):
    result = subprocess.run(
        [program, "--plan", str(plan), *words], capture_output=True, encoding="utf-8", check=False)
    if result.returncode != 0:
        sys.exit(f"{' '.join(words)}: {result.stderr}")
    return result.stdout


def run_json(plan, *words):
    return json.loads(run(plan, *words, "--format", "json"))


def run_csv(plan, *words):
    text = run(plan, *words, "--format", "csv")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def run_tsv(plan, *words):
    return [line.split("\t") for line in run(plan, *words, "--format", "tsv").split("\n")[:-1]]


def conclude(seen, objections):
    for objection in objections[:40]:
        print(" ", objection)
    print(f"{len(objections)} objections; {seen}" if objections else seen)
    sys.exit(bool(objections))


def outside_of(project, year):
    """開始前 or 終了 in a year that is not the project's. Its years go from the first phase, or answers, to the end."""
    number = lambda at: int(at.rstrip("上下")[1:])
    answered = [number(at) for at, entry in project.get("survey", {}).items() if entry]
    starts = list(project.get("schedule", {}).items())
    if starts and starts[0][1] != "終了" and number(year) < min([number(starts[0][0]), *answered]):
        return "開始前"
    if starts and starts[-1][1] == "終了":
        at = starts[-1][0]
        if number(year) > max([number(at) - at.endswith("上"), *answered]):
            return "終了"
    return ""
