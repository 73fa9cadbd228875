import CatalogModel
import SourceText
import Syntax

/// Which words are found in which entries and pages of a site, in one language: an inverted index, as the pieces of it that a
/// browser loads are made of.
struct SearchIndex: Sendable {
  /// What can be found.
  enum Thing: Sendable {
    case entry(Entry)
    /// By its place in the catalogue.
    case page(Int)
  }

  /// A word, with the things that have it.
  struct Word: Sendable {
    let bytes: [UInt8]
    /// Ascending, each with the weightiest place that it has the word in.
    var uses: [Use]
    /// Whether so many have it that it tells nothing apart: only the uses in weighty places are there.
    var isEverywhere = false
  }

  /// A thing that has a word, by its place in ``SearchIndex/things``, and where it has it, by the place in ``SearchPlaces``.
  struct Use: Sendable, Hashable {
    // Of ten thousand entries there are a million uses: the place lies beside 24 bits for the thing, and no tree has more than four
    // million files.
    private let bits: UInt32

    init(thing: Int32, place: UInt8) { bits = UInt32(thing) << 8 | UInt32(place) }

    var thing: Int32 { Int32(bits >> 8) }
    var place: UInt8 { UInt8(truncatingIfNeeded: bits) }
  }

  /// What can be found, by kind; within one what is at work first, then by name.
  let things: [Thing]
  /// The kinds in the order of ``things``, each with its range; the last one, of the catalogue's own pages, has none.
  let ranges: [(kind: KindWording?, range: Range<Int>)]
  let places: SearchPlaces
  /// Ascending by their bytes.
  let words: [Word]

  /// How many entries have to have a word in common before it counts as one that tells nothing apart.
  private static let commonFloor = 400
  /// The least weight of a place in which such a word is found all the same.
  private static let weightOfCommon = 2.0
  /// How many things are read at once.
  private static let chunkLength = 256
  /// How many chunks are read before they are put together.
  private static let batchLength = 8

  init(_ site: SiteModel, _ language: SiteLanguage) {
    let catalog = site.catalog
    let places = SearchPlaces(kinds: language.kinds, strings: language.strings) {
      !catalog.entries(of: $0.declaration.kind).isEmpty
    }
    var things: [Thing] = []
    var ranges: [(kind: KindWording?, range: Range<Int>)] = []
    for kind in catalog.kinds.all {
      let start = things.count
      things += Self.entries(of: kind, catalog, language).map { .entry($0) }
      if things.count > start { ranges.append((language.kinds[kind.index], start..<things.count)) }
    }
    let start = things.count
    things += catalog.pages.indices.map { .page($0) }
    if things.count > start { ranges.append((nil, start..<things.count)) }
    let all = things
    let length = Self.chunkLength
    let count = (all.count + length - 1) / length
    var uses: [[UInt8]: [Use]] = [:]
    // A few chunks at a time: all of them would take twice as much as what becomes of them.
    for start in stride(from: 0, to: count, by: Self.batchLength) {
      let chunks = Parallel.map(min(Self.batchLength, count - start), chunk: 1) { chunk in
        let first = (start + chunk) * length
        var reader = Reader(places: places, language: language, catalog: catalog.view())
        for place in first..<min(first + length, all.count) { reader.read(all[place], at: place) }
        return reader.words.lists
      }
      for chunk in chunks {
        for (place, word) in chunk.words.enumerated() { uses[word, default: []] += chunk.uses[place] }
      }
    }
    self.things = things
    self.ranges = ranges
    self.places = places
    words = Self.words(uses, of: all.count, places)
  }

  /// The entries of a kind in the order of ``things``.
  static func entries(of kind: EntityKind, _ catalog: Catalog, _ language: SiteLanguage) -> [Entry] {
    language.sorted(
      Array(catalog.entries(of: kind)), rank: { $0.isOver ? 2 : $0.isAtWork ? 0 : 1 }, entry: \.self)
  }

  /// Where ``things`` have the entries of a kind, by the entries' places in the catalogue.
  static func places(of kind: EntityKind, _ catalog: Catalog, _ language: SiteLanguage) -> [Int: Int] {
    let start = catalog.kinds.all.prefix { $0 != kind }.reduce(0) { $0 + catalog.entries(of: $1).count }
    let entries = entries(of: kind, catalog, language).enumerated().map { ($0.element.index, start + $0.offset) }
    return Dictionary(entries, uniquingKeysWith: { first, _ in first })
  }

  /// The words in order, without the uses that tell nothing apart.
  private static func words(_ uses: [[UInt8]: [Use]], of count: Int, _ places: SearchPlaces) -> [Word] {
    let common = max(commonFloor, count / 3)
    let words = uses.map { word, found in
      guard found.count > common else { return Word(bytes: word, uses: found) }
      let telling = found.filter { places.places[Int($0.place)].weight >= weightOfCommon }
      return Word(bytes: word, uses: telling, isEverywhere: true)
    }
    return words.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Reads the words of some things.
  private struct Reader {
    let places: SearchPlaces
    let language: SiteLanguage
    let catalog: Catalog
    var words = FoundWords()
    private var scanner = SearchWords()

    init(places: SearchPlaces, language: SiteLanguage, catalog: Catalog) {
      self.places = places
      self.language = language
      self.catalog = catalog
    }

    mutating func read(_ thing: Thing, at index: Int) {
      switch thing {
      case .entry(let entry):
        let entry = catalog.entry(entry.index)
        // Of most kinds a field: of a diagnosis it is made of others.
        add(language.title(of: entry).utf8Span.span, index, places.title)
        let places = places
        places.forEachText(of: entry, in: language) { place, text in add(text, index, place) }
        add(body(entry.document, entry.translations), index)
      case .page(let page):
        let page = catalog.pages[page]
        add(language.title(of: page, in: catalog).text.utf8Span.span, index, places.title)
        add(body(page.document, page.translations), index)
      }
    }

    private func body(_ document: Document, _ translations: [Translation]) -> Markdown {
      (language.translation(among: translations)?.document ?? document).markdown()
    }

    private mutating func add(_ markdown: Markdown, _ index: Int) {
      // A word may be written in several pieces, as with an emphasised syllable.
      var run: [UInt8] = []
      for event in markdown.events {
        switch event.kind {
        case .text, .code:
          markdown.withText(of: event) { text in for place in text.indices { run.append(text[place]) } }
        case .entity:
          let written = markdown.string(of: event)
          run += Array((Markdown.Entity.text(of: written.utf8) ?? written).utf8)
        case .enter, .leave:
          guard !event.tag.isSpan else { continue }
          add(run.span, index, places.prose)
          run.removeAll(keepingCapacity: true)
        case .hardBreak, .softBreak, .html, .nullCharacter, .footnoteReference: run.append(UInt8(ascii: " "))
        }
      }
      add(run.span, index, places.prose)
    }

    private mutating func add(_ text: Span<UInt8>, _ index: Int, _ place: Int) {
      let use = Use(thing: Int32(index), place: UInt8(place))
      scanner.scan(text) { word in words.add(word, use) }
    }
  }
}
