#!/bin/sh
# khal 0.10.5 (Debian 12, package khal).
#
# An event with a time in DTSTART and neither DTEND nor DURATION is valid. RFC 5545, 3.6.1: it "ends on the same
# calendar date and time of day specified by the DTSTART property".
# Expected: its end is its start.
# Seen: khal shows it an hour long. DURATION:PT1M is read as one minute.
set -eu
command -v khal >/dev/null || { echo "install the Debian package khal" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/calendar"
cat > "$work/khal.conf" <<CONF
[calendars]
[[one]]
path = $work/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Brussels
default_timezone = Europe/Brussels
CONF

# shown [LINE]: the start and end khal shows of an event with that line more
shown() {
    rm -rf "$work/home" "$work"/calendar/*
    mkdir "$work/home"
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//finding//EN BEGIN:VEVENT UID:one DTSTAMP:20260101T000000Z \
        DTSTART:20260310T225900Z "$@" SUMMARY:deadline END:VEVENT END:VCALENDAR > "$work/calendar/one.ics"
    HOME=$work/home XDG_CACHE_HOME=$work/home XDG_DATA_HOME=$work/home XDG_CONFIG_HOME=$work/home \
        khal -c "$work/khal.conf" list --format '{start} {end}' --day-format '' 2026-03-10 2d | grep 2026 | head -n 1
}

without=$(shown)
minute=$(shown DURATION:PT1M)
khal --version
echo "without an end: $without"
echo "DURATION:PT1M:  $minute"
[ "$without" = "2026-03-10 23:59 2026-03-11 00:59" ] && [ "$minute" = "2026-03-10 23:59 2026-03-11 00:00" ]
