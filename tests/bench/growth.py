"""How the work of a command grows with one kind of input: a row for each kind that was, or could
become, quadratic. The plans of run.py grow in all directions at once and hide such a kind.

The exponent is that of the instructions between two sizes, without those of a start: 1 means twice
the input, twice the work; n log n comes out a little above.
"""
import math
import pathlib
import shutil
import zipfile

from measure import instructions

MOST = 1.25  # what an exponent may be

HEADER = """title: 試験計画
municipality: {{name: 試験市, code: "999997"}}
language: ja
period: {{from: R4, to: R8}}
policies:
  - id: "1"
    name: 便利な市民サービス
    measures:
      - {{id: "1.1", name: オンライン化}}
rubric:
  criteria:
    progress:
      name: 進捗
      levels: {{5: 十分進んでいる, 4: 進んでいる, 3: 計画どおり, 2: 遅れている, 1: かなり遅れている}}
    cost:
      name: 経費
      levels: {{5: 十分に削減, 4: 削減, 3: 計画どおり, 2: 増加, 1: かなり増加}}
    content:
      name: 取組内容
      levels: {{5: 十分な効果, 4: 効果あり, 3: 計画どおり, 2: 効果が少ない, 1: 効果なし}}
  grades: {{S: 14, A: 11, B: 9, C: 4, D: 3}}
departments: [{departments}]
"""
PROJECT = """id: 1-1-{number}
name: 電子申請の運用{number}
class: 継続
dx: false
departments: [{department}]
overview: |-
  電子申請を運用する。
"""


def plan(folder, projects, departments, department_of):
    """A plan of `projects` projects in `folder`/plan."""
    (folder / "plan/1-1").mkdir(parents=True)
    (folder / "plan/plan.yaml").write_text(HEADER.format(departments=", ".join(departments)), encoding="utf-8")
    for number in range(1, projects + 1):
        text = PROJECT.format(number=number, department=department_of(number))
        (folder / f"plan/1-1/1-1-{number}.yaml").write_text(text, encoding="utf-8")


def command(fujiplan, folder, *words):
    return [fujiplan, "--plan", str(folder), *words]


# Each makes an input of size n in an empty folder and returns the words of the command.


def ids_given(fujiplan, folder, n):
    plan(folder, n, ["市民課"], lambda number: "市民課")
    return command(fujiplan, folder, "validate", *[f"1-1-{number}" for number in range(1, n + 1)])


def folders_given(fujiplan, folder, n):
    plan(folder, n, ["市民課"], lambda number: "市民課")
    files = [str(folder / f"plan/1-1/1-1-{number}.yaml") for number in range(1, n + 1)]
    return command(fujiplan, folder, "validate", *files)


def unknown_departments(fujiplan, folder, n):
    plan(folder, n, [f"第{number}推進課" for number in range(n)], lambda number: f"第{number}推進果")
    return command(fujiplan, folder, "validate", "--format", "json")


def many_templates(fujiplan, folder, n):
    plan(folder, 1, ["市民課"], lambda number: "市民課")
    (folder / "templates").mkdir()
    for number in range(n):
        (folder / f"templates/own{number}.md.mustache").write_text("{{title}}\n", encoding="utf-8")
    return command(fujiplan, folder, "report", "--all", "-o", str(folder / "reports"))


def one_line(fujiplan, folder, n):
    """A report of one line, made of many rounds of a list."""
    plan(folder, n, ["市民課"], lambda number: "市民課")
    template = folder / "one_line.md.mustache"
    template.write_text("{{#policies}}{{#measures}}{{#projects}}{{id}} {{name}} {{/projects}}{{/measures}}{{/policies}}",
                        encoding="utf-8")
    return command(fujiplan, folder, "report", "--template", str(template), "-o", str(folder / "one_line.md"))


def marked(n):
    """A letter with n marks, which normalization would have to put in another order."""
    return "か" + "\u0301\u0327" * (n // 2)


def marks_in_plan(fujiplan, folder, n):
    plan(folder, 1, ["市民課"], lambda number: "市民課")
    with open(folder / "plan/1-1/1-1-1.yaml", "a", encoding="utf-8") as file:
        file.write(f"purpose: {marked(n)}\n")
    return command(fujiplan, folder, "validate", "--format", "json")


def marks_in_form(fujiplan, folder, n):
    plan(folder, 1, ["市民課"], lambda number: "市民課")
    form = folder / "form.csv"
    form.write_text(f"年度と版,事業番号,取組内容の実績,行の終わり\nR4:-,1-1-1,{marked(n)},No.1-1-1\n", encoding="utf-8")
    return command(fujiplan, folder, "survey", "import", "--dry-run", str(form))


PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                   '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                   'relationships/officeDocument" Target="book.xml"/></Relationships>',
    "_rels/book.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                           '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                           'relationships/worksheet" Target="sheet.xml"/></Relationships>',
    "book.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://'
                'schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
                '<sheet name="回答" sheetId="1" r:id="r1"/></sheets></workbook>',
}


def rows_of_workbook(fujiplan, folder, n):
    """A form as a workbook, with a row for each project."""
    plan(folder, n, ["市民課"], lambda number: "市民課")
    rows = [("年度と版", "事業番号", "取組内容の実績", "行の終わり")]
    rows += [("R4:-", f"No.1-1-{number}", f"{number}件に答えた。", f"No.1-1-{number}") for number in range(1, n + 1)]
    cells = ("".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) for row in rows)
    sheet = "".join(f"<row>{row}</row>" for row in cells)
    with zipfile.ZipFile(folder / "form.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        archive.writestr("sheet.xml", '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                         f"<sheetData>{sheet}</sheetData></worksheet>")
    return command(fujiplan, folder, "survey", "import", "--dry-run", str(folder / "form.xlsx"))


def own_fields(fujiplan, folder, n):
    """A plan that declares n fields, all of which each project has."""
    plan(folder, 50, ["市民課"], lambda number: "市民課")
    types = ("line, 本庁舎", 'date, "2027-03-31"', 'number, decimals: 1, "2.5"', "money, 120000", "year, R5")
    declared, values = "fields:\n  project:\n", ""
    for number in range(n):
        declaration, _, value = types[number % len(types)].rpartition(", ")
        declared += f"    own{number}: {{type: {declaration}}}\n"
        values += f"own{number}: {value}\n"
    with open(folder / "plan/plan.yaml", "a", encoding="utf-8") as file:
        file.write(declared)
    for path in (folder / "plan/1-1").iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("overview:", values + "overview:"), encoding="utf-8")
    return command(fujiplan, folder, "validate", "--format", "json")


def unknown_among_many(fujiplan, folder, n):
    """As many departments as names are still suggested from."""
    plan(folder, n, [f"第{number}推進課" for number in range(1000)], lambda number: f"第{number}推進果")
    return command(fujiplan, folder, "validate", "--format", "json")


# Add a row for each kind: name, function, the smaller of the two sizes.
KINDS = (
    ("validate: n ids", ids_given, 500),
    ("validate: n files by name", folders_given, 500),
    ("validate: n unknown × 1,000 known departments", unknown_among_many, 500),
    ("validate: n unknown × n known departments", unknown_departments, 1500),
    ("validate: n combining marks on a letter", marks_in_plan, 32000),
    ("survey import: n combining marks on a letter", marks_in_form, 32000),
    ("survey import: n rows of a workbook", rows_of_workbook, 500),
    ("validate: n own fields", own_fields, 20),
    ("report --all: n templates", many_templates, 250),
    ("report: n projects in one line", one_line, 4000),
)
TIMES = 4  # the larger size


def measured(fujiplan, scratch):
    """Rows: name, smaller size, M instructions at both sizes, exponent."""
    start = instructions([fujiplan, "--version"])
    rows = []
    for name, make, n in KINDS:
        spent = []
        for size in (n, TIMES * n):
            folder = pathlib.Path(scratch) / "growth"
            folder.mkdir()
            spent.append(instructions(make(fujiplan, folder, size)) - start)
            shutil.rmtree(folder)
        rows.append((name, n, *spent, math.log(spent[1] / spent[0]) / math.log(TIMES)))
    return rows
