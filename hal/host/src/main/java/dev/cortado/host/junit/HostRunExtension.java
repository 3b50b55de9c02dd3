package dev.cortado.host.junit;

import dev.cortado.host.HostBoard;
import dev.cortado.kernel.Firmware;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts the firmware that {@link HostRun} names, and ends it after the test. Host only. */
public final class HostRunExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(HostRunExtension.class);

  /** Ends a run when its test's store is closed. */
  private record Held(HostBoard board) implements AutoCloseable {
    @Override
    public void close() {
      board.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == HostBoard.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    HostRun wanted =
        wanted(context)
            .orElseThrow(
                () ->
                    new ExtensionConfigurationException(
                        "a HostBoard parameter needs @HostRun(firmware = ..., board = ...)"));
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(HostBoard.class, key -> start(wanted), Held.class)
        .board();
  }

  /** Starts what the test asks for; the methods before and after it get the same. */
  private static Held start(HostRun wanted) {
    Firmware firmware = ReflectionSupport.newInstance(wanted.firmware());
    return new Held(HostBoard.start(firmware, wanted.board()).strict(wanted.strict()));
  }

  /** Returns what stands at the test, its class, or the next one around that. */
  private static Optional<HostRun> wanted(ExtensionContext context) {
    Optional<HostRun> found = AnnotationSupport.findAnnotation(context.getElement(), HostRun.class);
    Class<?> type = context.getTestClass().orElse(null);
    while (found.isEmpty() && type != null) {
      found = AnnotationSupport.findAnnotation(type, HostRun.class);
      type = type.getEnclosingClass();
    }
    return found;
  }
}
