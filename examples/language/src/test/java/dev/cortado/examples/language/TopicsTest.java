package dev.cortado.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cortado.linker.ImageLinker;
import dev.cortado.linker.LinkRequest;
import dev.cortado.linker.Optimisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each topic gives the same words on a JVM and on the emulated device. */
class TopicsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Temporaries,50,microbit,SIZE",
    "Temporaries,50,microbit,SPEED",
    "Temporaries,50,microbit,DEBUG",
    "Temporaries,50,pico,SIZE",
    "SuspendedTemporaries,50,microbit,SIZE",
    "SuspendedTemporaries,50,microbit,SPEED",
    "SuspendedTemporaries,50,microbit,DEBUG",
    "SuspendedTemporaries,50,pico,SIZE",
    "Renewals,20,microbit,SIZE",
    "Renewals,20,microbit,DEBUG",
    "Renewals,20,pico,SPEED",
    "Nestings,30,microbit,SIZE",
    "Nestings,30,microbit,DEBUG",
    "Nestings,30,pico,SPEED",
    "Parts,31,microbit,SIZE",
    "Parts,31,microbit,DEBUG",
    "Parts,31,pico,SPEED",
    "CalledWithin,23,microbit,SIZE",
    "CalledWithin,23,microbit,DEBUG",
    "CalledWithin,23,pico,SPEED",
    "Closings,141,microbit,SIZE",
    "Closings,141,microbit,DEBUG",
    "Closings,141,pico,SPEED",
    "Contests,13,microbit,SIZE",
    "Contests,13,microbit,DEBUG",
    "Contests,13,pico,SPEED",
    "Rescues,35,microbit,SIZE",
    "Rescues,35,microbit,DEBUG",
    "Rescues,35,pico,SPEED",
    "Copies,20,microbit,SIZE",
    "Copies,20,pico,SPEED",
    "Equals,80,microbit,SIZE",
    "Equals,80,microbit,DEBUG",
    "Equals,80,pico,SPEED",
    "Rethrown,150,microbit,SIZE",
    "Rethrown,150,microbit,SPEED",
    "Rethrown,150,microbit,DEBUG",
    "Rethrown,150,pico,SIZE",
    "EnumMaps,20,microbit,SIZE",
    "EnumMaps,20,microbit,DEBUG",
    "EnumMaps,20,pico,SPEED",
    "EnumSets,31,microbit,SIZE",
    "EnumSets,31,microbit,DEBUG",
    "EnumSets,31,pico,SPEED",
    "Bits,25,microbit,SIZE",
    "Bits,25,microbit,DEBUG",
    "Bits,25,pico,SPEED",
    "Iterations,25,microbit,SIZE",
    "Iterations,25,microbit,DEBUG",
    "Iterations,25,pico,SPEED",
    "Strings,120,microbit,SIZE",
    "Strings,120,microbit,DEBUG",
    "Strings,120,pico,SPEED",
    "Choices,45,microbit,SIZE",
    "Choices,45,microbit,DEBUG",
    "Choices,45,pico,SPEED",
    "Numbers,380,microbit,SIZE",
    "Numbers,380,pico,SPEED",
    "Library,40,microbit,SIZE",
    "Library,40,pico,SPEED",
    "Functions,70,microbit,SIZE",
    "Functions,70,microbit,DEBUG",
    "Functions,70,pico,SPEED",
    "WiredFunctions,190,microbit,SIZE",
    "WiredFunctions,190,microbit,DEBUG",
    "WiredFunctions,190,pico,SPEED",
    "Compositions,75,microbit,SIZE",
    "Compositions,75,microbit,DEBUG",
    "Compositions,75,pico,SPEED",
    "Inheriting,70,microbit,SIZE",
    "Inheriting,70,microbit,DEBUG",
    "Inheriting,70,pico,SPEED",
    "Bulk,60,microbit,SIZE",
    "Bulk,60,microbit,DEBUG",
    "Bulk,60,pico,SPEED",
    "BuiltMessages,13,microbit,SIZE",
    "BuiltMessages,13,microbit,DEBUG",
    "BuiltMessages,13,pico,SPEED",
    "Shapes,50,microbit,SIZE",
    "Shapes,50,microbit,DEBUG",
    "Shapes,50,pico,SPEED",
    "Grids,14,microbit,SIZE",
    "Grids,14,microbit,DEBUG",
    "Grids,14,pico,SPEED",
    "MathMethods,14000,microbit,SIZE",
    "MathMethods,14000,microbit,DEBUG",
    "MathMethods,14000,pico,SPEED",
    "Transcendentals,1900,microbit,SIZE",
    "Transcendentals,1900,microbit,DEBUG",
    "Transcendentals,1900,pico,SPEED",
  })
  void givesTheWordsOfTheJvm(String topic, int words, String board, Optimisation optimisation)
      throws Exception {
    Class<? extends Topic> type =
        Class.forName(Topic.class.getPackageName() + "." + topic).asSubclass(Topic.class);
    LinkRequest request =
        new LinkRequest(EqualityTest.classPath(), type.getName(), board, optimisation);
    Path image = folder.resolve("topic.elf");
    Files.write(image, ImageLinker.link(request).elf());

    List<Integer> device = OneActor.onDevice(board, image);

    assertThat(device)
        .hasSizeGreaterThan(words)
        .isEqualTo(onHost(type.getDeclaredConstructor().newInstance()));
  }

  private static List<Integer> onHost(Topic topic) {
    OneActor.wire(topic);
    return OneActor.onHost(topic.clock(), topic.runner(), topic.runner()::run);
  }
}
