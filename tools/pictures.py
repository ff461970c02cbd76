#!/usr/bin/env python3
"""The pictures of the documentation, made by the program itself from the sample plan.

Usage: pictures.py PROGRAM [NAME...]
  NAME   pictures to make again (all without): a row of PICTURES
Each becomes docs/pictures/NAME.png. Fonts differ between machines, so do the pictures: look at what changed.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

repository = pathlib.Path(__file__).resolve().parents[1]
program = str(pathlib.Path(sys.argv[1]).resolve())
scratch = tempfile.TemporaryDirectory()
folder = pathlib.Path(scratch.name)

PAPER_A2 = "66"
YEAR = "令和9年度の"
# Of the first project all that is needed, of the second scores without a text; the third has nothing yet.
ANSWERS = [
    {"実施状況": "実施中", "取り組んだ段階 上期": "運用・実施", "取り組んだ段階 下期": "運用・実施",
     "予算額": 1320000, "実績額": 1284000, "施策指標等の実績": "オンライン請求の割合 12%",
     "取組内容の実績": "4月に住民票の写しの受付を始め、10月に税証明を加えた。",
     "取組内容の評価": "遅れを取り戻し、予定した証明書の全てで受付を始めた。",
     "進捗": 3, "経費": 4, "取組内容（": 4, "今後の方向性": "請求の多い証明書から、手続を簡単にする。"},
    {"実施状況": "実施中", "進捗": 4, "経費": 3, "取組内容（": 4},
]
MISTAKES = [{"実績額": "約128万円"}, {"進捗": 6}]  # what the receipt is about


def run(*words):
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# --- workbooks

def plan():
    """A copy of the sample plan, with a deadline and a contact."""
    copy = folder / "examples"
    if not copy.exists():
        shutil.copytree(repository / "examples", copy)
        with open(copy / "plan/plan.yaml", "a", encoding="utf-8") as file:
            file.write('survey: {deadline: "2028-05-26", contact: 情報政策課 内線2345}\n')
    return copy


def form(*fillings):
    """A form of three projects, filled in by the tables one after another."""
    shutil.rmtree(folder / "forms", ignore_errors=True)
    run(program, "--plan", plan(), "survey", "export", "--year", "R9", "--department", "市民窓口課", "--format", "xlsx",
        "-o", folder / "forms")
    path = next((folder / "forms").glob("*.xlsx"))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = next(row for row in sheet.iter_rows() if str(row[0].value).startswith("年度と版"))
    for filling in fillings:
        for row, answers in enumerate(filling, headers[0].row + 1):
            for header in headers:
                for name, answer in answers.items():
                    if str(header.value).startswith(YEAR + name):
                        sheet.cell(row, header.column).value = answer
    book.save(path)
    return path


def receipt():
    run_or_not = [program, "--plan", plan(), "survey", "receipt", form(ANSWERS, MISTAKES), "-o", folder / "receipts"]
    subprocess.run([str(word) for word in run_or_not], stdout=subprocess.DEVNULL, check=False)
    return next((folder / "receipts").glob("*.xlsx"))


def roadmap():
    run(program, "--plan", plan(), "dx", "-o", folder / "roadmap.xlsx")
    return folder / "roadmap.xlsx"


# --- pictures of them

def printed(path, sheet=0, columns=None, resolution=96):
    """A sheet as on paper without margins, or as on a screen: those columns, beside the frozen ones."""
    book = openpyxl.load_workbook(path)
    for other in book.worksheets:
        if other is not book.worksheets[sheet]:
            other.sheet_state = "hidden"
    shown = book.worksheets[sheet]
    book.active = sheet
    for line in (shown.oddHeader, shown.oddFooter):
        line.left.text = line.center.text = line.right.text = None
    if columns:
        shown.sheet_properties.pageSetUpPr.fitToPage = False
        shown.page_setup.scale, shown.page_setup.paperSize = 100, PAPER_A2
        shown.print_area = columns
    book.save(folder / "printed.xlsx")
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir",
        folder, folder / "printed.xlsx")
    run("pdftoppm", "-r", resolution, "-l", 1, "-singlefile", folder / "printed.pdf", folder / "picture")
    return folder / "picture.ppm"


# --- pages of the web site

def site():
    """The site of the sample plan as it stands in the repository."""
    pages = folder / "site"
    if not pages.exists():
        run(program, "--plan", repository / "examples", "site", "-o", pages)
    return pages


def chromium(page, *words):
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *words,
        f"file://{site()}/{page}")


def shown(page, width, height, *words):
    """The top of a page in a window of that size."""
    chromium(page, f"--screenshot={folder}/page.png", f"--window-size={width},{height}", *words)
    with open(folder / "page.ppm", "wb") as file:
        subprocess.run(["pngtopnm", folder / "page.png"], check=True, stdout=file)
    return folder / "page.ppm"


def paper(page, number, resolution=70):
    """One sheet of a page as Chromium prints it."""
    chromium(page, "--no-pdf-header-footer", f"--print-to-pdf={folder}/page.pdf")
    run("pdftoppm", "-r", resolution, "-f", number, "-l", number, "-singlefile", folder / "page.pdf", folder / "paper")
    return folder / "paper.ppm"


PICTURES = {
    "form": lambda: printed(form(ANSWERS), 0, "A1:L7", 84),
    "form-scores": lambda: printed(form(ANSWERS), 0, "Y4:AF7", 84),
    "form-guide": lambda: printed(form(), 1),
    "receipt": lambda: printed(receipt(), 0),
    "receipt-cells": lambda: printed(receipt(), 1),
    "roadmap": lambda: printed(roadmap(), resolution=110),
    "site-index": lambda: shown("index.html#grade=A", 1000, 1620),
    "site-project": lambda: shown("projects/1-1-2.html", 1000, 1500),
    "site-roadmap": lambda: shown("roadmap.html", 1000, 760),
    "site-telephone": lambda: shown("index.html", 390, 900),
    "site-dark": lambda: shown("departments/市民窓口課.html", 1000, 700, "--blink-settings=preferredColorScheme=0"),
    "site-print": lambda: paper("sheets.html", 3),
}


def put(picture, name):
    """Without white margins, and in few colours: a small file."""
    to = repository / "docs/pictures" / f"{name}.png"
    with open(to, "wb") as file:
        subprocess.run(f"pnmcrop -white -margin=8 {picture} | pnmquant -nofloyd 64 | pnmtopng -compression 9",
                       shell=True, check=True, stdout=file, stderr=subprocess.DEVNULL)
    print(f"{to.relative_to(repository)}: {to.stat().st_size:,} bytes")


for name in sys.argv[2:] or PICTURES:
    put(PICTURES[name](), name)
