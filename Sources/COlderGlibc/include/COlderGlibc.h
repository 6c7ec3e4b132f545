/* Functions of the C library that the program brings along, so that an older C library will do: the linker takes
   these in place of ones that appeared, or were given a new version, after the release that the program asks for
   (docs/release.md). Nothing is called by this header. */
