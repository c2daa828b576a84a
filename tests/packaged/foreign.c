/* Foreign code: says that it was loaded, by making a file, before anything asks it for anything. */
#include <fcntl.h>
#include <unistd.h>

#ifdef METADATA /* else Qt does not even try to load a plugin */
__asm__(".section .note.qt.metadata,\"a\",@note\n.balign 4\n.incbin \"" METADATA "\"\n.previous");
#endif

__attribute__((constructor)) static void loaded(void) {
    close(open(CANARY, O_CREAT | O_WRONLY, 0600));
}
unsigned la_version(unsigned version) { return version; }
