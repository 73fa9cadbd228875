extension Entry {
  /// Whether it is at work now: a package or component in pilot, live or sunset, an active value stream, and whatever has
  /// no life of its own.
  package var isRunning: Bool {
    switch kind {
    case .servicePackage, .component: lifecycleStatus?.section == .catalogue
    case .valueStream: ValueStream(self).status == .active
    default: true
    }
  }

  /// Whether what it stands on is still needed: a package or a value stream that is running, a component that is not over, and
  /// whatever has no life of its own.
  package var isAtWork: Bool {
    switch kind {
    case .servicePackage, .valueStream: isRunning
    case .component: !isOver
    default: true
    }
  }

  /// Whether its life is over: retired or rejected.
  package var isOver: Bool {
    switch kind {
    case .servicePackage, .component: lifecycleStatus?.section == .archive
    case .valueStream: ValueStream(self).status == .retired
    default: false
    }
  }

  /// Where a package or a component is in its life.
  package var lifecycleStatus: LifecycleStatus? { word("status") }
}

extension Measure {
  /// Whether anything that it is about is at work now.
  package var isInUse: Bool { subjects.contains(where: \.isRunning) }

  /// Whether all that it is about is over.
  package var isOver: Bool {
    let subjects = subjects
    return !subjects.isEmpty && subjects.allSatisfy(\.isOver)
  }
}
