"""Definitions as Excel workbooks: the guide in them, and what is wrong with one."""

TEXTS: dict[str, tuple[str, str]] = {
    # the commands
    "workbook.export": (
        "Skriv en skattning som en Excelfil, en rad för varje påstående.",
        "Write an assessment as an Excel file, one row per statement.",
    ),
    "workbook.export.short": ("Skriv en skattning som Excelfil.", "Write an assessment as Excel."),
    "workbook.export.examples": (
        "sjalvskattning assessment export lidkoping -o lidkoping.xlsx\n"
        "sjalvskattning assessment export egen.yaml -o egen.xlsx",
        "sjalvskattning assessment export lidkoping -o lidkoping.xlsx\n"
        "sjalvskattning assessment export own.yaml -o own.xlsx",
    ),
    "workbook.import": (
        "Gör en skattning av en Excelfil med påståenden. Det som saknas i filen blir TODO att skriva.",
        "Make an assessment of an Excel file of statements. What is missing in the file becomes a TODO to write.",
    ),
    "workbook.import.short": ("Gör en skattning av en Excelfil.", "Make an assessment from Excel."),
    "workbook.import.examples": (
        "sjalvskattning assessment import egen.xlsx -o egen.yaml\n"
        "sjalvskattning assessment import egen.xlsx --id sjovik > sjovik.yaml",
        "sjalvskattning assessment import own.xlsx -o own.yaml\n"
        "sjalvskattning assessment import own.xlsx --id sjovik > sjovik.yaml",
    ),
    "workbook.argument.file": ("Excelfilen, .xlsx.", "The Excel file, .xlsx."),
    "workbook.option.output": (
        "Fil att skriva till; utan den skrivs skattningen ut.",
        "File to write; without it the assessment is printed.",
    ),
    "workbook.option.xlsx": ("Excelfil att skriva till.", "Excel file to write."),
    "workbook.written": ("Skrivet till {path}.", "Written to {path}."),
    "workbook.todo.one": ("En text återstår att skriva: sök efter TODO.", "One text is left: look for TODO."),
    "workbook.todo.other": (
        "{n} texter återstår att skriva: sök efter TODO.",
        "{n} texts are left to write: look for TODO.",
    ),
    "workbook.refused": (
        "Filen kan inte användas. Antal fel: {n}.",
        "The file cannot be used. Number of errors: {n}.",
    ),
    # what is wrong with a file
    "workbook.not_excel.what": (
        "{path} är inte en Excelfil (.xlsx).",
        "{path} is not an Excel file (.xlsx).",
    ),
    "workbook.not_excel.remedy": (
        "Spara bladet som Excel-arbetsbok (.xlsx).",
        "Save the sheet as an Excel workbook (.xlsx).",
    ),
    "workbook.old.what": ("{path} är i det gamla Excelformatet.", "{path} is in the old Excel format."),
    "workbook.old.remedy": (
        "Öppna filen och spara den som Excel-arbetsbok (.xlsx).",
        "Open the file and save it as an Excel workbook (.xlsx).",
    ),
    "workbook.too_large.what": ("{path} är för stor.", "{path} is too large."),
    "workbook.too_large.remedy": (
        "En skattning har några hundra rader. Ta bort blad, rader och bilder som inte hör dit.",
        "An assessment has some hundred rows. Remove sheets, rows and pictures that do not belong there.",
    ),
    "workbook.damaged.what": ("{path} är skadad och går inte att läsa.", "{path} is damaged."),
    "workbook.damaged.remedy": (
        "Öppna filen i Excel eller LibreOffice och spara den på nytt.",
        "Open the file in Excel or LibreOffice and save it again.",
    ),
    "workbook.no_items.what": ("Det finns inga påståenden i {path}.", "There are no statements in {path}."),
    "workbook.no_items.remedy": (
        "Skriv rubrikerna role, area och text på första raden och ett påstående på varje rad därunder.",
        "Write the headers role, area and text in the first row and one statement per row below.",
    ),
    "workbook.needs_extra.what": (
        "För Excelfiler behövs tillägget openpyxl.",
        "Excel files need the add-on openpyxl.",
    ),
    "workbook.needs_extra.remedy": (
        "Installera det: {python} -m pip install openpyxl",
        "Install it: {python} -m pip install openpyxl",
    ),
    "workbook.control.what": (
        "Texten ”{text}” har ett tecken som inte kan stå i en Excelfil.",
        "The text “{text}” has a character that cannot be in an Excel file.",
    ),
    "workbook.control.remedy": ("Ta bort tecknet i skattningen.", "Remove the character in the assessment."),
    "workbook.column_unknown.what": ("Kolumnen ”{name}” är okänd.", "The column “{name}” is unknown."),
    "workbook.column_unknown.remedy": (
        "Rätta rubriken, eller ta bort kolumnen.",
        "Correct the header, or remove the column.",
    ),
    "workbook.column_twice.what": (
        "Kolumnen ”{name}” finns två gånger.",
        "The column “{name}” is there twice.",
    ),
    "workbook.column_twice.remedy": (
        "Ta bort den ena, eller numrera dem: works::1, works::2.",
        "Remove one of them, or number them: works::1, works::2.",
    ),
    # what is made when a sheet does not say
    "workbook.first_role": ("Medarbetare", "Employee"),
    "workbook.first_area": ("Påståenden", "Statements"),
    "workbook.todo.role_title": ("rollens namn", "the role’s name"),
    "workbook.todo.section": ("policyns rubrik", "the policy’s heading"),
    "workbook.todo.passage": ("platsen under rubriken", "the place under the heading"),
    "workbook.todo.support_title": ("stödets namn", "the support’s name"),
    "workbook.todo.support_about": (
        "en mening om vad stödet är och vem det är till för",
        "a sentence on what the support is and whom it is for",
    ),
    "workbook.todo.strength": ("ska, förväntas, vill eller bör", "ska, förväntas, vill or bör"),
    # the guide in the workbook
    "workbook.guide": ("Läs mig", "Read me"),
    "workbook.guide.themes": ("Teman att välja bland", "Themes to choose from"),
    "workbook.guide.text": (
        "Så fyller du i arbetsboken\n"
        "Bladet items har ett påstående på varje rad. Kolumner som slutar på ::en är den engelska texten.\n"
        "text: Jag …, en sak, högst 20 ord. third: samma sak sedd utifrån, börjar med ett verb.\n"
        "works och fails: två eller tre tecken, ett i varje kolumn. question: en öppen fråga.\n"
        "section och passage: var i policyn det står. relation: restates om policyn säger det, interprets om "
        "påståendet gör ett ord konkret.\n"
        "trace: passagernas id, med komma mellan. themes: ett till tre teman, med komma mellan.\n"
        "Nya roller och områden skrivs på bladen roles och areas. Bladet excluded har det som inget påstående "
        "står för.\n"
        "Stöd som arbetsgivaren erbjuder skrivs på ett blad som heter support: id, title, about, section, passage, "
        "relation, trace, for.\n"
        "Har någon mätt hur säkert ett områdes index är, skrivs det i kolumnerna sd, r, n och measured på bladet "
        "areas.\n"
        "När du är klar: sjalvskattning assessment import FIL.xlsx -o FIL.yaml",
        "How to fill in the workbook\n"
        "The sheet items has one statement per row. Columns that end in ::en hold the English text.\n"
        "text: Jag …, one thing, at most 20 words. third: the same from outside, begins with a verb.\n"
        "works and fails: two or three signs, one in each column. question: an open question.\n"
        "section and passage: where it is in the policy. relation: restates if the policy says it, "
        "interprets if the statement makes a word concrete.\n"
        "trace: the ids of passages, with commas between. themes: one to three, with commas between.\n"
        "New roles and areas go on the sheets roles and areas. The sheet excluded has what no statement stands "
        "for.\n"
        "Support that the employer offers goes on a sheet called support: id, title, about, section, passage, "
        "relation, trace, for.\n"
        "If someone has measured how certain an area’s index is, it goes in the columns sd, r, n and measured on the "
        "sheet areas.\n"
        "When you are done: sjalvskattning assessment import FILE.xlsx -o FILE.yaml",
    ),
}
