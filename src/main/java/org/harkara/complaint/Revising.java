package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** The complainant changes what was written: the case says the new, its story keeps the old. */
public final class Revising {
  private static final String ACTOR = "complainant";

  private final Letters letters;

  public Revising(Config config) {
    this.letters = new Letters(config);
  }

  /**
   * The words of the complaint itself.
   *
   * @param before what was written, as it stands in the case
   */
  public Acted text(long caseId, String before, String after, Tables tables, Instant now) {
    var complaint = tables.cases().find(caseId).orElseThrow();
    var changed = complaint.withText(replaced(complaint.text(), before, after));
    var stored = tables.cases().update(changed);
    var old = new CaseEvent(now, ACTOR, "text_edited", Letters.excerpt(complaint.text()));
    return told(stored, old, after, tables, now);
  }

  /** The words of an addition to it. */
  public Acted comment(long caseId, String after, Tables tables, Instant now) {
    var complaint = tables.cases().find(caseId).orElseThrow();
    var next = new CaseEvent(now, ACTOR, "comment_edited", Letters.excerpt(after));
    return told(complaint, next, after, tables, now);
  }

  private static String replaced(String text, String before, String after) {
    int at = before.isBlank() ? -1 : text.indexOf(before);
    return at < 0
        ? text + " / " + after
        : text.substring(0, at) + after + text.substring(at + before.length());
  }

  private Acted told(Case complaint, CaseEvent event, String words, Tables tables, Instant now) {
    tables.cases().append(complaint.id(), List.of(event));
    var out = new ArrayList<Letter>();
    boolean open = complaint.status().open();
    var key = open ? "complaint.edited" : "complaint.status.closed";
    out.add(letters.toFiler(complaint, Kind.REPLY, key, Map.of()));
    if (open) {
      var said = Map.<String, Object>of("words", Letters.excerpt(words));
      complaint
          .ownerId()
          .map(tables.duties()::officer)
          .map(o -> letters.toOfficer(o, complaint, Kind.NOTICE, "officer.edited", said))
          .ifPresent(out::add);
    }
    return Acted.of(Verdict.of(Outcome.ACCEPT, "text_edited", complaint.number()), out);
  }
}
