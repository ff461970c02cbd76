"""Measuring whole commands: instructions, time, memory.

Instructions are counted by valgrind's callgrind and hardly vary. Times are taken in turns, one run
of each command after the other, so that a machine that drifts slows all of them alike: only their
ratios mean something.
"""
import os
import re
import statistics
import subprocess
import time


def run(words, **more):
    return subprocess.run(words, capture_output=True, encoding="utf-8", **{"check": True, **more})


def instructions(words):
    """Of one run on one thread."""
    alone = {**os.environ, "FUJIPLAN_THREADS": "1"}
    said = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words], env=alone,
               check=False).stderr  # a command that has findings is counted, too
    return int(re.search(r"Collected : (\d+)", said).group(1))


def peak_memory(words):
    """In KiB, as GNU time reports it."""
    return int(run(["/usr/bin/time", "--format", "%M", *words]).stderr.split()[-1])


def times_in_turns(commands, runs):
    """The seconds of each run of each command of a dictionary, after one run that warms up.

    A command is its words, or a pair of a function that prepares each run and its words.
    """
    spent = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            prepare, words = command if isinstance(command, tuple) else (None, command)
            if prepare:
                prepare()
            started = time.perf_counter()
            subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            if turn > 0:
                spent[name].append(time.perf_counter() - started)
    return spent


def seconds_in_turns(commands, runs):
    """The median of times_in_turns for each command."""
    return {name: statistics.median(times) for name, times in times_in_turns(commands, runs).items()}


def ratios_in_turns(commands, runs):
    """For each command but the first: the quartiles of its times, each by that of the first in its turn.

    A turn is short, so a machine that is slow for a while is so for both.
    """
    first, *others = times = times_in_turns(commands, runs)
    return {name: statistics.quantiles([spent / base for spent, base in zip(times[name], times[first])])
            for name in others}
