#ifndef C_POSTGRES_H
#define C_POSTGRES_H

#include <stddef.h>

/* PostgreSQL by the system's libpq, which is looked for when it is needed and not before. What is used
 * of libpq is written down here, so that its headers are not needed; those numbers never change.
 * Nothing waits longer than it is told, and everything can be stopped while it waits. */

/* libpq, found. It stays in memory once it was. */
typedef struct postgres_library postgres_library;

/* A connection, which belongs to one thread at a time. */
typedef struct postgres postgres;

/* What the server answered, complete. */
typedef struct postgres_result postgres_result;

/* How a wait ended. */
typedef enum {
  postgres_done = 0,
  /* The server is not reached, or the connection ended. */
  postgres_lost,
  /* Nothing came for too long; the connection is of no use any more. */
  postgres_stalled,
  /* It was asked to stop; the connection is of no use any more. */
  postgres_stopped,
  /* The server, or the library itself, does not let anybody in with these settings. */
  postgres_refused,
  /* What the address, the service file or the environment say cannot be used; nobody was asked. */
  postgres_unusable,
  /* Encryption or the certificate of the server is not as the address asks for it. */
  postgres_untrusted,
  postgres_no_memory
} postgres_end;

/* A parameter: bytes, or a text with a null behind it; NULL stands for null. */
typedef struct {
  const char *bytes;
  int length;
  int is_binary;
} postgres_value;

/* How long to wait. */
typedef struct {
  /* For a connection, unless the address, the service file or the environment say it. */
  int connect_milliseconds;
  /* For the next bytes of an answer. */
  int silence_milliseconds;
  /* Asked several times a second: other than 0 to stop; NULL never stops. */
  int (*was_stopped)(void);
} postgres_patience;

/* What an answer is. */
typedef enum {
  postgres_nothing = 0,
  postgres_command,
  postgres_rows,
  postgres_copy_out,
  postgres_sync,
  /* Not done, since something before it in the pipeline failed. */
  postgres_skipped,
  postgres_failed
} postgres_kind;

/* Looks for the library under these names, up to a NULL. Returns NULL when there is none that will do. */
postgres_library *postgres_library_open(const char *const *names);
void postgres_library_close(postgres_library *library);
/* Such as 150018. */
int postgres_library_version(const postgres_library *library);

/* Connects with settings of libpq, keywords and values up to a NULL; a value of the keyword 'dbname' may be
 * an address. Returns NULL without memory; the connection is to be closed however this ended. */
postgres *postgres_connect(const postgres_library *library, const char *const *keywords,
                           const char *const *values, const postgres_patience *patience,
                           postgres_end *end);
void postgres_close(postgres *connection);

/* What the library says of the last failure; empty when nothing. Never a password. */
const char *postgres_said(postgres *connection);
/* The SQLSTATE of a failed connect, as far as it is known; empty otherwise. */
const char *postgres_state(const postgres *connection);
/* What the server says of itself, as 'server_encoding'; NULL where it says nothing of it. */
const char *postgres_setting(const postgres *connection, const char *name);
/* Such as 150018. */
int postgres_server_version(const postgres *connection);

/* Whether the connection still stands, as far as can be told without asking. */
int postgres_is_alive(postgres *connection);

/* Sends statements, answered one by one by postgres_next; not within a pipeline. */
postgres_end postgres_send_script(postgres *connection, const char *text);
/* Prepares a statement under a name. */
postgres_end postgres_send_prepare(postgres *connection, const char *name, const char *text);
/* Sends one statement with parameters; rows come in binary form. */
postgres_end postgres_send(postgres *connection, const char *text, int count,
                           const postgres_value *values);
postgres_end postgres_send_prepared(postgres *connection, const char *name, int count,
                                    const postgres_value *values);

/* Whether the library can send before it has read the answers. */
int postgres_has_pipeline(const postgres *connection);
int postgres_begin_pipeline(postgres *connection);
int postgres_end_pipeline(postgres *connection);
/* Asks for the answers to all that was sent. */
postgres_end postgres_send_sync(postgres *connection);

/* Waits for the next answer; *result is NULL behind the last answer to a statement. */
postgres_end postgres_next(postgres *connection, postgres_result **result);

/* Waits for the next row of a copy, with its line feed; *row is NULL behind the last one. The row may be
 * written to, and stays until the next call. */
postgres_end postgres_next_row(postgres *connection, char **row, size_t *length);

postgres_kind postgres_result_kind(const postgres_result *result);
int postgres_result_rows(const postgres_result *result);
/* The bytes of a column; NULL for null. */
const char *postgres_result_bytes(const postgres_result *result, int row, int column, size_t *length);
/* The number of the type of a column; 0 where there is no such column. */
unsigned postgres_result_type(const postgres_result *result, int column);
/* SQLSTATE and words of a failure; empty when there is none. */
const char *postgres_result_state(const postgres_result *result);
const char *postgres_result_said(const postgres_result *result);
void postgres_result_free(postgres_result *result);

/* Waits; returns other than 0 when it was asked to stop. */
int postgres_pause(int milliseconds, int (*was_stopped)(void));

#endif
