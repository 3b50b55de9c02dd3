/**
 * The processor: ARMv6-M instructions, exceptions, NVIC, SysTick, memory map and simulated time,
 * and the two engines that execute instructions. Host only.
 */
package dev.cortado.emulator.core;
