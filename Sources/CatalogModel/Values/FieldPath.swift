internal import SourceText
internal import Syntax

/// Which values of an entry are meant: `owner`, `segments[]`, `value[].for`, and `readings.*.revised` for any key.
package struct FieldPath: Sendable, Hashable, ExpressibleByStringLiteral {
  /// As it is written.
  package let text: String
  fileprivate let steps: [Step]

  fileprivate enum Step: Sendable, Hashable, Comparable {
    case key(String)
    case anyKey
    case element
  }

  /// Takes a path apart at its dots.
  package init(_ text: String) {
    self.text = text
    var steps: [Step] = []
    // Bytes, for every start of the program reads a hundred of these.
    for part in text.utf8.split(separator: UInt8(ascii: ".")) {
      if part.elementsEqual("*".utf8) {
        steps.append(.anyKey)
        continue
      }
      let isList = part.suffix(2).elementsEqual("[]".utf8)
      steps.append(.key(String(Substring(isList ? part.dropLast(2) : part))))
      if isList { steps.append(.element) }
    }
    self.steps = steps
  }

  package init(stringLiteral value: StaticString) { self.init("\(value)") }
}

/// Several field paths as one tree, so that a single walk over an entry's values finds what stands at any of them.
struct FieldTree: Sendable {
  /// What may follow one step of the paths; -1 where nothing does.
  private struct Branch {
    /// The names that may follow, in ``names``.
    var names = 0..<0
    var anyKey = -1
    var element = -1
    /// The paths that end here, by their places, in ``ends``.
    var ends = 0..<0
  }

  /// The name of a field, in ``letters``, and what follows it.
  private struct Name {
    let letters: Range<Int>
    let branch: Int
  }

  private var branches: [Branch] = []
  private var names: [Name] = []
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  init(_ paths: [FieldPath]) {
    let sorted = paths.enumerated().map { (place: $0.offset, steps: $0.element.steps) }.sorted { left, right in
      left.steps == right.steps ? left.place < right.place : left.steps.lexicographicallyPrecedes(right.steps)
    }
    add(sorted[...], depth: 0)
  }

  /// Adds a branch for what follows the first `depth` steps, which `paths` share; returns its place.
  /// - Parameter paths: sorted by their steps, so that those that go on in the same way stand together.
  @discardableResult
  private mutating func add(_ paths: ArraySlice<(place: Int, steps: [FieldPath.Step])>, depth: Int) -> Int {
    let place = branches.count
    branches.append(Branch())
    var branch = Branch()
    let ending = paths.prefix { $0.steps.count == depth }
    branch.ends = ends.count..<ends.count + ending.count
    ends += ending.map(\.place)
    var rest = paths.dropFirst(ending.count)
    var own: [Name] = []
    while let step = rest.first?.steps[depth] {
      let following = rest.prefix { $0.steps[depth] == step }
      rest = rest.dropFirst(following.count)
      let next = add(following, depth: depth + 1)
      switch step {
      case .anyKey: branch.anyKey = next
      case .element: branch.element = next
      case .key(let key):
        let start = letters.count
        letters += key.utf8
        own.append(Name(letters: start..<letters.count, branch: next))
      }
    }
    branch.names = names.count..<names.count + own.count
    names += own
    branches[place] = branch
    return place
  }

  /// Calls `body` with the path of every value of `tree` that stands at one of the paths, by that path's place, and the value's
  /// index, in the order in which the values are written. Of a key that stands twice in a mapping, the first counts, as
  /// everywhere.
  func forEachNode(in tree: NodeTree, _ body: (_ path: Int, _ index: Int) -> Void) {
    // Spans and indexes count no references: all threads would count on what these paths are stored in, and wait for one another.
    let (branches, names, letters, ends) = (branches.span, names.span, letters.span, ends.span)
    let ownNodes = tree.nodes
    let (ownSource, ownDecoded) = (tree.source, tree.decoded)
    let (nodes, source, decoded) = (ownNodes.span, ownSource.span, ownDecoded.span)

    func visit(_ index: Int, _ here: Branch) {
      for end in here.ends { body(ends[end], index) }
      switch nodes[index].kind {
      case .mapping where !here.names.isEmpty || here.anyKey >= 0: visitPairs(of: index, here)
      case .sequence where here.element >= 0:
        let end = Int(nodes[index].subtreeEnd)
        var next = index + 1
        while next < end {
          visit(next, branches[here.element])
          next = Int(nodes[next].subtreeEnd)
        }
      default: break
      }
    }

    func visitPairs(of index: Int, _ here: Branch) {
      var seen: UInt64 = 0
      let end = Int(nodes[index].subtreeEnd)
      var key = index + 1
      while key < end {
        let value = Int(nodes[key].subtreeEnd)
        guard value < end else { return }
        if here.anyKey >= 0 { visit(value, branches[here.anyKey]) }
        // Beyond the 64th name, which no schema of a catalogue has, a key that stands twice counts twice.
        if let match = match(nodes[key], here), match >= UInt64.bitWidth || seen >> match & 1 == 0 {
          if match < UInt64.bitWidth { seen |= 1 << match }
          visit(value, branches[names[here.names.lowerBound + match].branch])
        }
        key = Int(nodes[value].subtreeEnd)
      }
    }

    /// The place among the names of `here` of the one that `key` is.
    func match(_ key: Node, _ here: Branch) -> Int? {
      let range = key.text.offsets
      let text = key.isDecoded ? decoded.extracting(range) : source.extracting(range)
      for place in here.names {
        let name = names[place].letters
        if name.count == text.count, letters.extracting(name).equals(text) { return place - here.names.lowerBound }
      }
      return nil
    }

    visit(0, branches[0])
  }
}
