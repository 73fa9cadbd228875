#pragma once
#include <stddef.h>

/// A file that is part of the executable.
struct salkku_resource {
  /// The path in the repository, as `schemas/team.schema.json`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// All files that are part of the executable, sorted by path.
extern const struct salkku_resource salkku_resources[];
extern const size_t salkku_resource_count;

/// The first of all files. Swift does not see an array whose length another file knows.
static inline const struct salkku_resource *salkku_first_resource(void) { return salkku_resources; }

/// The commit that was built, shortened; empty where nobody said which.
extern const char *const salkku_commit;
