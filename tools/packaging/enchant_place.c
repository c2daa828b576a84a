/* Tells enchant where its files are when it lies in the program's own folder.
 *
 * Debian builds it with one fixed place, below /usr, and an `enchant_relocate` that hands every
 * path back as it is. It is called by name, so ours is used instead when this is loaded first.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((visibility("default"))) char *enchant_relocate(const char *path) {
    Dl_info ours;
    const char *name = strrchr(path, '/');
    char *end, *moved = NULL;
    char folder[4096];

    if (name == NULL || strncmp(path, "/usr/", 5) != 0 || dladdr(&enchant_relocate, &ours) == 0 ||
        strlen(ours.dli_fname) >= sizeof folder)
        return strdup(path);
    strcpy(folder, ours.dli_fname);
    end = strrchr(folder, '/');
    if (end == NULL)
        return strdup(path);
    *end = '\0';
    return asprintf(&moved, "%s%s", folder, name) < 0 ? NULL : moved;
}
