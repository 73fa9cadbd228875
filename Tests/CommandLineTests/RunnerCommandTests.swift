import CommandLine
import Foundation
import SourceText
import Testing

/// What strangers write reaches no job's runner as an order, whichever command prints it.
struct RunnerCommandTests {
  /// A runner as it looks at a line of a log. GitHub's takes the older form anywhere in a line and the newer one where a line
  /// begins with it, blanks left out (github.com/actions/runner, `ActionCommand`); Azure's agent and TeamCity's look
  /// anywhere as well.
  static func obeys(_ line: String) -> Bool {
    let text = line.filter { !$0.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
    if ["##[", "##vso[", "##teamcity["].contains(where: text.lowercased().contains) { return true }
    return text.drop(while: \.isWhitespace).hasPrefix("::")
  }

  static func obeyed(in text: String) -> [String] {
    text.components(separatedBy: .newlines).filter(obeys)
  }

  private static let orders = [
    "##[set-output name=x]y", "text ##[stop-commands]z", "##vso[task.setvariable variable=x]y", "##VSO[build.x]",
    "##teamcity[buildProblem description='x']", "::stop-commands::x", "  ::add-mask::x", "\t::error::x",
    "\u{A0}\u{2003}::error::x", "\u{200D}::error::x", "##\u{200D}[error]x", "###[error]x", "a\n::error::x", "::", ":",
    "##", "##vso", "[x]", "section_start:1:x\r\u{1B}[0Kx",
  ]

  @Test(arguments: ReportFormat.allCases)
  func `no report gives a runner an order`(format: ReportFormat) throws {
    var findings: [Diagnostic] = []
    var files: [String: SourceFile] = [:]
    for order in Self.orders {
      for path in [order, "catalog/\(order)"] {
        files[path] = SourceFile(path: path, bytes: Array("\(order)\n\(order)\n".utf8))
        let length = order.utf8.count
        for range in [0..<length, 0..<1, 1..<max(1, length), length..<length + 1, 0..<2 * length + 1] {
          let place = Place(path: path, range: SourceRange(range))
          findings.append(
            Diagnostic(
              RuleID("yaml-syntax"), .error, order, at: place, help: "\(order)\n\(order)",
              related: [.init(message: order, place: place)],
              fix: Fix(title: order, edits: [TextEdit(range: place.range, replacement: order)]), field: order,
              value: order))
        }
      }
    }
    for finding in findings.isEmpty ? [] : findings {
      let text = HostileReport.text(format, of: Report([finding], day: "2026-11-21") { files[$0] })
      // That format's own orders are one a line, and what they say is theirs.
      let lines = text.components(separatedBy: .newlines).map { line in
        format == .github && line.hasPrefix("::error ") ? String(line.dropFirst(2)) : line
      }
      #expect(lines.filter(Self.obeys) == [], "\(finding.message)")
    }
  }

  @Test func `text around a marked range is a command only together with it`() {
    for (text, range) in [("a ##[error]b", 4..<5), ("a ##[error]b", 3..<4), ("a ##vso[x]b", 5..<6), ("##vso", 2..<3)] {
      let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
      let finding = Diagnostic(RuleID("r"), .error, "m", at: Place(path: "a.md", range: SourceRange(range)))
      let shown = HostileReport.text(.text, of: Report([finding], day: "2026-11-21") { _ in file })
      #expect(Self.obeyed(in: shown) == [])
      #expect(shown.contains("U+0023") == text.contains("["), "\(shown)")
    }
  }

  /// Headings, colours and anchors are not touched.
  @Test(arguments: ["# A heading", "## [A link](x)", "#0b5c6b", "x.md#part", "a::b", "12:30", "at :: last", "#1 [x]"])
  func `ordinary text is shown as it is`(text: String) {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let finding = Diagnostic(RuleID("r"), .error, text, at: Place(path: "a.md", range: SourceRange(0..<1)), help: text)
    let shown = HostileReport.text(.text, of: Report([finding], day: "2026-11-21") { _ in file })
    #expect(shown.components(separatedBy: text).count == 4, "\(shown)")
    #expect(HostileReport.text(.json, of: Report([finding], day: "2026-11-21") { _ in file }).contains(text))
  }

  @Test func `programs read from JSON what the file says`() throws {
    for order in Self.orders {
      var writer = JSONWriter()
      writer.object { $0.member(order, order) }
      let read = try JSONDecoder().decode([String: String].self, from: Data(writer.bytes))
      #expect(read == [order: order])
      #expect(Self.obeyed(in: String(decoding: writer.bytes, as: UTF8.self)) == [])
    }
  }

  /// Every verb that prints what files or their names say.
  @Test func `no verb gives a runner an order`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        #"""
        order='##[stop-commands]x'
        team a
        team "$order"
        team "::error::x"
        team b ".  ::warning::x/catalog"
        write "catalog/::error::x.md" <<<"::add-mask::x"
        write "::error::x/catalog/teams/a.md" <<<"---"
        for kind in service-packages components measures; do
          write "catalog/$kind/$order.md" <<END
        ---
        title: "$order\n::error::x\n\e[31m"
        owner: "##vso[task.x]y"
        status: "::error::x"
        "::set-output name=x::y": "\r::error::z"
        "##[error]": [1, ##[x]
        ---
        ::error::x ##[error]y [x]($order.md) [y](::error::x.md)
        END
        done
        write catalog/components/good.md <<END
        ---
        title: "$order\n::error::x"
        owner: a
        status: idea
        summary: "##vso[task.x]y \e[31m ::x"
        type: skill
        "x##[error]y": "a\n::error::x"
        "::set-output name=x::y": "\r::error::z"
        ---
        See [$order]($order.md), [a](../teams/a.md) and ##[error]x.
        ::error::x
        END
        write numbers.csv <<END
        ##[error]x,::error::x,##vso[x]y
        ::error::x,2026-Q1,1
        END
        repository .
        cd .
        for format in text line json sarif junit gitlab; do command salkku lint --format $format; done
        command salkku lint --explain
        command salkku lint --fix
        command salkku lint --staged --baseline "$order"
        command salkku lint --rev "$order"
        command salkku lint --only "$order"
        command salkku build --keep-going --output "$order"
        command salkku build --keep-going
        for format in table csv json; do
          command salkku list --format $format
          command salkku list "$order" --format $format
          for id in good a "$order" "::error::x"; do command salkku show --format $format "$id"; done
        done
        command salkku explain "$order"
        command salkku schema "$order"
        command salkku "$order"
        command salkku lint "$order"
        command salkku lint "--$order"
        command salkku lint --format "$order"
        command salkku help "$order"
        command salkku -C "$order" lint
        command salkku new --dry-run team "$order"
        command salkku new "$order" x
        command salkku new --dry-run team x --title "$order"
        command salkku record numbers.csv
        command salkku record "$order"
        command salkku rename --dry-run team:a x
        command salkku rename a "$order"
        command salkku rename "$order" x
        command salkku retire --dry-run good
        command salkku retire "$order"
        command salkku init "$order"
        command salkku init --ci "$order" .
        command salkku check --schema "$order" "catalog/$order"
        command salkku check "catalog/components/$order.md" --schema "catalog/components/$order.md"
        cd "$order" && command salkku lint
        cd "../::error::x" && command salkku lint && command salkku build
        true
        """#, in: folder)
      #expect(Self.obeyed(in: outcome.output) == [])
      #expect(Self.obeyed(in: outcome.errors) == [])
      #expect(!(outcome.output + outcome.errors).unicodeScalars.contains("\u{1B}"))
      // Not for want of orders.
      #expect(outcome.output.components(separatedBy: "<U+0023>").count > 20, "\(outcome.output)")
      #expect(outcome.output.components(separatedBy: "<U+003A>").count > 10, "\(outcome.output)")
      #expect(outcome.errors.components(separatedBy: "<U+0023>").count > 15, "\(outcome.errors)")
    }
  }

  /// As many findings as an attack brought, with everything that a format could take for its own.
  @Test(.timeLimit(.minutes(1)), arguments: ReportFormat.allCases)
  func `ten thousand hostile findings make a report of a size that follows from them`(format: ReportFormat) {
    let number = 10_000
    let texts = HostileReport.texts + Self.orders
    let file = SourceFile(path: "a.md", bytes: Array(texts.joined(separator: "\n").utf8))
    let findings = (0..<number).map { index in
      let text = texts[index % texts.count]
      let place = Place(path: "a.md", range: SourceRange(index % file.bytes.count..<file.bytes.count))
      return Diagnostic(RuleID("r\(index % 7)"), .error, text, at: place, help: text)
    }
    let text = HostileReport.text(format, of: Report(findings.sorted(), day: "2026-11-21") { _ in file })
    #expect(text.utf8.count < number * 2000)
    if format != .github { #expect(Self.obeyed(in: text) == []) }
  }
}
