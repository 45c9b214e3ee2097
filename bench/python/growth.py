"""How the time of a load and of a report grows with rows, with years and with files."""
import dataclasses
import math
import statistics

import chart
import ledgers
from case_load import folder
from measuring import Contestant, once
from programs import Running, settings

YEAR_ROWS = 10_000
"""of each year"""
FILE_ROWS = 10
"""of each file"""
AT_LEAST = 0.2
"""seconds beyond the least: less cannot be told from its own spread"""


@dataclasses.dataclass(frozen=True)
class Axis:
    name: str
    says: str
    sizes: list
    source: object
    """size to the input folder"""
    rows: object
    """size to the rows in that folder"""
    reported: object
    """size to the rows of the year that is reported"""


@dataclasses.dataclass(frozen=True)
class Point:
    size: int
    load: float
    """seconds, median"""
    report: float


def axes(at):
    top = at.size(1_000_000)
    most = 10_000_000 if at.huge else top
    year_rows = min(YEAR_ROWS, max(top // 100, 100))
    return [
        Axis(
            "rows",
            "one ledger of one year",
            [size for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000) if size <= most],
            lambda size: folder(ledgers.ledger(at, size)),
            lambda size: size,
            lambda size: size,
        ),
        Axis(
            "years",
            f"one ledger of {year_rows:,} rows a year; the last year is reported",
            [size for size in (1, 2, 5, 10, 20, 30) if size * 10_000 <= max(top, 20_000)],
            lambda size: ledgers.years(at, size, year_rows),
            lambda size: size * year_rows,
            lambda size: year_rows,
        ),
        Axis(
            "files",
            f"files of {FILE_ROWS} rows",
            [size for size in (10, 100, 1_000, 10_000) if size * 100 <= max(top, 10_000)],
            lambda size: ledgers.small_files(at, size, FILE_ROWS),
            lambda size: size * FILE_ROWS,
            lambda size: size * FILE_ROWS,
        ),
    ]


def measure(at, rounds):
    """What everything costs that does not grow, and the axes with their points."""
    least = least_cost(at, rounds)
    print(f"growth: a load of nothing {least['load']:.2f} s, a report of one record {least['report']:.2f} s", flush=True)
    return least, [(axis, [point(at, axis, size, rounds) for size in axis.sizes]) for axis in axes(at)]


def least_cost(at, rounds):
    """Seconds of a load that finds nothing, and of a report that counts one record."""
    nobody = at.folder / "runs" / "start" / "input"
    nobody.mkdir(parents=True, exist_ok=True)
    start = Running(at, "start")
    nothing = Contestant("start", start.command("load", source=nobody), lambda: 0, before=start.empty, environment=settings(at))
    loads = seconds(at, nothing, rounds)
    one = folder(ledgers.ledger(at, 1))
    once(start.loads("load", one, 1), at)
    return {
        "load": statistics.median(loads),
        "report": statistics.median(seconds(at, kept(start).reports("report", one, 1), rounds)),
    }


def kept(running):
    """The same folders, with the data left as they are."""
    return Running(running.at, "growth", data=running.data)


def point(at, axis, size, rounds):
    source = axis.source(size)
    kokuji = Running(at, "growth")
    loads, reports = [], []
    for _ in range(rounds):
        loads += seconds(at, kokuji.loads("load", source, axis.rows(size)), 1)
        reports += seconds(at, kept(kokuji).reports("report", source, axis.reported(size)), 1)
    found = Point(size, statistics.median(loads), statistics.median(reports))
    print(f"  {size:,} {axis.name}: load {found.load:.2f} s, report {found.report:.2f} s", flush=True)
    return found


def seconds(at, contestant, rounds):
    return [once(contestant, at).wall for _ in range(rounds)]


def exponent(sizes, times):
    """The slope of the least-squares line through the logarithms; None for fewer than two points."""
    if len(sizes) < 2:
        return None
    xs, ys = [math.log(size) for size in sizes], [math.log(time) for time in times]
    x, y = statistics.fmean(xs), statistics.fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def beyond(points, of, least):
    """The exponent of what the size itself costs: the time beyond the least, where there is enough of it."""
    enough = [(point.size, of(point) - least) for point in points if of(point) - least >= AT_LEAST]
    return exponent([size for size, _ in enough], [time for _, time in enough])


CURVES = {"load": lambda point: point.load, "report": lambda point: point.report}


def section(least, axes, rounds, machine, drawing):
    """The section of the results, and the chart beside it."""
    lines = ["## growth", "", "Seconds of `./kokuji load` into an empty H2 database and of `./kokuji report R3` after it, whole processes."]
    lines += [
        "The exponents are fitted by least squares to log time over log size: 1 is in proportion. The last column is of the time"
        f" beyond what does not grow: {least['load']:.2f} s of a load of nothing, {least['report']:.2f} s of a report of one record."
    ]
    lines += ["", f"![Growth]({drawing.name})"]
    for axis, points in axes:
        lines += ["", f"| {axis.name} ({axis.says}) | " + " | ".join(f"{point.size:,}" for point in points) + " | exponent | beyond the least |"]
        lines += ["|---|" + "--:|" * (len(points) + 2)]
        for name, of in CURVES.items():
            whole = exponent([point.size for point in points], [of(point) for point in points])
            cells = [*(f"{of(point):.2f}" for point in points), shown(whole), shown(beyond(points, of, least[name]))]
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += ["", f"{rounds} round{'' if rounds == 1 else 's'}; " + "; ".join(machine) + ".", ""]
    drawing.write_text(chart.draw([panel(axis, points) for axis, points in axes]), encoding="utf-8")
    return "\n".join(lines) + "\n"


def shown(value):
    return "" if value is None else f"{value:.2f}"


def panel(axis, points):
    return chart.Panel(axis.name, {name: [(point.size, of(point)) for point in points] for name, of in CURVES.items()})
