"""openpyxl: the lines of a file as one sheet, in its write-only mode for large files."""
import sys

from openpyxl import Workbook

data, target = sys.argv[1:]
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("数値一覧")
sheet.append(["数値ID", "表", "行", "列", "値", "単位", "記載位置"])
with open(data, encoding="utf-8") as lines:
    for line in lines:
        name, table, row, column, value, unit = line.rstrip("\n").split("\t")
        sheet.append([name, table, row, column, int(value), unit, "本文"])
workbook.save(target)
