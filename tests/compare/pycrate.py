"""Structure of NAS PDUs as pycrate sees it: a JSON line {hex, direction} in, a JSON line out.

Out: {"message": class name, "ies": [[IEI or null, offset of the value in half octets, its half octets, pycrate's name]]} or {"error": text}.
"""

import json
import os
import sys

out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # what pycrate says at its import is no result

from pycrate_mobile.NAS import parse_NASLTE_MO, parse_NASLTE_MT  # noqa: E402
from pycrate_mobile.TS24007 import IE  # noqa: E402


def ie(element, offset):
    """One information element: its identifier, and where its value begins and ends."""
    size = element.get_bl()
    fields = {field._name: field for field in element._content} if isinstance(element, IE) else {}
    present = [field for name, field in fields.items() if name in ("T", "L") and not field.get_trans()]
    tag = fields["T"].get_val() if "T" in fields and fields["T"] in present else None
    head = sum(field.get_bl() for field in present)
    return [tag, (offset + head) // 4, (size - head) // 4, element._name]


def structure(message):
    """The information elements after the header, which is the first element."""
    found, offset = [], 0
    for index, element in enumerate(message._content):
        size = element.get_bl()
        if index > 0 and size > 0:
            found.append(ie(element, offset))
        offset += size
    return {"message": type(message).__name__, "ies": found}


for line in sys.stdin:
    pdu = json.loads(line)
    parse = parse_NASLTE_MO if pdu["direction"] == "uplink" else parse_NASLTE_MT
    try:
        message, error = parse(bytes.fromhex(pdu["hex"]), inner=False)
        result = {"error": str(error)} if error or message is None else structure(message)
    except Exception as failure:  # whatever it is, it is what pycrate makes of the PDU
        result = {"error": type(failure).__name__}
    print(json.dumps(result), file=out)
