"""ReportLab: the rows of a file as 40 tables, as its user guide writes long tables."""
import sys

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

SECTIONS = 40
HEAD = ["番号", "登録区分", "業務の名称", "所管部", "届出日", "届出番号"]
WIDTHS = [40, 50, 190, 80, 80, 60]

data, fonts, target = sys.argv[1:]
pdfmetrics.registerFont(TTFont("Gothic", f"{fonts}/BIZUDGothic-Regular.ttf"))
with open(data, encoding="utf-8") as lines:
    rows = [line.rstrip("\n").split("\t") for line in lines]
style = [("FONT", (0, 0), (-1, -1), "Gothic", 9), ("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
heading = ParagraphStyle("heading", fontName="Gothic", fontSize=12, leading=20)
size = len(rows) // SECTIONS
story = []
for section in range(SECTIONS):
    story.append(Paragraph(f"{section + 1}　業務の登録", heading))
    story.append(LongTable([HEAD, *rows[section * size : (section + 1) * size]], colWidths=WIDTHS, repeatRows=1, style=style))
SimpleDocTemplate(target, pagesize=A4).build(story)
