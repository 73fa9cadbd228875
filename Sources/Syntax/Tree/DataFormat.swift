package import SourceText

/// A language that values are written in.
package enum DataFormat: Sendable {
  case yaml, json
}

extension NodeTree {
  /// Reads the values of one YAML 1.2 or JSON document.
  ///
  /// A tree always results. After an error it holds what was complete before it, so a caller that goes on to judge the
  /// values asks first whether a diagnostic is an error.
  ///
  /// Every call makes a parser; for many files, keep a ``SyntaxReader`` a thread.
  /// - Parameters:
  ///   - range: the bytes to read, the whole file by default; ranges of nodes count from the start of the file.
  ///   - limits: what is refused as too large, too deep or too many.
  package static func parse(
    _ file: SourceFile, in range: SourceRange? = nil, as format: DataFormat = .yaml, limits: Limits
  ) -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    SyntaxReader(limits: limits).parse(file, in: range, as: format)
  }

  /// A tree of one null, for where nothing could be read.
  static func empty(_ file: SourceFile, at range: SourceRange) -> NodeTree {
    let place = SourceRange(start: range.start, end: range.start)
    let node = Node(kind: .null, style: .plain, range: place, text: place, subtreeEnd: 1)
    return NodeTree(source: file.bytes, decoded: [], nodes: [node])
  }
}

/// Reads files one after another with one set of parsers and buffers; for use on one thread.
package final class SyntaxReader {
  /// What is refused as too large, too deep or too many.
  package let limits: Limits
  private let yaml = YAMLReader()
  private var simple = SimpleYAML()
  private let usesLibfyamlAlone: Bool

  /// - Parameter usesLibfyamlAlone: whether simple YAML, too, is read with libfyaml; the same results, more slowly.
  package init(limits: Limits = .catalogue, usesLibfyamlAlone: Bool = false) {
    self.limits = limits
    self.usesLibfyamlAlone = usesLibfyamlAlone
  }

  /// The tree of YAML that is simple enough to be read without libfyaml; nil for all other.
  ///
  /// The bytes are UTF-8 without control characters.
  package func simpleTree(_ file: SourceFile, in range: SourceRange) -> NodeTree? {
    simple.read(file, range.offsets.clamped(to: 0..<file.bytes.count), limits: limits)
  }

  /// What keeps a file from being read at all: its size, its encoding, a pointer or a merge in its place.
  package func refusals(of file: SourceFile, as format: DataFormat) -> [Diagnostic] {
    if let refusal = TextEncoding.sizeProblem(of: file, limit: limits.fileSize) { return [refusal] }
    if let problem = TextEncoding.problem(in: file, 0..<file.bytes.count, as: format) { return [problem] }
    return notMeant(file) ?? MergeConflicts.findings(in: file)
  }

  /// Reads the values of one document; see ``NodeTree/parse(_:in:as:limits:)``.
  package func parse(
    _ file: SourceFile, in range: SourceRange? = nil, as format: DataFormat = .yaml
  ) -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    if let refusal = TextEncoding.sizeProblem(of: file, limit: limits.fileSize) {
      return (.empty(file, at: .startOfFile), [refusal])
    }
    var offsets = (range?.offsets ?? 0..<file.bytes.count).clamped(to: 0..<file.bytes.count)
    if let problem = TextEncoding.problem(in: file, offsets, as: format) {
      return (.empty(file, at: SourceRange(offsets)), [problem])
    }
    if range == nil {
      let problems = notMeant(file) ?? MergeConflicts.findings(in: file)
      if !problems.isEmpty { return (.empty(file, at: SourceRange(offsets)), problems) }
    }
    if offsets.lowerBound == 0 {
      offsets = min(TextEncoding.markLength(file.bytes), offsets.upperBound)..<offsets.upperBound
    }
    return parseChecked(file, offsets, as: format)
  }

  /// The finding for a file whose bytes only stand for what is meant; nil where they are it.
  func notMeant(_ file: SourceFile) -> [Diagnostic]? {
    LFSPointer.isPointer(file.bytes) ? [LFSPointer.finding(at: file.path)] : nil
  }

  /// Reads bytes that are known to be of allowed size and well-formed UTF-8 without control characters.
  func parseChecked(
    _ file: SourceFile, _ offsets: Range<Int>, as format: DataFormat
  ) -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    switch format {
    case .yaml:
      if !usesLibfyamlAlone, let tree = simple.read(file, offsets, limits: limits) { return (tree, []) }
      return yaml.read(file, offsets, limits: limits)
    case .json:
      var reader = JSONReader(file: file, offsets: offsets, limits: limits)
      return reader.read()
    }
  }
}
