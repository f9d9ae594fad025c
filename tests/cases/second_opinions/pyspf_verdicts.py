"""What pyspf makes of SPF records: one verdict a line for every line of hexadecimal text on standard input.

fine: it comes to a result; broken: permerror; none: no SPF record. Nothing is asked of any network: every other name has a
list that allows nobody here, an address and one mail host.
"""

import sys

import spf

DOMAIN = "acme.test"


def answers(record):
    def look_up(name, rtype, *_, **__):
        if rtype == "TXT":
            return [((name, "TXT"), (record if name.lower() == DOMAIN else b"v=spf1 ip4:198.51.100.7 -all",))]
        if rtype in ("A", "AAAA"):
            return [((name, "A"), "192.0.2.1")] if rtype == "A" else []
        if rtype == "MX":
            return [((name, "MX"), (10, "mail." + DOMAIN))]
        return []

    return look_up


def verdict(record):
    spf.DNSLookup = answers(record)
    try:
        result = spf.query(i="203.0.113.5", s="somebody@" + DOMAIN, h="mail." + DOMAIN).check()[0]
    except Exception as error:
        return "crash " + type(error).__name__
    return {"permerror": "broken", "none": "none", "temperror": "doubt"}.get(result, "fine")


for line in sys.stdin:
    print(verdict(bytes.fromhex(line.strip())), flush=True)
