/**
 * What the processor is: interrupt masking, waiting, barriers, memory-mapped registers, NVIC,
 * SysTick and the suspension primitive. Runs on the device as intrinsics and on the host with
 * bodies for tests.
 */
package dev.cortado.machine;
