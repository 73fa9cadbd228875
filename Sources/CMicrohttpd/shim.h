#pragma once
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// What Swift can't call: functions that take any number of arguments, and addresses that are one type for the caller and
// another for the system.

/// How many files and connections this process may have open, after asking for as many as `wanted`.
static inline long salkku_http_room(long wanted) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
  if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= (rlim_t)wanted) return wanted;
  rlim_t before = limit.rlim_cur;
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY || limit.rlim_max > (rlim_t)wanted ? (rlim_t)wanted : limit.rlim_max;
  return (long)(setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before);
}

/// A socket that listens on this machine's own address alone: ::1, or else 127.0.0.1. -1, and `errno`, where there can be none.
/// - port: 0 for any; what it became.
static inline int salkku_http_listen(int is_six, unsigned short *port) {
  struct sockaddr_in6 six = {0};
  struct sockaddr_in four = {0};
  six.sin6_family = AF_INET6;
  six.sin6_addr = in6addr_loopback;
  six.sin6_port = htons(*port);
  four.sin_family = AF_INET;
  four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  four.sin_port = htons(*port);
#ifdef __APPLE__
  six.sin6_len = sizeof six;
  four.sin_len = sizeof four;
#endif
  struct sockaddr *address = is_six ? (struct sockaddr *)&six : (struct sockaddr *)&four;
  socklen_t size = is_six ? sizeof six : sizeof four;
  int on = 1;
  int number = socket(is_six ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
  if (number < 0) return -1;
  if (fcntl(number, F_SETFD, FD_CLOEXEC) == 0 && fcntl(number, F_SETFL, O_NONBLOCK) == 0
      && setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
      && (!is_six || setsockopt(number, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) == 0)
      && bind(number, address, size) == 0 && listen(number, 1024) == 0 && getsockname(number, address, &size) == 0) {
    *port = ntohs(is_six ? six.sin6_port : four.sin_port);
    return number;
  }
  int failure = errno;
  close(number);
  errno = failure;
  return -1;
}

/// Leaves addresses as they were sent: Salkku reads them itself.
static inline size_t salkku_http_leave(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

/// Begins to answer on a socket that listens, which it then closes; NULL where it can't.
static inline struct MHD_Daemon *salkku_http_start(
    int listening, unsigned int connections, unsigned int seconds, size_t memory, MHD_AccessHandlerCallback answer,
    MHD_NotifyConnectionCallback connected, MHD_RequestCompletedCallback completed, void *context) {
  return MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, answer, context, MHD_OPTION_LISTEN_SOCKET,
      listening, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT, seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_UNESCAPE_CALLBACK,
      salkku_http_leave, NULL, MHD_OPTION_NOTIFY_CONNECTION, connected, context, MHD_OPTION_NOTIFY_COMPLETED, completed,
      context, MHD_OPTION_END);
}

/// The socket of a connection; -1 where it has none any more.
static inline int salkku_http_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/// Ends a connection: whoever reads from it or writes to it sees that it is closed.
static inline void salkku_http_end(int number) { shutdown(number, SHUT_RDWR); }

struct salkku_http_hosts {
  const char *value;
  int count;
};

static inline enum MHD_Result salkku_http_note(void *hosts, enum MHD_ValueKind kind, const char *name, const char *value) {
  (void)kind;
  if (name && strcasecmp(name, "Host") == 0) {
    ((struct salkku_http_hosts *)hosts)->value = value;
    ((struct salkku_http_hosts *)hosts)->count += 1;
  }
  return MHD_YES;
}

/// What a request says that it is for; NULL where it says nothing, or several things.
static inline const char *salkku_http_host(struct MHD_Connection *connection) {
  struct salkku_http_hosts hosts = {NULL, 0};
  MHD_get_connection_values(connection, MHD_HEADER_KIND, salkku_http_note, &hosts);
  return hosts.count == 1 ? hosts.value : NULL;
}
