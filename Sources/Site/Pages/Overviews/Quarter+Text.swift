import CatalogModel

/// What the paper of the quarter says.
extension QuarterPage {
  enum Text {
    static let all = CountedText(
      one: InterfaceText(en: "{n} matter", fi: "{n} asia", sv: "{n} ärende", fr: "{n} point", it: "{n} questione"),
      other: InterfaceText(
        en: "{n} matters", fi: "{n} asiaa", sv: "{n} ärenden", fr: "{n} points", it: "{n} questioni"))
    static let contents = InterfaceText(
      en: "Sections of this page", fi: "Sivun osat", sv: "Sidans delar", fr: "Parties de la page",
      it: "Parti della pagina")
    static let number = InterfaceText(en: "No.", fi: "Nro", sv: "Nr", fr: "N°", it: "N.")
    static let matter = InterfaceText(en: "Matter", fi: "Asia", sv: "Ärende", fr: "Point", it: "Questione")
    static let known = InterfaceText(
      en: "What is known", fi: "Mitä tiedetään", sv: "Vad man vet", fr: "Ce que l’on sait", it: "Che cosa si sa")
    static let owner = InterfaceText(
      en: "Who answers", fi: "Kuka vastaa", sv: "Ansvarig", fr: "Responsable", it: "Chi risponde")
    static let nobody = InterfaceText(
      en: "nobody named", fi: "vastuutahoa ei ole nimetty", sv: "ingen angiven", fr: "personne de désigné",
      it: "nessuno indicato")
    static let decided = InterfaceText(
      en: "Decided:", fi: "Päätetty:", sv: "Beslutat:", fr: "Décidé :", it: "Deciso:")
    static let lastReview = InterfaceText(
      en: "Last reviewed for {1}.", fi: "Viimeksi arvioitu: {1}.", sv: "Senast granskad för {1}.",
      fr: "Dernière revue : {1}.", it: "Ultima verifica: {1}.")
    static let crossed = InterfaceText(
      en: "With the last reading:", fi: "Viimeisimmällä lukemalla:", sv: "Med det senaste mätvärdet:",
      fr: "Au dernier relevé :", it: "Con l’ultima rilevazione:")
    static let justReached = InterfaceText(
      en: "{1} in {2} reaches the target: {3}.", fi: "{1} ({2}) saavuttaa tavoitteen: {3}.",
      sv: "{1} ({2}) når målet: {3}.", fr: "{1} ({2}) atteint la cible : {3}.",
      it: "{1} ({2}) raggiunge l’obiettivo: {3}.")
    static let justLost = InterfaceText(
      en: "{1} in {2} no longer reaches the target: {3}.", fi: "{1} ({2}) ei enää yllä tavoitteeseen: {3}.",
      sv: "{1} ({2}) når inte längre målet: {3}.", fr: "{1} ({2}) n’atteint plus la cible : {3}.",
      it: "{1} ({2}) non raggiunge più l’obiettivo: {3}.")
    static let younger = CountedText(
      one: InterfaceText(
        en: "One more is open for less:", fi: "Lyhyemmän aikaa avoinna on yksi:",
        sv: "Ett till har varit öppet kortare tid:",
        fr: "{n} autre l’est depuis moins longtemps :", it: "Un altro è aperto da meno tempo:"),
      other: InterfaceText(
        en: "{n} more are open for less:", fi: "Lyhyemmän aikaa avoinna on {n}:",
        sv: "{n} till har varit öppna kortare tid:",
        fr: "{n} autres le sont depuis moins longtemps :", it: "Altri {n} sono aperti da meno tempo:"))
    static let promised = InterfaceText(
      en: "{1} in {2}; promised: {3}.", fi: "{1} ({2}); luvattu: {3}.", sv: "{1} ({2}); utlovat: {3}.",
      fr: "{1} ({2}) ; promis : {3}.", it: "{1} ({2}); promesso: {3}.")
    static let missedQuarters = InterfaceText(
      en: "Missed in {1} of the last {2} quarters.", fi: "Ei pitänyt: {1}/{2} viimeistä neljännestä.",
      sv: "Missat i {1} av de senaste {2} kvartalen.", fr: "Manqué {1} fois au cours des {2} derniers trimestres.",
      it: "Mancato in {1} su {2} degli ultimi trimestri.")
    static let missedReadings = InterfaceText(
      en: "Missed in {1} of the last {2} readings.", fi: "Ei pitänyt: {1}/{2} viimeistä lukemaa.",
      sv: "Missat i {1} av de senaste {2} mätvärdena.", fr: "Manqué dans {1} des {2} derniers relevés.",
      it: "Mancato in {1} delle ultime {2} rilevazioni.")
    static let unread = InterfaceText(
      en: "Promised with a number that nobody reads: {1}", fi: "Luvattu lukuna, jota ei mitata: {1}",
      sv: "Utlovat med ett tal som ingen mäter: {1}", fr: "Promis avec un chiffre que personne ne relève : {1}",
      it: "Promesso con un numero che nessuno rileva: {1}")
    static let notRecorded = InterfaceText(
      en: "Not recorded in this catalogue, so that nothing of it is told here: {1}.",
      fi: "Tähän luetteloon ei ole kirjattu, joten niistä ei kerrota: {1}.",
      sv: "Inte antecknat i den här katalogen, och därför inte med här: {1}.",
      fr: "Rien n’en est noté dans ce catalogue, et donc rien n’en est dit ici : {1}.",
      it: "Non annotato in questo catalogo, e perciò qui non se ne parla: {1}.")
    static let yearBefore = InterfaceText(
      en: "A year before, in {1}: {2}.", fi: "Vuotta aiemmin ({1}): {2}.", sv: "Året före ({1}): {2}.",
      fr: "Un an plus tôt ({1}) : {2}.", it: "Un anno prima ({1}): {2}.")
    static let reading = InterfaceText(
      en: "{1} in {2}; target: {3}.", fi: "{1} ({2}); tavoite: {3}.", sv: "{1} ({2}); mål: {3}.",
      fr: "{1} ({2}) ; cible : {3}.", it: "{1} ({2}); obiettivo: {3}.")
    static let noReading = InterfaceText(
      en: "No reading yet; target: {1}.", fi: "Ei vielä lukemaa; tavoite: {1}.", sv: "Inget mätvärde än; mål: {1}.",
      fr: "Pas encore de relevé ; cible : {1}.", it: "Ancora nessuna rilevazione; obiettivo: {1}.")
    static let due = InterfaceText(
      en: "Due by {1}.", fi: "Määräaika {1}.", sv: "Ska nås till {1}.", fr: "Échéance : {1}.", it: "Scadenza: {1}.")
    static let since = InterfaceText(
      en: "Open since {1}.", fi: "Avoinna {1} lähtien.", sv: "Öppet sedan {1}.", fr: "Ouvert depuis le {1}.",
      it: "Aperto dal {1}.")
    static let reviewDue = InterfaceText(
      en: "Its review was due on {1}.", fi: "Olisi pitänyt katselmoida {1}.", sv: "Den skulle ha setts över den {1}.",
      fr: "La revue était prévue le {1}.", it: "La revisione era prevista per il {1}.")
    static let onDay = InterfaceText(
      en: "{1}: {2}.", fi: "{1}: {2}.", sv: "{1}: {2}.", fr: "{1} : {2}.", it: "{1}: {2}.")
    static let waits = CountedText(
      one: InterfaceText(
        en: "Waits for an answer for {n} day.", fi: "Odottanut vastausta {n} päivän.",
        sv: "Har väntat på svar i {n} dag.",
        fr: "Attend une réponse depuis {n} jour.", it: "Attende una risposta da {n} giorno."),
      other: InterfaceText(
        en: "Waits for an answer for {n} days.", fi: "Odottanut vastausta {n} päivää.",
        sv: "Har väntat på svar i {n} dagar.", fr: "Attend une réponse depuis {n} jours.",
        it: "Attende una risposta da {n} giorni."))
    static let opportunity = InterfaceText(
      en: "Importance {1}, satisfaction {2}; opportunity {3}.",
      fi: "Tärkeys {1}, tyytyväisyys {2}; parannuspotentiaali {3}.",
      sv: "Vikt {1}, nöjdhet {2}; möjlighet {3}.", fr: "Importance {1}, satisfaction {2} ; opportunité {3}.",
      it: "Importanza {1}, soddisfazione {2}; opportunità {3}.")
    static let answered = InterfaceText(
      en: "Answered by {1}.", fi: "Tarpeeseen vastaa {1}.", sv: "Besvaras av {1}.", fr: "{1} y répond.",
      it: "Vi risponde {1}.")
    static let unanswered = InterfaceText(
      en: "No service that can be had answers it.", fi: "Mikään tarjolla oleva palvelu ei vastaa tarpeeseen.",
      sv: "Ingen tjänst som går att få besvarar det.", fr: "Aucun service disponible n’y répond.",
      it: "Nessun servizio disponibile vi risponde.")
    static let streams = CountedText(
      one: InterfaceText(
        en: "{n} value stream pulls on it.", fi: "Sitä käyttää {n} arvovirta.", sv: "Används av {n} värdeflöde.",
        fr: "{n} flux de valeur le sollicite.", it: "Lo usa {n} flusso di valore."),
      other: InterfaceText(
        en: "{n} value streams pull on it.", fi: "Sitä käyttää {n} arvovirtaa.", sv: "Används av {n} värdeflöden.",
        fr: "{n} flux de valeur le sollicitent.", it: "Lo usano {n} flussi di valore."))
  }
}

extension QuarterMatters.Topic {
  /// The id of the section.
  var anchor: String {
    switch self {
    case .benefits: "Benefits"
    case .promises: "Promises"
    case .targets: "Targets"
    case .impediments: "Impediments"
    case .dates: "Dates"
    case .ideas: "Ideas"
    case .needs: "Needs"
    case .pull: "Pull"
    }
  }

  var title: InterfaceText {
    switch self {
    case .benefits: InterfaceText(en: "Benefits", fi: "Hyödyt", sv: "Nyttor", fr: "Bénéfices", it: "Benefici")
    case .promises:
      InterfaceText(
        en: "Service levels", fi: "Palvelutasot", sv: "Servicenivåer", fr: "Niveaux de service",
        it: "Livelli di servizio")
    case .targets: InterfaceText(en: "Targets", fi: "Tavoitteet", sv: "Mål", fr: "Cibles", it: "Obiettivi")
    case .impediments: InterfaceText(en: "Impediments", fi: "Esteet", sv: "Hinder", fr: "Obstacles", it: "Ostacoli")
    case .dates:
      InterfaceText(
        en: "Starts, ends and reviews", fi: "Alkamiset, päättymiset ja katselmoinnit",
        sv: "Starter, slut och översyner",
        fr: "Débuts, fins et revues", it: "Inizi, fini e revisioni")
    case .ideas: InterfaceText(en: "Ideas", fi: "Ideat", sv: "Idéer", fr: "Idées", it: "Idee")
    case .needs: InterfaceText(en: "Needs", fi: "Tarpeet", sv: "Behov", fr: "Besoins", it: "Bisogni")
    case .pull: PullText.pull
    }
  }

  /// Whether there is anything that could need a decision.
  func isShown(in catalog: Catalog) -> Bool {
    func any(_ kind: EntityKind) -> Bool { !catalog.entries(of: kind).isEmpty }
    return switch self {
    case .benefits: any(.benefit)
    case .promises: catalog.all(ServicePackage.self).contains { !$0.serviceLevels.isEmpty }
    case .targets: catalog.all(Measure.self).contains { $0.target != nil }
    case .impediments: catalog.all(ValueStream.self).contains { !$0.impediments.isEmpty }
    case .dates: any(.servicePackage) || any(.initiative)
    case .ideas: any(.idea)
    case .needs: catalog.all(Segment.self).contains { !$0.needs.isEmpty }
    case .pull: any(.valueStream) && any(.servicePackage)
    }
  }

  /// What the pictures beside its matters show; `{1}` is the last quarter of which dates are told.
  var picture: InterfaceText {
    switch self {
    case .benefits, .targets: BenefitsByQuarterPage.Text.way
    case .promises:
      InterfaceText(
        en: "Latest readings", fi: "Viimeisimmät lukemat", sv: "Senaste mätvärden", fr: "Derniers relevés",
        it: "Ultime rilevazioni")
    case .impediments:
      InterfaceText(
        en: "Of the time allowed", fi: "Osuus sallitusta ajasta", sv: "Andel av tillåten tid",
        fr: "Part du temps permis",
        it: "Parte del tempo ammesso")
    case .dates:
      InterfaceText(
        en: "Until the end of {1}", fi: "Neljänneksen {1} loppuun", sv: "Till slutet av {1}",
        fr: "Jusqu’à la fin du {1}", it: "Fino alla fine del {1}")
    case .ideas:
      InterfaceText(
        en: "Of the time to answer", fi: "Osuus vastausajasta", sv: "Andel av svarstiden",
        fr: "Part du délai de réponse", it: "Parte del tempo di risposta")
    case .needs:
      InterfaceText(
        en: "Satisfied, important", fi: "Tyytyväisyys ja tärkeys", sv: "Nöjdhet, vikt", fr: "Satisfaction, importance",
        it: "Soddisfazione, importanza")
    case .pull: InterfaceText(en: "Streams", fi: "Arvovirrat", sv: "Flöden", fr: "Flux", it: "Flussi")
    }
  }

  /// What the meeting decides.
  var question: InterfaceText {
    switch self {
    case .benefits:
      InterfaceText(
        en: "What do we do so that it arrives, or do we give it up?",
        fi: "Mitä teemme, jotta se toteutuu, vai luovummeko siitä?",
        sv: "Vad gör vi för att den ska uppnås, eller ger vi upp den?",
        fr: "Que faire pour qu’il se réalise, ou faut-il y renoncer ?",
        it: "Che cosa facciamo perché arrivi, o vi rinunciamo?")
    case .promises:
      InterfaceText(
        en: "Do we mend the service, or the level that we promise?",
        fi: "Korjaammeko palvelun vai tason, jonka lupaamme?", sv: "Rättar vi tjänsten eller nivån som vi lovar?",
        fr: "Corrigeons-nous le service, ou le niveau promis ?", it: "Correggiamo il servizio, o il livello promesso?")
    case .targets:
      InterfaceText(
        en: "What changes so that it is reached, or is it the wrong target?",
        fi: "Mikä muuttuu, jotta se saavutetaan, vai onko tavoite väärä?",
        sv: "Vad ändras så att det nås, eller är målet fel?",
        fr: "Que changer pour l’atteindre, ou la cible est-elle mauvaise ?",
        it: "Che cosa cambia perché sia raggiunto, o è l’obiettivo sbagliato?")
    case .impediments:
      InterfaceText(
        en: "Who removes it, and what does it take?", fi: "Kuka poistaa sen, ja mitä se vaatii?",
        sv: "Vem tar bort det, och vad krävs?", fr: "Qui le lève, et que faut-il ?",
        it: "Chi lo rimuove, e che cosa serve?")
    case .dates:
      InterfaceText(
        en: "Is everything ready, and who has been told?", fi: "Onko kaikki valmista, ja kenelle on kerrottu?",
        sv: "Är allt klart, och vem har fått veta?", fr: "Tout est-il prêt, et qui est prévenu ?",
        it: "È tutto pronto, e chi è stato avvisato?")
    case .ideas:
      InterfaceText(
        en: "Yes and when, or no and why?", fi: "Kyllä ja milloin, vai ei ja miksi?",
        sv: "Ja och när, eller nej och varför?",
        fr: "Oui et quand, ou non et pourquoi ?", it: "Sì e quando, o no e perché?")
    case .needs:
      InterfaceText(
        en: "Which of them do we work on next?", fi: "Mihin niistä tartumme seuraavaksi?",
        sv: "Vilket av dem tar vi oss an härnäst?", fr: "Auquel travaillons-nous ensuite ?",
        it: "A quale lavoriamo ora?")
    case .pull:
      InterfaceText(
        en: "Who decides on changes that all of them ask for?", fi: "Kuka päättää muutoksista, joita kaikki pyytävät?",
        sv: "Vem beslutar om ändringar som alla ber om?", fr: "Qui décide des changements que tous demandent ?",
        it: "Chi decide sulle modifiche che tutti chiedono?")
    }
  }

  /// What is said where there is nothing to decide.
  var nothing: InterfaceText {
    switch self {
    case .benefits:
      InterfaceText(
        en: "No benefit is overdue, at risk or off track.",
        fi: "Mikään hyöty ei ole myöhässä, vaarassa tai jäämässä tavoitteesta.",
        sv: "Ingen nytta är försenad, i riskzonen eller avviker från planen.",
        fr: "Aucun bénéfice n’est en retard, menacé ou hors trajectoire.",
        it: "Nessun beneficio è in ritardo, a rischio o fuori rotta.")
    case .promises:
      InterfaceText(
        en: "No service level that is read was missed.", fi: "Kaikki mitatut palvelutasot ovat toteutuneet.",
        sv: "Ingen servicenivå som mäts har missats.", fr: "Aucun niveau de service relevé n’a été manqué.",
        it: "Nessun livello di servizio misurato è stato mancato.")
    case .targets:
      InterfaceText(
        en: "No target is due that is not reached.", fi: "Yhtään erääntyvää tavoitetta ei ole saavuttamatta.",
        sv: "Inget mål som ska nås är ouppnått.", fr: "Aucune cible échue n’est manquée.",
        it: "Nessun obiettivo in scadenza è mancato.")
    case .impediments:
      InterfaceText(
        en: "No impediment has been open for too long.", fi: "Mikään este ei ole ollut avoinna liian kauan.",
        sv: "Inget hinder har varit öppet för länge.", fr: "Aucun obstacle n’est ouvert depuis trop longtemps.",
        it: "Nessun ostacolo è aperto da troppo tempo.")
    case .dates:
      InterfaceText(
        en: "Nothing starts, changes or ends by the end of {1}, and no review is overdue.",
        fi: "Mikään ei ala, muutu tai pääty neljänneksen {1} loppuun mennessä, eikä mikään katselmointi ole myöhässä.",
        sv: "Inget börjar, ändras eller upphör före slutet av {1}, och ingen översyn är försenad.",
        fr: "Rien ne commence, ne change ni ne finit d’ici la fin du {1}, et aucune revue n’est en retard.",
        it: "Niente inizia, cambia o finisce entro la fine del {1}, e nessuna revisione è in ritardo.")
    case .ideas:
      InterfaceText(
        en: "No idea has waited too long.", fi: "Mikään idea ei ole odottanut liian kauan.",
        sv: "Ingen idé har väntat för länge.", fr: "Aucune idée n’attend depuis trop longtemps.",
        it: "Nessuna idea attende da troppo tempo.")
    case .needs:
      InterfaceText(
        en: "No need matters much and is met badly.", fi: "Yhteenkään tärkeään tarpeeseen ei vastata huonosti.",
        sv: "Inget viktigt behov möts dåligt.", fr: "Aucun besoin important n’est mal satisfait.",
        it: "Nessun bisogno importante è soddisfatto male.")
    case .pull:
      InterfaceText(
        en: "No service is pulled on by too many value streams.", fi: "Mitään palvelua ei käytä liian moni arvovirta.",
        sv: "Ingen tjänst används av för många värdeflöden.",
        fr: "Aucun service n’est sollicité par trop de flux de valeur.",
        it: "Nessun servizio è usato da troppi flussi di valore.")
    }
  }

  /// How its matters were found; `{1}` is a threshold and `{2}` the check that has it.
  var counting: InterfaceText {
    switch self {
    case .benefits:
      InterfaceText(
        en:
          "Without a review for {1} closed quarters ({2}), last found off track or at risk, or with an action that is late; in this order.",
        fi:
          "Ilman arviota {1} päättynyttä neljännestä ({2}), viimeksi jäämässä tavoitteesta tai vaarassa, tai jokin toimenpide myöhässä; tässä järjestyksessä.",
        sv:
          "Utan granskning i {1} avslutade kvartal ({2}), som senast avvek från planen eller var i riskzonen, eller med en försenad åtgärd; i den ordningen.",
        fr:
          "Sans revue depuis {1} trimestres clos ({2}), en dernier lieu hors trajectoire ou menacé, ou avec une action en retard ; dans cet ordre.",
        it:
          "Senza verifica da {1} trimestri chiusi ({2}), da ultimo fuori rotta o a rischio, o con un’azione in ritardo; in quest’ordine."
      )
    case .promises:
      InterfaceText(
        en: "Service levels of services that can be had whose last reading misses the target; furthest from it first.",
        fi:
          "Tarjolla olevien palvelujen palvelutasot, joiden viimeisin lukema ei täytä lupausta; kauimpana olevat ensin.",
        sv: "Servicenivåer för tjänster som går att få, vars senaste mätvärde missar målet; längst ifrån först.",
        fr:
          "Niveaux de service des services disponibles dont le dernier relevé manque la cible ; les plus éloignés d’abord.",
        it: "Livelli dei servizi disponibili la cui ultima rilevazione manca l’obiettivo; prima i più lontani.")
    case .targets:
      InterfaceText(
        en:
          "Measures whose target is due by the end of this quarter, or was within the last four, and is not reached.",
        fi:
          "Mittarit, joiden tavoite erääntyy tämän neljänneksen loppuun mennessä tai erääntyi neljän viime neljänneksen aikana eikä toteutunut.",
        sv:
          "Mått vars mål ska nås före kvartalets slut, eller skulle ha nåtts under de fyra senaste, och inte har nåtts.",
        fr:
          "Mesures dont la cible échoit d’ici la fin du trimestre, ou a échu dans les quatre derniers, sans être atteinte.",
        it:
          "Misure il cui obiettivo scade entro la fine del trimestre, o è scaduto negli ultimi quattro, e non è raggiunto."
      )
    case .impediments:
      InterfaceText(
        en: "Impediments of value streams that have been open for more than {1} days ({2}); the oldest first.",
        fi: "Arvovirtojen esteet, jotka ovat olleet avoinna yli {1} päivää ({2}); vanhimmat ensin.",
        sv: "Värdeflödenas hinder som har varit öppna i mer än {1} dagar ({2}); de äldsta först.",
        fr: "Obstacles des flux de valeur ouverts depuis plus de {1} jours ({2}) ; les plus anciens d’abord.",
        it: "Ostacoli dei flussi di valore aperti da più di {1} giorni ({2}); prima i più vecchi.")
    case .dates:
      InterfaceText(
        en: "Reviews that are overdue, and what is to start, change or end by the end of {1}, by date.",
        fi: "Myöhässä olevat katselmoinnit ja se, mikä alkaa, muuttuu tai päättyy neljänneksen {1} loppuun mennessä, "
          + "päivän mukaan.",
        sv: "Försenade översyner, och vad som börjar, ändras eller upphör före slutet av {1}, efter datum.",
        fr: "Revues en retard, et ce qui commence, change ou finit d’ici la fin du {1}, par date.",
        it: "Revisioni in ritardo, e ciò che inizia, cambia o finisce entro la fine del {1}, per data.")
    case .ideas:
      InterfaceText(
        en: "New or under review, and by the end of this quarter for more than {1} days ({2}); the oldest first.",
        fi: "Uusia tai arvioitavana, ja tämän neljänneksen lopussa yli {1} päivää odottaneita ({2}); vanhimmat ensin.",
        sv: "Nya eller under granskning, och vid kvartalets slut i mer än {1} dagar ({2}); de äldsta först.",
        fr:
          "Nouvelles ou à l’étude, et à la fin du trimestre depuis plus de {1} jours ({2}) ; les plus anciennes d’abord.",
        it: "Nuove o in esame, e alla fine del trimestre da più di {1} giorni ({2}); prima le più vecchie.")
    case .needs:
      InterfaceText(
        en: "An opportunity above {1} ({2}); first those that nothing answers, then the largest.",
        fi: "Parannuspotentiaali yli {1} ({2}); ensin ne, joihin mikään ei vastaa, sitten suurimmat.",
        sv: "En möjlighet över {1} ({2}); först de som inget besvarar, sedan de största.",
        fr: "Une opportunité supérieure à {1} ({2}) ; d’abord ceux auxquels rien ne répond, puis les plus grands.",
        it: "Un’opportunità oltre {1} ({2}); prima quelli a cui niente risponde, poi i maggiori.")
    case .pull:
      InterfaceText(
        en: "Services in the stages of more than {1} active value streams ({2}); the most first.",
        fi: "Palvelut, jotka ovat yli {1} käytössä olevan arvovirran vaiheissa ({2}); eniten käytetyt ensin.",
        sv: "Tjänster i stegen av mer än {1} aktiva värdeflöden ({2}); flest först.",
        fr:
          "Services présents dans les étapes de plus de {1} flux de valeur actifs ({2}) ; les plus sollicités d’abord.",
        it: "Servizi nelle fasi di più di {1} flussi di valore attivi ({2}); prima i più usati.")
    }
  }
}
