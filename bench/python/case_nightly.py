"""Many small files: the first load of them, and the night on which nothing came."""
import ledgers
from case_load import folder
from measuring import Case, Check, Contestant
from programs import Running, loaded, settings, unchanged

FILES = 10_000
ROWS = 10
"""of each file"""


def small_files(at):
    files = at.size(FILES)
    rows = files * ROWS
    return Case(
        "small-files",
        f"./kokuji load of {files:,} files of {ROWS} rows into an empty database, against the same rows in one file.",
        "rows",
        {},
        [
            Running(at, "small-files").loads("Kokuji", ledgers.small_files(at, files, ROWS), rows),
            Running(at, "one-file").loads("Kokuji, one file", folder(ledgers.ledger(at, rows)), rows),
        ],
        checks=[Check("seconds", lambda runs: runs.wall("Kokuji"), most=60.0)],
    )


def nightly(at):
    files = at.size(FILES)
    source = ledgers.small_files(at, files, ROWS)
    night = Running(at, "nightly", data=loaded(at, "nightly", source, files * ROWS))
    nothing = Running(at, "start")
    nobody = at.folder / "runs" / "start" / "input"
    nobody.mkdir(parents=True, exist_ok=True)
    return Case(
        "nightly",
        f"./kokuji load over {files:,} small files of which none is new, against the start of the program:"
        " ./kokuji load of an empty folder into a new database, and ./kokuji --version.",
        "files",
        {},
        [
            Contestant("Kokuji", night.command("load", source=source), told=unchanged(files), environment=settings(at)),
            Contestant("nothing to load", nothing.command("load", source=nobody), lambda: 0, before=nothing.empty, environment=settings(at)),
            Contestant("--version", [str(at.root / "kokuji"), "--version"], lambda: 0, environment=settings(at)),
        ],
        checks=[
            Check("seconds beyond a load of nothing", lambda runs: runs.wall("Kokuji") - runs.wall("nothing to load"), most=1.0),
            Check("seconds beyond --version", lambda runs: runs.wall("Kokuji") - runs.wall("--version")),
        ],
    )
