internal import CatalogModel
package import SourceText
internal import Syntax

package enum ComponentDuplicate: CatalogRule {
  package static let description = RuleDescription(
    id: "component-duplicate", severity: .warning,
    what: "Two components have the same capability, and title and summary in mostly the same words.",
    why: "The same thing is paid for twice, or written down twice, and each gets half of the attention.",
    example: """
      # catalog/components/telephone-service.md
      title: Telephone service
      capability: Carry a conversation over distance
      summary: Telephones and their numbers.
      # catalog/components/telephony.md
      title: Telephony service
      capability: Carry a conversation over distance
      summary: Telephones and their numbers.
      """,
    instead: """
      # catalog/components/telephony.md
      title: Telephony service
      capability: Carry a conversation over distance
      summary: Telephones and their numbers.
      aliases: [telephone-service]
      """,
    threshold: .init(0.5, within: 0.1...1, "the share of words that two components have in common"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let similarity = context.threshold(Self.self)
    var order: [[UInt64]] = []
    var groups: [[UInt64]: [Component]] = [:]
    for component in context.readable(Component.self) where component.status.map({ !$0.isArchived }) ?? false {
      guard let capability = component.capability else { continue }
      let words = words(capability, context)
      if groups[words] == nil { order.append(words) }
      groups[words, default: []].append(component)
    }
    for capability in order {
      guard let group = groups[capability], group.count > 1, !capability.isEmpty else { continue }
      let pairs = SimilarSets.mostAlike(wordSets(of: group, context), similarity: similarity, shared: 1) {
        group[$0].replacedBy?.target != group[$1] && group[$1].replacedBy?.target != group[$0]
      }
      for pair in pairs {
        let (component, other) = (group[pair.index], group[pair.earlier])
        findings.report(
          "`\(component.id)` has the same capability as `\(other.id)` and is described in mostly the same words",
          at: component.entry.headline,
          help: "If they are one, keep one of the two files and add `aliases` with the other's id to it; "
            + "if not, say in `capability` what only this one does.",
          related: [.init(message: "`\(other.id)` with the same capability", place: other.entry.headline)],
          field: "capability", value: other.id)
      }
    }
  }

  /// The words of each component's title and summary, as numbers.
  private static func wordSets(of components: [Component], _ context: CheckContext) -> [[Int]] {
    var numbers: [UInt64: Int] = [:]
    return components.map { component in
      let texts = [component.title, component.summary].compactMap(\.self)
      var seen: Set<Int> = []
      return texts.flatMap { words($0, context) }.compactMap { word in
        let number = numbers[word] ?? numbers.count
        numbers[word] = number
        return seen.insert(number).inserted ? number : nil
      }
    }
  }

  /// The words of a text in the catalogue's default language, or in another where it has none in that.
  private static func words(_ text: Text, _ context: CheckContext) -> [UInt64] {
    let language = context.catalog.defaultLanguage
    return text.wording(in: language, default: language)?.node.withText { TextTokens.words(in: $0) } ?? []
  }
}
