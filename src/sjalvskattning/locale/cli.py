"""Texts of the command line: help, errors in the call, and what commands say beside their data."""

TEXTS: dict[str, tuple[str, str]] = {
    # the frame of a help page
    "cli.help.usage": ("Så här", "Usage"),
    "cli.help.options_metavar": ("[VAL]", "[OPTIONS]"),
    "cli.help.command_metavar": ("KOMMANDO …", "COMMAND …"),
    "cli.help.arguments": ("Argument", "Arguments"),
    "cli.help.options": ("Val", "Options"),
    "cli.help.commands": ("Kommandon", "Commands"),
    "cli.help.examples": ("Exempel", "Examples"),
    "cli.metavar.assessment": ("SKATTNING", "ASSESSMENT"),
    "cli.metavar.date": ("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    "cli.metavar.file": ("FIL", "FILE"),
    "cli.metavar.code": ("KOD", "CODE"),
    "cli.metavar.report": ("text|md|json", "text|md|json"),
    "cli.metavar.format": ("md|text|html|pdf|docx|json", "md|text|html|pdf|docx|json"),
    "cli.metavar.id": ("ID", "ID"),
    "cli.metavar.item": ("PÅSTÅENDE", "STATEMENT"),
    "cli.metavar.lang": ("sv|en", "sv|en"),
    "cli.metavar.minutes": ("MINUTER", "MINUTES"),
    "cli.metavar.occasion": ("SAMTAL", "OCCASION"),
    "cli.metavar.perspective": ("PERSPEKTIV", "PERSPECTIVE"),
    "cli.metavar.policy": ("POLICYTEXT", "POLICYFILE"),
    "cli.metavar.role": ("ROLL", "ROLE"),
    "cli.metavar.shell": ("bash|zsh|fish|powershell", "bash|zsh|fish|powershell"),
    "cli.metavar.text": ("TEXT", "TEXT"),
    # options that several commands have
    "cli.option.help": ("Visa den här hjälpen.", "Show this help."),
    "cli.option.plain": (
        "Gå rad för rad, för skärmläsare och enkla terminaler.",
        "Go line by line, for screen readers and simple terminals.",
    ),
    "cli.option.lang": ("Svenska (sv) eller engelska (en).", "Swedish (sv) or English (en)."),
    "cli.option.debug": (
        "Visa hela felsökningen om programmet går fel.",
        "Show the full traceback if the program fails.",
    ),
    "cli.option.version": ("Visa versionen.", "Show the version."),
    "cli.option.json": ("Skriv JSON, för skript.", "Write JSON, for scripts."),
    "cli.option.output": (
        "Filen att skriva till. - är standard ut.",
        "The file to write to. - is standard output.",
    ),
    "cli.option.force": ("Skriv över filen om den finns.", "Overwrite the file if it exists."),
    "cli.option.yes": ("Fråga inte först, för skript.", "Do not ask first, for scripts."),
    # the program
    "cli.root": (
        "Skatta dig själv mot din kommuns medarbetar- eller ledarpolicy, och ta med ett underlag till samtalet. "
        "Utan kommando öppnas Hem. Dina svar stannar på den här datorn.",
        "Assess yourself against your municipality’s employee or leadership policy, and bring notes to the "
        "conversation. Without a command Home opens. Your answers stay on this computer.",
    ),
    "cli.root.examples": (
        "sjalvskattning\nsjalvskattning take lidkoping --role chef",
        "sjalvskattning\nsjalvskattning take lidkoping --role chef",
    ),
    "cli.no_terminal": (
        "Hem behöver en terminal. Kör ett kommando, eller sjalvskattning --plain för att gå rad för rad.\n"
        "sjalvskattning --help visar alla kommandon.",
        "Home needs a terminal. Run a command, or sjalvskattning --plain to go line by line.\n"
        "sjalvskattning --help shows every command.",
    ),
    "cli.interrupted": ("Avbrutet.", "Interrupted."),
    # take
    "cli.take": (
        "Börja en skattning, eller fortsätt på en som du har börjat på. Varje svar sparas på en gång, så du kan "
        "stanna upp när du vill.",
        "Begin an assessment, or go on with one that you have begun. Every answer is saved at once, so you can "
        "pause whenever you like.",
    ),
    "cli.take.short": ("Börja eller fortsätt en skattning.", "Begin or continue an assessment."),
    "cli.take.examples": (
        "sjalvskattning take lidkoping --role chef --occasion lonesamtal\nsjalvskattning take --resume latest",
        "sjalvskattning take lidkoping --role chef --occasion lonesamtal\nsjalvskattning take --resume latest",
    ),
    "cli.take.assessment": (
        "Skattningens id, eller en egen fil. assessment list visar vilka som finns.",
        "The assessment’s id, or a file of your own. assessment list shows what there is.",
    ),
    "cli.take.role": (
        "Rollen som skattas, till exempel medarbetare eller chef.",
        "The role that is assessed, for example medarbetare or chef.",
    ),
    "cli.take.perspective": (
        "Vem som svarar: self (du om dig själv), manager (chef om medarbetare), reports (medarbetare om chef) "
        "eller peer (kollega). Annars self.",
        "Who answers: self (you about yourself), manager (manager about employee), reports (employee about "
        "manager) or peer (colleague). Otherwise self.",
    ),
    "cli.take.occasion": (
        "Samtalet du förbereder: medarbetarsamtal, lonesamtal, uppfoljning eller gruppdialog. Annars "
        "medarbetarsamtal.",
        "The conversation you prepare: medarbetarsamtal (appraisal), lonesamtal (salary), uppfoljning "
        "(follow-up) or gruppdialog (group). Otherwise medarbetarsamtal.",
    ),
    "cli.take.date": ("Samtalets datum.", "The date of the conversation."),
    "cli.take.name": (
        "Namnet på den det gäller, om det ska stå på underlaget: ditt eget, eller medarbetarens när du är chef. "
        "Initialer räcker.",
        "The name of the one it is about, if it is to be on the notes: your own, or the employee’s when you are the "
        "manager. Initials will do.",
    ),
    "cli.take.unit": (
        "Din enhet, om du vill ha den på underlaget.",
        "Your unit, if you want it on the notes.",
    ),
    "cli.take.period": (
        "Tiden det gäller, till exempel ”våren 2026”.",
        "The time it concerns, for example “spring 2026”.",
    ),
    "cli.take.resume": (
        "Fortsätt på en skattning: dess id, början av id:t, eller latest för den senaste.",
        "Go on with an assessment: its id, the beginning of it, or latest for the latest.",
    ),
    # history
    "cli.history": (
        "Visa dina skattningar, den senaste först. Svaren själva visas inte.",
        "Show your assessments, the latest first. The answers themselves are not shown.",
    ),
    "cli.history.short": ("Visa dina skattningar.", "Show your assessments."),
    "cli.history.examples": (
        "sjalvskattning history\nsjalvskattning history --json",
        "sjalvskattning history\nsjalvskattning history --json",
    ),
    "cli.history.empty": (
        "Du har inga skattningar än. Börja en med: sjalvskattning take",
        "You have no assessments yet. Begin one with: sjalvskattning take",
    ),
    "cli.history.ongoing": (
        "{name}, {role}, {perspective}, inför {occasion}: {answered} av {total} besvarade",
        "{name}, {role}, {perspective}, for {occasion}: {answered} of {total} answered",
    ),
    "cli.history.finished": (
        "{name}, {role}, {perspective}, inför {occasion}: klar, {answered} av {total} besvarade",
        "{name}, {role}, {perspective}, for {occasion}: done, {answered} of {total} answered",
    ),
    # summary
    "cli.summary": (
        "Skriv ditt samtalsunderlag. Utan ID tas den senaste skattningen som är klar, annars den senaste. "
        "Privata kommentarer följer aldrig med.",
        "Write your notes for the conversation. Without an ID the latest finished assessment is used, otherwise "
        "the latest. Private comments are never included.",
    ),
    "cli.summary.notes": (
        "Visa anteckning för anteckning vad som följer med och vad som stannar här. Inget skrivs.",
        "Show note by note what comes along and what stays here. Nothing is written.",
    ),
    "cli.summary.open": ("Öppna utskriften i webbläsaren.", "Open it for printing in the browser."),
    "cli.summary.short": ("Skriv ditt samtalsunderlag.", "Write your notes for the conversation."),
    "cli.summary.examples": (
        "sjalvskattning summary -o underlag.md\nsjalvskattning summary latest --format text",
        "sjalvskattning summary -o notes.md\nsjalvskattning summary latest --format text",
    ),
    "cli.summary.id": (
        "Skattningens id, början av det, eller latest. history visar vilka som finns.",
        "The assessment’s id, the beginning of it, or latest. history shows what there is.",
    ),
    "cli.summary.format": (
        "Markdown (md), ren text, webbsida (html), PDF, Word (docx) eller JSON. Annars det som filens namn säger, "
        "eller md.",
        "Markdown (md), plain text, web page (html), PDF, Word (docx) or JSON. Otherwise what the file’s name says, "
        "or md.",
    ),
    "cli.summary.written": ("Underlaget är skrivet till {path}.", "The notes are written to {path}."),
    # mirror and themes; what else they say is in locale/mirror.py and locale/themes.py
    "cli.mirror": (
        "Se dina svar genom en annan policys teman: vad som är gemensamt, vad bara den andra policyn tar upp och "
        "vad bara din tar upp. Utan ID tas den senaste skattningen som är klar, annars den senaste. Kommentarer "
        "följer inte med.",
        "See your answers through another policy’s themes: what is shared, what only the other policy takes up, "
        "and what only yours does. Without an ID the latest finished assessment is used, otherwise the latest. "
        "Comments are not included.",
    ),
    "cli.mirror.short": (
        "Se dina svar genom en annan policys teman.",
        "See your answers through another policy’s themes.",
    ),
    "cli.mirror.examples": (
        "sjalvskattning mirror koping\nsjalvskattning mirror latest koping --role ledare -o spegel.md",
        "sjalvskattning mirror koping\nsjalvskattning mirror latest koping --role ledare -o mirror.md",
    ),
    "cli.bundle": (
        "Lämna över din bild, eller ta emot någon annans. Ett kuvert är en fil med svaren, det du vill ta upp och "
        "skattningen; privata anteckningar är aldrig med. Koden som visas binder innehållet: noterar ni varandras "
        "koder innan ni öppnar kan ingen ändra ett svar efteråt.",
        "Hand over your view, or receive someone else’s. An envelope is a file with the answers, what you want to "
        "bring up and the assessment; private notes are never in it. The code that is shown binds the content: if "
        "you note each other’s codes before you open, nobody can change an answer afterwards.",
    ),
    "cli.bundle.short": (
        "Lämna över din bild i ett kuvert, eller ta emot någon annans.",
        "Hand over your view in an envelope, or receive another’s.",
    ),
    "cli.bundle.examples": (
        "sjalvskattning bundle make --seal -o min-bild.kuvert.age\nsjalvskattning bundle check chefens.kuvert.age",
        "sjalvskattning bundle make --seal -o my-view.kuvert.age\nsjalvskattning bundle check manager.kuvert.age",
    ),
    "cli.group": (
        "Led en gruppsession: förbered, samla in svar utan namn, visa gruppens bild ett område i taget och skriv ner "
        "vad ni kommer överens om. Ingen ser vad någon enskild har svarat. answer, packet och code är för dem som "
        "svarar.",
        "Lead a group session: prepare, collect answers without names, reveal the group’s picture one area at a time "
        "and write down what you agree on. Nobody sees what any one person answered. answer, packet and code are for "
        "those who answer.",
    ),
    "cli.group.short": (
        "Led en gruppsession, eller svara på en.",
        "Lead a group session, or answer one.",
    ),
    "cli.group.examples": (
        "sjalvskattning group new\nsjalvskattning group answer inbjudan.json",
        "sjalvskattning group new\nsjalvskattning group answer invitation.json",
    ),
    "cli.compare": (
        "Lägg två bilder av samma uppdrag bredvid varandra: vad ni båda skattar högt, vad som är mest värt att tala "
        "om, och område för område. En BILD är ett svars id, ett mottaget kuvert eller en fil.",
        "Put two views of the same role side by side: what you both rate high, what is most worth talking about, "
        "and area by area. A VIEW is a response’s id, a received envelope or a file.",
    ),
    "cli.compare.short": (
        "Lägg två bilder av samma uppdrag bredvid varandra.",
        "Put two views of the same role side by side.",
    ),
    "cli.compare.examples": (
        "sjalvskattning compare latest chefens.kuvert.age\nsjalvskattning compare k3m7 p2qr -o jamforelse.html",
        "sjalvskattning compare latest manager.kuvert.age\nsjalvskattning compare k3m7 p2qr -o comparison.html",
    ),
    "cli.timeline": (
        "Se hur dina svar har ändrats från gång till gång, område för område. Bara påståenden som betyder samma sak "
        "hela tiden jämförs. Utan ID tas den senaste skattningen som är klar, annars den senaste.",
        "See how your answers have changed from time to time, area by area. Only statements that mean the same all "
        "the time are compared. Without an ID the latest finished assessment is used, otherwise the latest.",
    ),
    "cli.timeline.short": (
        "Se hur dina svar har ändrats över tid.",
        "See how your answers have changed over time.",
    ),
    "cli.timeline.examples": (
        "sjalvskattning timeline\nsjalvskattning timeline latest -o over-tid.html",
        "sjalvskattning timeline\nsjalvskattning timeline latest -o over-time.html",
    ),
    "cli.plan": (
        "Gör en samtalskarta: en dagordning med minuter. Den börjar med det som går bra, tar sedan det någon vill "
        "prata om och det som skiljer mest, förutsättningarna, det ni kommer överens om och uppföljningen.",
        "Make a conversation plan: an agenda with minutes. It begins with what goes well, then takes what someone "
        "wants to talk about and what differs most, the conditions, what you agree on, and the follow-up.",
    ),
    "cli.plan.short": ("Gör en dagordning med minuter.", "Make an agenda with minutes."),
    "cli.plan.examples": (
        "sjalvskattning plan --minutes 45\nsjalvskattning plan latest chefens.kuvert.age --minutes 60 -o karta.pdf",
        "sjalvskattning plan --minutes 45\nsjalvskattning plan latest manager.kuvert.age --minutes 60 -o plan.pdf",
    ),
    "cli.themes": (
        "Visa vilka teman policyerna har gemensamt, och i vilka roller de finns. Med ett TEMA visas hur olika "
        "policyerna formulerar det.",
        "Show which themes the policies share, and in which roles they are. With a THEME it is shown how "
        "differently the policies word it.",
    ),
    "cli.themes.short": (
        "Visa vad policyerna har gemensamt.",
        "Show what the policies have in common.",
    ),
    "cli.themes.examples": (
        "sjalvskattning themes\nsjalvskattning themes mod --format md",
        "sjalvskattning themes\nsjalvskattning themes mod --format md",
    ),
    "cli.metavar.theme": ("TEMA", "THEME"),
    # assessment
    "cli.assessment": (
        "Visa vilka skattningar som finns, vad de frågar om, och vad som är fel i en egen.",
        "Show which assessments there are, what they ask, and what is wrong in one of your own.",
    ),
    "cli.assessment.short": ("Visa och kontrollera skattningar.", "Show and check assessments."),
    "cli.assessment.examples": (
        "sjalvskattning assessment list\nsjalvskattning assessment check min-policy.yaml",
        "sjalvskattning assessment list\nsjalvskattning assessment check my-policy.yaml",
    ),
    "cli.assessment.list": ("Visa vilka skattningar som finns.", "Show which assessments there are."),
    "cli.assessment.list.short": ("Visa vilka skattningar som finns.", "Show which assessments there are."),
    "cli.assessment.list.examples": (
        "sjalvskattning assessment list\nsjalvskattning assessment list --json",
        "sjalvskattning assessment list\nsjalvskattning assessment list --json",
    ),
    "cli.assessment.line": (
        "{title} (version {version}), roller: {roles}",
        "{title} (version {version}), roles: {roles}",
    ),
    "cli.assessment.from.user": (", egen: {path}", ", your own: {path}"),
    "cli.assessment.from.project": (", projektets: {path}", ", the project’s: {path}"),
    "cli.assessment.none": (
        "Det finns ingen skattning. Lägg en egen i {folder}, eller installera om programmet.",
        "There is no assessment. Put one of your own in {folder}, or install the program again.",
    ),
    "cli.assessment.broken.one": (
        "{path} har ett fel och går inte att använda. Se det med: sjalvskattning assessment check {path}",
        "{path} has one fault and can’t be used. See it with: sjalvskattning assessment check {path}",
    ),
    "cli.assessment.broken.other": (
        "{path} har {n} fel och går inte att använda. Se dem med: sjalvskattning assessment check {path}",
        "{path} has {n} faults and can’t be used. See them with: sjalvskattning assessment check {path}",
    ),
    "cli.assessment.show": (
        "Visa vad en skattning frågar om, för varje roll.",
        "Show what an assessment asks, for each role.",
    ),
    "cli.assessment.show.short": ("Visa vad en skattning frågar om.", "Show what an assessment asks."),
    "cli.assessment.show.examples": (
        "sjalvskattning assessment show lidkoping\nsjalvskattning assessment show lidkoping --json",
        "sjalvskattning assessment show lidkoping\nsjalvskattning assessment show lidkoping --json",
    ),
    "cli.assessment.show.id": (
        "Skattningens id, eller en egen fil.",
        "The assessment’s id, or a file of your own.",
    ),
    "cli.assessment.version": ("{id}, version {version}", "{id}, version {version}"),
    "cli.assessment.scale": ("Skala: {steps}", "Scale: {steps}"),
    "cli.assessment.role": ("Roll: {role} ({id})", "Role: {role} ({id})"),
    "cli.assessment.extends": (
        "Allt som gäller {base}, och dessutom:",
        "Everything asked of {base}, and also:",
    ),
    "cli.assessment.area": ("{area} ({kind})", "{area} ({kind})"),
    "cli.assessment.check": (
        "Kontrollera en egen skattning. Alla fel visas på en gång, med rad, kolumn och vad du kan göra.",
        "Check an assessment of your own. Every fault is shown at once, with line, column and what to do.",
    ),
    "cli.assessment.check.short": ("Kontrollera en egen skattning.", "Check an assessment of your own."),
    "cli.assessment.check.examples": (
        "sjalvskattning assessment check min-policy.yaml\nsjalvskattning assessment check --json - < min-policy.yaml",
        "sjalvskattning assessment check my-policy.yaml\nsjalvskattning assessment check --json - < my-policy.yaml",
    ),
    "cli.assessment.check.files": (
        "Filerna att kontrollera. - är standard in.",
        "The files to check. - is standard input.",
    ),
    "cli.assessment.check.strict": (
        "Granska också språket: långa eller dubbla påståenden, passiv form, dubbletter, det som saknas.",
        "Look at the language too: long or double statements, the passive, duplicates, missing parts.",
    ),
    "cli.assessment.check.good.one": (
        "{file} är bra: ett påstående, för {roles}.",
        "{file} is good: one statement, for {roles}.",
    ),
    "cli.assessment.check.good.other": (
        "{file} är bra: {n} påståenden, för {roles}.",
        "{file} is good: {n} statements, for {roles}.",
    ),
    "cli.standard_input": ("standard in", "standard input"),
    # demo
    "cli.demo": (
        "Prova en skattning. Inget sparas: när du lämnar den är allt borta.",
        "Try an assessment. Nothing is saved: when you leave, everything is gone.",
    ),
    "cli.demo.short": ("Prova utan att något sparas.", "Try it, nothing is saved."),
    "cli.demo.examples": (
        "sjalvskattning demo\nsjalvskattning demo lidkoping --role chef --plain",
        "sjalvskattning demo\nsjalvskattning demo lidkoping --role chef --plain",
    ),
    "cli.demo.assessment": (
        "Skattningens id, eller en egen fil. Annars den första som finns.",
        "The assessment’s id, or a file of your own. Otherwise the first there is.",
    ),
    # info
    "cli.info": (
        "Visa versioner, mappar, vad terminalen kan och var programmet senast stannade. Inget av det du har "
        "svarat visas.",
        "Show versions, folders, what the terminal can do and where the program last stopped. Nothing of what "
        "you have answered is shown.",
    ),
    "cli.info.short": ("Visa versioner, mappar och terminal.", "Show versions, folders and terminal."),
    "cli.info.examples": (
        "sjalvskattning info\nsjalvskattning info --copy",
        "sjalvskattning info\nsjalvskattning info --copy",
    ),
    "cli.info.copy": (
        "Kopiera till urklipp, utan ditt användarnamn, för den som ska hjälpa dig.",
        "Copy to the clipboard, without your user name, for someone who is to help you.",
    ),
    "cli.info.copied": (
        "Det som står här ovanför är kopierat till urklipp. Din hemmapp står som ~, och inga svar är med. Alla "
        "terminaler kan inte kopiera: blir det tomt när du klistrar in, markera texten och kopiera den.",
        "The text above is copied to the clipboard. Your home folder is written ~, and no answers are in it. "
        "Not every terminal can copy: if nothing is pasted, select the text and copy it.",
    ),
    "cli.info.not_copied": (
        "Inget är kopierat: det behövs en terminal som visar text. Spara texten i en fil i stället, "
        "till exempel med: sjalvskattning info --copy > info.txt",
        "Nothing is copied: it takes a terminal that shows text. Save the text in a file instead, "
        "for example with: sjalvskattning info --copy > info.txt",
    ),
    "cli.info.crash": ("Senast programmet stannade", "When the program last stopped"),
    "cli.info.version": ("Version", "Version"),
    "cli.info.language": ("Språk", "Language"),
    "cli.info.libraries": ("Bibliotek", "Libraries"),
    "cli.info.system": ("System", "System"),
    "cli.info.paths": ("Mappar", "Folders"),
    "cli.info.terminal": ("Terminal", "Terminal"),
    # privacy
    "cli.privacy": (
        "Visa ett kvitto på vad som finns sparat på den här datorn, vem som kan läsa det, och vad varje export skulle "
        "lämna ut. Inget av det du har skrivit visas.",
        "Show a receipt for what is kept on this machine, who can read it, and what each export would hand over. "
        "Nothing of what you have written is shown.",
    ),
    "cli.privacy.short": ("Visa vad som finns sparat, och för vem.", "Show what is kept, and for whom."),
    "cli.privacy.examples": (
        "sjalvskattning privacy\nsjalvskattning privacy --files",
        "sjalvskattning privacy\nsjalvskattning privacy --files",
    ),
    "cli.privacy.files": ("Visa varje fil.", "Show every file."),
    # completion
    "cli.completion": (
        "Skriv ut ett skript som lär skalet att fylla i kommandon, val och id:n när du trycker på Tab.",
        "Print a script that teaches the shell to complete commands, options and ids when you press Tab.",
    ),
    "cli.completion.short": ("Skript för att fylla i med Tab.", "A script for completing with Tab."),
    "cli.completion.examples": (
        "source <(sjalvskattning completion bash)\n"
        "sjalvskattning completion fish > ~/.config/fish/completions/sjalvskattning.fish",
        "source <(sjalvskattning completion bash)\n"
        "sjalvskattning completion fish > ~/.config/fish/completions/sjalvskattning.fish",
    ),
    "cli.completion.shell": (
        "Vilket skal: bash, zsh, fish eller powershell.",
        "Which shell: bash, zsh, fish or powershell.",
    ),
    # data
    "cli.policy": (
        "Policyns egen text, sparad på den här datorn. Då visar s under en fråga policyns egna ord.",
        "The policy’s own text, kept on this computer. The key s at a question then shows the policy’s own words.",
    ),
    "cli.policy.short": ("Spara policyns egen text.", "Keep the policy’s own text."),
    "cli.policy.examples": (
        "sjalvskattning policy add policy.txt\nsjalvskattning policy list",
        "sjalvskattning policy add policy.txt\nsjalvskattning policy list",
    ),
    "cli.data": (
        "Se var dina svar, överenskommelser och mottagna kuvert ligger, ta ut dem, säkerhetskopiera, återställ eller "
        "radera dem.",
        "See where your answers, agreements and received envelopes are, take them out, back them up, restore or erase "
        "them.",
    ),
    "cli.data.short": (
        "Ta ut, säkerhetskopiera eller radera dina svar.",
        "Export, back up or erase your answers.",
    ),
    "cli.data.examples": (
        "sjalvskattning data where\nsjalvskattning data export --all -o mina-svar.json",
        "sjalvskattning data where\nsjalvskattning data export --all -o my-answers.json",
    ),
    "cli.data.where": (
        "Visa mapparna där dina svar, överenskommelser, mottagna kuvert, gruppsessioner och inställningar ligger.",
        "Show the folders where your answers, agreements, received envelopes, group sessions and settings are.",
    ),
    "cli.data.where.short": ("Visa var dina svar ligger.", "Show where your answers are."),
    "cli.data.where.examples": (
        "sjalvskattning data where\nsjalvskattning data where --json",
        "sjalvskattning data where\nsjalvskattning data where --json",
    ),
    "cli.data.where.responses": ("Svar", "Answers"),
    "cli.data.where.agreements": ("Överenskommelser", "Agreements"),
    "cli.data.where.bundles": ("Mottagna kuvert", "Received envelopes"),
    "cli.data.where.groups": ("Gruppsessioner", "Group sessions"),
    "cli.data.where.settings": ("Inställningar", "Settings"),
    "cli.data.where.assessments": ("Egna skattningar", "Assessments of your own"),
    "cli.data.where.policies": ("Policyers texter", "Texts of policies"),
    "cli.data.where.cache": (
        "Mellanlagring, och det senaste som öppnades för utskrift",
        "Cache, and what was last opened for printing",
    ),
    "cli.data.export": (
        "Ta ut dina svar i en fil som går att läsa: JSON eller Markdown. Med --all kommer också överenskommelser och "
        "mottagna kuvert med, skilda från dina svar. Privata kommentarer följer bara med om du säger "
        "--include-private. Gruppsessioner är aldrig med: en kopia skulle behålla det som raderas när bilden visas.",
        "Take your answers out into a readable file: JSON or Markdown. With --all, agreements and received envelopes "
        "come along, apart from your answers. Private comments come along only with --include-private. Group sessions are "
        "never in it: a copy would keep what the reveal erases.",
    ),
    "cli.data.export.short": (
        "Ta ut dina svar i en läsbar fil.",
        "Take your answers out into a readable file.",
    ),
    "cli.data.export.examples": (
        "sjalvskattning data export --all -o mina-svar.json\n"
        "sjalvskattning data export --all --include-private -o allt.md",
        "sjalvskattning data export --all -o my-answers.json\n"
        "sjalvskattning data export --all --include-private -o everything.md",
    ),
    "cli.data.export.id": ("Skattningens id, eller latest.", "The assessment’s id, or latest."),
    "cli.data.export.all": (
        "Ta ut allt: skattningar, överenskommelser och mottagna kuvert.",
        "Take out everything: assessments, agreements and received envelopes.",
    ),
    "cli.data.export.format": (
        "json eller md. Annars det som filens namn säger, eller json.",
        "json or md. Otherwise what the file’s name says, or json.",
    ),
    "cli.metavar.data_format": ("json|md", "json|md"),
    "cli.data.export.private": (
        "Ta också med dina privata kommentarer.",
        "Include your private comments too.",
    ),
    "cli.data.export.done.one": (
        "En skattning är skriven till {path}.",
        "One assessment is written to {path}.",
    ),
    "cli.data.export.done.other": (
        "{n} skattningar är skrivna till {path}.",
        "{n} assessments are written to {path}.",
    ),
    "cli.data.export.without_private.one": (
        "En privat kommentar är utelämnad. Ta med den med --include-private.",
        "One private comment is left out. Include it with --include-private.",
    ),
    "cli.data.export.without_private.other": (
        "{n} privata kommentarer är utelämnade. Ta med dem med --include-private.",
        "{n} private comments are left out. Include them with --include-private.",
    ),
    "cli.data.export.with_private": (
        "Privata kommentarer är med. Lämna inte filen vidare utan att läsa igenom den.",
        "Private comments are included. Do not pass the file on without reading it through.",
    ),
    "cli.data.export.note": (
        "Utkast, egna minnesanteckningar. Privata kommentarer är inte med.",
        "Draft, personal notes. Private comments are not included.",
    ),
    "cli.data.export.note_private": (
        "Utkast, egna minnesanteckningar. Privata kommentarer är med.",
        "Draft, personal notes. Private comments are included.",
    ),
    "cli.data.export.private_title": ("Privata kommentarer", "Private comments"),
    "cli.data.export.title": ("Mina skattningar", "My assessments"),
    "cli.data.export.agreements_title": ("Överenskommelser", "Agreements"),
    "cli.data.export.agreements_about": (
        "Gemensamma dokument, skilda från det egna underlaget.",
        "Shared documents, separate from anyone’s own notes.",
    ),
    "cli.data.export.received_title": ("Mottagna kuvert", "Received envelopes"),
    "cli.data.export.received_about": (
        "Det här har andra lämnat till dig. Det är deras svar, inte dina: lämna dem inte vidare utan att fråga.",
        "Others have handed this to you. These are their answers, not yours: do not pass them on without asking.",
    ),
    "cli.data.export.received_from": (
        "Mottaget kuvert, gjort {date}: {view}",
        "Received envelope, made {date}: {view}",
    ),
    "cli.data.also.agreements.one": (
        "En överenskommelse är också med.",
        "One agreement is included too.",
    ),
    "cli.data.also.agreements.other": (
        "{n} överenskommelser är också med.",
        "{n} agreements are included too.",
    ),
    "cli.data.also.received.one": (
        "Ett mottaget kuvert är också med.",
        "One received envelope is included too.",
    ),
    "cli.data.also.received.other": (
        "{n} mottagna kuvert är också med.",
        "{n} received envelopes are included too.",
    ),
    "cli.data.backup": (
        "Skriv en säkerhetskopia av alla dina svar, också de privata kommentarerna, och av överenskommelser och "
        "mottagna kuvert, men inte av gruppsessioner. Den går att återställa med data restore.",
        "Write a backup of all your answers, private comments too, and of agreements and received envelopes, but not of "
        "group sessions. It can be restored with data restore.",
    ),
    "cli.data.backup.short": ("Säkerhetskopiera alla svar.", "Back up all answers."),
    "cli.data.backup.examples": (
        "sjalvskattning data backup -o kopia.zip\nsjalvskattning data backup --force -o kopia.zip",
        "sjalvskattning data backup -o backup.zip\nsjalvskattning data backup --force -o backup.zip",
    ),
    "cli.data.backup.file": ("Filen att skriva säkerhetskopian till.", "The file to write the backup to."),
    "cli.data.backup.done.one": (
        "En skattning är säkerhetskopierad till {path}. Privata kommentarer är med.",
        "One assessment is backed up to {path}. Private comments are included.",
    ),
    "cli.data.backup.done.other": (
        "{n} skattningar är säkerhetskopierade till {path}. Privata kommentarer är med.",
        "{n} assessments are backed up to {path}. Private comments are included.",
    ),
    "cli.data.restore": (
        "Lägg tillbaka skattningar, överenskommelser och mottagna kuvert från en säkerhetskopia. Det som redan finns "
        "här skrivs aldrig över.",
        "Put assessments, agreements and received envelopes back from a backup. What is already here is never "
        "overwritten.",
    ),
    "cli.data.restore.short": ("Återställ från en säkerhetskopia.", "Restore from a backup."),
    "cli.data.restore.examples": (
        "sjalvskattning data restore kopia.zip\nsjalvskattning --lang en data restore kopia.zip",
        "sjalvskattning data restore backup.zip\nsjalvskattning --lang en data restore backup.zip",
    ),
    "cli.data.restore.file": ("Säkerhetskopian.", "The backup."),
    "cli.data.restore.done.one": ("En skattning är tillbaka.", "One assessment is back."),
    "cli.data.restore.done.other": ("{n} skattningar är tillbaka.", "{n} assessments are back."),
    "cli.data.restore.agreements.one": ("En överenskommelse är tillbaka.", "One agreement is back."),
    "cli.data.restore.agreements.other": (
        "{n} överenskommelser är tillbaka.",
        "{n} agreements are back.",
    ),
    "cli.data.restore.received.one": ("Ett mottaget kuvert är tillbaka.", "One received envelope is back."),
    "cli.data.restore.received.other": (
        "{n} mottagna kuvert är tillbaka.",
        "{n} received envelopes are back.",
    ),
    "cli.data.restore.kept.responses.one": (
        "En skattning fanns redan här och lämnades orörd.",
        "One assessment was already here and was left untouched.",
    ),
    "cli.data.restore.kept.responses.other": (
        "{n} skattningar fanns redan här och lämnades orörda.",
        "{n} assessments were already here and were left untouched.",
    ),
    "cli.data.restore.kept.agreements.one": (
        "En överenskommelse fanns redan här och lämnades orörd.",
        "One agreement was already here and was left untouched.",
    ),
    "cli.data.restore.kept.agreements.other": (
        "{n} överenskommelser fanns redan här och lämnades orörda.",
        "{n} agreements were already here and were left untouched.",
    ),
    "cli.data.restore.kept.received.one": (
        "Ett mottaget kuvert fanns redan här och lämnades orört.",
        "One received envelope was already here and was left untouched.",
    ),
    "cli.data.restore.kept.received.other": (
        "{n} mottagna kuvert fanns redan här och lämnades orörda.",
        "{n} received envelopes were already here and were left untouched.",
    ),
    "cli.data.restore.left.responses": (
        "{id} har ändrats här efter kopian och lämnades orörd.",
        "{id} has been changed here after the backup and was left untouched.",
    ),
    "cli.data.restore.left.agreements": (
        "Överenskommelsen {id} har ändrats här efter kopian och lämnades orörd.",
        "The agreement {id} has been changed here after the backup and was left untouched.",
    ),
    "cli.data.restore.left.received": (
        "Här finns ett annat kuvert för svaret {id}, och det lämnades orört. Vill du hellre ha kopians: "
        "sjalvskattning bundle remove {id}, och återställ igen.",
        "There is another envelope of the response {id} here, and it was left untouched. If you would rather have "
        "the backup’s: sjalvskattning bundle remove {id}, and restore again.",
    ),
    "cli.data.restore.beside": (
        "{id} skiljer sig från den som finns här, så kopian ligger bredvid som {beside}.",
        "{id} differs from the one that is here, so the backup is kept beside it as {beside}.",
    ),
    "cli.data.erase": (
        "Radera en skattning, eller allt: svar, kommentarer, mål, överenskommelser, mottagna kuvert, gruppsessioner och "
        "kopior i programmets mappar. Det går inte att ångra. Filer som du har sparat på andra ställen ligger kvar.",
        "Erase an assessment, or everything: answers, comments, goals, agreements, received envelopes, group sessions and "
        "copies in the program’s folders. This can’t be undone. Files that you have saved elsewhere stay.",
    ),
    "cli.data.erase.short": ("Radera dina svar för gott.", "Erase your answers for good."),
    "cli.data.erase.examples": (
        "sjalvskattning data erase latest\nsjalvskattning data erase --all --yes",
        "sjalvskattning data erase latest\nsjalvskattning data erase --all --yes",
    ),
    "cli.data.erase.id": ("Skattningens id, eller latest.", "The assessment’s id, or latest."),
    "cli.data.erase.all": (
        "Radera allt: alla skattningar, överenskommelser, mottagna kuvert, gruppsessioner, inställningar och mellanlagring.",
        "Erase everything: all assessments, agreements, received envelopes, group sessions, settings and cache.",
    ),
    "cli.data.erase.list": ("Det här raderas för gott:", "This will be erased for good:"),
    "cli.data.erase.settings": (
        "Inställningar, skadade filer och mellanlagring",
        "Settings, damaged files and cache",
    ),
    "cli.data.erase.unreadable": ("{id}: går inte att läsa", "{id}: can’t be read"),
    "cli.data.erase.agreement": (
        "{id}: {kind} (gäller {whose}), gjord {date}",
        "{id}: {kind} (about {whose}), made {date}",
    ),
    "cli.data.erase.envelope": ("{id}: mottaget kuvert, {what}", "{id}: received envelope, {what}"),
    "cli.data.erase.session": ("{id}: gruppsession, {name}, {date}", "{id}: group session, {name}, {date}"),
    "cli.data.erase.sessions.one": ("En gruppsession är raderad.", "One group session is erased."),
    "cli.data.erase.sessions.other": ("{n} gruppsessioner är raderade.", "{n} group sessions are erased."),
    "cli.data.erase.print": (
        "Det som senast öppnades för utskrift",
        "What was last opened for printing",
    ),
    "cli.data.erase.stays": (
        "Överenskommelsen {id} som gjordes av den är kvar. Radera den med: sjalvskattning agreements erase {id}",
        "The agreement {id} that was made from it stays. Erase it with: sjalvskattning agreements erase {id}",
    ),
    "cli.data.erase.word": ("radera", "erase"),
    "cli.data.erase.ask": ("Skriv {word} för att radera:", "Type {word} to erase:"),
    "cli.data.erase.kept": ("Inget är raderat.", "Nothing is erased."),
    "cli.data.erase.done.one": ("En skattning är raderad.", "One assessment is erased."),
    "cli.data.erase.done.other": ("{n} skattningar är raderade.", "{n} assessments are erased."),
    "cli.data.erase.agreements.one": ("En överenskommelse är raderad.", "One agreement is erased."),
    "cli.data.erase.agreements.other": ("{n} överenskommelser är raderade.", "{n} agreements are erased."),
    "cli.data.erase.received.one": ("Ett mottaget kuvert är raderat.", "One received envelope is erased."),
    "cli.data.erase.received.other": (
        "{n} mottagna kuvert är raderade.",
        "{n} received envelopes are erased.",
    ),
    "cli.data.erase.nothing": ("Här finns inget att radera.", "There is nothing to erase here."),
    # errors
    "cli.error": ("Fel", "Error"),
    "cli.remedy": ("Åtgärd", "Remedy"),
    "cli.did_you_mean": ("Menade du {suggestion}?", "Did you mean {suggestion}?"),
    "cli.unknown_error.what": ("Något gick fel ({code}).", "Something went wrong ({code})."),
    "cli.usage.what": ("Orden i anropet går inte att tolka.", "The command can’t be understood."),
    "cli.usage.remedy": ("Se hjälpen: {path} --help", "See the help: {path} --help"),
    "cli.no_such_option.what": (
        "Det finns inget val som heter {option}.",
        "There is no option called {option}.",
    ),
    "cli.no_such_option.where": ("{path}", "{path}"),
    "cli.no_such_option.remedy": ("Se valen: {path} --help", "See the options: {path} --help"),
    "cli.no_such_command.what": (
        "Det finns inget kommando som heter {name}.",
        "There is no command called {name}.",
    ),
    "cli.no_such_command.where": ("{path}", "{path}"),
    "cli.no_such_command.remedy": ("Se kommandona: {path} --help", "See the commands: {path} --help"),
    "cli.missing.what": ("{name} saknas.", "{name} is missing."),
    "cli.missing.where": ("{path}", "{path}"),
    "cli.missing.remedy": ("Se hjälpen: {path} --help", "See the help: {path} --help"),
    "cli.option_needs_value.what": ("{option} behöver ett värde.", "{option} needs a value."),
    "cli.option_needs_value.where": ("{path}", "{path}"),
    "cli.option_needs_value.remedy": ("Skriv värdet efter {option}.", "Write the value after {option}."),
    "cli.option_takes_no_value.what": ("{option} tar inget värde.", "{option} takes no value."),
    "cli.option_takes_no_value.where": ("{path}", "{path}"),
    "cli.option_takes_no_value.remedy": ("Skriv bara {option}.", "Write {option} alone."),
    "cli.bad_value.what": (
        "Värdet för {name} går inte att tolka.",
        "The value for {name} can’t be understood.",
    ),
    "cli.bad_value.where": ("{path}", "{path}"),
    "cli.bad_value.remedy": ("Se hjälpen: {path} --help", "See the help: {path} --help"),
    "cli.extra_argument.what": ("{argument} är ett ord för mycket.", "{argument} is one word too many."),
    "cli.extra_argument.where": ("{path}", "{path}"),
    "cli.extra_argument.remedy": (
        "Ta bort det, eller sätt citattecken om det hör ihop med ordet före. Se hjälpen: {path} --help",
        "Remove it, or use quotation marks if it belongs with the word before. See the help: {path} --help",
    ),
    "cli.bad_language.what": ("Språket {value} finns inte.", "There is no language {value}."),
    "cli.bad_language.where": ("--lang", "--lang"),
    "cli.bad_language.remedy": ("Välj ett av: {known}.", "Choose one of: {known}."),
    "cli.unknown_choice.what": ("{value} går inte att välja.", "{value} can’t be chosen."),
    "cli.unknown_choice.where": ("{option}", "{option}"),
    "cli.unknown_choice.remedy": ("Välj något av: {known}.", "Choose one of: {known}."),
    "cli.bad_date.what": ("{value} är inget datum.", "{value} is not a date."),
    "cli.bad_date.where": ("--date", "--date"),
    "cli.bad_date.remedy": ("Skriv det som 2026-11-20.", "Write it like 2026-11-20."),
    "cli.role_needed.what": ("Vilken roll gäller det?", "Which role is it for?"),
    "cli.role_needed.where": ("{assessment}", "{assessment}"),
    "cli.role_needed.remedy": (
        "Lägg till --role och något av: {known}. Till exempel --role {first}.",
        "Add --role and one of: {known}. For example --role {first}.",
    ),
    "cli.assessment_needed.what": ("Vilken skattning gäller det?", "Which assessment is it?"),
    "cli.assessment_needed.where": ("take", "take"),
    "cli.assessment_needed.remedy": ("Lägg till något av: {known}.", "Add one of: {known}."),
    "cli.resume_alone.what": (
        "--resume fortsätter på en skattning som redan har policy och roll.",
        "--resume goes on with an assessment that already has a policy and a role.",
    ),
    "cli.resume_alone.where": ("take", "take"),
    "cli.resume_alone.remedy": (
        "Skriv bara: sjalvskattning take --resume {id}",
        "Write only: sjalvskattning take --resume {id}",
    ),
    "cli.nothing_stored.what": ("Du har inga skattningar än.", "You have no assessments yet."),
    "cli.nothing_stored.remedy": ("Börja en med: sjalvskattning take", "Begin one with: sjalvskattning take"),
    "cli.id_or_all.what": ("Vilken skattning gäller det?", "Which assessment is it?"),
    "cli.id_or_all.where": ("{path}", "{path}"),
    "cli.id_or_all.remedy": ("Skriv ett id, eller --all för alla.", "Write an id, or --all for all."),
    "cli.not_both.what": ("Ett id och --all går inte ihop.", "An id and --all do not go together."),
    "cli.not_both.where": ("{path}", "{path}"),
    "cli.not_both.remedy": ("Skriv det ena.", "Write one of them."),
    "cli.erase_unasked.what": (
        "Här finns ingen att fråga, så inget är raderat.",
        "There is no one to ask here, so nothing is erased.",
    ),
    "cli.erase_unasked.where": ("data erase", "data erase"),
    "cli.erase_unasked.remedy": ("Lägg till --yes om du är säker.", "Add --yes if you are sure."),
    "cli.binary_output.what": (
        "Formatet {format} går inte att visa här.",
        "The format {format} can’t be shown here.",
    ),
    "cli.binary_output.where": ("standard ut", "standard output"),
    "cli.binary_output.remedy": (
        "Ange en fil: -o underlag.{format}",
        "Name a file: -o notes.{format}",
    ),
    "cli.output_failed.what": ("Det gick inte att skriva: {reason}.", "It could not be written: {reason}."),
    "cli.output_failed.where": ("standard ut", "standard output"),
    "cli.output_failed.remedy": (
        "Gör plats eller skriv någon annanstans, och kör samma sak igen.",
        "Make room or write elsewhere, and run the same again.",
    ),
    "cli.file_failed.what": (
        "Filen gick inte att läsa eller skriva: {reason}.",
        "The file could not be read or written: {reason}.",
    ),
    "cli.file_failed.remedy": (
        "Se efter att mappen finns och att du får läsa och skriva där.",
        "Check that the folder exists and that you may read and write there.",
    ),
    # guide; what else it says is in locale/guide.py
    "cli.score": (
        "Poängsätt många svar i filer: en rad per svar med medelvärde, index och antal för varje område. Varje fel "
        "redovisas med fil, rad och kolumn. Med --by räknas också statistik för grupper, där ingenting visas om "
        "färre än fem.",
        "Score many responses in files: one row per response with mean, index and counts for each area. Every fault is "
        "reported with its file, row and column. With --by there are statistics for groups too, where nothing is shown "
        "for fewer than five.",
    ),
    "cli.score.short": ("Poängsätt många svar i filer.", "Score many responses in files."),
    "cli.score.examples": (
        "sjalvskattning score svar.csv -a koping --role medarbetare -o resultat.csv\n"
        "sjalvskattning score enkät.xlsx -a koping --role medarbetare --map karta.yaml --by Enhet "
        "--report rapport.html -o resultat.xlsx",
        "sjalvskattning score answers.csv -a koping --role medarbetare -o scores.csv\n"
        "sjalvskattning score survey.xlsx -a koping --role medarbetare --map map.yaml --by Unit "
        "--report report.html -o scores.xlsx",
    ),
    "cli.verify": (
        "Räkna om ett resultat av score ur samma filer och jämför det tal för tal. Det första tal som skiljer sig "
        "nämns med rad och kolumn, och då är slutkoden 3.",
        "Work out a result of score again from the same files and compare it number by number. The first number that "
        "differs is named with its row and column, and the exit code is then 3.",
    ),
    "cli.verify.short": ("Räkna om ett resultat och jämför.", "Work out a result again and compare."),
    "cli.verify.examples": (
        "sjalvskattning verify resultat.csv.manifest.json\n"
        "sjalvskattning verify resultat.csv.manifest.json arkiv/svar.csv",
        "sjalvskattning verify scores.csv.manifest.json\n"
        "sjalvskattning verify scores.csv.manifest.json archive/answers.csv",
    ),
    "cli.guide": (
        "Skriv en guide för ett samtal eller en intervju ur skattningen, utan några svar: områden, frågor, tecken att "
        "leta efter, källor i policyn och plats för anteckningar. Först en fråga per område, sedan resten som bilaga.",
        "Write a guide for a conversation or an interview from the assessment, without any answers: areas, questions, "
        "signs to look for, sources in the policy and room for notes. First one question per area, then the rest as "
        "an appendix.",
    ),
    "cli.guide.short": (
        "Skriv en guide för ett samtal eller en intervju, utan svar.",
        "Write a guide for a conversation or an interview, without answers.",
    ),
    "cli.guide.examples": (
        "sjalvskattning guide koping ledare --for rekrytering\n"
        "sjalvskattning guide chef --assessment lidkoping --for medarbetarsamtal -o guide.md",
        "sjalvskattning guide koping ledare --for rekrytering\n"
        "sjalvskattning guide chef --assessment lidkoping --for medarbetarsamtal -o guide.md",
    ),
    "cli.agreements": (
        "Visa vad ni har kommit överens om: vad som är försenat, vad som snart ska vara klart och vad som saknar "
        "datum. Följ upp, skriv ut, och hämta datumen till din kalender.",
        "Show what you have agreed on: what is overdue, what is due soon and what has no date. Follow up, print, and "
        "take the dates to your calendar.",
    ),
    "cli.agreements.short": (
        "Överenskommelser och vad som ska vara klart.",
        "Agreements and what is due.",
    ),
    "cli.agreements.examples": (
        "sjalvskattning agreements\nsjalvskattning agreements follow latest 1 --status done",
        "sjalvskattning agreements\nsjalvskattning agreements follow latest 1 --status done",
    ),
    # explain; what else it says is in locale/explain.py
    "cli.explain": (
        "Visa hur ett tal har räknats fram: påståenden, svar, vikter, regel, avrundning och källor i policyn, eller "
        "varför det inte finns något tal. Utan ID tas den senaste skattningen som är klar, annars den senaste. Utan "
        "något mer listas alla tal.",
        "Show how a number came about: statements, answers, weights, rule, rounding and sources in the policy, or why "
        "there is no number. Without an ID the latest finished assessment is used, otherwise the latest. Without "
        "anything more every number is listed.",
    ),
    "cli.explain.short": ("Visa hur ett tal har räknats fram.", "Show how a number came about."),
    "cli.explain.examples": (
        "sjalvskattning explain latest ansvar --with chefens-bild.kuvert.age\n"
        "sjalvskattning explain --from svar.csv -a koping --role medarbetare --response r017 --area ansvar",
        "sjalvskattning explain latest ansvar --with managers-view.kuvert.age\n"
        "sjalvskattning explain --from answers.csv -a koping --role medarbetare --response r017 --area ansvar",
    ),
}
