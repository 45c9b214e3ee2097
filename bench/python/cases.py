"""The cases: the same work done by Kokuji and by what a user would pick instead."""
from case_year_end import year_end
from generated import figures, registrations
from measuring import Case, Contestant, pages_of

ROWS = 20_000
FIGURES = 100_000


def pages(at):
    data = registrations(at.folder / "registrations.tsv", ROWS)
    out = at.folder
    return Case(
        "pages",
        f"A report of {ROWS:,} rows in 40 tables as PDF. Kokuji: tagged PDF/UA-1 and PDF/A-3a, 512 MB of heap;"
        " ReportLab: untagged, cells that are not wrapped; openhtmltopdf: from HTML, untagged and tagged.",
        "pages",
        {"ReportLab": 1.0},
        [
            Contestant(name, command(target), lambda target=target: pages_of(target))
            for name, target, command in [
                ("Kokuji", out / "kokuji.pdf", lambda to: at.kokuji_run("Pages", data, to)),
                ("ReportLab", out / "reportlab.pdf", lambda to: at.python_run("pages.py", data, at.fonts, to)),
                ("openhtmltopdf", out / "html.pdf", lambda to: at.java_run("HtmlPages", data, at.fonts, to, "plain", heap="2g")),
                ("openhtmltopdf, tagged", out / "tagged.pdf", lambda to: at.java_run("HtmlPages", data, at.fonts, to, "tagged", heap="2g")),
            ]
        ],
    )


def figure_sheet(at):
    data = figures(at.folder / "figures.tsv", FIGURES)
    out = at.folder
    return Case(
        "figure-sheet",
        f"The sheet of figures of a report with {FIGURES:,} figures, 7 columns, as xlsx. Kokuji: 512 MB of heap, bordered"
        " cells; openpyxl: write-only mode, plain cells.",
        "rows",
        {"openpyxl": 3.0},
        [
            Contestant("Kokuji", at.kokuji_run("FigureRows", data, out / "kokuji.xlsx"), lambda: FIGURES),
            Contestant("openpyxl", at.python_run("figure_sheet.py", data, out / "openpyxl.xlsx"), lambda: FIGURES),
        ],
    )


CASES = {"pages": pages, "figure-sheet": figure_sheet, "year-end": year_end}
