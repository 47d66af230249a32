package org.harkara.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.harkara.config.Secret;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On a real SQLite file. */
class AccessTest {
  @TempDir Path folder;
  private final Watch watch = new Watch();
  private Store store;
  private Access access;

  @BeforeEach
  void open() {
    store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("a.db"));
    access = new Access(store, watch, Optional.of(new Secret("drill")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource(AccountRole.class)
  void aTokenCarriesItsRole(AccountRole role) {
    var token = access.createToken(role, "press");

    assertThat(token).matches("hk_[A-Za-z0-9_-]{43}");
    assertThat(access.bearer(token)).hasValue(new Principal(role, "press"));
    assertThat(access.bearer(token + "x")).isEmpty();
    assertThat(access.session(token)).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "token, P365D, true",
    "token, P367D, false",
    "session, PT11H59M, true",
    "session, PT12H1M, false",
    "key, PT23H, true",
    "key, PT25H, false",
  })
  void everythingRunsOut(String what, Duration after, boolean good) {
    var token = access.createToken(AccountRole.OBSERVER, "x");
    var session = access.signIn(token).orElseThrow().session();
    var key = access.createSignInKey(AccountRole.OBSERVER, "x");
    watch.now = watch.now.plus(after);

    var holder =
        switch (what) {
          case "token" -> access.bearer(token);
          case "session" -> access.session(session);
          default -> access.signIn(key).map(SignIn::principal);
        };
    assertThat(holder.isPresent()).isEqualTo(good);
  }

  @Test
  void aKeyLetsInWhoeverComesFirstAndNobodyElse() {
    var key = access.createSignInKey(AccountRole.ADMINISTRATOR, "first start");
    var entered = new ConcurrentLinkedQueue<SignIn>();

    IntStream.range(0, 8).parallel().forEach(i -> access.signIn(key).ifPresent(entered::add));

    assertThat(entered).hasSize(1);
    assertThat(access.session(entered.element().session()))
        .hasValue(new Principal(AccountRole.ADMINISTRATOR, "first start"));
    assertThat(access.bearer(key)).isEmpty();
  }

  @Test
  void signingOutEndsTheSessionAndNoOther() {
    var token = access.createToken(AccountRole.OPERATOR, "desk");
    var first = access.signIn(token).orElseThrow().session();
    var second = access.signIn(token).orElseThrow().session();

    access.signOut(first);
    access.signOut("nonsense");
    access.signOut(token);

    assertThat(access.session(first)).isEmpty();
    assertThat(access.session(second)).isPresent();
    assertThat(access.bearer(token)).isPresent();
  }

  @Test
  void aSessionIsNoKeyToAnother() {
    var session =
        access.signIn(access.createToken(AccountRole.OPERATOR, "x")).orElseThrow().session();

    assertThat(access.signIn(session)).isEmpty();
    assertThat(access.bearer(session)).isEmpty();
    assertThat(access.formToken(session)).hasSize(32).doesNotContain(session);
  }

  @Test
  void theDrillsTokenIsAnAdministratorsInADrillOnly() {
    assertThat(access.bearer("drill")).hasValue(new Principal(AccountRole.ADMINISTRATOR, "drill"));
    assertThat(access.signIn("drill")).isPresent();
    assertThat(new Access(store, watch).bearer("drill")).isEmpty();
    assertThat(new Access(store, watch, Optional.of(new Secret(" "))).bearer(" ")).isEmpty();
  }

  @Test
  void nothingReadableIsPrinted() {
    var signIn = access.signIn("drill").orElseThrow();

    assertThat(List.of(signIn.toString(), signIn.principal().toString()))
        .noneMatch(text -> text.contains(signIn.session()));
  }

  @Test
  void anUnknownRoleIsNamed() {
    assertThatThrownBy(() -> AccountRole.ofSlug("king"))
        .hasMessage("role 'king' is none of administrator, operator, nodal, observer");
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

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
