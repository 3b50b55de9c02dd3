package dev.cortado.kernel;

/**
 * What the processor does while no actor and no handler has anything to do, in place of sleeping.
 *
 * <p>Device, in thread mode, less urgent than everything else; wired with {@link Wiring#idle}. A
 * hook may use what interrupt handlers may: put messages, raise signals, start jobs. It must not
 * wait, which the linker checks. Where nothing is wired the processor sleeps, as with a hook that
 * does nothing but {@code Cpu.waitForInterrupt()}.
 */
@FunctionalInterface
public interface IdleHook {
  /**
   * Called again and again; everything else preempts it. Who wants the processor to sleep calls
   * {@link dev.cortado.machine.Cpu#waitForInterrupt()} here, which returns when something was
   * handled. What must not come between a look at some state and the sleep is masked: {@code
   * Cpu.disableInterrupts()}, look, {@code Cpu.waitForInterrupt()}, {@code Cpu.enableInterrupts()};
   * the wait ends also for what is pending then, which is handled behind it.
   */
  void idle();
}
