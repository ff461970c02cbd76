"""The plans that are measured: made by generate_plan, with what the jobs need beside them."""
import csv
import pathlib
import shutil
import subprocess

from measure import run

# What a department fills in, by the beginning of the header.
YEAR = "令和8年度の"
ANSWERS = {
    "実施状況": "実施中",
    "取組内容の実績": "利用者の意見を集め、対象とする手続を増やした。",
    "進捗": "3",
    "経費": "3",
    "取組内容（": "4",
}


class Plan:
    """`folder` has five years of answers, `before` four; `forms` are filled in with the fifth."""

    def __init__(self, build, scratch, projects):
        self.projects = projects
        self.root = pathlib.Path(scratch) / str(projects)
        self.folder, self.before, self.forms = (self.root / name for name in ("plan5", "plan4", "forms"))
        self.fujiplan = str(build / "fujiplan")
        self.root.mkdir(parents=True)
        for folder, years in ((self.folder, "5"), (self.before, "4")):
            run([str(build / "tests/bench/generate_plan"), str(projects), str(folder), years])
        self.files = sorted(str(path) for path in self.folder.glob("plan/**/*.yaml"))
        self.bytes = sum(pathlib.Path(path).stat().st_size for path in self.files)
        self.list, self.objects = self.root / "files.txt", self.root / "objects.txt"
        self.list.write_text("".join(f"{path}\n" for path in self.files))

    def command(self, *words, plan=None):
        return [self.fujiplan, "--plan", str(plan or self.folder), *words]

    def make_forms(self):
        run(self.command("survey", "export", "--year", "R8", "-o", str(self.forms), plan=self.before))
        for form in self.forms.glob("*.csv"):
            fill_in(form)
        return sorted(str(form) for form in self.forms.glob("*.csv"))

    def fresh_copy(self):
        """A plan without answers for R8, for an import to write to."""
        copy = self.root / "import"
        shutil.rmtree(copy, ignore_errors=True)
        subprocess.run(["cp", "-r", str(self.before), str(copy)], check=True)
        return copy

    def committed(self):
        """The same plan in a git repository, packed; the hashes of its objects are in objects.txt."""
        folder = self.root / "committed"
        shutil.copytree(self.folder, folder)
        git = ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.invalid",
               "-c", "gc.auto=0"]
        for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "plan"], ["gc", "-q"]):
            run([*git, *words])
        entries = run([*git, "ls-tree", "-r", "HEAD"]).stdout.splitlines()
        self.objects.write_text("".join(f"{entry.split()[2]}\n" for entry in entries))
        return folder

    def outside(self):
        """The same plan with a line at the end of each file that only yaml-cpp reads."""
        folder = self.root / "outside"
        shutil.copytree(self.folder, folder)
        for path in folder.glob("plan/**/*.yaml"):
            with open(path, "a") as file:
                file.write("...\n")
        return folder


def fill_in(form):
    """Answers into the empty cells of this year. Notes stand above the row of headers."""
    with open(form, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    above = next(i for i, row in enumerate(rows) if row and row[0].startswith("年度と版"))
    header = rows[above]
    for row in rows[above + 1:]:
        for i, name in enumerate(header):
            if row[i] == "" and name.startswith(YEAR):
                name = name.removeprefix(YEAR)
                row[i] = next((text for key, text in ANSWERS.items() if name.startswith(key)), "")
    with open(form, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
