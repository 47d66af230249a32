package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.harkara.access.AccountRole;
import org.harkara.evidence.Vault;
import org.harkara.model.CaseNumber;
import org.harkara.model.Evidence;

/**
 * The files of a case: for everybody the copy without metadata, as a picture; the file as it came
 * only for those who run the control room, and only to be saved.
 */
final class EvidencePages {
  private final Parts parts;
  private final Gate gate;
  private final Frame frame;
  private final Vault vault;

  EvidencePages(Parts parts, Frame frame) {
    this.parts = parts;
    this.gate = new Gate(parts.access());
    this.frame = frame;
    this.vault = parts.evidence();
  }

  void mount(RoutesConfig routes) {
    routes.get(
        "/api/v1/cases/{number}/attachments/{id}",
        ctx -> {
          gate.anyone(ctx);
          picture(ctx);
        });
    routes.get(
        "/api/v1/cases/{number}/attachments/{id}/original",
        ctx -> {
          gate.only(ctx, AccountRole::insider);
          original(ctx);
        });
    routes.get(
        "/cases/{number}/attachments/{id}",
        ctx -> {
          if (frame.signedIn(ctx).isPresent()) {
            picture(ctx);
          }
        });
    routes.get(
        "/cases/{number}/attachments/{id}/original",
        ctx -> {
          var who = frame.signedIn(ctx);
          if (who.isPresent()) {
            if (!who.get().role().insider()) {
              throw new Problem(403, "the file as it came is for the control room");
            }
            original(ctx);
          }
        });
  }

  private void picture(Context ctx) {
    var evidence = asked(ctx);
    var file = file(evidence.shown(), "there is no picture of it to be shown");
    ctx.header("Cache-Control", "private, max-age=3600");
    send(ctx, file, evidence.type().orElseThrow());
  }

  private void original(Context ctx) {
    var evidence = asked(ctx);
    var file = file(evidence.sha256(), "it is not kept");
    ctx.header("Cache-Control", "private, no-store");
    ctx.header(
        "Content-Disposition", "attachment; filename=\"" + evidence.sha256().orElseThrow() + "\"");
    send(ctx, file, "application/octet-stream");
  }

  private Evidence asked(Context ctx) {
    var number = ctx.pathParam("number");
    var id = ctx.pathParam("id");
    if (!CaseNumber.valid(number) || !id.matches("[0-9]{1,18}")) {
      throw new Problem(404, "there is no such file");
    }
    return parts
        .room()
        .evidence(number, Long.parseLong(id))
        .orElseThrow(() -> new Problem(404, "there is no such file"));
  }

  private Path file(Optional<String> sha256, String otherwise) {
    return sha256.flatMap(vault::find).orElseThrow(() -> new Problem(404, otherwise));
  }

  /** Whatever is in it, a browser must not take it for a page. */
  private static void send(Context ctx, Path file, String type) {
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    try {
      ctx.contentType(type).result(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
