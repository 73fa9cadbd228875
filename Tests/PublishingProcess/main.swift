import Publishing
import SourceText

// Publishes one version of a made-up site: PublishingProcess FOLDER VERSION FILES. Changes files that people own from one
// version to the other: PublishingProcess edit FOLDER VERSION FILES. Tests kill it at any moment, run two of it at once,
// and measure with it: `PublishingProcess measure FOLDER ROUNDS` prints what publishing costs.

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "measure", let rounds = Int(arguments[3]), rounds > 0 {
  Measurement(folder: arguments[2], rounds: rounds).run()
} else if arguments.count == 4, let version = Int(arguments[2]), let count = Int(arguments[3]) {
  do throws(PublishingError) {
    let summary = try Publisher.publish(SampleSite.files(version: version, count: count), to: arguments[1])
    print("written \(summary.written), unchanged \(summary.unchanged), deleted \(summary.deleted)")
  } catch {
    print(error.message)
    fail()
  }
} else if arguments.count == 5, arguments[1] == "edit", let version = Int(arguments[3]), let count = Int(arguments[4]) {
  do throws(FileUpdateFailure) {
    try FileUpdate.carryOut(SampleEdit.changes(from: version, count: count), below: arguments[2])
  } catch {
    print(error.message)
    fail()
  }
} else {
  print("usage: PublishingProcess FOLDER VERSION FILES, edit FOLDER VERSION FILES, or measure FOLDER ROUNDS")
  fail()
}
