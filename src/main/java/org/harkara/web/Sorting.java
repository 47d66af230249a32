package org.harkara.web;

import java.util.List;
import java.util.Optional;
import org.harkara.access.Principal;
import org.harkara.gateway.TriageDesk;
import org.harkara.model.Verdict;

/** What the page of triage hands decisions to: the gateway, or a stand-in for it in tests. */
public interface Sorting {
  /** Categories that a text may mean, best first. */
  List<String> candidates(String text);

  /**
   * @param was the category that the case had on the page
   * @param category slug, or a word or number that stands for one
   */
  Verdict route(Principal who, String number, Optional<String> was, String category, String place);

  /**
   * @param kind slug of a reason of the configuration
   */
  Verdict drop(Principal who, String number, Optional<String> was, String kind, String words);

  Verdict ask(Principal who, String number, Optional<String> was, String question);

  /**
   * @param category slug; blank for what reading makes of it
   */
  Verdict file(Principal who, long messageId, String category, String place);

  Verdict leave(Principal who, long messageId);

  static Sorting of(TriageDesk desk) {
    return new Sorting() {
      @Override
      public List<String> candidates(String text) {
        return desk.candidates(text);
      }

      @Override
      public Verdict route(
          Principal who, String number, Optional<String> was, String category, String place) {
        return desk.route(named(who), number, was, category, place);
      }

      @Override
      public Verdict drop(
          Principal who, String number, Optional<String> was, String kind, String words) {
        return desk.drop(named(who), number, was, kind, words);
      }

      @Override
      public Verdict ask(Principal who, String number, Optional<String> was, String question) {
        return desk.ask(named(who), number, was, question);
      }

      @Override
      public Verdict file(Principal who, long messageId, String category, String place) {
        return desk.file(named(who), messageId, category, place);
      }

      @Override
      public Verdict leave(Principal who, long messageId) {
        return desk.leave(named(who), messageId);
      }
    };
  }

  private static TriageDesk.Who named(Principal who) {
    return new TriageDesk.Who(who.label(), who.role().slug());
  }
}
