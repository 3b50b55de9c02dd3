/**
 * What every image needs beside the application: vectors, reset, the boot block, the compiler's
 * support routines and the map of memory.
 *
 * <p>Host only.
 */
package dev.cortado.linker.boot;
