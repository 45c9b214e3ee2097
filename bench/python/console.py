"""The operator's pages, warm: how long an answer takes when the year, its history and the city are large."""
import concurrent.futures
import csv
import http.client
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import urllib.parse

import ledgers
from measuring import verdict

ROWS = 1_000_000
RUNS = 1_000_000
DEPARTMENTS = 200
KINDS = 20
UPLOADED = 500
AT_ONCE = 50
TIMES = 20
"""each page is asked for; what is kept is the time that 95 in 100 stay below"""


class Console:
    """A served installation of its own, and somebody signed in."""

    def __init__(self, at):
        self.at = at
        self.folder = at.folder / "runs" / "console"
        self.input = self.folder / "input"
        self.jobs = self.folder / "jobs"
        self.process = None
        self.cookie = ""
        self.port = 0

    def line(self, *words):
        folders = [f"--{name}={self.folder / name}" for name in ("input", "output", "data", "jobs")]
        return [*starter(self.at), *words, *folders]

    def run(self, *words):
        begin = time.monotonic()
        done = subprocess.run(self.line(*words), capture_output=True, text=True, check=False, env=self.at.environment(None))
        if done.returncode not in (0, 1):
            sys.exit(f"{words}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        return time.monotonic() - begin

    def prepare(self, rows):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.at.root / "jobs", self.jobs)
        many_departments(self.jobs / "city/departments.yml")
        many_kinds(self.jobs / "kinds")
        target = self.input / "R3" / ledgers.SUBMITTER
        target.mkdir(parents=True)
        os.link(ledgers.ledger(self.at, rows), target / "公文書開示請求.csv")
        self.run("load")
        self.run("report", "R3", "--report", "information-disclosure")

    def fill(self, runs):
        """A history of runs that took years."""
        statement = (
            "insert into scheduled_run select '夜間の読み込み', dateadd(minute, -x, current_timestamp), current_timestamp,"
            f" current_timestamp, 0, 'bench' from system_range(1, {runs})"
        )
        jar = next(pathlib.Path.home().glob(".m2/repository/com/h2database/h2/*/h2-2.5*.jar"))
        url = f"jdbc:h2:file:{self.folder / 'data/kokuji'};CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        subprocess.run([str(self.at.java), "-cp", str(jar), "org.h2.tools.Shell", "-url", url, "-sql", statement], check=True, capture_output=True)

    def serve(self):
        """Seconds until the pages answer."""
        begin = time.monotonic()
        self.process = subprocess.Popen(self.line("serve", "--port", "0"), stdout=subprocess.PIPE, text=True, env=self.at.environment(None))
        for told in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/\?key=(\w+)", told)
            if found:
                self.port = int(found[1])
                started = time.monotonic() - begin
                answer, _ = self.ask("GET", f"/?key={found[2]}")
                self.cookie = answer.getheader("Set-Cookie").split(";")[0]
                return started
        sys.exit("serve did not begin")

    def ask(self, method, path, body=None, kind=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        headers = {"Cookie": self.cookie, **({"Content-Type": kind} if kind else {})}
        connection.request(method, urllib.parse.quote(path, safe="/?&=%+"), body=body, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()

    def page(self, path):
        answer, text = self.ask("GET", path)
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status}\n{text[-2000:]}")
        return text

    def token(self):
        return re.search(r'name="_csrf" value="([^"]+)"', self.page("/hand-in?year=R3"))[1]

    def judge(self, token, submitter, name, text):
        parts = {"_csrf": token, "year": "R3", "submitter": submitter}
        body = io.BytesIO()
        for key, value in parts.items():
            body.write(f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode())
        body.write(f'--x\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n{text}\r\n--x--\r\n'.encode())
        answer, page = self.ask("POST", "/hand-in", body.getvalue(), "multipart/form-data; boundary=x")
        if answer.status != 200 or "受け入れる行" not in page:
            sys.exit(f"judging: {answer.status}\n{page[-2000:]}")
        return page

    def submit(self, token, submitter, name, page):
        """The path of what was stored."""
        sha256 = re.search(r'name="sha256" value="(\w+)"', page)[1]
        words = {"_csrf": token, "year": "R3", "submitter": submitter, "name": name, "sha256": sha256}
        answer, _ = self.ask("POST", "/hand-in/submit", urllib.parse.urlencode(words), "application/x-www-form-urlencoded")
        if answer.status != 302:
            sys.exit(f"submitting: {answer.status}")
        return self.input / "R3" / submitter / name

    def resident(self):
        """MiB that are resident now."""
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait(60)


def starter(at):
    """How the program is started; KOKUJI_BENCH names another way for a trial."""
    return os.environ.get("KOKUJI_BENCH", str(at.root / "kokuji")).split()


def many_departments(file):
    text = file.read_text(encoding="utf-8").rstrip("\n")
    known = text.count("- name:")
    for number in range(known, DEPARTMENTS):
        text += f"\n  - name: 第{number}部\n    agency: 市長"
    file.write_text(text + "\n", encoding="utf-8")


def many_kinds(folder):
    """Copies of one kind under other names and headings."""
    text = (folder / "business-registration.yml").read_text(encoding="utf-8")
    for number in range(len(list(folder.glob("*.yml"))), KINDS + 7):
        copy = text.replace("name: 個人情報業務登録", f"name: 業務登録{number}").replace("heading: 業務の名称", f"heading: 業務の名称{number}")
        copy = copy.replace("aliases: [業務名, 業務名称]", f"aliases: [業務名{number}]").replace("heading: 届出番号", f"heading: 登録番号{number}")
        copy = copy.replace("aliases: [届出No., 届出No, 届出NO]", f"aliases: [登録No{number}]")
        (folder / f"more-{chr(97 + number % 26)}.yml").write_text(copy, encoding="utf-8")


def rows(name, agency, corner, first):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(ledgers.HEADINGS)
    writer.writerows(ledgers.requests([(name, name, agency, corner)], UPLOADED, first=first))
    return text.getvalue()


def p95(work):
    work()
    times = []
    for _ in range(TIMES):
        begin = time.monotonic()
        work()
        times.append(time.monotonic() - begin)
    return sorted(times)[int(TIMES * 0.95) - 1]


def at_once(console, places, token):
    """Seconds, and how many of the files are not where they belong."""

    def hand_in(number):
        name, agency, corner = places[number % len(places)]
        file = f"{number}.csv"
        text = rows(name, agency, corner, first=5_000_000 + number * UPLOADED)
        stored = console.submit(token, name, file, console.judge(token, name, file, text))
        return stored.exists() and stored.read_bytes().strip() == text.encode().strip()

    begin = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        stored = list(pool.map(hand_in, range(AT_ONCE)))
    return time.monotonic() - begin, stored.count(False)


def measure(at):
    console = Console(at)
    size, runs = at.size(ROWS), at.size(RUNS)
    places = ledgers.Places(at.root).departments
    print(f"console: preparing {size:,} rows", flush=True)
    console.prepare(size)
    console.fill(runs)
    found = []

    def note(says, value, most):
        found.append((says, value, most))
        print(f"  {says}: {value:,.2f}", flush=True)

    try:
        # the first start prepares those that follow
        console.serve()
        console.close()
        note("start of serve, s", console.serve(), 3.0)
        token = console.token()
        name, agency, corner = places[0]
        text = rows(name, agency, corner, first=9_000_000)
        links = re.findall(r'href="(/figure[^"]+)"', console.page("/report?year=R3&id=information-disclosure"))
        total = next(link for link in links if "%E5%90%88%E8%A8%88" in link).replace("&amp;", "&")
        note(f"a ledger of {UPLOADED} rows judged after upload, s", p95(lambda: console.judge(token, name, "judged.csv", text)), 0.3)
        note(f"matrix of {DEPARTMENTS} departments, s", p95(lambda: console.page("/?year=R3")), 0.2)
        note(f"figure to rows at {size:,} records, s", p95(lambda: console.page(total)), 0.3)
        note(f"running page over {runs:,} old runs, s", p95(lambda: console.page("/running")), 0.3)
        note("resident, MiB", console.resident(), 400)
        seconds, lost = at_once(console, places, token)
        note(f"{AT_ONCE} departments hand in at once, s for all", seconds, None)
        note("of their files not stored", lost, 0)
        note("resident after that, MiB", console.resident(), 400)
        note("./kokuji status R3 handed over, s of wall time", p95(lambda: console.run("status", "R3")), 0.5)
        note("./kokuji load of nothing handed over, s", p95(lambda: console.run("load")), 0.5)
        return found
    finally:
        console.close()


def section(found, machine):
    lines = ["## console", "", "The operator's pages, warm, over HTTP on the same machine; of a page, what 95 in 100 answers stay below.", ""]
    lines += ["| | measured | goal |", "|---|--:|--:|"]
    for says, value, most in found:
        lines.append(f"| {says} | {value:,.2f} | {'' if most is None else verdict(f'≤ {most}', value <= most)} |")
    return "\n".join([*lines, "", "; ".join(machine) + ".", ""]) + "\n"
