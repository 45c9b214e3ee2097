"""1,700 bodies on one installation, ten years of what they have released: the table of all, and the report of one."""
import hashlib
import json
import shutil

from measuring import Case, Check, Contestant
from programs import settings

BODIES = 1_700
YEARS = ["H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6", "R7"]
LINES = 300
"""figures of each report, as many as the sample's has"""
OUTCOMES = ["請求", "公開", "部分公開", "非公開", "不存在", "取下げ"]
CLASSES = ["1万人未満", "1万人以上", "5万人以上", "20万人以上"]


def bodies(at):
    many = installation(at.folder / "bodies", at.root, at.size(BODIES))
    alone = single(at.folder / "one-body", at.root)
    launcher = str(at.root / "kokuji")
    return Case(
        "bodies",
        f"{BODIES:,} bodies and {len(YEARS)} years of reports of {LINES} figures, two in three of them nil returns: the report over"
        " all bodies of the last year (PDF, xlsx, HTML, CSV) by prefecture and by class, the same with a row for each body too, and"
        " the year-end of one body among all, against the same body alone.",
        "bodies",
        {},
        [
            over("national table", launcher, many, "national", at),
            over("a row for each body", launcher, many, "all", at),
            year_end("one of many", launcher, many, ["--body", code(0)], at),
            year_end("alone", launcher, alone, [], at),
        ],
        checks=[
            Check("seconds of the national table", lambda runs: runs.wall("national table"), most=2.0),
            Check("one of many ÷ alone", lambda runs: runs.wall("one of many") / runs.wall("alone"), most=1.1),
        ],
    )


def over(name, launcher, many, report, at):
    command = [launcher, "bodies", "R7", "--report", report, *folders(many)]
    return Contestant(name, command, work=lambda: totalled(many, report), environment=settings(at))


def year_end(name, launcher, at_folder, body, at):
    def before():
        # what the years before have released stays
        shutil.rmtree(at_folder / "data", ignore_errors=True)

    return Contestant(name, [launcher, "year-end", "R7", *body, *folders(at_folder)], work=lambda: 1, before=before, environment=settings(at))


def folders(installation):
    return [word for name in ["input", "output", "jobs", "data"] for word in (f"--{name}", str(installation / name))]


def code(number):
    """Invented: 901 and more of each prefecture, with the check digit."""
    digits = f"{number % 47 + 1:02d}{901 + number // 47:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, [6, 5, 4, 3, 2]))
    return digits + str((11 - total % 11) % 10)


def installation(folder, root, count):
    done = folder / f"made-{count}"
    if done.exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "examples/mitsumine/jobs", folder / "jobs")
    shutil.rmtree(folder / "jobs/bodies")
    register = "コード,名前,都道府県,人口区分\n"
    for number in range(count):
        register += f"{code(number)},第{number + 1}市,第{number % 47 + 1}県,{CLASSES[number % 4]}\n"
        for place, year in enumerate(YEARS):
            # one in twenty has not returned the last year
            if year != "R7" or number % 20 != 19:
                release(folder / "output" / code(number) / year / "information-disclosure", year, value(number, place))
    (folder / "jobs/bodies.csv").write_text(register, encoding="utf-8")
    every = (folder / "jobs/overviews/all.yml").read_text(encoding="utf-8")
    (folder / "jobs/overviews/national.yml").write_text(every.replace("[都道府県, body]", "[都道府県]"), encoding="utf-8")
    ledger(root, folder / "input" / code(0))
    done.touch()
    return folder


def single(folder, root):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "examples/mitsumine/jobs", folder / "jobs")
    shutil.rmtree(folder / "jobs/bodies")
    shutil.rmtree(folder / "jobs/overviews")
    (folder / "jobs/bodies.csv").unlink()
    ledger(root, folder / "input")
    return folder


def ledger(root, folder):
    """What the first body has sent: 1,000 requests."""
    place = folder / "R7" / "総務課"
    place.mkdir(parents=True, exist_ok=True)
    rows = [f"{row + 1},R7.{row % 12 + 1 if row % 12 > 2 else 4}.8,市長,総務課,{OUTCOMES[1 + row % 4]},\n" for row in range(1_000)]
    (place / "公開請求.csv").write_text("受付番号,受付日,実施機関,所管課,決定の内容,決定日\n" + "".join(rows), encoding="utf-8")


def value(number, year):
    return 0 if number % 3 else number * 7 % 500 + year + 1


def release(folder, year, requests):
    """As a body's final version lies there."""
    folder.mkdir(parents=True)
    values = dict.fromkeys(OUTCOMES, 0)
    values.update({"請求": requests, "公開": requests - requests // 3, "部分公開": requests // 3})
    status = "normal" if requests else "not-applicable"
    lines = ["figure,table,row,column,value,unit,status"]
    for row in range(LINES // len(OUTCOMES) - 1):
        lines += [line(f"第{row}課", column, 0, status) for column in OUTCOMES]
    lines += [line("合計", column, values[column], status) for column in OUTCOMES]
    figures = ("\n".join(lines) + "\n").encode()
    (folder / "figures.csv").write_bytes(figures)
    file = {"name": "figures.csv", "size": len(figures), "sha256": hashlib.sha256(figures).hexdigest()}
    manifest = {"report": "information-disclosure", "year": year, "state": "final", "program": "kokuji bench", "files": [file], "inputs": [], "version": 1}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def line(row, column, value, status):
    return f"information-disclosure:requests:{row}:{column},requests,{row},{column},{value},請求,{status}"


def totalled(folder, report):
    """The table is right: n of N, and the sum."""
    count = len((folder / "jobs/bodies.csv").read_text(encoding="utf-8").splitlines()) - 1
    returned = [number for number in range(count) if number % 20 != 19]
    figures = (folder / "output/all-bodies/R7" / report / "figures.csv").read_text(encoding="utf-8")
    whole = sum(value(number, len(YEARS) - 1) for number in returned)
    for column, wanted in [("請求", whole), ("提出団体", len(returned)), ("全団体", count)]:
        if f"{report}:by-prefecture:合計:{column},by-prefecture,合計,{column},{wanted}," not in figures:
            raise SystemExit(f"expected {column} {wanted}")
    return count
