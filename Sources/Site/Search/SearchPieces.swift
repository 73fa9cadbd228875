import CatalogModel
import SourceText
import Syntax

/// The files that a search in a browser loads, one after the other and only those that a reader's words need: scripts that hand
/// over data, because from a disk a page may load nothing else.
///
/// - `index.js`: which kinds of things there are, the places in which words were found with their weights, the first
///   word of each piece of words, and what the page says.
/// - `words-N.js`: words in order, each with the things that have it: one line for each, the word and behind blanks for each place
///   its character and the things as differences, in digits of base 32 whose case says whether another follows (``append(number:to:)``).
///   A blank at the end of a line says that nearly everything has the word, of which only weighty places are told.
/// - `starts.js`: for each beginning of one or two letters the best things, since words of all pieces begin so.
/// - `things-N.js`: what a result shows: title, path, state, summary, other names, and the languages of title and summary where these
///   are not the page's.
struct SearchPieces: Sendable {
  /// A file below the folder of a language.
  struct Piece: Sendable {
    let path: SitePath
    fileprivate let content: Content

    /// What it holds.
    func bytes(_ site: SiteModel, _ language: SiteLanguage) -> [UInt8] {
      switch content {
      case .bytes(let bytes): return bytes
      case .things(let things, let places, let name):
        let context = PageContext(site: site, language: language, path: SearchPage.path)
        return SearchPieces.bytes(name) { writer in
          writer.array(things) { SearchPieces.write($1, places, context, to: &$0) }
        }
      }
    }
  }

  /// What is known of a piece before it is written.
  fileprivate enum Content {
    case bytes([UInt8])
    /// What results show, which makes up most of the index and is made for each piece by itself.
    case things(ArraySlice<SearchIndex.Thing>, SearchPlaces, name: String)
  }

  static let folder = "search"

  let pieces: [Piece]

  /// About how many bytes a piece of words has: a word that is typed needs one or two.
  private static let wordsLength = 16_000
  /// How many things a piece has: of the best results each may lie in another.
  static let thingsCount = 24
  /// How many things a beginning of one or two letters leads to.
  private static let startCount = 8
  /// The most characters of a summary.
  private static let summaryLength = 160
  /// The most other names of a thing, as old ids and words that are no longer used.
  private static let otherNames = 8
  /// The most bytes of such a name.
  private static let nameLength = 120

  init(_ site: SiteModel, _ language: SiteLanguage) {
    let index = SearchIndex(site, language)
    var pieces: [Piece] = []
    func add(_ name: String, _ write: (inout JSONWriter) -> Void) {
      pieces.append(Piece(path: Self.path(name), content: .bytes(Self.bytes(name, write))))
    }
    var firsts: [String] = []
    for (number, lines) in Self.lines(of: index.words).enumerated() {
      firsts.append(String(decoding: lines.first, as: UTF8.self))
      add("words-\(number)") { $0.string(lines.bytes.span) }
    }
    add("starts") { Self.writeStarts(index, to: &$0) }
    let count = (index.things.count + Self.thingsCount - 1) / Self.thingsCount
    for number in 0..<count {
      let name = "things-\(number)"
      let things = index.things[number * Self.thingsCount..<min((number + 1) * Self.thingsCount, index.things.count)]
      pieces.append(Piece(path: Self.path(name), content: .things(things, index.places, name: name)))
    }
    add("index") { Self.writeIndex(index, firsts, language, to: &$0) }
    self.pieces = pieces
  }

  private static func path(_ name: String) -> SitePath { SitePath("\(folder)/\(name).js") }

  private static func bytes(_ name: String, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return handingOver(name, writer.bytes)
  }

  /// A script that hands data over to the one that asked for it.
  /// - Parameters:
  ///   - name: what it is asked for by: the path of the file below ``folder``, without its ending.
  ///   - json: the data.
  static func handingOver(_ name: String, _ json: [UInt8]) -> [UInt8] {
    Array("salkku.found(\"\(name)\",".utf8) + json + Array(");\n".utf8)
  }

  // MARK: - Words

  /// The words in pieces of about ``wordsLength``, each with the first of its words.
  private static func lines(of words: [SearchIndex.Word]) -> [(first: [UInt8], bytes: [UInt8])] {
    var pieces: [(first: [UInt8], bytes: [UInt8])] = []
    for word in words {
      var line = word.bytes
      appendUses(word.uses, to: &line)
      if word.isEverywhere { line.append(UInt8(ascii: " ")) }
      line.append(UInt8(ascii: "\n"))
      if let last = pieces.indices.last, pieces[last].bytes.count + line.count <= wordsLength {
        pieces[last].bytes += line
      } else {
        pieces.append((word.bytes, line))
      }
    }
    return pieces
  }

  private static func appendUses(_ uses: [SearchIndex.Use], to line: inout [UInt8]) {
    var byPlace: [UInt8: [Int32]] = [:]
    for use in uses { byPlace[use.place, default: []].append(use.thing) }
    for (place, things) in byPlace.sorted(by: { $0.key < $1.key }) {
      line.append(UInt8(ascii: " "))
      line.append(character(of: Int(place)))
      var before: Int32 = -1
      for thing in things {
        append(number: Int(thing - before), to: &line)
        before = thing
      }
    }
  }

  /// The character that stands for a place: those from `!` on, without what a string of a script would escape.
  static func character(of place: Int) -> UInt8 { characters[place] }

  private static let characters = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }

  /// A number from 0 on in digits of five bits, the lowest first: `a`–`z` and `0`–`5` where another digit follows, `A`–`Z`, `6`–`9`,
  /// `-` and `_` for the last.
  static func append(number value: Int, to line: inout [UInt8]) {
    var rest = value
    while rest >= 32 {
      line.append(followedDigits[rest & 31])
      rest >>= 5
    }
    line.append(lastDigits[rest])
  }

  private static let followedDigits = Array("abcdefghijklmnopqrstuvwxyz012345".utf8)
  private static let lastDigits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_".utf8)

  /// Writes for each beginning of one or two letters the best things: those with the word in the weightiest place, and of these the
  /// first.
  private static func writeStarts(_ index: SearchIndex, to writer: inout JSONWriter) {
    var best: [ArraySlice<UInt8>: [SearchIndex.Use]] = [:]
    // The weightiest place of each thing for the beginning that is looked at; for a thing without, the largest number, which is none of
    // a place, as each has a character of its own.
    var places = Array(repeating: UInt8.max, count: index.things.count)
    var found: [Int32] = []
    func end(_ start: ArraySlice<UInt8>) {
      var first: [SearchIndex.Use] = []
      for thing in found {
        let use = SearchIndex.Use(thing: thing, place: places[Int(thing)])
        places[Int(thing)] = .max
        let place = first.partitioningIndex { (use.place, use.thing) < ($0.place, $0.thing) }
        if place < startCount { first.insert(use, at: place) }
        if first.count > startCount { first.removeLast() }
      }
      if !start.isEmpty { best[start] = first }
      found.removeAll(keepingCapacity: true)
    }
    for length in [1, 2] {
      var start: ArraySlice<UInt8> = []
      for word in index.words {
        let beginning = Self.beginning(of: word.bytes, length)
        if beginning != start {
          end(start)
          start = beginning
        }
        for use in word.uses {
          if places[Int(use.thing)] == .max { found.append(use.thing) }
          places[Int(use.thing)] = min(places[Int(use.thing)], use.place)
        }
      }
      end(start)
    }
    writer.object { writer in
      for (start, uses) in best.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        var text: [UInt8] = []
        for use in uses {
          text.append(character(of: Int(use.place)))
          append(number: Int(use.thing), to: &text)
        }
        writer.key(Array(start).span)
        writer.string(text.span)
      }
    }
  }

  /// The first letters of a word; all of it where it has no more.
  private static func beginning(of word: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
    var left = count
    for place in word.indices where word[place] & 0xC0 != 0x80 {
      if left == 0 { return word[..<place] }
      left -= 1
    }
    return word[...]
  }

  // MARK: - Things

  private static func write(
    _ thing: SearchIndex.Thing, _ places: SearchPlaces, _ context: PageContext, to writer: inout JSONWriter
  ) {
    let (site, language) = (context.site, context.language)
    let title: LocalizedText
    let path: SitePath
    var state: String?
    var summary: LocalizedText?
    var others: [(place: Int, name: String)] = []
    switch thing {
    case .entry(let entry):
      let entry = context.catalog.entry(entry.index)
      title = entry.name(in: language.language).shown
      path = site.entryPaths[entry.index]
      state = context.stateInWords(of: entry)
      summary = context.summary(of: entry)
      places.forEachText(of: entry, in: language) { place, text in
        guard others.count < otherNames, places.isName(place), text.count <= nameLength else { return }
        others.append((place, String(decoding: text.indices.map { text[$0] }, as: UTF8.self)))
      }
    case .page(let place):
      let page = site.catalog.pages[place]
      title = language.title(of: page, in: site.catalog)
      path = site.ownPagePaths[place]
    }
    let languages = [title, summary].map { text in
      text.flatMap { language.documentLanguage.differs(from: $0.language) ? $0.language.tag : nil } ?? ""
    }
    writer.array(0..<(languages == ["", ""] ? 5 : 7)) { writer, member in
      switch member {
      case 0: writer.string(ShownLength.name(title.text))
      case 1: writer.string(path.encoded)
      case 2: writer.string(state ?? "")
      case 3: writer.string(ShownLength.name(summary?.text ?? "", summaryLength))
      case 4:
        writer.array(others) { writer, other in
          writer.array(0..<2) { writer, part in part == 0 ? writer.integer(other.place) : writer.string(other.name) }
        }
      default: writer.string(languages[member - 5])
      }
    }
  }

  // MARK: - Index

  private static func writeIndex(
    _ index: SearchIndex, _ firsts: [String], _ language: SiteLanguage, to writer: inout JSONWriter
  ) {
    let strings = language.strings
    writer.object { writer in
      writer.member("thingsCount", thingsCount)
      writer.key("kinds")
      writer.array(index.ranges) { writer, kind in
        writer.object { writer in
          writer.member("one", kind.kind?.singular ?? strings[SearchText.page])
          writer.member("many", kind.kind?.plural ?? strings[OwnPagesList.title])
          writer.member("end", kind.range.upperBound)
        }
      }
      writer.key("places")
      writer.array(index.places.places) { writer, place in
        writer.object { writer in
          writer.member("label", place.label)
          writer.key("weight")
          writer.literal(String(place.weight))
        }
      }
      writer.key("words")
      writer.array(firsts) { $0.string($1) }
      writer.key("letters")
      writer.object { writer in
        for (letter, base) in SearchWords.letters.sorted(by: { $0.key < $1.key }) {
          writer.member(String(letter), base)
        }
      }
      writer.key("endings")
      writer.array(SearchEndings.endings(of: language.language)) { $0.string($1) }
      writer.key("texts")
      writer.object { writer in
        for (name, text) in SearchText.inBrowser { writer.member(name, strings[text]) }
      }
    }
  }
}
