import CatalogModel

/// How the entries of one kind are shown: on their pages, and in the kind's list.
///
/// A new kind is one file with a type of this protocol, and one case in ``EntityKind/presentation``.
protocol EntryPresentation {
  static func singularName(_ strings: Strings) -> String
  static func pluralName(_ strings: Strings) -> String
  /// What the kind's list says about the kind, in one sentence.
  static func explanation(_ strings: Strings) -> String

  /// The groups of the kind's list, in order.
  static func groups(_ strings: Strings) -> [String]
  /// The group of an entry, as a place in ``groups(_:)``.
  static func group(of entry: Entry) -> Int
  /// What the list says about an entry below its title.
  static func listText(of entry: Entry) -> Text?
  /// Writes what the list says about an entry beside that.
  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)

  /// Writes what stands beside the entry's name: its state, above all.
  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// Writes what belongs directly below the title and the summary.
  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// Whether the sections need the page's whole width.
  static var isWide: Bool { get }
  /// Writes the links by which a reader acts.
  static func writeActions(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// Writes the sections of the entry's page.
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// Writes the rows of the facts beside them.
  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
}

extension EntryPresentation {
  static var isWide: Bool { false }
  static func listText(of entry: Entry) -> Text? { entry.text("summary") }
  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
  static func writeActions(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
}

extension EntityKind {
  var presentation: any EntryPresentation.Type {
    switch self {
    case .servicePackage: ServicePackagePresentation.self
    case .component: ComponentPresentation.self
    case .segment: SegmentPresentation.self
    case .team: TeamPresentation.self
    case .valueStream: ValueStreamPresentation.self
    case .measure: MeasurePresentation.self
    case .benefit: BenefitPresentation.self
    case .initiative: InitiativePresentation.self
    case .idea: IdeaPresentation.self
    case .standard: StandardPresentation.self
    case .term: TermPresentation.self
    case .diagnosis: DiagnosisPresentation.self
    }
  }
}
