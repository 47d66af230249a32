package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.harkara.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsTest {
  private final Stage stage = new Stage(false);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aliveAndReady() throws Exception {
    assertThat(stage.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(stage.get("/health/ready").body())
        .contains("\"status\":\"up\"", "\"detail\":\"fine\"");
  }

  @Test
  void aliveButNotReadyWhileTheStoreIsAway() throws Exception {
    stage.store.health = new Store.Health(false, "the disk is full");

    var ready = stage.get("/health/ready");

    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("the disk is full");
    assertThat(stage.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void messagesAreCountedBothWays() throws Exception {
    var response = stage.get("/metrics");

    assertThat(response.body())
        .contains(
            """
            # TYPE harkara_messages_total counter
            harkara_messages_total{direction="out",verdict="delivered"} 1
            harkara_messages_total{direction="out",verdict="queued"} 1
            harkara_messages_total{direction="out",verdict="sent"} 1
            harkara_messages_total{direction="in",verdict="accepted"} 2
            harkara_messages_total{direction="in",verdict="dropped"} 1
            """)
        .contains("jvm_memory_used_bytes{", "process_uptime_seconds ");
  }
}
