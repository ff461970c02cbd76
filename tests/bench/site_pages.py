"""What the web site costs beside the reports, and how large it is."""
import pathlib
import shutil
import time

from measure import instructions, peak_memory, run


def sizes(folder):
    """How many files there are, and how many bytes they hold."""
    files = [path.stat().st_size for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return len(files), sum(files)


def of_real_plan(fujiplan, plan, scratch):
    """Instructions of `report --all` and of `site`; files and bytes of the site."""
    folder = pathlib.Path(scratch) / "site"
    counts = []
    for words in (["report", "--all"], ["site"]):
        shutil.rmtree(folder, ignore_errors=True)
        counts.append(instructions([fujiplan, "--plan", str(plan), *words, "-o", str(folder)]))
    return *counts, *sizes(folder)


def of_large_plan(command, scratch):
    """Seconds and KiB of `site`, into a folder that is not there; files and bytes of the site."""
    folder = pathlib.Path(scratch) / "large-site"
    words = [*command, "-o", str(folder)]
    began = time.perf_counter()
    run(words)
    spent = time.perf_counter() - began
    shutil.rmtree(folder)
    memory = peak_memory(words)
    made = sizes(folder)
    shutil.rmtree(folder)
    return spent, memory, *made
