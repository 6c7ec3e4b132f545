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
 * it hung up) and ends the process at once. Where the terminal takes nothing, so that the program
 * waits for it, it is made to wait no longer a third of a second after the first request; after two
 * thirds the process is ended, with the terminal restored as far as it lets itself be.
 * Returns the end of the pipe to read, or -1 with errno set. */
int signal_pipe_open(void);

/* Puts back what was there before `signal_pipe_open` and closes the pipe. */
void signal_pipe_close(void);

/* Stops the whole process group as Ctrl-Z does; returns once the process goes on. */
void stop_process_group(void);

/* For commands without a screen: SIGINT, SIGTERM and SIGHUP are noted, once each; a second of them
 * ends the process. */
void interrupt_watch(void);

/* Which of them came last; 0 while none has. */
int interrupt_was_asked(void);

/* Ends the process by a signal, as the system's own handling does, but without an image of its
 * memory. Returns where the signal cannot end it. */
void end_by_signal(int number);

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

/* Writes the bytes and sets the modes; async-signal-safe. Waits a tenth of a second at most for a
 * terminal that takes nothing. */
void terminal_restore_now(void);

/* Sets the modes alone, without waiting for what was sent to be shown. */
void terminal_restore_modes(void);

/* From now on nothing waits for the terminal: what it does not take at once is lost, and so is what it
 * has not shown yet. Returns 0 where no terminal is held; async-signal-safe. */
int terminal_stop_waiting(void);

/* Watches a mapped file: where it has become shorter, its pages read as zeros from then on instead of
 * ending the process (SIGBUS), and it is noted as lost. Up to 16 at a time; -1 when there are more,
 * which are not watched. */
int mapping_watch(const void *start, size_t length);

/* Whether a page of it was missing. */
int mapping_is_lost(int number);

/* Watches it no longer; call it before it is unmapped. */
void mapping_forget(int number);

/* For a handler of SIGBUS: puts a page of zeros where one of a watched file is missing. Returns 0 for any
 * other address; async-signal-safe. */
int mapping_patch(const void *address);

/* The variables the process was given and has set, for a process it starts. */
char *const *process_environment(void);

#endif
