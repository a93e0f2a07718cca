#!/usr/bin/env python3
"""Verifies an audit bundle of Plumbline. Stands alone: Python 3.9 or newer, nothing installed, no network. verify.mjs says the same in Node.

  python3 verify.py BUNDLE(.zip or folder) [--checkpoint FILE or FOLDER]... [--key FILE]... [--json]      python3 verify.py --self-test

Exit: 0 verified, 2 tampered, 3 incomplete, 4 bad input. What is trusted is what you bring: your checkpoints and your key, never the bundle.
Nothing here is shared with the other verifier or with the product; SM3 and Ed25519 are written out for a Python that lacks them.
"""
import base64
import datetime
import hashlib
import io
import json
import os
import re
import stat
import struct
import sys
import zipfile
import zlib

LIMIT = 2 ** 26  # bytes of one line, and of one small file
SAFE = 2 ** 53 - 1
STREAM = r"[a-z0-9][a-z0-9-]{0,63}"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
HEX64 = r"[0-9a-f]{64}"
KNOWN = re.compile(
    r"(README\.txt|verify\.py|verify\.mjs|events\.jsonl|blobs\.jsonl|manifest\.json|checkpoints/" + STREAM + r"/[1-9][0-9]{0,15}\.note|evidence/" + HEX64
    + r"|data/(releases|revisions|documents|evidence|submissions)\.jsonl|data/releases/[a-z0-9-]{1,64}-v[1-9][0-9]{0,5}\.jsonl|open/(data/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63})"
)
NOTE = re.compile(
    "(" + UUID + ")/audit/(" + STREAM + r")\n([1-9][0-9]{0,15})\n(\S+)\nsm3 (\S+)\nhead ([0-9a-f]{64})\ntime (\S+)\npolicy 1", re.ASCII
)


class Bad(Exception):
    """The input is not what it should be: exit 4."""


# ── hashes ───────────────────────────────────────────────────────────────────────────────────────
def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def _rotl(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def sm3_written_out(data):
    """GB/T 32905-2016, for a Python whose OpenSSL has no SM3."""
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    message = data + b"\x80" + b"\x00" * ((55 - len(data)) % 64) + struct.pack(">Q", len(data) * 8)
    for block in range(0, len(message), 64):
        w = list(struct.unpack(">16I", message[block:block + 64]))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ _rotl(w[j - 3], 15)
            w.append(x ^ _rotl(x, 15) ^ _rotl(x, 23) ^ _rotl(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            ss1 = _rotl((_rotl(a, 12) + e + _rotl(0x79CC4519 if j < 16 else 0x7A879D8A, j)) & 0xFFFFFFFF, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ _rotl(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = tt1, a, _rotl(b, 9), c, (tt2 ^ _rotl(tt2, 9) ^ _rotl(tt2, 17)), e, _rotl(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *v)


def sm3(*parts):
    data = b"".join(parts)
    try:
        return hashlib.new("sm3", data).digest()
    except ValueError:
        return sm3_written_out(data)


# ── Ed25519 (RFC 8032), checking only ────────────────────────────────────────────────────────────
P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P != 0:
        x = x * ROOT % P
    if (x * x - xx) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = _point(bytes.fromhex("5866666666666666666666666666666666666666666666666666666666666666"))
ZERO = (0, 1, 1, 0)


def ed25519_ok(key, text, signature):
    a = _point(key)
    s = int.from_bytes(signature[32:], "little")
    if a is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    minus = (P - a[0], a[1], 1, P - a[3])
    table = (None, BASE, minus, _add(BASE, minus))
    q = ZERO
    for bit in range(252, -1, -1):
        q = _add(q, q)
        step = table[(s >> bit & 1) | (h >> bit & 1) << 1]
        if step is not None:
            q = _add(q, step)
    inverse = pow(q[2], P - 2, P)
    x, y = q[0] * inverse % P, q[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# ── JSON in its one spelling ─────────────────────────────────────────────────────────────────────
def _canonical(value, depth=0):
    if depth > 64:
        raise ValueError("nested too deep")
    if value is None or value is True or value is False:
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int):
        if abs(value) > SAFE:
            raise ValueError("a large number")
        return str(value)
    if isinstance(value, str):
        value.encode("utf-8")
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(_canonical(item, depth + 1) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(_canonical(key) + ":" + _canonical(value[key], depth + 1) for key in keys) + "}"
    raise ValueError("a number that is not whole")


def _refuse(text):
    raise ValueError(text)


ABSENT = object()


def read_canonical(text):
    """The value of a canonical text; ABSENT for any other text: keys twice or unsorted, 1.0, needless escapes, large numbers."""
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_refuse)
        return value if _canonical(value) == text else ABSENT
    except (ValueError, RecursionError):
        return ABSENT


def has_keys(value, keys):
    return isinstance(value, dict) and set(value) == set(keys.split(","))


def is_count(value, least):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= SAFE


def is_text(value, pattern):
    return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


# ── the bundle: a folder or a zip archive ────────────────────────────────────────────────────────
class File:
    def __init__(self, opener):
        self.opener = opener
        self.hash = None

    def lines(self, name):
        running = hashlib.sha256()
        try:
            with self.opener() as handle:
                source = io.BufferedReader(handle) if not hasattr(handle, "readline") else handle
                while True:
                    line = source.readline(LIMIT + 1)
                    if line == b"":
                        break
                    running.update(line)
                    if not line.endswith(b"\n"):
                        raise Bad(name + ": the last line is cut off, or one is too long")
                    yield text_of(line[:-1], name)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise Bad(name + ": damaged") from error
        self.hash = running.hexdigest()

    def digest(self, name):
        running = hashlib.sha256()
        try:
            with self.opener() as handle:
                for chunk in iter(lambda: handle.read(2 ** 20), b""):
                    running.update(chunk)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise Bad(name + ": damaged") from error
        self.hash = running.hexdigest()

    def whole(self, name):
        try:
            with self.opener() as handle:
                data = handle.read(LIMIT + 1)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
            raise Bad(name + ": damaged") from error
        if len(data) > LIMIT:
            raise Bad(name + ": too large")
        self.hash = hashlib.sha256(data).hexdigest()
        return data


def text_of(data, what):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Bad(what + ": not UTF-8") from error


def folder_entries(folder, below=""):
    for name in sorted(os.listdir(os.path.join(folder, below))):
        place = below + name
        full = os.path.join(folder, place)
        mode = os.lstat(full).st_mode
        if stat.S_ISDIR(mode):
            yield from folder_entries(folder, place + "/")
        elif stat.S_ISREG(mode):
            yield place, (lambda full=full: open(full, "rb"))
        else:
            raise Bad(place + ": not a file")


def zip_entries(place):
    size = os.path.getsize(place)
    with open(place, "rb") as handle:
        handle.seek(max(0, size - 22))
        end = handle.read()
    if len(end) != 22 or end[:4] != b"PK\x05\x06" or end[20:] != b"\x00\x00":
        raise Bad("not a zip archive, or one that is cut off")
    count, length, start = struct.unpack("<HII", end[10:20])
    if start + length != size - 22:
        raise Bad("the archive does not add up")
    try:
        archive = zipfile.ZipFile(place)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Bad("not a zip archive") from error
    infos = archive.infolist()
    if len(infos) != count:
        raise Bad("the archive does not add up")
    for info in infos:
        if info.flag_bits & 1 or info.compress_type not in (0, 8):
            raise Bad(info.filename + ": encrypted, or packed in an unknown way")
    return [(info.orig_filename, (lambda info=info: archive.open(info))) for info in infos]


def open_bundle(place):
    try:
        entries = list(folder_entries(place)) if os.path.isdir(place) and not os.path.islink(place) else zip_entries(place)
    except OSError as error:
        raise Bad(place + ": cannot be read") from error
    files = {}
    for name, opener in entries:
        if name.endswith("/") or any(re.match(r"\.[^.]", part) or part == "__MACOSX" for part in name.split("/")):
            continue
        if KNOWN.fullmatch(name) is None:
            raise Bad(name + ": not a file of a bundle")
        if name in files:
            raise Bad(name + ": twice in the archive")
        files[name] = File(opener)
    return files


# ── notes and keys ───────────────────────────────────────────────────────────────────────────────
def from_base64(text, length):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if len(data) == length and base64.b64encode(data).decode() == text else None


def is_instant(text):
    if not is_text(text, r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"):
        return False
    try:
        datetime.datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return text[17:19] < "60"


class Note:
    def __init__(self, text, what):
        pieces = text.split("\n\n")
        parts = NOTE.fullmatch(pieces[0])
        wrong = Bad(what + ": not a checkpoint in the known form (policy 1)")
        if parts is None or len(pieces) != 2 or not pieces[1].endswith("\n") or int(parts[3]) > SAFE or not is_instant(parts[7]):
            raise wrong
        self.installation, self.stream, self.size, self.head = parts[1], parts[2], int(parts[3]), parts[6]
        self.roots = (from_base64(parts[4], 32), from_base64(parts[5], 32))
        self.text = (pieces[0] + "\n").encode()
        self.signatures = []
        for line in pieces[1][:-1].split("\n"):
            signed = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
            data = signed and from_base64(signed[2], 68)
            if not data:
                raise wrong
            self.signatures.append((signed[1] + "+" + data[:4].hex(), data[4:]))
        if None in self.roots:
            raise wrong

    def is_signed(self, keys):
        """By one of the keys, and by none of them badly."""
        own = [ed25519_ok(keys[name], self.text, signature) for name, signature in self.signatures if name in keys]
        return len(own) > 0 and all(own)


def read_file(place):
    try:
        with open(place, "rb") as handle:
            return text_of(handle.read(), place)
    except OSError as error:
        raise Bad(place + ": cannot be read") from error


def read_keys(place):
    keys = {}
    for line in (line.strip() for line in read_file(place).split("\n")):
        if line == "" or line.startswith("#"):
            continue
        parts = re.fullmatch("(" + UUID + r"/audit)\+([0-9a-f]{8})\+(\S{44})", line)
        raw = parts and from_base64(parts[3], 33)
        if not raw or raw[0] != 1 or sha256(parts[1].encode() + b"\n", raw).hex()[:8] != parts[2]:
            raise Bad(place + ": not a public key of an audit signer")
        keys[parts[1] + "+" + parts[2]] = raw[1:]
    if not keys:
        raise Bad(place + ": holds no key")
    return keys


def outside_notes(place):
    if os.path.isdir(place) and not os.path.islink(place):
        return [note for name, _ in folder_entries(place) if name.endswith(".note") for note in outside_notes(os.path.join(place, name))]
    pieces = read_file(place).split("\n\n")
    if len(pieces) % 2 == 1:
        raise Bad(place + ": not a checkpoint in the known form (policy 1)")
    return [Note(pieces[at] + "\n\n" + re.sub(r"\n\Z", "", pieces[at + 1]) + "\n", place) for at in range(0, len(pieces), 2)]


# ── one stream: chain and trees ──────────────────────────────────────────────────────────────────
def joined(hash_of, nodes):
    root = nodes[-1]
    for left in reversed(nodes[:-1]):
        root = hash_of(b"\x01", left, root)
    return root


class Walk:
    def __init__(self, installation, stream, notes):
        self.head = sha256(("genesis:" + stream + ":" + installation).encode())
        self.size = self.agreed = self.micros = 0
        self.broken = False
        self.nodes = ([], [])
        self.due = sorted(notes, key=lambda note: note.size)

    def take(self, event):
        """None, or why this event does not follow."""
        seq = event["seq"]
        if seq != self.size + 1:
            return ("missing", self.size + 1) if seq > self.size + 1 else ("repeated", seq)
        data = struct.pack(">q", int(event["us"])) + event["body"].encode()
        leaf = sha256(b"\x00", data)
        head = sha256(b"\x01", self.head, struct.pack(">q", seq), leaf)
        if head.hex() != event["h"]:
            return ("edited", seq)
        for hash_of, nodes, node in ((sha256, self.nodes[0], leaf), (sm3, self.nodes[1], sm3(b"\x00", data))):
            rest = self.size
            while rest & 1:
                node = hash_of(b"\x01", nodes.pop(), node)
                rest >>= 1
            nodes.append(node)
        self.head, self.size = head, seq
        return None

    def compare(self):
        """Where a checkpoint of this size differs, if one does."""
        due = []
        while self.due and self.due[0].size == self.size:
            due.append(self.due.pop(0))
        if not due:
            return None
        roots = (joined(sha256, self.nodes[0]), joined(sm3, self.nodes[1]))
        if any(note.head != self.head.hex() or note.roots != roots for note in due):
            return ("root", self.agreed + 1)
        self.agreed = self.size
        return None


# ── figures: what was published is what was told, and every rate is what its counts give ─────────
PLACES = 12  # of a stored rate
NUMBER = r"-?(0|[1-9][0-9]*)(\.[0-9]{1,12})?"
FROZEN = "metric,missing,period,qualifier,seq,unit,value,version"
REVISION = "at,batch,by,id,inputs,metric,missing,origin,period,qualifier,reason,releases,seq,unit,value,version"


def is_figure(one):
    return (
        all(isinstance(one[key], str) for key in ("metric", "unit", "period", "qualifier")) and is_count(one["seq"], 1) and is_count(one["version"], 1)
        and (one["value"] is None or is_text(one["value"], NUMBER)) and (one["missing"] is None or isinstance(one["missing"], str))
    )


def is_frozen(one):
    return (has_keys(one, FROZEN) or has_keys(one, "footnotes," + FROZEN)) and is_figure(one)


def is_revision(one):
    return (
        has_keys(one, REVISION) and is_figure(one) and is_text(one["id"], "[1-9][0-9]{0,18}") and isinstance(one["releases"], list) and isinstance(one["inputs"], list)
        and all(isinstance(name, str) for name in one["releases"])
        and all(has_keys(part, "id,part") and isinstance(part["id"], str) and isinstance(part["part"], str) for part in one["inputs"])
    )


def fingerprint(one):
    """What a line says of a figure, as a number: sums of them do not depend on the order of the lines."""
    text = _canonical([one[key] for key in ("metric", "period", "seq", "version", "value", "missing", "qualifier")])
    return int.from_bytes(sha256(text.encode()), "big")


def scaled(text):
    """A decimal times 10 to the power of 12, as a whole number."""
    whole, _, rest = text.partition(".")
    return int(whole + rest.ljust(PLACES, "0"))


def rate_of(numerator, denominator):
    """Numerator over denominator in per cent, half away from zero at 12 places, times 10 to the power of 12."""
    top, below = abs(numerator) * 100 * 10 ** PLACES, abs(denominator)
    rounded = (2 * top + below) // (2 * below)
    return rounded if (numerator < 0) == (denominator < 0) or rounded == 0 else -rounded


class Told:
    """The hashes that events tell of releases, and of which year and from when on each was published."""

    def __init__(self):
        self.published, self.first, self.since = {}, set(), {}

    def take(self, body, at):
        after = body["after"] if isinstance(body["after"], dict) else {}
        root = after.get("root")
        if not isinstance(root, str):
            return
        release = body["obj"]["id"] if body["act"] == "release.publish" else after.get("release") if body["act"] == "installation.load-reference" else None
        if isinstance(release, str):
            self.published[release] = root
            self.since[release] = (body["obj"]["year"], after["at"] if body["act"] == "release.publish" and is_instant(after.get("at")) else at)
        elif body["act"] == "installation.load-reference":
            self.first.add(root)

    def expected(self, year, at):
        """What a bundle made at that instant holds: every version of the year, or of all, whose time had come. 23 characters: to the millisecond."""
        return sorted(release for release, (of, since) in self.since.items() if (year is None or of == year) and since[:23] <= at[:23])

    def agrees(self, release, root):
        return self.published[release] == root if release in self.published else root in self.first


def verify_figures(files, told, find, report, manifest):
    left = {}
    for name in sorted(files):
        parts = re.fullmatch(r"data/releases/(.+)-v([1-9][0-9]*)\.jsonl", name)
        if parts is None:
            continue
        release = parts[1] + "/" + parts[2]
        running, total = hashlib.sha256(), 0
        for number, line in enumerate(files[name].lines(name), 1):
            one = read_canonical(line)
            if one is ABSENT or not is_frozen(one):
                raise Bad("%s, line %d: not a figure in the known form" % (name, number))
            running.update(("" if number == 1 else "\n").encode() + line.encode())
            total += fingerprint(one)
        if not told.agrees(release, running.hexdigest()):
            find("release", "", 0, release)
        left[release] = total
        report["releases"] += 1
    for release in told.expected(manifest["year"], manifest["at"]):
        # What the manifest names and is not there is told as a missing file.
        if "data/releases/%s.jsonl" % "-v".join(release.rsplit("/", 1)) not in manifest["files"]:
            find("left-out", "", 0, release)
    if "data/revisions.jsonl" not in files:
        return
    values = {}
    for number, line in enumerate(files["data/revisions.jsonl"].lines("data/revisions.jsonl"), 1):
        one = read_canonical(line)
        if one is ABSENT or not is_revision(one) or one["id"] in values:
            raise Bad("data/revisions.jsonl, line %d: not a revision in the known form, or twice" % number)
        values[one["id"]] = one["value"]
        for release in one["releases"]:
            if release in left:
                left[release] -= fingerprint(one)
        counts = {part["part"]: part["id"] for part in one["inputs"]}
        if counts.get("NUMERATOR") not in values or counts.get("DENOMINATOR") not in values:
            continue
        numerator, denominator = values[counts["NUMERATOR"]], values[counts["DENOMINATOR"]]
        given = numerator is not None and denominator is not None and scaled(denominator) != 0
        report["rates"] += 1
        if (rate_of(scaled(numerator), scaled(denominator)) if given else None) != (None if one["value"] is None else scaled(one["value"])):
            find("rate", "", 0, "%s %s %s #%d" % (one["metric"], one["unit"], one["period"], one["seq"]))
    for release, rest in left.items():
        if rest != 0:
            find("lines", "", 0, release)


# ── the whole ────────────────────────────────────────────────────────────────────────────────────
EPOCH = datetime.datetime(1970, 1, 1)


def iso(micros):
    return (EPOCH + datetime.timedelta(microseconds=micros)).isoformat(timespec="microseconds") + "Z"


def is_event(e):
    return (
        has_keys(e, "at,body,h,seq,stream,us") and is_text(e["stream"], STREAM) and is_count(e["seq"], 1) and is_text(e["us"], r"0|[1-9]\d{0,17}")
        and int(e["us"]) <= 253402300799999999 and isinstance(e["at"], str) and e["at"] != "" and is_text(e["h"], HEX64) and isinstance(e["body"], str)
    )


def is_body(b):
    return (
        has_keys(b, "act,actor,after,app,batch,before,id,ip,obj,req,result,v,why") and b["v"] == 1 and b["v"] is not True and has_keys(b["actor"], "id,role,sid8")
        and has_keys(b["obj"], "dept,id,t,year") and isinstance(b["act"], str) and b["result"] in ("ok", "denied", "error")
    )


def read_manifest(text):
    m = read_canonical(text[:-1]) if text.endswith("\n") else ABSENT
    sound = (
        has_keys(m, "at,files,format,installation,product,streams,year") and m["format"] == 1 and m["format"] is not True and is_text(m["installation"], UUID)
        and is_instant(m["at"]) and isinstance(m["product"], str) and (m["year"] is None or is_count(m["year"], 1900)) and isinstance(m["files"], dict) and isinstance(m["streams"], dict)
        and all(KNOWN.fullmatch(name) and name != "manifest.json" and is_text(value, HEX64) for name, value in m["files"].items())
        and all(
            is_text(name, STREAM) and has_keys(one, "head,seq") and is_count(one["seq"], 0) and is_text(one["head"], r"([0-9a-f]{64})?")
            for name, one in m["streams"].items()
        )
    )
    if not sound:
        raise Bad("manifest.json: not in the known form (format 1)")
    return m


# In every bundle, empty or not: a manifest that is silent about one of them does not make it unnecessary.
ALWAYS = tuple("data/%s.jsonl" % name for name in ("releases", "revisions", "documents", "submissions", "evidence"))


def verify_bundle(bundle, checkpoints, key_files):
    keys = {}
    for place in key_files:
        keys.update(read_keys(place))
    outside = [note for place in checkpoints for note in outside_notes(place)]
    files = open_bundle(bundle)
    report = {"code": 0, "findings": [], "installation": None, "missing": [], "rates": 0, "redacted": 0, "releases": 0, "remarks": [], "revealed": 0, "streams": [], "year": None}
    findings = set()

    def find(reason, stream, seq, about=""):
        findings.add((stream, seq, reason, about))

    report["missing"] = ["file " + name for name in ("manifest.json", "events.jsonl") if name not in files]
    if report["missing"]:
        report["code"] = 3
        return report
    manifest = read_manifest(text_of(files["manifest.json"].whole("manifest.json"), "manifest.json"))
    installation = report["installation"] = manifest["installation"]
    report["year"] = manifest["year"]
    for name in files:
        if name != "manifest.json" and name not in manifest["files"]:
            raise Bad(name + ": not named in manifest.json")
    report["missing"] += ["file " + name for name in sorted({*manifest["files"], *ALWAYS}) if name not in files]

    # Who is believed: the keys and the origin that were brought.
    if any(not name.startswith(installation + "/audit+") for name in keys):
        find("origin", "", 0)
    inside = []
    for name in sorted(name for name in files if name.startswith("checkpoints/")):
        note = Note(text_of(files[name].whole(name), name), name)
        if name != "checkpoints/%s/%d.note" % (note.stream, note.size):
            raise Bad(name + ": holds the checkpoint of another place")
        inside.append(note)
    seen = {}
    known = {name for note in outside for name, _ in note.signatures}
    for at, note in enumerate(outside + inside):
        if seen.setdefault((note.stream, note.size), (note.roots, note.head)) != (note.roots, note.head):
            find("conflict", note.stream, note.size)
        if note.installation != installation:
            find("origin", note.stream, note.size)
        if keys:
            good = note.is_signed(keys)
        else:
            good = at < len(outside) or not known or any(name in known for name, _ in note.signatures)
        if not good:
            find("signature", note.stream, note.size)

    walks = {}

    def walk_of(stream):
        if stream not in walks:
            walks[stream] = Walk(installation, stream, [note for note in outside + inside if note.stream == stream])
        return walks[stream]

    named = set()
    told = Told()
    current = ""
    for number, line in enumerate(files["events.jsonl"].lines("events.jsonl"), 1):
        event = read_canonical(line)
        if event is ABSENT or not is_event(event):
            raise Bad("events.jsonl, line %d: not an event in the known form" % number)
        stream, seq, micros = event["stream"], event["seq"], int(event["us"])
        if stream < current:
            find("order", stream, seq)
            continue
        current = stream
        walk = walk_of(stream)
        if walk.broken:
            continue
        fault = walk.take(event) or walk.compare()
        if fault is not None:
            walk.broken = True
            find(fault[0], stream, fault[1])
            continue
        if iso(micros) != event["at"]:
            find("time-text", stream, seq)
        body = read_canonical(event["body"])
        if body is ABSENT or not is_body(body):
            find("body", stream, seq)
        else:
            told.take(body, event["at"])
        if micros < walk.micros:
            report["remarks"].append("clock %s %d" % (stream, seq))
        walk.micros = micros
        named.update(re.findall(r'"c:([0-9a-f]{64})"', event["body"]))
    for stream in list(manifest["streams"]) + [note.stream for note in outside + inside]:
        walk_of(stream)
    for stream, walk in sorted(walks.items()):
        claimed = manifest["streams"].get(stream, {"seq": 0, "head": ""})
        if not walk.broken:
            if walk.size < claimed["seq"] or walk.due:
                find("cut", stream, walk.size + 1)
            elif walk.size > claimed["seq"]:
                find("beyond-head", stream, claimed["seq"] + 1)
            elif walk.head.hex() != claimed["head"]:
                find("head", stream, claimed["seq"])
        own = max((note.size for note in outside if note.stream == stream), default=0)
        signed = max((note.size for note in inside if note.stream == stream), default=0) if keys else 0
        if outside and claimed["seq"] > 0 and own == 0 and signed == 0:
            report["missing"].append("checkpoint " + stream)
        report["streams"].append({"events": walk.size, "outside": own, "signed": signed, "stream": stream})
    if not outside:
        report["missing"].append("checkpoint")

    if "blobs.jsonl" in files:
        blobs = set()
        for line in files["blobs.jsonl"].lines("blobs.jsonl"):
            blob = read_canonical(line)
            sound = (
                blob is not ABSENT and has_keys(blob, "c,salt,value") and is_text(blob["c"], HEX64) and is_text(blob["salt"], r"([0-9a-f]{2}){16,}")
                and isinstance(blob["value"], str) and blob["c"] not in blobs
            )
            if not sound:
                raise Bad("blobs.jsonl: a line not in the known form, or twice")
            blobs.add(blob["c"])
            if sha256(bytes.fromhex(blob["salt"]), blob["value"].encode()).hex() != blob["c"]:
                find("value", "", 0, blob["c"])
            elif blob["c"] in named:
                named.remove(blob["c"])
                report["revealed"] += 1
    report["redacted"] = len(named)
    verify_figures(files, told, find, report, manifest)
    for name, file in files.items():
        if name == "manifest.json":
            continue
        if file.hash is None:
            file.digest(name)
        if file.hash != manifest["files"][name] or (name.startswith("evidence/") and file.hash != name[9:]):
            find("file", "", 0, name)
    report["findings"] = [{"about": about, "reason": reason, "seq": seq, "stream": stream} for stream, seq, reason, about in sorted(findings)]
    report["missing"].sort()
    report["code"] = 2 if findings else 3 if report["missing"] else 0
    return report


# ── words ────────────────────────────────────────────────────────────────────────────────────────
SAYS = {
    "edited": ("内容与哈希不符,被改过", "is not as it was hashed: altered"),
    "missing": ("不在应在的位置,被删或被调换了次序", "is not where it should be: deleted, or moved"),
    "repeated": ("重复或次序颠倒", "comes twice or out of order"),
    "order": ("出现在别的链之后,次序不对", "stands behind another stream: out of order"),
    "cut": ("缺失,链尾被截断", "is missing: the end was cut off"),
    "beyond-head": ("在链头之后,是后加的", "stands behind the head: added afterwards"),
    "head": ("与链头记录的哈希不符", "is not what the head of the stream says"),
    "root": ("起(至检查点为止)与检查点的根不符,历史被重写,或检查点被改", "and what follows up to a checkpoint differ from it: history rewritten, or the checkpoint altered"),
    "conflict": ("有两个互相矛盾的检查点", "has two checkpoints that contradict each other"),
    "signature": ("的检查点不是由这把密钥签署的", "has a checkpoint that was not signed by this key"),
    "origin": ("属于另一套系统(来源标识不同)", "belongs to another installation (another origin)"),
    "time-text": ("的时间两种写法不一致", "has two times that differ"),
    "body": ("的内容不是规范形式", "has a body that is not in the canonical form"),
    "value": ("加盐的值与承诺不符", "a salted value does not fit its commitment"),
    "file": ("文件与清单中的哈希不符", "a file is not as the manifest says"),
    "release": ("这一版的数据与发布时写入日志的校验值不符", "the figures of this version do not have the hash that the log tells of it"),
    "left-out": ("日志记有这一版的发布,包里没有它的数据", "the log tells that this version was published; its figures are not in the bundle"),
    "lines": ("这一版的数据与修订记录对不上", "the figures of this version are not those of the revisions that it names"),
    "rate": ("比率与分子、分母算出的不一致", "the rate is not what its counts give"),
}
RESULTS = {0: ("已核实", "VERIFIED"), 2: ("发现篡改", "TAMPERED"), 3: ("材料不全", "INCOMPLETE"), 4: ("输入不合格", "BAD INPUT")}
NOTHING_BROUGHT = (
    "没有带来检查点:链本身前后一致,但没有和包以外的任何东西比对过,整条重写或截尾看不出来。请用 --checkpoint",
    "no checkpoint was brought: the chains are consistent; nothing outside the bundle was compared, so a full rewrite or a cut end would not show. Use --checkpoint",
)


def show(report):
    zh, en = RESULTS[report["code"]]
    if "reason" in report:
        print(zh + ":" + report["reason"] + "\n" + en + ": " + report["reason"])
        return
    streams, events, redacted = len(report["streams"]), sum(one["events"] for one in report["streams"]), report["redacted"]
    print("%s:%d 条链,%d 条事件,已隐去的值 %d 个\n%s: %d streams, %d events, %d values redacted" % (zh, streams, events, redacted, en, streams, events, redacted))
    if report["releases"] > 0:
        releases, rates = report["releases"], report["rates"]
        print("发布版本 %d 个已对照日志,比率 %d 个已按分子、分母重算\n%d versions of releases held against the log, %d rates computed again from their counts" % (releases, rates, releases, rates))
    if report["year"] is not None:
        print("归档包:只含 %d 年度的数据\narchive package: the figures of %d only" % (report["year"], report["year"]))
    for finding in report["findings"][:50]:
        stream, says = finding["stream"], SAYS[finding["reason"]]
        place = (finding["about"],) * 2 if stream == "" else ("链 %s 第 %d 条" % (stream, finding["seq"]), "stream %s, event %d" % (stream, finding["seq"]))
        print("- %s %s\n  %s %s [%s]" % (place[0], says[0], place[1], says[1], finding["reason"]))
    for what in report["missing"]:
        if what == "checkpoint":
            words = NOTHING_BROUGHT
        elif what.startswith("checkpoint "):
            words = ("链 %s 没有检查点可比" % what[11:], "no checkpoint to compare stream %s with" % what[11:])
        else:
            words = ("缺少文件 " + what[5:], "file " + what[5:] + " is missing")
        print("- " + "\n  ".join(words))
    for remark in report["remarks"]:
        print("- 时钟曾回拨(不是篡改):%s\n  the clock was set back (no tampering): %s" % (remark[6:], remark[6:]))


def self_test():
    """Known answers: SM3 of "abc" (GB/T 32905-2016, A.1), and the first test of RFC 8032, 7.1."""
    answer = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    key = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    signature = bytes.fromhex(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    good = {
        "ed25519": ed25519_ok(key, b"", signature) and not ed25519_ok(key, b"x", signature),
        "sm3": sm3(b"abc").hex() == answer and all(sm3_written_out(b"a" * n) == sm3(b"a" * n) for n in range(130)) and sm3_written_out(b"abc").hex() == answer,
    }
    return {"code": 0 if all(good.values()) else 3, **good}


def read_arguments(given):
    bundle, checkpoints, key_files = None, [], []
    words = list(given)
    while words:
        word = words.pop(0)
        if word == "--json":
            continue
        if word in ("--checkpoint", "--key"):
            if not words:
                raise Bad(word + ": which file?")
            (key_files if word == "--key" else checkpoints).append(words.pop(0))
        elif word.startswith("-") or bundle is not None:
            raise Bad(word + ": not understood")
        else:
            bundle = word
    if bundle is None:
        raise Bad("usage: verify.py BUNDLE [--checkpoint FILE] [--key FILE] [--json]")
    return bundle, checkpoints, key_files


def main(words):
    for out in (sys.stdout, sys.stderr):
        out.reconfigure(encoding="utf-8", errors="replace")
    try:
        report = self_test() if words[:1] == ["--self-test"] else verify_bundle(*read_arguments(words))
    except Bad as error:
        report = {"code": 4, "reason": str(error)}
    except Exception as error:  # what nobody thought of is bad input too, never a crash
        report = {"code": 4, "reason": "unreadable (%s)" % error}
    if "--json" in words or words[:1] == ["--self-test"]:
        print(json.dumps(report, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    else:
        show(report)
    return report["code"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
