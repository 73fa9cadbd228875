/// What words in a text speak for: an effect on somebody, the provider's own doing, or a promised level.
///
/// A signal is a word of a list, or words of two lists near each other within one sentence. What each of them weighs is
/// in `lexicon/weights.json`.
package enum Signal: Int, Sendable, CaseIterable {
  case beneficiary, ability, enabled, helped, recipientActs, achievement, change, harmAvoided, `protected`, ownState
  case state, harm, shareOfPeople, transaction, activityFirst, activity, countFirst, count, share, efficiency, means
  case level, eligibility, aim, provider, aimedEffect, mayDo, recipientFirst, changeFirst, ownChange, helpedTo
  case outputFirst, stateFirst, harmFirst, countOfHarm, levelFirst

  /// The name in data: `recipient-acts`.
  package var name: String {
    switch self {
    case .recipientActs: "recipient-acts"
    case .harmAvoided: "harm-avoided"
    case .ownState: "own-state"
    case .shareOfPeople: "share-of-people"
    case .activityFirst: "activity-first"
    case .countFirst: "count-first"
    case .aimedEffect: "aimed-effect"
    case .mayDo: "may-do"
    case .recipientFirst: "recipient-first"
    case .changeFirst: "change-first"
    case .ownChange: "own-change"
    case .helpedTo: "helped-to"
    case .outputFirst: "output-first"
    case .stateFirst: "state-first"
    case .harmFirst: "harm-first"
    case .countOfHarm: "count-of-harm"
    case .levelFirst: "level-first"
    default: String(describing: self)
    }
  }

  /// The signal of a name in data.
  package init?(name: String) {
    guard let signal = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = signal
  }

  /// What it stands for, within a sentence.
  package var meaning: String {
    switch self {
    case .beneficiary: "somebody whom the work is for"
    case .ability: "an ability gained or a constraint removed"
    case .enabled: "somebody is enabled to reach something"
    case .helped: "somebody is helped"
    case .recipientActs: "somebody whom the work is for does, has or reaches something"
    case .achievement: "something that people do, have or reach"
    case .change: "a direction near a state that people hold"
    case .harmAvoided: "harm avoided or made less"
    case .protected: "somebody is protected"
    case .ownState: "a state beside the people who hold it"
    case .state: "a state that people hold"
    case .harm: "a harm"
    case .shareOfPeople: "a share of people"
    case .transaction: "using the service itself"
    case .activityFirst: "begins with what the provider does"
    case .activity: "what the provider does"
    case .countFirst: "begins with a count of what is made"
    case .count: "a count of what is made"
    case .share: "a share"
    case .efficiency: "the provider's own money, hands and speed"
    case .means: "what the provider works with"
    case .level: "a level or a time that is promised"
    case .eligibility: "who may have it, and on what terms"
    case .aim: "an aim"
    case .provider: "who provides"
    case .aimedEffect: "an aim with an effect"
    case .mayDo: "somebody whom the work is for can do something"
    case .recipientFirst: "begins with somebody whom the work is for"
    case .changeFirst: "begins with a direction"
    case .helpedTo: "somebody is helped to do something"
    case .ownChange: "a direction near the provider's own means"
    case .outputFirst: "speaks of the provider or the service before any effect"
    case .stateFirst: "begins with a state that people hold"
    case .harmFirst: "begins with a harm"
    case .countOfHarm: "counts a harm"
    case .levelFirst: "begins with a level or a time"
    }
  }

  /// What it mostly speaks for; nil for those that speak for none by themselves.
  package var speaksFor: Judgement.Class? {
    switch self {
    case .ability, .enabled, .helped, .recipientActs, .achievement, .change, .harmAvoided, .protected, .ownState,
      .state,
      .harm, .shareOfPeople, .aimedEffect, .mayDo, .helpedTo, .stateFirst, .harmFirst, .countOfHarm:
      .outcome
    case .level, .levelFirst: .serviceLevel
    case .transaction, .activityFirst, .activity, .countFirst, .count, .efficiency, .means, .eligibility, .provider,
      .ownChange, .outputFirst:
      .output
    case .beneficiary, .share, .aim, .recipientFirst, .changeFirst: nil
    }
  }
}
