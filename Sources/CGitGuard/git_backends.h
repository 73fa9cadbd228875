#pragma once
#include <git2.h>
#include <git2/odb_backend.h>
#include <git2/sys/odb_backend.h>
// Later versions of libgit2 declare there what a backend says of an error.
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif
#include <stdint.h>

/// The length of a SHA-1 name.
enum { salkku_id_size = 20 };

/// Says in `git_error_last` what is wrong with an object. Returns -1.
static inline int corrupt(const char *reason) {
  git_error_set_str(GIT_ERROR_ODB, reason);
  return -1;
}

/// Reads the loose objects in the folder `objects`.
int salkku_git_loose_backend(git_odb_backend **out, const char *objects);

/// Reads the packs in the folder `objects`.
int salkku_git_pack_backend(git_odb_backend **out, const char *objects);

/// Reads the one object whose name begins with `digits` hexadecimal digits of `prefix`, by the backend's `exists_prefix`
/// and `read`.
int salkku_git_read_prefix(
    git_oid *found, void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *prefix,
    size_t digits);
