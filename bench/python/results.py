"""Keeps the last results in bench/results.md, case by case."""
import re

from measuring import verdict


def write(path, machine, outcome):
    keep(path, outcome.case.name, section(outcome, machine))


def keep(path, name, block):
    """Puts a section in the place of the last one of that name; the others stay."""
    text = path.read_text(encoding="utf-8") if path.exists() else HEAD
    mark = re.compile(rf"(?ms)^## {re.escape(name)}\n.*?(?=^## |\Z)")
    text = mark.sub(lambda _: block, text) if mark.search(text) else text.rstrip("\n") + "\n\n" + block
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    print(f"written: {path}")


FALL = 0.15
"""by which a ratio may fall before somebody should look"""


def stored(path, name):
    """The ratios that the results have of a case, by contestant."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    section = re.search(rf"(?ms)^## {re.escape(name)}\n(.*?)(?=^## |\Z)", text)
    rows = re.findall(r"(?m)^\| ([^|]+) \| [\d,]+ \| [\d.,]+ \| [\d.,]+ \| [\d.,]+ \| ([\d.]+) \|", section[1]) if section else []
    return {contestant.strip(): float(ratio) for contestant, ratio in rows}


def fallen(path, outcome):
    """What is to be said of each ratio that is lower than the stored one by more than FALL."""
    before = stored(path, outcome.case.name)
    return [
        f"{outcome.case.name}: {outcome.ratio(name):.2f} times as fast as {name}, was {before[name]:.2f}"
        for name in outcome.runs
        if name in before and outcome.ratio(name) < before[name] * (1 - FALL)
    ]


HEAD = """# Measured side by side

Written by `bench/run`. Medians over whole processes, start-up included; the contestants of a case took turns in one
run. A ratio above 1 means that Kokuji is faster.
"""


def section(outcome, machine):
    case = outcome.case
    rounds = len(next(iter(outcome.runs.values())))
    lines = [f"## {case.name}", "", case.says, "", f"| | {case.unit}/s | wall s | CPU s | peak MiB | Kokuji is … times as fast | goal |", "|---|--:|--:|--:|--:|--:|--:|"]
    for name in outcome.runs:
        values = [outcome.median(name, of) for of in ("rate", "wall", "cpu", "peak")]
        own = name == next(iter(outcome.runs))
        ratio = None if own else outcome.ratio(name)
        goal = case.goals.get(name)
        lines.append(
            "| {} | {:,.0f} | {:.2f} | {:.2f} | {:,.0f} | {} | {} |".format(
                name,
                *values,
                "" if ratio is None else f"{ratio:.2f}",
                "" if goal is None else verdict(f"≥ {goal}", ratio >= goal),
            )
        )
    if case.checks:
        lines += ["", "| | measured | goal |", "|---|--:|--:|"]
        lines += [f"| {check.says} | {check.of(outcome):.2f} | {check.goal(outcome)} |" for check in case.checks]
    lines += ["", f"{rounds} round{'' if rounds == 1 else 's'}; " + "; ".join(machine) + ".", ""]
    return "\n".join(lines) + "\n"
