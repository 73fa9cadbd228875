#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What one run of a program cost.
package struct Measurement: Sendable {
  /// From before the program was started until it had ended, in seconds.
  package let wall: Double
  /// Of all its threads, in the program and in the kernel for it, in seconds.
  package let cpu: Double
  /// The most memory that was resident at once, in bytes. Never less than that of the process which started it, because
  /// Linux counts what the child had before it became the program.
  package let memory: Int
  /// The exit status; 128 + the signal's number if a signal ended it.
  package let status: Int32

  /// What a run, or a part of one, cost.
  /// - Parameter cpu: not a number where it is not known.
  package init(wall: Double, cpu: Double, memory: Int, status: Int32) {
    self.wall = wall
    self.cpu = cpu
    self.memory = memory
    self.status = status
  }
}

/// Runs a program and waits for it, with nothing to read.
///
/// - Parameters:
///   - arguments: the program, looked for in PATH, and its arguments.
///   - output: the file that standard output goes to.
///   - errors: the file that standard error goes to.
package func run(_ arguments: [String], output: String = "/dev/null", errors: String = "/dev/null") throws(Failure)
  -> Measurement
{
  guard let program = arguments.first else { throw Failure("there is no program to run") }
  let environment = inheritedEnvironment()
  let start = monotonicSeconds()
  let process = try spawn(program, arguments, environment, output: output, errors: errors)
  var status: Int32 = 0
  var usage = rusage()
  while unsafe wait4(process, &status, 0, &usage) < 0 {
    guard errno == EINTR else { throw Failure("`\(program)` can't be waited for") }
  }
  let wall = monotonicSeconds() - start
  let signal = status & 0x7F
  #if canImport(Glibc)
    let unit = 1024
  #else
    let unit = 1
  #endif
  return Measurement(
    wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), memory: Int(usage.ru_maxrss) * unit,
    status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
}

/// The most memory that was resident in this process, in bytes.
package func ownPeakMemory() -> Int {
  var usage = rusage()
  #if canImport(Glibc)
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  #else
    _ = unsafe getrusage(RUSAGE_SELF, &usage)
    return Int(usage.ru_maxrss)
  #endif
}

/// The processor time of this process and of those that it has waited for, in seconds.
package func ownProcessorSeconds() -> Double {
  var own = rusage()
  var waitedFor = rusage()
  #if canImport(Glibc)
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &waitedFor)
  #else
    _ = unsafe getrusage(RUSAGE_SELF, &own)
    _ = unsafe getrusage(RUSAGE_CHILDREN, &waitedFor)
  #endif
  return [own, waitedFor].map { seconds($0.ru_utime) + seconds($0.ru_stime) }.reduce(0, +)
}

/// Seconds of a clock that never goes back.
package func monotonicSeconds() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

/// What the runs have in common with whoever started them, without a person's own settings of git.
private func inheritedEnvironment() -> [String] {
  var result = ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C.UTF-8"]
  for name in ["PATH", "HOME", "TMPDIR"] {
    if let value = unsafe getenv(name) { result.append(unsafe "\(name)=\(String(cString: value))") }
  }
  return result
}

private func spawn(
  _ program: String, _ arguments: [String], _ environment: [String], output: String, errors: String
) throws(Failure) -> pid_t {
  #if canImport(Glibc)
    var actions = unsafe posix_spawn_file_actions_t()
  #else
    var actions: posix_spawn_file_actions_t?
  #endif
  guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { throw Failure("there is no memory left") }
  defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
  let writing = O_WRONLY | O_CREAT | O_TRUNC
  _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  _ = unsafe posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o644)
  _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o644)

  var cArguments = unsafe arguments.map { unsafe strdup($0) } + [nil]
  var cEnvironment = unsafe environment.map { unsafe strdup($0) } + [nil]
  defer { unsafe (cArguments + cEnvironment).forEach { unsafe free($0) } }
  var process: pid_t = 0
  let status = unsafe posix_spawnp(&process, program, &actions, nil, &cArguments, &cEnvironment)
  guard status == 0 else {
    throw Failure("`\(program)` can't be started: \(unsafe String(cString: strerror(status)))")
  }
  return process
}
