package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.AccountRole;
import org.harkara.evidence.Vault;
import org.harkara.model.CaseNumber;
import org.harkara.model.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everybody sees the copy without metadata; the file as it came is for the control room. */
@TestInstance(Lifecycle.PER_CLASS)
class EvidencePagesTest {
  private static final String NUMBER = Sample.number(100);
  private final Stage stage = new Stage(false);
  private final Vault vault = new Vault(Path.of("target", "evidence-of-pages"));
  private String original;
  private String shown;

  @BeforeAll
  void keep() {
    original = vault.keep("the file as it came".getBytes());
    shown = vault.keep("the copy".getBytes());
    stage.store.evidence.add(evidence(7, Evidence.State.KEPT, "", Optional.of(shown)));
    stage.store.evidence.add(evidence(8, Evidence.State.KEPT, "", Optional.empty()));
    stage.store.evidence.add(evidence(9, Evidence.State.REFUSED, "too_large", Optional.empty()));
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private Evidence evidence(long id, Evidence.State state, String reason, Optional<String> copy) {
    boolean kept = state == Evidence.State.KEPT;
    return new Evidence(
        id,
        1,
        1,
        Optional.of(CaseNumber.id(NUMBER)),
        kept ? "photo" : "video",
        Instant.parse("2025-11-06T05:35:00Z"),
        state,
        reason,
        Optional.of(original).filter(sha256 -> kept),
        Optional.of("image/jpeg").filter(type -> kept),
        Optional.of(19L).filter(bytes -> kept),
        copy);
  }

  private String[] as(AccountRole role) {
    return new String[] {"Authorization", "Bearer " + stage.access.createToken(role, "test")};
  }

  private static String url(long id) {
    return "/api/v1/cases/" + NUMBER + "/attachments/" + id;
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCaseListsItsFiles() throws Exception {
    var json = Stage.json(stage.get("/api/v1/cases/" + NUMBER, as(AccountRole.OBSERVER)));
    var files = (List<Map<String, Object>>) json.get("attachments");
    assertThat(files).hasSize(3);
    assertThat(files.getFirst())
        .containsEntry("kind", "photo")
        .containsEntry("state", "kept")
        .containsEntry("type", "image/jpeg")
        .containsEntry("sha256", original)
        .containsEntry("url", url(7))
        .containsEntry("original", url(7) + "/original");
    assertThat(files.get(1)).containsEntry("url", null);
    assertThat(files.getLast())
        .containsEntry("state", "refused")
        .containsEntry("reason", "too_large")
        .containsEntry("original", null);
  }

  @Test
  void theCopyIsAPictureForEverybody() throws Exception {
    var picture = stage.get(url(7), as(AccountRole.OBSERVER));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.body()).isEqualTo("the copy");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(stage.get(url(8), as(AccountRole.OBSERVER)).statusCode()).isEqualTo(404);
    assertThat(stage.get(url(7)).statusCode()).isEqualTo(401);
  }

  @Test
  void theFileAsItCameIsForTheControlRoom() throws Exception {
    var path = url(8) + "/original";
    assertThat(stage.get(path, as(AccountRole.OBSERVER)).statusCode()).isEqualTo(403);
    assertThat(stage.get(path, as(AccountRole.NODAL)).statusCode()).isEqualTo(403);
    var file = stage.get(path, as(AccountRole.OPERATOR));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("the file as it came");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + original + "\"");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (var path :
        List.of(
            url(9),
            url(10),
            "/api/v1/cases/" + Sample.number(101) + "/attachments/7",
            "/api/v1/cases/123456/attachments/7",
            "/api/v1/cases/" + NUMBER + "/attachments/..",
            url(9) + "/original")) {
      assertThat(stage.get(path, as(AccountRole.OPERATOR)).statusCode()).as(path).isEqualTo(404);
    }
  }
}
