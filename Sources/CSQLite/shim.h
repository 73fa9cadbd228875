#pragma once
#include <sqlite3.h>

// The destructor that means "copy it" is a cast of -1, which no other language can write.
static inline int salkku_bind_copied_text(sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, place, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// Has a name in double quotes that names nothing be a mistake, and no text. Takes any number of arguments, which no other language can call.
static inline int salkku_take_names_for_names(sqlite3 *database) {
  int status = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  return status != SQLITE_OK ? status : sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
}

// Has the library not count what it allocates, for which it would hold a lock each time; before any other call. Takes any number of
// arguments, which no other language can call.
static inline int salkku_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
