package dev.cortado.linker.generate;

import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMAsmParser;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMAsmPrinter;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTarget;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTargetInfo;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeARMTargetMC;

import dev.cortado.linker.LinkerBug;
import java.util.EnumSet;
import java.util.Set;

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
    static {
      LlvmThread.guardProcess();
      LLVMInitializeARMTargetInfo();
      LLVMInitializeARMTarget();
      LLVMInitializeARMTargetMC();
      LLVMInitializeARMAsmPrinter();
      LLVMInitializeARMAsmParser();
    }

    static void once() {}
  }
}
