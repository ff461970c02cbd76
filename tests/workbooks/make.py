"""Makes the workbooks of this folder again: the form of tests/plans/base, filled in and put into disorder
by the programs that departments use. No test runs this: each program writes the time into its files, and
other versions write other bytes. Afterwards `make accept`, and read the transcripts' diff.
Needs openpyxl with Pillow, LibreOffice with its Python bridge (uno), ssconvert of gnumeric, and exceljs
(`npm ci` in tests/oracles/workbooks). Usage: make.py PROGRAM, where PROGRAM is a built fujiplan"""

import csv
import datetime
import io
import os
import subprocess
import sys
import tempfile
import time

import openpyxl
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from PIL import Image as Picture

PROGRAM = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
SCRATCH = tempfile.TemporaryDirectory()
SHEET = "回答"
HEADERS, FIRST = 3, 4  # rows of the form: that of the headers, that of the only project
# What the department answers, by the column of the form.
ANSWERS = {
    "H": "実施中", "I": "要件調査・導入検討", "J": "導入準備", "K": 1200000, "L": 1180000,
    "M": "手続 12件（目標 10件）", "N": "要件をまとめた。\n・窓口の聞き取り", "O": "予定どおりに進んだ。",
    "P": 3, "Q": 4, "R": 3, "S": "対象を広げる。", "T": "開始を早めた。",
}


def run(*command):
    made = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if made.returncode != 0:
        sys.exit(f"{command}: {made.stdout}{made.stderr}")


def scratch(name):
    return os.path.join(SCRATCH.name, name)


def export(kind):
    """The form as fujiplan makes it."""
    folder = scratch(kind)
    run(PROGRAM, "--plan", os.path.join(TESTS, "plans", "base"), "survey", "export", "--year", "R4",
        "--format", kind, "-o", folder)
    return os.path.join(folder, os.listdir(folder)[0])


# --- openpyxl: each function puts one kind of disorder into the filled form

def filled(**more):
    book = openpyxl.load_workbook(FORM, **more)
    for column, answer in ANSWERS.items():
        book[SHEET][f"{column}{FIRST}"].value = answer
    return book, book[SHEET]


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADERS, max_row=FIRST)]


def write_rows(sheet, top, rows):
    for number, row in enumerate(rows, top):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value


def as_filled(book, sheet):
    pass


def columns_moved(book, sheet):
    """The answers first, the ids last, a column of the department's own between, those to read deleted."""
    rows = rows_of(sheet)
    sheet.delete_rows(1, FIRST)
    write_rows(sheet, HEADERS, [rows[0][7:] + ["担当"] + rows[0][:3], rows[1][7:] + ["山田"] + rows[1][:3]])


def columns_inserted(book, sheet):
    """An empty column, and one with a value but no header, between the columns of the form."""
    sheet.insert_cols(9, 2)
    sheet.cell(FIRST, 10).value = "確認済"


def version_deleted(book, sheet):
    sheet.delete_cols(1)


def table_moved(book, sheet):
    sheet.move_range("A1:U4", rows=4, cols=2, translate=True)
    sheet["B2"].value = "市民課 控え"


def gaps(book, sheet):
    """Empty rows between the headers and the project, an empty column before the amounts."""
    sheet.insert_rows(FIRST, 2)
    sheet.insert_cols(11)


def sheets_moved(book, sheet):
    sheet.title = "市民課分"
    book.create_sheet("打合せメモ", 0)["A1"].value = "7月に確認する。"
    book.move_sheet("選択肢", -2)
    book.move_sheet(sheet, 3)


def sheet_copied(book, sheet):
    """The sheet a second time, with another answer."""
    copy = book.copy_worksheet(sheet)
    copy.title = "回答 (2)"
    copy[f"L{FIRST}"].value = 999


def hidden(book, sheet):
    sheet.row_dimensions[FIRST].hidden = True
    for column in "KLMN":
        sheet.column_dimensions[column].hidden = True
    book.create_sheet("前年度")["A1"].value = "令和3年度の控え"
    book["前年度"].sheet_state = "veryHidden"


def filtered(book, sheet):
    sheet.auto_filter.ref = f"A{HEADERS}:U{FIRST}"
    sheet.auto_filter.add_filter_column(7, ["完了"])
    sheet.row_dimensions[FIRST].hidden = True


def headers_merged(book, sheet):
    """Titles over groups of columns, and headers over two rows."""
    sheet.insert_rows(HEADERS)
    sheet[f"K{HEADERS}"].value = "金額"
    sheet.merge_cells(f"K{HEADERS}:L{HEADERS}")
    sheet[f"P{HEADERS}"].value = "評価"
    sheet.merge_cells(f"P{HEADERS}:R{HEADERS}")
    sheet.insert_rows(HEADERS + 2)
    for column in "HM":
        sheet.merge_cells(f"{column}{HEADERS + 1}:{column}{HEADERS + 2}")


def answers_merged(book, sheet):
    """The texts of the answer in one cell over three columns."""
    sheet.merge_cells(f"M{FIRST}:O{FIRST}")


def notes_below(book, sheet):
    sheet[f"C{FIRST + 2}"].value = "※ 実績額は見込みである。"
    sheet[f"C{FIRST + 3}"].value = "合計"
    sheet[f"L{FIRST + 3}"].value = f"=SUM(L{FIRST}:L{FIRST})"


def comments(book, sheet):
    sheet[f"L{FIRST}"].comment = Comment("見込みの額です。\n確定は5月です。", "市民課")
    sheet[f"H{FIRST}"].comment = Comment("完了でしょうか。", "企画課")


def formulas(book, sheet):
    """openpyxl does not compute: formulas have no value."""
    sheet[f"K{FIRST}"].value = "=600000*2"
    sheet[f"S{FIRST}"].value = '="対象を"&"広げる。"'


def dates(book, sheet):
    sheet[f"M{FIRST}"].value = datetime.date(2022, 10, 20)
    sheet[f"O{FIRST}"].value = datetime.datetime(2022, 10, 20, 13, 30)


def dates_1904(book, sheet):
    book.epoch = CALENDAR_MAC_1904
    sheet[f"M{FIRST}"].value = datetime.date(2022, 10, 20)


def numbers(book, sheet):
    """An amount with a format, one as the text of somebody's keyboard, a percentage, levels of all kinds."""
    sheet[f"K{FIRST}"].value = 1.2e6
    sheet[f"K{FIRST}"].number_format = '#,##0"円"'
    sheet[f"L{FIRST}"].value = "１，１８０，０００円"
    sheet[f"M{FIRST}"].value = 0.456
    sheet[f"M{FIRST}"].number_format = "0.0%"
    sheet[f"P{FIRST}"].value = "３"
    sheet[f"Q{FIRST}"].value = 4.0
    sheet[f"R{FIRST}"].value = "3"


def errors(book, sheet):
    sheet[f"K{FIRST}"].value = "#NAME?"
    sheet[f"L{FIRST}"].value = datetime.date(2022, 3, 31)
    sheet[f"O{FIRST}"].value = "#N/A"
    sheet[f"R{FIRST}"].value = 3.5


def picture(book, sheet):
    png = io.BytesIO()
    Picture.new("RGB", (8, 8), "red").save(png, "PNG")
    sheet.add_image(Image(png), "M6")


def one_sheet(book, sheet):
    """The rows pasted into a new workbook, without the column of the years and versions."""
    rows = rows_of(sheet)
    for other in book.worksheets:
        book.remove(other)
    write_rows(book.create_sheet("Sheet1"), 1, [row[1:] for row in rows])


BY_OPENPYXL = {
    "filled": as_filled, "columns-moved": columns_moved, "columns-inserted": columns_inserted,
    "version-deleted": version_deleted, "table-moved": table_moved, "gaps": gaps,
    "sheets-moved": sheets_moved, "sheet-copied": sheet_copied, "hidden": hidden, "filtered": filtered,
    "headers-merged": headers_merged, "answers-merged": answers_merged, "notes-below": notes_below,
    "comments": comments, "formulas": formulas, "dates": dates, "dates-1904": dates_1904,
    "numbers": numbers, "errors": errors, "picture": picture, "one-sheet": one_sheet,
}


def by_openpyxl():
    for name, disorder in BY_OPENPYXL.items():
        book, sheet = filled()
        disorder(book, sheet)
        book.save(os.path.join(HERE, f"openpyxl-{name}.xlsx"))
    filled(keep_vba=True)[0].save(os.path.join(HERE, "openpyxl-macros.xlsm"))


# --- LibreOffice and gnumeric: what openpyxl filled in, and a CSV, saved in their formats

def made_here(name):
    return os.path.join(HERE, f"openpyxl-{name}.xlsx")


def filled_csv():
    """The CSV form with answers that a program takes for numbers and dates as it opens the file."""
    with open(export("csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    answers = [str(answer) for answer in ANSWERS.values()]
    answers[5] = "2022/10/20"
    rows[-1][7:7 + len(answers)] = answers
    path = scratch("form.csv")
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


PROFILE = "-env:UserInstallation=file://" + scratch("profile")


def by_libreoffice():
    utf8 = "--infilter=CSV:44,34,76,1"
    for kind, source, name, *more in (
            ("xlsx:Calc MS Excel 2007 XML", made_here("filled"), "saved.xlsx"),
            ("xlsx:Calc MS Excel 2007 XML", made_here("formulas"), "formulas.xlsx"),
            ("xlsx:Calc MS Excel 2007 XML", made_here("dates-1904"), "dates-1904.xlsx"),
            ("xlsx:Calc MS Excel 2007 XML", filled_csv(), "of-csv.xlsx", utf8),
            ("ods", made_here("one-sheet"), "saved.ods"),
            ("xls:MS Excel 97", made_here("one-sheet"), "saved.xls")):
        run("soffice", PROFILE, "--headless", *more, "--convert-to", kind, "--outdir", SCRATCH.name, source)
        made = os.path.splitext(os.path.basename(source))[0] + os.path.splitext(name)[1]
        os.replace(scratch(made), os.path.join(HERE, f"libreoffice-{name}"))
    with_password(made_here("filled"), os.path.join(HERE, "libreoffice-password.xlsx"))


def with_password(source, target):
    """The command line of LibreOffice knows no password to save with; its bridge does."""
    import uno
    from com.sun.star.beans import NamedValue, PropertyValue
    from com.sun.star.connection import NoConnectException

    def options(**values):
        return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

    pipe = f"pipe,name=fujiplan{os.getpid()};urp"
    office = subprocess.Popen(["soffice", PROFILE, "--headless", "--norestore", f"--accept={pipe}"])
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(60):
        try:
            remote = resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(1)
    desktop = remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, options(Hidden=True))
    encryption = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", "himitsu"))
    book.storeToURL(uno.systemPathToFileUrl(target), options(
        FilterName="Calc MS Excel 2007 XML",
        EncryptionData=uno.Any("[]com.sun.star.beans.NamedValue", encryption)))
    book.close(True)
    desktop.terminate()
    office.wait(60)


def by_gnumeric():
    for kind, source, name in (
            ("xlsx", made_here("filled"), "saved.xlsx"), ("xlsx", made_here("formulas"), "formulas.xlsx"),
            ("xlsx", made_here("numbers"), "numbers.xlsx"), ("xlsx", filled_csv(), "of-csv.xlsx"),
            ("excel_biff8", made_here("one-sheet"), "saved.xls")):
        run("ssconvert", f"--export-type=Gnumeric_Excel:{kind}", source,
            os.path.join(HERE, f"gnumeric-{name}"))


def by_exceljs():
    run("node", os.path.join(TESTS, "oracles", "workbooks", "disorder.mjs"), FORM, HERE)


FORM = export("xlsx")
by_openpyxl()
by_libreoffice()
by_gnumeric()
by_exceljs()
