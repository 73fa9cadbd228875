import CLibfyaml
import SourceText

/// Reads YAML with libfyaml's event parser into a ``TreeBuilder``.
///
/// libfyaml never resolves an alias here: that is done by copying nodes, with the limit on nodes in force. It takes no
/// recursion on nesting, stops at its first error, and would stop in silence at a NUL or ill-formed UTF-8, so
/// ``TextEncoding`` goes before it.
final class YAMLReader {
  private var parser = LibfyamlParser()

  func read(
    _ file: SourceFile, _ offsets: Range<Int>, limits: Limits
  ) -> (tree: NodeTree, diagnostics: [Diagnostic]) {
    if let line = longLine(file.bytes, offsets) {
      let place = Place(path: file.path, range: SourceRange(line.lowerBound..<line.lowerBound))
      let problem = Diagnostic(
        SyntaxFault.lineTooLong.id, .error,
        "this line has \(line.count) bytes, and at most \(Self.maxLineBytes) are read in YAML",
        at: place, help: "Break the line; if the file is JSON, give it a name that ends in `.json`.")
      return (.empty(file, at: SourceRange(offsets)), [problem])
    }
    var run = YAMLRun(file: file, offsets: offsets, limits: limits)
    parser.begin()
    unsafe file.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !offsets.isEmpty else { return }
      let isReady = unsafe parser.setInput(base + offsets.lowerBound, count: offsets.count)
      if isReady { unsafe run.readEvents(of: parser) }
    }
    // A parser that was left in the middle of its input keeps a part of it, whatever resetting it promises.
    if !run.reachedEnd { parser.release() }
    return run.finish()
  }

  /// libfyaml keeps all of a line in memory while a `[` or `{` on it may still turn out to be a key, ninety times its
  /// size.
  private static let maxLineBytes = 1 << 20

  /// The first line that is longer than that.
  private func longLine(_ bytes: [UInt8], _ offsets: Range<Int>) -> Range<Int>? {
    guard offsets.count > Self.maxLineBytes else { return nil }
    var start = offsets.lowerBound
    for offset in offsets where YAMLLine.isBreak(bytes[offset]) {
      if offset - start > Self.maxLineBytes { return start..<offset }
      start = offset + 1
    }
    return offsets.upperBound - start > Self.maxLineBytes ? start..<offsets.upperBound : nil
  }
}

/// The owner of one libfyaml parser and its list of errors.
@safe struct LibfyamlParser: ~Copyable {
  private var parser: OpaquePointer?
  private var errors: OpaquePointer?

  /// Makes ready for another input: with the parser that there is, unless it told of something.
  mutating func begin() {
    if let parser = unsafe parser, firstProblem() == nil, unsafe fy_parser_get_stream_error(parser) == false {
      unsafe fy_parser_reset(parser)
      return
    }
    release()
    var reporting = unsafe fy_diag_cfg()
    unsafe fy_diag_cfg_default(&reporting)
    unsafe reporting.fp = nil
    unsafe reporting.level = FYET_ERROR
    unsafe errors = fy_diag_create(&reporting)
    unsafe fy_diag_set_collect_errors(errors, true)
    var configuration = unsafe fy_parse_cfg()
    let flags = FYPCF_QUIET.rawValue | FYPCF_DISABLE_DEPTH_LIMIT.rawValue | Self.version12 | Self.neverJSON
    unsafe configuration.flags = fy_parse_cfg_flags(rawValue: flags)
    unsafe configuration.diag = errors
    unsafe parser = fy_parser_create(&configuration)
  }

  // Macros with arguments, which Swift does not import.
  private static let version12: UInt32 = 2 << 9
  private static let neverJSON: UInt32 = 1 << 16

  /// Points the parser at bytes that live as long as events are read.
  @unsafe func setInput(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard let parser = unsafe parser else { return false }
    return unsafe start.withMemoryRebound(to: CChar.self, capacity: count) {
      unsafe fy_parser_set_string(parser, $0, count) == 0
    }
  }

  /// The next event, to be given back to ``free(_:)``; nil at the end and after an error.
  @unsafe func next() -> UnsafeMutablePointer<fy_event>? {
    unsafe fy_parser_parse(parser)
  }

  @unsafe func free(_ event: UnsafeMutablePointer<fy_event>) {
    unsafe fy_parser_event_free(parser, event)
  }

  /// What libfyaml told first, of the errors before the warnings: its words, and what they are about, from the start of
  /// the input. Warnings are of unknown directives.
  func firstProblem() -> (message: String, range: Range<Int>?, isError: Bool)? {
    var iterator: UnsafeMutableRawPointer?
    guard let errors = unsafe errors, let first = unsafe fy_diag_errors_iterate(errors, &iterator) else { return nil }
    var next: UnsafeMutablePointer<fy_diag_error>? = unsafe first
    while let warning = unsafe next, unsafe warning.pointee.type != FYET_ERROR {
      unsafe next = fy_diag_errors_iterate(errors, &iterator)
    }
    let error = unsafe next ?? first
    let isError = unsafe next != nil
    let message = unsafe error.pointee.msg.map { unsafe String(cString: $0) } ?? ""
    guard let token = unsafe error.pointee.fyt, let start = unsafe fy_token_start_mark(token) else {
      return (message, nil, isError)
    }
    let end = unsafe fy_token_end_mark(token)?.pointee.input_pos ?? start.pointee.input_pos
    return unsafe (message, start.pointee.input_pos..<max(start.pointee.input_pos, end), isError)
  }

  /// Gives the parser back; the next input gets a new one.
  mutating func release() {
    // The parser holds a reference to the list of errors, so it goes first.
    if let parser = unsafe parser { unsafe fy_parser_destroy(parser) }
    if let errors = unsafe errors { unsafe fy_diag_destroy(errors) }
    unsafe (parser, errors) = (nil, nil)
  }

  deinit {
    if let parser = unsafe parser { unsafe fy_parser_destroy(parser) }
    if let errors = unsafe errors { unsafe fy_diag_destroy(errors) }
  }
}
