"""Writes instants.tsv: when a first answer is due, found without the arithmetic that the product uses.

Each row is expected by walking from minute to minute over the wall clock of Python's own time zone database, as
somebody with a calendar and a pen would: `python3 tests/response_clock/expected.py > tests/response_clock/instants.tsv`.
"""

from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
WHOLE_DAYS = ("00:00", "24:00")
OFFICE = ("09:00", "17:00")
EVENINGS = ("09:00", "24:00")

# Each zone with the days around which its clocks change. Cairo's change in the night before a Friday.
CHANGES = [
    ("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-10-25"),
    ("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Pacific/Chatham", "2026-04-05"), ("Pacific/Chatham", "2026-09-27"),
    ("Africa/Cairo", "2026-04-24"), ("Africa/Cairo", "2026-10-29"),
]

# Hours before and after a change, with a promise and the operator's hours.
AROUND = [
    (-73, "P1D", OFFICE), (-72, "P2D", WHOLE_DAYS), (-48.5, "P1D", EVENINGS), (-24.5, "P1D", WHOLE_DAYS),
    (-24, "P3D", OFFICE), (-0.5, "P1D", WHOLE_DAYS), (-1 / 3600, "P1D", WHOLE_DAYS), (0, "P1D", WHOLE_DAYS),
    (0.5, "P2D", WHOLE_DAYS), (1, "P1D", EVENINGS), (24, "P10D", OFFICE), (49, "P1D", OFFICE),
]

# What Cairo's clocks leave out, and what they show twice.
CAIRO = [
    ("2026-04-22T22:00:00Z", "P1D", "the first minute that is left out"),
    ("2026-04-22T22:00:01Z", "P1D", "left out"),
    ("2026-04-22T22:15:00Z", "P1D", "left out"),
    ("2026-04-22T22:59:59Z", "P1D", "the last second that is left out"),
    ("2026-04-22T23:00:00Z", "P1D", "the first minute that is not left out"),
    ("2026-04-21T22:30:00Z", "P2D", "left out, two days on"),
    ("2026-04-20T22:30:00Z", "P3D", "left out, three days on"),
    ("2026-04-16T22:30:00Z", "P5D", "left out, a week on"),
    ("2026-10-28T19:59:59Z", "P1D", "the second before what is shown twice"),
    ("2026-10-28T20:00:00Z", "P1D", "shown twice"),
    ("2026-10-28T20:30:00Z", "P1D", "shown twice"),
    ("2026-10-28T20:59:59Z", "P1D", "shown twice"),
    ("2026-10-27T20:15:00Z", "P2D", "shown twice, two days on"),
    ("2026-10-29T20:15:00Z", "P1D", "arrives the first time"),
    ("2026-10-29T21:15:00Z", "P1D", "arrives the second time"),
    ("2026-10-29T21:59:59Z", "P2D", "arrives in the last second of both"),
    ("2026-10-29T22:00:00Z", "P1D", "arrives after both"),
]

# Zones with hours, for the edges of a week that has no change.
WEEKS = [
    ("Asia/Shanghai", EVENINGS), ("UTC", OFFICE), ("America/New_York", ("08:00", "18:30")),
    ("Asia/Kathmandu", ("09:15", "17:45")),
]

# Promises in hours, which no zone changes.
HOURS = [
    (zone, day, promise)
    for zone, day in [("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-10-25"), ("Asia/Shanghai", "2026-11-21")]
    for promise in ("PT1H", "PT2H", "PT4H", "PT8H", "PT24H", "PT999H")
] + [("UTC", "2026-12-31", "PT36H")]


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def wall(zone, moment):
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def clock(text):
    hours, minutes = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes)


def is_open(zone, hours, moment):
    now = wall(zone, moment)
    since_midnight = now - datetime.combine(now.date(), time())
    return now.weekday() < 5 and clock(hours[0]) <= since_midnight < clock(hours[1])


def arrival(zone, hours, received):
    if is_open(zone, hours, received):
        return received
    moment = received.replace(second=0)
    while not is_open(zone, hours, moment) or moment < received:
        moment += MINUTE
    return moment


def due(zone, hours, promise, received):
    if promise.startswith("PT"):
        return received + timedelta(hours=int(promise[2:-1]))
    moment = arrival(zone, hours, received)
    wanted = wall(zone, moment).time()
    day, left, target = wall(zone, moment).date(), int(promise[1:-1]), None
    while True:
        before = wall(zone, moment)
        moment += MINUTE
        now = wall(zone, moment)
        if now.date() > day:
            day = now.date()
            left -= day.weekday() < 5
            if left == 0 and target is None:
                target = datetime.combine(day, wanted)
        if target == now:
            return moment
        if target is not None and before < target < now:
            return moment - MINUTE + (target - before)


def change(zone, day):
    """The instant of a change, on a day or in the night after it."""
    moment = instant(day + "T00:00:00Z") - timedelta(hours=14)
    while moment.astimezone(ZoneInfo(zone)).utcoffset() == (moment + MINUTE).astimezone(ZoneInfo(zone)).utcoffset():
        moment += MINUTE
    return moment + MINUTE


def week(zone, hours):
    """The edges of the hours from Monday, 1 June 2026, and of the week end after them."""
    opens, closes, second = clock(hours[0]), clock(hours[1]), timedelta(seconds=1)
    for day, since_midnight, note in [
        (0, opens - second, "before Monday's hours"), (0, opens, "Monday's hours begin"),
        (0, closes - second, "the last second of Monday"), (0, closes, "Monday's hours have ended"),
        (3, closes, "Thursday's hours have ended"), (4, opens, "Friday's hours begin"),
        (4, closes - second, "the last second of Friday"), (4, closes, "Friday's hours have ended"),
        (5, timedelta(hours=12), "on Saturday"), (6, timedelta(hours=24) - second, "the last second of Sunday"),
        (7, timedelta(), "the first second of Monday"),
    ]:
        local = datetime(2026, 6, 1) + timedelta(days=day) + since_midnight
        yield local.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc), note


def rows():
    for zone, day in CHANGES:
        changed = change(zone, day)
        for hours_away, promise, hours in AROUND:
            yield zone, hours, promise, changed + timedelta(hours=hours_away), f"{hours_away:+.4g} h from a change"
    for received, promise, note in CAIRO:
        yield "Africa/Cairo", WHOLE_DAYS, promise, instant(received), note
    for zone, hours in WEEKS:
        for received, note in week(zone, hours):
            yield zone, hours, "P1D", received, note
    for zone, day, promise in HOURS:
        yield zone, OFFICE, promise, instant(day + "T00:30:00Z"), "around the clock"


print("timeZone\topens\tcloses\tpromise\treceived\tdue\tnote")
for zone, hours, promise, received, note in rows():
    expected = due(zone, hours, promise, received)
    written = [moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (received, expected)]
    print(zone, *hours, promise, *written, note, sep="\t")
