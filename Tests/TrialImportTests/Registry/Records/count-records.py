"""Counts what registry records hold, independently of the program under test.

Usage: python3 count-records.py FILE...

Prints one line for each file that holds a study with a registry number: the file's name and ten
counts, parted by tabs, in the order of `RecordCounts`.
"""

import json
import os
import re
import sys


def at(value, *keys):
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def listed(value, *keys):
    found = at(value, *keys)
    return found if isinstance(found, list) else []


for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        study = json.load(file)
    study = study.get("study", study)
    plan = at(study, "protocolSection")
    number = at(plan, "identificationModule", "nctId")
    if not isinstance(number, str) or not re.fullmatch(r"NCT\d{8}", number):
        continue
    planned = [
        outcome
        for rank in ("primaryOutcomes", "secondaryOutcomes", "otherOutcomes")
        for outcome in listed(plan, "outcomesModule", rank)
    ]
    results = at(study, "resultsSection")
    posted = listed(results, "outcomeMeasuresModule", "outcomeMeasures")
    events = at(results, "adverseEventsModule")
    groups = listed(events, "eventGroups")
    serious = listed(events, "seriousEvents")
    other = listed(events, "otherEvents")
    counts = [
        len(listed(plan, "armsInterventionsModule", "armGroups")),
        len(listed(plan, "armsInterventionsModule", "interventions")),
        len(planned),
        len(posted),
        sum(len(listed(outcome, "analyses")) for outcome in posted),
        len(groups),
        len(serious),
        len(other),
        sum(len(listed(row, "stats")) for row in serious + other),
        sum(isinstance(group.get("deathsNumAffected"), int) for group in groups),
    ]
    print(os.path.basename(path), *counts, sep="\t")
