#include "git_pack.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// The index of a pack (gitformat-pack(5)), held against the pack once.

enum { fanout_size = 256 * 4 };

static uint32_t number(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// MARK: - Files

/// A file that is mapped, once however many threads read it: its pages count as memory of the process for each mapping.
struct shared {
  dev_t device;
  ino_t number;
  struct mapped file;
  size_t users;
  struct shared *next;
};

static struct shared *files;
static pthread_mutex_t files_mutex = PTHREAD_MUTEX_INITIALIZER;

/// The bytes of an open file, for `unmap` to give back; none if they can't be mapped.
static struct mapped map_shared(int descriptor, const struct stat *status) {
  struct mapped none = {0};
  size_t size = (size_t)status->st_size;
  for (struct shared *known = files; known; known = known->next) {
    if (known->device != status->st_dev || known->number != status->st_ino || known->file.size != size) continue;
    known->users += 1;
    return known->file;
  }
  struct shared *new = malloc(sizeof(*new));
  if (!new) return none;
  void *bytes = mmap(NULL, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (bytes == MAP_FAILED) {
    free(new);
    return none;
  }
  *new = (struct shared){status->st_dev, status->st_ino, {bytes, size}, 1, files};
  files = new;
  return new->file;
}

/// Maps the regular file at `path` and `ending`; no bytes if that can't be done.
static struct mapped map_file(const char *path, const char *ending) {
  struct mapped file = {0};
  size_t length = strlen(path);
  char *name = malloc(length + strlen(ending) + 1);
  if (!name) return file;
  memcpy(name, path, length);
  memcpy(name + length, ending, strlen(ending) + 1);
  int descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  free(name);
  if (descriptor < 0) return file;
  struct stat status;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
      (uint64_t)status.st_size <= SIZE_MAX) {
    pthread_mutex_lock(&files_mutex);
    file = map_shared(descriptor, &status);
    pthread_mutex_unlock(&files_mutex);
  }
  close(descriptor);
  return file;
}

static void unmap(struct mapped *file) {
  if (!file->bytes) return;
  pthread_mutex_lock(&files_mutex);
  struct shared **place = &files;
  while ((*place)->file.bytes != file->bytes) place = &(*place)->next;
  struct shared *known = *place;
  known->users -= 1;
  if (known->users == 0) {
    munmap((void *)file->bytes, file->size);
    *place = known->next;
    free(known);
  } else {
    // Whoever is done has read what the others need little of: that comes back from the system's cache when it is asked for.
    madvise((void *)file->bytes, file->size, MADV_DONTNEED);
  }
  pthread_mutex_unlock(&files_mutex);
  file->bytes = NULL;
}

// MARK: - The index

static const uint8_t *fanout(const struct pack *pack) { return pack->index.bytes + (pack->isFirstVersion ? 0 : 8); }

/// Where the object at `position` of the index begins in the pack; 0 where the index says nothing that can be.
static uint64_t offset_at(const struct pack *pack, uint32_t position) {
  const uint8_t *lines = fanout(pack) + fanout_size;
  if (pack->isFirstVersion) return number(lines + (size_t)position * (4 + salkku_id_size));
  const uint8_t *offsets = lines + (size_t)pack->count * (salkku_id_size + 4);
  uint32_t offset = number(offsets + (size_t)position * 4);
  if (!(offset & 0x80000000)) return offset;
  const uint8_t *large = offsets + (size_t)pack->count * 4 + (size_t)(offset & 0x7FFFFFFF) * 8;
  if (large + 8 > pack->index.bytes + pack->index.size - 2 * salkku_id_size) return 0;
  return (uint64_t)number(large) << 32 | number(large + 4);
}

/// Whether an index of this size can hold `count` objects.
static bool fits(const struct pack *pack, uint64_t count) {
  uint64_t fixed = fanout_size + 2 * salkku_id_size;
  if (pack->isFirstVersion) return pack->index.size == fixed + count * (4 + salkku_id_size);
  uint64_t least = 8 + fixed + count * (salkku_id_size + 4 + 4);
  // Offsets that need more than 31 bits stand in a table of their own.
  uint64_t most = least + (count > 0 ? (count - 1) * 8 : 0);
  return pack->index.size >= least && pack->index.size <= most && (pack->index.size - least) % 8 == 0;
}

bool salkku_is_within(const struct pack *pack, uint64_t offset) {
  return offset >= salkku_pack_header_size && offset < pack->data.size - salkku_id_size;
}

/// Whether the pack and its index belong together, and no line of the index leads out of the pack.
static bool is_sound(struct pack *pack) {
  if (pack->index.size < 8 + fanout_size + 2 * salkku_id_size || pack->data.size < salkku_pack_header_size + salkku_id_size) {
    return false;
  }
  static const uint8_t signature[] = {0xFF, 't', 'O', 'c'};
  pack->isFirstVersion = memcmp(pack->index.bytes, signature, sizeof(signature)) != 0;
  if (!pack->isFirstVersion && number(pack->index.bytes + 4) != 2) return false;
  for (int byte = 0; byte < 256; byte++) {
    uint32_t next = number(fanout(pack) + 4 * byte);
    if (next < pack->count) return false;
    pack->count = next;
  }
  if (!fits(pack, pack->count)) return false;
  uint32_t version = number(pack->data.bytes + 4);
  if (memcmp(pack->data.bytes, "PACK", 4) != 0 || (version != 2 && version != 3)) return false;
  if (number(pack->data.bytes + 8) != pack->count) return false;
  const uint8_t *named = pack->index.bytes + pack->index.size - 2 * salkku_id_size;
  if (memcmp(pack->data.bytes + pack->data.size - salkku_id_size, named, salkku_id_size) != 0) return false;
  for (uint32_t position = 0; position < pack->count; position++) {
    if (!salkku_is_within(pack, offset_at(pack, position))) return false;
  }
  return true;
}

/// The name at `position` of the index, where they are in order.
static const uint8_t *name_at(const struct pack *pack, uint32_t position) {
  const uint8_t *names = fanout(pack) + fanout_size + (pack->isFirstVersion ? 4 : 0);
  return names + (size_t)position * (salkku_id_size + (pack->isFirstVersion ? 4 : 0));
}

/// The position of the first name that is not before `id`.
static uint32_t lower_bound(const struct pack *pack, const uint8_t *id) {
  uint32_t low = id[0] == 0 ? 0 : number(fanout(pack) + 4 * (id[0] - 1));
  uint32_t high = number(fanout(pack) + 4 * id[0]);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (memcmp(name_at(pack, middle), id, salkku_id_size) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

bool salkku_find_in_pack(const struct pack *pack, const uint8_t *id, uint64_t *offset) {
  uint32_t position = lower_bound(pack, id);
  if (position == pack->count || memcmp(name_at(pack, position), id, salkku_id_size) != 0) return false;
  *offset = offset_at(pack, position);
  return true;
}

/// Whether a name begins with `digits` hexadecimal digits of `prefix`.
static bool has_prefix(const uint8_t *name, const uint8_t *prefix, size_t digits) {
  return memcmp(name, prefix, digits / 2) == 0 && (digits % 2 == 0 || name[digits / 2] >> 4 == prefix[digits / 2] >> 4);
}

int salkku_find_prefix_in_pack(const struct pack *pack, const uint8_t *prefix, size_t digits, git_oid *id) {
  uint8_t least[salkku_id_size] = {0};
  memcpy(least, prefix, (digits + 1) / 2);
  if (digits % 2) least[digits / 2] &= 0xF0;
  uint32_t position = lower_bound(pack, least);
  if (position == pack->count || !has_prefix(name_at(pack, position), prefix, digits)) return GIT_ENOTFOUND;
  memcpy(id->id, name_at(pack, position), salkku_id_size);
  bool isOnly = position + 1 == pack->count || !has_prefix(name_at(pack, position + 1), prefix, digits);
  return isOnly ? 0 : GIT_EAMBIGUOUS;
}

bool salkku_open_pack(struct pack *pack) {
  if (pack->state != unopened) return pack->state == usable;
  pack->index = map_file(pack->path, ".idx");
  pack->data = map_file(pack->path, ".pack");
  pack->state = pack->index.bytes && pack->data.bytes && is_sound(pack) ? usable : refused;
  if (pack->state == refused) salkku_close_pack(pack);
  return pack->state == usable;
}

void salkku_close_pack(struct pack *pack) {
  unmap(&pack->index);
  unmap(&pack->data);
}
