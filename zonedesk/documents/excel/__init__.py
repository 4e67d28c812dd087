"""Workbooks, written and read with openpyxl."""
