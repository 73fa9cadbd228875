import CatalogModel
package import SourceText

/// Something that is wrong with a file of the catalogue.
package struct SiteProblem: Sendable {
  /// The path in the tree that the catalogue was read from.
  package let path: String
  /// From 1; nil where the file could not be read.
  package let line: Int?
  /// From 1; nil where the file could not be read.
  package let column: Int?
  /// How much it weighs.
  package let severity: Severity
  /// The name of the rule that was broken.
  package let rule: String
  /// What is wrong, in English: one sentence without a full stop.
  package let message: String
  /// What to type, in English; nil where nobody can tell.
  package let help: String?
  /// What the rule looks for, in English; nil where nobody says.
  package let explanation: String?
  /// The path of another file that the problem is about; nil where it is about one.
  package let relatedPath: String?

  /// A problem at a line and column, or nil for both where the file could not be read.
  package init(
    path: String, line: Int?, column: Int?, severity: Severity, rule: String, message: String, help: String?,
    explanation: String? = nil, relatedPath: String? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.rule = rule
    self.message = message
    self.help = help
    self.explanation = explanation
    self.relatedPath = relatedPath
  }
}

/// The errors of a catalogue that was published in spite of them, by file. A file that has no page is named here, so
/// that nothing is left out silently.
struct ProblemsPage: StandingPage {
  static let path = SitePath("problems/index.html")
  static let title = InterfaceText(en: "Problems", fi: "Ongelmat", sv: "Problem", fr: "Problèmes", it: "Problemi")
  static let place: NavigationPlace? = nil
  /// The most problems of one file that are shown.
  private static let limit = 100

  static func exists(in contents: SiteContents) -> Bool { !contents.problems.isEmpty }

  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    html.element(.header) { html in
      html.element(.h1) { $0.text(context.strings[Self.title]) }
      html.element(.p, class: "lead") { $0.text(context.strings.problemsExplained) }
    }
    let errors = context.site.contents.problems
    let ownPages = Dictionary(
      zip(context.catalog.pages.map(\.path), context.catalog.pages.indices), uniquingKeysWith: { first, _ in first })
    var start = errors.startIndex
    while start < errors.endIndex {
      let path = errors[start].path
      let end = errors[start...].firstIndex { $0.path != path } ?? errors.endIndex
      html.element(.section) { html in
        html.element(.h2, class: "path") { $0.text(path) }
        if let entry = context.catalog.entry(at: path) {
          html.element(.p) { context.link(&$0, entry) }
        } else if let page = ownPages[path] {
          html.element(.p) { OwnPageView.link(&$0, page, context) }
        } else {
          html.element(.p, class: "note") { $0.text(context.strings.noPageOfFile) }
        }
        write(&html, errors[start..<end], context)
        context.editLink(&html, context.strings[EditText.file], path: path)
      }
      start = end
    }
  }

  private func write(_ html: inout HTMLWriter, _ problems: ArraySlice<SiteProblem>, _ context: PageContext) {
    html.element(.ul, class: "links") { html in
      for problem in problems.prefix(Self.limit) {
        html.element(.li) { html in
          html.element(.p, attributes: { context.mark(&$0, Language("en")) }) { $0.message(problem.message) }
          if let help = problem.help {
            html.element(.p, class: "note", attributes: { context.mark(&$0, Language("en")) }) { $0.message(help) }
          }
          html.element(.p, class: "note") { html in
            if let line = problem.line {
              let place = context.strings.lineNumber(String(line))
              html.text(problem.column.map { "\(place):\($0)" } ?? place)
              html.text(" · ")
            }
            html.element(.code) { $0.text(problem.rule) }
          }
        }
      }
      if problems.count > Self.limit { html.element(.li) { $0.text(context.more(problems.count - Self.limit)) } }
    }
  }
}

extension PageContext {
  /// Writes that most of a page is missing because its file could not be read.
  func unreadableNotice(_ html: inout HTMLWriter) {
    html.element(.p, class: "notice") { html in
      html.text(self.strings.entryUnreadable)
      guard ProblemsPage.exists(in: self.site.contents) else { return }
      html.text(" ")
      self.link(&html, self.strings.seeProblems, to: ProblemsPage.path)
    }
  }
}

extension HTMLWriter {
  /// Writes a message of the checks, in which backticks stand around what files have: that is shown as code.
  mutating func message(_ text: String) {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A mark without a partner is a mark.
    guard parts.count % 2 == 1 else { return self.text(text) }
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index % 2 == 0 { self.text(String(part)) } else { element(.code) { $0.text(String(part)) } }
    }
  }
}
