"""One, two and four processes that share the loads of many bodies on one PostgreSQL."""
import pathlib
import re
import shutil
import sys

from case_bodies import code
from case_load import PostgresServer
from measuring import Case, Check, Contestant
from programs import settings

FILES = 2_000
BODIES = 50
ROWS = 10
"""of each file"""
PROCESSES = [1, 2, 4]


def machines(at):
    files = max(at.size(FILES), BODIES)
    each = files // BODIES
    folder = at.folder / "runs" / "machines"
    server = PostgresServer(at)
    return Case(
        "machines",
        f"{BODIES * each:,} files of {ROWS} rows, of {BODIES} bodies, loaded by one, two and four processes of ./kokuji serve"
        " --each-body on one PostgreSQL and one machine, the start of each process and the schema of each body included. CPU of the"
        " server is not in the column.",
        "files",
        {},
        [shared(at, count, folder, each, server) for count in PROCESSES],
        checks=[
            Check(f"CPU a file of {count} ÷ of one", lambda runs, count=count: cpu(runs, count) / cpu(runs, 1), most=1.1)
            for count in PROCESSES[1:]
        ],
        after=server.stop,
    )


def cpu(runs, count):
    return runs.median(name(count), "cpu")


def name(count):
    return f"{count} process" + ("es" if count > 1 else "")


def shared(at, count, folder, each, server):
    # a name in the address would go before the bodies' own
    address = server.renew("machines").split("?")[0]
    account = {"SPRING_DATASOURCE_USERNAME": "postgres", "SPRING_DATASOURCE_PASSWORD": ""}
    environment = {"SPRING_PROFILES_ACTIVE": "postgres", "SPRING_DATASOURCE_URL": address, **account}

    def before():
        server.renew("machines")
        install(folder, at.root, each)

    script = pathlib.Path(__file__).with_name("machines.py")
    command = [sys.executable, str(script), str(count), str(BODIES), str(folder), str(at.root / "kokuji")]
    return Contestant(name(count), command, work=lambda: BODIES * each, before=before, environment=settings(at, environment))


def install(folder, root, each):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "examples/mitsumine/jobs", folder / "jobs")
    shutil.copytree(folder / "jobs/bodies/990019", folder / "jobs", dirs_exist_ok=True)
    shutil.rmtree(folder / "jobs/bodies")
    (folder / "jobs/schedule.yml").write_text('jobs:\n  - {name: load, run: load, when: "0 * * * * *"}\n', encoding="utf-8")
    register = "コード,名前,都道府県,人口区分\n"
    sample = (root / "examples/mitsumine/input/990019/R7/市政情報課/公開請求.csv").read_text(encoding="utf-8")
    for number in range(BODIES):
        register += f"{code(number)},第{number + 1}市,第{number % 47 + 1}県,5万人以上\n"
        for file in range(each):
            place = folder / "input" / code(number) / "R7" / "市政情報課" / f"{file}.csv"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(ledger(sample, file), encoding="utf-8")
    (folder / "jobs/bodies.csv").write_text(register, encoding="utf-8")


def ledger(sample, file):
    """Rows like the first of the sample, each with a number of its own."""
    headings, first = sample.splitlines()[:2]
    rows = [re.sub(r"^[^,]*", str(file * ROWS + row + 1), first) for row in range(ROWS)]
    return "\n".join([headings, *rows]) + "\n"
