"""Forms as workbooks, by programs that nobody here wrote: LibreOffice, gnumeric, openpyxl and exceljs.
What we write opens with the values of the CSV, with its rules and its protection; what each of them saves
again imports as unchanged; and answers that are filled in and saved by each of them make the same plan
as those of a CSV. Usage: workbooks.py PROGRAM"""

import csv
import filecmp
import glob
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

import openpyxl

warnings.filterwarnings("ignore", module="openpyxl")
PROGRAM = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
# A plan, a year with answers, and one whose forms are to be filled in.
PLANS = (("examples", "R8", "R9"), ("examples-en", "2026", "2027"), ("plan", "R8", None))


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def require(holds, said):
    if not holds:
        sys.exit(said)


def by_openpyxl(folder, files):
    for file in files:
        openpyxl.load_workbook(file).save(os.path.join(folder, os.path.basename(file)))


def by_libreoffice(folder, files):
    profile = "-env:UserInstallation=file://" + os.path.join(os.path.dirname(folder), "profile")
    made = run("soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
               "--outdir", folder, *files)
    require(made.returncode == 0, made.stderr)


def by_gnumeric(folder, files):
    for file in files:
        made = run("ssconvert", "--export-type=Gnumeric_Excel:xlsx", file,
                   os.path.join(folder, os.path.basename(file)))
        require(made.returncode == 0, made.stderr)


def by_exceljs(folder, files):
    made = run("node", os.path.join(HERE, "workbooks", "resave.mjs"), folder, *files)
    require(made.returncode == 0, made.stderr)


SAVED_BY = {"openpyxl": by_openpyxl, "LibreOffice": by_libreoffice, "gnumeric": by_gnumeric,
            "exceljs": by_exceljs}


def forms_of(folder):
    return sorted(glob.glob(os.path.join(folder, "*.xlsx")))


def table_of(path):
    """The headers and rows of a form as CSV; above them stand notes and an empty line."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    blank = rows.index([])
    return rows[blank + 1], rows[blank + 2:]


def header_row(sheet, headers):
    for row in sheet.iter_rows():
        texts = [cell.value for cell in row]
        if texts[:len(headers)] == headers:
            return row[0].row
    sys.exit(f"{sheet.title}: no row with the headers of the CSV")


def said(cell):
    """What a cell of the CSV says: some texts have an apostrophe before them."""
    return re.sub(r"^'", "", cell)


def text_of(value):
    return "" if value is None else str(value)


def compare_with_csv(workbook, table):
    book = openpyxl.load_workbook(workbook)
    sheet = book.worksheets[0]
    headers, rows = table_of(table)
    top = header_row(sheet, headers)
    for number, row in enumerate(rows, top + 1):
        cells = [text_of(cell.value) for cell in sheet[number]][:len(headers)]
        require(cells == [said(cell) for cell in row], f"{workbook}: row {number}: {cells} {row}")
    return len(rows) * len(headers)


def protection_of(workbook):
    """What may be typed where: the same before and after."""
    book = openpyxl.load_workbook(workbook)
    sheet = book.worksheets[0]
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row
                if not cell.protection.locked}
    rules = {(str(rule.sqref), rule.type, (rule.formula1 or "").replace("$", ""))
             for rule in sheet.data_validations.dataValidation}
    return sheet.protection.sheet, unlocked, rules


def judged(plan, files, *more):
    """What `survey import` says of the forms, without their folder."""
    seen = run(PROGRAM, "--plan", plan, "survey", "import", *more, *files)
    folder = os.path.dirname(files[0]) + "/"
    return seen.returncode, seen.stdout.replace(folder, ""), seen.stderr.replace(folder, "")


def export(plan, year, kind, folder):
    made = run(PROGRAM, "--plan", plan, "survey", "export", "--year", year, "--format", kind,
               "-o", folder)
    require(made.returncode == 0, made.stderr)


def saved_again(scratch, files):
    for name, save in SAVED_BY.items():
        folder = os.path.join(scratch, "by-" + name)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        save(folder, files)
        require(len(forms_of(folder)) == len(files), f"{name} saved {len(forms_of(folder))} forms")
        yield name, forms_of(folder)


def judge_saved_again(plan, year, scratch):
    xlsx, table = os.path.join(scratch, "xlsx"), os.path.join(scratch, "csv")
    export(plan, year, "xlsx", xlsx)
    export(plan, year, "csv", table)
    files = forms_of(xlsx)
    cells = sum(compare_with_csv(file, file.replace("/xlsx/", "/csv/")[:-4] + "csv")
                for file in files)
    ours = judged(plan, files, "--dry-run")
    require(ours[0] == 0 and not ours[2], f"{plan}: our own forms: {ours}")
    for name, saved in saved_again(scratch, files):
        theirs = judged(plan, saved, "--dry-run")
        require(theirs == ours, f"{plan} saved by {name}: {theirs}\nour own: {ours}")
        if name not in ("LibreOffice", "openpyxl"):
            continue
        for before, after in zip(files, saved):
            require(protection_of(before)[:2] == protection_of(after)[:2],
                    f"{after}: other protection")
            require(len(protection_of(before)[2]) == len(protection_of(after)[2]),
                    f"{after}: other rules: {protection_of(before)[2] ^ protection_of(after)[2]}")
    return len(files), cells


def answer_for(sheet, book, cell, row):
    """Something that may be typed into the cell, by its rules alone."""
    for rule in sheet.data_validations.dataValidation:
        if cell.coordinate not in rule.cells:
            continue
        if rule.type == "list":
            name = rule.formula1.lstrip("=")
            lists = book.defined_names
            text = (lists[name] if hasattr(lists, "keys") else lists.get(name)).attr_text
            title, area = text.rsplit("!", 1)
            cells = book[title.strip("'")][area.replace("$", "")]
            choices = [one[0].value for one in cells] if isinstance(cells, tuple) else [cells.value]
            return text_of(choices[min(row, 1) % len(choices)])
        if rule.type == "whole":
            return str(1000 + row)
    return f"{cell.column_letter}{row}の回答\n=1+1 は 10/20 である。"


def fill_in(workbook, table):
    """The same answers into both, into every cell that is open."""
    book = openpyxl.load_workbook(workbook)
    sheet = book.worksheets[0]
    headers, rows = table_of(table)
    top = header_row(sheet, headers)
    count = 0
    for number, row in enumerate(rows):
        for column, header in enumerate(headers):
            cell = sheet.cell(top + 1 + number, column + 1)
            if cell.protection.locked:
                continue
            text = answer_for(sheet, book, cell, number)
            cell.value, cell.data_type = text, "s"
            row[column] = text
            count += 1
    book.save(workbook)
    out = io.StringIO()
    csv.writer(out).writerows([headers] + rows)
    with open(table, "w", encoding="utf-8-sig", newline="") as file:
        file.write(out.getvalue())
    return count


def imported(plan, files, scratch):
    copy = os.path.join(scratch, "copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(plan, copy)
    seen = judged(copy, files, "--partial")
    return copy, seen


def differences(one, other):
    compared = filecmp.dircmp(one, other)
    return (compared.left_only + compared.right_only + compared.diff_files +
            [name for sub in compared.subdirs.values() for name in
             sub.left_only + sub.right_only + sub.diff_files])


def judge_filled_in(plan, year, scratch):
    xlsx, table = os.path.join(scratch, "xlsx"), os.path.join(scratch, "csv")
    export(plan, year, "xlsx", xlsx)
    export(plan, year, "csv", table)
    files = forms_of(xlsx)
    tables = [file.replace("/xlsx/", "/csv/")[:-4] + "csv" for file in files]
    count = sum(fill_in(file, table) for file, table in zip(files, tables))
    expected, said_of_csv = imported(plan, tables, scratch)
    expected = shutil.move(expected, os.path.join(scratch, "expected"))
    for name, saved in [("openpyxl", files), *saved_again(scratch, files)]:
        copy, said_of_them = imported(plan, saved, scratch)
        require(not differences(expected, copy),
                f"{plan} filled in and saved by {name} makes another plan: "
                f"{differences(expected, copy)}\n{said_of_them}\n{said_of_csv}")
    return count


def main():
    forms = cells = answers = 0
    for plan, year, empty_year in PLANS:
        plan = os.path.join(REPOSITORY, plan)
        with tempfile.TemporaryDirectory() as scratch:
            of_plan = judge_saved_again(plan, year, scratch)
            forms, cells = forms + of_plan[0], cells + of_plan[1]
        if empty_year:
            with tempfile.TemporaryDirectory() as scratch:
                answers += judge_filled_in(plan, empty_year, scratch)
    print(f"{forms} forms, {cells} cells, {answers} answers by {', '.join(SAVED_BY)}")


main()
