"""The ``score`` command on a real cluster: the same files, to the byte, as without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.usecases.scoring.order import Engine
from tests.batch.tables import as_csv
from tests.spark.test_spark import SMALL, answers, master, pytestmark
from tests.usecases.scored import Desk

__all__ = ["master", "pytestmark"]


def test_the_command_writes_the_same_bytes_on_a_cluster(
    master: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scores, statistics of groups, faults and manifest of a CSV file with everything wrong in it."""
    settings = tmp_path_factory.mktemp("settings")
    small = "".join(f"{name} {value}\n" for name, value in SMALL.items())
    (settings / "spark-defaults.conf").write_text(small)
    monkeypatch.setenv("SPARK_CONF_DIR", str(settings))
    desk, output = Desk(tmp_path), "ut.parquet"
    rows = answers(6000, faulty=True)
    rows[40] = ["kort", "rad"]
    rows[50] = rows[0]
    desk.write("svar.csv", as_csv(rows))
    names = [output, f"ut.groups.{output[3:]}", f"{output}.manifest.json", f"{output}.errors.csv"]
    made = []
    for engine, address in ((Engine.PLAIN, ""), (Engine.SPARK, master)):
        said = {"by": "enhet", "on_error": OnError.REPORT, "force": True, "role": "chef"}
        desk.score("svar.csv", output=output, engine=engine, master=address, staging=str(tmp_path), **said)
        made.append({name: desk.read(name) for name in names})
    assert made[0].keys() == made[1].keys()
    for name in names:
        assert made[0][name] == made[1][name], name
    assert {path.name for path in tmp_path.iterdir()} == {"svar.csv", *names}
