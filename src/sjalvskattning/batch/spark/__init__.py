"""The same rule on Apache Spark: for Parquet in a cluster, and for more than one machine can take.

``session`` starts Spark, ``coding`` turns a table's cells into codes, ``scoring`` runs and publishes,
``counting`` counts groups and ``blaming`` says where faults stand. Needs the extra ``spark``, and Java.
"""
