/**
 * USB devices as actors, over the port that a chip's USB controller implements. Runs on the device.
 */
package dev.cortado.usb;
