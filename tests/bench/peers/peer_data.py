#!/usr/bin/env python3
"""Makes the data for the peers that render: what list, dx and sheets need of `report --context`.

The peers are spared what fujiplan does itself: reading YAML, and computing phases and grades.
Usage: fujiplan report --context | peer_data.py > DATA.json
"""
import json
import sys

context = json.load(sys.stdin)
UNUSED = {"answers", "first", "measure", "indicator_line", "activities", "survey", "result", "mark", "assignees"}


def project(full):
    return {key: value for key, value in full.items() if key not in UNUSED and value is not None}


def dx_project(full):
    return {**{key: full[key] for key in ("id", "name", "indicator")},
            "cells": [{"start": cell["start"] or ""} for cell in full["cells"]]}


def policies(key, make):
    return [{**policy, "measures": [{**measure, "projects": [make(each) for each in measure["projects"]]}
                                    for measure in policy["measures"]]} for policy in context[key]]


data = {key: context[key] for key in ("title", "from", "to", "dx_count", "internal", "half_years")}
data["policies"] = policies("policies", project)
data["dx_policies"] = policies("dx_policies", dx_project)
json.dump(data, sys.stdout, ensure_ascii=False)
