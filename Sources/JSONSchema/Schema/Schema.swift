package import SourceText
package import Syntax

/// How values are read and what is checked.
package struct ValidationOptions: Sendable {
  /// Whether a plain scalar that is not empty also counts as a string where a string is meant, as in the files of a
  /// catalogue: `version: 2.10` is the text 2.10.
  package var plainScalarsAreStrings: Bool
  /// Whether a number must be written in decimal digits and fit a double (``NodeView/decimal``), as what is counted and
  /// drawn must: `0x10` and `.inf` are none.
  package var numbersAreDecimal: Bool
  /// The most diagnostics for one file; a last one says that there are more.
  package var diagnosticLimit: Int

  /// As ``strict``, unless something else is said.
  package init(
    plainScalarsAreStrings: Bool = false, numbersAreDecimal: Bool = false, diagnosticLimit: Int = 1_000
  ) {
    self.numbersAreDecimal = numbersAreDecimal
    self.plainScalarsAreStrings = plainScalarsAreStrings
    self.diagnosticLimit = diagnosticLimit
  }

  /// For the files of a catalogue.
  package static let catalogue = ValidationOptions(
    plainScalarsAreStrings: true, numbersAreDecimal: true, diagnosticLimit: 1_000)
  /// For data of which nothing is known but the schema: types as JSON and YAML's core schema say.
  package static let strict = ValidationOptions()
}

/// A compiled JSON Schema 2020-12, which many threads may use at once.
package struct Schema: Sendable {
  let program: Shared<Program>
  /// The number in ``program`` of the schema that values are held against.
  let root: Int

  /// Compiles the schema called `uri`, with all that it refers to.
  /// - Parameters:
  ///   - uri: its `$id`, or ``SchemaRegistry/uri(ofPath:)`` of a file; a fragment names a part of it.
  ///   - assertsFormat: whether `format` is checked. By default it only tells people what is meant, unless the meta-schema
  ///     asks for more (2020-12 validation, 7.2).
  /// - Returns: the schema, or nil and what is wrong: each diagnostic stands in the schema's own file.
  package static func compile(
    _ uri: String, in registry: SchemaRegistry, assertsFormat: Bool = false
  ) -> (schema: Schema?, diagnostics: [Diagnostic]) {
    let (schemas, diagnostics) = compile([uri], in: registry, assertsFormat: assertsFormat)
    return (schemas[0], diagnostics)
  }

  /// Compiles several schemas together, so that what they have in common is compiled once.
  /// - Parameter uris: what they are called, as in ``compile(_:in:assertsFormat:)-(String,_,_)``.
  /// - Returns: each schema, or nil where there is none of that name; all are nil where something is wrong with one of them.
  package static func compile(
    _ uris: [String], in registry: SchemaRegistry, assertsFormat: Bool = false
  ) -> (schemas: [Schema?], diagnostics: [Diagnostic]) {
    var compiler = SchemaCompiler(registry, assertsFormat: assertsFormat)
    let roots = compiler.compile(uris.map { URI($0) })
    var diagnostics = (registry.diagnostics + compiler.index.diagnostics).sorted()
    diagnostics = diagnostics.enumerated().filter { $0 == 0 || diagnostics[$0 - 1] != $1 }.map(\.element)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (roots.map { _ in nil }, diagnostics) }
    let program = Shared(compiler.program)
    return (roots.map { $0.map { Schema(program: program, root: $0) } }, diagnostics)
  }

  /// How deeply schemas may ask each other on the stack of any thread, and on one that is made for deep values.
  private static let shallowLimit = 160
  private static let deepLimit = 100_000

  /// All that is wrong with a value, sorted by place.
  /// - Parameter path: the path of the file that the value is in, for the diagnostics.
  package func validate(_ root: NodeView, path: String, options: ValidationOptions = .strict) -> [Diagnostic] {
    accepts(root, options) ? [] : evaluate(root, path: path, options: options)
  }

  /// Whether a value is quickly told to fit; if not, it may fit or not.
  package func accepts(_ root: NodeView, _ options: ValidationOptions) -> Bool {
    FastValidator(program: program, tree: root.tree, options: options).accepts(self.root, root.index)
  }

  /// What ``validate(_:path:options:)`` says, without a shortcut.
  func evaluate(_ root: NodeView, path: String, options: ValidationOptions) -> [Diagnostic] {
    let shallow = run(root, options, depthLimit: Self.shallowLimit)
    if case .tooDeep = shallow.interruption {
      let result = DeepStack.run { diagnostics(run(root, options, depthLimit: Self.deepLimit), root, path, options) }
      return result ?? diagnostics(shallow, root, path, options)
    }
    return diagnostics(shallow, root, path, options)
  }

  /// Whether a value fits; false as well if there is no telling.
  package func isValid(_ root: NodeView, options: ValidationOptions = .strict) -> Bool {
    validate(root, path: "", options: options).isEmpty
  }

  private struct Outcome {
    let evaluator: Evaluator
    let fits: Bool
    let failures: [Evaluator.Failure]
    let interruption: Evaluator.Interruption?
  }

  private func run(_ root: NodeView, _ options: ValidationOptions, depthLimit: Int) -> Outcome {
    var evaluator = Evaluator(
      program: program, tree: root.tree, options: options, depthLimit: depthLimit)
    let fits = evaluator.fits(self.root, root.index)
    if fits || evaluator.interruption != nil {
      return Outcome(evaluator: evaluator, fits: fits, failures: [], interruption: evaluator.interruption)
    }
    let failures = evaluator.collect(self.root, root.index)
    return Outcome(evaluator: evaluator, fits: false, failures: failures, interruption: evaluator.interruption)
  }

  private func diagnostics(
    _ outcome: Outcome, _ root: NodeView, _ path: String, _ options: ValidationOptions
  ) -> [Diagnostic] {
    let isDecided = outcome.evaluator.matcher.told.isEmpty
    if outcome.fits, isDecided { return [] }
    var explainer = Explainer(outcome.evaluator, root: root.index, path: path)
    if !outcome.fits, outcome.failures.isEmpty, outcome.interruption == nil, isDecided {
      return [explainer.unexplained()]
    }
    if let finding = outcome.evaluator.depthFinding(path: path) {
      return explainer.diagnostics(outcome.failures, nil, limit: options.diagnosticLimit) + [finding]
    }
    return explainer.diagnostics(outcome.failures, outcome.interruption, limit: options.diagnosticLimit)
  }
}
