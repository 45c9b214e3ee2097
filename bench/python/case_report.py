"""Reporting a large year: twice DuckDB's counting and the writing of the same files must be enough."""
import subprocess

import ledgers
from case_load import folder
from measuring import Case, Check, Contestant
from programs import Running, loaded, written

ROWS = 1_000_000
FEW = 1_000


def report(at):
    rows = at.size(ROWS)
    few = min(FEW, rows)
    return Case(
        "report",
        f"The report of a year with {rows:,} document requests, loaded before. Kokuji: ./kokuji report R3 (PDF, Excel, HTML, figures;"
        f" the same with {few:,} requests as the price of the files); DuckDB: counts the same tables from its own stored table.",
        "records",
        {},
        [
            reports(at, "Kokuji", rows),
            reports(at, f"Kokuji, {few:,} records", few),
            Contestant("DuckDB, only counting", at.java_run("DuckReport", stored(at, rows), heap="2g"), told=written(rows)),
        ],
        checks=[
            Check(
                f"(2 × DuckDB + Kokuji with {few:,}) ÷ Kokuji",
                lambda runs: (2 * runs.wall("DuckDB, only counting") + runs.wall(f"Kokuji, {few:,} records")) / runs.wall("Kokuji"),
                least=1.0,
            )
        ],
    )


def reports(at, name, rows):
    source = folder(ledgers.ledger(at, rows))
    return Running(at, f"report-{rows}", data=loaded(at, "report", source, rows)).reports(name, source, rows)


def stored(at, rows):
    names = ledgers.names(at)

    def make(to):
        to.mkdir()
        ledger = ledgers.ledger(at, rows)
        command = at.java_run("DuckLoad", ledger, names / "places.csv", names / "corners.csv", to / "requests.duckdb", heap="2g")
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        written(rows)(done.stdout)

    return ledgers.made(at, f"duckdb-{rows}", make) / "requests.duckdb"
