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
        en: "One of them is a false friend: the same word means something else elsewhere.",
        fi: "Niistä yksi on riskisana: sama sana tarkoittaa muualla muuta.",
        sv: "Ett av dem är en falsk vän: samma ord betyder något annat på annat håll.",
        fr: "{n} d’entre eux est un faux ami\u{A0}: ailleurs, le même mot veut dire autre chose.",
        it: "Una di esse è un falso amico: altrove la stessa parola significa altro."),
      other: InterfaceText(
        en: "{n} of them are false friends: the same word means something else elsewhere.",
        fi: "Niistä {n} on riskisanoja: sama sana tarkoittaa muualla muuta.",
        sv: "{n} av dem är falska vänner: samma ord betyder något annat på annat håll.",
        fr: "{n} d’entre eux sont de faux amis\u{A0}: ailleurs, le même mot veut dire autre chose.",
        it: "{n} di esse sono falsi amici: altrove la stessa parola significa altro."))
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
    static let falseFriend = InterfaceText(
      en: "False friend", fi: "Riskisana", sv: "Falsk vän", fr: "Faux ami", it: "Falso amico")
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
      en: "A word whose term says where the same word means something else.",
      fi: "Sana, jonka termissä sanotaan, missä sama sana tarkoittaa muuta.",
      sv: "Ett ord vars term säger var samma ord betyder något annat.",
      fr: "Un mot dont la fiche dit où le même mot veut dire autre chose.",
      it: "Una parola la cui scheda dice dove la stessa parola significa altro.")
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
