internal import SourceText

/// What can go wrong before a file is read: where it lies, what it is, whether its bytes can be had.
enum ReadingFaults {
  static let descriptions: [RuleDescription] = [
    RuleDescription(
      id: "file-unreadable", severity: .error,
      what: "A file's content could not be had: it is missing, damaged or too large.",
      why: "The entry is absent from the portfolio, and whatever refers to it leads nowhere.",
      example: "catalog/teams/payroll-team.md, of which the repository lost the content",
      instead: "The file, restored from another copy of the repository"),
    RuleDescription(
      id: "file-name-not-utf8", severity: .warning,
      what: "A file's name is not UTF-8.",
      why: "Its name means something else on every computer, so the file is left out.",
      example: "catalog/teams/a name in an old encoding",
      instead: "catalog/teams/payroll-team.md"),
    RuleDescription(
      id: "path-invalid", severity: .warning,
      what: "A path in the repository is absolute, or has an empty part, `.` or `..` in it.",
      why: "Such a path could lead out of the folder that it is written into, so the file is left out.",
      example: "catalog/../../payroll.md",
      instead: "catalog/teams/payroll-team.md"),
    RuleDescription(
      id: "file-not-regular", severity: .warning,
      what: "Something in the catalogue is neither a file nor a folder: a device, a pipe or a socket.",
      why: "It has no content to read, so it is left out.",
      example: "A named pipe in catalog/teams",
      instead: "An ordinary file"),
    RuleDescription(
      id: "folder-unreadable", severity: .error,
      what: "A folder may not be looked into.",
      why: "All that lies in it is left out.",
      example: "A folder without the right to read it",
      instead: "A folder that whoever runs the check may read"),
    RuleDescription(
      id: "submodule-skipped", severity: .info,
      what: "A folder is a repository of its own, which is not read.",
      why: "What it holds is no part of this catalogue's history, so it is not shown.",
      example: "catalog/partners as a submodule",
      instead: "The partner's entries, in this repository"),
    RuleDescription(
      id: "symlink-outside-tree", severity: .warning,
      what: "A symbolic link leads out of the repository.",
      why: "What lies there is not under version control and differs from computer to computer, so it is left out.",
      example: "catalog/teams/a.md -> /home/me/a.md",
      instead: "The file itself, in the repository"),
    RuleDescription(
      id: "symlink-dangling", severity: .warning,
      what: "A symbolic link leads to nothing.",
      why: "Its entry is absent.",
      example: "catalog/teams/a.md -> b.md, and there is no b.md",
      instead: "A link to a file that exists, or the file itself"),
    RuleDescription(
      id: "symlink-loop", severity: .warning,
      what: "Symbolic links lead to one another in a circle.",
      why: "There is no file at the end.",
      example: "a.md -> b.md and b.md -> a.md",
      instead: "One of the two as a file"),
    RuleDescription(
      id: "symlink-to-folder", severity: .info,
      what: "A symbolic link leads to a folder, which is not followed.",
      why: "The same files would be there twice.",
      example: "catalog/hr -> ../other/hr",
      instead: "The folder itself"),
    RuleDescription(
      id: "merge-conflict", severity: .error,
      what: "A merge was not finished: several versions of some lines stand in a file, or of a file in git's index.",
      why: "Nobody has said which one counts, and readers would be shown all of them.",
      example: """
        <<<<<<< HEAD
        owner: payroll-team
        =======
        owner: people-team
        >>>>>>> teams
        """,
      instead: "owner: people-team"),
    RuleDescription(
      id: "sparse-checkout", severity: .warning,
      what: "A sparse checkout leaves files of the catalogue out of the working tree.",
      why: "What is not on the disk cannot be checked; what may only seem to be missing because of it is not told.",
      example: "git sparse-checkout set catalog/teams",
      instead: "git sparse-checkout set catalog"),
    RuleDescription(
      id: "baseline-invalid", severity: .error,
      what: "A line of the baseline file, which `salkku lint --write-baseline` writes, is no finding.",
      why: "What it meant to keep quiet is told again, or the other way round.",
      example: "reference-dangling team:payroll",
      instead: "reference-dangling\tteam:payroll\towner\tx"),
    RuleDescription(
      id: "baseline-unknown-rule", severity: .warning,
      what: "A line of the baseline file names a rule that does not exist.",
      why: "It keeps nothing quiet; perhaps it was mistyped, or the rule has another name now.",
      example: "reference-danglin\tteam:payroll\towner\tx",
      instead: "reference-dangling\tteam:payroll\towner\tx"),
  ]
}
