"""Which texts do these paths hold, and what is known of each? For the command line, without a database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from factcheck.dateline import propose
from factcheck.formats import Block, Document, Unreadable, furniture, members_apart, read_apart
from factcheck.formats.document import LARGEST, megabytes
from factcheck.formats.registry import SUFFIXES
from factcheck.manifest import Row


class UnreadableFileError(ValueError):
    """A path gives no text; the message says which and why."""


@dataclass(frozen=True, kw_only=True)
class TextFile:
    """One text with what the manifest, the options, its file or its own dateline say of it."""

    name: str
    text: str
    outlet: str | None
    region: str | None
    published: date | datetime | None
    blocks: Sequence[Block] = ()


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line says of all files: it stands behind the manifest and before what a file says of itself.

    sentence: how a reason is said to whoever reads the complaint.
    """

    encoding: str | None = None
    sentence: Callable[[Unreadable], str] = str
    manifest: Mapping[str, Row] = field(default_factory=dict)
    published: date | datetime | None = None
    region: str | None = None


def texts(paths: Iterable[Path], options: Options) -> Iterator[TextFile | UnreadableFileError]:
    """One TextFile per file, in the order given; a folder or an archive stands for the files it holds that can be read.

    What cannot be read comes as its error.
    """
    found = list({_identity(path): path for path in files(paths)}.values())  # a file named twice is read once
    names = [path.name for path in found if isinstance(path, Path)]
    for path in found:
        if isinstance(path, UnreadableFileError):
            yield path
            continue
        # The name alone, as manifests have it; two files of one name are told apart by their folders.
        name = path.name if names.count(path.name) == 1 else str(path)
        for inside, _, document in documents(path, options):
            if isinstance(document, UnreadableFileError):
                yield document
            else:
                yield _described(f"{name}/{inside}" if inside else name, inside or path.name, document, options)


def documents(path: Path, options: Options) -> Iterator[tuple[str, bytes, Document | UnreadableFileError]]:
    """What a file holds, read apart: itself under the name "", and the files it encloses by theirs; with the bytes of each."""
    try:
        data = content(path)
        document = read_apart(data, name=path.name, encoding=options.encoding)
        if document.text:
            yield "", data, document
        if document.encloses:
            yield from _enclosed(path, data, options)
    except UnreadableFileError as error:
        yield "", b"", error
    except Unreadable as error:
        yield "", b"", UnreadableFileError(f"{path}: {options.sentence(error)}")


def _enclosed(path: Path, data: bytes, options: Options) -> Iterator[tuple[str, bytes, Document | UnreadableFileError]]:
    for member in members_apart(data, name=path.name):
        try:
            if member.refused is not None:
                raise member.refused
            yield member.name, member.data, read_apart(member.data, name=member.name, encoding=options.encoding)
        except Unreadable as error:
            yield member.name, b"", UnreadableFileError(f"{path}/{member.name}: {options.sentence(error)}")


def content(path: Path) -> bytes:
    """Its bytes. Raises UnreadableFileError with one sentence."""
    try:
        if path.stat().st_size > LARGEST:
            size = megabytes(path.stat().st_size)
            raise UnreadableFileError(f"{path}: it has {size}, and at most {megabytes(LARGEST)} are read.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path}: it cannot be read: {error.strerror or error}.") from error


def files(paths: Iterable[Path]) -> Iterator[Path | UnreadableFileError]:
    """Each file; a folder stands for those in it whose names promise a text, manifest.csv left out."""
    for path in paths:
        if not path.is_dir():
            yield path
        elif found := sorted(one for one in path.iterdir() if is_text(one)):
            yield from found
        else:
            yield UnreadableFileError(f"{path} is a folder without files that can be read ({', '.join(sorted(SUFFIXES))}).")


def is_text(path: Path) -> bool:
    return path.suffix.lower().removeprefix(".") in SUFFIXES and path.name != "manifest.csv" and path.is_file()


def _identity(found: Path | UnreadableFileError) -> object:
    return found.resolve() if isinstance(found, Path) else found


def _described(name: str, file: str, document: Document, options: Options) -> TextFile:
    row = options.manifest.get(file.rsplit("/", 1)[-1], Row(file=file))
    said, own = document.proposed, propose(furniture.unfurnished(document.text, document.blocks).lstrip())
    return TextFile(
        name=name,
        text=document.text,
        outlet=row.outlet or said.outlet or own.outlet,
        region=row.region or options.region or said.region or own.region,
        published=row.published or options.published or said.published or own.published,
        blocks=document.blocks,
    )
