"""Calendars for other programs: iCalendar files (RFC 5545), written by icalendar."""
