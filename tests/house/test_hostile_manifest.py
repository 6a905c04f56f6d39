"""Every row of the shared hostile files does what its manifest says, through the program's own doors.

Rooms try their own copies in more ways; here each row has one holder, and a row that nobody holds is a fault.
The shared definitions and stores are in other formats than the program's: what they attack is tried with the
program's own twin of each, and the shared file itself is fed to the program and must be refused unharmed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.calls import Caller
from tests.figures import Figure
from tests.house.hostile_holders import (
    SHARED,
    Bench,
    Holder,
    accepts,
    comment,
    definition,
    formulas,
    good_definition,
    large_columns,
    manifest,
    names,
    not_a_date,
    points_someone_out,
    rejects,
    store,
)

pytestmark = pytest.mark.trust(part="parsers")

HOLDERS: dict[str, Holder] = {
    "answers/ok_utf8_semikolon.csv": accepts("p1", "p2", "p3"),
    "answers/blandade_radslut.csv": accepts("p1", "p2", "p3"),
    "answers/utf8_med_en_cp1252_byte.csv": rejects("rad 5", "byte F6", "--encoding"),
    "answers/tom_0_byte.csv": rejects("Filen är tom."),
    "answers/bara_bom.csv": rejects("Filen är tom."),
    "answers/bara_rubrik.csv": accepts(says=["Svar poängsatta: 0", "inget resultat att visa"]),
    "answers/formler.csv": formulas,
    "answers/oavslutat_citat.csv": rejects("rad 2", "Citattecknen"),
    "answers/ojamna_rader.csv": rejects("rad 2", "4 celler", "rad 3", "7 celler", "har 5"),
    "answers/dubbla_kolumner.csv": rejects("kolumn ”nivå”", "Två kolumner heter likadant"),
    "answers/dubbla_svar_samma_person.csv": rejects("rad 5", "rad 2", "Behåll det svar som gäller"),
    "answers/falt_200k.csv": rejects("rad 2", "10000 tecken"),
    "answers/nfd_id.csv": accepts("p1", says=["Rader som inte är med: 0"]),
    "answers/sep_rad.csv": accepts("p1", "p2", "p3"),
    "answers/bom_mitt_i.csv": rejects("rad 3", "Rubrikraden står en gång till"),
    "answers/citat_radbryt_pipe.csv": accepts("p1"),
    "batch/bomb.csv.gz": rejects("packar upp sig till mer än 10 MB"),
    "batch/bomb.parquet": large_columns,
    "batch/trunkerad.parquet": rejects("Parquetfilen är skadad eller avbruten."),
    "definitions/ok.yaml": good_definition,
    "definitions/alias_ring.yaml": definition("namnger ett ställe", "hänvisar till något"),
    "definitions/djup_900.yaml": definition("fler än 20 nivåer"),
    "definitions/dubbla_nycklar.yaml": definition("finns redan på rad"),
    "definitions/ogiltigt_datum.yaml": not_a_date,
    "definitions/float_tagg.yaml": definition("”!!float”"),
    "definitions/bool_tagg.yaml": definition("”!!bool”"),
    "definitions/tabbar.yaml": definition("tabb"),
    "definitions/bom_crlf.yaml": good_definition,
    "definitions/cp1252.yaml": definition("UTF-8", "F6"),
    "definitions/markup_i_text.yaml": good_definition,
    "definitions/id_traversal.yaml": definition("a–z, 0–9, - och _, högst 64 tecken"),
    "definitions/framtida_schema.yaml": definition("version 99", "Filen är orörd"),
    "definitions/flera_dokument.yaml": definition("dokument"),
    "definitions/tom.yaml": definition("Filen är tom eller innehåller bara kommentarer"),
    "definitions/djup_punkt.toml": definition(".toml läses inte"),
    "definitions/nan.toml": definition(".toml läses inte"),
    "stores/ok_v1.json": store(),
    "stores/noll_byte.json": store(),
    "stores/skrap_efter.json": store(),
    "stores/dubbla_id.json": store(),
    "stores/tva_dokument.json": store(),
    "stores/fel_rot.json": store(),
    "stores/icke_numeriskt_id.json": store(),
    "stores/djup.json": store("djup-ensam"),
    "stores/ny_version.json": store(),
    "stores/klocka_bakat.json": store(),
    "comments/rich_lank.txt": comment,
    "comments/osc52.txt": comment,
    "comments/csi_rensa.txt": comment,
    "comments/c1_8bit.txt": comment,
    "comments/bidi.txt": comment,
    "comments/osynligt.txt": comment,
    "comments/zalgo.txt": comment,
    "comments/emoji_zwj.txt": comment,
    "comments/markdown_tabell.txt": comment,
    "comments/markdown_spar.txt": comment,
    "comments/formel.txt": comment,
    "comments/typst_latex.txt": comment,
    "comments/mall.txt": comment,
    "comments/pekar_ut_person.txt": points_someone_out,
    "names/namn.txt": names,
}


@pytest.fixture
def _is_here() -> None:
    """The shared collection, which must be there in CI."""
    if not SHARED.is_dir():
        assert not os.environ.get("CI"), f"the hostile files are missing in CI: {SHARED}"
        pytest.skip("the shared hostile files are not beside this clone")


@pytest.mark.usefixtures("_is_here")
def test_every_row_has_a_holder_and_a_file() -> None:
    """Expect as many holders as rows, each row's file to be there, and no file without a row."""
    assert manifest().keys() == HOLDERS.keys()
    lying = {path.relative_to(SHARED).as_posix() for path in SHARED.rglob("*") if path.is_file()}
    assert lying == manifest().keys() | {"manifest.csv"}


@pytest.mark.usefixtures("_is_here")
@pytest.mark.parametrize("name", HOLDERS)
def test_a_row_does_what_the_manifest_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    """Expect what its holder holds: accepted, refused with its place, recovered, or made harmless."""
    (tmp_path / "hem").mkdir()
    row = manifest()[name]
    HOLDERS[name](row, Bench(Caller(monkeypatch, tmp_path / "hem"), tmp_path))
    figure("parsers: hostile files", 1)
