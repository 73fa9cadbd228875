internal import Dispatch
internal import FileSystem
internal import GitStore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What this module asks of the operating system, without Foundation, which would cost more at every start than a check
/// of a hundred files.
enum Platform {
  /// Makes a closed pipe an error of the write instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Leaves a crash to the operating system.
  ///
  /// The Swift runtime starts `swift-backtrace` on one, from where it takes itself to be: for a program that was found by
  /// PATH, or by what an environment variable says, that is the current folder, and so anybody's file.
  static func startNothingOnCrashes() {
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] {
      var action = sigaction()
      // What is ignored stays so: only a handler is told about a signal in this way.
      guard unsafe sigaction(number, nil, &action) == 0, action.sa_flags & SA_SIGINFO != 0 else { continue }
      _ = signal(number, SIG_DFL)
    }
  }

  /// The value of an environment variable; nil if it is not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// What the variables of git say about where a repository is.
  static var gitEnvironment: GitEnvironment { GitEnvironment(environment) }

  /// Which file of the disk this program is, as it is now; nil where the system does not say.
  static var executable: FileStamp? {
    #if os(Linux)
      return FileStatus.following("/proc/self/exe")?.stamp
    #else
      var size: UInt32 = 0
      _ = unsafe _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard unsafe _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      let bytes = path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      return FileStatus.following(String(decoding: bytes, as: UTF8.self))?.stamp
    #endif
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  static func unixTime() -> Int64 { Int64(seconds(CLOCK_REALTIME)) }

  /// Seconds from a fixed moment in the past, unmoved by changes of the clock.
  static func monotonicSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

  /// Waits for a number of seconds.
  static func pause(_ seconds: Double) { _ = usleep(UInt32(seconds * 1e6)) }

  /// Has `action` done, beside everything else, when somebody wants the process to end: by Ctrl-C, by closing the terminal or by
  /// `kill`. It is done as long as the returned values live.
  static func whenAskedToEnd(_ action: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    let queue = DispatchQueue(label: "signals")
    return [SIGINT, SIGTERM, SIGHUP].map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler(handler: action)
      source.activate()
      return source
    }
  }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
