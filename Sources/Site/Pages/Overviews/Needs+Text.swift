/// What the page of the needs says, in each language.
extension NeedsPage {
  /// Its texts.
  enum Text {
    static let badlyMet = CountedText(
      one: InterfaceText(
        en: "One of {1} needs matters much and is met badly.",
        fi: "Tärkeitä tarpeita, joihin vastataan huonosti, on yksi; tarpeita on yhteensä {1}.",
        sv: "Ett av {1} behov är viktigt och möts dåligt.",
        fr: "{n} besoin sur {1} compte beaucoup et est mal satisfait.",
        it: "Un bisogno su {1} conta molto ed è soddisfatto male."),
      other: InterfaceText(
        en: "{n} of {1} needs matter much and are met badly.",
        fi: "Tärkeitä tarpeita, joihin vastataan huonosti, on {n}; tarpeita on yhteensä {1}.",
        sv: "{n} av {1} behov är viktiga och möts dåligt.",
        fr: "{n} besoins sur {1} comptent beaucoup et sont mal satisfaits.",
        it: "{n} bisogni su {1} contano molto e sono soddisfatti male."))
    static let noneBadlyMet = CountedText(
      one: InterfaceText(
        en: "One need is known, and it is not known to matter much and be met badly.",
        fi: "Tiedossa on yksi tarve, eikä sen tiedetä olevan tärkeä ja huonosti täytetty.",
        sv: "Ett behov är känt, och inget visar att det är viktigt och möts dåligt.",
        fr: "{n} besoin est connu, et rien ne dit qu’il compte beaucoup et soit mal satisfait.",
        it: "È noto un bisogno, e nulla dice che conti molto e sia soddisfatto male."),
      other: InterfaceText(
        en: "{n} needs are known, and none of them is known to matter much and be met badly.",
        fi: "Tiedossa on {n} tarvetta, eikä minkään niistä tiedetä olevan tärkeä ja huonosti täytetty.",
        sv: "{n} behov är kända, och inget visar att något av dem är viktigt och möts dåligt.",
        fr: "{n} besoins sont connus, et rien ne dit que l’un d’eux compte beaucoup et soit mal satisfait.",
        it: "Sono noti {n} bisogni, e nulla dice che uno di essi conti molto e sia soddisfatto male."))
    static let largest = InterfaceText(
      en: "The largest opportunity is at {1}: “{2}”.",
      fi: "Suurin parannuspotentiaali liittyy asiakasryhmään {1}: ”{2}”.",
      sv: "Den största möjligheten finns hos {1}: ”{2}”.", fr: "La plus grande opportunité est chez {1} : « {2} ».",
      it: "L’opportunità maggiore è presso {1}: «{2}».")
    static let largestUnanswered = InterfaceText(
      en: "The largest opportunity is at {1}: “{2}”; no live service answers it.",
      fi:
        "Suurin parannuspotentiaali liittyy asiakasryhmään {1}: ”{2}”. Mikään tarjolla oleva palvelu ei vastaa siihen.",
      sv: "Den största möjligheten finns hos {1}: ”{2}”; ingen tjänst i drift svarar på det.",
      fr: "La plus grande opportunité est chez {1} : « {2} » ; aucun service offert n’y répond.",
      it: "L’opportunità maggiore è presso {1}: «{2}»; nessun servizio attivo vi risponde.")
    static let bySegment = InterfaceText(
      en: "By segment", fi: "Asiakasryhmittäin", sv: "Efter kundgrupp", fr: "Par segment", it: "Per segmento")
    static let byOpportunity = InterfaceText(
      en: "All needs by opportunity", fi: "Kaikki tarpeet parannuspotentiaalin mukaan",
      sv: "Alla behov efter möjlighet",
      fr: "Tous les besoins par opportunité", it: "Tutti i bisogni per opportunità")
    static let howToRead = InterfaceText(
      en: "How to read it", fi: "Miten tätä luetaan", sv: "Så läser du den", fr: "Comment le lire", it: "Come si legge")
    static let above = InterfaceText(
      en: "opportunity above {1}", fi: "parannuspotentiaali yli {1}", sv: "möjlighet över {1}",
      fr: "opportunité au-dessus de {1}", it: "opportunità sopra {1}")
    static let equal = InterfaceText(
      en: "as satisfied as important", fi: "tyytyväisyys yhtä suuri kuin tärkeys", sv: "nöjdheten lika stor som vikten",
      fr: "aussi satisfait qu’important", it: "soddisfatto quanto importante")
    static let answered = InterfaceText(
      en: "answered by a live service", fi: "tarjolla oleva palvelu vastaa", sv: "besvaras av en tjänst i drift",
      fr: "un service offert y répond", it: "vi risponde un servizio attivo")
    static let unanswered = InterfaceText(
      en: "not answered", fi: "ei vastausta", sv: "obesvarat", fr: "sans réponse", it: "senza risposta")
    static let others = InterfaceText(
      en: "needs of all segments", fi: "kaikkien ryhmien tarpeet", sv: "alla kundgruppers behov",
      fr: "besoins de tous les segments", it: "bisogni di tutti i segmenti")
    static let scale = InterfaceText(
      en: "from 1 to 10", fi: "1–10", sv: "från 1 till 10", fr: "de 1 à 10", it: "da 1 a 10")
    static let noLiveService = InterfaceText(
      en: "no live service", fi: "ei tarjolla olevaa palvelua", sv: "ingen tjänst i drift", fr: "aucun service offert",
      it: "nessun servizio attivo")
    static let from = InterfaceText(en: "from {1}", fi: "{1} alkaen", sv: "från {1}", fr: "dès le {1}", it: "dal {1}")
    static let silent = InterfaceText(
      en: "Nothing is written of the needs of:", fi: "Näiden tarpeista ei ole kirjattu mitään:",
      sv: "Inget är skrivet om behoven hos:", fr: "Rien n’est écrit des besoins de :",
      it: "Nulla è scritto dei bisogni di:")
    static let withoutPicture = CountedText(
      one: InterfaceText(
        en: "One more segment has no picture; its needs are in the table.",
        fi: "Yhdestä ryhmästä ei ole kuvaa; sen tarpeet ovat taulukossa.",
        sv: "En kundgrupp till har ingen bild; dess behov står i tabellen.",
        fr: "{n} autre segment n’a pas d’image ; ses besoins sont dans le tableau.",
        it: "Un altro segmento non ha figura; i suoi bisogni sono nella tabella."),
      other: InterfaceText(
        en: "{n} more segments have no picture; their needs are in the table.",
        fi: "{n} ryhmästä ei ole kuvaa; niiden tarpeet ovat taulukossa.",
        sv: "{n} kundgrupper till har ingen bild; deras behov står i tabellen.",
        fr: "{n} autres segments n’ont pas d’image ; leurs besoins sont dans le tableau.",
        it: "Altri {n} segmenti non hanno figura; i loro bisogni sono nella tabella."))
    static let countedAs = InterfaceText(
      en:
        "A need matters much and is met badly where that is above {1} and satisfaction is below importance; the check "
        + "{2} tells of those that no live service answers.",
      fi:
        "Tarve on tärkeä ja siihen vastataan huonosti, kun parannuspotentiaali on yli {1} ja tyytyväisyys on tärkeyttä pienempi; tarkistus {2} "
        + "kertoo niistä, joihin mikään tarjolla oleva palvelu ei vastaa.",
      sv:
        "Ett behov är viktigt och möts dåligt där den är över {1} och nöjdheten är mindre än vikten; kontrollen {2} "
        + "berättar om dem som ingen tjänst i drift svarar på.",
      fr:
        "Un besoin compte beaucoup et est mal satisfait là où elle dépasse {1} et où la satisfaction est inférieure à "
        + "l’importance ; la règle {2} signale ceux auxquels aucun service offert ne répond.",
      it:
        "Un bisogno conta molto ed è soddisfatto male dove essa supera {1} e la soddisfazione è inferiore "
        + "all’importanza; il controllo {2} segnala quelli a cui nessun servizio attivo risponde.")
    static let answerCounted = InterfaceText(
      en: "The services whose value names the need; in pilot, live and sunset they count as live.",
      fi: "Palvelut, joiden arvo nimeää tarpeen; myös pilotissa ja poistumassa olevat lasketaan tarjolla oleviksi.",
      sv: "Tjänsterna vars värde nämner behovet; i pilot, i drift och under avveckling räknas som i drift.",
      fr: "Les services dont la valeur nomme le besoin ; pilotes et en fin de vie, ils comptent comme offerts.",
      it: "I servizi il cui valore nomina il bisogno; in prova, attivi e in dismissione contano come attivi.")
    static let sourceExplained = InterfaceText(
      en: "As the segment’s file says. Small differences may be chance where few were asked.",
      fi: "Sellaisena kuin se on asiakasryhmän tiedostossa. Pienet erot voivat olla sattumaa, jos vastaajia on vähän.",
      sv: "Som kundgruppens fil säger. Små skillnader kan vara slump där få har tillfrågats.",
      fr: "Selon le fichier du segment. De petits écarts peuvent tenir au hasard si peu de gens ont été interrogés.",
      it: "Come dice il file del segmento. Piccole differenze possono essere casuali se gli interpellati sono pochi.")
    static let orderExplained = InterfaceText(
      en:
        "By opportunity over all segments, then by importance. The numbers are the same in pictures and table; where "
        + "one finds no room in a picture, it stands in the list below it.",
      fi:
        "Parannuspotentiaalin mukaan kaikista ryhmistä, sitten tärkeyden mukaan. Numerot ovat samat kuvissa ja taulukossa; "
        + "jos numero ei mahdu kuvaan, se on sen alla luettelossa.",
      sv:
        "Efter möjlighet över alla kundgrupper, sedan efter vikt. Numren är desamma i bilder och tabell; får ett inte plats "
        + "i en bild, står det i listan under den.",
      fr:
        "Par opportunité sur tous les segments, puis par importance. Les numéros sont les mêmes dans les images et le "
        + "tableau ; celui qui ne tient pas dans une image est dans la liste au-dessous.",
      it:
        "Per opportunità su tutti i segmenti, poi per importanza. I numeri sono gli stessi nelle figure e nella "
        + "tabella; quello che non entra in una figura è nell’elenco sotto di essa.")

    /// `10` for `10.0`: a limit is not more exact than it is written.
    static func trimmed(_ number: String) -> String {
      number.hasSuffix(".0") || number.hasSuffix(",0") ? String(number.dropLast(2)) : number
    }
  }
}
