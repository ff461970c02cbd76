#!/usr/bin/python3
"""Every Markdown table, read by cmark-gfm, is a table, and each row has as many cells as its header.

Judged are the documents, what list, grade, dx, show and diff print, and every report; a table that a
command also prints as CSV must have the same text in each cell. The images of reports are files beside them,
well-formed, whose title and description stand in place of the image, and no such file lacks an image. In reports of a plan whose texts try
to be markup, no text becomes HTML, a link, an image or code, and strong is what the templates write so; in what is made to be posted (diff), none
calls anybody or links anywhere on GitHub or GitLab: the sign of a reference stands alone in code.
Usage: markdown_tables.py PROGRAM
"""
import pathlib
import re
import subprocess
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import yaml

from hostile_plan import write_hostile_plan
from outside import PLANS, conclude, name_of, repository, run, run_csv, run_json

NAMESPACE = "{http://commonmark.org/xml/1.0}"
EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist", "tagfilter"]


def parse(markdown):
    words = ["cmark-gfm", "--sourcepos", "--to", "xml"]
    for extension in EXTENSIONS:
        words += ["--extension", extension]
    xml = subprocess.run(words, input=markdown, capture_output=True, encoding="utf-8", check=True).stdout
    return ElementTree.fromstring(xml)


def tables_of(markdown):
    """Each table: its first and last line (from 1), and its rows of texts."""
    for table in parse(markdown).iter(NAMESPACE + "table"):
        first, last = re.match(r"(\d+):\d+-(\d+):", table.get("sourcepos")).groups()
        rows = [["".join(cell.itertext()).strip() for cell in row] for row in table]
        yield int(first), int(last), rows


def rows_that_differ(lines, first, last):
    """Lines of a table that have not as many cells as its header.

    cmark-gfm fills and cuts rows silently, but takes a first row for a header only when it has as
    many cells as the delimiter row: so each row is shown to it as a header.
    """
    delimiter = lines[first]
    body = range(first + 1, last)
    if not body:
        return []
    alone = "\n\n".join(f"{lines[number]}\n{delimiter}" for number in body)
    headers = {start for start, _, _ in tables_of(alone)}
    return [number + 1 for index, number in enumerate(body) if index * 3 + 1 not in headers]


objections = []
tables = rows = pictures = 0


def judge(what, markdown):
    global tables, rows
    lines = markdown.split("\n")
    covered = set()
    found = list(tables_of(markdown))
    for first, last, cells in found:
        tables += 1
        rows += len(cells)
        covered.update(range(first, last + 1))
        for number in rows_that_differ(lines, first, last):
            objections.append(f"{what}:{number}: not as many cells as the header: {lines[number - 1][:60]}")
    fence = None
    for number, line in enumerate(lines, 1):
        mark = re.match(r"\s*(```+|~~~+)", line)
        if mark and (fence is None or line.strip() == fence):
            fence = mark.group(1) if fence is None else None
        elif fence is None and line.startswith("|") and number not in covered:
            objections.append(f"{what}:{number}: begins like a table, but is none: {line[:60]}")
    return [cells for _, _, cells in found]


for path in sorted([*repository.glob("*.md"), *repository.glob("docs/**/*.md"), *repository.glob("examples/*.md")]):
    judge(path.relative_to(repository), path.read_text(encoding="utf-8"))

for plan in PLANS:
    ids = [project["id"] for project in run_json(plan, "list")]
    judge(f"{name_of(plan)} show", run(plan, "show", *ids, "--format", "md"))
    columns = "id,name,class,departments,overview,purpose,effects,indicator,schedule,activities,survey,grade"
    for words in (["list"], ["list", "--columns", columns], ["grade"], ["grade", "--why"], ["grade", "--all-years"],
                  ["grade", "--by", "measure"], ["grade", "--by", "department"], ["dx"], ["dx", "--year", "R6"]):
        what = f"{name_of(plan)} {' '.join(words)}"
        found = judge(what, run(plan, *words, "--format", "md"))
        csv = run_csv(plan, *words)
        if words[0] == "dx":  # a table for each measure; CSV names the measure in the first column
            csv = [row[1:] for row in csv]
        wanted = csv[1:]
        got = [row for table in found for row in table[1:]]
        if any(table[0] != csv[0] for table in found):
            objections.append(f"{what}: not the header of the CSV")
        if len(got) != len(wanted):
            objections.append(f"{what}: {len(got)} rows, the CSV has {len(wanted)}")
        for row, cells in zip(got, wanted):
            for text, cell in zip(row, cells):
                if text != cell.strip():
                    objections.append(f"{what}, {row[0]}: {text!r} is not {cell!r}")

MARKUP = ["html_block", "html_inline", "link", "image", "code", "code_block", "emph", "strikethrough"]
SIGNS = ["@", "[", "~", "%", "#", "!", "$", "&", "^", ":", "-", "/"]
REFERENCE = re.compile(r"[@~%^][A-Za-z0-9_\"]|[#!$&][0-9]|GH-[0-9]|[a-z]://")


def strong_in_reports(plan):
    """What the templates write in strong, in order: the policies of a table of counts, and its total."""
    header = yaml.safe_load((plan / "plan" / "plan.yaml").read_text(encoding="utf-8"))
    policies = header["policies"]
    with_dx = {project["policy"] for project in run_json(plan, "list", "--dx")}
    rows = lambda chosen: [f'{policy["id"]} {policy["name"]}' for policy in chosen] + ["計"]
    return {"list.md": rows(policies), "dx.md": rows(policy for policy in policies if policy["id"] in with_dx),
            "survey-status.md": ["計"]}


SVG = "{http://www.w3.org/2000/svg}"


def judge_pictures(what, markdown, folder):
    """Those that the report shows; their files, which say in words what stands for them."""
    shown = set()
    for image in parse(markdown).iter(NAMESPACE + "image"):
        file = (folder / urllib.parse.unquote(image.get("destination"))).resolve()
        shown.add(file)
        svg = ElementTree.parse(file).getroot()
        title, words = (svg.findtext(SVG + name) for name in ("title", "desc"))
        if svg.tag != SVG + "svg" or "".join(image.itertext()).strip() not in (f"{title}。{words}", f"{title}. {words}"):
            objections.append(f"{what}: {file.name} is not what stands for it")
    return shown


def judge_texts(what, markdown, strong=()):
    judge(what, markdown)
    found = ["".join(text.text for text in node.iter(NAMESPACE + "text"))
             for node in parse(markdown).iter(NAMESPACE + "strong")]
    if found != list(strong):
        objections.append(f"{what}: strong is {found}, expected {list(strong)}")
    for kind in MARKUP:
        for node in parse(markdown).iter(NAMESPACE + kind):
            text = node.get("destination") or "".join(node.itertext())
            harmless = text in ("<br>", "<!-- -->") or (kind == "code" and text in [*SIGNS, "=", "+", "'"])
            # the licence, and files beside the report
            own = text.startswith("https://creativecommons.org/") or (kind == "link" and "://" not in text)
            own = own or (kind == "image" and re.fullmatch(r"pictures/[-.\w%]+\.svg", text, re.ASCII))
            if not harmless and not own:
                objections.append(f"{what}: {kind}: {text[:60]}")


def judge_comment(what, markdown):
    judge_texts(what, markdown)
    if re.search(r"^\s*/[a-z]", markdown, re.MULTILINE):
        objections.append(f"{what}: an order to GitLab")
    for node in parse(markdown).iter(NAMESPACE + "text"):
        if REFERENCE.search(node.text or ""):
            objections.append(f"{what}: a reference: {node.text[:60]}")


def judge_reports(plan, folder):
    global pictures
    run(plan, "report", "--all", "--pictures", "-o", str(folder))
    strong = strong_in_reports(plan)
    shown = set()
    for path in sorted(folder.glob("**/*.md")):
        report = str(path.relative_to(folder))
        what = f"{name_of(plan)} {report}"
        markdown = path.read_text(encoding="utf-8")
        judge_texts(what, markdown, strong.get(report, ()))
        shown |= judge_pictures(what, markdown, path.parent)
    files = {path.resolve() for path in folder.glob("**/*.svg")}
    pictures += len(files)
    for path in sorted(files - shown):
        objections.append(f"{name_of(plan)} {path.name}: no report shows it")


with tempfile.TemporaryDirectory() as scratch:
    hostile = pathlib.Path(scratch) / "hostile"
    write_hostile_plan(hostile)
    for number, plan in enumerate([*PLANS, hostile]):
        judge_reports(plan, pathlib.Path(scratch) / f"out{number}")
    for plan in PLANS:  # every text of the hostile plan, once as what went and once as what came
        for pair in ((plan, hostile), (hostile, plan)):
            what = f"diff {name_of(pair[0])} {name_of(pair[1])}"
            judge_comment(what, run(plan, "diff", *map(str, pair), "--format", "md"))

conclude(f"{rows} rows of {tables} tables have the cells of their headers, {pictures} pictures their words", objections)
