package org.harkara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher, with the jar that this build has just packaged. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {
  private static final Path JAR = Path.of("target", "harkara.jar");
  private static final Path ARCHIVE = Path.of("target", "harkara.classes");

  /** The archive stays: what is started from this build starts as fast as it can. */
  @Test
  void keepsTheClassesOfARehearsalForLaterStarts() throws IOException, InterruptedException {
    assertThat(launch("archive-classes")).isZero();
    assertThat(Files.getLastModifiedTime(ARCHIVE))
        .isGreaterThanOrEqualTo(Files.getLastModifiedTime(JAR));
    assertThat(launch("--version")).isZero();
  }

  private static int launch(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "./harkara", command).inheritIO().start().waitFor();
  }
}
