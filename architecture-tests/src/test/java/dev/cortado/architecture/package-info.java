/** Rules over all modules: arrows between them, and what code for the device may do. Tests only. */
package dev.cortado.architecture;
