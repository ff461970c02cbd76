"""What forms as workbooks cost beside those as CSV: instructions of whole commands on the real plan, where it
stands in git, which the import asks for settled years. The forms are filled in, and the workbooks saved by
openpyxl, as they come back from another program.
"""
import pathlib
import shutil
import warnings

import openpyxl

from measure import instructions, run
from plans import ANSWERS, YEAR, fill_in

warnings.filterwarnings("ignore", module="openpyxl")


def fill_in_workbook(path):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = next(row for row in sheet.iter_rows() if str(row[0].value).startswith("年度と版"))
    for header in headers:
        answer = next((answer for name, answer in ANSWERS.items()
                       if str(header.value).startswith(YEAR + name)), None)
        for row in range(header.row + 1, sheet.max_row + 1) if answer else ():
            cell = sheet.cell(row, header.column)
            cell.value, cell.data_type = answer, "s"
    book.save(path)


def measured(fujiplan, plan, scratch):
    """(job, instructions with CSV, with .xlsx), of all forms of a year."""
    folder = pathlib.Path(scratch) / "workbooks"
    counts = {}
    for kind, fill in (("csv", fill_in), ("xlsx", fill_in_workbook)):
        words = [fujiplan, "--plan", str(plan), "survey"]
        export = [*words, "export", "--year", "R8", "--format", kind, "-o", str(folder / kind)]
        exported = instructions(export)
        shutil.rmtree(folder / kind)
        run(export)
        forms = sorted((folder / kind).iterdir())
        for form in forms:
            fill(form)
        counts[kind] = exported, instructions([*words, "import", "--dry-run", *map(str, forms)])
    return [(job, counts["csv"][at], counts["xlsx"][at])
            for at, job in enumerate(("survey export", "survey import"))]
