"""A bundle as the first version wrote it, and bundles that someone has tampered with and signed anew."""

from __future__ import annotations

import hashlib
import json
from typing import Any

FIRST = (
    '{"answers":{"vagar":{"comment":"Ett exempel ☃","flagged":true,"private":false,"state":"rated","v'
    'alue":2}},"checksum":"4e1c62ccb5319beb0a3c7ad0e12da5e2b0199d38002dc310adb98f886bda48bc","definit'
    'ion":{"about":["Om."],"excluded":[["Inledning","stycke 1","Ber inte om något."]],"id":"prov","na'
    'me":["Prov","Sample"],"policy":["Kommunen","Policy",""],"roles":[{"about":["Om."],"areas":[{"abo'
    'ut":["Om."],"areas":[],"id":"mod","items":[{"fails":[["Tiger."]],"id":"vagar","question":["När?"'
    '],"reverse":false,"source":["Mod","punkt 1","restates",["mod/1"]],"strength":"ska","text":["Jag '
    'vågar.","I dare."],"themes":["mod"],"third":["vågar.","dares."],"weight":1.0,"works":[["Prövar."'
    ']]}],"kind":"expectation","reliability":[18.0,0.8,240,"Provkommunen"],"title":["Mod"]}],"extends'
    '":null,"id":"chef","title":["Chef","Manager"]}],"scale":{"labels":[["nej","no"],["delvis"],["ja"'
    ',"yes"]],"min":1},"scoring":[0.5,2,false],"support":[{"about":["Om."],"for":["chef"],"id":"kurs"'
    ',"source":["Stöd","punkt 2","restates"],"title":["Kurs"]}],"title":["Policy"],"version":"1.0.0"}'
    ',"format":"sjalvskattning-bundle","head":{"assessment":"prov","created":"2026-11-20T14:32:00.123'
    '","finished":true,"hash":"84053fb1bba227068284086c352f53f68045446f98fe8ce63817480189b7eb03","id"'
    ':"k3m7pq","occasion":{"date":"2026-11-20","kind":"lonesamtal","name":"Kim","period":"2026","unit'
    '":"Skolan"},"perspective":"manager","role":"chef","version":"1.0.0"},"made":"2026-11-21","nonce"'
    ':"0123456789abcdef0123456789abcdef","preparation":{"competence":"Kurs","earlier":[["Förra","","m'
    'e","","","not_started"]],"goals":[["Mål","Steg","employer","2027","Så","ongoing","kurs"]],"hande'
    'd_over":true,"needs":"Tid","signatures":true,"topics":[["vagar","Vill"]]},"version":1}\n'
).encode()
"""One answer, everything that can be prepared, and everything that a definition can hold."""

FIRST_CODE = "ghj3-a6f6-krsv-9tv1"


def canonical(value: object) -> bytes:
    """JSON as a bundle is written, made here and not by the program."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def body_of(data: bytes) -> Any:
    """What a bundle says, to be tampered with."""
    return json.loads(data)


def resealed(body: Any) -> bytes:
    """A bundle that says ``body``, with every sum and every double right, as a skilled forger makes it."""
    body = {key: value for key, value in body.items() if key != "checksum"}
    definition, head = body.get("definition"), body.get("head")
    if isinstance(definition, dict) and isinstance(head, dict):
        head = {**head, "hash": hashlib.sha256(canonical(definition)).hexdigest()}
        head |= {"assessment": definition.get("id"), "version": definition.get("version")}
        body["head"] = head
    body["checksum"] = hashlib.sha256(canonical(body)).hexdigest()
    return canonical(body) + b"\n"
