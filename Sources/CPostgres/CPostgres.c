#include "CPostgres.h"

#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

/* The numbers of libpq, as its libpq-fe.h has them. */
enum {
  connection_ok = 0,
  connection_bad = 1,

  polling_failed = 0,
  polling_reading = 1,
  polling_writing = 2,
  polling_ok = 3,

  result_command = 1,
  result_rows = 2,
  result_copy_out = 3,
  result_sync = 10,
  result_skipped = 11,

  field_state = 'C',
  field_words = 'M',

  verbose = 2,
};

/* A setting of libpq. */
typedef struct {
  char *keyword, *environment, *compiled, *value, *label, *display;
  int size;
} setting;

struct postgres_library {
  void *handle;
  void *(*start)(const char *const *, const char *const *, int);
  void *(*connect)(const char *const *, const char *const *, int);
  int (*poll_connect)(void *);
  void (*finish)(void *);
  setting *(*settings)(void *);
  void (*free_settings)(setting *);
  int (*status)(const void *);
  int (*socket)(const void *);
  int (*server_version)(const void *);
  const char *(*setting)(const void *, const char *);
  int (*needs_password)(const void *);
  char *(*password)(const void *);
  char *(*words)(const void *);
  int (*set_verbosity)(void *, int);
  int (*set_nonblocking)(void *, int);
  void *(*set_notices)(void *, void (*)(void *, const char *), void *);
  int (*send_script)(void *, const char *);
  int (*send)(void *, const char *, int, const unsigned *, const char *const *, const int *,
              const int *, int);
  int (*send_prepare)(void *, const char *, const char *, int, const unsigned *);
  int (*send_prepared)(void *, const char *, int, const char *const *, const int *, const int *, int);
  int (*flush)(void *);
  int (*consume)(void *);
  int (*is_busy)(void *);
  void *(*result)(void *);
  int (*copy_row)(void *, char **, int);
  void (*free)(void *);
  int (*result_status)(const void *);
  char *(*result_field)(const void *, int);
  char *(*result_words)(const void *);
  int (*rows)(const void *);
  char *(*value)(const void *, int, int);
  int (*length)(const void *, int, int);
  int (*is_null)(const void *, int, int);
  unsigned (*type)(const void *, int);
  void (*clear)(void *);
  int (*version)(void);
  /* From libpq 14 on; NULL before. */
  int (*enter_pipeline)(void *);
  int (*exit_pipeline)(void *);
  int (*sync)(void *);
};

struct postgres {
  const postgres_library *library;
  void *connection;
  char *row;
  postgres_patience patience;
  char state[6];
  char said[2048];
};

struct postgres_result {
  const postgres_library *library;
  void *result;
  char said[1024];
};

/* The library. */

static int find(void *handle, const char *name, void *place) {
  void *address = dlsym(handle, name);
  /* POSIX allows what C leaves open: the address of a function through that of an object. */
  memcpy(place, &address, sizeof address);
  return address != 0;
}

static int load(postgres_library *library, const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  library->handle = handle;
  const struct { const char *name; void *place; } wanted[] = {
    {"PQconnectStartParams", &library->start}, {"PQconnectdbParams", &library->connect},
    {"PQconnectPoll", &library->poll_connect}, {"PQfinish", &library->finish},
    {"PQconninfo", &library->settings}, {"PQconninfoFree", &library->free_settings},
    {"PQstatus", &library->status}, {"PQsocket", &library->socket},
    {"PQserverVersion", &library->server_version}, {"PQparameterStatus", &library->setting},
    {"PQconnectionNeedsPassword", &library->needs_password}, {"PQpass", &library->password},
    {"PQerrorMessage", &library->words}, {"PQsetErrorVerbosity", &library->set_verbosity},
    {"PQsetnonblocking", &library->set_nonblocking},
    {"PQsetNoticeProcessor", &library->set_notices}, {"PQsendQuery", &library->send_script},
    {"PQsendQueryParams", &library->send}, {"PQsendPrepare", &library->send_prepare},
    {"PQsendQueryPrepared", &library->send_prepared}, {"PQflush", &library->flush},
    {"PQconsumeInput", &library->consume}, {"PQisBusy", &library->is_busy},
    {"PQgetResult", &library->result}, {"PQgetCopyData", &library->copy_row},
    {"PQfreemem", &library->free}, {"PQresultStatus", &library->result_status}, {"PQresultErrorField", &library->result_field},
    {"PQresultErrorMessage", &library->result_words}, {"PQntuples", &library->rows},
    {"PQgetvalue", &library->value}, {"PQgetlength", &library->length},
    {"PQgetisnull", &library->is_null}, {"PQftype", &library->type}, {"PQclear", &library->clear},
    {"PQlibVersion", &library->version},
  };
  for (size_t at = 0; at < sizeof wanted / sizeof *wanted; at++)
    if (!find(handle, wanted[at].name, wanted[at].place)) {
      dlclose(handle);
      return 0;
    }
  if (!(find(handle, "PQenterPipelineMode", &library->enter_pipeline) &&
        find(handle, "PQexitPipelineMode", &library->exit_pipeline) &&
        find(handle, "PQpipelineSync", &library->sync)))
    library->sync = 0;
  return 1;
}

postgres_library *postgres_library_open(const char *const *names) {
  postgres_library *library = calloc(1, sizeof *library);
  if (!library) return 0;
  for (; *names; names++)
    if (load(library, *names)) return library;
  free(library);
  return 0;
}

int postgres_library_version(const postgres_library *library) { return library->version(); }

/* The library itself stays: what it has begun with OpenSSL and Kerberos does not end well. */
void postgres_library_close(postgres_library *library) { free(library); }

/* Words, without a password. */

static int is_of_word(char letter) { return isalnum((unsigned char)letter) || letter == '_'; }

/* Writes stars over the password of the connection: a short one where it stands as a word of its own. */
static void mask(const postgres *connection, char *text) {
  const char *password =
      connection->connection ? connection->library->password(connection->connection) : 0;
  size_t length = password ? strlen(password) : 0;
  if (length == 0) return;
  for (char *at = text; (at = strstr(at, password)); at += length) {
    int is_word = (at == text || !is_of_word(at[-1])) && !is_of_word(at[length]);
    if (length >= 6 || is_word) memset(at, '*', length);
  }
}

/* Copies words on one line. */
static void copy_words(char *room, size_t size, const char *words) {
  size_t count = 0;
  for (; *words && count < size - 1; words++) {
    char letter = *words;
    if ((unsigned char)letter < ' ') letter = ' ';
    if (letter == ' ' && (count == 0 || room[count - 1] == ' ')) continue;
    room[count++] = letter;
  }
  /* No half of a letter at the end of what was cut. */
  if (*words)
    while (count > 0 && ((unsigned char)*words & 0xC0) == 0x80) words--, count--;
  while (count > 0 && room[count - 1] == ' ') count--;
  room[count] = 0;
}

/* Takes what is said of a failed connect: behind 'FATAL:  ' it begins with the SQLSTATE, and ends with the
 * place in the server's own source. */
static void note_failure(postgres *connection) {
  const char *words = connection->library->words(connection->connection);
  connection->state[0] = 0;
  copy_words(connection->said, sizeof connection->said, words ? words : "");
  mask(connection, connection->said);
  for (char *at = connection->said; (at = strstr(at, ": ")); at += 2) {
    char *code = at + 2;
    if (strnlen(code, 7) < 7 || code[5] != ':' || code[6] != ' ') continue;
    /* Five letters without a digit are the word before it: 'FATAL', 'PANIC'. */
    int letters = 0, digits = 0;
    for (int place = 0; place < 5; place++) {
      digits += isdigit((unsigned char)code[place]) != 0;
      letters += isupper((unsigned char)code[place]) != 0;
    }
    if (digits == 0 || digits + letters < 5) continue;
    memcpy(connection->state, code, 5);
    connection->state[5] = 0;
    memmove(code, code + 7, strlen(code + 7) + 1);
    char *place = 0;
    for (char *next = code; (next = strstr(next, ".c:")); next += 3) place = next;
    /* ' LOCATION:  function, file.c:line', in whatever language. */
    if (place && strspn(place + 3, "0123456789") == strlen(place + 3)) {
      while (place > code && *place != ':') place--;
      while (place > code && *place != ' ') place--;
      if (place > code) *place = 0;
    }
    return;
  }
}

const char *postgres_said(postgres *connection) { return connection->said; }
const char *postgres_state(const postgres *connection) { return connection->state; }

/* Waiting. */

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static int was_stopped(int (*ask)(void)) { return ask && ask(); }

/* Waits until the socket can be read or written, or until a moment. */
static postgres_end wait_for(const postgres *connection, short events, long long until) {
  for (;;) {
    if (was_stopped(connection->patience.was_stopped)) return postgres_stopped;
    long long rest = until - now();
    if (rest <= 0) return postgres_stalled;
    struct pollfd asked = {connection->library->socket(connection->connection), events, 0};
    if (asked.fd < 0) return postgres_lost;
    int found = poll(&asked, 1, (int)(rest < 100 ? rest : 100));
    if (found > 0) return postgres_done;
    if (found < 0 && errno != EINTR) return postgres_lost;
  }
}

int postgres_pause(int milliseconds, int (*ask)(void)) {
  long long until = now() + milliseconds;
  for (;;) {
    if (was_stopped(ask)) return 1;
    long long rest = until - now();
    if (rest <= 0) return 0;
    poll(0, 0, (int)(rest < 50 ? rest : 50));
  }
}

/* Connecting. */

static void ignore_notice(void *context, const char *words) { (void)context, (void)words; }

/* The time for a connection that the settings say, in milliseconds; 0 for none. Tells whether there are
 * several hosts. */
static int connect_limit(const postgres *connection, int *is_several) {
  setting *settings = connection->library->settings(connection->connection);
  int limit = 0;
  *is_several = 0;
  for (setting *one = settings; one && one->keyword; one++) {
    if (!one->value) continue;
    if (!strcmp(one->keyword, "connect_timeout")) {
      long seconds = strtol(one->value, 0, 10);
      limit = seconds > 0 ? (int)(seconds < 3600 ? seconds : 3600) * 1000 : 0;
    }
    if (!strcmp(one->keyword, "host") || !strcmp(one->keyword, "hostaddr"))
      *is_several |= strchr(one->value, ',') != 0;
  }
  if (settings) connection->library->free_settings(settings);
  return limit;
}

static int mentions(const char *text, const char *word) {
  for (; *text; text++)
    if (!strncasecmp(text, word, strlen(word))) return 1;
  return 0;
}

/* Why a connect failed, from what is known of it. */
static postgres_end failure_of(postgres *connection) {
  note_failure(connection);
  if (connection->state[0]) return postgres_refused;
  if (connection->library->needs_password(connection->connection)) return postgres_refused;
  const char *said = connection->said;
  if (mentions(said, "ssl") || mentions(said, "certificate")) return postgres_untrusted;
  return postgres_lost;
}

/* What is wrong before anybody was asked: the settings, or a name without an address. */
static postgres_end failure_at_start(postgres *connection) {
  static const char *const words[] = {"invalid", "missing", "service", "syntax", "unrecognized", "could not match"};
  postgres_end end = failure_of(connection);
  for (size_t at = 0; at < sizeof words / sizeof *words; at++)
    if (mentions(connection->said, words[at]) && !mentions(connection->said, "translate"))
      return postgres_unusable;
  return end;
}

static postgres_end connect_within(postgres *connection, long long until) {
  const postgres_library *library = connection->library;
  int way = polling_writing;
  for (;;) {
    postgres_end end = wait_for(connection, way == polling_reading ? POLLIN : POLLOUT, until);
    if (end != postgres_done) return end;
    way = library->poll_connect(connection->connection);
    if (way == polling_ok) return postgres_done;
    if (way == polling_failed) return failure_of(connection);
  }
}

postgres *postgres_connect(const postgres_library *library, const char *const *keywords,
                           const char *const *values, const postgres_patience *patience,
                           postgres_end *end) {
  postgres *made = calloc(1, sizeof *made);
  *end = postgres_no_memory;
  if (!made) return 0;
  made->library = library;
  made->patience = *patience;
  made->connection = library->start(keywords, values, 1);
  if (!made->connection) return made;
  /* For its SQLSTATE, which a failed connect says in no other way. */
  library->set_verbosity(made->connection, verbose);
  library->set_notices(made->connection, ignore_notice, 0);
  if (library->status(made->connection) == connection_bad) {
    *end = failure_at_start(made);
    return made;
  }
  int is_several = 0;
  int limit = connect_limit(made, &is_several);
  *end = connect_within(made, now() + (limit ? limit : patience->connect_milliseconds));
  if (*end == postgres_stalled && is_several) {
    /* Only the library itself turns to the next of several hosts when one is silent. */
    library->finish(made->connection);
    made->connection = library->connect(keywords, values, 1);
    if (!made->connection) return *end = postgres_no_memory, made;
    library->set_notices(made->connection, ignore_notice, 0);
    *end = library->status(made->connection) == connection_ok ? postgres_done : failure_of(made);
  }
  if (*end == postgres_stalled) copy_words(made->said, sizeof made->said, "no answer in time");
  if (*end == postgres_done) {
    library->set_verbosity(made->connection, 1);
    if (library->set_nonblocking(made->connection, 1) != 0) *end = postgres_no_memory;
  }
  return made;
}

void postgres_close(postgres *connection) {
  if (connection->row) connection->library->free(connection->row);
  if (connection->connection) connection->library->finish(connection->connection);
  free(connection);
}

int postgres_server_version(const postgres *connection) {
  return connection->library->server_version(connection->connection);
}

const char *postgres_setting(const postgres *connection, const char *name) {
  return connection->library->setting(connection->connection, name);
}

int postgres_is_alive(postgres *connection) {
  const postgres_library *library = connection->library;
  struct pollfd asked = {library->socket(connection->connection), POLLIN, 0};
  if (asked.fd < 0) return 0;
  if (poll(&asked, 1, 0) > 0 && !library->consume(connection->connection)) return 0;
  return library->status(connection->connection) == connection_ok;
}

/* Sending. */

static postgres_end sent(postgres *connection, int is_sent) {
  if (is_sent) return postgres_done;
  note_failure(connection);
  return postgres_lost;
}

postgres_end postgres_send_script(postgres *connection, const char *text) {
  return sent(connection, connection->library->send_script(connection->connection, text));
}

postgres_end postgres_send_prepare(postgres *connection, const char *name, const char *text) {
  const postgres_library *library = connection->library;
  return sent(connection, library->send_prepare(connection->connection, name, text, 0, 0));
}

enum { most_values = 32 };

typedef struct {
  const char *bytes[most_values];
  int lengths[most_values];
  int formats[most_values];
} parameters;

static int spread(parameters *parameters, int count, const postgres_value *values) {
  if (count > most_values) return 0;
  for (int at = 0; at < count; at++) {
    parameters->bytes[at] = values[at].bytes;
    parameters->lengths[at] = values[at].length;
    parameters->formats[at] = values[at].is_binary;
  }
  return 1;
}

postgres_end postgres_send(postgres *connection, const char *text, int count,
                           const postgres_value *values) {
  parameters all;
  if (!spread(&all, count, values)) return postgres_no_memory;
  return sent(connection, connection->library->send(connection->connection, text, count, 0, all.bytes,
                                                    all.lengths, all.formats, 1));
}

postgres_end postgres_send_prepared(postgres *connection, const char *name, int count,
                                    const postgres_value *values) {
  parameters all;
  if (!spread(&all, count, values)) return postgres_no_memory;
  return sent(connection,
              connection->library->send_prepared(connection->connection, name, count, all.bytes,
                                                 all.lengths, all.formats, 1));
}

int postgres_has_pipeline(const postgres *connection) { return connection->library->sync != 0; }

int postgres_begin_pipeline(postgres *connection) {
  return connection->library->enter_pipeline(connection->connection);
}

int postgres_end_pipeline(postgres *connection) {
  return connection->library->exit_pipeline(connection->connection);
}

postgres_end postgres_send_sync(postgres *connection) {
  return sent(connection, connection->library->sync(connection->connection));
}

/* Reading. */

/* Sends what is still to be sent and reads what has come, waiting for either. */
static postgres_end exchange(postgres *connection) {
  const postgres_library *library = connection->library;
  int unsent = library->flush(connection->connection);
  if (unsent >= 0) {
    short events = unsent ? POLLIN | POLLOUT : POLLIN;
    postgres_end end =
        wait_for(connection, events, now() + connection->patience.silence_milliseconds);
    if (end == postgres_stalled)
      copy_words(connection->said, sizeof connection->said, "no answer in time");
    if (end != postgres_done) return end;
  }
  /* What the server said before it ended the connection is read even where nothing can be sent. */
  if (library->consume(connection->connection)) return postgres_done;
  note_failure(connection);
  return postgres_lost;
}

postgres_end postgres_next(postgres *connection, postgres_result **result) {
  const postgres_library *library = connection->library;
  *result = 0;
  /* What is to be sent goes out even where an answer is there. */
  library->flush(connection->connection);
  while (library->is_busy(connection->connection)) {
    postgres_end end = exchange(connection);
    if (end == postgres_lost && !library->is_busy(connection->connection)) break;
    if (end != postgres_done) return end;
  }
  void *found = library->result(connection->connection);
  if (!found) return postgres_done;
  *result = calloc(1, sizeof **result);
  if (!*result) {
    library->clear(found);
    return postgres_no_memory;
  }
  (*result)->library = library;
  (*result)->result = found;
  if (postgres_result_kind(*result) == postgres_failed) {
    const char *words = library->result_field(found, field_words);
    copy_words((*result)->said, sizeof(*result)->said, words ? words : library->result_words(found));
    mask(connection, (*result)->said);
  }
  return postgres_done;
}

postgres_end postgres_next_row(postgres *connection, char **row, size_t *length) {
  const postgres_library *library = connection->library;
  if (connection->row) library->free(connection->row);
  connection->row = *row = 0;
  *length = 0;
  for (;;) {
    int count = library->copy_row(connection->connection, &connection->row, 1);
    if (count > 0) {
      *row = connection->row;
      *length = (size_t)count;
      return postgres_done;
    }
    /* Behind the last row, or a failure: the next answer says which. */
    if (count < 0) return postgres_done;
    postgres_end end = exchange(connection);
    if (end != postgres_done) return end;
  }
}

/* Answers. */

postgres_kind postgres_result_kind(const postgres_result *result) {
  switch (result->library->result_status(result->result)) {
    case 0: case result_command: return postgres_command;
    case result_rows: return postgres_rows;
    case result_copy_out: return postgres_copy_out;
    case result_sync: return postgres_sync;
    case result_skipped: return postgres_skipped;
    default: return postgres_failed;
  }
}

int postgres_result_rows(const postgres_result *result) { return result->library->rows(result->result); }

const char *postgres_result_bytes(const postgres_result *result, int row, int column, size_t *length) {
  const postgres_library *library = result->library;
  *length = 0;
  if (library->is_null(result->result, row, column)) return 0;
  *length = (size_t)library->length(result->result, row, column);
  return library->value(result->result, row, column);
}

unsigned postgres_result_type(const postgres_result *result, int column) {
  return result->library->type(result->result, column);
}

const char *postgres_result_state(const postgres_result *result) {
  const char *state = result->library->result_field(result->result, field_state);
  return state ? state : "";
}

const char *postgres_result_said(const postgres_result *result) { return result->said; }

void postgres_result_free(postgres_result *result) {
  result->library->clear(result->result);
  free(result);
}
