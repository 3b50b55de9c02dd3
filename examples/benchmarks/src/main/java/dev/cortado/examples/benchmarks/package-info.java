/** The benchmarks' workloads. Device, wired on the host. */
package dev.cortado.examples.benchmarks;
