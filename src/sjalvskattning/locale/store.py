"""Texts about where answers are kept: errors, what was recovered, and why a disk says no."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Why: {reason} in the params of an error is the last part of one of these keys.
    "store.reason.full": ("disken är full", "the disk is full"),
    "store.reason.readonly": ("disken är skrivskyddad", "the disk is read-only"),
    "store.reason.permission": ("behörighet saknas", "permission is missing"),
    "store.reason.missing": ("mappen finns inte längre", "the folder is no longer there"),
    "store.reason.name": ("namnet är för långt", "the name is too long"),
    "store.reason.io": ("disken svarar med fel", "the disk reports a fault"),
    "store.reason.busy": ("ett annat fönster skriver just nu", "another window is writing just now"),
    "store.reason.other": ("operativsystemet sa nej", "the operating system refused"),
    # Errors
    "store.save_failed.what": ("Inte sparat.", "Not saved."),
    "store.save_failed.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.save_failed.remedy": (
        "Det du skrev finns kvar här och det som var sparat är orört. Gör plats på disken eller välj en annan mapp, och spara igen.",
        "What you wrote is still here and what was saved is untouched. Free some space or choose another folder, and save again.",
    ),
    "store.locked.what": ("Svaret är öppet i ett annat fönster.", "The response is open in another window."),
    "store.locked.where": ("Svar {id}", "Response {id}"),
    "store.locked.remedy": (
        "Stäng det andra fönstret och försök igen.",
        "Close the other window and try again.",
    ),
    "store.no_locking.what": (
        "På den här disken går det inte att hindra att två skriver samtidigt, så inget öppnas för skrivning.",
        "This disk cannot keep two from writing at once, so nothing is opened for writing.",
    ),
    "store.no_locking.where": ("{path}", "{path}"),
    "store.no_locking.remedy": (
        "Välj en mapp på datorns egen disk med SJALVSKATTNING_HOME.",
        "Choose a folder on the computer’s own disk with SJALVSKATTNING_HOME.",
    ),
    "store.damaged.what": ("Svaret går inte att läsa.", "The response cannot be read."),
    "store.damaged.where": ("{path}", "{path}"),
    "store.damaged.remedy": (
        "Filen är orörd. Läs in en säkerhetskopia, eller be om hjälp innan du tar bort den.",
        "The file is untouched. Restore a backup, or ask for help before you remove it.",
    ),
    "store.misnamed.what": (
        "Filen innehåller svar {id} men heter något annat.",
        "The file holds response {id} but has another name.",
    ),
    "store.misnamed.where": ("{path}", "{path}"),
    "store.misnamed.remedy": (
        "Ge filen tillbaka namnet {id}.jsonl om det svaret saknas. Filen är orörd.",
        "Name the file {id}.jsonl again if that response is missing. The file is untouched.",
    ),
    "store.stray.what": (
        "En fil i svarsmappen har ett namn som inte är ett svars.",
        "A file among the responses has a name that is not a response’s.",
    ),
    "store.stray.where": ("{path}", "{path}"),
    "store.stray.remedy": (
        "Det kan vara en kopia från ett synkprogram. Flytta den eller ta bort den.",
        "It may be a copy made by a program that syncs folders. Move or remove it.",
    ),
    "store.too_new.what": (
        "Svaret är skrivet av en nyare version av programmet.",
        "The response was written by a newer version of the program.",
    ),
    "store.too_new.where": ("{path}", "{path}"),
    "store.too_new.remedy": (
        "Uppdatera programmet. Filen är orörd.",
        "Update the program. The file is untouched.",
    ),
    "store.no_response.what": ("Det finns inget svar {id}.", "There is no response {id}."),
    "store.no_response.where": ("", ""),
    "store.no_response.remedy": (
        "Se vilka svar som finns med: sjalvskattning history",
        "See which responses there are with: sjalvskattning history",
    ),
    "store.exists.what": ("Det finns redan ett svar {id}.", "There is a response {id} already."),
    "store.exists.where": ("{path}", "{path}"),
    "store.exists.remedy": ("Försök igen med ett nytt svar.", "Try again with a new response."),
    "store.unreadable.what": ("Det går inte att läsa.", "It cannot be read."),
    "store.unreadable.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.unreadable.remedy": (
        "Se efter att disken är på plats och att mappen är din.",
        "Check that the disk is in place and that the folder is yours.",
    ),
    "store.aside_failed.what": (
        "Filen är skadad, och det gick inte att lägga undan en kopia. Inget är ändrat.",
        "The file is damaged, and a copy could not be set aside. Nothing is changed.",
    ),
    "store.aside_failed.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.aside_failed.remedy": (
        "Det som går att läsa kan visas. Gör plats på disken och öppna igen.",
        "What can be read can be shown. Free some space and open again.",
    ),
    "store.cannot_open.what": ("Det går inte att skriva här.", "It is not possible to write here."),
    "store.cannot_open.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.cannot_open.remedy": (
        "Kontrollera rättigheterna, eller välj en annan mapp med SJALVSKATTNING_HOME.",
        "Check the rights, or choose another folder with SJALVSKATTNING_HOME.",
    ),
    "store.erase_failed.what": ("Allt är inte raderat.", "Not everything is erased."),
    "store.erase_failed.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.erase_failed.remedy": ("Radera igen.", "Erase again."),
    "store.no_home.what": (
        "Det finns ingen hemmapp att spara i.",
        "There is no home folder to save in.",
    ),
    "store.no_home.where": ("", ""),
    "store.no_home.remedy": ("Sätt {variable} till en mapp.", "Set {variable} to a folder."),
    # Backups
    "store.backup_exists.what": (
        "Det finns redan en fil med det namnet.",
        "There is a file of that name already.",
    ),
    "store.backup_exists.where": ("{path}", "{path}"),
    "store.backup_exists.remedy": (
        "Välj ett annat namn, eller säg att den får skrivas över.",
        "Choose another name, or say that it may be overwritten.",
    ),
    "store.backup_failed.what": ("Säkerhetskopian är inte skriven.", "The backup is not written."),
    "store.backup_failed.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.backup_failed.remedy": ("Välj en annan mapp.", "Choose another folder."),
    "store.backup_unreadable.what": ("Säkerhetskopian går inte att läsa.", "The backup cannot be read."),
    "store.backup_unreadable.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.backup_unreadable.remedy": (
        "Kontrollera sökväg och rättigheter.",
        "Check the path and the rights.",
    ),
    "store.backup_invalid.what": ("Filen är ingen hel säkerhetskopia.", "The file is not a whole backup."),
    "store.backup_invalid.where": ("{path}", "{path}"),
    "store.backup_invalid.remedy": (
        "Välj en annan fil. Inget är ändrat.",
        "Choose another file. Nothing is changed.",
    ),
    "store.backup_incomplete.what": (
        "Säkerhetskopian innehåller inte de filer som den säger.",
        "The backup does not hold the files it says it does.",
    ),
    "store.backup_incomplete.where": ("{path}", "{path}"),
    "store.backup_incomplete.remedy": (
        "Välj en annan fil. Inget är ändrat.",
        "Choose another file. Nothing is changed.",
    ),
    "store.backup_checksum.what": ("{name} i säkerhetskopian är skadad.", "{name} in the backup is damaged."),
    "store.backup_checksum.where": ("{path}", "{path}"),
    "store.backup_checksum.remedy": (
        "Välj en annan fil. Inget är ändrat.",
        "Choose another file. Nothing is changed.",
    ),
    "store.backup_unsafe.what": (
        "Säkerhetskopian innehåller något som inte hör dit: {name}",
        "The backup holds something that does not belong there: {name}",
    ),
    "store.backup_unsafe.where": ("{path}", "{path}"),
    "store.backup_unsafe.remedy": (
        "Läs inte in filen. Inget är ändrat.",
        "Do not restore the file. Nothing is changed.",
    ),
    "store.backup_too_big.what": ("Säkerhetskopian är orimligt stor.", "The backup is unreasonably large."),
    "store.backup_too_big.where": ("{path}", "{path}"),
    "store.backup_too_big.remedy": (
        "Läs inte in filen. Inget är ändrat.",
        "Do not restore the file. Nothing is changed.",
    ),
    "store.backup_too_new.what": (
        "Säkerhetskopian är skriven av en nyare version av programmet.",
        "The backup was written by a newer version of the program.",
    ),
    "store.backup_too_new.where": ("{path}", "{path}"),
    "store.backup_too_new.remedy": (
        "Uppdatera programmet. Inget är ändrat.",
        "Update the program. Nothing is changed.",
    ),
    # Notices
    "store.folder_open.what": (
        "Andra på datorn kan läsa mappen med dina svar, och det gick inte att ändra.",
        "Others on this computer can read the folder with your answers, and this could not be changed.",
    ),
    "store.folder_open.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.folder_open.remedy": ("Ge mappen rättigheterna 0700.", "Give the folder the mode 0700."),
    "store.recovered_generation.what": (
        "Svarsfilen var skadad. Svaren är återställda från en tidigare version.",
        "The response’s file was damaged. The answers are recovered from an earlier version.",
    ),
    "store.recovered_generation.where": (
        "Svar {id}, version {generation}",
        "Response {id}, version {generation}",
    ),
    "store.recovered_generation.remedy": (
        "Se igenom svaren: de senaste kan saknas.",
        "Look through the answers: the latest may be missing.",
    ),
    "store.lines_skipped.what": (
        "En del av svarsfilen gick inte att läsa. Resten är kvar.",
        "A part of the response’s file could not be read. The rest is there.",
    ),
    "store.lines_skipped.where": ("Svar {id}", "Response {id}"),
    "store.lines_skipped.remedy": (
        "Se igenom svaren: något kan saknas.",
        "Look through the answers: something may be missing.",
    ),
    "store.tail_cut.what": (
        "Slutet av svarsfilen gick inte att läsa; troligen avbröts programmet medan det sparade.",
        "The end of the response’s file could not be read; the program was probably interrupted while saving.",
    ),
    "store.tail_cut.where": ("Svar {id}", "Response {id}"),
    "store.tail_cut.remedy": ("Kontrollera ditt senaste svar.", "Check your latest answer."),
    "store.joined.what": (
        "Svarsfilen innehöll två versioner efter varandra. Den senaste används.",
        "The response’s file held two versions one after the other. The latest is used.",
    ),
    "store.joined.where": ("Svar {id}", "Response {id}"),
    "store.joined.remedy": ("Se igenom svaren.", "Look through the answers."),
    "store.two_versions.what": (
        "Samma uppgift är sparad på två sätt. Den ena visas, den andra finns i kopian som lagts undan.",
        "The same entry is saved in two ways. One is shown, the other is in the copy set aside.",
    ),
    "store.two_versions.where": ("Svar {id}, {item}", "Response {id}, {item}"),
    "store.two_versions.remedy": (
        "Kontrollera att rätt svar visas.",
        "Check that the right answer is shown.",
    ),
    "store.set_aside.what": (
        "En kopia av det som inte gick att läsa är lagd undan.",
        "A copy of what could not be read has been set aside.",
    ),
    "store.set_aside.where": ("{path}", "{path}"),
    "store.set_aside.remedy": ("", ""),
    "store.replaced_outside.what": (
        "Ett annat program bytte ut svarsfilen. Det du har här är sparat, och den andra filen är lagd undan.",
        "Another program replaced the response’s file. What you have here is saved, and the other file is set aside.",
    ),
    "store.replaced_outside.where": ("{path}", "{path}"),
    "store.replaced_outside.remedy": (
        "Låt inte ett synkprogram ändra i mappen medan du svarar.",
        "Do not let a program that syncs folders change this one while you answer.",
    ),
    "store.answer_unreadable.what": (
        "Ett svar gick inte att förstå och visas inte.",
        "An answer could not be understood and is not shown.",
    ),
    "store.answer_unreadable.where": ("Svar {id}, {item}", "Response {id}, {item}"),
    "store.answer_unreadable.remedy": ("Svara igen på det påståendet.", "Answer that statement again."),
    "store.preparation_unreadable.what": (
        "Förberedelsen inför samtalet gick inte att läsa.",
        "The preparation for the conversation could not be read.",
    ),
    "store.preparation_unreadable.where": ("Svar {id}", "Response {id}"),
    "store.preparation_unreadable.remedy": ("Fyll i den igen.", "Fill it in again."),
    "store.settings_damaged.what": (
        "Inställningarna gick inte att läsa. Standardvärden används.",
        "The settings could not be read. Defaults are used.",
    ),
    "store.settings_damaged.where": ("{path}", "{path}"),
    "store.settings_damaged.remedy": (
        "Ställ in på nytt. Den gamla filen läggs undan när du sparar.",
        "Set them again. The old file is set aside when you save.",
    ),
    "store.settings_unreadable.what": (
        "Inställningarna gick inte att läsa. Standardvärden används.",
        "The settings could not be read. Defaults are used.",
    ),
    "store.settings_unreadable.where": ("{path}: {reason}", "{path}: {reason}"),
    "store.settings_unreadable.remedy": ("Kontrollera rättigheterna.", "Check the rights."),
    "store.settings_field.what": (
        "Inställningen {field} gick inte att förstå. Standardvärdet används.",
        "The setting {field} could not be understood. Its default is used.",
    ),
    "store.settings_field.where": ("{path}", "{path}"),
    "store.settings_field.remedy": ("Ställ in den på nytt.", "Set it again."),
}
