package org.harkara.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harkara.config.AccessRules;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and passwords, on a real SQLite file. */
class UsersTest {
  private static final String RIGHT = "sada satya bolo 7";

  @TempDir Path folder;
  private final Watch watch = new Watch();
  private Store store;
  private Access access;
  private Users users;

  @BeforeEach
  void open() {
    store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("a.db"));
    access = new Access(store, watch);
    users =
        access.users(
            new AccessRules(3, Duration.ofMinutes(15), 12, Duration.ofMinutes(10), 5, 3, true));
    users.add("asha", AccountRole.OPERATOR, RIGHT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theRightPasswordBeginsASession() {
    var entered = users.signIn("asha", RIGHT).orElseThrow();
    assertThat(entered.principal()).isEqualTo(new Principal(AccountRole.OPERATOR, "asha"));
    assertThat(access.session(entered.session())).contains(entered.principal());
    assertThat(users.signIn("asha", RIGHT + " ")).isEmpty();
    assertThat(users.signIn("nobody", RIGHT)).isEmpty();
    assertThat(users.signIn("asha", "")).isEmpty();
    assertThat(access.signIn(RIGHT)).isEmpty();
  }

  @Test
  void thePasswordIsNowhere() {
    var kept = store.read(views -> views.accounts().account("asha")).orElseThrow().password();
    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("satya");
  }

  @Test
  void wrongOnesOnEndLockForAWhile() {
    users.signIn("asha", "wrong");
    users.signIn("asha", "wrong");
    assertThat(users.signIn("asha", RIGHT)).isPresent();
    for (int i = 0; i < 3; i++) {
      assertThat(users.signIn("asha", "wrong")).isEmpty();
    }
    assertThat(users.list())
        .containsExactly(new Users.User("asha", AccountRole.OPERATOR, "locked"));
    assertThat(users.signIn("asha", RIGHT)).isEmpty();
    watch.now = watch.now.plus(Duration.ofMinutes(14));
    assertThat(users.signIn("asha", RIGHT)).isEmpty();
    watch.now = watch.now.plus(Duration.ofMinutes(1));
    assertThat(users.signIn("asha", RIGHT)).isPresent();
  }

  @Test
  void disablingEndsSessionsAndAnotherPasswordEndsALock() {
    var session = users.signIn("asha", RIGHT).orElseThrow().session();
    users.disable("asha", true);
    assertThat(access.session(session)).isEmpty();
    assertThat(users.signIn("asha", RIGHT)).isEmpty();
    assertThat(users.list().getFirst().state()).isEqualTo("disabled");
    users.disable("asha", false);
    for (int i = 0; i < 3; i++) {
      users.signIn("asha", "wrong");
    }
    users.password("asha", "ek naya password");
    assertThat(users.signIn("asha", RIGHT)).isEmpty();
    assertThat(users.signIn("asha", "ek naya password")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "asha, sada satya bolo, there is a user 'asha' already",
    "Ravi, sada satya bolo, a name has 2 to 40 of a-z 0-9 . _ - and begins with a letter or digit",
    "ravi, elevenchars, a password has 12 to 200 characters",
  })
  void whatIsRefused(String name, String password, String why) {
    assertThatThrownBy(() -> users.add(name, AccountRole.NODAL, password))
        .hasMessageStartingWith(why);
  }

  @Test
  void nobodyIsKnownByAnotherName() {
    assertThatThrownBy(() -> users.password("ravi", RIGHT)).hasMessage("there is no user 'ravi'");
    assertThatThrownBy(() -> users.disable("ravi", true)).hasMessage("there is no user 'ravi'");
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2025-11-06T06:30:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
