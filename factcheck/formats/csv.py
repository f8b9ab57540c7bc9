"""How is a CSV file read? As a sheet: see sheets.py."""

from factcheck.formats.sheets import csv as read

__all__ = ["read"]
