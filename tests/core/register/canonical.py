#!/usr/bin/env python3
"""canonical.py FROM TO: writes the register in folder FROM in canonical form (register-format.md), told from the format's text
alone and by Python's own csv module: what an export after an import must equal byte for byte."""

import csv
import decimal
import io
import pathlib
import sys

COLUMNS = {
    "clients": "client_code exposure relative_of relation gender birth_date age_group country_of_birth region_of_birth "
               "first_contact closed_on identified_by nsp_from nsp_to brief_contact",
    "exploitations": "client_code form country",
    "interventions": "client_code started_on ended_on provider type status funding hours cost_sek language mode",
    "support_reasons": "client_code reason",
    "reflection_periods": "client_code kind applied_on applied_by decided_on decision valid_from valid_to",
    "referrals": "client_code direction agency_type agency_name purpose sent_on status answered_on follow_up_on",
    "police_reports": "client_code reported reported_on crime status",
    "rights": "client_code right met",
}


def plain(number):
    text = format(decimal.Decimal(number.replace(",", ".")), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def rows_of(file):
    if not file.exists():
        return
    text = file.read_bytes().decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    separator = min((s for s in ",;" if s in head), key=head.index)
    yield from csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


source, target = map(pathlib.Path, sys.argv[1:])
target.mkdir()
for name, columns in COLUMNS.items():
    columns = columns.split()
    with open(target / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        writer.writerow(columns)
        for row in rows_of(source / f"{name}.csv"):
            for column in ("hours", "cost_sek"):
                if row.get(column):
                    row[column] = plain(row[column])
            writer.writerow([row.get(column) or "" for column in columns])
