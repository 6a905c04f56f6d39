"""A definition as an Excel workbook, one row an item, and back. Only this package knows openpyxl."""
