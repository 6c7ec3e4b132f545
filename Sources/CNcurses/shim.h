#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

/* Wide characters (cchar_t, wget_wch); nothing else has to be defined for ncurses 6. */
#define NCURSES_WIDECHAR 1
/* The functions themselves, not the macros of the same names. */
#define NCURSES_NOMACROS 1

#include <curses.h>
#include <stdio.h>
#include <wchar.h>

/* term.h makes macros of words such as `lines` and `columns`: declared by hand instead. */
extern int setupterm(const char *term, int descriptor, int *error);
extern int wcwidth(wchar_t character);

/* Globals, which Swift rightly takes for unsafe to share. */
static inline WINDOW *nc_standard_screen(void) { return stdscr; }
static inline int nc_colours(void) { return COLORS; }
static inline int nc_colour_pairs(void) { return COLOR_PAIRS; }

/* Constants built by macros that Swift does not import. */
static inline attr_t nc_bold(void) { return WA_BOLD; }
static inline attr_t nc_dim(void) { return WA_DIM; }
static inline attr_t nc_underline(void) { return WA_UNDERLINE; }
static inline attr_t nc_reverse(void) { return WA_REVERSE; }

/* A cell with a colour pair beyond the range of short, which setcchar takes by its last argument. */
static inline int nc_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/* A capability by its name; null where terminfo says absent or not a string. */
static inline const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? 0 : value;
}

#endif
