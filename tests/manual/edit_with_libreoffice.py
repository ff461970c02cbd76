"""Opens a form in LibreOffice, types into cells, saves it as CSV. Used by libreoffice_survey.sh.

Usage: edit_with_libreoffice.py PIPE utf-8|cp932 FORM [ROW:HEADER=TEXT ...]

A cell is named by its row and the beginning of its header; `\\n` in the text is a line break.
"""

import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

CHARACTER_SETS = {"utf-8": 76, "cp932": 60}  # LibreOffice's numbers


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def options(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def find_cell(sheet, place):
    row, header = place.split(":", 1)
    column = 0
    while sheet.getCellByPosition(column, 0).String:
        # 取組内容 is a score, 取組内容の実績 is not.
        name = sheet.getCellByPosition(column, 0).String.split("（")[0]
        if name == header:
            return sheet.getCellByPosition(column, int(row) - 1)
        column += 1
    sys.exit(f"no column {header}")


def main():
    pipe, encoding, form, *edits = sys.argv[1:]
    office = connect(pipe)
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    url = Path(form).resolve().as_uri()
    # Comma, double quote, character set, from line 1, columns as LibreOffice guesses, Japanese,
    # quoted cells too, and numbers and dates recognised: the way that does most harm.
    read = f"44,34,{CHARACTER_SETS[encoding]},1,,1041,false,true"
    document = desktop.loadComponentFromURL(
        url, "_blank", 0,
        options(Hidden=True, FilterName="Text - txt - csv (StarCalc)", FilterOptions=read))
    sheet = document.Sheets.getByIndex(0)
    for edit in edits:
        place, text = edit.split("=", 1)
        cell = find_cell(sheet, place)
        if "\\n" in text:
            cell.String = text.replace("\\n", "\n")
        else:
            cell.FormulaLocal = text  # as if it were typed
    write = f"44,34,{CHARACTER_SETS[encoding]},1,,1041,false,true,false"
    document.storeToURL(
        url, options(FilterName="Text - txt - csv (StarCalc)", FilterOptions=write))
    document.close(True)


main()
