import CatalogModel
import Syntax

/// What a package is worth to each segment, as it is told to them.
struct PackageValue {
  let package: ServicePackage
  let page: PageContext

  func write(_ html: inout HTMLWriter) {
    let statements = package.value
    let needs = needs(of: statements)
    guard !statements.isEmpty else { return }
    page.section(&html, "Value", page.label("value", of: package.entry)) { html in
      html.element(.div, class: "statements") { html in
        for statement in statements {
          html.element(.div, class: "statement") { write(&$0, statement, needs) }
        }
      }
    }
  }

  /// The needs of the segments that `statements` name, by the segment's place in the catalogue and the need's id.
  private func needs(of statements: [ValueStatement]) -> [Int: [String: (index: Int, need: Need)]] {
    var needs: [Int: [String: (index: Int, need: Need)]] = [:]
    for segment in statements.compactMap(\.segment?.target) where needs[segment.entry.index] == nil {
      needs[segment.entry.index] = Dictionary(
        segment.needs.enumerated().compactMap { index, need in need.id.map { ($0.value, (index, need)) } },
        uniquingKeysWith: { first, _ in first })
    }
    return needs
  }

  private func write(
    _ html: inout HTMLWriter, _ statement: ValueStatement, _ needs: [Int: [String: (index: Int, need: Need)]]
  ) {
    if let segment = statement.segment?.node, segment.isNonEmptyScalar {
      html.element(.p, class: "kicker") { page.reference(&$0, segment, of: package.entry) }
    }
    page.element(&html, .p, class: "outcome", statement.outcome)
    html.elementUnlessEmpty(.dl, class: "small") { html in
      page.fact(&html, page.label("value[].job", of: package.entry), statement.job)
      if let need = statement.need?.value {
        page.fact(&html, page.label("value[].need", of: package.entry)) { html in
          let segment = statement.segment?.target
          writeNeed(&html, need, segment.flatMap { needs[$0.entry.index]?[need] }, of: segment)
        }
      }
      page.rows(&html, of: "value", statement, except: ["for", "outcome", "job", "need"])
    }
  }

  /// Writes the need's wording with a link to it, or its id where the segment has no such need.
  private func writeNeed(
    _ html: inout HTMLWriter, _ id: String, _ found: (index: Int, need: Need)?, of segment: Segment?
  ) {
    guard let segment, let path = page.path(of: segment.entry), let (index, need) = found else {
      html.element(.span, class: "unknown") { $0.text(id) }
      return
    }
    html.element(
      .a,
      attributes: {
        $0.set("href", prefix: page.prefix, path, anchor: SegmentPresentation.anchor(ofNeed: index))
      },
      content: { html in
        if page.wording(need.need) != nil { page.write(&html, need.need) } else { html.text(id) }
      })
  }
}
