import CatalogModel
import Syntax

/// How the entries of one kind are shown: on their pages, and in the kind's list.
///
/// What a kind's declaration says is shown without any code. A type of this protocol, with a line in
/// ``EntityKind/presentation``, is for kinds that show something in a way of their own.
protocol EntryPresentation {
  /// The field by whose words the kind's list is grouped; nil for a list in one piece.
  static func groupField(of kind: KindWording) -> String?
  /// The groups of the kind's list, in order.
  static func groups(_ kind: KindWording, _ strings: Strings) -> [String]
  /// The group of an entry, as an index into ``groups(_:_:)``.
  static func group(of entry: Entry, _ kind: KindWording) -> Int
  /// Whether the list is narrowed down by everything that several entries have in common, also where another page lists them:
  /// for kinds that readers look through.
  static var isNarrowedByAll: Bool { get }
  /// The field that the list is narrowed down by before all others, where that is not the first that is declared.
  static var firstFacet: String? { get }
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
  /// Writes the sections of the entry's page that come before those of its other declared fields.
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// Writes the rows of the facts beside the sections.
  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// What readers call a field of this entry, where that is not what they call it of others.
  static func label(of field: FieldWording, of entry: Entry, _ page: PageContext) -> String?
  /// Writes the sections that come after them.
  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext)
  /// What the entry is in the vocabulary of schema.org, for programs that look for things on the web; nil where nothing there fits,
  /// or the entry is none that anybody could use.
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing?
  /// The names of fields, and the reference fields of others, that the other functions show.
  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { get }
}

extension EntryPresentation {
  /// The first field that is a word beside the title.
  static func groupField(of kind: KindWording) -> String? {
    kind.fields(.badge).first { $0.form == .word && !$0.isList }?.name
  }

  static func groups(_ kind: KindWording, _ strings: Strings) -> [String] {
    guard let field = groupField(of: kind).flatMap({ kind[$0] }) else { return [kind.plural] }
    return field.words.map { $0.text.capitalizedFirst } + [strings.notStated]
  }

  static func group(of entry: Entry, _ kind: KindWording) -> Int {
    guard let field = groupField(of: kind).flatMap({ kind[$0] }) else { return 0 }
    let word = entry.fields[field.name]?.nonEmptyString ?? field.declaration.standard
    return field.words.firstIndex { $0.value == word } ?? field.words.count
  }

  static var isNarrowedByAll: Bool { false }
  static var firstFacet: String? { nil }
  static var isWide: Bool { false }
  static func listText(of entry: Entry) -> Text? { entry.summary }

  static func writeListNote(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    writeBadges(&html, entry, page)
    page.declaredColumns(&html, of: entry)
  }

  static func writeBadges(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredBadges(&html, of: entry)
  }

  static func writeOpening(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
  static func writeActions(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
  static func writeSections(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.body(&html, of: entry.document, entry.translations)
  }
  static func writeClosing(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {}
  static func label(of field: FieldWording, of entry: Entry, _ page: PageContext) -> String? { nil }
  static func linkedThing(of entry: Entry, _ page: PageContext) -> LinkedThing? { nil }
  static func writeFacts(_ html: inout HTMLWriter, _ entry: Entry, _ page: PageContext) {
    page.declaredFacts(&html, of: entry, except: shown.fields)
  }
  static var shown: (fields: Set<String>, inverses: [ReferenceField]) { ([], []) }
}

/// A kind that its declaration alone shows.
enum DeclaredPresentation: EntryPresentation {}

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
    case .objective: ObjectivePresentation.self
    case .idea: IdeaPresentation.self
    case .standard: StandardPresentation.self
    case .term: TermPresentation.self
    case .diagnosis: DiagnosisPresentation.self
    default: DeclaredPresentation.self
    }
  }
}
