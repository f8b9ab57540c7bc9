"""Do imports run one way? views, admin, commands → verbs → models, querysets → extraction | comparison | sums → figures, units, …"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from itertools import permutations
from pathlib import Path

import pytest

from factcheck.bootstrap import pins

ROOT = Path(__file__).resolve().parent.parent

#: From the top down. A module may import from its own line and from the lines below it, never from one above.
#: The longest name that fits decides; a new module of `articles` is a verb until it is named here.
LAYERS = [
    (
        "articles.views",
        "articles.admin",
        "articles.management",
        "articles.templatetags",
        "articles.urls",
        "articles.forms",
        "articles.display",
    ),
    ("articles", "articles.jobs", "articles.sample"),
    ("articles.models", "articles.querysets", "articles.access", "articles.apps", "articles.wording", "articles.migrations"),
    ("factcheck.lining_up", "factcheck.manifest", "factcheck.text_files", "factcheck.json_lines"),
    ("factcheck.extraction", "factcheck.comparison", "factcheck.sums"),
    ("factcheck.formats",),
    ("factcheck",),
]
#: Wiring stands beside the layers: it names `articles` only as dotted strings, and the engine knows nothing of it.
WIRING = {
    *("settings", "urls", "wsgi", "csp", "outage", "health", "uploads", "entered", "typed", "compression", "errors", "db"),
    *("bootstrap", "testing", "embedded_pg", "pg_programs", "throwaway_pg", "processes", "tether", "shared_files"),
}
SIBLINGS = ("factcheck.extraction", "factcheck.comparison", "factcheck.sums")


def modules() -> list[tuple[str, Path]]:
    paths = [*ROOT.glob("factcheck/**/*.py"), *ROOT.glob("articles/**/*.py")]
    return sorted((".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path) for path in paths)


def imported(path: Path) -> Iterator[str]:
    """Every project module that the file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def level(module: str) -> int:
    fitting = [(len(name), row) for row, names in enumerate(LAYERS) for name in names if f"{module}.".startswith(f"{name}.")]
    return max(fitting)[1]


def is_wiring(module: str) -> bool:
    parts = module.split(".")
    return parts[0] == "factcheck" and len(parts) > 1 and parts[1] in WIRING


def is_engine(module: str) -> bool:
    return module.startswith("factcheck.") and not is_wiring(module)


@pytest.mark.parametrize(("module", "path"), modules(), ids=lambda value: value if isinstance(value, str) else "")
def test_imports_run_downwards(module: str, path: Path) -> None:
    for target in imported(path):
        if not target.startswith(("factcheck.", "articles.")):
            assert not (is_engine(module) and target.split(".")[0] == "django"), f"{module} is engine and imports {target}"
        elif is_wiring(module):
            assert not target.startswith("articles."), f"{module} is wiring: name {target} as a dotted string instead"
        elif is_wiring(target):
            assert not is_engine(module), f"{module} is engine and imports {target}, which is wiring"
        else:
            assert level(target) >= level(module), f"{module} imports {target}, which stands above it"


@pytest.mark.parametrize(("one", "other"), list(permutations(SIBLINGS, 2)))
def test_the_parts_of_the_engine_do_not_know_each_other(one: str, other: str) -> None:
    for module, path in modules():
        if f"{module}.".startswith(f"{one}."):
            assert not [target for target in imported(path) if f"{target}.".startswith(f"{other}.")], module


#: Through which modules what the engine answers reaches the record or the terminal; everybody else calls the verb.
DOORS = [
    ("factcheck.extraction.extract", ("articles.ingest", "articles.sample", "articles.management", "articles.forms.amounts")),
    ("factcheck.sums.check", ("articles.display.sums", "articles.management")),
    ("factcheck.comparison.compare", ("articles.lineup", "articles.judging", "articles.management", "factcheck.lining_up")),
]


@pytest.mark.parametrize(("function", "doors"), DOORS)
def test_each_half_of_the_engine_has_one_door_into_the_record(function: str, doors: tuple[str, ...]) -> None:
    strangers = [
        module
        for module, path in modules()
        if module.startswith("articles.")
        and not any(f"{module}.".startswith(f"{door}.") for door in doors)
        and function in imported(path)
    ]
    assert strangers == []


def rooms() -> dict[str, set[str]]:
    """Of each folder of the extraction, and of each module that stands beside them, which of the others it imports."""
    root = "factcheck.extraction."
    known = {module.removeprefix(root).split(".")[0] for module, _path in modules() if module.startswith(root)}
    found: dict[str, set[str]] = {room: set() for room in known}
    for module, path in modules():
        if module.startswith(root):
            room = module.removeprefix(root).split(".")[0]
            targets = {target.removeprefix(root).split(".")[0] for target in imported(path) if target.startswith(root)}
            found[room] |= (targets & known) - {room}
    return found


def test_no_folder_of_the_extraction_comes_back_to_itself() -> None:
    assert list(TopologicalSorter(rooms()).static_order())  # raises CycleError, with the circle


def test_the_engine_loads_no_django() -> None:
    names = [module for module, _ in modules() if is_engine(module)]
    program = f"import importlib, sys; [importlib.import_module(name) for name in {names!r}]; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


#: packages that need not stand in requirements.txt: asgiref is a part of Django, the others stand in requirements-dev.txt
NEED_NO_PIN = {"asgiref", "babel", "pytest"}


def test_what_is_imported_is_pinned_where_a_reader_looks_for_it() -> None:
    """Not in constraints.txt alone, which holds what the packages bring along: nobody would miss it there."""
    provided = packages_distributions()
    tops = {target.split(".")[0] for _module, path in modules() for target in imported(path)}
    wanted = {_spelled(name) for top in tops - NEED_NO_PIN for name in provided.get(top, ())}
    assert wanted - {_spelled(name) for name, _version in pins([ROOT / "requirements.txt"])} == set()


def _spelled(name: str) -> str:
    """As package indexes compare names (PEP 503)."""
    return name.lower().replace("_", "-")
