"""diff and log beside git's own, which says what the least is: it compares the hashes of trees, and its index
with the disk. One of the projects is changed in each of two commits, another one on the disk only. Whether an
answer of the newest year is one of a settled year, all projects have to say: that is measured, and no goal.
"""
import shutil

from measure import peak_memory, run, seconds_in_turns

# What fujiplan may take: so many times git's time, and so many ms more.
ALLOWED = {"diff HEAD~1 HEAD": (3, 20), "diff": (3, 20), "log": (5, 30)}
MOST_MEMORY = 30  # MiB
ANSWER = "diff HEAD~2 HEAD~1, an answer"


def add_line(path):
    """A sentence more in the overview."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("overview: |-\n", "overview: |-\n  対象を見直した。\n", 1), encoding="utf-8")


def change_answer(path):
    """A score of the newest year."""
    text = path.read_text(encoding="utf-8")
    at = text.rindex("cost: ") + len("cost: ")
    path.write_text(text[:at] + ("3" if text[at] != "3" else "2") + text[at + 1:], encoding="utf-8")


def edited(plan):
    """The repository of the plan with two more commits and a change on the disk; the file of the last commit."""
    folder = plan.root / "edited"
    shutil.copytree(plan.root / "committed", folder)
    files = sorted(folder.glob("plan/*/*.yaml"))
    git = ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.invalid"]
    change_answer(files[len(files) // 3])
    run([*git, "commit", "-q", "-a", "-m", "answer"])
    add_line(files[len(files) // 2])
    run([*git, "commit", "-q", "-a", "-m", "edit"])
    add_line(files[len(files) // 4])
    run([*git, "status"])  # the index knows all others as they lie there now
    return folder, files[len(files) // 2]


def measured(plan, runs):
    """Rows: the command, git's seconds, fujiplan's, and its memory in KiB."""
    folder, file = edited(plan)
    git = ["git", "-C", str(folder)]
    mine = lambda *words: plan.command(*words, plan=folder)
    pairs = {"diff HEAD~1 HEAD": ([*git, "diff", "HEAD~1", "HEAD"], mine("diff", "HEAD~1", "HEAD")),
             "diff": ([*git, "diff", "HEAD"], mine("diff")),
             ANSWER: ([*git, "diff", "HEAD~2", "HEAD~1"], mine("diff", "HEAD~2", "HEAD~1")),
             "log": ([*git, "log", "--", str(file.relative_to(folder))], mine("log", file.stem))}
    rows = []
    for name, (theirs, ours) in pairs.items():
        spent = seconds_in_turns({"git": theirs, "fujiplan": ours}, runs)
        rows.append((name, spent["git"], spent["fujiplan"], peak_memory(ours)))
    return rows


def share(name, git, fujiplan):
    """Of the time that is allowed."""
    times, more = ALLOWED[name]
    return fujiplan / (times * git + more / 1000)


HEAD = ["", "git: ms", "fujiplan: ms", "allowed: ms", "MiB"]


def table(rows):
    def line(name, git, fujiplan, memory):
        times, more = ALLOWED.get(name, (None, None))
        allowed = f"{1000 * times * git + more:,.1f}" if times else "–"
        return [name, f"{1000 * git:,.1f}", f"{1000 * fujiplan:,.1f}", allowed, f"{memory / 1024:,.1f}"]
    return [line(*row) for row in rows]


def goals(rows):
    bound = [row for row in rows if row[0] in ALLOWED]
    return ([(f"{name}, 20,200: times {ALLOWED[name][0]} git and {ALLOWED[name][1]} ms",
              share(name, git, fujiplan), "<=", 1.0) for name, git, fujiplan, _ in bound] +
            [(f"{name}, 20,200: MiB", memory / 1024, "<=", MOST_MEMORY) for name, _, _, memory in bound])
