package dev.cortado.examples.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.Optimisation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrimitivesTest {
  private static final int TICKS = 110;

  /** What {@link Cancels} says: each wait's finally block, and then that all is free again. */
  private static final Integer[] CANCELLED =
      Stream.concat(
              IntStream.range(0, Waits.KINDS).boxed().flatMap(i -> Stream.of(100 + i, 200 + i)),
              Stream.of(11, 12, 13, 14, 15, 16, 17, 18, 19, 7, 426, 126, 56001))
          .toArray(Integer[]::new);

  /** Longer than boot takes on either board. */
  private static final int BOOT_MILLIS = 10;

  @TempDir Path folder;

  /** Scenarios and what they say; a number of more than three digits is 1000 times the tick. */
  static Stream<Arguments> scenarios() {
    return Stream.of(
        of(new IdleTasks(), 2, 55, 55),
        of(
            new ManyTasks(),
            IntStream.concat(
                    IntStream.range(0, ManyTasks.TASKS),
                    IntStream.range(0, ManyTasks.TASKS - 1).map(task -> 4000 + task))
                .boxed()
                .toArray(Integer[]::new)),
        of(
            new Tasks(),
            31,
            1,
            11,
            21,
            2002,
            40,
            41,
            32,
            50,
            0,
            12,
            1,
            3003,
            3100,
            13,
            101,
            6200,
            201,
            9300,
            -1,
            10004,
            301,
            12400,
            13500,
            7,
            401,
            15500,
            12,
            9,
            36022,
            30),
        of(
            new Timeouts(),
            1,
            5002,
            8101,
            18102,
            20103,
            20104,
            24003,
            32004,
            32005,
            37006,
            40007,
            41008,
            1),
        of(new Turns(), 10, 21, 12, 23, 14, 3, 4, 3005, 3, 4, 6005),
        of(new Crowds(), 3199, 4399, 5599, 10000, 10201, 10402, 9),
        of(new SignalsByIndex(), 22, 11, 0),
        of(new Signals(), 1, 3002, 6, 3, 7, 8, 7004),
        of(
            new Selects(),
            2009,
            5005,
            7000,
            2,
            7001,
            1,
            7001,
            3,
            7003,
            77,
            9004,
            9002,
            1,
            25005,
            29000,
            4),
        of(new RefusedSelects(), 1, 1, 1, 1, 1, 2, 3, 1, 1),
        of(
            new FairSelects(),
            1103,
            1201,
            1202,
            1204,
            1106,
            1205,
            1208,
            207,
            1112,
            1210,
            2109,
            211,
            78,
            1120,
            1220,
            2120,
            220,
            158),
        of(
            new Locks(),
            1010,
            6200,
            201,
            9110,
            17310,
            41020,
            46221,
            46100,
            56320,
            59330,
            81040,
            82141,
            91241,
            92341,
            1),
        of(
            new Handovers(),
            1001,
            4003,
            4,
            6102,
            6005,
            12103,
            12006,
            16002,
            800,
            801,
            802,
            803,
            900,
            900,
            30200,
            30201,
            30202,
            30203,
            804,
            40204,
            805,
            41205,
            806,
            42206,
            807,
            43207,
            808,
            44208,
            809,
            45209,
            0),
        of(
            new Failures(),
            0,
            800,
            801,
            5500,
            11110,
            11900,
            15500,
            17900,
            1,
            23120,
            23900,
            25500,
            29130,
            29900,
            2,
            35110,
            35900,
            35500,
            41900,
            3,
            47900,
            2),
        of(
            new Spills(),
            4,
            900,
            104,
            204,
            70,
            2900,
            304,
            2900,
            403,
            30,
            2900,
            504,
            2900,
            603,
            50,
            2900,
            704,
            50900,
            804,
            50900,
            904,
            999),
        of(
            new Broadcasts(),
            2001,
            4106,
            6108,
            8002,
            3,
            8308,
            0,
            2,
            1,
            1,
            15201,
            15202,
            15203,
            20401,
            2,
            3,
            3,
            4),
        of(
            new Jobs(),
            1,
            2,
            2003,
            3100,
            3004,
            6200,
            6100,
            6007,
            6005,
            6006,
            20090,
            20091,
            20092,
            20030,
            20020,
            20010,
            20031,
            20021,
            20011,
            20032,
            20022,
            20012),
        of(new Endings(), 100, 5001, 5100, 5002, 10001),
        of(new Unfetched(), 100, 200, 2201, 3),
        of(new Overtaken(), 15, 20, 5035),
        of(new Starts(), 1, 2020, 2002, 3, 2011, 2010, 30, 4, 5021, 13005),
        of(new Idles(), 2100, 50, 40, 51, 4101, 50, 40, 51, 6102, 50, 40, 7, 51),
        of(new Measures(), 5, 5, 5, 4, 3, 0, 1, 4),
        of(new Monotonic(), 1, 2, 3, 4, 5, 7, 2006),
        of(new Cancels(), CANCELLED),
        of(new Cancels.OfUrgent(), CANCELLED),
        of(new Cancels.OfPatient(), CANCELLED),
        of(
            new CancelMoments(),
            1,
            100,
            101,
            2,
            27102,
            27003,
            27103,
            4,
            41005,
            6,
            43007,
            47102,
            47008));
  }

  private static Arguments of(Scenario scenario, Integer... words) {
    return Arguments.of(scenario, List.of(words));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void saysSoOnTheJvm(Scenario scenario, List<Integer> words) {
    try (JvmBoard board = new JvmBoard(scenario, "microbit")) {
      assertThat(board.run(TICKS)).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void saysSoOnTheDevice(Scenario scenario, List<Integer> words) throws Exception {
    Class<?> firmware = scenario.getClass();
    int millis = TICKS + BOOT_MILLIS;

    assertThat(Device.run(firmware, "microbit", Optimisation.SIZE, millis, folder))
        .isEqualTo(words);
    assertThat(Device.run(firmware, "pico", Optimisation.SPEED, millis, folder)).isEqualTo(words);
  }
}
