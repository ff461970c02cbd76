"""What forms as workbooks cost beside those as CSV: instructions of whole commands on the real plan."""
import pathlib
import shutil

from measure import instructions, run


def measured(fujiplan, plan, scratch):
    """(job, instructions with CSV, with .xlsx), of all forms of a year with answers."""
    folder = pathlib.Path(scratch) / "workbooks"
    counts = {}
    for kind in ("csv", "xlsx"):
        words = [fujiplan, "--plan", str(plan), "survey"]
        export = [*words, "export", "--year", "R8", "--format", kind, "-o", str(folder / kind)]
        exported = instructions(export)
        shutil.rmtree(folder / kind)
        run(export)
        forms = sorted(str(form) for form in (folder / kind).iterdir())
        counts[kind] = exported, instructions([*words, "import", "--dry-run", *forms])
    return [(job, counts["csv"][at], counts["xlsx"][at])
            for at, job in enumerate(("survey export", "survey import"))]
