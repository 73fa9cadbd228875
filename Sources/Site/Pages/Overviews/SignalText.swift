import Audit

/// What a signal of the audit stands for, in each language, within a sentence.
enum SignalText {
  static func meaning(of signal: Signal) -> InterfaceText {
    switch signal {
    case .beneficiary:
      text(
        signal, "joku, jota varten työ on", "någon som arbetet är till för", "un destinataire du travail",
        "un destinatario del lavoro")
    case .ability:
      text(
        signal, "kyky tai poistunut este", "en förmåga eller ett hinder som försvinner",
        "une capacité ou un obstacle levé",
        "una capacità o un ostacolo tolto")
    case .enabled:
      text(
        signal, "joku pääsee johonkin", "någon får möjlighet att nå något", "quelqu’un peut atteindre quelque chose",
        "qualcuno può raggiungere qualcosa")
    case .helped: text(signal, "jotakuta autetaan", "någon får hjälp", "quelqu’un est aidé", "qualcuno è aiutato")
    case .recipientActs:
      text(
        signal, "saaja tekee, saa tai saavuttaa jotakin", "mottagaren gör, har eller når något",
        "le destinataire fait, a ou atteint quelque chose", "il destinatario fa, ha o raggiunge qualcosa")
    case .achievement:
      text(
        signal, "jotakin, mitä ihmiset tekevät, saavat tai saavuttavat", "något som människor gör, har eller når",
        "ce que les gens font, ont ou atteignent", "ciò che le persone fanno, hanno o raggiungono")
    case .change:
      text(
        signal, "ihmisten tilan muutos", "en riktning för människors tillstånd", "une direction pour un état des gens",
        "una direzione di uno stato delle persone")
    case .harmAvoided:
      text(
        signal, "haitta vältetään tai vähenee", "skada undviks eller minskar", "un dommage évité ou réduit",
        "un danno evitato o ridotto")
    case .protected:
      text(
        signal, "jotakuta suojellaan", "någon skyddas", "quelqu’un est protégé", "qualcuno è protetto")
    case .ownState:
      text(
        signal, "ihmisten oma tila", "ett tillstånd bredvid dem som har det", "un état à côté de ceux qui l’ont",
        "uno stato accanto a chi lo ha")
    case .state:
      text(
        signal, "ihmisten tila", "ett tillstånd hos människor", "un état des gens", "uno stato delle persone")
    case .harm: text(signal, "haitta", "en skada", "un dommage", "un danno")
    case .shareOfPeople:
      text(
        signal, "osuus ihmisistä", "en andel av människor", "une part des gens", "una quota di persone")
    case .transaction:
      text(
        signal, "palvelun käyttö itsessään", "själva användningen av tjänsten", "l’usage du service lui-même",
        "l’uso del servizio stesso")
    case .activityFirst:
      text(
        signal, "alkaa tuottajan tekemisestä", "börjar med vad utföraren gör",
        "commence par ce que fait le prestataire",
        "comincia da ciò che fa il fornitore")
    case .activity:
      text(
        signal, "tuottajan tekeminen", "vad utföraren gör", "ce que fait le prestataire", "ciò che fa il fornitore")
    case .countFirst:
      text(
        signal, "alkaa tuotetun määrästä", "börjar med ett antal", "commence par un nombre produit",
        "comincia da un numero prodotto")
    case .count: text(signal, "tuotetun määrä", "ett antal", "un nombre produit", "un numero prodotto")
    case .share: text(signal, "osuus", "en andel", "une part", "una quota")
    case .efficiency:
      text(
        signal, "tuottajan oma raha, väki ja vauhti", "utförarens egna pengar, händer och tempo",
        "l’argent, les bras et la vitesse du prestataire", "i soldi, le mani e la velocità del fornitore")
    case .means:
      text(
        signal, "tuottajan välineet", "vad utföraren arbetar med", "les moyens du prestataire", "i mezzi del fornitore")
    case .level:
      text(
        signal, "luvattu taso tai aika", "en utlovad nivå eller tid", "un niveau ou un délai promis",
        "un livello o un tempo promesso")
    case .eligibility:
      text(
        signal, "kuka voi saada ja millä ehdoin", "vem som kan få det och på vilka villkor",
        "qui peut l’avoir et à quelles conditions", "chi può averlo e a quali condizioni")
    case .aim: text(signal, "tavoite", "ett syfte", "un but", "uno scopo")
    case .provider: text(signal, "tuottaja", "utföraren", "le prestataire", "il fornitore")
    case .aimedEffect:
      text(
        signal, "tavoite ja sen vaikutus", "ett syfte med en effekt", "un but avec un effet", "uno scopo con un effetto"
      )
    case .mayDo:
      text(
        signal, "saaja voi tehdä jotakin", "mottagaren kan göra något", "le destinataire peut faire quelque chose",
        "il destinatario può fare qualcosa")
    case .helpedTo:
      text(
        signal, "jotakuta autetaan tekemään jotakin", "någon får hjälp att göra något",
        "quelqu’un est aidé à faire quelque chose", "qualcuno è aiutato a fare qualcosa")
    case .recipientFirst:
      text(
        signal, "alkaa saajasta", "börjar med mottagaren", "commence par le destinataire", "comincia dal destinatario")
    case .changeFirst:
      text(
        signal, "alkaa suunnasta", "börjar med en riktning", "commence par une direction", "comincia da una direzione")
    case .ownChange:
      text(
        signal, "suunta tuottajan omissa välineissä", "en riktning för utförarens egna medel",
        "une direction des moyens propres du prestataire", "una direzione dei mezzi propri del fornitore")
    case .outputFirst:
      text(
        signal, "puhuu tuottajasta tai palvelusta ennen vaikutusta",
        "talar om utföraren eller tjänsten före någon effekt",
        "parle du prestataire ou du service avant tout effet", "parla del fornitore o del servizio prima di un effetto")
    case .stateFirst:
      text(
        signal, "alkaa ihmisten tilasta", "börjar med ett tillstånd hos människor", "commence par un état des gens",
        "comincia da uno stato delle persone")
    case .harmFirst:
      text(
        signal, "alkaa haitasta", "börjar med en skada", "commence par un dommage", "comincia da un danno")
    case .countOfHarm:
      text(signal, "laskee haittoja", "räknar skador", "compte des dommages", "conta dei danni")
    case .levelFirst:
      text(
        signal, "alkaa tasosta tai ajasta", "börjar med en nivå eller tid", "commence par un niveau ou un délai",
        "comincia da un livello o da un tempo")
    }
  }

  private static func text(
    _ signal: Signal, _ finnish: String, _ swedish: String, _ french: String, _ italian: String
  ) -> InterfaceText {
    InterfaceText(en: signal.meaning, fi: finnish, sv: swedish, fr: french, it: italian)
  }
}
