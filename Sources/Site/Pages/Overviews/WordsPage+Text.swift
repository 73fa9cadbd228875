extension WordsPage {
  /// What the page says.
  enum Text {
    static let words = CountedText(
      one: InterfaceText(
        en: "One word is explained here.", fi: "Tässä selitetään yksi sana.", sv: "Ett ord förklaras här.",
        fr: "{n} mot est expliqué ici.", it: "Qui si spiega una parola."),
      other: InterfaceText(
        en: "{n} words are explained here.", fi: "Tässä selitetään {n} sanaa.", sv: "{n} ord förklaras här.",
        fr: "{n} mots sont expliqués ici.", it: "Qui si spiegano {n} parole."))
    static let falseFriends = CountedText(
      one: InterfaceText(
        en: "For one of them it is written what else it may be taken for.",
        fi: "Yhdestä kerrotaan, miksi muuksi sen voi ymmärtää.",
        sv: "Om ett av dem står det vad det annars kan tas för.",
        fr: "Pour {n} d’entre eux, il est écrit avec quoi on peut le confondre.",
        it: "Di una è scritto con che cosa la si può confondere."),
      other: InterfaceText(
        en: "For {n} of them it is written what else they may be taken for.",
        fi: "Niistä {n} sanasta kerrotaan, miksi muuksi ne voi ymmärtää.",
        sv: "Om {n} av dem står det vad de annars kan tas för.",
        fr: "Pour {n} d’entre eux, il est écrit avec quoi on peut les confondre.",
        it: "Di {n} è scritto con che cosa le si può confondere."))
    static let same = CountedText(
      one: InterfaceText(
        en: "In one place another vocabulary uses the very same word.",
        fi: "Yhdessä kohdassa toinen sanasto käyttää aivan samaa sanaa.",
        sv: "På ett ställe använder en annan ordlista precis samma ord.",
        fr: "À {n} endroit, un autre vocabulaire emploie exactement le même mot.",
        it: "In un punto un altro vocabolario usa esattamente la stessa parola."),
      other: InterfaceText(
        en: "In {n} places another vocabulary uses the very same word.",
        fi: "{n} kohdassa toinen sanasto käyttää aivan samaa sanaa.",
        sv: "På {n} ställen använder en annan ordlista precis samma ord.",
        fr: "À {n} endroits, un autre vocabulaire emploie exactement le même mot.",
        it: "In {n} punti un altro vocabolario usa esattamente la stessa parola."))
    static let reading = InterfaceText(
      en: "What stands under the name of another vocabulary is a reading of it, in our words.",
      fi: "Muun sanaston nimen alla on tulkinta siitä omin sanoin.",
      sv: "Det som står under en annan ordlistas namn är en tolkning av den, med egna ord.",
      fr: "Ce qui figure sous le nom d’un autre vocabulaire en est une lecture, dans nos propres mots.",
      it: "Ciò che sta sotto il nome di un altro vocabolario ne è una lettura, con parole nostre.")
    static let here = InterfaceText(en: "Here", fi: "Täällä", sv: "Här", fr: "Ici", it: "Qui")
    static let elsewhere = InterfaceText(
      en: "Elsewhere", fi: "Muualla", sv: "På annat håll", fr: "Ailleurs", it: "Altrove")
    /// What is marked: a term that declares a `false_friend`.
    static let falseFriend = InterfaceText(
      en: "Take care", fi: "Varo", sv: "Se upp", fr: "Attention", it: "Attenzione")
    static let sameWord = InterfaceText(
      en: "same word", fi: "sama sana", sv: "samma ord", fr: "même mot", it: "stessa parola")
    static let noWord = InterfaceText(
      en: "no word", fi: "ei sanaa", sv: "inget ord", fr: "pas de mot", it: "nessuna parola")
    /// Between a word that is not used any more and the one that is.
    static let now = InterfaceText(en: "now", fi: "nyt", sv: "nu", fr: "désormais", it: "ora")
    static let handovers = InterfaceText(
      en: "Where the offices hand over", fi: "Missä työ siirtyy toimistolta toiselle", sv: "Var kontoren lämnar över",
      fr: "Où les bureaux se passent le relais", it: "Dove gli uffici si passano il testimone")
    static let wordByWord = InterfaceText(
      en: "Word by word", fi: "Sana sanalta", sv: "Ord för ord", fr: "Mot par mot", it: "Parola per parola")
    static let ahead = CountedText(
      one: InterfaceText(
        en: "one of them to come", fi: "niistä yksi edessä", sv: "en av dem återstår", fr: "dont {n} à venir",
        it: "una ancora da venire"),
      other: InterfaceText(
        en: "{n} of them to come", fi: "niistä {n} edessä", sv: "{n} av dem återstår", fr: "dont {n} à venir",
        it: "{n} ancora da venire"))
    static let toCome = InterfaceText(en: "to come", fi: "edessä", sv: "återstår", fr: "à venir", it: "da venire")
    static let noOffice = InterfaceText(
      en: "No office", fi: "Ei toimistoa", sv: "Inget kontor", fr: "Aucun bureau", it: "Nessun ufficio")

    static let friendExplained = InterfaceText(
      en:
        "What the term says under “false_friend”: where this word, or one like it, means something else. No other word is marked.",
      fi:
        "Mitä termin kohdassa ”false_friend” sanotaan: missä sama tai samankaltainen sana tarkoittaa muuta. Muita sanoja ei merkitä.",
      sv:
        "Vad termen säger under ”false_friend”: var samma ord, eller ett liknande, betyder något annat. Inga andra ord markeras.",
      fr:
        "Ce que la fiche dit sous « false_friend » : où ce mot, ou un mot proche, veut dire autre chose. Aucun autre mot n’est marqué.",
      it:
        "Ciò che la scheda dice sotto «false_friend»: dove questa parola, o una simile, significa altro. Nessun’altra parola è segnata."
    )
    static let sameExplained = InterfaceText(
      en:
        "What stands before the colon is taken for the word of the other vocabulary. It is the same where it is written as the "
        + "title or a label of the term, small and capital letters aside. “None” says that there is no word.",
      fi:
        "Kaksoispisteen edellä oleva katsotaan muun sanaston sanaksi. Se on sama, kun se kirjoitetaan kuten termin nimi tai "
        + "jokin sen vastineista, kirjainkokoa lukuun ottamatta. ”None” tai ”ei ole” kertoo, ettei sanaa ole.",
      sv:
        "Det som står före kolonet räknas som den andra ordlistans ord. Det är samma ord där det skrivs som termens namn eller "
        + "någon av dess benämningar, bortsett från stora och små bokstäver. ”None” eller ”inget” säger att det inte finns "
        + "något ord.",
      fr:
        "Ce qui précède les deux-points est pris pour le mot de l’autre vocabulaire. Il est le même s’il s’écrit comme le nom "
        + "du terme ou l’un de ses libellés, majuscules mises à part. «\u{A0}None\u{A0}» ou «\u{A0}aucun\u{A0}» dit qu’il "
        + "n’y a pas de mot.",
      it:
        "Ciò che precede i due punti è preso per la parola dell’altro vocabolario. È la stessa se si scrive come il nome del "
        + "termine o una delle sue etichette, maiuscole a parte. «None» o «nessuna» dice che non c’è una parola.")
    static let handoversExplained = InterfaceText(
      en:
        "The touch points of the terms, and those of the initiatives by the offices of their teams: the ways with most "
        + "handovers first, each by date. What is handed over is the term’s where the initiative does not say.",
      fi:
        "Termien kosketuspisteet sekä hankkeiden kosketuspisteet tiimien toimistojen mukaan: ensin ne, joiden välillä "
        + "luovutetaan eniten, kukin päivän mukaan. Se, mitä luovutetaan, on termin mukainen, kun hanke ei sano sitä.",
      sv:
        "Termernas kontaktpunkter, och initiativens efter teamens kontor: först de vägar som har flest överlämningar, var och "
        + "en efter datum. Det som lämnas över är termens där initiativet inte säger något.",
      fr:
        "Les points de contact des termes, et ceux des initiatives selon les bureaux de leurs équipes\u{A0}: d’abord les "
        + "passages les plus fréquents, chacun par date. Ce qui est remis est celui du terme si l’initiative ne le dit pas.",
      it:
        "I punti di contatto dei termini, e quelli delle iniziative secondo gli uffici dei loro gruppi: prima i passaggi più "
        + "frequenti, ciascuno per data. Ciò che si consegna è quello del termine se l’iniziativa non lo dice.")
  }
}
