#!/usr/bin/env python3
"""Checks the chain of a vault's history without the vault, as history-export.md describes it. Python 3 and nothing else.

    check-history.py FILE CHECKPOINT...

FILE is what `fristad history VAULT export --to FILE` wrote. A CHECKPOINT is the line on the recovery sheet (a number, a hyphen and 64
digits), or a backup of the vault, whose header has one. It has to come from somebody else than FILE does, and what is newer than the
newest of them is vouched for by nobody.

Ends with 0 and `ok`, or with 4 and a line for every fault (of many the first 20), or with 2 if it was called wrongly.
"""
import csv, hashlib, re, struct, sys

COLUMNS = "number,change,at,staff,kind,record_table,record,client,commitment,chain"
MOST = 20


def number(value):
    return int(value).to_bytes(8, "little", signed=True)


def text(value):
    return len(value).to_bytes(8, "little") + value


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"' if re.search('[,"\r\n]', cell) else cell


def entries(file):
    """Every entry as it stands in the file, and whether the program would have written it so, byte by byte."""
    taken = []

    def lines():
        for line in file:
            taken.append(line)
            yield line

    for cells in csv.reader(lines(), strict=True):
        yield cells, "".join(taken) == ",".join(map(quoted, cells)) + "\n"
        taken.clear()


def chained(before, cells):
    """The hash at an entry: BLAKE2b over the hash before it and all of the entry."""
    numbers = [cells[place] for place in (0, 1, 2, 3, 6, 7)]
    if len(cells) != 10 or not all(re.fullmatch("0|-?[1-9][0-9]{0,18}", each) for each in numbers):
        raise ValueError
    if not re.fullmatch("([0-9a-f]{64})?", cells[8]) or not re.fullmatch("[0-9a-f]{64}", cells[9]):
        raise ValueError
    kind, table = (cells[place].encode("utf-8", "surrogateescape") for place in (4, 5))
    parts = [b"fristad entry 1", before, *map(number, numbers), text(kind), text(table), text(bytes.fromhex(cells[8]))]
    return hashlib.blake2b(b"".join(parts), digest_size=32).digest()


def checkpoint(said):
    """Number and hash that a line or the header of a backup names."""
    if line := re.fullmatch("([1-9][0-9]{0,18})-([0-9a-f]{64})", "".join(said.split()).lower()):
        return int(line[1]), bytes.fromhex(line[2]), "the checkpoint " + line[1]
    digest, rest = hashlib.blake2b(digest_size=32), b""
    with open(said, "rb") as file:
        head = file.read(96)
        if len(head) < 96 or head[:16] != b"Fristad backup\r\n" or head[16:24] != struct.pack("<Q", 2):
            raise ValueError(f"{said} is neither a checkpoint nor a backup")
        file.seek(0)
        while piece := file.read(1 << 20):
            rest += piece
            digest.update(rest[:-32])
            rest = rest[-32:]
    if digest.digest() != rest:
        raise ValueError(f"{said} is damaged")
    return struct.unpack("<Q", head[56:64])[0], head[64:96], f"the backup {said}"


def check(file, known, fault):
    """Walks the chain; the number of its last entry."""
    waiting = sorted(known, key=lambda each: each[0])
    chain, last = bytes(32), 0
    if not (end := re.fullmatch("Fristad history 1,(?:([1-9][0-9]{0,18})-([0-9a-f]{64}))\n", next(file, ""))):
        fault("line 1: not what the program writes")
    if next(file, "") != COLUMNS + "\n":
        fault("line 2: not the columns")
    try:
        for cells, canonical in entries(file):
            try:
                expected = chained(chain, cells)
            except (ValueError, IndexError, OverflowError):
                fault(f"after entry {last}: a line that the program doesn't write")
                continue
            if int(cells[0]) != last + 1 or expected.hex() != cells[9] or not canonical:
                fault(f"the chain breaks at entry {cells[0]}")
            last, chain = int(cells[0]), bytes.fromhex(cells[9])
            while waiting and waiting[0][0] <= last:
                at, hash_there, name = waiting.pop(0)
                if at != last or hash_there != chain:
                    fault(f"another history than that of {name}")
    except csv.Error:
        fault(f"after entry {last}: a line that the program doesn't write")
    for *_, name in waiting:
        fault(f"it ends at entry {last}, before {name}")
    if end and (int(end[1]), bytes.fromhex(end[2])) != (last, chain):
        fault("it ends elsewhere than its first line says")
    return last


def check_file(path, known):
    """The number of the last entry, and every fault."""
    faults = []
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        return check(file, known, faults.append), faults


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        known = [checkpoint(said) for said in sys.argv[2:]]
        last, faults = check_file(sys.argv[1], known)
    except (OSError, ValueError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(2)
    if faults:
        print("\n".join(faults[:MOST] + [f"and {len(faults) - MOST} more"] * (len(faults) > MOST)))
        sys.exit(4)
    newest = max(at for at, *_ in known)
    print(f"ok: entries 1 to {newest} are those of the checkpoint" + (f"; nobody vouches for {newest + 1} to {last}" * (last > newest)))


if __name__ == "__main__":
    main()
