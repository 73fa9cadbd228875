import TestSupport
import Testing

/// A crash starts nothing, wherever the program stands and however it was found.
///
/// The handler that is asked here is that of the toolchain's library, which variables send into the checkout. In a release it
/// is part of the program and goes there without any; `packaging/check-program` holds that one against the same.
@Suite(.slow)
struct CrashTests {
  /// A checkout with a stranger's `swift-backtrace`, and `crash`, which sends signals to a `salkku` that is surely beyond its
  /// start, as it took some of what is more than a pipe holds, and says how it ended.
  private static let setting = """
    mkdir -p libexec/swift/linux && printf 'true\\n' >schema.json
    printf '#!/bin/sh\\ntouch "%s/mark"\\n' "$PWD" >libexec/swift/linux/swift-backtrace
    chmod +x libexec/swift/linux/swift-backtrace
    repository .
    export SWIFT_ROOT="$PWD" SWIFT_BACKTRACE="enable=yes,swift-backtrace=$PWD/libexec/swift/linux/swift-backtrace"
    ulimit -c 0
    mkfifo pipe
    write crash.sh <<'END'
    salkku check --schema schema.json - <pipe >/dev/null &
    exec 3>pipe
    head -c 500000 /dev/zero >&3
    for signal; do kill -$signal $!; done
    exec 3>&-
    wait $!
    echo "= $?"
    END
    crash() { timeout -k 1 60 bash crash.sh "$@"; }

    """

  // Others may be blocked by the thread that starts the shell, and so for all that it starts.
  @Test(arguments: ["BUS", "FPE", "ILL", "SEGV", "TRAP"])
  func `a crash runs no file of the folder that the program was started in`(signal: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        Self.setting + """
          crash \(signal)
          echo "= $((128 + $(kill -l \(signal))))"
          ls mark 2>/dev/null
          """, in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 2 && lines.first == lines.last, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `a signal that is ignored where the program is started stays so`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(Self.setting + "trap '' SEGV TRAP; crash SEGV TRAP", in: folder)
      #expect(outcome.output == "= 1\n", "\(outcome.output)\(outcome.errors)")
    }
  }
}
