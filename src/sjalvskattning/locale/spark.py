"""Scoring on Apache Spark: what it needs, and what can be wrong with where the result goes."""

TEXTS: dict[str, tuple[str, str]] = {
    "spark.needs_spark.what": (
        "För att räkna på ett Sparkkluster behövs tillägg som inte är installerade.",
        "Scoring on a Spark cluster needs add-ons that are not installed.",
    ),
    "spark.needs_spark.remedy": (
        "Installera dem: {python} -m pip install narwhals numpy pyarrow python-calamine pyspark",
        "Install them: {python} -m pip install narwhals numpy pyarrow python-calamine pyspark",
    ),
    "spark.needs_java.what": (
        "Spark behöver Java 17 eller senare, och här finns ingen Java.",
        "Spark needs Java 17 or later, and there is no Java here.",
    ),
    "spark.needs_java.remedy": (
        "Installera Java, eller sätt JAVA_HOME till mappen där Java finns.",
        "Install Java, or set JAVA_HOME to the folder where Java is.",
    ),
    "spark.exists.what": ("Mappen för resultatet finns redan.", "The folder for the result exists already."),
    "spark.exists.where": ("{path}", "{path}"),
    "spark.exists.remedy": (
        "Välj ett annat namn, eller ta bort mappen.",
        "Choose another name, or remove the folder.",
    ),
    "spark.not_moved.what": (
        "Resultatet kunde inte flyttas till sin plats.",
        "The result could not be moved into its place.",
    ),
    "spark.not_moved.where": ("{path}", "{path}"),
    "spark.not_moved.remedy": (
        "Kontrollera att du får skriva i mappen och att den finns kvar.",
        "Check that you may write in the folder and that it is still there.",
    ),
}
