#include "CTransfer.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The numbers of libcurl's options and answers, as its curl.h has them. */
enum {
  option_write_data = 10001,
  option_address = 10002,
  option_error_text = 10010,
  option_program = 10018,
  option_stall_bytes = 19,
  option_stall_seconds = 20,
  option_header_data = 10029,
  option_no_progress = 43,
  option_progress_data = 10057,
  option_authorities = 10065,
  option_header_function = 20079,
  option_authority_folder = 10097,
  option_no_signal = 99,
  option_encodings = 10102,
  option_proxy_authentication = 111,
  option_connect_milliseconds = 156,
  option_protocols = 181,
  option_proxy_authorities = 10246,
  option_proxy_authority_folder = 10247,
  option_proxy_user = 10006,
  option_write_function = 20011,
  option_progress_function = 20219,
  option_quick_exit = 322,

  info_redirection = 0x10001F,
  info_status = 0x200002,
  info_request_size = 0x20000C,
  info_proxy_status = 0x200016,

  global_all = 3,
  protocols_http = 3,
};

/* Any way of saying who one is that both sides know. */
static const long any_authentication = ~0x10L;

struct transfer {
  void *library;
  void *handle;
  int (*set)(void *, int, ...);
  int (*ask)(void *, int, ...);
  int (*perform)(void *);
  void (*clean)(void *);
  const char *(*words)(int);
  char *(*version)(void);

  unsigned char *body;
  size_t count;
  size_t capacity;
  size_t most_bytes;
  int is_too_large;
  int (*was_stopped)(void);

  long status;
  long proxy_status;
  char said[512];
  char content_type[128];
  char retry_after[128];
  char redirection[2048];
};

static int load(transfer *transfer, const char *name) {
  transfer->library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!transfer->library) return 0;
  int (*prepare)(long);
  void *(*begin)(void);
  /* POSIX allows what C leaves open: the address of a function through that of an object. */
  *(void **)&prepare = dlsym(transfer->library, "curl_global_init");
  *(void **)&begin = dlsym(transfer->library, "curl_easy_init");
  *(void **)&transfer->set = dlsym(transfer->library, "curl_easy_setopt");
  *(void **)&transfer->ask = dlsym(transfer->library, "curl_easy_getinfo");
  *(void **)&transfer->perform = dlsym(transfer->library, "curl_easy_perform");
  *(void **)&transfer->clean = dlsym(transfer->library, "curl_easy_cleanup");
  *(void **)&transfer->words = dlsym(transfer->library, "curl_easy_strerror");
  *(void **)&transfer->version = dlsym(transfer->library, "curl_version");
  if (prepare && begin && transfer->set && transfer->ask && transfer->perform && transfer->clean &&
      transfer->words && prepare(global_all) == 0 && (transfer->handle = begin()))
    return 1;
  dlclose(transfer->library);
  transfer->library = 0;
  return 0;
}

transfer *transfer_open(const char *const *names) {
  transfer *opened = calloc(1, sizeof *opened);
  if (!opened) return 0;
  for (; *names; names++)
    if (load(opened, *names)) return opened;
  free(opened);
  return 0;
}

void transfer_close(transfer *transfer) {
  /* The library stays: it may have threads that still wait for a name. */
  transfer->clean(transfer->handle);
  free(transfer->body);
  free(transfer);
}

static size_t take_body(char *bytes, size_t size, size_t number, void *context) {
  transfer *transfer = context;
  size_t more = size * number;
  if (more > transfer->most_bytes - transfer->count) {
    transfer->is_too_large = 1;
    return 0;
  }
  if (transfer->count + more > transfer->capacity) {
    size_t capacity = transfer->capacity ? 2 * transfer->capacity : 64 << 10;
    while (capacity < transfer->count + more) capacity *= 2;
    unsigned char *larger = realloc(transfer->body, capacity);
    if (!larger) return 0;
    transfer->body = larger;
    transfer->capacity = capacity;
  }
  if (more) memcpy(transfer->body + transfer->count, bytes, more);
  transfer->count += more;
  return more;
}

/* Copies what stands behind the name of a header, cut to the room there is. */
static void copy_value(char *room, size_t size, const char *line, size_t length, const char *name) {
  size_t at = strlen(name);
  if (length <= at || strncasecmp(line, name, at) != 0) return;
  while (at < length && (line[at] == ' ' || line[at] == '\t')) at++;
  while (length > at && (unsigned char)line[length - 1] <= ' ') length--;
  size_t count = length - at < size - 1 ? length - at : size - 1;
  memcpy(room, line + at, count);
  room[count] = 0;
}

static size_t take_header(char *line, size_t size, size_t number, void *context) {
  transfer *transfer = context;
  size_t length = size * number;
  if (length > 5 && strncasecmp(line, "http/", 5) == 0) {
    /* Another answer begins, as after that of a proxy. */
    transfer->content_type[0] = transfer->retry_after[0] = 0;
  }
  copy_value(transfer->content_type, sizeof transfer->content_type, line, length, "content-type:");
  copy_value(transfer->retry_after, sizeof transfer->retry_after, line, length, "retry-after:");
  return length;
}

static int show_progress(void *context, long long a, long long b, long long c, long long d) {
  (void)a, (void)b, (void)c, (void)d;
  const transfer *transfer = context;
  return transfer->was_stopped && transfer->was_stopped() ? 1 : 0;
}

static transfer_end end_of(const transfer *transfer, int code) {
  long sent = 0;
  switch (code) {
    case 0: return transfer_done;
    case 5: case 6: return transfer_no_host;
    case 7: return transfer_no_connection;
    case 28:
      transfer->ask(transfer->handle, info_request_size, &sent);
      return sent > 0 ? transfer_stalled : transfer_no_connection;
    case 1: case 8: case 16: case 18: case 52: case 55: case 56: case 61: case 92: case 95: return transfer_cut;
    case 35: return transfer_no_handshake;
    case 51: case 58: case 60: case 83: case 90: case 91: return transfer_bad_certificate;
    case 77: return transfer_bad_authorities;
    case 23: return transfer->is_too_large ? transfer_too_large : transfer_no_memory;
    case 63: return transfer_too_large;
    case 42: return transfer_stopped;
    case 27: return transfer_no_memory;
    default: return transfer_failed;
  }
}

transfer_end transfer_perform(transfer *transfer, const transfer_request *request) {
  void *handle = transfer->handle;
  int (*set)(void *, int, ...) = transfer->set;
  transfer->count = 0;
  transfer->is_too_large = 0;
  transfer->most_bytes = request->most_bytes;
  transfer->was_stopped = request->was_stopped;
  transfer->status = transfer->proxy_status = 0;
  transfer->said[0] = transfer->content_type[0] = transfer->retry_after[0] = 0;
  transfer->redirection[0] = 0;
  /* Where the library is older than an option it says so, and goes without. */
  set(handle, option_address, request->address);
  set(handle, option_program, request->program);
  set(handle, option_protocols, (long)protocols_http);
  set(handle, option_encodings, "");
  set(handle, option_no_signal, 1L);
  set(handle, option_quick_exit, 1L);
  set(handle, option_connect_milliseconds, request->connect_milliseconds);
  set(handle, option_stall_bytes, request->stall_bytes);
  set(handle, option_stall_seconds, request->stall_seconds);
  set(handle, option_proxy_authentication, any_authentication);
  /* No name of one's own: that of the address of the proxy, or of the ticket that one has. */
  set(handle, option_proxy_user, ":");
  if (request->authorities) {
    set(handle, option_authorities, request->authorities);
    set(handle, option_proxy_authorities, request->authorities);
  }
  if (request->authority_folder) {
    set(handle, option_authority_folder, request->authority_folder);
    set(handle, option_proxy_authority_folder, request->authority_folder);
  }
  set(handle, option_write_function, take_body);
  set(handle, option_write_data, transfer);
  set(handle, option_header_function, take_header);
  set(handle, option_header_data, transfer);
  set(handle, option_progress_function, show_progress);
  set(handle, option_progress_data, transfer);
  set(handle, option_no_progress, 0L);
  set(handle, option_error_text, transfer->said);
  int code = transfer->perform(handle);
  transfer->ask(handle, info_status, &transfer->status);
  transfer->ask(handle, info_proxy_status, &transfer->proxy_status);
  const char *redirection = 0;
  transfer->ask(handle, info_redirection, &redirection);
  if (redirection) strncpy(transfer->redirection, redirection, sizeof transfer->redirection - 1);
  if (code != 0 && !transfer->said[0])
    strncpy(transfer->said, transfer->words(code), sizeof transfer->said - 1);
  return end_of(transfer, code);
}

const char *transfer_version(const transfer *transfer) {
  return transfer->version ? transfer->version() : "";
}

long transfer_status(const transfer *transfer) { return transfer->status; }
long transfer_proxy_status(const transfer *transfer) { return transfer->proxy_status; }
const unsigned char *transfer_body(const transfer *transfer) { return transfer->body; }
size_t transfer_count(const transfer *transfer) { return transfer->count; }
const char *transfer_content_type(const transfer *transfer) { return transfer->content_type; }
const char *transfer_retry_after(const transfer *transfer) { return transfer->retry_after; }
const char *transfer_redirection(const transfer *transfer) { return transfer->redirection; }
const char *transfer_said(const transfer *transfer) { return transfer->said; }
