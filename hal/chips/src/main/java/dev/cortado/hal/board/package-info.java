/**
 * What the boards share while they are wired: parts looked up by name, and who uses which pin. Runs
 * on the host.
 */
package dev.cortado.hal.board;
