/** Tests of the portable drivers, over a fake UART and fake pins. Runs on the host. */
package dev.cortado.hal;
