package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/// The modules are what `package-info.java` says, and the picture in `docs` is what the modules
/// are.
class ModularityTests {
  private static final Path PICTURE = Path.of("docs/modules.puml");

  private final ApplicationModules modules = ApplicationModules.of(Tandem.class);

  @Test
  void callOnlyTheModulesTheyStandOn() {
    modules.verify();
  }

  /// Run with `-Dmodules.picture=write` after the modules changed on purpose.
  @Test
  void lookLikeTheirPicture(@TempDir Path folder) throws IOException {
    var drawn = drawn(folder);
    if ("write".equals(System.getProperty("modules.picture"))) {
      Files.writeString(PICTURE, drawn);
    }
    assertThat(PICTURE).exists();
    assertThat(Files.readString(PICTURE))
        .as("%s shows other modules than the code: run bin/test -Dmodules.picture=write", PICTURE)
        .isEqualTo(drawn);
  }

  private String drawn(Path folder) throws IOException {
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
    return inOneOrder(Files.readAllLines(folder.resolve("components.puml")));
  }

  /// The order in which modules are drawn differs from run to run; boxes and arrows are sorted
  /// here.
  private static String inOneOrder(List<String> lines) {
    return Stream.of(
            lines.stream()
                .filter(line -> !isBox(line) && !isArrow(line))
                .takeWhile(line -> !line.equals("}")),
            lines.stream().filter(ModularityTests::isBox).sorted(),
            Stream.of("}", ""),
            lines.stream().filter(ModularityTests::isArrow).sorted(),
            Stream.of("@enduml"))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isBox(String line) {
    return line.startsWith("  component ");
  }

  private static boolean isArrow(String line) {
    return line.startsWith("Tandem.Tandem.");
  }
}
