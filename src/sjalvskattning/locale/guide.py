"""Texts of the guides: a conversation or an interview from the definition alone, without any answers."""

TEXTS: dict[str, tuple[str, str]] = {
    # the heading
    "guide.title.medarbetarsamtal": ("Guide för medarbetarsamtal", "Guide for an appraisal conversation"),
    "guide.title.lonesamtal": ("Guide för lönesamtal", "Guide for a salary conversation"),
    "guide.title.introduktion": ("Guide för introduktion", "Guide for induction"),
    "guide.title.rekrytering": ("Intervjuguide för rekrytering", "Interview guide for recruitment"),
    "guide.own": (
        "Guide utan svar: allt i den kommer ur skattningens påståenden",
        "A guide without answers: all of it comes from the statements of the assessment",
    ),
    "guide.fact.policy": ("Policy", "Policy"),
    "guide.fact.role": ("Roll", "Role"),
    "guide.fact.version": ("Skattning", "Assessment"),
    "guide.fact.length": ("Omfattning", "Length"),
    "guide.policy": ("{title}, {organisation}", "{title}, {organisation}"),
    "guide.version": ("{name}, version {version}", "{name}, version {version}"),
    "guide.length": (
        "{core} områden i guiden, {rest} påståenden till i bilagan",
        "{core} areas in the guide, {rest} more statements in the appendix",
    ),
    "guide.length.all": ("{core} områden, ingen bilaga", "{core} areas, no appendix"),
    "guide.footer": (
        "Guiden innehåller inga svar och sätter inga betyg. Anteckningar som lämnas över, skrivs under eller sparas i "
        "ett ärende kan bli en allmän handling.",
        "The guide holds no answers and gives no grades. Notes that are handed over, signed or filed may become a "
        "public record.",
    ),
    "guide.appendix": ("Bilaga: fler påståenden att välja ur", "Appendix: more statements to choose from"),
    "guide.about": ("Så använder ni guiden", "How to use the guide"),
    "guide.about.signs": (
        "Exemplen på när det fungerar och när det inte gör det är från olika arbetsplatser. Leta efter något "
        "motsvarande, lika gärna det ena som det andra. De är ingen lista att bocka av.",
        "The examples of when it works and when it does not are from different workplaces. Look for something "
        "similar, the one as readily as the other. They are not a list to tick off.",
    ),
    # what every guide says about an item
    "guide.part": ("{area}: {part}", "{area}: {part}"),
    "guide.question": ("Fråga:", "Question:"),
    "guide.further": ("Fråga vidare:", "Ask further:"),
    "guide.works": ("När det fungerar", "When it works"),
    "guide.fails": ("När det inte fungerar", "When it does not work"),
    "guide.policy.where": ("Policyn", "The policy"),
    "guide.sign": ("{label}: {text}", "{label}: {text}"),
    "guide.to_ask": ("Fråga", "Ask"),
    "guide.to_talk_about": ("Att prata om", "To talk about"),
    "guide.reversed": (
        "{statement} (Omvänt påstående: ju mindre det stämmer, desto bättre.)",
        "{statement} (Reversed statement: the less true it is, the better.)",
    ),
    "guide.notes": ("Anteckningar", "Notes"),
    "guide.holder": ("Den som har rollen {statement}", "Whoever holds the role {statement}"),
    "guide.support": ("Stöd som erbjuds:", "Support on offer:"),
    "guide.support.one": ("{title}: {about}", "{title}: {about}"),
    # medarbetarsamtal
    "guide.medarbetarsamtal.about.both": (
        "Förbered er var för sig. Skriv ner exempel från det egna arbetet, inte omdömen om person.",
        "Prepare separately. Write down examples from the work itself, not judgements of the person.",
    ),
    "guide.medarbetarsamtal.about.turns": (
        "Ta ett område i taget. Medarbetaren börjar, chefen berättar sedan hur det har sett ut från sitt håll. Att ni "
        "ser olika på något är ett ämne för samtalet, inget som någon ska vinna.",
        "Take one area at a time. The employee begins, and the manager then describes how it has looked from their side. "
        "If you see something differently, that is a subject for the conversation, not something for anyone to win.",
    ),
    "guide.medarbetarsamtal.about.choose": (
        "Välj hellre tre områden och gör dem ordentligt än alla på en gång. Börja med något som fungerar.",
        "Better to choose three areas and do them well than to take all at once. Begin with something that works.",
    ),
    "guide.medarbetarsamtal.follow": ("Följdfråga:", "Follow-up question:"),
    "guide.medarbetarsamtal.follow.helps": (
        "Vad hjälper när det fungerar, och vad är i vägen när det inte gör det?",
        "What helps when it works, and what is in the way when it does not?",
    ),
    "guide.medarbetarsamtal.follow.example": (
        "Vilket exempel från den senaste tiden tänker du på, och hur såg chefen det?",
        "Which recent example comes to mind, and how did the manager see it?",
    ),
    "guide.medarbetarsamtal.follow.more": (
        "Vad vill du göra mer av, och vad behöver du då från andra?",
        "What do you want to do more of, and what do you then need from others?",
    ),
    "guide.medarbetarsamtal.employee": ("Medarbetarens bild", "The employee’s view"),
    "guide.medarbetarsamtal.manager": ("Chefens bild", "The manager’s view"),
    "guide.medarbetarsamtal.conditions.about": (
        "Det här är sådant som medarbetaren ska kunna vänta sig. Chefen lyssnar först och svarar sedan på vad som går "
        "att göra.",
        "This is what the employee should be able to count on. The manager listens first, and then answers what can "
        "be done.",
    ),
    "guide.medarbetarsamtal.conditions.follow": (
        "Vad behöver ändras, och vem kan göra det?",
        "What needs to change, and who can change it?",
    ),
    "guide.medarbetarsamtal.conditions.notes": ("Det här tar chefen med sig", "What the manager takes along"),
    "guide.medarbetarsamtal.agreement": ("Det här kommer vi överens om", "What we agree on"),
    "guide.medarbetarsamtal.agreement.about": (
        "Skriv det så att båda kan se när det är gjort. Även chefens och arbetsgivarens löften hör hit.",
        "Write it so that both can see when it is done. What the manager and the employer promise belongs here too.",
    ),
    "guide.medarbetarsamtal.agreement.what": ("Vad", "What"),
    "guide.medarbetarsamtal.agreement.who": ("Vem", "Who"),
    "guide.medarbetarsamtal.agreement.when": ("Klart när", "Due"),
    "guide.medarbetarsamtal.agreement.how": ("Så ser vi att det är klart", "How we see that it is done"),
    "guide.medarbetarsamtal.next": ("Nästa avstämning", "Next follow-up"),
    # lonesamtal
    "guide.lonesamtal.about.examples": (
        "Samtalet handlar om resultat mot varje kriterium. Be om exempel: vad gjordes, vad blev det av, och hur märks "
        "det?",
        "The conversation is about results against each criterion. Ask for examples: what was done, what came of it, "
        "and how does it show?",
    ),
    "guide.lonesamtal.about.no_pay": (
        "Guiden räknar inte ut någon lön, sätter inga poäng och lägger inte ihop kriterierna.",
        "The guide computes no pay, gives no points and does not add the criteria up.",
    ),
    "guide.lonesamtal.criterion": ("Kriterium: {area}", "Criterion: {area}"),
    "guide.lonesamtal.expected": ("Till exempel väntas:", "For example, this is expected:"),
    "guide.lonesamtal.question": (
        "Vilket resultat inom det här området vill du lyfta fram, och vilket exempel visar det bäst?",
        "Which result in this area do you want to bring up, and which example shows it best?",
    ),
    "guide.lonesamtal.further": (
        "Vad gjorde du själv, vad blev följden för andra, och vad vill du nå härnäst?",
        "What did you do yourself, what did it lead to for others, and what do you want to reach next?",
    ),
    "guide.lonesamtal.employee": ("Medarbetarens exempel", "The employee’s examples"),
    "guide.lonesamtal.manager": ("Chefens exempel", "The manager’s examples"),
    "guide.lonesamtal.context": ("Förutsättningarna som sammanhang", "The conditions as context"),
    "guide.lonesamtal.context.about": (
        "Förutsättningar kan förklara ett resultat, åt båda håll. De är inget kriterium, och medarbetaren bedöms inte "
        "på dem.",
        "Conditions can explain a result, in either direction. They are not a criterion, and the employee is not "
        "judged by them.",
    ),
    "guide.lonesamtal.context.question": (
        "Vilka av dem har påverkat resultaten, och på vilket sätt?",
        "Which of them have affected the results, and how?",
    ),
    "guide.lonesamtal.next": ("Till nästa lönesamtal", "Until the next salary conversation"),
    "guide.lonesamtal.next.about": (
        "Skriv för varje kriterium vad ni vill se. Lämna tomt där inget behöver ändras.",
        "Write what you want to see for each criterion. Leave it empty where nothing needs to change.",
    ),
    "guide.lonesamtal.next.criterion": ("Kriterium", "Criterion"),
    "guide.lonesamtal.next.result": ("Resultat att sikta mot", "Result to aim for"),
    "guide.lonesamtal.next.shows": ("Så märks det", "How it shows"),
    # introduktion
    "guide.introduktion.about.for": (
        "Guiden är till för dig som är ny och för den som tar emot dig. Den visar vad som väntas av dig och vad du kan "
        "vänta dig tillbaka.",
        "The guide is for you who are new and for whoever receives you. It shows what is expected of you and what "
        "you can expect in return.",
    ),
    "guide.introduktion.about.times": (
        "Ses tre gånger: första veckan, efter 30 dagar och efter 90 dagar. Ingen räknar med att allt sitter från "
        "början.",
        "Meet three times: in the first week, after 30 days and after 90 days. Nobody expects everything to be in "
        "place from the start.",
    ),
    "guide.introduktion.expected": ("Vecka 1: det här väntas av dig", "Week 1: what is expected of you"),
    "guide.introduktion.expected.about": (
        "Läs tillsammans. Med tiden ska du kunna säga så här om ditt arbete:",
        "Read together. In time you should be able to say this about your work:",
    ),
    "guide.introduktion.expected.none": (
        "Den här rollen har inga förväntningar i skattningen.",
        "This role has no expectations in the assessment.",
    ),
    "guide.introduktion.offered": ("Vecka 1: det här kan du vänta dig", "Week 1: what you can expect"),
    "guide.introduktion.offered.about": (
        "Det går åt båda håll. Du ska också kunna säga så här:",
        "It goes both ways. You should also be able to say this:",
    ),
    "guide.introduktion.week": ("Frågor första veckan", "Questions in the first week"),
    "guide.introduktion.week.known": (
        "Vad av det här känner du igen från tidigare, och vad är nytt?",
        "What of this do you recognise from before, and what is new?",
    ),
    "guide.introduktion.week.shown": (
        "Vad vill du få visat i praktiken, och av vem?",
        "What would you like to be shown in practice, and by whom?",
    ),
    "guide.introduktion.week.ask": (
        "Vem frågar du när du undrar, och när ses ni?",
        "Whom do you ask when you wonder about something, and when do you meet?",
    ),
    "guide.introduktion.days30": ("Efter 30 dagar", "After 30 days"),
    "guide.introduktion.days30.true": (
        "Vilka av påståendena börjar stämma? Ge ett exempel.",
        "Which of the statements are beginning to be true? Give an example.",
    ),
    "guide.introduktion.days30.unclear": (
        "Vad är fortfarande oklart eller svårare än du trodde?",
        "What is still unclear, or harder than you thought?",
    ),
    "guide.introduktion.days30.received": (
        "Vad av det du kan vänta dig har du fått, och vad saknas?",
        "Which of the things you can expect have you received, and what is missing?",
    ),
    "guide.introduktion.days30.help": (
        "Vad behöver du av oss den närmaste tiden?",
        "What do you need from us in the time ahead?",
    ),
    "guide.introduktion.days90": ("Efter 90 dagar", "After 90 days"),
    "guide.introduktion.days90.about": (
        "Nu har du egna exempel. Välj några av frågorna, och låt båda svara.",
        "By now you have examples of your own. Choose some of the questions, and let both of you answer.",
    ),
    "guide.introduktion.days90.area": ("{area}: {question}", "{area}: {question}"),
    "guide.introduktion.days90.eyes": (
        "Vad ser du med nya ögon som vi borde göra annorlunda?",
        "What do you see with fresh eyes that we should do differently?",
    ),
    "guide.introduktion.days90.next": (
        "Vad vill du lära dig härnäst, och vad behövs för det?",
        "What do you want to learn next, and what do you need for that?",
    ),
    "guide.introduktion.newcomer": ("Den nyas anteckningar", "Notes of the one who is new"),
    "guide.introduktion.receiver": ("Anteckningar av den som tar emot", "Notes of whoever receives"),
    # rekrytering
    "guide.rekrytering.about.same": (
        "Ställ samma frågor i samma ordning till alla sökande. Hinner ni inte alla, så stryk samma frågor för alla "
        "innan den första intervjun.",
        "Ask every applicant the same questions in the same order. If there is no time for all of them, strike out "
        "the same ones for everyone before the first interview.",
    ),
    "guide.rekrytering.about.read": (
        "Läs upp vad rollen innebär och ställ sedan frågan. Exemplen får komma från arbete, utbildning eller "
        "föreningsliv, och den sökande får tänka efter.",
        "Read out what the role means and then ask the question. Examples may come from work, studies or voluntary "
        "work, and the applicant may take time to think.",
    ),
    "guide.rekrytering.about.evidence": (
        "Anteckna vad den sökande berättar att hen har gjort och vad det ledde till. Bedöm inte personlighet.",
        "Note what applicants say that they have done and what it led to. Do not rate personality.",
    ),
    "guide.rekrytering.about.fair": (
        "Saklighet och likabehandling: håll er till det som arbetet kräver. Fråga inte om sådant som hälsa, familj, "
        "ålder, ursprung, tro eller fackligt medlemskap. Är ni osäkra, fråga HR före intervjun.",
        "Fairness and equal treatment: keep to what the work requires. Do not ask about such things as health, "
        "family, age, origin, belief or union membership. If in doubt, ask HR before the interview.",
    ),
    "guide.rekrytering.follow": ("Följdfrågor till varje svar", "Follow-up questions to every answer"),
    "guide.rekrytering.follow.task": (
        "Vad var det som hände, och vilken var din uppgift?",
        "What happened, and what was your task?",
    ),
    "guide.rekrytering.follow.did": ("Vad gjorde just du?", "What did you yourself do?"),
    "guide.rekrytering.follow.result": (
        "Hur gick det, och hur vet du det?",
        "How did it go, and how do you know?",
    ),
    "guide.rekrytering.follow.learned": (
        "Vad skulle du göra likadant i dag, och vad annorlunda?",
        "What would you do the same today, and what differently?",
    ),
    "guide.rekrytering.role": ("Läs upp:", "Read out:"),
    "guide.rekrytering.question.important": (
        "Berätta om ett tillfälle när det här var viktigt i ditt arbete.",
        "Tell us about a time when this was important in your work.",
    ),
    "guide.rekrytering.question.hard": (
        "Berätta om ett tillfälle när det här var svårt i ditt arbete.",
        "Tell us about a time when this was difficult in your work.",
    ),
    "guide.rekrytering.question.mattered": (
        "Berätta om ett tillfälle när det här fick betydelse för hur det gick.",
        "Tell us about a time when this made a difference to how things went.",
    ),
    "guide.rekrytering.question.reversed": (
        "Berätta om ett tillfälle när det fanns risk för det här i ditt arbete.",
        "Tell us about a time when there was a risk of this in your work.",
    ),
    "guide.rekrytering.none": (
        "Har den sökande inget exempel: Hur skulle du göra i den här rollen, och varför?",
        "If the applicant has no example: What would you do in this role, and why?",
    ),
    "guide.rekrytering.notes": ("Belägg ur svaret", "Evidence from the answer"),
    "guide.rekrytering.more": (
        "Läs upp påståendet och fråga: {question}",
        "Read out the statement and ask: {question}",
    ),
    "guide.rekrytering.offered": ("Det här erbjuder arbetsgivaren", "What the employer offers"),
    "guide.rekrytering.offered.about": (
        "Berätta om det här, och lova inget mer än ni kan hålla. Det är inget som den sökande prövas på.",
        "Describe this, and promise no more than you can keep. The applicant is not assessed on it.",
    ),
    "guide.rekrytering.offered.ask": (
        "Vad vill du veta om hur det är att arbeta här?",
        "What would you like to know about what it is like to work here?",
    ),
    "guide.rekrytering.after": ("Efter intervjun", "After the interview"),
    "guide.rekrytering.after.about": (
        "Fyll i var för sig innan ni talar om intervjun, lika för alla sökande. Skriv belägg, inte betyg.",
        "Fill this in separately before you talk about the interview, the same way for every applicant. Write "
        "evidence, not grades.",
    ),
    "guide.rekrytering.after.area": ("Område", "Area"),
    "guide.rekrytering.after.evidence": ("Belägg i svaren", "Evidence in the answers"),
    "guide.rekrytering.after.missing": ("Att fråga vidare om", "To ask further about"),
    # the command
    "guide.metavar.first": ("SKATTNING|ROLL", "ASSESSMENT|ROLE"),
    "guide.metavar.purpose": ("SAMTAL", "CONVERSATION"),
    "guide.option.first": (
        "Rollen, när bara en skattning har den, eller skattningens id följt av rollen.",
        "The role, when only one assessment has it, or the assessment’s id followed by the role.",
    ),
    "guide.option.role": (
        "Rollen i skattningen. Behövs inte när den bara har en.",
        "The role in the assessment. Not needed when it has only one.",
    ),
    "guide.option.for": (
        "Vad guiden är till för: medarbetarsamtal, lonesamtal, introduktion eller rekrytering.",
        "What the guide is for: medarbetarsamtal, lonesamtal, introduktion or rekrytering.",
    ),
    "guide.option.assessment": (
        "Skattningens id eller fil, när flera har rollen.",
        "The assessment’s id or file, when several have the role.",
    ),
    "guide.written": ("Guiden är skriven till {path}.", "The guide is written to {path}."),
    # what can go wrong
    "guide.nothing_named.what": ("Vilken roll gäller guiden?", "Which role is the guide for?"),
    "guide.nothing_named.remedy": (
        "Skriv skattning och roll, till exempel: sjalvskattning guide {first} --for rekrytering\nDet finns: {known}.",
        "Write assessment and role, for example: sjalvskattning guide {first} --for rekrytering\nThere are: {known}.",
    ),
    "guide.purpose_needed.what": ("Vad ska guiden användas till?", "What will the guide be used for?"),
    "guide.purpose_needed.where": ("--for", "--for"),
    "guide.purpose_needed.remedy": (
        "Lägg till --for och något av: {known}.",
        "Add --for and one of: {known}.",
    ),
    "guide.role_needed.what": ("Vilken roll gäller guiden?", "Which role is the guide for?"),
    "guide.role_needed.where": ("{assessment}", "{assessment}"),
    "guide.role_needed.remedy": (
        "Skriv rollen efter skattningen, till exempel {assessment} {first}. Det finns: {known}.",
        "Write the role after the assessment, for example {assessment} {first}. There are: {known}.",
    ),
    "guide.several.what": (
        "Flera skattningar har rollen {role}.",
        "Several assessments have the role {role}.",
    ),
    "guide.several.remedy": (
        "Säg vilken, till exempel: sjalvskattning guide {first} {role} --for {purpose}\nVälj bland: {known}.",
        "Say which, for example: sjalvskattning guide {first} {role} --for {purpose}\nChoose among: {known}.",
    ),
    "guide.no_such.what": (
        "{word} är varken en skattning eller en roll.",
        "{word} is neither an assessment nor a role.",
    ),
    "guide.no_such.remedy": ("Det finns: {known}.", "There are: {known}."),
    "guide.twice.what": (
        "Skattningen är angiven två gånger: {first} och {second}.",
        "The assessment is given twice: {first} and {second}.",
    ),
    "guide.twice.where": ("--assessment", "--assessment"),
    "guide.twice.remedy": ("Ange den en gång.", "Give it once."),
}
