"""Where the contestants' programs and inputs lie; builds what is missing."""
import dataclasses
import os
import pathlib
import re
import subprocess
import sys


@dataclasses.dataclass(frozen=True)
class Workplace:
    root: pathlib.Path
    java: pathlib.Path
    kokuji: list
    """options with which the launcher starts Kokuji, its class path with the entry points in src/test/java/jp/kokuji/bench last"""
    others: str
    """class path of the contestants in bench/src"""
    rows: int | None = None
    """size of a trial; None is the full size of each case"""
    huge: bool = False
    """whether growth goes on to 10,000,000 rows"""

    def size(self, full):
        """How many rows, or files, a case works on."""
        return min(full, self.rows or full)

    @property
    def folder(self):
        return self.root / "target" / "bench"

    @property
    def fonts(self):
        return self.root / "src/main/resources/fonts"

    def kokuji_run(self, entry, *arguments, heap="512m"):
        return [str(self.java), f"-Xmx{heap}", *self.kokuji, f"jp.kokuji.bench.{entry}", *map(str, arguments)]

    def server_run(self, entry):
        """With the libraries of the tests, which the measured program must not see: one brings an XML processor of its own."""
        libraries = (self.folder / "tests.cp").read_text()
        return [str(self.java), "-Xmx256m", "-cp", f"{self.root / 'target/test-classes'}:{libraries}", f"jp.kokuji.bench.{entry}"]

    def java_run(self, entry, *arguments, heap="512m"):
        native = "--enable-native-access=ALL-UNNAMED"
        return [str(self.java), f"-Xmx{heap}", native, "-cp", self.others, f"bench.{entry}", *map(str, arguments)]

    def python_run(self, script, *arguments):
        return [python(), str(self.root / "bench/python" / script), *map(str, arguments)]

    @staticmethod
    def environment(more):
        """This process's variables with those that are given; None takes one away."""
        return {name: value for name, value in {**os.environ, **(more or {})}.items() if value is not None}

    @staticmethod
    def prepare(root, rows=None, huge=False):
        folder = root / "target" / "bench"
        folder.mkdir(parents=True, exist_ok=True)
        java = find_java()
        maven(root, "test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={folder}/tests.cp")
        maven(root, "-f", "bench/pom.xml", "compile", "dependency:build-classpath", f"-Dmdep.outputFile={folder}/others.cp")
        others = [root / "bench/target/classes", (folder / "others.cp").read_text()]
        # the launcher builds the jar and prepares its start when they are older than the sources: not while it is measured
        home = java.parent.parent
        subprocess.run([str(root / "kokuji"), "--version"], env=Workplace.environment({"JAVA_HOME": str(home)}), check=True)
        return Workplace(root, java, as_started(root, home), ":".join(map(str, others)), rows, huge)


def as_started(root, home):
    """What the launcher has prepared for this Java, on a class path that goes on to the entry points."""
    version = re.search(r'JAVA_RUNTIME_VERSION="([^"]*)"', (home / "release").read_text())[1]
    *options, jar = (root / "target" / f"start-{version}").read_text().split()
    path = f"{jar}:{root / 'target/test-classes'}"
    # of a report as large as these, the launcher leaves out neither compiler
    return ["-XX:+UseSerialGC", *[o for o in options if o != "-jar"], "-cp", path]


def maven(root, *arguments):
    subprocess.run(["mvn", "-B", "-q", *arguments], cwd=root, check=True)


def find_java():
    """The newest JDK of 21 or more; the machine's default may be older."""
    homes = [*pathlib.Path("/usr/lib/jvm").glob("*"), *pathlib.Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home")]
    found = []
    for home in homes:
        release = home / "release"
        version = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
        if version and int(version[1]) >= 21 and (home / "bin/javac").exists():
            found.append((int(version[1]), home / "bin/java"))
    if not found:
        sys.exit("bench/run needs a JDK 21 or newer; none was found under /usr/lib/jvm")
    return max(found)[1]


def find_python():
    """A Python that has the contestants' libraries, the distribution's before any other; None where there is none."""
    for candidate in ("/usr/bin/python3", sys.executable):
        check = subprocess.run([candidate, "-c", "import reportlab, openpyxl"], capture_output=True, check=False)
        if check.returncode == 0:
            return candidate
    return None


def python():
    return find_python() or sys.exit("bench/run needs reportlab and openpyxl: apt-get install python3-reportlab python3-openpyxl")
