internal import SourceText
internal import Syntax

/// Where a value stands in its document, as keys and positions.
struct InstancePath: Sendable {
  enum Step: Sendable {
    case key(String)
    /// Counted from 0.
    case item(Int)
  }

  /// The innermost steps; of a path that nobody could follow, the outer ones are left out.
  var steps: [Step] = []
  /// How many were left out.
  var omitted = 0

  /// The most steps that are kept, so that many mistakes in a deep document do not take time for every level each.
  static let limit = 64
  /// The most that a sentence names.
  private static let spokenLimit = 4

  /// The path to what the value is in.
  var parent: InstancePath { InstancePath(steps: Array(steps.dropLast()), omitted: omitted) }

  /// The path as programs know it: `value[0].for`, positions counted from 0.
  var notation: String {
    var text = omitted > 0 ? "…" : ""
    for step in steps {
      switch step {
      case .key(let name): text += text.isEmpty ? name : "." + name
      case .item(let position): text += "[\(position)]"
      }
    }
    return text
  }

  /// The path as people say it: "`for` in item 1 of `value`", positions counted from 1; nil for the document itself.
  var words: String? {
    var rest = steps[...]
    var parts: [String] = []
    while let last = rest.last {
      switch last {
      case .item(let position):
        rest.removeLast()
        if case .key = rest.last {
          parts.append("item \(position + 1) of " + Self.keys(&rest))
        } else {
          parts.append("item \(position + 1)")
        }
      case .key:
        parts.append(Self.keys(&rest))
      }
    }
    if parts.isEmpty { return nil }
    guard parts.count > Self.spokenLimit else { return parts.joined(separator: " in ") }
    return parts.prefix(Self.spokenLimit).joined(separator: " in ") + " (\(steps.count + omitted) levels deep)"
  }

  /// The keys at the end of `rest`, joined by dots.
  private static func keys(_ rest: inout ArraySlice<Step>) -> String {
    var names: [String] = []
    while case .key(let name)? = rest.last {
      names.append(Phrase.visible(name))
      rest.removeLast()
    }
    let shown = names.prefix(2 * spokenLimit).reversed().joined(separator: ".")
    return "`" + (names.count > 2 * spokenLimit ? "…." : "") + shown + "`"
  }
}

/// Finds the paths of nodes that are asked for in ascending order, in time linear in the tree for all of them together.
struct InstancePathFinder {
  private struct Frame {
    let node: Int
    /// The child that the search has come to: an item, or a pair's key.
    var cursor: Int
    var position: Int
  }

  private let tree: NodeTree
  private var frames: [Frame]

  init(_ tree: NodeTree, root: Int) {
    self.tree = tree
    frames = [Frame(node: root, cursor: root + 1, position: 0)]
  }

  /// The path of `target`, which may be a key: then the path of its value.
  mutating func path(to target: Int) -> InstancePath {
    while frames.count > 1, let last = frames.last, target <= last.node || target >= end(last.node) {
      frames.removeLast()
    }
    while let frame = frames.last, target > frame.node {
      let isMapping = tree.nodes[frame.node].kind == .mapping
      var cursor = frame.cursor
      var position = frame.position
      while true {
        let next = isMapping ? end(end(cursor)) : end(cursor)
        if target < next { break }
        cursor = next
        position += 1
      }
      frames[frames.count - 1].cursor = cursor
      frames[frames.count - 1].position = position
      let child = isMapping ? end(cursor) : cursor
      if target <= child { return path(of: frames) }
      frames.append(Frame(node: child, cursor: child + 1, position: 0))
      if target == child { break }
    }
    return path(of: frames.dropLast())
  }

  private func end(_ node: Int) -> Int { Int(tree.nodes[node].subtreeEnd) }

  private func path(of frames: some BidirectionalCollection<Frame>) -> InstancePath {
    InstancePath(
      steps: frames.suffix(InstancePath.limit).map { frame in
        tree.nodes[frame.node].kind == .mapping
          ? .key(NodeView(tree: tree, index: frame.cursor).string) : .item(frame.position)
      }, omitted: max(0, frames.count - InstancePath.limit))
  }
}
