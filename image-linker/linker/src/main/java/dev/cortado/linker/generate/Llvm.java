package dev.cortado.linker.generate;

import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMAsmParser;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMAsmPrinter;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTarget;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTargetInfo;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTargetMC;
import static org.bytedeco.llvm.global.LLVM.LLVMParseCommandLineOptions;

import dev.cortado.linker.LinkerBug;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Compiles modules of LLVM IR to object files. Host only, safe for threads.
 *
 * <p>The first use unpacks and loads LLVM: about a second once on a machine, a third of one in each
 * process after. A module then costs a few milliseconds and frees all that it took.
 */
public final class Llvm {
  private Llvm() {}

  /**
   * Optimises and compiles {@code ir}.
   *
   * @param ir a module without a triple and a data layout of its own
   * @throws LinkerBug if LLVM refuses the module
   */
  public static ObjectCode compile(String ir, TargetMachine target) {
    return compile(ir, target, EnumSet.noneOf(Listing.class));
  }

  /**
   * Optimises and compiles {@code ir}, and prints {@code listings} of it.
   *
   * @param ir a module without a triple and a data layout of its own
   * @throws LinkerBug if LLVM refuses the module
   */
  public static ObjectCode compile(String ir, TargetMachine target, Set<Listing> listings) {
    Initialised.once();
    return LlvmThread.call(
        () -> {
          try (LlvmModule module = new LlvmModule(ir, target)) {
            return module.compile(listings);
          }
        });
  }

  /** Initialises LLVM when it is first asked to. */
  private static final class Initialised {
    private static final String PROGRAM = "cortado";

    /**
     * Reading IR with debug information verifies it, and gives up with no word of what is wrong.
     * The verifier proper, which comes next, returns its reasons.
     */
    private static final String VERIFY_DEBUG_INFO_LATER = "-disable-auto-upgrade-debug-info";

    static {
      LlvmThread.guardProcess();
      setOptions(PROGRAM, VERIFY_DEBUG_INFO_LATER);
      LLVMInitializeARMTargetInfo();
      LLVMInitializeARMTarget();
      LLVMInitializeARMTargetMC();
      LLVMInitializeARMAsmPrinter();
      LLVMInitializeARMAsmParser();
    }

    static void once() {}

    private static void setOptions(String... words) {
      try (PointerPointer<BytePointer> arguments = new PointerPointer<>(words);
          BytePointer overview = new BytePointer("", StandardCharsets.UTF_8)) {
        LLVMParseCommandLineOptions(words.length, arguments, overview);
      }
    }
  }
}
