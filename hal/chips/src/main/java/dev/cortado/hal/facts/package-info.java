/**
 * Addresses, vectors and sizes from the datasheets, as constants. Shared by drivers on the device
 * and by tools on the host.
 */
package dev.cortado.hal.facts;
