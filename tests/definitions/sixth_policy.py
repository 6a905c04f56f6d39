"""A sixth policy, of a municipality that does not exist, as it comes out of a PDF."""

TEXT = """Sjövik kommun                                                      Styrdokument


Medarbetar- och chefspolicy för Sjöviks kommun
Antagen av kommunfullmäktige 2025-11-24 § 131


Innehåll
1. Inledning ............................................. 2
2. Du som arbetar i Sjövik ............................... 2
3. Du som är chef ........................................ 3

                                                                    Sida 1 (3)
\fSjövik kommun                                                      Styrdokument

1. Inledning
Sjöviks kommun finns till för dem som bor, arbetar och vistas här. Policyn beskriver vad vi för-
väntar oss av varandra och vad du kan förvänta dig av kommunen som arbetsgivare.

Policyn gäller för alla anställda, t.ex. timvikarier, oavsett anställningsform.

2. Du som arbetar i Sjövik
Alla medarbetare ska bidra till ett gott bemötande. Det innebär att du lyssnar, svarar i tid och
följer upp det du har lovat. Den som upptäcker en risk tar upp den direkt.

Du förväntas:
• ta ansvar för din egen och andras arbets-
miljö
• dela med dig av det du kan till nya kollegor, även när det är bråttom och
schemat är fullt
• våga säga ifrån när något är fel

Arbetsgivaren ger dig möjlighet till kompetensutveckling varje år. Du ska få återkoppling på ditt
arbete minst två gånger per år.

                                                                    Sida 2 (3)
\fSjövik kommun                                                      Styrdokument

3. Du som är chef
Chefen leder arbetet genom dialog. Som chef måste du kunna fatta beslut också när underlaget är
ofullständigt.

3.1 Chefens ansvar
a) Chefen planerar verksamheten tillsammans med medarbetarna.
b) Chefen följer upp resultat och berättar om dem.

Chefer ska få stöd av HR i svåra ärenden.

4. Uppföljning
Policyn följs upp i medarbetarsamtalet och i lönesamtalet.

                                                                    Sida 3 (3)
"""
