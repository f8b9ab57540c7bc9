"""Which texts do these paths hold, and what is known of each? For the command line, without a database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from factcheck.dateline import propose
from factcheck.manifest import Row

#: What bytes say; raises ValueError with a sentence when they say nothing.
Decode = Callable[[bytes], str]


class UnreadableFileError(ValueError):
    """A path gives no text; the message says which and why."""


@dataclass(frozen=True, kw_only=True)
class TextFile:
    """One text with what the manifest, the options or its own dateline say of it."""

    name: str
    text: str
    outlet: str | None
    region: str | None
    published: date | datetime | None


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line says of all files: it stands behind the manifest and before the dateline."""

    decode: Decode
    manifest: Mapping[str, Row] = field(default_factory=dict)
    published: date | datetime | None = None
    region: str | None = None


def texts(paths: Iterable[Path], options: Options) -> Iterator[TextFile | UnreadableFileError]:
    """One TextFile per file, in the order given; a folder stands for its .txt files. What cannot be read comes as its error."""
    files = list({_identity(path): path for path in _files(paths)}.values())  # a file named twice is read once
    names = [path.name for path in files if isinstance(path, Path)]
    for path in files:
        if isinstance(path, UnreadableFileError):
            yield path
            continue
        try:
            text = read_text(path, options.decode)
        except UnreadableFileError as error:
            yield error
        else:
            # The name alone, as manifests have it; two files of one name are told apart by their folders.
            yield _described(path.name if names.count(path.name) == 1 else str(path), path, text, options)


def read_text(path: Path, decode: Decode) -> str:
    """The text exactly as it stands, line ends included. Raises UnreadableFileError with one sentence."""
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{path} cannot be read as {error.encoding}: byte {error.start + 1} is wrong.") from error
    except ValueError as error:
        raise UnreadableFileError(f"{path}: {error}") from error


def _files(paths: Iterable[Path]) -> Iterator[Path | UnreadableFileError]:
    for path in paths:
        if not path.is_dir():
            yield path
        elif found := sorted(path.glob("*.txt")):
            yield from found
        else:
            yield UnreadableFileError(f"{path} is a folder without .txt files.")


def _identity(found: Path | UnreadableFileError) -> object:
    return found.resolve() if isinstance(found, Path) else found


def _described(name: str, path: Path, text: str, options: Options) -> TextFile:
    row, own = options.manifest.get(path.name, Row(file=path.name)), propose(text)
    return TextFile(
        name=name,
        text=text,
        outlet=row.outlet or own.outlet,
        region=row.region or options.region or own.region,
        published=row.published or options.published or own.published,
    )
