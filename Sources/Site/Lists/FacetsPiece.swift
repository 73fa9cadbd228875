import CatalogModel
import SourceText

/// What a browser narrows a list down by: for each facet its values, each with the entries of the whole list that have it. It is a
/// script that hands over data, as those of the search (``SearchPieces``) are, and is loaded when a reader first chooses something.
///
/// Entries are numbers in the order of the list, written as differences (``SearchPieces/append(number:to:)``). Of a list that has several
/// pages, whose entries no page has all, it also says which things of the search they are.
struct FacetsPiece: DataFile {
  /// That of all entries of a kind.
  let list: KindList

  /// The most values of a facet that are handed over: those that most entries have.
  private static let maxValues = 1_000

  private static let ending = ".js"

  var path: SitePath { SitePath("\(list.kind.declaration.folder)/facets\(Self.ending)") }

  func render(_ context: PageContext) -> [UInt8] {
    let first = list.entries.map(\.index).min() ?? 0
    // The entries of a kind follow each other in the catalogue.
    var places = Array(repeating: 0, count: list.entries.count)
    for (place, entry) in list.entries.enumerated() { places[entry.index - first] = place }
    let (strings, isLong) = (context.strings, list.pageCount > 1)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("count", list.entries.count)
      writer.key("facets")
      writer.array(list.facets.groups, isOnePerLine: true) { writer, group in
        writer.object { writer in
          writer.member("field", group.field)
          writer.member("label", group.label)
          writer.key("values")
          writer.array(group.choices.prefix(Self.maxValues)) { writer, choice in
            let entries = Self.differences(choice.entries.map { places[$0 - first] }.sorted())
            let texts = [choice.id, choice.name.text == choice.id ? "" : choice.name.text, entries]
            writer.array(texts) { $0.string($1) }
          }
        }
      }
      if isLong { writeThings(context, to: &writer) }
      writer.key("texts")
      writer.object { writer in
        writer.member("colon", strings.colon)
        for (name, text) in ListText.inBrowser { writer.member(name, strings[text]) }
      }
    }
    let name = "../" + path.encoded.dropLast(Self.ending.utf8.count)
    return SearchPieces.handingOver(name, writer.bytes)
  }

  /// Writes where the search has the entries, and the groups that they are in.
  private func writeThings(_ context: PageContext, to writer: inout JSONWriter) {
    let kind = list.kind.declaration.kind
    let things = SearchIndex.places(of: kind, context.catalog, context.language)
    writer.key("groups")
    writer.array(list.groups) { writer, group in
      writer.object { writer in
        writer.member("title", group.title)
        writer.member("end", group.range.upperBound)
      }
    }
    writer.member("thingsCount", SearchPieces.thingsCount)
    var numbers: [UInt8] = []
    for entry in list.entries { SearchPieces.append(number: things[entry.index] ?? 0, to: &numbers) }
    writer.member("things", String(decoding: numbers, as: UTF8.self))
  }

  private static func differences(_ places: [Int]) -> String {
    var before = -1
    var bytes: [UInt8] = []
    for place in places {
      SearchPieces.append(number: place - before, to: &bytes)
      before = place
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
