/** Tests of the USB port's constants. Runs on the host. */
package dev.cortado.usb;
