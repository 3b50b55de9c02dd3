package dev.cortado.emulator;

import dev.cortado.emulator.core.BootFailure;
import dev.cortado.emulator.core.Chip;
import dev.cortado.emulator.core.Core;
import dev.cortado.emulator.core.Core.FaultPolicy;
import dev.cortado.emulator.core.Cores;
import dev.cortado.emulator.core.EngineKind;
import dev.cortado.emulator.core.FaultKind;
import dev.cortado.emulator.core.FaultSignal;
import dev.cortado.emulator.core.HostCode;
import dev.cortado.emulator.core.HostProgram;
import dev.cortado.emulator.core.Interleaving;
import dev.cortado.emulator.core.Timeline;
import dev.cortado.emulator.core.Timings;
import dev.cortado.emulator.core.UnknownAccesses;
import dev.cortado.emulator.image.Image;
import dev.cortado.emulator.image.ImageFormatException;
import dev.cortado.emulator.wires.PinChange;
import dev.cortado.emulator.wires.Pins;
import dev.cortado.emulator.wires.SerialLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A board with a chip that runs an image. Host only; for one thread.
 *
 * <p>Simulated time starts at 0 when the image is loaded, passes only inside of the {@code run}
 * methods, and is the same in each run of the same image with the same inputs. Sleep costs nothing.
 * Not closed, a board keeps some megabytes of native memory.
 */
public final class EmulatedBoard implements AutoCloseable {
  private static final long CHUNK_CYCLES = 1000;

  private final BoardModel model;
  private final Timeline timeline;
  private final Core core;
  private final Pins pins;
  private final SerialLine line;
  private final UnknownAccesses unknown;
  private final Chip chip;
  private final Cores cores;
  private Image image;
  private HostProgram program;
  private boolean powered;

  private EmulatedBoard(BoardModel model, EngineKind engine, Timings timings) {
    this.model = model;
    timeline = new Timeline(model.clockHz());
    core = new Core(model.bus().get(), timeline, timings, engine);
    pins = new Pins(model.pinCount(), model.pinNames(), timeline);
    line = new SerialLine(timeline);
    unknown = new UnknownAccesses(core);
    chip = model.chip().make(core, pins, line, unknown);
    cores = new Cores(core, chip.second());
    model.idleHighPins().forEach(pin -> pins.drive(pin, true));
    model.buttons().values().stream()
        .filter(BoardModel.Button::pulledUp)
        .forEach(button -> pins.drive(button.pin(), true));
  }

  /**
   * Makes a board that has no image yet, on {@link EngineKind#DEFAULT}.
   *
   * @throws IllegalArgumentException if there is no such board; the message lists those there are
   */
  public static EmulatedBoard named(String name) {
    return named(name, EngineKind.DEFAULT);
  }

  /** As {@link #named(String)}, on the engine of choice. */
  public static EmulatedBoard named(String name, EngineKind engine) {
    BoardModel board = BoardModel.named(name);
    return new EmulatedBoard(board, engine, board.timings());
  }

  /** As {@link #named(String)}, with another core's timings: for figures to compare. */
  public static EmulatedBoard named(String name, EngineKind engine, Timings timings) {
    return new EmulatedBoard(BoardModel.named(name), engine, timings);
  }

  /** Returns the names of all boards. */
  public static List<String> names() {
    return BoardModel.ALL.stream().map(BoardModel::name).toList();
  }

  /** Returns the board's name. */
  public String name() {
    return model.name();
  }

  /**
   * Writes the image of a file (ELF, HEX, UF2 or {@code *.bin}) into flash and applies power.
   *
   * @throws ImageFormatException if the file is no image that this board could start
   * @throws IllegalStateException if the board has an image already
   */
  public EmulatedBoard load(Path file) {
    return load(Image.read(file, model.flashBase()));
  }

  /** As {@link #load(Path)}, for an image that was read already. */
  public EmulatedBoard load(Image newImage) {
    if (powered) {
      throw new IllegalStateException("the board " + name() + " has an image already");
    }
    image = Objects.requireNonNull(newImage);
    byte[] flash = core.bus().code();
    Arrays.fill(flash, (byte) 0xff);
    for (Image.Segment segment : image.segments()) {
      long offset = (segment.address() & 0xffffffffL) - (model.flashBase() & 0xffffffffL);
      if (offset < 0 || offset + segment.bytes().length > flash.length) {
        throw new ImageFormatException(
            ImageFormatException.Fault.DOES_NOT_FIT,
            String.format(
                "the image loads 0x%08x to 0x%08x, the flash of %s is 0x%08x to 0x%08x",
                segment.address(),
                segment.address() + segment.bytes().length,
                name(),
                model.flashBase(),
                model.flashBase() + flash.length),
            image.file(),
            -1,
            "only flash keeps an image while the power is off");
      }
      System.arraycopy(segment.bytes(), 0, flash, (int) offset, segment.bytes().length);
    }
    core.codeChanged(0, flash.length);
    try {
      chip.powerOn();
    } catch (BootFailure refusal) {
      throw new ImageFormatException(
          ImageFormatException.Fault.DOES_NOT_BOOT,
          refusal.getMessage(),
          image.file(),
          -1,
          refusal.why());
    }
    powered = true;
    return this;
  }

  /**
   * Applies power, with code of the developer's JVM in place of an image.
   *
   * @throws IllegalStateException if the board has an image already
   */
  public EmulatedBoard load(HostProgram newProgram) {
    if (powered) {
      throw new IllegalStateException("the board " + name() + " has an image already");
    }
    program = Objects.requireNonNull(newProgram);
    HostCode.writeVectors(core.bus());
    try {
      chip.powerOn();
    } catch (BootFailure refusal) {
      throw new IllegalStateException(refusal);
    }
    powered = true;
    program.powered(new HostCode(core, program));
    return this;
  }

  /**
   * Runs for {@code duration} of simulated time.
   *
   * @throws ImageFault if the image faults, panics or locks up
   */
  public void runFor(Duration duration) {
    runUntil(Duration.ofNanos(nanos() + duration.toNanos()));
  }

  /**
   * Runs until simulated time is {@code time}; does nothing if it has passed.
   *
   * @throws ImageFault if the image faults, panics or locks up
   */
  public void runUntil(Duration time) {
    long until = time.toNanos();
    // The clock may change on the way, so look again.
    while (nanos() < until && timeline.cycleAt(until) > core.cycles()) {
      run(timeline.cycleAt(until));
      if (core.isStopRequested()) {
        return;
      }
    }
  }

  /**
   * Runs until {@code condition} holds, looking every thousand cycles, or the limit has passed.
   *
   * @return whether the condition holds
   * @throws ImageFault if the image faults, panics or locks up
   */
  public boolean runUntil(BooleanSupplier condition, Duration limit) {
    long until = nanos() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (nanos() >= until) {
        return false;
      }
      run(Math.min(core.cycles() + CHUNK_CYCLES, timeline.cycleAt(until)));
      if (core.isStopRequested()) {
        return condition.getAsBoolean();
      }
    }
    return true;
  }

  /**
   * Runs for {@code count} cycles, sleep included.
   *
   * @throws ImageFault if the image faults, panics or locks up
   */
  public void runCycles(long count) {
    run(core.cycles() + count);
  }

  private void run(long untilCycle) {
    if (!powered) {
      throw new IllegalStateException("load an image into the board " + name() + " first");
    }
    if (program != null) {
      program.run(untilCycle);
      return;
    }
    try {
      cores.run(untilCycle);
    } catch (FaultSignal fault) {
      throw ImageFault.of(fault, cores.running(), cores.runningNumber(), image);
    }
  }

  /** Ends the running {@code run} method early; for listeners. */
  public void stop() {
    core.requestStop();
  }

  /**
   * Lets faults and panics reach the image's own HardFault handler, or end the run as at first. A
   * fault inside of that handler ends the run always: it locks the core up.
   */
  public EmulatedBoard faultsReachImage(boolean reach) {
    FaultPolicy policy = (fault, faulted) -> reach && fault.kind() != FaultKind.UNKNOWN_REGISTER;
    core.faultPolicy(policy);
    if (chip.second() != null) {
      chip.second().faultPolicy(policy);
    }
    return this;
  }

  /**
   * Returns the panic record in the memory of the chip, or empty if the image keeps none or none is
   * valid. The image only writes it if {@link #faultsReachImage} lets it.
   */
  public Optional<PanicWords> panicRecord() {
    return PanicWords.addressIn(image)
        .map(
            address ->
                PanicWords.of(
                    IntStream.range(0, PanicWords.COUNT)
                        .mapToObj(i -> core.bus().load32(address + 4 * i))
                        .toList()))
        .filter(PanicWords::isValid);
  }

  /** Returns a panic record of this board's image as a Java stack trace. */
  public String explain(PanicWords record) {
    return record.explain(image);
  }

  /** Ends the run with an {@link ImageFault} at the first access to a register that is unknown. */
  public EmulatedBoard strict(boolean on) {
    unknown.strict(on);
    return this;
  }

  /** Returns what the image did to devices that makes no sense, or is not modelled. */
  public List<UnknownAccesses.Access> unknownAccesses() {
    return unknown.accesses();
  }

  /** Returns the pin called {@code name} on the chip ({@code P0.17}, {@code GP25}) or the board. */
  public PinProbe pin(String name) {
    return new PinProbe(pins, timeline, model.pinNamed(name));
  }

  /** Returns the LED called {@code name} on the board. */
  public LedProbe led(String name) {
    BoardModel.Led led = model.ledNamed(name);
    return new LedProbe(pins, led.highPin(), led.lowPin());
  }

  /** Returns the button called {@code name} on the board. */
  public ButtonProbe button(String name) {
    BoardModel.Button button = model.buttonNamed(name);
    return new ButtonProbe(new PinProbe(pins, timeline, button.pin()), button.pulledUp());
  }

  /** Returns the changes of all output pins, oldest first. */
  public List<PinChange> pinChanges() {
    return pins.changes();
  }

  /** Returns the serial line. */
  public UartProbe uart() {
    return new UartProbe(line);
  }

  /** Returns counters of instructions, cycles, stack and masked sections. */
  public CoreProbe core() {
    return new CoreProbe(core);
  }

  /**
   * As {@link #core()}, of the core called {@code number}, from 0.
   *
   * @throws IllegalArgumentException if the chip has no such core
   */
  public CoreProbe core(int number) {
    return new CoreProbe(cores.core(number));
  }

  /** Sets in which order the instructions of two cores run; at first they run in step. */
  public EmulatedBoard interleave(Interleaving order) {
    cores.interleave(order);
    return this;
  }

  /** Returns RAM, flash and registers by address and by symbol. */
  public MemoryProbe memory() {
    return new MemoryProbe(core, image);
  }

  Pins pins() {
    return pins;
  }

  /** Returns simulated time since the start, in nanoseconds. */
  public long nanos() {
    return timeline.nanos(core.cycles());
  }

  /** Returns simulated time since the start. */
  public Duration time() {
    return Duration.ofNanos(nanos());
  }

  /** Frees native memory; the board can no longer run. */
  @Override
  public void close() {
    powered = false;
    cores.close();
  }
}
