internal import BenchmarkSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the figures were measured on.
struct Machine {
  let model: String
  let processors: Int

  static func current() throws(Failure) -> Machine {
    var model = "unknown processor"
    if exists("/proc/cpuinfo") {
      let line = try contents("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
      if let name = line?.split(separator: ":").last { model = String(name.drop { $0 == " " }) }
    }
    return Machine(model: model, processors: processors())
  }

  /// How many processors there are for this process.
  static func processors() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// How many processes wanted to run at once during the last minute, on average.
  static func load() -> String {
    var loads = [0.0]
    guard unsafe getloadavg(&loads, 1) == 1 else { return "unknown" }
    return Report.decimal(loads[0])
  }
}

/// How much others used the processors during a time: what a figure may be wrong by.
struct Disturbance {
  private let start = monotonicSeconds()
  private let busy: Double?
  private let own: Double

  /// Begins to count.
  init() throws(Failure) {
    busy = try Self.busySeconds()
    own = ownProcessorSeconds()
  }

  /// The share of all processors' time that other programs, or other machines on the same host, have had since the
  /// beginning; nil where the system doesn't tell.
  func share() throws(Failure) -> Double? {
    guard let busy, let now = try Self.busySeconds() else { return nil }
    let time = (monotonicSeconds() - start) * Double(Machine.processors())
    guard time > 0 else { return nil }
    return min(1, max(0, (now - busy - (ownProcessorSeconds() - own)) / time))
  }

  /// How long the processors were not idle since the machine was started.
  private static func busySeconds() throws(Failure) -> Double? {
    guard exists("/proc/stat") else { return nil }
    return seconds(of: try contents("/proc/stat"), ticks: Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  /// User, nice, system, interrupts and stolen time of the line for all processors; idle and waiting are left out, and
  /// guests are in the first two already.
  static func seconds(of statistics: String, ticks: Double) -> Double? {
    guard let line = statistics.split(separator: "\n").first(where: { $0.hasPrefix("cpu ") }) else { return nil }
    let times = line.split(separator: " ").dropFirst().prefix(8).compactMap { Double($0) }
    guard times.count == 8, ticks > 0 else { return nil }
    return (times.reduce(0, +) - times[3] - times[4]) / ticks
  }
}
