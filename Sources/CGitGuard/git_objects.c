#include "git_objects.h"
#include "git_backends.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  /// As git has it: a packed object is found without asking the disk for a file of its name.
  pack_priority = 2,
  loose_priority = 1,
  /// As deep as git follows alternates of alternates.
  deepest_alternate = 5,
  /// Far more folders than any repository borrows objects from.
  most_folders = 256,
  most_alternates_bytes = 1 << 20,
};

/// The folders that a database reads, so that none is read twice.
struct folders {
  size_t count;
  struct {
    dev_t device;
    ino_t number;
  } known[most_folders];
};

int salkku_git_read_prefix(
    git_oid *found, void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *prefix,
    size_t digits) {
  int status = backend->exists_prefix(found, backend, prefix, digits);
  return status < 0 ? status : backend->read(data, size, type, backend, found);
}

static int add_folder(git_odb *database, struct folders *folders, const char *objects, int depth);

/// The text of `objects`' list of alternates; NULL if it has none.
static char *alternates(const char *objects) {
  size_t room = strlen(objects) + sizeof("/info/alternates");
  char *path = malloc(room);
  if (!path) return NULL;
  memcpy(path, objects, strlen(objects));
  memcpy(path + strlen(objects), "/info/alternates", sizeof("/info/alternates"));
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  free(path);
  if (file < 0) return NULL;
  struct stat status;
  char *text = NULL;
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= most_alternates_bytes) {
    text = calloc(1, (size_t)status.st_size + 1);
    size_t done = 0;
    while (text && done < (size_t)status.st_size) {
      ssize_t got = read(file, text + done, (size_t)status.st_size - done);
      if (got <= 0) break;
      done += (size_t)got;
    }
  }
  close(file);
  return text;
}

/// Adds the folders that `objects` borrows from, one a line.
static int add_alternates(git_odb *database, struct folders *folders, const char *objects, int depth) {
  char *text = alternates(objects);
  if (!text) return 0;
  int status = 0;
  char *rest = text, *line;
  while (status == 0 && (line = strsep(&rest, "\r\n"))) {
    if (*line == 0 || *line == '#') continue;
    if (*line == '/') {
      status = add_folder(database, folders, line, depth + 1);
    } else if (depth == 0) {
      // A relative path counts in the repository's own list only.
      size_t room = strlen(objects) + strlen(line) + 2;
      char *path = malloc(room);
      if (!path) continue;
      memcpy(path, objects, strlen(objects));
      path[strlen(objects)] = '/';
      memcpy(path + strlen(objects) + 1, line, strlen(line) + 1);
      status = add_folder(database, folders, path, depth + 1);
      free(path);
    }
  }
  free(text);
  return status;
}

/// Adds the folder `objects` and those that it borrows from. An alternate that is not there is no error, as in git.
static int add_folder(git_odb *database, struct folders *folders, const char *objects, int depth) {
  struct stat status;
  if (stat(objects, &status) < 0 || !S_ISDIR(status.st_mode)) {
    if (depth > 0) return 0;
    git_error_set_str(GIT_ERROR_ODB, "there is no such folder");
    return GIT_ERROR;
  }
  for (size_t index = 0; index < folders->count; index++) {
    if (folders->known[index].device == status.st_dev && folders->known[index].number == status.st_ino) return 0;
  }
  if (depth > deepest_alternate || folders->count == most_folders) return 0;
  folders->known[folders->count].device = status.st_dev;
  folders->known[folders->count++].number = status.st_ino;
  int (*add)(git_odb *, git_odb_backend *, int) = depth > 0 ? git_odb_add_alternate : git_odb_add_backend;
  int (*const make[])(git_odb_backend **, const char *) = {salkku_git_loose_backend, salkku_git_pack_backend};
  const int priorities[] = {loose_priority, pack_priority};
  for (size_t index = 0; index < 2; index++) {
    git_odb_backend *backend = NULL;
    int made = make[index](&backend, objects);
    if (made < 0) return made;
    int added = add(database, backend, priorities[index]);
    if (added < 0) {
      backend->free(backend);
      return added;
    }
  }
  return add_alternates(database, folders, objects, depth);
}

int salkku_git_open_objects(git_odb **out, const char *objects) {
  git_odb *database = NULL;
  int status = git_odb_new(&database);
  if (status < 0) return status;
  struct folders folders = {0};
  status = add_folder(database, &folders, objects, 0);
  if (status < 0) {
    git_odb_free(database);
    return status;
  }
  *out = database;
  return 0;
}
