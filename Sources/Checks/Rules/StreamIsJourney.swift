internal import CatalogModel
package import SourceText
internal import Syntax

package enum StreamIsJourney: CatalogRule {
  package static let description = RuleDescription(
    id: "stream-is-journey", severity: .info,
    what: "Every stage of a value stream is something that the customer does.",
    why:
      "A customer's journey tells what they go through; a value stream tells who produces what they get, which is what "
      + "can be changed.",
    example: """
      stages: [{name: Become aware}, {name: Apply}, {name: Wait}, {name: Use}]
      """,
    instead: """
      stages:
        - {name: Advise, teams: [city-advice]}
        - {name: Decide, teams: [permits]}
      """)

  /// Fewer stages say too little to judge by.
  private static let fewest = 3

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let language = context.catalog.defaultLanguage
    for stream in context.readable(ValueStream.self) where stream.status != .retired {
      let stages = stream.stages
      guard stages.count >= fewest, stages.allSatisfy({ ($0.writtenTeams?.count ?? 0) == 0 }) else { continue }
      var customers: [String: Set<String>] = [:]
      let isJourney = stages.allSatisfy { stage in
        guard let name = stage.name?.resolved(in: language, default: language) else { return false }
        let words = customers[name.language.tag] ?? customerWords(of: stream, name.language)
        customers[name.language.tag] = words
        return isDoneByCustomer(name.text, words, name.language)
      }
      guard isJourney else { continue }
      findings.report(
        "each stage of this value stream is something that the customer does, which makes it a customer's journey",
        at: stream.stagesKey ?? stream.entry.headline,
        help: "Name the stages by what is done for the customer, and write under `teams` who does it.",
        field: "stages")
    }
  }

  /// Whether a stage's name is one of the steps of every journey, or says that the customer does something.
  private static func isDoneByCustomer(_ name: String, _ customers: Set<String>, _ language: Language) -> Bool {
    var words = MessageParts.words(name)[...]
    let primary = String(language.tag.prefix { $0 != "-" })
    if steps[primary]?.contains(words.joined(separator: " ")) ?? false { return true }
    if words.count > 2, let first = words.first, articles[primary]?.contains(first) ?? false {
      words = words.dropFirst()
    }
    guard let subject = words.first, words.count > 1 else { return false }
    if persons[primary]?.contains(subject) ?? false { return true }
    guard customers.contains(subject) else { return false }
    // "Client onboarding" is done to the client. In English a verb behind a singular can be told by its ending; in the
    // other languages a noun before another one is written in one word or takes a preposition.
    let verb = words[words.startIndex + 1]
    guard primary == "en" else { return true }
    if subject.hasSuffix("s"), !subject.hasSuffix("ss") {
      // Behind a plural a verb has no ending of its own, but many a noun has; "Customers' request" is theirs.
      return !nounEndings.contains { verb.hasSuffix($0) } && !name.contains { $0 == "'" || $0 == "’" }
    }
    return verb.hasSuffix("s") && !verb.hasSuffix("ss")
  }

  private static let nounEndings = ["ing", "tion", "ment", "ance", "ence", "ity", "ness"]

  /// What this stream's customers may be called.
  private static func customerWords(of stream: ValueStream, _ language: Language) -> Set<String> {
    let primary = String(language.tag.prefix { $0 != "-" })
    var words = customers[primary] ?? []
    guard let segment = stream.segment?.target else { return words }
    let named = segment.words.first { $0.language == language }?.node.elements.map(\.string) ?? []
    for word in named.flatMap(MessageParts.words) {
      words.insert(word)
      if primary == "en" {
        if word.hasSuffix("ies") { words.insert(word.dropLast(3) + "y") }
        if word.hasSuffix("s") { words.insert(String(word.dropLast())) }
      }
    }
    return words
  }

  private static let articles: [String: Set<String>] = [
    "en": ["the", "a", "an"], "fr": ["le", "la", "l", "un", "une", "les", "des"],
    "it": ["il", "lo", "la", "l", "un", "uno", "una", "i", "gli", "le"],
  ]

  private static let persons: [String: Set<String>] = [
    "en": ["i", "you"], "fi": ["minä", "sinä"], "sv": ["jag", "du"], "fr": ["je", "tu", "vous"], "it": ["io", "tu"],
  ]

  private static let customers: [String: Set<String>] = [
    "en": [
      "customer", "client", "user", "citizen", "applicant", "customers", "clients", "users", "citizens", "applicants",
    ],
    "fi": ["asiakas", "käyttäjä", "hakija", "asukas", "asiakkaat", "käyttäjät", "hakijat", "asukkaat"],
    "sv": [
      "kunden", "användaren", "sökanden", "medborgaren", "kunderna", "användarna", "sökandena", "medborgarna",
    ],
    "fr": [
      "client", "cliente", "usager", "usagère", "utilisateur", "utilisatrice", "demandeur", "clients", "clientes",
      "usagers", "usagères", "utilisateurs", "utilisatrices", "demandeurs",
    ],
    "it": [
      "cliente", "utente", "cittadino", "cittadina", "richiedente", "clienti", "utenti", "cittadini", "cittadine",
      "richiedenti",
    ],
  ]

  /// Whole names of stages that only a customer goes through. No verb that a producer may do as well, such as "receive".
  private static let steps: [String: Set<String>] = [
    "en": [
      "become aware", "awareness", "aware", "hear of it", "search", "compare", "consider", "consideration", "choose",
      "apply", "order", "buy", "purchase", "wait", "pay", "use", "complain", "recommend", "advocate",
    ],
    "fi": ["kuulee", "etsii", "vertailee", "valitsee", "hakee", "tilaa", "ostaa", "odottaa", "maksaa", "käyttää"],
    "sv": [
      "hör talas om", "söker", "jämför", "väljer", "ansöker", "beställer", "köper", "väntar", "betalar", "använder",
    ],
    "fr": ["découvrir", "chercher", "comparer", "choisir", "demander", "commander", "acheter", "attendre", "payer"],
    "it": ["scoprire", "cercare", "confrontare", "scegliere", "richiedere", "ordinare", "acquistare", "attendere"],
  ]
}
