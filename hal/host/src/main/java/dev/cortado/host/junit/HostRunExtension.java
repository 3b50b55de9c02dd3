package dev.cortado.host.junit;

import dev.cortado.host.HostBoard;
import dev.cortado.kernel.Firmware;
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
        AnnotationSupport.findAnnotation(context.getElement(), HostRun.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), HostRun.class))
            .orElseThrow(
                () ->
                    new ExtensionConfigurationException(
                        "a HostBoard parameter needs @HostRun(firmware = ..., board = ...)"));
    Firmware firmware = ReflectionSupport.newInstance(wanted.firmware());
    HostBoard board = HostBoard.start(firmware, wanted.board());
    context.getStore(NAMESPACE).put(HostBoard.class, new Held(board));
    return board.strict(wanted.strict());
  }
}
