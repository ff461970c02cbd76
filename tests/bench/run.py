#!/usr/bin/env python3
"""What `fujiplan validate` and `report --all` cost on the plan's files, beside the floor, each figure
with its goal.

Instructions are counted by valgrind's callgrind and hardly vary; time is the median of many warm
runs; memory is the peak that GNU time reports.
Usage: run.py BUILD_FOLDER
"""
import collections
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 40
MOST_INSTRUCTIONS = 2.0  # times those of yaml-cpp's event stream
MOST_MEMORY = 30 * 1024  # KiB
MOST_FOR_REPORTS = 40_000_000  # instructions beyond loading the plan

build = pathlib.Path(sys.argv[1]).resolve()
repository = pathlib.Path(__file__).resolve().parents[2]
files = [str(path) for path in sorted(repository.glob("plan/**/*.yaml"))]
size = sum(pathlib.Path(path).stat().st_size for path in files)
fujiplan = [str(build / "fujiplan"), "--plan", str(repository)]
validate = [*fujiplan, "validate"]
scratch = tempfile.TemporaryDirectory()
report = [*fujiplan, "report", "--all", "-o", scratch.name]
# `report --list` loads the plan and prints the names of the templates: the cheapest use of a plan.
load = [*fujiplan, "report", "--list"]

PROGRAMS = {
    "start a process: true": ["true"],
    "start the program: fujiplan --version": [str(build / "fujiplan"), "--version"],
    "read the same bytes": [str(build / "tests/bench/read_bytes"), *files],
    "yaml-cpp's events of the same files": [str(build / "tests/bench/yaml_events"), *files],
    "fujiplan validate": validate,
    "load the plan: fujiplan report --list": load,
    "fujiplan report --all, a second run": report,
}


def run(words):
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=True)


def instructions(words):
    said = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words]).stderr
    return int(re.search(r"Collected : (\d+)", said).group(1))


def milliseconds(words):
    spent = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        spent.append(1000 * (time.perf_counter() - started))
    return statistics.median(spent)


def peak_memory(words):
    return int(run(["/usr/bin/time", "--format", "%M", *words]).stderr.split()[-1])


def opened():
    """How often validate opens each plan file, and the bytes it reads of them."""
    log = run(["strace", "--quiet=all", "--decode-fds=path", "--trace=openat,read", *validate]).stderr
    opens = collections.Counter(re.findall(r'openat\([^"]*"([^"]+\.yaml)"', log))
    read = sum(int(count) for count in re.findall(r"^read\(\d+<[^>]*\.yaml>.* = (\d+)$", log, re.M))
    return opens, read


def written():
    """The files that a run of `report --all` writes: those that it makes or renames."""
    log = run(["strace", "--quiet=all", "--trace=openat,creat,rename,renameat,renameat2,mkdir", *report]).stderr
    return [line for line in log.splitlines() if re.search(r"O_WRONLY|O_RDWR|O_CREAT|^(creat|rename|mkdir)", line)
            and "= -1" not in line]


first_report = instructions(report)  # also makes the reports, so that those measured below are second runs

print(f"{len(files)} files, {size:,} bytes; time: median of {RUNS} warm runs\n")
print(f"{'instructions':>14} {'time':>9} {'memory':>11}")
measured = {}
for name, words in PROGRAMS.items():
    measured[name] = instructions(words), milliseconds(words), peak_memory(words)
    count, spent, memory = measured[name]
    print(f"{count:14,} {spent:6.1f} ms {memory:7,} KiB  {name}")

count, spent, memory = measured["fujiplan validate"]
events = measured["yaml-cpp's events of the same files"]
opens, read = opened()
twice = sorted(path for path, times in opens.items() if times > 1)
loaded = measured["load the plan: fujiplan report --list"][0]
again = measured["fujiplan report --all, a second run"][0]
writes = written()
goals = [
    (count <= MOST_INSTRUCTIONS * events[0],
     f"instructions: {count / events[0]:.2f} times the events' (goal: at most {MOST_INSTRUCTIONS})"),
    (memory < MOST_MEMORY, f"memory: {memory / 1024:.1f} MiB (goal: less than {MOST_MEMORY // 1024})"),
    (len(opens) == len(files) and not twice and read == size,
     f"files opened: {len(opens)}, more than once: {', '.join(twice) or 'none'}; bytes read: {read:,}"
     f" (goal: each of {len(files)} once, {size:,})"),
    (first_report - loaded <= MOST_FOR_REPORTS,
     f"report --all, beyond loading the plan: {first_report - loaded:,} instructions,"
     f" {again - loaded:,} the second time (goal: at most {MOST_FOR_REPORTS:,})"),
    (not writes, f"files written by a second report --all: {len(writes)} (goal: none)"),
]
print(f"\n{'time':>12}: {spent / events[1]:.2f} times the events'")
for reached, text in goals:
    print(f"{'reached' if reached else 'MISSED':>12}: {text}")
sys.exit(not all(reached for reached, _ in goals))
