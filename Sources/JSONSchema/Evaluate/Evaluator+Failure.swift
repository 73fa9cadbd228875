extension Evaluator {
  /// What was wrong with one value.
  struct Failure {
    /// What is wrong, and what only that kind of mistake has to say.
    enum Kind: Hashable {
      /// What the instruction says.
      case instruction
      /// So many items fit what `contains` asks for, which is too few or too many.
      case contained(count: Int)
      /// The property of that index in the instruction's object is missing.
      case missing(property: Int)
      /// The key at that node is not allowed.
      case unknown(key: Int)
      /// The item, or the key of a pair, at that node was looked at by nothing.
      case unevaluated(child: Int)
      /// No branch of `anyOf` or `oneOf` was plainly meant.
      case noBranch
      /// More than one branch of `oneOf` fits: the schemas of these.
      case severalBranches(fitting: [Int])
      /// The key at ``Failure/node`` lacks a key that it needs: of that entry of the instruction's table, that name.
      case missingDependent(entry: Int, need: Int)
      /// The item at ``Failure/node`` is the same as the one at `first`.
      case duplicate(first: Int)
    }

    let kind: Kind
    let schema: Int
    let instruction: Int
    let node: Int
    /// The schema that was asked first about the value: the one that describes the field.
    var field: Int
    /// How many levels below the root the value stands.
    let level: Int
    /// Further instructions, of other branches, that the same value fails in the same way.
    /// Of a missing field, the instructions that say what it can be in each branch.
    var alternatives: [Int] = []
    /// Where several branches are equally likely, what is wrong by each of them, this one included.
    var others: [Failure] = []

    /// Whether the value is not what the instruction asks for.
    var isOfInstruction: Bool {
      switch kind {
      case .instruction, .contained: true
      default: false
      }
    }

    /// The index of the property that is missing; nil if none is.
    var missingProperty: Int? {
      if case .missing(let property) = kind { property } else { nil }
    }

    /// The key or item that is too much; nil if none is.
    var surplus: Int? {
      switch kind {
      case .unknown(let key): key
      case .unevaluated(let child): child
      default: nil
      }
    }

    /// The place among the failures of the same instruction and value.
    var order: (Int, Int) {
      switch kind {
      case .missing(let property): (property, 0)
      case .missingDependent(let entry, let need): (entry, need)
      case .contained(let count): (count, 0)
      case .duplicate(let first): (first, 0)
      case .instruction, .unknown, .unevaluated, .noBranch, .severalBranches: (0, 0)
      }
    }

    /// What makes two failures the same.
    struct Identity: Hashable {
      let kind: Kind
      let instruction: Int
      let node: Int
    }

    /// What tells the failure from others.
    var identity: Identity { Identity(kind: kind, instruction: instruction, node: node) }
  }

  /// What is wrong with the values of a tree, as far as it was collected.
  struct FailureCollection {
    /// Whether all failures are wanted, or only whether there are any.
    var isOn = false
    var failures: [Failure] = []
    /// Whether failures were left out where branches share too many of them.
    var hasOmitted = false
    /// How many branches are being tried to find out which of them was meant.
    var guesses = 0
    /// The schema that was asked first about each node, as far as no branch had to be guessed.
    var outermost: [Int: Int] = [:]
    /// The nodes that are keys.
    var keys: Set<Int> = []
  }
}
