package import CatalogModel
package import SourceText
package import Syntax

/// A text of a catalogue in one language, with what its words speak for.
package struct AuditedText: Sendable {
  /// What a text is to its entry.
  package enum Field: String, Sendable, CaseIterable {
    case value, summary, title, question, outcome
    case valueItem = "value-item"
    case work, success, incentive

    /// How things are said there.
    package var form: TextForm { self == .incentive ? .measure : .statement }
  }

  /// Who holds the text.
  package let entry: Entry
  /// What it is to the entry.
  package let field: Field
  /// The scalar that it stands in.
  package let node: NodeView
  /// The language that it is in.
  package let language: Language
  /// The text, as people read it.
  package var text: String { node.string }
  /// What its words speak for; nil where there are no words for its language.
  package let judgement: Judgement?
  /// Why it stands for an outcome whatever its words say: `basis` of a value, or the reason of an exception.
  package internal(set) var override: String?
  /// Whether ``override`` is the reason of an exception, which allows what a rule finds.
  package internal(set) var isException = false

  /// Where it stands.
  package var place: Place { entry.place(of: node) }

  /// Whether its words are not those of an outcome, and no `basis` says why; an exception may.
  package var lacksOutcome: Bool {
    guard let judgement, override == nil || isException else { return false }
    return judgement.class != .outcome
  }

  /// Whether it counts as one of an outcome: by its words, or because somebody says why.
  package var isOutcome: Bool { override != nil || judgement?.class == .outcome }

  /// Whether anybody can tell: by its words, or because somebody says why.
  package var isJudged: Bool { override != nil || judgement != nil }

  /// Judges a text of an entry in the catalogue's default language, or else in the first one that it has.
  init?(_ text: Text?, _ field: Field, of entry: Entry, _ lexicons: Lexicons, as form: TextForm? = nil) {
    let language = entry.catalog.defaultLanguage
    guard let wording = text?.wording(in: language, default: language) else { return nil }
    self.init(wording, field, of: entry, lexicons, as: form)
  }

  /// Judges a wording.
  /// - Parameter language: the language that it is in, where the wording does not know.
  init(
    _ wording: Wording, _ field: Field, of entry: Entry, _ lexicons: Lexicons, as form: TextForm? = nil,
    in language: Language? = nil
  ) {
    self.entry = entry
    self.field = field
    node = wording.node
    self.language = language ?? wording.language
    judgement = lexicons.method(for: self.language).map { method in
      wording.node.withText { method.judge($0, as: form ?? field.form) }
    }
  }
}

/// A measure with what it counts: as people declare it, and as the audit reads it.
package struct AuditedMeasure: Sendable {
  /// The measure.
  package let measure: Measure
  /// The title, with what its words speak for.
  package let title: AuditedText?
  /// The question, with what its words speak for.
  package let question: AuditedText?

  /// Judges the texts of a measure.
  init(_ measure: Measure, _ lexicons: Lexicons) {
    self.measure = measure
    title = AuditedText(measure.title, .title, of: measure.entry, lexicons, as: .measure)
    question = AuditedText(measure.question, .question, of: measure.entry, lexicons)
  }

  /// Title and question.
  package var texts: [AuditedText] { [title, question].compactMap(\.self) }

  /// What it is read by: what speaks for an outcome of title and question, else the title.
  package var read: AuditedText? {
    let judged = texts.filter { $0.judgement != nil }
    return judged.first { $0.judgement?.class == .outcome } ?? judged.first
  }

  /// What the words of title and question speak for: an outcome if one of them does, else what the title does.
  package var found: Judgement.Class? { read?.judgement?.class }

  /// What it counts as: as people declare it, else as the audit reads it; nil for what need not say, and for what nobody can
  /// tell.
  package var `class`: Judgement.Class? {
    if let declared = measure.orientation { return Judgement.Class(declared) }
    return measure.family == .longevity ? nil : found
  }
}

extension Judgement.Class {
  /// What somebody declares a measure to be of.
  package init(_ orientation: Measure.Orientation) {
    switch orientation {
    case .outcome: self = .outcome
    case .serviceLevel: self = .serviceLevel
    case .output: self = .output
    }
  }
}
