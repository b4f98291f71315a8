#!/usr/bin/env python3
"""A second, independent counting of the annual statistics, to hold the program's own against.

    oracle.py count FOLDER YEAR AS_OF     the figures of a register in CSV files, as the CSV that a machine reads
    oracle.py generate SEED FOLDER        a made-up register with everything that is merely unlikely in it

Written from the rules of the annual statistics alone, in the plainest way there is: lists, dictionaries, fractions.
"""
import calendar
import csv
import random
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

EU = set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SI SK".split())
GENDER = "woman man other".split()
REGION = "sweden eu non_eu".split()
FORM = "sexual labour forced_criminality forced_begging forced_marriage domestic_servitude other".split()
IDENTIFIED = ("regional_coordinator member_organisation other_organisation police social_services migration_agency "
              "health_care self other").split()
TYPE = ("legal psychological material housing accompaniment interpretation medical information education financial "
        "children_support return_assistance other").split()
SOCIAL_TYPE = ("emergency_aid emergency_accommodation protected_housing financial_assistance counselling "
               "child_placement other").split()
STATUS = "requested granted declined ongoing completed unknown".split()
FUNDING = "nsp own_funds municipality other".split()
REASON = ("no_public_support insufficient_public_support not_eligible declined_authority_contact awaiting_decision "
          "other").split()
KIND = "reflection reflection_extension evidence_permit".split()
APPLICANT = "investigation_leader social_welfare_board".split()
DECISION = "granted refused pending withdrawn revoked".split()
AGENCY = ("regional_coordinator police prosecutor social_services migration_agency health_care legal_counsel "
          "civil_society other").split()
PURPOSE = "housing psychological legal interpretation medical financial return_assistance".split()
REFERRAL = "sent accepted declined waiting completed no_reply withdrawn".split()
REPORTED = "yes no unknown".split()
CRIME = ("human_exploitation human_trafficking rape assault gross_violation_of_integrity unlawful_threat fraud "
         "purchase_of_sexual_service child_peace_violation procuring other").split()
PROCESS = ("unknown investigation_closed investigation_ongoing investigation_not_started convicted charged "
           "acquitted").split()
FURTHEST = ("convicted acquitted charged investigation_ongoing investigation_closed investigation_not_started "
            "unknown").split()
RIGHT = "regional_coordinator_contact injured_party_counsel temporary_permit reflection_period".split()
GIVEN = {"granted", "ongoing", "completed"}
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


def day(text):
    return date.fromisoformat(text) if text else None


def hundredths(fraction):
    cents = fraction * 100
    assert cents.denominator == 1
    return f"{cents.numerator // 100}.{cents.numerator % 100:02d}"


def tenths(n):
    return f"{n // 10}.{n % 10}"


def nearest(count, base):
    return "" if base == 0 else tenths((Fraction(count * 1000, base) + Fraction(1, 2)).__floor__())


def sum_to_100(counts):
    """Largest remainder in tenths; a tie goes to the larger count, then to the earlier row."""
    base = sum(counts)
    if base == 0:
        return [""] * len(counts)
    exact = [Fraction(1000 * c, base) for c in counts]
    down = [e.__floor__() for e in exact]
    order = sorted(range(len(counts)), key=lambda i: (-(exact[i] - down[i]), -counts[i], i))
    for i in order[:1000 - sum(down)]:
        down[i] += 1
    return [tenths(d) for d in down]


class Person:
    def __init__(self, row):
        self.c = row
        self.of = {name: [] for name in COLUMNS}

    def direct(self):
        return self.c["exposure"] == "direct"


def read(folder):
    people = {}
    for name in COLUMNS:
        path = Path(folder) / f"{name}.csv"
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if name == "clients":
                    people[row["client_code"]] = Person(row)
                else:
                    people[row["client_code"]].of[name].append(row)
    return list(people.values())


class Year:
    def __init__(self, people, year, as_of):
        self.year, self.as_of = year, as_of
        self.first, self.last = date(year, 1, 1), date(year, 12, 31)
        self.out = []
        self.everybody = people
        self.people = [p for p in people if self.is_of_year(p)]
        self.direct = [p for p in self.people if p.direct()]

    # Population -------------------------------------------------------------------------------------------------------
    def span(self, i):
        start, end = day(i["started_on"]), day(i["ended_on"])
        if end is None:
            end = max(self.as_of, start) if i["status"] == "ongoing" else start
        return start, end

    def overlaps(self, i):
        start, end = self.span(i)
        return start <= self.last and end >= self.first

    def is_of_year(self, p):
        return day(p.c["first_contact"]).year == self.year or any(self.overlaps(i) for i in p.of["interventions"])

    def interventions(self, provider, given=True, people=None):
        return [(p, i) for p in (self.people if people is None else people) for i in p.of["interventions"]
                if self.overlaps(i) and i["provider"] == provider and (not given or i["status"] in GIVEN)]

    # Attributes -------------------------------------------------------------------------------------------------------
    def age(self, p):
        born = p.c["birth_date"]
        if not born:
            return p.c["age_group"]
        y, m, d = (int(born), 12, 31) if len(born) == 4 else map(int, born.split("-"))
        if (m, d) == (2, 29) and not calendar.isleap(y + 18):
            m, d = 3, 1
        return "adult" if max(day(p.c["first_contact"]), self.first) >= date(y + 18, m, d) else "minor"

    @staticmethod
    def region(p):
        country = p.c["country_of_birth"]
        if country:
            return "sweden" if country == "SE" else "eu" if country in EU else "non_eu"
        return p.c["region_of_birth"]

    @staticmethod
    def forms(p):
        had = {e["form"] for e in p.of["exploitations"]}
        return [f for f in FORM if f in had]

    def form(self, p):
        forms = self.forms(p)
        return "" if not forms else forms[0] if len(forms) == 1 else "multiple"

    @staticmethod
    def countries(p):
        return {e["country"] for e in p.of["exploitations"] if e["country"]}

    @staticmethod
    def reported(p):
        answers = {r["reported"] for r in p.of["police_reports"]}
        return next((a for a in REPORTED if a in answers), "")

    def crime(self, p):
        crimes = {r["crime"] for r in p.of["police_reports"] if r["crime"]}
        return "" if not crimes else crimes.pop() if len(crimes) == 1 else "several"

    @staticmethod
    def process(p):
        had = {r["status"] for r in p.of["police_reports"] if r["status"]}
        return next((s for s in FURTHEST if s in had), "")

    def outcome(self, p):
        had = {i["status"] for i in p.of["interventions"] if self.overlaps(i) and i["provider"] == "social_services"}
        if not had:
            return ""
        return "granted" if had & GIVEN else "undecided" if had & {"requested", "unknown"} else "declined"

    # Tables -----------------------------------------------------------------------------------------------------------
    def line(self, table, row, column, count, percent, base, unit):
        self.out.append([table, row, column, count, percent, base, unit])

    def table(self, name, answers, rows, unit="individuals", column="", rounding=sum_to_100):
        """One answer each; rows partition the base. Without rows: those observed, by falling count, then code."""
        answers = [a for a in answers if a]
        if rows is None:
            rows = sorted(set(answers), key=lambda a: (-answers.count(a), a))
        counts = [answers.count(r) for r in rows]
        assert sum(counts) == len(answers), (name, set(answers) - set(rows))
        percents = sum_to_100(counts) if rounding is sum_to_100 else [nearest(c, len(answers)) for c in counts]
        for row, count, percent in zip(rows, counts, percents):
            self.line(name, row, column, count, percent, len(answers), unit)

    def cross(self, name, pairs, rows, columns, unit):
        for row in rows:
            counts = [sum(1 for p in pairs if p == (row, c)) for c in columns]
            for column, count, percent in zip(columns, counts, sum_to_100(counts)):
                self.line(name, row, column, count, percent, sum(counts), unit)

    def several(self, name, sets, rows, unit="individuals"):
        """Several answers each; the base is those with any."""
        base = sum(1 for s in sets if s)
        counts = {r: sum(1 for s in sets if r in s) for r in (rows or set().union(*sets))}
        for row in rows or sorted(counts, key=lambda r: (-counts[r], r)):
            self.line(name, row, "", counts[row], nearest(counts[row], base), base, unit)

    def in_year(self, text):
        return day(text).year == self.year

    def count(self):
        people, direct = self.people, self.direct
        self.table("contacts", [p.c["exposure"] for p in people], ["direct", "indirect"])
        self.table("follow_up", [{"no": "followed", "yes": "brief_contact", "": ""}[p.c["brief_contact"]] for p in direct],
                   ["followed", "brief_contact"])
        self.table("gender", [p.c["gender"] for p in direct if p.c["gender"] != "unknown"], GENDER)
        self.table("age_group", [self.age(p) for p in direct], ["adult", "minor"])
        self.table("minors", [p.c["exposure"] for p in people if self.age(p) == "minor"], ["direct", "indirect"])
        minors = [p for p in direct if self.age(p) == "minor"]
        for row, count in (("sexual_exploitation", sum("sexual" in self.forms(p) for p in minors)),
                           ("exploited_in_sweden", sum("SE" in self.countries(p) for p in minors))):
            self.line("minors_direct", row, "", count, nearest(count, len(minors)), len(minors), "individuals")
        self.table("country_of_birth", [p.c["country_of_birth"] for p in people], None)
        self.table("region_of_birth", [self.region(p) for p in direct], REGION)
        self.table("exploitation_form", [self.form(p) for p in direct], FORM + ["multiple"])
        self.table("exploitation_combinations", ["+".join(self.forms(p)) for p in direct if len(self.forms(p)) > 1], None)
        self.cross("exploitation_form_by_gender", [(self.form(p), p.c["gender"]) for p in direct], FORM + ["multiple"],
                   GENDER, "individuals")
        self.several("country_of_exploitation", [self.countries(p) for p in direct], None)
        for form in ("sexual", "labour"):
            group = [p for p in direct
                     if any(e["form"] == form and e["country"] == "SE" for e in p.of["exploitations"])]
            self.table(f"{form}_in_sweden_by_region_of_birth", [self.region(p) or "unknown" for p in group],
                       REGION + ["unknown"])
        self.table("identified_by", [p.c["identified_by"] for p in people], IDENTIFIED)
        social = self.interventions("social_services")
        civil = self.interventions("civil_society")
        self.table("social_services_support", [i["type"] for _, i in social], SOCIAL_TYPE, "interventions")
        self.table("social_services_outcome", [self.outcome(p) for p in people], ["granted", "declined", "undecided"])
        self.table("civil_society_support", [i["type"] for _, i in civil], TYPE, "interventions")
        self.table("civil_society_funding", [i["funding"] for _, i in civil], FUNDING, "interventions")
        reasons = [{r["reason"] for r in p.of["support_reasons"]} for p in people]
        self.several("support_reason", reasons, REASON)
        self.table("police_report", [self.reported(p) for p in direct], REPORTED, rounding=nearest)
        reported = [p for p in direct if self.reported(p) == "yes"]
        self.table("crime_classification", [self.crime(p) for p in reported], CRIME + ["several"])
        self.table("legal_status", [self.process(p) for p in reported], PROCESS)
        self.table("rights", [r["right"] for p in direct for r in p.of["rights"] if r["met"] == "yes"], RIGHT, "answers")
        permits = [r for p in self.everybody for r in p.of["reflection_periods"] if self.in_year(r["applied_on"])]
        self.cross("reflection_periods", [(r["kind"], r["decision"]) for r in permits], KIND, DECISION, "applications")
        self.table("reflection_applicant", [r["applied_by"] for r in permits if r["kind"] == "reflection"], APPLICANT,
                   "applications")
        sent = [r for p in self.everybody for r in p.of["referrals"] if self.in_year(r["sent_on"])]
        self.cross("referrals", [(r["direction"], r["status"]) for r in sent], ["in", "out"], REFERRAL, "referrals")
        outgoing = [r for r in sent if r["direction"] == "out"]
        self.table("referrals_out_by_agency", [r["agency_type"] for r in outgoing], AGENCY, "referrals")
        started = [i for _, i in civil if self.in_year(i["started_on"])]
        self.table("interventions_by_month", [i["started_on"][5:7] for i in started],
                   [f"{m:02d}" for m in range(1, 13)], "interventions")
        for name, column, unit in (("hours", "hours", "hours"), ("cost", "cost_sek", "sek")):
            for kind in TYPE:
                total = sum((Fraction(i[column] or 0) for i in started if i["type"] == kind), Fraction(0))
                self.line(name, kind, "", hundredths(total), "", "", unit)
        self.table("interpretation_language", [i["language"] for _, i in civil if i["type"] == "interpretation"], None,
                   "interventions")
        self.key_figures(social, civil, outgoing, reasons)
        return self.out

    def key_figures(self, social, civil, outgoing, reasons):
        people, direct = self.people, self.direct

        def figure(row, count, base=None, unit="individuals"):
            self.line("key_figures", row, "", count, "" if base is None else nearest(count, base),
                      "" if base is None else base, unit)

        def who(pairs):
            return {p.c["client_code"] for p, _ in pairs}

        figure("individuals", len(people))
        figure("individuals_direct", len(direct))
        figure("individuals_indirect", len(people) - len(direct))
        born = [p.c["country_of_birth"] for p in people if p.c["country_of_birth"]]
        figure("country_of_birth_known", len(born), len(people))
        figure("countries_of_birth", len(set(born)), unit="countries")
        figure("non_eu_of_all_direct", sum(self.region(p) == "non_eu" for p in direct), len(direct))
        figure("exploited_in_sweden", sum("SE" in self.countries(p) for p in direct),
               sum(bool(self.countries(p)) for p in direct))
        figure("identified_by_civil_society",
               sum(p.c["identified_by"] in ("member_organisation", "other_organisation") for p in people),
               sum(bool(p.c["identified_by"]) for p in people))
        helped = who(social)
        figure("social_services_individuals", len(helped))
        figure("social_services_several_forms",
               sum(len({i["type"] for p, i in social if p.c["client_code"] == c}) > 1 for c in helped), len(helped))
        figure("social_services_undecided", sum(self.outcome(p) == "undecided" for p in people))
        figure("civil_society_interventions", len(civil), unit="interventions")
        figure("civil_society_individuals", len(who(civil)))
        figure("civil_society_several",
               sum(sum(p.c["client_code"] == c for p, _ in civil) > 1 for c in who(civil)), len(who(civil)))
        figure("nsp_individuals", sum(1 for p in people if p.c["nsp_from"] and day(p.c["nsp_from"]) <= self.last
                                      and (not p.c["nsp_to"] or day(p.c["nsp_to"]) >= self.first)))
        figure("no_or_insufficient_public_support",
               sum(bool(s & {"no_public_support", "insufficient_public_support"}) for s in reasons),
               sum(bool(s) for s in reasons))
        figure("police_reported", sum(self.reported(p) == "yes" for p in direct),
               sum(bool(self.reported(p)) for p in direct))
        figure("rights_several",
               sum(len({r["right"] for r in p.of["rights"] if r["met"] == "yes"}) > 1 for p in direct),
               sum(bool(p.of["rights"]) for p in direct))
        nights = set()
        for p, i in civil:
            if i["type"] == "housing":
                start, end = self.span(i)
                night = max(start, self.first)
                while night <= self.last and night < end and night < self.as_of:
                    nights.add((p.c["client_code"], night))
                    night += timedelta(days=1)
        figure("housing_nights", len(nights), unit="nights")
        waits = sorted((day(r["answered_on"]) - day(r["sent_on"])).days for r in outgoing if r["answered_on"])
        if waits:
            n = len(waits)
            median = Fraction(waits[(n - 1) // 2] + waits[n // 2], 2)
            self.line("key_figures", "referral_answer_days_median", "", tenths((median * 10).__floor__()), "", n, "days")


# A made-up register ---------------------------------------------------------------------------------------------------
class MadeUp:
    FIRST, LAST = date(2022, 10, 1), date(2027, 3, 31)

    def __init__(self, seed):
        self.r = random.Random(seed)

    def some(self, values, blank=0.2):
        return "" if self.r.random() < blank else self.r.choice(values)

    def any_day(self, first=None, last=None):
        first, last = first or self.FIRST, last or self.LAST
        if self.r.random() < 0.2:
            edges = [d for y in range(2023, 2028) for d in (date(y, 1, 1), date(y - 1, 12, 31)) if first <= d <= last]
            if edges:
                return self.r.choice(edges)
        return first + timedelta(days=self.r.randrange((last - first).days + 1))

    def later(self, start, blank=0.5, most=500):
        if self.r.random() < blank:
            return ""
        return (start + timedelta(days=self.r.choice([0, 0, 1, 2, self.r.randrange(most)]))).isoformat()

    def amount(self):
        return self.some(["0", "0.25", "1.5", "10", "99.9", "1000", f"{self.r.randrange(10**6) / 100:.2f}"], 0.4)

    def client(self, code):
        r = self.r
        contact = self.any_day()
        eighteen = r.choice([contact, date(contact.year, 1, 1), date(contact.year + 1, 1, 1)])
        birthday = date(eighteen.year - 18, eighteen.month, min(eighteen.day, 28)) + timedelta(days=r.randrange(-2, 3))
        born = self.some([birthday.isoformat(), "2004-02-29", "2008-02-29", str(birthday.year), str(birthday.year - 1),
                          "1985-07-01", "2015"], 0.25)
        nsp = self.any_day() if r.random() < 0.4 else None
        return [code, r.choice(["direct"] * 4 + ["indirect"]), "", "", self.some(GENDER + ["unknown"]), born,
                self.some(["adult", "minor"], 0.5), self.some(["SE", "RO", "NG", "TH", "GB", "NO", "XK", "HR"], 0.4),
                self.some(REGION, 0.4), contact.isoformat(), self.later(contact, 0.8), self.some(IDENTIFIED),
                nsp.isoformat() if nsp else "", self.later(nsp) if nsp else "", self.some(["yes", "no"])]

    def intervention(self, code):
        r = self.r
        start = self.any_day()
        provider = r.choice(["civil_society"] * 4 + ["social_services"] * 2 + ["health_care"])
        kind = r.choice(SOCIAL_TYPE if provider == "social_services" else TYPE + ["housing"] * 5 + ["interpretation"] * 3)
        return [code, start.isoformat(), self.later(start), provider, kind, r.choice(STATUS + ["ongoing", "completed"]),
                self.some(FUNDING), self.amount(), self.amount(),
                self.some(["ar", "ti", "ro", "mn", "prs"]) if kind == "interpretation" else "", ""]

    def permit(self, code):
        applied = self.any_day()
        decision = self.r.choice(DECISION)
        decided = applied + timedelta(days=self.r.randrange(30))
        dated = decision in ("granted", "revoked")
        return [code, self.r.choice(KIND), applied.isoformat(), self.r.choice(APPLICANT),
                decided.isoformat() if decision in ("granted", "refused", "revoked") else "", decision,
                decided.isoformat() if dated else "", (decided + timedelta(days=30)).isoformat() if dated else ""]

    def referral(self, code):
        sent = self.any_day()
        return [code, self.r.choice(["in", "out", "out"]), self.r.choice(AGENCY), self.some(["Stads, \"Väst\"", "=1+1"], 0.7),
                self.some(PURPOSE), sent.isoformat(), self.r.choice(REFERRAL), self.later(sent, 0.5, 40),
                self.later(sent, 0.7, 60)]

    def report(self, code):
        reported = self.r.choice(REPORTED)
        yes = reported == "yes"
        return [code, reported, "", self.some(CRIME[:4], 0.3) if yes else "", self.some(PROCESS, 0.3) if yes else ""]

    def write(self, folder):
        r, tables = self.r, {name: [] for name in COLUMNS}
        for n in range(r.choice([0, 1, 5, 40, 250, 250, 250])):
            code = f"M-{n:04d}"
            tables["clients"].append(self.client(code))
            pairs = {(r.choice(FORM), self.some(["SE", "SE", "IT", "DK", "NG"], 0.3)) for _ in range(r.choice([0, 1, 1, 2, 3]))}
            tables["exploitations"] += [[code, *pair] for pair in sorted(pairs)]
            tables["interventions"] += [self.intervention(code) for _ in range(r.choice([0, 0, 1, 2, 4, 9]))]
            tables["support_reasons"] += [[code, x] for x in r.sample(REASON, r.choice([0, 0, 1, 1, 2]))]
            tables["reflection_periods"] += [self.permit(code) for _ in range(r.choice([0, 0, 0, 1, 3]))]
            tables["referrals"] += [self.referral(code) for _ in range(r.choice([0, 0, 1, 2]))]
            tables["police_reports"] += [self.report(code) for _ in range(r.choice([0, 1, 1, 2, 3]))]
            tables["rights"] += [[code, x, r.choice(["yes", "no"])] for x in r.sample(RIGHT, r.choice([0, 0, 1, 2, 4]))]
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, rows in tables.items():
            if name != "clients" and r.random() < 0.1:
                r.shuffle(rows)
            with (Path(folder) / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(COLUMNS[name].split())
                writer.writerows(rows)


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "count":
        figures = Year(read(arguments[1]), int(arguments[2]), day(arguments[3])).count()
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow("table row column count percent base unit".split())
        writer.writerows(figures)
    elif len(arguments) == 3 and arguments[0] == "generate":
        MadeUp(int(arguments[1])).write(arguments[2])
    else:
        sys.exit(__doc__)


main(sys.argv[1:])
