/// What the search says, in each language.
enum SearchText {
  static let search = InterfaceText(en: "Search", fi: "Haku", sv: "Sök", fr: "Rechercher", it: "Cerca")
  static let question = InterfaceText(
    en: "What are you looking for?", fi: "Mitä etsit?", sv: "Vad söker du?", fr: "Que cherchez-vous ?",
    it: "Che cosa cerchi?")
  static let inProse = InterfaceText(
    en: "In the text", fi: "Tekstissä", sv: "I texten", fr: "Dans le texte", it: "Nel testo")
  static let inTitle = InterfaceText(
    en: "In the title", fi: "Otsikossa", sv: "I titeln", fr: "Dans le titre", it: "Nel titolo")
  static let page = InterfaceText(en: "Page", fi: "Sivu", sv: "Sida", fr: "Page", it: "Pagina")
  static let absent = InterfaceText(
    en: "The search did not load; it needs JavaScript. All pages are reachable by the links below and in the menu.",
    fi: "Haku ei latautunut; se tarvitsee JavaScriptin. Kaikki sivut löytyvät alla olevista linkeistä ja valikosta.",
    sv: "Sökningen laddades inte; den behöver JavaScript. Alla sidor nås via länkarna nedan och i menyn.",
    fr:
      "La recherche ne s’est pas chargée ; elle a besoin de JavaScript. Toutes les pages sont accessibles par les liens ci-dessous et le menu.",
    it:
      "La ricerca non si è caricata; ha bisogno di JavaScript. Tutte le pagine si raggiungono dai collegamenti qui sotto e dal menu."
  )
  static let byKind = InterfaceText(
    en: "All there is, by kind", fi: "Kaikki lajeittain", sv: "Allt, efter slag", fr: "Tout, par sorte",
    it: "Tutto, per tipo")

  /// What the script says, by the names that it knows the texts by. `{n}` is a number, `{q}` what was typed.
  static let inBrowser: KeyValuePairs<String, InterfaceText> = [
    "best": InterfaceText(
      en: "Best matches", fi: "Parhaat osumat", sv: "Bästa träffarna", fr: "Meilleurs résultats",
      it: "Risultati migliori"),
    "all": InterfaceText(
      en: "All {n} results", fi: "Kaikki {n} tulosta", sv: "Alla {n} träffar", fr: "Les {n} résultats",
      it: "Tutti i {n} risultati"),
    "one": InterfaceText(
      en: "One result for “{q}”", fi: "Yksi tulos haulle ”{q}”", sv: "En träff på ”{q}”",
      fr: "Un résultat pour « {q} »", it: "Un risultato per «{q}»"),
    "many": InterfaceText(
      en: "{n} results for “{q}”", fi: "{n} tulosta haulle ”{q}”", sv: "{n} träffar på ”{q}”",
      fr: "{n} résultats pour « {q} »", it: "{n} risultati per «{q}»"),
    "none": InterfaceText(
      en: "Nothing is found for “{q}”. Try fewer words, or another one.",
      fi: "Haulla ”{q}” ei löydy mitään. Kokeile vähemmillä sanoilla tai toisella sanalla.",
      sv: "Inget hittas på ”{q}”. Prova färre ord, eller ett annat.",
      fr: "Rien n’est trouvé pour « {q} ». Essayez moins de mots, ou un autre.",
      it: "Non si trova nulla per «{q}». Prova con meno parole, o con un’altra."),
    "everywhere": InterfaceText(
      en: "“{q}” stands nearly everywhere. Type another word besides.",
      fi: "”{q}” esiintyy lähes kaikkialla. Kirjoita lisäksi toinen sana.",
      sv: "”{q}” står nästan överallt. Skriv ett ord till.",
      fr: "« {q} » figure presque partout. Ajoutez un autre mot.",
      it: "«{q}» compare quasi ovunque. Aggiungi un’altra parola."),
    "some": InterfaceText(
      en: "Nothing has all of these words. These have some of them.",
      fi: "Missään ei ole kaikkia sanoja. Näissä on osa niistä.",
      sv: "Inget har alla orden. Dessa har några av dem.",
      fr: "Rien ne contient tous ces mots. Ceux-ci en ont une partie.",
      it: "Nulla contiene tutte queste parole. Questi ne hanno alcune."),
    "shorter": InterfaceText(
      en: "Nothing is found for “{q}”. These begin alike, with “{b}”.",
      fi: "Haulla ”{q}” ei löydy mitään. Nämä alkavat samoin: ”{b}”.",
      sv: "Inget hittas på ”{q}”. Dessa börjar likadant, med ”{b}”.",
      fr: "Rien n’est trouvé pour « {q} ». Ceux-ci commencent de même, par « {b} ».",
      it: "Non si trova nulla per «{q}». Questi iniziano allo stesso modo, con «{b}»."),
    "more": InterfaceText(
      en: "{n} more", fi: "{n} muuta", sv: "{n} till", fr: "{n} autres", it: "Altri {n}"),
    "starts": InterfaceText(
      en: "Type on to see more.", fi: "Jatka kirjoittamista, niin näet lisää.", sv: "Skriv vidare för att se mer.",
      fr: "Continuez à taper pour en voir plus.", it: "Continua a scrivere per vedere altro."),
    "keys": InterfaceText(
      en: "↑ ↓ to choose, Enter to open, Esc to close", fi: "↑ ↓ valitsee, Enter avaa, Esc sulkee",
      sv: "↑ ↓ väljer, Enter öppnar, Esc stänger", fr: "↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer",
      it: "↑ ↓ per scegliere, Invio per aprire, Esc per chiudere"),
    "found": InterfaceText(
      en: "Found in", fi: "Löytyi kohteista", sv: "Hittades bland", fr: "Trouvé dans", it: "Trovato in"),
    "failed": InterfaceText(
      en: "The search could not be loaded. All pages are reachable by links.",
      fi: "Hakua ei voitu ladata. Kaikki sivut löytyvät linkeistä.",
      sv: "Sökningen kunde inte laddas. Alla sidor nås via länkar.",
      fr: "La recherche n’a pas pu être chargée. Toutes les pages sont accessibles par des liens.",
      it: "La ricerca non si è caricata. Tutte le pagine si raggiungono dai collegamenti."),
    "lacks": InterfaceText(
      en: "without “{q}”", fi: "ilman sanaa ”{q}”", sv: "utan ”{q}”", fr: "sans « {q} »", it: "senza «{q}»"),
    "most": InterfaceText(
      en: "Only the first {n} words are looked for.", fi: "Vain {n} ensimmäistä sanaa haetaan.",
      sv: "Bara de {n} första orden söks.", fr: "Seuls les {n} premiers mots sont cherchés.",
      it: "Si cercano solo le prime {n} parole."),
  ]
}
