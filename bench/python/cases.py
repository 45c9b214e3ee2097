"""The cases: the same work done by Kokuji and by what a user would pick instead."""
from case_bodies import bodies
from case_load import load, load_256m, load_postgres, load_xlsx
from case_machines import machines
from case_nightly import nightly, small_files
from case_report import report
from case_year_end import year_end
from generated import figures, registrations
from measuring import Case, Contestant, pages_of

ROWS = 20_000


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


def figure_sheet(rows):
    def case(at):
        data = figures(at.folder / f"figures-{rows}.tsv", rows)
        out = at.folder
        return Case(
            f"figure-sheet-{rows // 1000}k",
            f"The sheet of figures of a report with {rows:,} figures, 7 columns, as xlsx. Kokuji: 512 MB of heap, bordered"
            " cells; openpyxl: write-only mode, plain cells.",
            "rows",
            {"openpyxl": 3.0},
            [
                Contestant("Kokuji", at.kokuji_run("FigureRows", data, out / "kokuji.xlsx"), lambda: rows),
                Contestant("openpyxl", at.python_run("figure_sheet.py", data, out / "openpyxl.xlsx"), lambda: rows),
            ],
        )

    return case


CASES = {
    "pages": pages,
    "figure-sheet-100k": figure_sheet(100_000),
    "figure-sheet-200k": figure_sheet(200_000),
    "load": load,
    "load-postgres": load_postgres,
    "load-xlsx": load_xlsx,
    "load-256m": load_256m,
    "report": report,
    "small-files": small_files,
    "nightly": nightly,
    "year-end": year_end,
    "bodies": bodies,
    "machines": machines,
}
