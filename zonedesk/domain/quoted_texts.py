"""The texts of the articles on the quorum, as a zone starts with them (`quoted_articles`).

They are our own rendering of domain.md 1.2 and 1.4 in each language, not the words of the law: they
only fill the first rule set, and the zone puts the words of the law in.
"""

from __future__ import annotations

from typing import Final

_POLICE_COUNCIL: Final = "WGP art. 27/2"
_MUNICIPAL_COUNCIL: Final = "DLB art. 26"

POLICE_COUNCIL: Final = (
    ("quoting_convocation.police_council", "3", _POLICE_COUNCIL),
    (
        "quoted_article.police_council",
        (
            "De politieraad kan geen besluit nemen als niet de meerderheid van de leden in "
            "functie aanwezig is.\nIs de raad tweemaal bijeengeroepen zonder dat het vereiste "
            "aantal leden is opgekomen, dan kan hij na een derde oproeping, hoeveel leden er ook "
            "aanwezig zijn, beraadslagen en besluiten over de onderwerpen die voor de derde maal "
            "op de agenda staan."
        ),
        _POLICE_COUNCIL,
    ),
    (
        "quoted_article_fr.police_council",
        (
            "Le conseil de police ne peut prendre de décision si la majorité de ses membres en "
            "fonction n’est pas présente.\nSi le conseil a été convoqué deux fois sans que le "
            "nombre requis de membres soit présent, il peut, après une troisième convocation, "
            "quel que soit le nombre des membres présents, délibérer et décider sur les objets "
            "mis pour la troisième fois à l’ordre du jour."
        ),
        _POLICE_COUNCIL,
    ),
    (
        "quoted_article_de.police_council",
        (
            "Der Polizeirat kann keinen Beschluss fassen, wenn nicht die Mehrheit der "
            "amtierenden Mitglieder anwesend ist.\nIst der Rat zweimal einberufen worden, ohne "
            "dass die erforderliche Anzahl Mitglieder erschienen ist, kann er nach einer dritten "
            "Einberufung ungeachtet der Anzahl anwesender Mitglieder über die Punkte beraten und "
            "beschließen, die zum dritten Mal auf der Tagesordnung stehen."
        ),
        _POLICE_COUNCIL,
    ),
)
"""Code, text and article; a line feed divides paragraphs."""

MUNICIPAL_COUNCIL: Final = (
    ("quoting_convocation.municipal_council", "2", _MUNICIPAL_COUNCIL),
    (
        "quoted_article.municipal_council",
        (
            "De gemeenteraad kan alleen beraadslagen en beslissen als de meerderheid van de "
            "leden in functie aanwezig is.\nIs dat aantal niet aanwezig, dan kan de raad na een "
            "tweede oproeping, hoeveel leden er ook aanwezig zijn, geldig beraadslagen en "
            "beslissen over de onderwerpen die voor de tweede maal op de agenda staan."
        ),
        _MUNICIPAL_COUNCIL,
    ),
    (
        "quoted_article_fr.municipal_council",
        (
            "Le conseil communal ne peut délibérer et décider que si la majorité de ses membres "
            "en fonction est présente.\nSi ce nombre n’est pas atteint, le conseil peut, après "
            "une deuxième convocation, quel que soit le nombre des membres présents, délibérer "
            "et décider valablement sur les objets mis pour la deuxième fois à l’ordre du jour."
        ),
        _MUNICIPAL_COUNCIL,
    ),
    (
        "quoted_article_de.municipal_council",
        (
            "Der Gemeinderat kann nur beraten und beschließen, wenn die Mehrheit der amtierenden "
            "Mitglieder anwesend ist.\nIst diese Anzahl nicht erreicht, kann der Rat nach einer "
            "zweiten Einberufung ungeachtet der Anzahl anwesender Mitglieder gültig über die "
            "Punkte beraten und beschließen, die zum zweiten Mal auf der Tagesordnung stehen."
        ),
        _MUNICIPAL_COUNCIL,
    ),
)
