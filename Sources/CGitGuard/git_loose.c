#include "git_backends.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

// Loose objects: a file each, compressed with zlib, whose text is `blob 12`, NUL and the content (gitformat-loose(5)).

enum { longest_header = 32 };

struct loose_objects {
  git_odb_backend parent;
  /// libgit2's own, which finds objects and reads none.
  git_odb_backend *finder;
  char folder[];
};

/// A loose object while it is being read.
struct loose_file {
  int descriptor;
  z_stream zlib;
  /// What zlib answered last.
  int status;
  uint8_t input[16384];
};

/// Opens the file of the object `id`; `GIT_ENOTFOUND` if there is none.
static int open_object(const struct loose_objects *backend, const git_oid *id, struct loose_file *file) {
  size_t room = strlen(backend->folder) + 2 * salkku_id_size + 4;
  char *path = malloc(room);
  if (!path) return corrupt("out of memory");
  char name[2 * salkku_id_size + 1];
  for (int byte = 0; byte < salkku_id_size; byte++) snprintf(name + 2 * byte, 3, "%02x", id->id[byte]);
  snprintf(path, room, "%s/%.2s/%s", backend->folder, name, name + 2);
  // Without waiting for the other end, should it be a pipe.
  file->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  int reason = errno;
  free(path);
  if (file->descriptor < 0) {
    if (reason == ENOENT || reason == ENOTDIR) return GIT_ENOTFOUND;
    return corrupt(strerror(reason));
  }
  struct stat status;
  if (fstat(file->descriptor, &status) < 0 || !S_ISREG(status.st_mode)) {
    close(file->descriptor);
    return corrupt("it is not a regular file");
  }
  memset(&file->zlib, 0, sizeof(file->zlib));
  file->status = inflateInit(&file->zlib);
  if (file->status == Z_OK) return 0;
  close(file->descriptor);
  return corrupt("zlib can't be started");
}

static void close_object(struct loose_file *file) {
  inflateEnd(&file->zlib);
  close(file->descriptor);
}

/// Unpacks up to `room` bytes to `out`: fewer only at the object's end. Returns how many, or -1.
static ssize_t unpack(struct loose_file *file, uint8_t *out, size_t room) {
  size_t done = 0;
  while (done < room && file->status != Z_STREAM_END) {
    if (file->zlib.avail_in == 0) {
      ssize_t got = read(file->descriptor, file->input, sizeof(file->input));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return corrupt(strerror(errno));
      if (got == 0) return corrupt("it is cut short");
      file->zlib.next_in = file->input;
      file->zlib.avail_in = (uInt)got;
    }
    size_t part = room - done < INT_MAX ? room - done : INT_MAX;
    file->zlib.next_out = out + done;
    file->zlib.avail_out = (uInt)part;
    file->status = inflate(&file->zlib, Z_NO_FLUSH);
    done += part - file->zlib.avail_out;
    if (file->status != Z_OK && file->status != Z_STREAM_END && file->status != Z_BUF_ERROR) {
      return corrupt(file->zlib.msg ? file->zlib.msg : "it is not compressed by zlib");
    }
  }
  return (ssize_t)done;
}

/// Takes `blob 12` and NUL apart. Returns how many bytes that is, or -1.
static int parse_header(const uint8_t *text, size_t length, git_object_t *type, size_t *size) {
  static const struct {
    const char *name;
    git_object_t type;
  } types[] = {{"blob ", GIT_OBJECT_BLOB}, {"tree ", GIT_OBJECT_TREE}, {"commit ", GIT_OBJECT_COMMIT}, {"tag ", GIT_OBJECT_TAG}};
  size_t offset = 0;
  for (size_t index = 0; index < sizeof(types) / sizeof(types[0]); index++) {
    size_t name = strlen(types[index].name);
    if (length < name || memcmp(text, types[index].name, name) != 0) continue;
    *type = types[index].type;
    offset = name;
  }
  size_t start = offset;
  *size = 0;
  for (; offset > 0 && offset < length && text[offset] >= '0' && text[offset] <= '9'; offset++) {
    if (*size > (SIZE_MAX - 9) / 10) return corrupt("its header says an impossible size");
    *size = *size * 10 + (size_t)(text[offset] - '0');
  }
  if (offset == start || offset >= length || text[offset] != 0) return corrupt("its header is none");
  return (int)offset + 1;
}

/// Unpacks an object's beginning and takes its header apart; `length` is how much of `start` is filled, `header` how much
/// of that the header is.
static int read_start(
    struct loose_file *file, uint8_t start[longest_header], size_t *length, size_t *header, git_object_t *type,
    size_t *size) {
  ssize_t got = unpack(file, start, longest_header);
  if (got < 0) return -1;
  int parsed = parse_header(start, (size_t)got, type, size);
  if (parsed < 0) return -1;
  *length = (size_t)got;
  *header = (size_t)parsed;
  return 0;
}

/// Unpacks the content into memory of libgit2's, up to zlib's checksum.
static int read_content(
    struct loose_objects *backend, struct loose_file *file, void **data, size_t *size, git_object_t *type) {
  uint8_t start[longest_header];
  size_t length, header;
  if (read_start(file, start, &length, &header, type, size) < 0) return -1;
  size_t known = length - header;
  if (known > *size) return corrupt("it is longer than its header says");
  // libgit2 expects a NUL behind the content.
  uint8_t *content = *size < SIZE_MAX ? git_odb_backend_data_alloc(&backend->parent, *size + 1) : NULL;
  if (!content) return corrupt("it is too large");
  memcpy(content, start + header, known);
  ssize_t rest = unpack(file, content + known, *size - known);
  uint8_t beyond;
  ssize_t more = rest < 0 ? -1 : unpack(file, &beyond, 1);
  int status = rest < 0 || more < 0 ? -1 : 0;
  if (!status && (size_t)rest != *size - known) status = corrupt("it is shorter than its header says");
  if (!status && more > 0) status = corrupt("it is longer than its header says");
  if (status < 0) {
    git_odb_backend_data_free(&backend->parent, content);
    return status;
  }
  content[*size] = 0;
  *data = content;
  return 0;
}

static int read_object(void **data, size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  struct loose_objects *backend = (struct loose_objects *)parent;
  struct loose_file file;
  int status = open_object(backend, id, &file);
  if (status < 0) return status;
  status = read_content(backend, &file, data, size, type);
  close_object(&file);
  return status;
}

static int read_header(size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  struct loose_file file;
  int status = open_object((struct loose_objects *)parent, id, &file);
  if (status < 0) return status;
  uint8_t start[longest_header];
  size_t length, header;
  status = read_start(&file, start, &length, &header, type, size);
  close_object(&file);
  return status;
}

static int exists(git_odb_backend *parent, const git_oid *id) {
  git_odb_backend *finder = ((struct loose_objects *)parent)->finder;
  return finder->exists(finder, id);
}

static int exists_prefix(git_oid *out, git_odb_backend *parent, const git_oid *prefix, size_t digits) {
  git_odb_backend *finder = ((struct loose_objects *)parent)->finder;
  return finder->exists_prefix(out, finder, prefix, digits);
}

static void release(git_odb_backend *parent) {
  git_odb_backend *finder = ((struct loose_objects *)parent)->finder;
  finder->free(finder);
  free(parent);
}

int salkku_git_loose_backend(git_odb_backend **out, const char *objects) {
  size_t length = strlen(objects) + 1;
  struct loose_objects *backend = calloc(1, sizeof(*backend) + length);
  if (!backend) return corrupt("out of memory");
  memcpy(backend->folder, objects, length);
  int status = git_odb_backend_loose(&backend->finder, objects, -1, 0, 0, 0);
  if (status < 0) {
    free(backend);
    return status;
  }
  git_odb_init_backend(&backend->parent, GIT_ODB_BACKEND_VERSION);
  backend->parent.read = read_object;
  backend->parent.read_prefix = salkku_git_read_prefix;
  backend->parent.read_header = read_header;
  backend->parent.exists = exists;
  backend->parent.exists_prefix = exists_prefix;
  backend->parent.free = release;
  *out = &backend->parent;
  return 0;
}
