/**
 * USB devices as actors, over the port that a chip's USB controller implements. Runs on the device.
 *
 * <p>Today the package holds that port alone: {@link dev.cortado.usb.DeviceController}, which calls
 * {@link dev.cortado.usb.DeviceControllerEvents}. Section numbers are those of the Universal Serial
 * Bus Specification, revision 2.0.
 */
package dev.cortado.usb;
