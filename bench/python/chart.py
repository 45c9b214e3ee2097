"""Curves on logarithmic axes, one panel beside the other, as SVG."""
import dataclasses
import math

WIDTH, HEIGHT, LEFT, TOP, BOTTOM, GAP = 260, 240, 56, 34, 44, 64
COLOURS = ["#0b5394", "#b45f06"]
DASHES = ["", ' stroke-dasharray="6 3"']


@dataclasses.dataclass(frozen=True)
class Panel:
    name: str
    """what is along the x axis"""
    curves: dict
    """name to points of x and seconds"""


def draw(panels):
    width = LEFT + len(panels) * (WIDTH + GAP)
    height = TOP + HEIGHT + BOTTOM
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" role="img">',
        "<title>Seconds of a load and of a report over rows, years and files, on logarithmic axes</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    times = [time for panel in panels for points in panel.curves.values() for _, time in points]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({LEFT + number * (WIDTH + GAP)} {TOP})">', *drawn(panel, times), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def drawn(panel, times):
    sizes = [size for points in panel.curves.values() for size, _ in points]
    across, up = scale(sizes, 0, WIDTH), scale(times, HEIGHT, 0)
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#666"/>'
    yield f'<text x="{WIDTH / 2}" y="{HEIGHT + 36}" text-anchor="middle">{panel.name}</text>'
    yield '<text x="0" y="-22">seconds</text>'
    for size in sorted(set(sizes)):
        yield f'<line x1="{across(size):.1f}" x2="{across(size):.1f}" y1="0" y2="{HEIGHT}" stroke="#ddd"/>'
        yield f'<text x="{across(size):.1f}" y="{HEIGHT + 16}" text-anchor="middle">{short(size)}</text>'
    for time in ticks(times):
        yield f'<line x1="0" x2="{WIDTH}" y1="{up(time):.1f}" y2="{up(time):.1f}" stroke="#ddd"/>'
        yield f'<text x="-6" y="{up(time) + 4:.1f}" text-anchor="end">{time:g}</text>'
    for number, (name, points) in enumerate(panel.curves.items()):
        stroke = f'stroke="{COLOURS[number]}"{DASHES[number]}'
        path = " ".join(f"{across(size):.1f},{up(time):.1f}" for size, time in points)
        yield f'<polyline points="{path}" fill="none" stroke-width="2" {stroke}/>'
        for size, time in points:
            yield f'<circle cx="{across(size):.1f}" cy="{up(time):.1f}" r="3" fill="{COLOURS[number]}"/>'
        yield f'<line x1="{70 + number * 80}" x2="{94 + number * 80}" y1="-12" y2="-12" stroke-width="2" {stroke}/>'
        yield f'<text x="{98 + number * 80}" y="-8">{name}</text>'


def scale(values, low, high):
    """Logarithms of the values, with some room, onto low to high."""
    first, last = math.log10(min(values)) - 0.1, math.log10(max(values)) + 0.1
    return lambda value: low + (math.log10(value) - first) / (last - first) * (high - low)


def ticks(values):
    """1, 2 and 5 of each power of ten within the values."""
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    all_ticks = [step * 10.0**power for power in range(first, last + 1) for step in (1, 2, 5)]
    return [tick for tick in all_ticks if min(values) / 1.25 <= tick <= max(values) * 1.25]


def short(size):
    return f"{size // 1_000_000}M" if size >= 1_000_000 else f"{size // 1_000}k" if size >= 1_000 else str(size)
