package dev.cortado.linker.generate;

import static org.bytedeco.llvm.global.LLVM.LLVMContextSetDiagnosticHandler;
import static org.bytedeco.llvm.global.LLVM.LLVMDSError;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoDescription;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoSeverity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;

/**
 * What LLVM says while it compiles one module: errors, and the functions' stack frames. Host only.
 *
 * <p>Without a handler of ours LLVM ends the process at the first error. There is one native
 * handler for all modules, because native callbacks are few; it finds its module by the thread.
 */
final class LlvmMessages {
  private static final Pattern FRAME =
      Pattern.compile("stack frame size \\((\\d+)\\) exceeds limit \\(\\d+\\) in function '(.*)'");
  private static final ThreadLocal<LlvmMessages> CURRENT = new ThreadLocal<>();
  private static final LLVMDiagnosticHandler HANDLER =
      new LLVMDiagnosticHandler() {
        @Override
        public void call(LLVMDiagnosticInfoRef diagnostic, Pointer context) {
          receive(diagnostic);
        }
      };

  static {
    // Else the pointer scope that happens to be open would free it.
    HANDLER.retainReference();
  }

  private final List<String> errors = new ArrayList<>();
  private final SortedMap<String, Integer> frameBytes = new TreeMap<>();

  /** Collects what LLVM says of {@code context} on this thread, from now on. */
  static LlvmMessages collect(LLVMContextRef context) {
    LlvmMessages messages = new LlvmMessages();
    CURRENT.set(messages);
    LLVMContextSetDiagnosticHandler(context, HANDLER, null);
    return messages;
  }

  private static void receive(LLVMDiagnosticInfoRef diagnostic) {
    BytePointer description = LLVMGetDiagInfoDescription(diagnostic);
    String text = description.getString();
    LLVMDisposeMessage(description);
    LlvmMessages messages = CURRENT.get();
    Matcher frame = FRAME.matcher(text);
    if (frame.find()) {
      messages.frameBytes.put(frame.group(2), Integer.valueOf(frame.group(1)));
    } else if (LLVMGetDiagInfoSeverity(diagnostic) == LLVMDSError) {
      messages.errors.add(text);
    }
  }

  List<String> errors() {
    return errors;
  }

  SortedMap<String, Integer> frameBytes() {
    return frameBytes;
  }
}
