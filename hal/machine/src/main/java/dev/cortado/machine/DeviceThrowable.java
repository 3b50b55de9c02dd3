package dev.cortado.machine;

/**
 * What {@link Throwable} is on the device: the image linker puts this class in its place.
 *
 * <p>Device only. An exception has its class, its message and its cause. It has no stack trace, and
 * no list of suppressed exceptions: {@link #addSuppressed} does nothing, and the linker refuses
 * code that asks for either (CRT0415), so that nothing is silently missing. A field that no handler
 * reads takes no memory and no code. Accessors have the names of the house; the linker gives them
 * those of the JVM.
 */
class DeviceThrowable {
  private String detailMessage;
  private DeviceThrowable cause;
  private boolean causeIsSet;
  private boolean messageIsCauses;

  protected DeviceThrowable() {}

  protected DeviceThrowable(String message) {
    detailMessage = message;
  }

  protected DeviceThrowable(String message, DeviceThrowable cause) {
    detailMessage = message;
    this.cause = cause;
    causeIsSet = true;
  }

  protected DeviceThrowable(DeviceThrowable cause) {
    this.cause = cause;
    causeIsSet = true;
    messageIsCauses = true;
  }

  protected DeviceThrowable(
      String message, DeviceThrowable cause, boolean suppresses, boolean hasStackTrace) {
    detailMessage = message;
    this.cause = cause;
    causeIsSet = true;
  }

  public String message() {
    if (messageIsCauses && cause != null) {
      return cause.toString();
    }
    return detailMessage;
  }

  public String localizedMessage() {
    return message();
  }

  public DeviceThrowable cause() {
    return cause;
  }

  public DeviceThrowable initCause(DeviceThrowable newCause) {
    if (causeIsSet) {
      throw new IllegalStateException("Can't overwrite cause");
    }
    if (newCause == this) {
      throw new IllegalArgumentException("Self-causation not permitted");
    }
    cause = newCause;
    causeIsSet = true;
    return this;
  }

  public DeviceThrowable fillInStackTrace() {
    return this;
  }

  public final void addSuppressed(DeviceThrowable suppressed) {
    // nobody can read it: it is refused to ask for them
  }

  public final native DeviceThrowable[] suppressed();

  public native StackTraceElement[] stackTrace();

  public native void setStackTrace(StackTraceElement[] stackTrace);

  public native void printStackTrace();

  @Override
  public native String toString();
}
