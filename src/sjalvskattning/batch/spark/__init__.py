"""The same rule on Apache Spark: for Parquet that lies in a cluster already, or more than one machine can take.

``session`` starts Spark, ``coding`` turns a table's cells into codes, ``scoring`` runs and publishes,
``counting`` counts groups and ``blaming`` finds where the faults stand. Needs the extra ``spark``, and Java.
"""
