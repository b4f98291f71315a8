#!/usr/bin/env python3
"""Opens a vault without the program, as vault-format.md describes it: Python 3, libsodium and the tool `sqlcipher`.

    FRISTAD_PASSPHRASE=... open-vault.py VAULT NAME 'SELECT ...'   runs SQL and prints CSV
    FRISTAD_PASSPHRASE=... open-vault.py VAULT NAME --check        holds slots, history and every row against each other

NAME is who signs in; "" with the recovery key as passphrase takes the recovery key's slot. All work is on a copy of the encrypted
files in a temporary folder: the vault is not changed, and nothing is entered in its history. Never prints a key, and gives it to the
tool through a pipe only. --check ends with 0 and `ok`, or with 4 and a line for every fault; the program's own `verify` checks more
(pages, schema, checkpoints, numbers).
"""
import ctypes, fcntl, hashlib, hmac, json, os, shutil, subprocess, sys, tempfile, unicodedata

sodium = ctypes.CDLL("libsodium.so.23")
if sodium.sodium_init() < 0:
    sys.exit("libsodium doesn't start")


def call(function, size, *arguments):
    """What a libsodium function puts into its first argument, or nothing if it refuses."""
    out = ctypes.create_string_buffer(size)
    return out.raw if getattr(sodium, function)(out, *arguments) == 0 else None


def blake2b(*parts):
    return hashlib.blake2b(b"".join(parts), digest_size=32).digest()


def number(value):
    return value.to_bytes(8, "little", signed=True)


def text(value):
    return number(len(value)) + value


def derived(data_key, context):
    """crypto_kdf_derive_from_key, number 1."""
    return hashlib.blake2b(key=data_key, digest_size=32, salt=number(1), person=context).digest()


def canonical(name, passphrase):
    if name:
        return unicodedata.normalize("NFC", passphrase).encode()
    digits = [c for c in passphrase.upper().translate(str.maketrans("OIL", "011")) if c not in "- \t\r\n"]
    return "".join(c for place, c in enumerate(digits) if place % 5 != 4).encode()  # without the check digits


def data_keys(slot, passphrase):
    """The data keys of a slot: one, or the old and the new while a re-keying is unfinished."""
    of = {field: bytes.fromhex(slot[field]) for field in ("public_key", "salt", "nonce", "secret_key")}
    wrapping = call("crypto_pwhash", 32, ctypes.c_ulonglong(32), passphrase, ctypes.c_ulonglong(len(passphrase)), of["salt"],
                    ctypes.c_ulonglong(slot["argon2id_passes"]), ctypes.c_size_t(slot["argon2id_memory_bytes"]), 2)
    secret = call("crypto_secretbox_open_easy", 32, of["secret_key"], ctypes.c_ulonglong(48), of["nonce"], wrapping)
    if secret is None:
        sys.exit("wrong name or passphrase")
    return [call("crypto_box_seal_open", 32, bytes.fromhex(key["sealed"]), ctypes.c_ulonglong(80), of["public_key"], secret)
            for key in slot["data_keys"]]


def dumped(vault, **form):
    return json.dumps(vault, sort_keys=True, ensure_ascii=False, **form)


def key_file(vault):
    """The text of vault.json for what stands under "vault" in it."""
    checksum = blake2b(dumped(vault, separators=(",", ":")).encode()).hex()
    return (dumped({"checksum": checksum, "vault": vault}, indent=1) + "\n").encode()


class Copy:
    """The encrypted database, copied, and read with the tool."""

    def __init__(self, vault, folder):
        self.file = os.path.join(folder, "register.db")
        for end in ("", "-wal"):  # changes that are in the log only count
            if os.path.exists(source := os.path.join(vault, "register.db" + end)):
                shutil.copyfile(source, self.file + end)

    def run(self, sql, before=""):
        start = f".output /dev/null\nPRAGMA key = \"x'{self.key.hex()}'\";\nPRAGMA query_only = ON;\n.output stdout\n{before}"
        environment = {name: value for name, value in os.environ.items() if name != "FRISTAD_PASSPHRASE"}
        return subprocess.run(["sqlcipher", "-batch", "-bail", "-init", "/dev/null", self.file],
                              input=(start + sql + "\n").encode(), capture_output=True, env=environment)

    def opens_with(self, keys):
        for which, self.key in enumerate(keys):
            if self.run("SELECT count(*) FROM sqlite_schema;").returncode == 0:
                return which
        sys.exit("the data key doesn't open register.db")

    def rows(self, columns, rest):
        """Every row of a query as a list of cells, whatever they hold."""
        cells = " || '|' || ".join(f"substr(typeof({c}), 1, 1) || CASE typeof({c}) WHEN 'integer' THEN {c}"
                                   f" WHEN 'null' THEN '' ELSE hex({c}) END" for c in columns)
        said = self.run(f"SELECT {cells} {rest};")
        if said.returncode != 0:
            sys.exit("register.db: " + said.stderr.decode().strip())
        return [[Cell(cell) for cell in line.split("|")] for line in said.stdout.decode().splitlines()]


class Cell:
    def __init__(self, said):
        self.type = {"i": 1, "r": 2, "t": 3, "b": 4, "n": 5}[said[0]]  # SQLite's numbers
        self.value = int(said[1:]) if self.type == 1 else None if self.type == 5 else bytes.fromhex(said[1:])


def check_key_file(raw, vault, which, data_key, copy, fault):
    if raw != key_file(vault):
        fault("vault.json is not as the program writes it")
    for slot in vault["slots"]:
        identity = b"\0".join([slot["kind"].encode(), bytes.fromhex(slot["public_key"]) + slot["name"].encode()])
        voucher = hmac.new(derived(data_key, b"fr_slots"), identity, hashlib.sha512).digest()[:32]
        if voucher.hex() != slot["data_keys"][which]["voucher"]:
            fault(f"vault.json: nobody with the data key vouches for the slot of '{slot['name']}'")
    slots, coming = (cell.value for cell in copy.rows(["slots", "next_slots"], "FROM vault_state")[0])
    halves = [dict(vault, slots=[dict(slot, data_keys=[slot["data_keys"][place]]) for slot in vault["slots"]])
              for place in range(len(vault["slots"][0]["data_keys"]))]
    digests = [blake2b(b"fristad slots 1", text(key_file(half))) for half in halves]
    if digests != [slots, coming] and digests not in ([slots], [coming]):
        fault("vault.json is not the one that the database knows")


def check_history(copy, tables, fault):
    """The chain and its payloads. Returns what it says of single rows, and of all rows of clients that were imported."""
    certificates = {}
    for certificate, entry in copy.rows(["certificate", "entry"], "FROM thinned_payloads ORDER BY certificate, entry"):
        certificates.setdefault(certificate.value, [number(certificate.value)]).append(number(entry.value))
    vouched = {c for c, of in certificates.items() if blake2b(b"fristad thinning 1", *of) in [row[0].value for row in copy.rows(
        ["p.row_after"], f"FROM thinning_certificates c JOIN history_entries e ON e.number = c.entry AND e.kind = 'thinned'"
        f" JOIN history_payloads p ON p.entry = e.number WHERE c.number = {c}")]}
    chain, last, touched, imports = bytes(32), 0, {}, {}
    for row in copy.rows(["number", "change", "at", "staff", "record", "client", "kind", "record_table", "commitment", "chain", "salt",
                          "content", "row_before", "row_after", "certificate"],
                         "FROM history_entries LEFT JOIN history_payloads p ON p.entry = number"
                         " LEFT JOIN thinned_payloads t ON t.entry = number ORDER BY number"):
        *numbers, kind, table, commitment, said, salt, content, before, after, certificate = (cell.value for cell in row)
        chain = blake2b(b"fristad entry 1", chain, *map(number, numbers), text(kind), text(table), text(commitment))
        if numbers[0] != last + 1 or said != chain:
            fault(f"history: the chain breaks at entry {numbers[0]}")
        last, chain, record, client = numbers[0], said, numbers[4], numbers[5]
        if salt is None:
            if commitment and certificate not in vouched:
                fault(f"history: the payload of entry {last} is missing")
            continue
        if commitment != blake2b(b"fristad payload 2", salt, text(before), text(after), text(content)):
            fault(f"history: the payload of entry {last} is another one")
        table = tables.get(table.decode())
        if not record or not table:
            continue
        if kind.startswith(b"import.") or kind == b"demo.added":
            imports[client] = [last, after, bytes(32)]
            continue
        key = (table["name"], client if table["both"] else 0, record)
        known = touched.get(key)
        if known is None or known["last"] < imports.get(known["client"], [0])[0]:
            known = touched[key] = {"client": client if table["client"] is not None else 0, "before": before}
        elif before and before != known["after"]:
            fault(f"{table['name']}, row {record}: was changed before entry {last} without one of its own")
        known.update(last=last, after=after)
    if copy.rows(["entry", "chain"], "FROM vault_state")[0][1].value != chain:
        fault("history: it ends elsewhere than vault_state says")
    return touched, imports


def check_rows(copy, tables, touched, imports, fault):
    for name, table in tables.items():
        seen = {}
        for row in copy.rows(table["columns"], f'FROM "{name}" ORDER BY {table["order"]}'):
            client = row[table["client"]].value if table["client"] is not None else 0
            record = row[table["record"]].value
            bytes_of = [bytes([place, cell.type]) + (number(cell.value) if cell.type == 1 else text(cell.value))
                        for place, cell in enumerate(row) if cell.type != 5]
            seen[name, client if table["both"] else 0, record] = (client, blake2b(b"fristad row 1", text(name.encode()), *bytes_of))
            if name == "settings" and row[1].value == b"needs_version":
                seen.popitem()  # a promise to older programs, without an entry
        said = {key: known for key, known in touched.items()
                if key[0] == name and known["last"] > imports.get(known["client"], [0])[0]}
        for key in sorted(seen.keys() | said.keys()):
            client, row = seen.get(key, (said[key]["client"] if key in said else 0, None))
            place = f"{name}, row {key[1]}/{key[2]}" if table["both"] else f"{name}, row {key[2]}"
            if key not in said and client not in imports:
                fault(f"{place}: no entry knows it")
            elif key in said and said[key]["after"] != (row or b""):
                fault(f"{place}: " + ("not as its last entry says" if row else "missing"))
            imported = said[key]["before"] if key in said else row
            if client in imports and imported:
                imports[client][2] = blake2b(imports[client][2], imported)
    for client, (entry, said, found) in imports.items():
        if said != found:
            fault(f"clients, row {client} or another of its rows: not as entry {entry} says")


def check_drafts(copy, fault):
    said = copy.rows(["drafts"], "FROM vault_state")[0][0].value
    rows = copy.rows(["staff", "name", "content", "at"], "FROM drafts ORDER BY staff, name")
    drafts = blake2b(b"fristad drafts 1", *(number(c.value) if c.type == 1 else text(c.value) for row in rows for c in row))
    if said != drafts and (said or rows):
        fault("drafts: not as vault_state says")


def bound_tables(copy):
    """The tables whose rows the history binds, with the places of their keys, by name."""
    names = copy.rows(["name"], "FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE"
                      " '\\' AND name NOT IN ('history_entries', 'history_payloads', 'thinning_certificates', 'thinned_payloads',"
                      " 'drafts', 'vault_state') ORDER BY name")
    tables = {}
    for name in (row[0].value.decode() for row in names):
        columns = [(c.value.decode(), pk.value) for c, pk in copy.rows(["name", "pk"], f"FROM pragma_table_info('{name}') ORDER BY cid")]
        keys = [place for place, column in enumerate(columns) if column[1]]
        owner = [place for place, column in enumerate(columns) if column[0] == ("id" if name == "clients" else "client_id")]
        quoted = [f'"{column[0]}"' for column in columns]
        tables[name] = {"name": name, "columns": quoted, "record": keys[-1], "client": owner[0] if owner else None,
                        "both": len(keys) > 1, "order": ", ".join(quoted[key] for key in keys)}
    return tables


def main():
    if len(sys.argv) != 4 or "FRISTAD_PASSPHRASE" not in os.environ:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    folder, name, query = sys.argv[1:]
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # or the program has it open on this computer
    journal = os.path.join(folder, "register.db-journal")
    if os.path.exists(journal) and open(journal, "rb").read(1) not in (b"", b"\0"):
        sys.exit("a re-keying was cut short: open the vault with the program once, or see vault-format.md")
    raw = open(os.path.join(folder, "vault.json"), "rb").read()
    vault = json.loads(raw)["vault"]
    slot = next((slot for slot in vault["slots"] if slot["name"] == name), None)
    if slot is None:
        sys.exit("wrong name or passphrase")
    keys = data_keys(slot, canonical(name, os.environ["FRISTAD_PASSPHRASE"]))
    with tempfile.TemporaryDirectory() as private:
        copy = Copy(folder, private)
        which = copy.opens_with(keys)
        if query != "--check":
            said = copy.run(query + ";", ".mode csv\n.headers on\n")
            sys.stdout.buffer.write(said.stdout)
            sys.exit(said.stderr.decode().strip() or 0)
        faults = []
        check_key_file(raw, vault, which, copy.key, copy, faults.append)
        tables = bound_tables(copy)
        check_rows(copy, tables, *check_history(copy, tables, faults.append), faults.append)
        check_drafts(copy, faults.append)
        print("\n".join(faults) if faults else "ok")
        sys.exit(4 if faults else 0)


if __name__ == "__main__":
    main()
