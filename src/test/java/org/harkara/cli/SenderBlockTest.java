package org.harkara.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderBlockTest {
  private static final Instant NOW = Instant.parse("2025-11-06T06:30:00Z");
  private static final Address CITIZEN = Address.sms("+919812345678");

  @TempDir Path folder;
  private Store store;
  private SenderBlock block;

  @BeforeEach
  void open() {
    store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("harkara.db"));
    block = new SenderBlock(store, NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSenderIsBlockedOnceAndHeardAgain() {
    assertThat(block.set(CITIZEN, "abuse")).isEqualTo("+919812345678 is blocked");
    assertThat(blocked()).isTrue();
    assertThat(block.set(CITIZEN, "abuse")).isEqualTo("+919812345678 was blocked before");
    assertThat(block.lift(CITIZEN, "")).isEqualTo("+919812345678 is not blocked any more");
    assertThat(blocked()).isFalse();
    assertThat(block.lift(CITIZEN, "")).isEqualTo("+919812345678 was not blocked");
  }

  @Test
  void whoNeverWroteIsNotMadeAContactByUnblocking() {
    assertThat(block.lift(CITIZEN, "")).isEqualTo("+919812345678 was not blocked");
    assertThat(store.<Boolean>transact(t -> t.contacts().find(CITIZEN).isEmpty())).isTrue();
  }

  @Test
  void anOfficerOnDutyIsNotBlocked() {
    store.transact(
        tables -> {
          var none = Optional.<Long>empty();
          var place =
              tables.places().add("184", "ac", Names.of("A", "A"), Optional.empty(), none, NOW);
          long contact = tables.contacts().known(CITIZEN).id();
          var officer = tables.duties().addOfficer(Names.of("B", "B"), contact, "en");
          tables
              .duties()
              .addDuty(officer.id(), "ro", Optional.empty(), place.id(), 1, NOW, Instant.MAX);
          return null;
        });
    assertThatThrownBy(() -> block.set(CITIZEN, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("+919812345678 is an officer on duty, whose orders would be lost: not blocked");
    assertThat(blocked()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"+919812345678, +919812345678", "telegram:184, telegram:184"})
  void anAddressIsANumberOrAChat(String text, String address) {
    assertThat(SenderBlock.sender(text).text()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9812345678", "+91", "telegram:", "telegram:x", "webhook:cvigil"})
  void anythingElseIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> SenderBlock.sender(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a number like +919800184123 or telegram:ID");
  }

  private boolean blocked() {
    return store.transact(tables -> tables.contacts().find(CITIZEN).orElseThrow().blocked());
  }
}
