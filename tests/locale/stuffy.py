"""Stuffy and borrowed words, each with a sentence that has it and one that says the same plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINES = """
skall | skall | Du skall svara. | Du ska svara.
erhålla | erh[åö]ll\\w* | Du erhåller ett underlag. | Du får ett underlag.
samt | samt | Svar samt mål. | Svar och mål.
beträffande | beträffande | Beträffande lönen. | Om lönen.
avseende | avseende | En fråga avseende lönen. | En fråga om lönen.
avse | avser|avsåg|avsedd\\w* | Frågan avser lönen. | Frågan gäller lönen.
angående | angående | En fråga angående lönen. | En fråga om lönen.
gällande | gällande (?!regler|policy) | En fråga gällande lönen. | En fråga om lönen.
vad gäller | vad (?:gäller|avser|beträffar) (?!för|det här) | Vad gäller lönen är den klar. | Lönen är klar.
rörande | rörande | En fråga rörande lönen. | En fråga om lönen.
därest | därest | Därest du vill. | Om du vill.
jämlikt | jämlikt | Jämlikt policyn. | Enligt policyn.
jämte | jämte | Svar jämte mål. | Svar och mål.
ifall | ifall | Ifall du vill ändra. | Om du vill ändra.
i syfte att | i (?:det )?syfte att|i avsikt att | Svara i syfte att lära. | Svara för att lära.
inkomma | inkom\\w+ | När svaret inkommer. | När svaret kommer in.
tillse | tillse\\w*|tillsåg | Du tillser att det blir gjort. | Du ser till att det blir gjort.
nyttja | (?:ut|be)?nyttja\\w* | Du nyttjar tiden. | Du använder tiden.
verkställa | verkställ\\w* | Verkställ beslutet. | Genomför beslutet.
föreligga | föreligg\\w*|förelåg | Det föreligger ett fel. | Det finns ett fel.
dylik | dylik\\w* | Bokmärken och dylikt. | Bokmärken och sådant.
härvid | här(?:vid|av|med|till|igenom|utöver|under) | Härmed sparas svaret. | Nu sparas svaret.
därvid | där(?:vid|av|till|utöver|städes|jämte) | Därvid visas bilden. | Då visas bilden.
varvid | var(?:vid|till|uti|å|igenom|emot)|vari | Du svarar, varvid bilden visas.
    | Du svarar, och då visas bilden.
medelst | medelst | Svara medelst en kod. | Svara med en kod.
på grund därav | på grund (?:där|här)av | På grund därav visas inget. | Därför visas inget.
ombesörja | ombesörj\\w* | Du ombesörjer utskriften. | Du ordnar utskriften.
vidta åtgärder | vidta\\w*|vidtog\\w* | Vidta åtgärder. | Gör något åt det.
ske | ske|sker|skedde|skett | Sparande sker direkt. | Svaret sparas direkt.
utgöra | utgör\\w*|utgjorde | Området utgör en del. | Området är en del.
per automatik | per automatik | Det sparas per automatik. | Det sparas av sig självt.
anmoda | anmod\\w* | Du anmodas att svara. | Du ombeds att svara.
anhålla | anhåll\\w* | Jag anhåller om tid. | Jag ber om tid.
hemställa | hemställ\\w* | Jag hemställer om tid. | Jag ber om tid.
blott | blott | Blott du ser det. | Bara du ser det.
endast | endast | Endast du ser det. | Bara du ser det.
enär | enär|emedan|ehuru|alldenstund | Enär svar saknas. | Eftersom svar saknas.
enkom | enkom | Enkom för dig. | Bara för dig.
erfordra | erfordr\\w* | Det erfordras fem svar. | Det behövs fem svar.
erlägga | erlägg\\w* | Erlägg avgiften. | Betala avgiften.
ett flertal | ett (?:stort )?(?:flertal|antal) (?!av) | Ett flertal svar saknas. | Flera svar saknas.
föranleda | föranle[dt]\\w* | Det föranleder ett fel. | Det leder till ett fel.
förevarande | förevarande|ifrågavarande | I förevarande fall. | I det här fallet.
förete | förete\\w* | Förete din lapp. | Visa din lapp.
förfoga | förfog\\w* | Du förfogar över tiden. | Du har tiden.
förorda | förord\\w* | Vi förordar en kod. | Vi föreslår en kod.
försorg | försorg | Det görs genom chefens försorg. | Chefen gör det.
handha | handha\\w* | Du handhar svaren. | Du sköter svaren.
hänföra | hän(?:för|hör)\\w* | Felet hänför sig till filen. | Felet är i filen.
inbegripa | inbegrip\\w*|innefatta\\w* | Det inbegriper målen. | Målen är med.
inge | inge|inger|ingav|ingiv\\w* | Inge ditt svar. | Lämna in ditt svar.
inneha | inneha\\w*|innehade | Den som innehar rollen. | Den som har rollen.
införskaffa | införskaffa\\w*|anskaffa\\w* | Införskaffa en dator. | Skaffa en dator.
inhämta | inhämta\\w* | Inhämta svaren. | Hämta svaren.
i enlighet med | i enlighet med | I enlighet med policyn. | Enligt policyn.
i förekommande fall | i förekommande fall | I förekommande fall visas den. | Finns den visas den.
kvarstå | kvarstå\\w*|kvarstod | Felet kvarstår. | Felet är kvar.
lämpligen | lämpligen | Lämpligen svarar du nu. | Svara gärna nu.
medföra | medför\\w* | Det medför ett fel. | Det leder till ett fel.
medge | medge[rst]*|medgiv\\w* | Tiden medger det. | Tiden räcker till det.
påkalla | påkalla\\w* | Det påkallar ett svar. | Det kräver ett svar.
påvisa | påvisa\\w* | Det påvisar ett fel. | Det visar ett fel.
sålunda | sålunda|således | Sålunda visas inget. | Därför visas inget.
såsom | såsom | Såsom chef. | Som chef.
såvitt | såvitt|såvida|såtillvida | Såvida du inte ändrar. | Om du inte ändrar.
torde | torde | Det torde räcka. | Det räcker nog.
tillhandahålla | tillhandahåll\\w* | Programmet tillhandahåller en guide. | Programmet har en guide.
tillika | tillika|jämväl|ävensom | Tillika chef. | Också chef.
tillställa | tillställ\\w* | Tillställ chefen kuvertet. | Skicka kuvertet till chefen.
under förutsättning | under förutsättning att|förutsatt att | Under förutsättning att du vill. | Om du vill.
undertecknad | undertecknad | Undertecknad har svarat. | Jag har svarat.
upprätta | upprätta\\w* | Upprätta en plan. | Gör en plan.
utröna | utrön\\w* | Utröna orsaken. | Ta reda på orsaken.
utvisa | utvisa\\w* | Svaren utvisar det. | Svaren visar det.
vederbörande | vederbör\\w* | Vederbörande svarar. | Den det gäller svarar.
vidmakthålla | vidmakthåll\\w* | Vidmakthåll ordningen. | Behåll ordningen.
åberopa | åberop\\w* | Åberopa policyn. | Hänvisa till policyn.
ålägga | ålägg\\w* | Policyn ålägger dig det. | Policyn kräver det.
åvila | åvil\\w*|ankomm(?:er|a) | Ansvaret åvilar dig. | Ansvaret är ditt.
återfinnas | återfinn\\w* | Svaret återfinns i bilagan. | Svaret finns i bilagan.
äga rum | (?:äg|ägd)er? rum|äga rum | Samtalet äger rum i maj. | Samtalet är i maj.
överensstämma | överensstäm\\w* | Koden överensstämmer. | Koden stämmer.
i dagsläget | i (?:dags|nu)läget|för närvarande | I dagsläget saknas svar. | Nu saknas svar.
inom ramen för | inom ramen för | Inom ramen för samtalet. | I samtalet.
med anledning av | med anledning av|av den anledningen | Med anledning av felet. | På grund av felet.
på daglig basis | på \\w+ basis | Det sparas på daglig basis. | Det sparas varje dag.
möjliggöra | möjliggör\\w* | Koden möjliggör det. | Koden gör det möjligt.
tydliggöra | tydliggör\\w*|klargör\\w* | Tydliggör felet. | Visa felet.
säkerställa | säkerställ\\w* | Säkerställ att alla svarar. | Se till att alla svarar.
implementera | implementer\\w* | Implementera målen. | Inför målen.
initiera | initier\\w* | Initiera ett samtal. | Börja ett samtal.
generera | generer\\w* | Programmet genererar en fil. | Programmet gör en fil.
applicera | applicer\\w* | Applicera regeln. | Använd regeln.
optimera | optimer\\w*|maximer\\w* | Optimera samtalet. | Gör samtalet bättre.
adekvat | adekvat\\w* | En adekvat kod. | En kod som duger.
respektive | respektive | Chefen respektive medarbetaren. | Chefen och medarbetaren.
alternativt | alternativt | En kod alternativt en fil. | En kod eller en fil.
samtliga | samtlig\\w* | Samtliga svar. | Alla svar.
inledningsvis | inledningsvis|avslutningsvis | Inledningsvis väljer du. | Först väljer du.
omgående | omgående | Svara omgående. | Svara genast.
huruvida | huruvida | Se huruvida det går. | Se om det går.
emellertid | emellertid|likväl|dock | Emellertid går det. | Men det går.
måhända | måhända|förvisso|alltjämt | Måhända går det. | Kanske går det.
ej | ej(?! aktuell) | Filen finns ej. | Filen finns inte.
denna | denna|denne|detta|dessa | Spara denna fil. | Spara den här filen.
ytterligare | ytterligare | Ytterligare ett svar. | Ett svar till.
fortlöpande | fortlöpande|kontinuerlig\\w* | Det sparas fortlöpande. | Det sparas hela tiden.
ta del av | tar? del av | Ta del av svaren. | Läs svaren.
i samband med | i samband med|i anslutning till | I samband med mötet. | På mötet.
genom att använda | genom användning av|med hjälp utav | Svara genom användning av koden. | Svara med koden.
åtgärda | åtgärda\\w* | Åtgärda felet. | Rätta felet.
problematik | problematik\\w* | En problematik. | Ett problem.
målsättning | målsättning\\w* | Vår målsättning. | Vårt mål.
frågeställning | frågeställning\\w* | En frågeställning. | En fråga.
tidsmässigt | \\w+mässig\\w* | Tidsmässigt går det. | Det går på den tiden.
prioritera upp | prioritera (?:upp|ner) | Prioritera upp målet. | Sätt målet först.
adressera problem | adresser(?:a|ar|as|ade|at|ats) | Adressera problemet. | Ta itu med problemet.
i slutet av dagen | i slutet av dagen | I slutet av dagen är det du som väljer.
    | När allt kommer omkring väljer du.
spendera tid | spendera\\w* | Spendera tid på svaren. | Lägg tid på svaren.
feedback | feedback\\w*|input|output | Ge feedback. | Ge återkoppling.
facilitera | faciliter\\w*|facilitator\\w* | Facilitera samtalet. | Led samtalet.
maila | mail|mail(?:a|ar|en|et) | Maila filen. | Mejla filen.
deadline | deadline\\w* | Målets deadline. | Målets sista dag.
default | default\\w*|by default | Default är fem. | Annars är det fem.
matcha | matcha\\w* | Koden matchar. | Koden stämmer.
checka | checka\\w*|kolla av | Checka svaren. | Se efter i svaren.
editera | editera\\w*|editor\\w* | Editera texten i en editor. | Ändra texten i en textredigerare.
scanna | scann\\w* | Scanna koden. | Skanna koden.
supporta | supporta\\w* | Formatet supportas. | Formatet går att använda.
droppa | droppa\\w*|deleta\\w* | Deleta filen. | Ta bort filen.
ha en bra dag | ta plats i framkant|vara i framkant | Vara i framkant. | Ligga först.
baserat på | baserat på | Baserat på svaren görs en bild. | Av svaren görs en bild.
relaterat till | relatera[dt]\\w* till | Frågor relaterade till lönen. | Frågor om lönen.
utmaning | utmaning\\w*|utmanande | En utmaning. | Ett problem.
ha möjlighet att | ha[r]? möjlighet att|ges möjlighet att | Du har möjlighet att ändra. | Du kan ändra.
ha förmåga att | besitt\\w* | Du besitter mod. | Du har mod.
nedanstående | (?:ned|ov)anstående|ovannämn\\w*|nedannämn\\w* | Nedanstående svar. | Svaren här under.
vilket innebär | vilket (?:innebär|medför) att | Fem svarade, vilket innebär att bilden visas.
    | Fem har svarat. Därför visas bilden.
på sätt och vis | i och med att|till följd av | I och med att fem har svarat. | Eftersom fem har svarat.
"""


def records(lines: str) -> Iterator[tuple[str, str, str, str]]:
    """Name, pattern, bad sentence and good one of each record; an indented line goes on with the one above.

    Where it begins with ~ it goes on in the middle of a pattern.
    """
    whole = re.sub(r"\n +~", "", lines.strip())
    for line in re.sub(r"\n +", " ", whole).splitlines():
        name, *patterns, bad, good = (part.strip() for part in line.split(" | "))
        yield name, "|".join(patterns), bad, good


STUFFY = tuple(records(_LINES))
"""What to look for, as a pattern of whole words in either case, and the two sentences."""
