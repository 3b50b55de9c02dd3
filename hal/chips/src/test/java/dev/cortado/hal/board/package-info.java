/** Tests of what the boards share while they are wired. Runs on the host. */
package dev.cortado.hal.board;
