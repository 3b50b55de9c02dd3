package dev.cortado.usb;

/** How an endpoint moves data (section 4.7); the ordinal is the code in its descriptor (9.6.6). */
public enum TransferType {
  /** Setup packets and what they announce. */
  CONTROL,
  /** A reserved rate without repetition. */
  ISOCHRONOUS,
  /** Whatever time the bus has left, complete and in order. */
  BULK,
  /** Few bytes within a bounded time. */
  INTERRUPT
}
