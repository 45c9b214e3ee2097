"""The night on which nothing came: how much longer than a mere start."""
import ledgers
from measuring import Case, Check, Contestant
from programs import Running, loaded, settings, unchanged

FILES = 10_000
ROWS = 10
"""of each file"""


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
            Check("seconds beyond a load of nothing", lambda runs: runs.wall("Kokuji") - runs.wall("nothing to load"), most=2.0),
            Check("seconds beyond --version", lambda runs: runs.wall("Kokuji") - runs.wall("--version")),
        ],
    )
