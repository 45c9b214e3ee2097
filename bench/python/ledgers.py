"""Ledgers of document requests in the format of the contract, every row acceptable, the same on every machine."""
import csv
import datetime
import hashlib
import pathlib
import re
import shutil

HEADINGS = ["受付番号", "枝番", "受付日", "実施機関", "所管部課", "情報公開コーナー", "請求者区分", "開示方法", "処理結果", "該当号", "決定日"]
METHODS = ["閲覧", "写しの交付", "写しの交付", "写しの交付", "視聴", "閲覧及び写しの交付"]
OUTCOMES = ["開示", "開示", "開示", "部分開示", "部分開示", "部分開示", "不開示", "存否拒否", "不存在", "不存在", "取下げ", "その他", ""]
UNDECIDED = ("", "取下げ")
CLAUSES = ["第1号", "第1号・第2号", "1,2", "第１号", "2号", "1号、2号", "1・2号該当", "第3号", "第4号・第5号", "6", "第1号・第2号・第4号", "第7号", "第8号"]
NEEDS_CLAUSES = ("部分開示", "不開示")
SUBMITTER = "総務課"
"""collects the ledgers of all departments, as in the sample input"""


class Places:
    """The departments of jobs/city/departments.yml with their agency and corner, as ledgers write them."""

    def __init__(self, root):
        self.source = root / "jobs/city/departments.yml"
        text = self.source.read_text(encoding="utf-8")
        entry = re.compile(r"- name: (\S+)\n\s+agency: (\S+)\n\s+corner: (\S+)\n(?:\s+aliases: .*\n)?(?:\s+sections: \[(.*)\]\n)?")
        self.departments = [(name, agency, corner) for name, agency, corner, _ in entry.findall(text)]
        self.written = [
            (form, name, agency, corner)
            for name, agency, corner, sections in entry.findall(text)
            for form in [name, *(name + section for section in sections.split(", ") if section)]
        ]
        if len(self.departments) < 10:
            raise ValueError(f"{self.source} does not look as expected: {len(self.departments)} departments")

    def lists(self, folder):
        """The names for DuckDB: each written form with its place, and each corner."""
        table(folder / "places.csv", ["written", "place", "agency"], [row[:3] for row in self.written])
        corners = sorted({row[3] for row in self.written})
        table(folder / "corners.csv", ["written", "place"], [(corner, corner) for corner in corners])


def requests(places, rows, first=0, year=2021, iso=False):
    """Rows of a fiscal year; every twentieth request has two decisions and so two rows."""
    begin = datetime.date(year, 4, 1)
    for row in range(first, first + rows):
        twin = row % 20 == 19 and row > first
        mixed = (row - twin) * 2654435761 % 2**32
        written, _, agency, corner = places[(mixed >> 5) % len(places)]
        outcome = OUTCOMES[((mixed >> 9) + 5 * twin) % len(OUTCOMES)]
        received = begin + datetime.timedelta(days=(mixed >> 12) % 365)
        decided = received + datetime.timedelta(days=3 + (mixed >> 17) % 40)
        branch = "2" if twin else "1" if row % 20 == 18 and row + 1 < first + rows else ""
        slashes = row % 10 == 0 and not iso
        yield (
            f"{row - twin + 1:07d}",
            branch,
            day(received, slashes),
            agency,
            written,
            corner,
            "市外" if (mixed >> 7) % 4 == 0 else "市内",
            METHODS[(mixed >> 11) % len(METHODS)],
            outcome,
            CLAUSES[(mixed >> 15) % len(CLAUSES)] if outcome in NEEDS_CLAUSES else "",
            "" if outcome in UNDECIDED else day(decided, slashes),
        )


def day(date, slashes):
    return f"{date.year}/{date.month}/{date.day}" if slashes else date.isoformat()


def table(path, headings, rows, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding=encoding, newline="") as out:
        writer = csv.writer(out)
        writer.writerow(headings)
        writer.writerows(rows)


def ledger(at, rows, encoding="utf-8"):
    """An input folder with one ledger of one year; its file."""
    places = Places(at.root)

    def make(folder):
        table(folder / f"R3/{SUBMITTER}/公文書開示請求.csv", HEADINGS, requests(places.written, rows), encoding)

    return made(at, f"ledger-{rows}-{encoding}", make) / f"R3/{SUBMITTER}/公文書開示請求.csv"


def years(at, count, rows):
    """An input folder with one ledger for each of the years up to 2021; the folder."""
    places = Places(at.root)

    def make(folder):
        for year in range(2021, 2021 - count, -1):
            table(folder / f"{year}/{SUBMITTER}/公文書開示請求.csv", HEADINGS, requests(places.written, rows, year=year))

    return made(at, f"years-{count}-{rows}", make)


def small_files(at, count, rows):
    """An input folder with many small ledgers, each sent by the department that its rows name; the folder."""
    places = Places(at.root)

    def make(folder):
        for number in range(count):
            name, agency, corner = places.departments[number % len(places.departments)]
            own = [(name, name, agency, corner)]
            table(folder / f"R3/{name}/{number + 1:05d}.csv", HEADINGS, requests(own, rows, first=number * rows))

    return made(at, f"files-{count}-{rows}", make)


def names(at):
    """The folder with DuckDB's lists of names."""
    return made(at, "names", Places(at.root).lists)


def lines(at, rows):
    """The ledger as lines with tabs and ISO days, from which the workbook is made."""
    places = Places(at.root)

    def make(folder):
        folder.mkdir()
        with open(folder / "ledger.tsv", "w", encoding="utf-8", newline="\n") as out:
            for row in [HEADINGS], requests(places.written, rows, iso=True):
                out.writelines("\t".join(values) + "\n" for values in row)

    return made(at, f"lines-{rows}", make) / "ledger.tsv"


def made(at, name, make):
    """A folder of generated input: made once, again when this module or the city's departments change."""
    sources = pathlib.Path(__file__).read_bytes() + Places(at.root).source.read_bytes()
    folder = at.folder / "inputs" / f"{name}-{hashlib.sha256(sources).hexdigest()[:8]}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = folder.with_name(folder.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        print(f"  making {name}", flush=True)
        make(part)
        part.rename(folder)
    return folder
