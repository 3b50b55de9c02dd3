package dev.cortado.linker.generate;

import static org.bytedeco.llvm.global.LLVM.LLVMInstallFatalErrorHandler;

import dev.cortado.linker.LinkerBug;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.llvm.LLVM.LLVMFatalErrorHandler;

/**
 * A thread for one compilation, so that LLVM cannot take the process with it. Host only.
 *
 * <p>After a fatal error LLVM ends the process as soon as its handler returns. So the handler never
 * returns: it hands the message to whoever waits, and its thread sleeps for ever, at the cost of
 * one thread and one module for each such bug of ours. The stack is large since LLVM recurses.
 */
final class LlvmThread extends Thread {
  private static final long STACK_BYTES = 64L << 20;
  private static final LLVMFatalErrorHandler HANDLER =
      new LLVMFatalErrorHandler() {
        @Override
        public void call(BytePointer reason) {
          stopOnFatalError(reason.getString());
        }
      };

  private final CompletableFuture<Object> result;

  private LlvmThread(Supplier<?> work, CompletableFuture<Object> result) {
    super(null, () -> complete(work, result), "llvm", STACK_BYTES);
    this.result = result;
    setDaemon(true);
  }

  /** Installs the handler; called once, before all else. */
  static void guardProcess() {
    // Else the pointer scope that happens to be open would free it.
    HANDLER.retainReference();
    LLVMInstallFatalErrorHandler(HANDLER);
  }

  /**
   * Does {@code work} on a thread of its own and returns its result.
   *
   * @throws LinkerBug if LLVM gives up; what {@code work} throws is thrown as it is
   */
  @SuppressWarnings("unchecked")
  static <T> T call(Supplier<T> work) {
    CompletableFuture<Object> result = new CompletableFuture<>();
    new LlvmThread(work, result).start();
    try {
      return (T) result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LinkerBug bug) {
        throw new LinkerBug(bug.getMessage(), bug);
      }
      throw new LinkerBug("LLVM was not reached", e.getCause());
    }
  }

  private static void complete(Supplier<?> work, CompletableFuture<Object> result) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private static void stopOnFatalError(String reason) {
    if (Thread.currentThread() instanceof LlvmThread thread) {
      thread.result.completeExceptionally(new LinkerBug("LLVM gave up: " + reason));
      while (true) {
        LockSupport.park();
      }
    }
  }
}
