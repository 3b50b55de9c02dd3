package dev.cortado.emulator.junit;

import dev.cortado.emulator.EmulatedBoard;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.UartByte;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Makes the board that {@link Emulate} asks for, and closes it after the test. Host only.
 *
 * <p>To a failure it adds, as a suppressed exception, what the board did last.
 */
public final class EmulatorExtension implements ParameterResolver, TestExecutionExceptionHandler {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(EmulatorExtension.class);
  private static final int SHOWN_CHANGES = 10;
  private static final int SHOWN_CHARACTERS = 200;

  /** Closes a board when its test's store is closed. */
  private record Held(EmulatedBoard board) implements AutoCloseable {
    @Override
    public void close() {
      board.close();
    }
  }

  /** What the board did before a test failed. */
  private static final class LastSeen extends RuntimeException {
    private static final long serialVersionUID = 1;

    LastSeen(String text) {
      super(text, null, false, false);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmulatedBoard.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Emulate wanted =
        AnnotationSupport.findAnnotation(context.getElement(), Emulate.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Emulate.class))
            .orElseThrow(
                () ->
                    new ExtensionConfigurationException(
                        "an EmulatedBoard parameter needs @Emulate(board = ..., image = ...)"));
    EmulatedBoard board = EmulatedBoard.named(wanted.board(), wanted.engine());
    context.getStore(NAMESPACE).put(EmulatedBoard.class, new Held(board));
    board.strict(wanted.strict());
    return board.load(Path.of(wanted.image()));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Held held = context.getStore(NAMESPACE).get(EmulatedBoard.class, Held.class);
    if (held != null) {
      failure.addSuppressed(new LastSeen(describe(held.board)));
    }
    throw failure;
  }

  private static String describe(EmulatedBoard board) {
    int pc = board.core().register(15);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("board %s at %.3f ms, pc=0x%08x", board.name(), board.nanos() / 1e6, pc));
    board.memory().line(pc).ifPresent(line -> text.append(" (").append(line).append(')'));
    List<PinChange> changes = board.pinChanges();
    text.append("\nlast of ").append(changes.size()).append(" pin changes:");
    changes.stream()
        .skip(Math.max(0, changes.size() - SHOWN_CHANGES))
        .forEach(change -> text.append("\n  ").append(change));
    List<UartByte> sent = board.uart().sent();
    String said = board.uart().text();
    text.append("\nlast of ").append(sent.size()).append(" bytes sent: ");
    text.append(said.substring(Math.max(0, said.length() - SHOWN_CHARACTERS)));
    return text.toString();
  }
}
