#!/usr/bin/python3
"""How large programs are, and how soon they start and check a plan: for programs that are one file, beside the usual.

Usage: start_times.py REPOSITORY PROGRAM ...; programs that need an emulator are told as `wine PROGRAM`. Runs take
turns; of each the fastest of many counts, which other work on the machine disturbs least.
"""
import os
import subprocess
import sys
import tempfile
import time

ROUNDS = 200


def stripped_size(path):
    with tempfile.TemporaryDirectory() as folder:
        bare = os.path.join(folder, "bare")
        # A program for another system may be beyond this strip; then it is taken as it is.
        done = subprocess.run(["strip", "-o", bare, path], stderr=subprocess.DEVNULL, check=False)
        return os.path.getsize(bare if done.returncode == 0 else path)


def seconds(command):
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main(repository, *programs):
    commands = {"--version": ["--version"], "validate": ["--plan", repository, "validate"]}
    fastest = {}
    for _ in range(ROUNDS):
        for program in programs:
            for name, words in commands.items():
                took = seconds([*program.split(" "), *words])
                fastest[program, name] = min(took, fastest.get((program, name), took))
    print("| program | MB | --version: ms | validate: ms |\n| --- | ---: | ---: | ---: |")
    for program in programs:
        megabytes = stripped_size(program.split(" ")[-1]) / 1e6
        version, validate = (1000 * fastest[program, name] for name in commands)
        print(f"| {program} | {megabytes:.1f} | {version:.2f} | {validate:.2f} |")


main(*sys.argv[1:])
