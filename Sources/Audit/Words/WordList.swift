/// What the words of one list stand for. A language's file in `lexicon/` has a list of words for each of them.
package enum WordList: UInt8, Sendable, CaseIterable {
  case people, staff, ability, can, enable, infinitive, achieve, transact, change, state, harm, avert, share, count,
    activity,
    efficiency, means, level, eligible, aim
  /// Phrases in which the words of other lists mean something else: what they cover is not counted.
  case ignore

  /// The name in a lexicon.
  package var name: String { String(describing: self) }

  /// The list of a name in a lexicon.
  package init?(name: String) {
    guard let list = Self.byName[name] else { return nil }
    self = list
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// What a word of the list says, as the method's page has it.
  package var meaning: String {
    switch self {
    case .people: "whom the work is for"
    case .staff: "who provides"
    case .ability: "somebody can do something, or need not any more"
    case .can: "may mean that somebody can do something, or only that they may"
    case .enable: "makes something possible for others"
    case .infinitive: "leads on to what somebody is helped to do"
    case .achieve: "what people then do, are or have"
    case .transact: "using the service itself, as applying or paying"
    case .change: "a direction, or that something is kept"
    case .state: "what people, nature or an economy have and are glad of"
    case .harm: "what they would be glad to be spared"
    case .avert: "keeps harm away"
    case .share: "a part of a whole, as a measure of people begins"
    case .count: "counting what is made"
    case .activity: "what a provider does"
    case .efficiency: "the provider's own money, hands and speed"
    case .means: "what the provider works with, and how good it is"
    case .level: "how fast, available, reliable or good the delivery is"
    case .eligible: "who may have it, and on what terms"
    case .aim: "what is meant to come of it"
    case .ignore: "the words in it mean something else"
    }
  }
}

extension WordList {
  /// What its words speak for by themselves or near others; nil for those that speak for none.
  package var speaksFor: Judgement.Class? {
    switch self {
    case .ability, .enable, .achieve, .state, .harm, .avert: .outcome
    case .level: .serviceLevel
    case .staff, .transact, .count, .activity, .efficiency, .means, .eligible: .output
    case .people, .can, .infinitive, .change, .share, .aim, .ignore: nil
    }
  }
}

/// Several lists at once.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ list: WordList) { rawValue = 1 << UInt32(list.rawValue) }

  static let people = WordLists(.people)
  static let enable = WordLists(.enable)
  static let change = WordLists(.change)
  static let avert = WordLists(.avert)
  static let state = WordLists(.state)
  static let harm = WordLists(.harm)
  static let achieve = WordLists(.achieve)
  static let ability = WordLists(.ability)
  static let can = WordLists(.can)
  static let infinitive = WordLists(.infinitive)
  static let transact = WordLists(.transact)
  static let eligible = WordLists(.eligible)
  static let share = WordLists(.share)
  static let aim = WordLists(.aim)
  static let efficiency = WordLists(.efficiency)
  static let means = WordLists(.means)
  static let count = WordLists(.count)
  static let activity = WordLists(.activity)
  static let level = WordLists(.level)
  static let staff = WordLists(.staff)
}
