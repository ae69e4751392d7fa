"""NAS PDUs as pycrate sees them: a JSON line {hex, direction} in, a JSON line out.

Out: {"message": discriminator and type, "header": {name: value}, "ies": [{"tag": IEI or null, "at": offset of the value in half octets, "size": its half
octets, "name": pycrate's name, "values": [[path of the field, value]]}]}, or {"error": text}.
"""

import json
import os
import sys

out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # what pycrate says at its import is no result

from pycrate_core.elt import Alt, Atom  # noqa: E402
from pycrate_csn1.csnobj import CSN1Obj  # noqa: E402
from pycrate_mobile.NAS import parse_NASLTE_MO, parse_NASLTE_MT  # noqa: E402
from pycrate_mobile.TS24007 import IE  # noqa: E402
from pycrate_mobile.TS24008_IE import PLMN  # noqa: E402

HEADER = {"SecHdr": "security header type", "MAC": "MAC", "Seqn": "sequence number", "EPSBearerId": "EPS bearer identity", "PTI": "PTI"}
SERVICE_REQUEST = "EMMServiceRequest"
PROTECTED = "EMMSecProtNASMessage"


def parts(element):
    """What an element is made of; of alternatives the one that is there; None: it is a field."""
    if isinstance(element, CSN1Obj):
        return None
    if isinstance(element, Alt):
        return [element.get_alt()]
    return getattr(element, "_content", None)


def text(field):
    """A value as text: digits and names as pycrate decodes them, octets in hexadecimal, numbers in decimal."""
    value = field.decode() if hasattr(field, "decode") else field.get_val()
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return str(int(value)) if isinstance(value, bool) else str(value)


def csn(described, value, found):
    """Leaves of a CSN.1 value, which pycrate keeps as lists beside the description."""
    if hasattr(described, "_obj"):
        csn(described._obj, value, found)
    elif isinstance(value, list) and hasattr(described, "_list"):
        for part, item in zip(described._list, value):
            csn(part, item, found)
    elif isinstance(value, int) and described._name:
        found.append([described._name, str(value)])


def told(field, name, found):
    """What pycrate tells of several octets together: names, digits of an identity."""
    try:
        whole = field.decode() if hasattr(field, "decode") else None
    except Exception:  # nothing that can be told
        return
    if isinstance(whole, tuple):
        whole = whole[1]
        name += ".digits"
    if isinstance(whole, str):
        found.append([name, whole])


def values(element, path, found):
    """The fields below an element that have octets, by their path."""
    for field in parts(element):
        name = field._name if path == "" else path + "." + field._name
        if field.get_bl() == 0 or field._name in ("T", "L", "spare"):
            continue
        if isinstance(field, CSN1Obj):
            csn(field, field.get_val(), found)
        elif parts(field) is not None:
            told(field, name, found)
            values(field, name, found)
        elif isinstance(field, PLMN):
            digits = field.decode()
            found += [[name + ".MCC", digits[:3]], [name + ".MNC", digits[3:]]]
        elif isinstance(field, Atom):
            found.append([name, text(field)])
    return found


def ie(element, offset):
    """One information element: its identifier, where its value begins and ends, what is in it."""
    size = element.get_bl()
    fields = {field._name: field for field in element._content} if isinstance(element, IE) else {}
    present = [field for name, field in fields.items() if name in ("T", "L") and not field.get_trans()]
    tag = fields["T"].get_val() if "T" in fields and fields["T"] in present else None
    head = sum(field.get_bl() for field in present)
    found = values(element, "", []) if parts(element) is not None else [[element._name, text(element)]]
    return {"tag": tag, "at": (offset + head) // 4, "size": (size - head) // 4, "name": element._name, "values": found}


def leaves(element):
    inside = parts(element)
    return [element] if inside is None else [leaf for field in inside for leaf in leaves(field)]


def name_of(message, header):
    if type(message).__name__ in (SERVICE_REQUEST, PROTECTED):
        return "SERVICE REQUEST" if type(message).__name__ == SERVICE_REQUEST else "sealed"
    return "%x %02x" % (header["ProtDisc"].get_val(), header["Type"].get_val())


def structure(message):
    """The information elements after the header, which is the first element."""
    header = {leaf._name: leaf for leaf in leaves(message[0])}
    name = name_of(message, header)
    is_protected = name == "sealed"
    if is_protected:
        header.update({field._name: field for field in message._content[1:3]})
    wanted = {HEADER[key]: text(leaf) for key, leaf in header.items() if key in HEADER and (is_protected or key != "SecHdr")}
    found, offset = [], 0
    for index, element in enumerate(message._content):
        size = element.get_bl()
        if index > 0 and size > 0 and not is_protected:
            found.append(ie(element, offset))
        offset += size
    return {"message": name, "header": wanted, "ies": found}


for line in sys.stdin:
    pdu = json.loads(line)
    parse = parse_NASLTE_MO if pdu["direction"] == "uplink" else parse_NASLTE_MT
    try:
        message, error = parse(bytes.fromhex(pdu["hex"]), inner=False)
        result = {"error": str(error)} if error or message is None else structure(message)
    except Exception as failure:  # whatever it is, it is what pycrate makes of the PDU
        result = {"error": type(failure).__name__}
    print(json.dumps(result), file=out)
