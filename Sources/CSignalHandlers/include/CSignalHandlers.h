#ifndef C_SIGNAL_HANDLERS_H
#define C_SIGNAL_HANDLERS_H

#include <stddef.h>

/* The code that runs inside signal handlers.
 *
 * It is C because it may only touch plain static storage and call async-signal-safe functions,
 * which the Swift runtime does not promise, and it is a target of its own because that storage
 * must exist once: what a system library's header defines is compiled into every Swift file. */

/* Catches SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP and SIGCONT; each writes one byte,
 * its number, into a pipe. Those the process was told to ignore stay ignored, SIGTSTP aside.
 * A second request to end, before the first was answered by leaving, restores the terminal (unless
 * it hung up) and ends the process at once.
 * Returns the end of the pipe to read, or -1 with errno set. */
int signal_pipe_open(void);

/* Puts back what was there before `signal_pipe_open` and closes the pipe. */
void signal_pipe_close(void);

/* Stops the whole process group as Ctrl-Z does; returns once the process goes on. */
void stop_process_group(void);

/* For commands without a screen: SIGINT, SIGTERM and SIGHUP are noted, once each; a second of them
 * ends the process. */
void interrupt_watch(void);

/* Whether one of them has come. */
int interrupt_was_asked(void);

/* From now on a SIGTERM comes when the process that started this one ends, however it ends; where the
 * system knows no such thing, none comes. */
void interrupt_with_parent(void);

/* Notes how to leave the terminal: its present modes, and the bytes that undo what was sent.
 * Bytes beyond 512 are left out. Call it before the modes are changed. */
void terminal_restore_prepare(int descriptor);
void terminal_restore_bytes(const char *bytes, size_t count);

/* Notes where messages went meanwhile and where they belong; -1, -1 for nowhere. */
void terminal_restore_messages(int captured, int original);

/* Catches SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT and SIGFPE: leaves the terminal as prepared,
 * shows the captured messages, then lets the signal do what it would have done. */
void terminal_restore_install(void);

/* Turns the above into nothing, after an orderly end. */
void terminal_restore_forget(void);

/* Writes the bytes and sets the modes; async-signal-safe. */
void terminal_restore_now(void);

/* The variables the process was given and has set, for a process it starts. */
char *const *process_environment(void);

#endif
