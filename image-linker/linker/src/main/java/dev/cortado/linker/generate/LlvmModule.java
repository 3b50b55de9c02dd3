package dev.cortado.linker.generate;

import static org.bytedeco.llvm.global.LLVM.LLVMAssemblyFile;
import static org.bytedeco.llvm.global.LLVM.LLVMCloneModule;
import static org.bytedeco.llvm.global.LLVM.LLVMCodeGenLevelDefault;
import static org.bytedeco.llvm.global.LLVM.LLVMCodeModelDefault;
import static org.bytedeco.llvm.global.LLVM.LLVMContextCreate;
import static org.bytedeco.llvm.global.LLVM.LLVMContextDispose;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy;
import static org.bytedeco.llvm.global.LLVM.LLVMCreatePassBuilderOptions;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateTargetDataLayout;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateTargetMachine;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeErrorMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeModule;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposePassBuilderOptions;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeTargetData;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeTargetMachine;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferSize;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferStart;
import static org.bytedeco.llvm.global.LLVM.LLVMGetErrorMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMGetTargetFromTriple;
import static org.bytedeco.llvm.global.LLVM.LLVMObjectFile;
import static org.bytedeco.llvm.global.LLVM.LLVMParseIRInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMPassBuilderOptionsSetMergeFunctions;
import static org.bytedeco.llvm.global.LLVM.LLVMPrintModuleToString;
import static org.bytedeco.llvm.global.LLVM.LLVMRelocStatic;
import static org.bytedeco.llvm.global.LLVM.LLVMReturnStatusAction;
import static org.bytedeco.llvm.global.LLVM.LLVMRunPasses;
import static org.bytedeco.llvm.global.LLVM.LLVMSetModuleDataLayout;
import static org.bytedeco.llvm.global.LLVM.LLVMSetTarget;
import static org.bytedeco.llvm.global.LLVM.LLVMTargetMachineEmitToMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMVerifyModule;

import dev.cortado.linker.LinkerBug;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMPassBuilderOptionsRef;
import org.bytedeco.llvm.LLVM.LLVMTargetDataRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;

/** One module in LLVM's memory, used by one thread, which frees it all at the end. Host only. */
final class LlvmModule implements AutoCloseable {
  private final TargetMachine target;
  private final PointerScope scope = new PointerScope();
  private final LLVMContextRef context = LLVMContextCreate();
  private final LlvmMessages messages = LlvmMessages.collect(context);
  private final BytePointer error = new BytePointer();
  private LLVMTargetMachineRef machine;
  private LLVMModuleRef module;

  /** Reads and verifies {@code ir}. */
  LlvmModule(String ir, TargetMachine target) {
    this.target = target;
    try {
      machine = createMachine();
      module = parse(ir);
      LLVMSetTarget(module, target.triple());
      LLVMTargetDataRef layout = LLVMCreateTargetDataLayout(machine);
      LLVMSetModuleDataLayout(module, layout);
      LLVMDisposeTargetData(layout);
      check(
          LLVMVerifyModule(module, LLVMReturnStatusAction, error) == 0,
          "LLVM's verifier refuses the module",
          ir);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Runs the passes and emits the code. */
  ObjectCode compile(Set<Listing> wanted) {
    optimise();
    Map<Listing, String> listings = new EnumMap<>(Listing.class);
    if (wanted.contains(Listing.OPTIMISED_IR)) {
      listings.put(Listing.OPTIMISED_IR, take(LLVMPrintModuleToString(module)));
    }
    if (wanted.contains(Listing.ASSEMBLY)) {
      LLVMModuleRef copy = LLVMCloneModule(module);
      byte[] text = emit(copy, LLVMAssemblyFile);
      LLVMDisposeModule(copy);
      listings.put(Listing.ASSEMBLY, new String(text, StandardCharsets.UTF_8));
    }
    byte[] object = emit(module, LLVMObjectFile);
    return new ObjectCode(object, messages.frameBytes(), listings);
  }

  private LLVMTargetMachineRef createMachine() {
    LLVMTargetRef found = new LLVMTargetRef();
    BytePointer triple = new BytePointer(target.triple(), StandardCharsets.UTF_8);
    check(LLVMGetTargetFromTriple(triple, found, error) == 0, "no such target", "");
    return LLVMCreateTargetMachine(
        found,
        target.triple(),
        target.cpu(),
        target.features(),
        LLVMCodeGenLevelDefault,
        LLVMRelocStatic,
        LLVMCodeModelDefault);
  }

  private LLVMModuleRef parse(String ir) {
    byte[] text = ir.getBytes(StandardCharsets.UTF_8);
    BytePointer bytes = new BytePointer(text.length + 1L);
    bytes.put(text, 0, text.length).put((long) text.length, (byte) 0);
    LLVMMemoryBufferRef buffer =
        LLVMCreateMemoryBufferWithMemoryRangeCopy(
            bytes, text.length, new BytePointer("image.ll", StandardCharsets.UTF_8));
    LLVMModuleRef parsed = new LLVMModuleRef();
    int status = LLVMParseIRInContext(context, buffer, parsed, error);
    check(status == 0, "LLVM cannot read the module", ir);
    return parsed;
  }

  private void optimise() {
    LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
    LLVMPassBuilderOptionsSetMergeFunctions(options, 1);
    LLVMErrorRef failure = LLVMRunPasses(module, target.pipeline(), machine, options);
    LLVMDisposePassBuilderOptions(options);
    if (failure != null && !failure.isNull()) {
      BytePointer text = LLVMGetErrorMessage(failure);
      String reason = text.getString();
      LLVMDisposeErrorMessage(text);
      throw new LinkerBug("pipeline=" + target.pipeline() + ": " + reason);
    }
    checkMessages();
  }

  private byte[] emit(LLVMModuleRef source, int kind) {
    LLVMMemoryBufferRef buffer = new LLVMMemoryBufferRef();
    check(
        LLVMTargetMachineEmitToMemoryBuffer(machine, source, kind, error, buffer) == 0,
        "LLVM cannot emit the module",
        "");
    byte[] bytes = new byte[Math.toIntExact(LLVMGetBufferSize(buffer))];
    LLVMGetBufferStart(buffer).capacity(bytes.length).get(bytes);
    LLVMDisposeMemoryBuffer(buffer);
    checkMessages();
    return bytes;
  }

  private void checkMessages() {
    if (!messages.errors().isEmpty()) {
      throw new LinkerBug("LLVM reports: " + String.join("\n", messages.errors()));
    }
  }

  private void check(boolean succeeded, String what, String ir) {
    if (!succeeded) {
      String reason = error.isNull() ? "no reason given" : take(error);
      throw new LinkerBug(what + ": " + IrExcerpt.explain(reason, ir));
    }
    if (!error.isNull()) {
      LLVMDisposeMessage(error);
      error.setNull();
    }
  }

  private static String take(BytePointer message) {
    String text = message.getString();
    LLVMDisposeMessage(message);
    message.setNull();
    return text;
  }

  @Override
  public void close() {
    if (module != null) {
      LLVMDisposeModule(module);
    }
    if (machine != null) {
      LLVMDisposeTargetMachine(machine);
    }
    LLVMContextDispose(context);
    scope.close();
  }
}
