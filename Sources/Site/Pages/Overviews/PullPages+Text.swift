/// What the pages of pull say, in each language.
enum PullText {
  static let pull = InterfaceText(
    en: "Pull", fi: "Yhteiskäyttö", sv: "Gemensam användning", fr: "Sollicitation", it: "Uso condiviso")
  static let tabs = InterfaceText(
    en: "What is pulled on", fi: "Mitä käytetään", sv: "Vad som används", fr: "Ce qui est sollicité",
    it: "Che cosa si usa")

  // MARK: The answer

  static let overOne = InterfaceText(
    en: "“{1}” is used by {2} of {3} active streams, in {5} of their stages; the limit is {4}.",
    fi: "”{1}” on käytössä {2} arvovirrassa, yhteensä {5} vaiheessa; arvovirtoja on {3} ja raja on {4}.",
    sv: "”{1}” används av {2} av {3} aktiva flöden, i {5} av deras steg; gränsen är {4}.",
    fr: "« {1} » est sollicité par {2} flux actifs sur {3}, dans {5} de leurs étapes ; la limite est {4}.",
    it: "«{1}» è usato da {2} flussi attivi su {3}, in {5} delle loro fasi; il limite è {4}.")
  static let overMany = CountedText(
    one: InterfaceText(
      en: "Over the limit of {n} stream: {1}.", fi: "Yli rajan, joka on {n} arvovirta: {1}.",
      sv: "Över gränsen på {n} flöde: {1}.", fr: "Au-delà de la limite de {n} flux : {1}.",
      it: "Oltre il limite di {n} flusso: {1}."),
    other: InterfaceText(
      en: "Over the limit of {n} streams: {1}.", fi: "Yli rajan, joka on {n} arvovirtaa: {1}.",
      sv: "Över gränsen på {n} flöden: {1}.", fr: "Au-delà de la limite de {n} flux : {1}.",
      it: "Oltre il limite di {n} flussi: {1}."))
  static let quotedCount = InterfaceText(
    en: "“{1}” ({2})", fi: "”{1}” ({2})", sv: "”{1}” ({2})", fr: "« {1} » ({2})", it: "«{1}» ({2})")
  static let most = InterfaceText(
    en: "In most streams: {1}.", fi: "Useimmissa arvovirroissa: {1}.", sv: "I flest flöden: {1}.",
    fr: "Dans le plus de flux : {1}.", it: "Nel maggior numero di flussi: {1}.")
  static let noneOver = CountedText(
    one: InterfaceText(
      en: "None is over the limit of {n} stream.", fi: "Mikään ei ylitä rajaa, joka on {n} arvovirta.",
      sv: "Inget är över gränsen på {n} flöde.", fr: "Rien ne dépasse la limite de {n} flux.",
      it: "Nulla supera il limite di {n} flusso."),
    other: InterfaceText(
      en: "None is over the limit of {n} streams.", fi: "Mikään ei ylitä rajaa, joka on {n} arvovirtaa.",
      sv: "Inget är över gränsen på {n} flöden.", fr: "Rien ne dépasse la limite de {n} flux.",
      it: "Nulla supera il limite di {n} flussi."))
  static let noneShared = InterfaceText(
    en: "No two active streams share any.",
    fi: "Mitkään kaksi käytössä olevaa arvovirtaa eivät käytä mitään yhteistä.",
    sv: "Inga två aktiva flöden delar något.", fr: "Deux flux actifs n’en partagent aucun.",
    it: "Nessuna coppia di flussi attivi ne condivide.")
  static let empty = InterfaceText(
    en: "No active value stream names any in its stages.",
    fi: "Mikään käytössä oleva arvovirta ei mainitse niitä vaiheissaan.",
    sv: "Inget aktivt värdeflöde nämner några i sina steg.",
    fr: "Aucun flux de valeur actif n’en nomme dans ses étapes.",
    it: "Nessun flusso di valore attivo ne nomina nelle sue fasi.")

  // MARK: The table

  static let streams = InterfaceText(en: "Streams", fi: "Arvovirrat", sv: "Flöden", fr: "Flux", it: "Flussi")
  static let limit = InterfaceText(
    en: "limit {1}", fi: "raja {1}", sv: "gräns {1}", fr: "limite {1}", it: "limite {1}")
  static let over = InterfaceText(
    en: "over the limit", fi: "yli rajan", sv: "över gränsen", fr: "au-delà de la limite", it: "oltre il limite")
  static let keySlots = InterfaceText(
    en: "used in stages 1 and 3 of 4", fi: "käytössä vaiheissa 1 ja 3, kun vaiheita on 4",
    sv: "används i steg 1 och 3 av 4", fr: "utilisé dans les étapes 1 et 3 sur 4", it: "usato nelle fasi 1 e 3 di 4")
  static let keyBars = InterfaceText(
    en: "one mark for each stream; those beyond the limit stand out",
    fi: "yksi merkki arvovirtaa kohti; rajan ylittävät erottuvat",
    sv: "ett märke för varje flöde; de över gränsen framträder",
    fr: "une marque par flux ; celles au-delà de la limite ressortent",
    it: "un segno per ogni flusso; quelli oltre il limite risaltano")
  static let stagesOf = CountedText(
    one: InterfaceText(
      en: "stage {1} of {2}", fi: "vaihe {1} / {2}", sv: "steg {1} av {2}", fr: "étape {1} sur {2}",
      it: "fase {1} di {2}"),
    other: InterfaceText(
      en: "stages {1} of {2}", fi: "vaiheet {1} / {2}", sv: "steg {1} av {2}", fr: "étapes {1} sur {2}",
      it: "fasi {1} di {2}"))
  static let numbersOf = InterfaceText(
    en: "{1} of {2}", fi: "{1} / {2}", sv: "{1} av {2}", fr: "{1} sur {2}", it: "{1} di {2}")
  static let inStream = InterfaceText(
    en: "Used by the stream", fi: "Arvovirran käyttämät", sv: "Används av flödet", fr: "Sollicités par le flux",
    it: "Usati dal flusso")
  static let noSegment = InterfaceText(
    en: "for no segment", fi: "ei asiakasryhmää", sv: "för ingen kundgrupp", fr: "pour aucun segment",
    it: "per nessun segmento")
  static let unused = InterfaceText(
    en: "In no stage of an active stream", fi: "Ei minkään käytössä olevan arvovirran vaiheessa",
    sv: "I inget steg av ett aktivt flöde", fr: "Dans aucune étape d’un flux actif",
    it: "In nessuna fase di un flusso attivo")

  // MARK: Below the table

  static let stages = InterfaceText(
    en: "The stages", fi: "Vaiheet", sv: "Stegen", fr: "Les étapes", it: "Le fasi")
  static let meetings = InterfaceText(
    en: "Which streams meet", fi: "Mitkä arvovirrat kohtaavat", sv: "Vilka flöden som möts",
    fr: "Quels flux se rencontrent", it: "Quali flussi si incontrano")
  static let meetingsExplained = InterfaceText(
    en: "Two streams that share services have to agree on what comes first. Most shared services first, {1} at most.",
    fi:
      "Kahden arvovirran, jotka käyttävät samoja palveluja, on sovittava siitä, mikä menee edelle. Eniten yhteisiä "
      + "palveluja ensin, enintään {1}.",
    sv:
      "Två flöden som delar tjänster måste komma överens om vad som går först. Flest delade tjänster först, högst {1}.",
    fr:
      "Deux flux qui partagent des services doivent s’accorder sur ce qui passe d’abord. Les plus partagés d’abord, "
      + "{1} au plus.",
    it:
      "Due flussi che condividono servizi devono accordarsi su che cosa viene prima. Prima i più condivisi, al "
      + "massimo {1}.")
  static let noMeetings = InterfaceText(
    en: "No two active streams share a service.", fi: "Mitkään kaksi arvovirtaa eivät käytä samaa palvelua.",
    sv: "Inga två aktiva flöden delar en tjänst.", fr: "Aucun service n’est partagé par deux flux actifs.",
    it: "Nessun servizio è condiviso da due flussi attivi.")
  static let sharedServices = InterfaceText(
    en: "Shared services", fi: "Yhteiset palvelut", sv: "Delade tjänster", fr: "Services partagés",
    it: "Servizi condivisi")
  static let which = InterfaceText(en: "Which", fi: "Mitkä", sv: "Vilka", fr: "Lesquels", it: "Quali")
  static let sharedTeams = InterfaceText(
    en: "Shared teams", fi: "Yhteiset tiimit", sv: "Delade team", fr: "Équipes partagées", it: "Gruppi condivisi")
  static let sharedComponents = InterfaceText(
    en: "Shared components", fi: "Yhteiset komponentit", sv: "Delade komponenter", fr: "Composants partagés",
    it: "Componenti condivisi")

  // MARK: Where there is much

  static let groups = InterfaceText(
    en: "First the groups", fi: "Ensin ryhmät", sv: "Först grupperna", fr: "D’abord les groupes", it: "Prima i gruppi")
  static let groupsExplained = InterfaceText(
    en:
      "Who answers for what is pulled on, and for which segment. What streams of three segments use counts in each of "
      + "them, and once in the last column. Each number leads to its matrix.",
    fi:
      "Kuka vastaa siitä, mitä käytetään, ja mille asiakasryhmälle. Se, mitä kolmen asiakasryhmän arvovirrat "
      + "käyttävät, lasketaan jokaiselle niistä ja kerran viimeisessä sarakkeessa. Jokainen luku johtaa omaan "
      + "taulukkoonsa.",
    sv:
      "Vem som svarar för det som används, och för vilken kundgrupp. Det som flöden för tre kundgrupper använder räknas "
      + "för var och en, och en gång i sista kolumnen. Varje tal leder till sin matris.",
    fr:
      "Qui répond de ce qui est sollicité, et pour quel segment. Ce que sollicitent les flux de trois segments compte "
      + "pour chacun, et une fois dans la dernière colonne. Chaque nombre mène à sa matrice.",
    it:
      "Chi risponde di ciò che si usa, e per quale segmento. Ciò che usano i flussi di tre segmenti conta per "
      + "ciascuno, e una volta nell’ultima colonna. Ogni numero porta alla sua matrice.")
  static let otherSegments = InterfaceText(
    en: "Other segments", fi: "Muut asiakasryhmät", sv: "Andra kundgrupper", fr: "Autres segments",
    it: "Altri segmenti")
  static let eachGroup = InterfaceText(
    en: "And each group by itself", fi: "Ja jokainen ryhmä erikseen", sv: "Och varje grupp för sig",
    fr: "Et chaque groupe à part", it: "E ogni gruppo per sé")
  static let onlyShared = InterfaceText(
    en: "Then only what is shared", fi: "Sitten vain yhteinen", sv: "Sedan bara det gemensamma",
    fr: "Puis seulement ce qui est partagé", it: "Poi solo ciò che è condiviso")
  static let sharedExplained = InterfaceText(
    en: "{1} are used by {3} or more streams; here with {2} streams.",
    fi: "Vähintään {3} arvovirtaa käyttää samaa: kohteita on {1}; tässä on {2} arvovirtaa.",
    sv: "{1} används av {3} flöden eller fler; här med {2} flöden.",
    fr: "{1} sont sollicités par au moins {3} flux ; ici avec {2} flux.",
    it: "{1} sono usati da almeno {3} flussi; qui con {2} flussi.")
  static let numbersExplained = InterfaceText(
    en: "A number says in how many of its stages a stream uses it.",
    fi: "Luku kertoo, monessako vaiheessaan arvovirta sitä käyttää.",
    sv: "Ett tal säger i hur många av sina steg ett flöde använder det.",
    fr: "Un nombre dit dans combien de ses étapes un flux le sollicite.",
    it: "Un numero dice in quante delle sue fasi un flusso lo usa.")
  static let listBelow = InterfaceText(
    en: "The pages of the groups below say the same.", fi: "Alla olevien ryhmien sivut kertovat saman.",
    sv: "Sidorna för grupperna nedan säger detsamma.", fr: "Les pages des groupes ci-dessous disent la même chose.",
    it: "Le pagine dei gruppi qui sotto dicono lo stesso.")
  static let asList = InterfaceText(
    en: "As a list", fi: "Luettelona", sv: "Som lista", fr: "En liste", it: "Come elenco")
  static let byStreams = CountedText(
    one: InterfaceText(
      en: "one stream", fi: "yksi arvovirta", sv: "ett flöde", fr: "{n} flux", it: "un flusso"),
    other: InterfaceText(
      en: "{n} streams", fi: "{n} arvovirtaa", sv: "{n} flöden", fr: "{n} flux", it: "{n} flussi"))

  // MARK: How it was counted

  static let streamCounted = InterfaceText(
    en: "Value streams that are active; proposed and retired ones do not pull.",
    fi: "Käytössä olevat arvovirrat; ehdotettuja ja poistuneita ei lasketa.",
    sv: "Värdeflöden som är aktiva; föreslagna och avvecklade räknas inte.",
    fr: "Les flux de valeur actifs ; ceux qui sont proposés ou retirés ne sollicitent rien.",
    it: "I flussi di valore attivi; quelli proposti o ritirati non si contano.")
  static let pullCounted = InterfaceText(
    en: "A stream counts once, however many of its stages use the same. The limit is {1}, that of the check {2}.",
    fi:
      "Arvovirta lasketaan kerran, vaikka useampi sen vaihe käyttäisi samaa. Raja on {1}, sama kuin tarkistuksessa "
      + "{2}.",
    sv: "Ett flöde räknas en gång, hur många av dess steg som än använder samma. Gränsen är {1}, den i kontrollen {2}.",
    fr:
      "Un flux compte une fois, quel que soit le nombre d’étapes qui sollicitent la même chose. La limite est {1}, "
      + "celle de la règle {2}.",
    it:
      "Un flusso conta una volta, qualunque sia il numero di fasi che usano la stessa cosa. Il limite è {1}, quello "
      + "del controllo {2}.")
  static let overCounted = InterfaceText(
    en: "Services that are no longer offered are left out.", fi: "Palvelut, joita ei enää tarjota, on jätetty pois.",
    sv: "Tjänster som inte längre erbjuds är utelämnade.", fr: "Les services qui ne sont plus offerts sont omis.",
    it: "I servizi non più offerti sono omessi.")
  static let componentCounted = InterfaceText(
    en: "A component counts where a service that is composed of it is used; the strongest part that it plays counts.",
    fi: "Komponentti lasketaan siellä, missä siitä koostuvaa palvelua käytetään; vahvin rooli ratkaisee.",
    sv: "En komponent räknas där en tjänst som består av den används; den starkaste rollen gäller.",
    fr: "Un composant compte là où un service qui en est fait est sollicité ; son rôle le plus fort vaut.",
    it: "Un componente conta dove si usa un servizio che ne è composto; vale il suo ruolo più forte.")
  static let orderCounted = InterfaceText(
    en:
      "Streams by segment, internal ones last, then by name. Rows by group, then by the number of streams, then by "
      + "name.",
    fi:
      "Arvovirrat asiakasryhmittäin, sisäiset viimeisinä, sitten nimen mukaan. Rivit ryhmittäin, sitten arvovirtojen "
      + "määrän ja nimen mukaan.",
    sv: "Flöden efter kundgrupp, interna sist, sedan efter namn. Rader efter grupp, antal flöden och namn.",
    fr: "Flux par segment, les internes en dernier, puis par nom. Lignes par groupe, nombre de flux, puis nom.",
    it: "Flussi per segmento, gli interni per ultimi, poi per nome. Righe per gruppo, numero di flussi, poi nome.")
}
