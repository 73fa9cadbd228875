/// The twelve kinds of entries, and how many of a thousand entries are of each: many components and measures, few
/// standards, as catalogues of large organisations have.
package enum Kind: Int, CaseIterable, Sendable {
  case team, segment, standard, term, component, servicePackage, valueStream, measure, initiative, benefit, idea,
    diagnosis

  /// The folder that entries of the kind lie in.
  package var folder: String {
    switch self {
    case .team: "teams"
    case .segment: "segments"
    case .standard: "standards"
    case .term: "terms"
    case .component: "components"
    case .servicePackage: "service-packages"
    case .valueStream: "value-streams"
    case .measure: "measures"
    case .initiative: "initiatives"
    case .benefit: "benefits"
    case .idea: "ideas"
    case .diagnosis: "diagnoses"
    }
  }

  /// How many of a thousand entries are of this kind.
  var perMille: Int {
    switch self {
    case .team: 40
    case .segment: 20
    case .standard: 10
    case .term: 20
    case .component: 300
    case .servicePackage: 180
    case .valueStream: 30
    case .measure: 240
    case .initiative: 40
    case .benefit: 60
    case .idea: 50
    case .diagnosis: 10
    }
  }

  /// The last part of a name of this kind; the first is a subject, the same for all kinds.
  var nouns: [String] {
    switch self {
    case .team: ["team", "office", "desk", "unit", "crew", "group"]
    case .segment: ["users", "applicants", "partners", "holders", "managers", "newcomers"]
    case .standard: ["checklist", "yardstick", "good practice", "quality standard"]
    case .term: ["hand-over", "baseline", "acceptance", "request", "record", "review"]
    case .component:
      [
        "register", "engine", "portal", "interface", "archive", "scheduling", "call desk", "data store",
        "identity check",
        "billing", "reporting", "notification", "inspection", "field work", "expertise", "supplier contract",
        "translation",
        "backup", "monitoring", "training", "printing", "payment", "document store", "search",
      ]
    case .servicePackage:
      [
        "booking", "renewal", "advice", "handling", "delivery", "support", "repair", "care", "guidance", "subscription",
        "lending", "clearance", "onboarding", "certification", "coordination", "exchange",
      ]
    case .valueStream: ["from need to use", "from request to result", "from idea to practice", "from start to season"]
    case .measure:
      [
        "done on time", "solved at first contact", "waiting time", "cost of a case", "who would recommend it", "in use",
        "corrected afterwards", "without a visit", "answered within a day", "availability", "satisfaction",
        "complete at first",
        "staff who stay", "income", "reached their goal", "reopened cases", "hours saved", "trained users",
        "open cases",
        "age of equipment",
      ]
    case .initiative: ["renewal project", "roll-out", "programme", "move to the new platform", "pilot"]
    case .benefit: ["without waiting", "understood at once", "at lower cost", "with fewer errors", "from anywhere"]
    case .idea: ["by telephone too", "in one form", "with a reminder", "at weekends", "without paper", "for groups"]
    case .diagnosis: ["answers"]
    }
  }
}
