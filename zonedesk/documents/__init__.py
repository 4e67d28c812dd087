"""Papers and workbooks made from frozen data."""
