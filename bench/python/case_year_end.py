"""A city's real year, from the command to the finished files."""
import shutil
import subprocess

from measuring import Case, Contestant

REPORTS = ["information-disclosure", "personal-information"]


def year_end(at):
    # what is measured is a start, not the build and the preparation that the first one brings along
    subprocess.run([str(at.root / "kokuji"), "--version"], capture_output=True, check=True)
    ledgers = at.folder / "year-end-input"
    shutil.copytree(at.root / "input/R2", ledgers / "R2", dirs_exist_ok=True)
    count = sum(path.is_file() for path in ledgers.rglob("*"))
    ours, theirs = at.folder / "year-end", at.folder / "year-end-pandas"
    kokuji = [at.root / "kokuji", "year-end", "R2", "--input", ledgers, "--data", ours / "data", "--output", ours / "output"]
    pandas = at.python_run("year_end.py", ledgers, at.fonts, theirs)
    return Case(
        "year-end",
        "The sample year R2 to finished PDF and xlsx. Kokuji: ./kokuji year-end R2 on an empty database, three reports, each"
        " also as HTML and CSV, every row judged, every figure stored and checked; pandas: the tables of the two main"
        " reports, nothing checked, without the one ledger in .xls.",
        "ledgers",
        {"pandas, openpyxl, ReportLab": 1.25},
        [
            Contestant(name, emptied(folder, *command), lambda folder=folder: finished(folder, count))
            for name, folder, command in [("Kokuji", ours, kokuji), ("pandas, openpyxl, ReportLab", theirs, pandas)]
        ],
    )


def emptied(folder, *command):
    """The command, begun with its folder empty."""
    return ["sh", "-c", 'rm -rf "$1" && mkdir -p "$1" && shift && exec "$@"', "sh", str(folder), *map(str, command)]


def finished(folder, count):
    """All ledgers, if every report is there."""
    missing = [f"{name}.{kind}" for name in REPORTS for kind in ("pdf", "xlsx") if not list(folder.rglob(f"{name}.{kind}"))]
    if missing:
        raise SystemExit(f"not written: {missing}")
    return count
