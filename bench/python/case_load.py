"""Loading a ledger: from CSV on H2 and on PostgreSQL, from xlsx, and with little memory."""
import shutil
import subprocess

import ledgers
from measuring import Case, Check, Contestant
from programs import Running, written

ROWS = 1_000_000
HUGE_ROWS = 10_000_000
WORKBOOK_ROWS = 200_000


def load(at):
    rows = at.size(ROWS)
    utf8 = ledgers.ledger(at, rows)
    cp932 = ledgers.ledger(at, rows, "cp932")
    names = ledgers.names(at)
    kokuji = Running(at, "load")
    others = at.folder / "runs" / "others"
    duck = at.java_run("DuckLoad", utf8, names / "places.csv", names / "corners.csv", others / "requests.duckdb", heap="2g")
    return Case(
        "load",
        f"{rows:,} document requests × 11 columns from one CSV into an empty database. Kokuji: ./kokuji load on H2, every rule on;"
        " stock Spring Batch: the same versions, FlatFileItemReader to JdbcBatchItemWriter, chunks of 1,000, into one H2 table of"
        " text without index, no rule; DuckDB: read_csv, roughly the same rules as one SQL statement, counted by outcome and agency.",
        "rows",
        {"stock Spring Batch": 1.0},
        [
            kokuji.loads("Kokuji", folder(utf8), rows),
            kokuji.loads("Kokuji, CP932", folder(cp932), rows),
            stock(at, "stock Spring Batch", utf8, rows, f"jdbc:h2:file:{others / 'stock'}", "sa", lambda: empty(others)),
            Contestant("DuckDB", duck, told=written(rows), before=lambda: empty(others)),
        ],
        checks=[Check("CP932 against UTF-8", lambda runs: runs.rate("Kokuji, CP932") / runs.rate("Kokuji"), least=0.9)],
    )


def load_256m(at):
    rows = HUGE_ROWS if at.huge else at.size(ROWS)
    source = folder(ledgers.ledger(at, rows))
    kokuji = Running(at, "load-256m")
    narrow = kokuji.loads("Kokuji, 256 MB", source, rows, {"JAVA_TOOL_OPTIONS": "-Xmx256m"})
    return Case(
        "load-256m-huge" if at.huge else "load-256m",
        f"{rows:,} document requests from one CSV with 256 MB of heap, as far as it goes: a run that ends in error ends the case.",
        "rows",
        {},
        [narrow] if at.huge else [narrow, kokuji.loads("Kokuji, Java's own choice", source, rows)],
    )


def load_xlsx(at):
    rows = at.size(WORKBOOK_ROWS)
    lines = ledgers.lines(at, rows)

    def make(to):
        target = to / f"R3/{ledgers.SUBMITTER}/公文書開示請求.xlsx"
        target.parent.mkdir(parents=True)
        subprocess.run(at.java_run("Workbooks", "write", lines, target, heap="2g"), check=True)

    source = ledgers.made(at, f"workbook-{rows}", make)
    (workbook,) = source.glob("R3/*/*.xlsx")
    return Case(
        "load-xlsx",
        f"{rows:,} document requests × 11 columns from one sheet of xlsx. Kokuji: ./kokuji load on H2; fastexcel: only reads every cell.",
        "rows",
        {"fastexcel, only reading": 0.67},
        [
            Running(at, "load-xlsx").loads("Kokuji", source, rows),
            Contestant("fastexcel, only reading", at.java_run("Workbooks", "read", workbook, heap="2g"), told=written(rows)),
        ],
    )


def load_postgres(at):
    rows = at.size(ROWS)
    ledger = ledgers.ledger(at, rows)
    server = PostgresServer(at)
    account = {"SPRING_DATASOURCE_USERNAME": "postgres", "SPRING_DATASOURCE_PASSWORD": ""}
    kokuji = {"SPRING_PROFILES_ACTIVE": "postgres", "SPRING_DATASOURCE_URL": server.renew("kokuji"), **account}
    return Case(
        "load-postgres",
        f"{rows:,} document requests × 11 columns from one CSV into an empty PostgreSQL database, its server on the same machine and"
        " durable (fsync and synchronous_commit on). Kokuji: ./kokuji load, every rule on; stock Spring Batch as in load. CPU and"
        " memory of the server are not in the columns.",
        "rows",
        {"stock Spring Batch": 2.0},
        [
            Running(at, "load-postgres").loads("Kokuji", folder(ledger), rows, kokuji, lambda: server.renew("kokuji")),
            stock(at, "stock Spring Batch", ledger, rows, server.renew("stock"), "postgres", lambda: server.renew("stock")),
        ],
        after=server.stop,
    )


def stock(at, name, ledger, rows, address, user, before):
    return Contestant(name, at.java_run("StockJob", ledger, address, user, heap="2g"), told=written(rows), before=before)


def folder(ledger):
    """The input folder of a ledger."""
    return ledger.parent.parent.parent


def empty(path):
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)


class PostgresServer:
    """The server of src/test/java/jp/kokuji/bench; it ends when this process does."""

    def __init__(self, at):
        command = at.server_run("PostgresServer")
        log = open(at.folder / "postgres.log", "w")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)

    def renew(self, name):
        self.process.stdin.write(name + "\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("jdbc:postgresql:"):
                return line.strip()
        raise RuntimeError("the PostgreSQL server ended; see target/bench/postgres.log")

    def stop(self):
        self.process.stdin.close()
        self.process.wait()
