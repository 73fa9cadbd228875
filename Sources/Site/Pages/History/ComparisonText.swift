/// What the pages say that hold the ends of two quarters beside each other, in each language.
enum ComparisonText {
  static let sort = InterfaceText(
    en: "Two quarters compared", fi: "Kahden neljänneksen vertailu", sv: "Två kvartal jämförda",
    fr: "Comparaison de deux trimestres", it: "Confronto di due trimestri")
  static let question = InterfaceText(
    en: "How do the ends of {1} and {2} differ?", fi: "Miten jaksojen {1} ja {2} päätöstilanteet eroavat?",
    sv: "Hur skiljer sig slutet av {1} och slutet av {2}?",
    fr: "En quoi la fin de {1} et la fin de {2} diffèrent-elles ?",
    it: "In che cosa differiscono la fine di {1} e la fine di {2}?")
  static let questionSoFar = InterfaceText(
    en: "What is different since the end of {1}?", fi: "Mikä on toisin kuin jakson {1} päättyessä?",
    sv: "Vad är annorlunda sedan slutet av {1}?", fr: "Qu’est-ce qui est différent depuis la fin de {1} ?",
    it: "Che cosa è diverso rispetto alla fine di {1}?")
  static let ends = InterfaceText(
    en: "{1} (revision {2}) and {3} (revision {4}).", fi: "{1} (versio {2}) ja {3} (versio {4}).",
    sv: "{1} (revision {2}) och {3} (revision {4}).", fr: "{1} (révision {2}) et {3} (révision {4}).",
    it: "{1} (revisione {2}) e {3} (revisione {4}).")
  static let link = InterfaceText(
    en: "Compared with the end of {1}", fi: "Vertailu jakson {1} päättymiseen", sv: "Jämfört med slutet av {1}",
    fr: "Comparaison avec la fin de {1}", it: "Confronto con la fine di {1}")
  static let comparisons = InterfaceText(
    en: "The ends of two quarters compared", fi: "Kahden neljänneksen päätöstilanteet rinnakkain",
    sv: "Slutet av två kvartal jämförda", fr: "Comparaisons de deux fins de trimestre",
    it: "Confronti di due fini di trimestre")

  static let nothing = InterfaceText(
    en: "Nothing is different.", fi: "Eroja ei ole.", sv: "Ingenting skiljer sig.", fr: "Rien ne diffère.",
    it: "Non c’è nessuna differenza.")
  static let nothingReadable = InterfaceText(
    en: "Nothing that can be read is different.", fi: "Luettavissa olevassa ei ole eroja.",
    sv: "Ingenting av det som kan läsas skiljer sig.", fr: "Rien de ce qui est lisible ne diffère.",
    it: "In ciò che è leggibile non c’è nessuna differenza.")
  static let unknown = InterfaceText(
    en: "How the portfolio stood at the end of {1} is not known.",
    fi: "Salkun tilannetta jakson {1} päättyessä ei tiedetä.",
    sv: "Hur portföljen såg ut i slutet av {1} är inte känt.",
    fr: "L’état du portefeuille à la fin de {1} n’est pas connu.",
    it: "Non si sa com’era il portafoglio alla fine di {1}.")
  static let unreadable = InterfaceText(
    en: "The two can’t be compared: the repository that this was made from can’t be read there.",
    fi: "Vertailua ei voi tehdä: versionhallintaa, josta tämä on tehty, ei voi lukea siltä osin.",
    sv: "De två kan inte jämföras: förrådet som detta gjordes av kan inte läsas där.",
    fr: "La comparaison est impossible : le dépôt utilisé n’est pas lisible à cet endroit.",
    it: "Il confronto non è possibile: il deposito usato non è leggibile in quel punto.")
  static let noEntries = InterfaceText(
    en: "At the end of {1} the catalogue had no entries here.",
    fi: "Jakson {1} päättyessä luettelossa ei ollut täällä kohteita.",
    sv: "I slutet av {1} hade katalogen inga poster här.",
    fr: "À la fin de {1}, le catalogue n’avait ici aucune fiche.",
    it: "Alla fine di {1} il catalogo non aveva qui nessuna scheda.")

  static let promising = CountedText(
    one: InterfaceText(
      en: "one entry that promises something else", fi: "yksi kohde, joka lupaa muuta",
      sv: "en post som lovar något annat", fr: "{n} fiche qui promet autre chose",
      it: "una scheda che promette altro"),
    other: InterfaceText(
      en: "{n} entries that promise something else", fi: "{n} kohdetta, jotka lupaavat muuta",
      sv: "{n} poster som lovar något annat", fr: "{n} fiches qui promettent autre chose",
      it: "{n} schede che promettono altro"))
  static let changed = CountedText(
    one: InterfaceText(
      en: "one other entry changed", fi: "yksi muu muuttunut kohde", sv: "en annan ändrad post",
      fr: "{n} autre fiche modifiée", it: "un’altra scheda cambiata"),
    other: InterfaceText(
      en: "{n} other entries changed", fi: "{n} muuta muuttunutta kohdetta", sv: "{n} andra ändrade poster",
      fr: "{n} autres fiches modifiées", it: "{n} altre schede cambiate"))
  static let files = CountedText(
    one: InterfaceText(
      en: "one other file", fi: "yksi muu tiedosto", sv: "en annan fil", fr: "{n} autre fichier",
      it: "un altro file"),
    other: InterfaceText(
      en: "{n} other files", fi: "{n} muuta tiedostoa", sv: "{n} andra filer", fr: "{n} autres fichiers",
      it: "{n} altri file"))
  static let breaks = CountedText(
    one: InterfaceText(
      en: "One thing no longer holds.", fi: "Yksi asia ei enää pidä.", sv: "En sak gäller inte längre.",
      fr: "{n} chose ne tient plus.", it: "Una cosa non vale più."),
    other: InterfaceText(
      en: "{n} things no longer hold.", fi: "{n} asiaa ei enää pidä.", sv: "{n} saker gäller inte längre.",
      fr: "{n} choses ne tiennent plus.", it: "{n} cose non valgono più."))

  static let unreadFiles = CountedText(
    one: InterfaceText(
      en: "One file can’t be read.", fi: "Yhtä tiedostoa ei voi lukea.", sv: "En fil kan inte läsas.",
      fr: "{n} fichier est illisible.", it: "Un file è illeggibile."),
    other: InterfaceText(
      en: "{n} files can’t be read.", fi: "{n} tiedostoa ei voi lukea.", sv: "{n} filer kan inte läsas.",
      fr: "{n} fichiers sont illisibles.", it: "{n} file sono illeggibili."))

  static let broken = InterfaceText(
    en: "What no longer holds", fi: "Mikä ei enää pidä", sv: "Vad som inte längre gäller", fr: "Ce qui ne tient plus",
    it: "Che cosa non vale più")
  static let promises = InterfaceText(
    en: "What customers are promised", fi: "Mitä asiakkaille luvataan", sv: "Vad kunderna utlovas",
    fr: "Ce qui est promis aux clients", it: "Che cosa si promette ai clienti")
  static let otherFiles = InterfaceText(
    en: "Other files", fi: "Muut tiedostot", sv: "Andra filer", fr: "Autres fichiers", it: "Altri file")
  static let unread = InterfaceText(
    en: "Not compared, because they can’t be read", fi: "Ei verrattu, koska näitä ei voi lukea",
    sv: "Inte jämförda, för de kan inte läsas", fr: "Non comparés, car illisibles",
    it: "Non confrontati, perché illeggibili")
  static let reached = InterfaceText(
    en: "Whom all this reaches", fi: "Keihin kaikki tämä vaikuttaa", sv: "Vilka allt detta berör",
    fr: "Qui est touché par tout cela", it: "Chi è toccato da tutto questo")
  static let reaches = InterfaceText(
    en: "Reaches", fi: "Vaikuttaa näihin", sv: "Berör", fr: "Touche", it: "Tocca")
  static let atLeast = InterfaceText(
    en: "At least these: so much changed at once that not all of it was followed.",
    fi: "Ainakin nämä: niin paljon muuttui kerralla, ettei kaikkea seurattu.",
    sv: "Åtminstone dessa: så mycket ändrades på en gång att inte allt följdes.",
    fr: "Au moins ceux-ci : tant de choses ont changé à la fois que tout n’a pas été suivi.",
    it: "Almeno questi: è cambiato così tanto in una volta che non tutto è stato seguito.")

  static let gone = InterfaceText(
    en: "It is gone; its last state was: {1}.", fi: "Se on poistettu; viimeinen tila oli: {1}.",
    sv: "Den är borttagen; dess sista läge var: {1}.", fr: "Retrait ; son dernier état : {1}.",
    it: "Non c’è più; l’ultimo stato era: {1}.")
  static let goneWhileNamed = InterfaceText(
    en: "It is gone, and others name it all the same.", fi: "Se on poistettu, mutta muut mainitsevat sen yhä.",
    sv: "Den är borttagen, men andra nämner den fortfarande.", fr: "Retrait, mais d’autres fiches la citent encore.",
    it: "Non c’è più, ma altre schede la citano ancora.")
  static let endedWhileUsed = InterfaceText(
    en: "It has ended ({1}) and is still used by", fi: "Se on päättynyt ({1}), mutta sitä käyttävät yhä",
    sv: "Den har upphört ({1}), men används fortfarande av", fr: "A pris fin ({1}), mais reste utilisé par",
    it: "È terminato ({1}), ma lo usano ancora")
  static let withdrawn = InterfaceText(
    en: "Customers can’t have it any more: it was {1} and is {2}.",
    fi: "Asiakkaat eivät enää saa sitä: tila oli {1} ja on nyt {2}.",
    sv: "Kunderna kan inte längre få den: läget var {1} och är {2}.",
    fr: "Les clients ne peuvent plus l’avoir : son état était {1} et est {2}.",
    it: "I clienti non possono più averlo: lo stato era {1} ed è {2}.")
  static let stateless = InterfaceText(
    en: "Customers can’t have it any more: it was {1} and says no state.",
    fi: "Asiakkaat eivät enää saa sitä: tila oli {1}, eikä tilaa enää sanota.",
    sv: "Kunderna kan inte längre få den: läget var {1} och inget läge anges.",
    fr: "Les clients ne peuvent plus l’avoir : son état était {1} et n’est plus dit.",
    it: "I clienti non possono più averlo: lo stato era {1} e non è più detto.")
  static let hidden = InterfaceText(
    en: "Customers can’t see it any more: it is internal now.",
    fi: "Asiakkaat eivät enää näe sitä: se on nyt sisäinen.",
    sv: "Kunderna kan inte längre se den: den är intern nu.", fr: "Les clients ne la voient plus : elle est interne.",
    it: "I clienti non la vedono più: ora è interna.")
  static let renamed = InterfaceText(
    en: "It bears another id, and links under the old one lead nowhere.",
    fi: "Tunniste on toinen, eivätkä linkit vanhalla tunnisteella johda minnekään.",
    sv: "Den har ett annat id, och länkar under det gamla leder ingenstans.",
    fr: "Son identifiant est autre, et les liens sous l’ancien ne mènent nulle part.",
    it: "Ha un altro identificativo, e i collegamenti sotto quello vecchio non portano da nessuna parte.")
  static let aliasesDropped = InterfaceText(
    en: "It gave up former ids, and links under these lead nowhere: {1}.",
    fi: "Siltä on poistettu aiempia tunnisteita, eivätkä linkit niillä johda minnekään: {1}.",
    sv: "Den har mist tidigare id, och länkar under dem leder ingenstans: {1}.",
    fr: "D’anciens identifiants lui ont été retirés, et leurs liens ne mènent nulle part : {1}.",
    it: "Ha perso identificativi precedenti, e i collegamenti sotto di essi non portano da nessuna parte: {1}.")
  static let loosened = InterfaceText(
    en: "Less is promised.", fi: "Luvataan vähemmän.", sv: "Mindre utlovas.", fr: "La promesse est moindre.",
    it: "Si promette di meno.")
  static let namedBy = InterfaceText(
    en: "Named by", fi: "Mainitsijat", sv: "Nämns av", fr: "Citée par", it: "Citata da")
  static let successor = InterfaceText(
    en: "Its id leads to", fi: "Tunniste johtaa tänne", sv: "Dess id leder till", fr: "Son identifiant mène à",
    it: "Il suo identificativo porta a")
  static let sourceCounted = InterfaceText(
    en:
      "The last commits of the branch up to the end of both quarters, in UTC. What came and went in between is not here.",
    fi:
      "Haaran viimeiset muutokset kummankin neljänneksen loppuun mennessä (UTC). Mikä tuli ja meni siinä välissä, ei näy tässä.",
    sv:
      "Grenens sista incheckningar fram till slutet av båda kvartalen, i UTC. Det som kom och gick däremellan finns inte här.",
    fr:
      "Les derniers commits de la branche à la fin des deux trimestres, en UTC. Ce qui est apparu puis disparu entre les deux n’est pas ici.",
    it:
      "Gli ultimi commit del ramo alla fine dei due trimestri, in UTC. Ciò che è comparso e scomparso nel frattempo non è qui."
  )
  static let terminal = InterfaceText(
    en: "The same in a terminal", fi: "Sama päätteessä", sv: "Samma sak i en terminal",
    fr: "La même chose dans un terminal", it: "Lo stesso in un terminale")
}
