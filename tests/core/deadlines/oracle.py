#!/usr/bin/env python3
"""A second, independent list of deadlines, to hold the program's own against.

    oracle.py FOLDER DATE:DAYS...     for each, the list of a register in CSV files, as CSV

Written from the rules alone, in the plainest way there is: every day that a permit covers is put down in a set, and working days
are looked up in a table of holidays made from Easter as Gauss reckoned it.
"""
import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

DAY = timedelta(days=1)


def easter(year):
    """Gauss, for 1900 to 2099."""
    a, b, c = year % 19, year % 4, year % 7
    d = (19 * a + 24) % 30
    e = (2 * b + 4 * c + 6 * d + 5) % 7
    sunday = date(year, 3, 22) + timedelta(days=d + e)
    if sunday == date(year, 4, 26) or (sunday == date(year, 4, 25) and d == 28 and a > 10):
        sunday -= timedelta(days=7)
    return sunday


def holidays(year):
    found = {date(year, month, day) for month, day in
             ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))}
    found |= {easter(year) + timedelta(days=n) for n in (-2, 1, 39)}
    found |= {day for day in (date(year, 6, n) for n in range(19, 26)) if day.weekday() == 4}
    return found


def works(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def act_by(kind, day):
    step = DAY if kind == "referral_follow_up" else -DAY
    while not works(day):
        day += step
    return day


def rows(folder, name):
    with open(Path(folder) / (name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


def chain_ends(permits):
    """The last day of every run of covered days, with the kind of permit that names it."""
    covering = [(day(row["valid_to"]), day(row["valid_from"]), number, row["kind"]) for number, row in enumerate(permits)
                if row["decision"] in ("granted", "revoked")]
    covered = set()
    for last, first, _, _ in covering:
        while first <= last:
            covered.add(first)
            first += DAY
    ends = {day for day in covered if day + DAY not in covered}
    return covered, [(end, max(each for each in covering if each[0] == end)[3]) for end in ends]


def deadlines(folder, on, days):
    least, most = on - timedelta(days=max(days, 30)), on + timedelta(days=days)
    is_open = {row["client_code"] for row in rows(folder, "clients")
               if not row["closed_on"] or day(row["closed_on"]) > on}
    found = []
    permits = defaultdict(list)
    for row in rows(folder, "reflection_periods"):
        permits[row["client_code"]].append(row)
    for client, own in permits.items():
        covered, ends = chain_ends(own)
        waits = any(row["decision"] == "pending" and day(row["applied_on"]) <= on for row in own)
        for end, last in ends:
            if least <= end <= most and not (end < on and on in covered):
                kind = "permit_expiry" if last == "evidence_permit" else "reflection_expiry"
                found.append((end, kind, client, "pending" if waits else "none"))
    for row in rows(folder, "referrals"):
        if row["status"] in ("sent", "waiting") and row["follow_up_on"] and day(row["follow_up_on"]) <= most:
            found.append((day(row["follow_up_on"]), "referral_follow_up", row["client_code"], ""))
    for row in rows(folder, "interventions"):
        if ((row["provider"], row["type"]) == ("civil_society", "housing") and row["status"] in ("granted", "ongoing")
                and row["ended_on"] and least <= day(row["ended_on"]) <= most):
            found.append((day(row["ended_on"]), "housing_end", row["client_code"], ""))
    print("due_on,days_left,kind,client_code,act_by,status,renewal")
    for due, kind, client, renewal in sorted(found):
        if client not in is_open:
            continue
        left = (due - on).days
        status = "overdue" if left < 0 else "urgent" if left <= 3 else "soon" if left <= 14 else "upcoming"
        print(due, left, kind, client, act_by(kind, due), status, renewal, sep=",")


def main():
    folder, *wanted = sys.argv[1:]
    for each in wanted:
        on, days = each.split(":")
        deadlines(folder, date.fromisoformat(on), int(days))


if __name__ == "__main__":
    main()
