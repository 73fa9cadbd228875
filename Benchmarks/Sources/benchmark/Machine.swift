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
