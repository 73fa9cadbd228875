/// What the page of a component's impact says, in each language.
extension ImpactOfComponent {
  enum Text {
    static let sort = InterfaceText(
      en: "Impact of a component", fi: "Komponentin häiriön vaikutus", sv: "En komponents påverkan",
      fr: "Impact d’un composant", it: "Impatto di un componente")
    static let question = InterfaceText(
      en: "If “{1}” is down, whom does it reach?", fi: "Jos ”{1}” ei toimi, keihin se vaikuttaa?",
      sv: "Om ”{1}” ligger nere, vilka berörs?", fr: "Si « {1} » est en panne, qui est touché ?",
      it: "Se «{1}» si ferma, chi ne risente?")
    static let ifDown = InterfaceText(
      en: "If it is down", fi: "Jos se ei toimi", sv: "Om den ligger nere", fr: "S’il est en panne", it: "Se si ferma")
    static let see = InterfaceText(
      en: "Whom it reaches, drawn", fi: "Keihin se ulottuu, piirroksena", sv: "Vilka som berörs, som teckning",
      fr: "Le dessin", it: "Il disegno")
    static let sightOfTeam = InterfaceText(
      en: "The line of sight of its team", fi: "Sen tiimin työn yhteys asiakkaaseen", sv: "Teamets sikt till kunden",
      fr: "La vue de son équipe jusqu’au client", it: "La vista del suo gruppo fino al cliente")

    // MARK: The answer

    static let reaches = InterfaceText(
      en: "It reaches {1}.", fi: "Häiriö vaikuttaa {1}.", sv: "Det berör {1}.", fr: "Sont touchés : {1}.",
      it: "Ne risentono: {1}.")
    static let stopping = CountedText(
      one: InterfaceText(
        en: "{n} service lacks a core part then and may stop.",
        fi: "{n} palvelulta puuttuu silloin ydinosa, ja se voi pysähtyä.",
        sv: "{n} tjänst saknar då en kärndel och kan stanna.",
        fr: "{n} service est alors privé d’un élément de son cœur et peut s’arrêter.",
        it: "{n} servizio resta allora privo di una parte essenziale e può fermarsi."),
      other: InterfaceText(
        en: "{n} services lack a core part then and may stop.",
        fi: "{n} palvelulta puuttuu silloin ydinosa, ja ne voivat pysähtyä.",
        sv: "{n} tjänster saknar då en kärndel och kan stanna.",
        fr: "{n} services sont alors privés d’un élément de leur cœur et peuvent s’arrêter.",
        it: "{n} servizi restano allora privi di una parte essenziale e possono fermarsi."))
    static let impaired = CountedText(
      one: InterfaceText(
        en: "{n} service may be impaired.", fi: "{n} palvelu voi heikentyä.", sv: "{n} tjänst kan försämras.",
        fr: "{n} service peut être dégradé.", it: "{n} servizio può peggiorare."),
      other: InterfaceText(
        en: "{n} services may be impaired.", fi: "{n} palvelua voi heikentyä.", sv: "{n} tjänster kan försämras.",
        fr: "{n} services peuvent être dégradés.", it: "{n} servizi possono peggiorare."))
    static let promises = CountedText(
      one: InterfaceText(
        en: "{n} promise is at stake.", fi: "Vaakalaudalla on {n} lupaus.", sv: "{n} löfte står på spel.",
        fr: "{n} promesse est en jeu.", it: "È in gioco {n} promessa."),
      other: InterfaceText(
        en: "{n} promises are at stake.", fi: "Vaakalaudalla on {n} lupausta.", sv: "{n} löften står på spel.",
        fr: "{n} promesses sont en jeu.", it: "Sono in gioco {n} promesse."))
    static let componentsAlone = CountedText(
      one: InterfaceText(
        en: "{n} component needs it. No service that can be had is reached.",
        fi: "{n} komponentti tarvitsee sitä. Vaikutus ei ulotu yhteenkään tarjolla olevaan palveluun.",
        sv: "{n} komponent behöver den. Ingen tjänst som går att få berörs.",
        fr: "{n} composant en a besoin. Aucun service offert n’est touché.",
        it: "{n} componente ne ha bisogno. Nessun servizio disponibile ne risente."),
      other: InterfaceText(
        en: "{n} components need it. No service that can be had is reached.",
        fi: "{n} komponenttia tarvitsee sitä. Vaikutus ei ulotu yhteenkään tarjolla olevaan palveluun.",
        sv: "{n} komponenter behöver den. Ingen tjänst som går att få berörs.",
        fr: "{n} composants en ont besoin. Aucun service offert n’est touché.",
        it: "{n} componenti ne hanno bisogno. Nessun servizio disponibile ne risente."))
    static let nothing = InterfaceText(
      en: "No service that can be had stands on it.",
      fi: "Mikään tarjolla oleva palvelu ei ole sen varassa.", sv: "Ingen tjänst som går att få vilar på den.",
      fr: "Aucun service offert ne repose sur lui.", it: "Nessun servizio disponibile poggia su di esso.")

    // MARK: The drawing

    static let start = InterfaceText(
      en: "If this is down", fi: "Jos tämä ei toimi", sv: "Om detta ligger nere", fr: "Si ceci est en panne",
      it: "Se questo si ferma")
    static let needing = InterfaceText(
      en: "What needs it", fi: "Mikä tarvitsee sitä", sv: "Vad som behöver det", fr: "Ce qui en a besoin",
      it: "Che cosa ne ha bisogno")
    static let direct = InterfaceText(
      en: "used by services directly", fi: "suoraan palvelujen käytössä", sv: "används direkt av tjänster",
      fr: "utilisé directement par des services", it: "usato direttamente dai servizi")
    static let mayStop = InterfaceText(
      en: "may stop", fi: "voi pysähtyä", sv: "kan stanna", fr: "peut s’arrêter", it: "può fermarsi")
    static let mayBeImpaired = InterfaceText(
      en: "may be impaired", fi: "voi heikentyä", sv: "kan försämras", fr: "peut être dégradé", it: "può peggiorare")
    static let keyCore = InterfaceText(
      en: "{1}: without it the service may stop", fi: "{1}: ilman sitä palvelu voi pysähtyä",
      sv: "{1}: utan den kan tjänsten stanna", fr: "{1} : sans lui, le service peut s’arrêter",
      it: "{1}: senza, il servizio può fermarsi")
    static let keyOther = InterfaceText(
      en: "{1}: without it the service may be impaired", fi: "{1}: ilman sitä palvelu voi heikentyä",
      sv: "{1}: utan den kan tjänsten försämras", fr: "{1} : sans lui, le service peut être dégradé",
      it: "{1}: senza, il servizio può peggiorare")

    // MARK: Promises and teams

    static let promisesAtStake = InterfaceText(
      en: "Promises at stake", fi: "Vaakalaudalla olevat lupaukset", sv: "Löften som står på spel",
      fr: "Promesses en jeu", it: "Promesse in gioco")
    static let throughWhat = InterfaceText(
      en: "{1}, and through what", fi: "{1} ja minkä kautta", sv: "{1}, och genom vad", fr: "{1}, et par quoi",
      it: "{1}, e tramite che cosa")
    static let effect = InterfaceText(en: "Effect", fi: "Seuraus", sv: "Följd", fr: "Effet", it: "Effetto")
    static let promised = InterfaceText(
      en: "What its customers were promised", fi: "Mitä asiakkaille on luvattu", sv: "Vad kunderna har lovats",
      fr: "Ce qui a été promis aux clients", it: "Che cosa è stato promesso ai clienti")
    static let nothingPromised = InterfaceText(
      en: "no availability, continuity or level is promised",
      fi: "saatavuutta, jatkuvuutta tai palvelutasoa ei ole luvattu",
      sv: "varken tillgänglighet, kontinuitet eller nivå är utlovad",
      fr: "ni disponibilité, ni continuité, ni niveau n’est promis",
      it: "non sono promessi né disponibilità, né continuità, né livelli")
    static let others = InterfaceText(
      en: "Reached as well:", fi: "Lisäksi:", sv: "Även dessa berörs:", fr: "Sont aussi touchés :",
      it: "Ne risentono anche:")
    static let answersFor = InterfaceText(
      en: "Answers for", fi: "Vastaa", sv: "Svarar för", fr: "Répond de", it: "Risponde di")
    static let otherTeams = InterfaceText(
      en: "Answer for less of it:", fi: "Vastaavat pienemmästä osasta:", sv: "Svarar för mindre av det:",
      fr: "Répondent d’une moindre part :", it: "Rispondono di una parte minore:")
    static let teams = InterfaceText(
      en: "Who answers for what is reached", fi: "Kuka vastaa siitä, mihin vaikutus ulottuu",
      sv: "Vem som svarar för det som berörs", fr: "Qui répond de ce qui est touché",
      it: "Chi risponde di ciò che ne risente")

    // MARK: How it was counted

    static let reachedWord = InterfaceText(en: "Reached", fi: "Ulottuu", sv: "Berörs", fr: "Touché", it: "Ne risente")
    static let reachedCounted = InterfaceText(
      en:
        "Services that can be had today and are composed of the component, or of one that needs it, itself or through others; services that require one of these; active value streams that use them in a stage; and the segments that services and streams are for. Services and streams in preparation pass nothing on, and what is over is left out.",
      fi:
        "Palvelut, jotka ovat tänään tarjolla ja joissa komponentti on osana, tai joissa on osana sitä itse tai muiden kautta tarvitseva komponentti; palvelut, jotka edellyttävät jotakin näistä; käytössä olevat arvovirrat, joiden vaihe käyttää niitä; ja asiakasryhmät, joille palvelut ja virrat ovat. Valmisteilla oleva palvelu tai virta ei välitä vaikutusta, ja päättyneet on jätetty pois.",
      sv:
        "Tjänster som går att få i dag och består av komponenten, eller av en som behöver den, själv eller via andra; tjänster som kräver någon av dessa; aktiva värdeflöden som använder dem i ett steg; och kundgrupperna som tjänsterna och flödena är till för. Tjänster och flöden under beredning för inget vidare, och det som är slut är utelämnat.",
      fr:
        "Les services offerts aujourd’hui qui sont composés du composant, ou d’un composant qui en a besoin, directement ou via d’autres ; les services qui exigent l’un d’eux ; les flux de valeur actifs dont une étape les utilise ; et les segments auxquels services et flux sont destinés. Un service ou un flux en préparation ne transmet rien, et ce qui est terminé est laissé de côté.",
      it:
        "I servizi oggi disponibili composti dal componente, o da uno che ne ha bisogno, direttamente o tramite altri; i servizi che ne richiedono uno; i flussi di valore attivi che li usano in una fase; e i segmenti a cui servizi e flussi sono destinati. Un servizio o un flusso in preparazione non trasmette nulla, e ciò che è finito è tralasciato."
    )
    static let effectCounted = InterfaceText(
      en:
        "May stop: one of the parts that are missing is named as core. May be impaired: another part is missing, or a service that has to be had first. The catalogue knows what is composed of what, and not how long a service can do without.",
      fi:
        "Voi pysähtyä: jokin puuttuvista osista on nimetty ytimeksi. Voi heikentyä: puuttuu muu osa tai palvelu, jota edellytetään. Luettelo tietää, mistä mikin koostuu, mutta ei sitä, kuinka kauan palvelu tulee toimeen ilman.",
      sv:
        "Kan stanna: en av delarna som saknas är angiven som kärna. Kan försämras: en annan del saknas, eller en tjänst som krävs först. Katalogen vet vad som består av vad, men inte hur länge en tjänst klarar sig utan.",
      fr:
        "Peut s’arrêter : l’un des éléments manquants est nommé comme cœur. Peut être dégradé : un autre élément manque, ou un service qu’il faut avoir d’abord. Le catalogue sait de quoi chaque chose est composée, mais non combien de temps un service peut s’en passer.",
      it:
        "Può fermarsi: una delle parti mancanti è indicata come essenziale. Può peggiorare: manca un’altra parte, o un servizio che serve prima. Il catalogo sa di che cosa è composta ogni cosa, ma non per quanto tempo un servizio può farne a meno."
    )
    static let promisesCounted = InterfaceText(
      en: "What the services that are reached promise of their availability and continuity, and their service levels.",
      fi: "Mitä palvelut, joihin vaikutus ulottuu, lupaavat saatavuudesta ja jatkuvuudesta, sekä niiden palvelutasot.",
      sv: "Vad de berörda tjänsterna lovar om tillgänglighet och kontinuitet, och deras servicenivåer.",
      fr:
        "Ce que les services touchés promettent de leur disponibilité et de leur continuité, et leurs niveaux de service.",
      it: "Ciò che i servizi che ne risentono promettono su disponibilità e continuità, e i loro livelli di servizio.")
  }
}
