package org.harkara.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.controlroom.ReadingJson;
import org.harkara.gateway.Explanation;
import org.harkara.gateway.Said;

/** What would happen to a message, in the contract's words; the command line prints it too. */
public final class ExplainJson {
  private ExplainJson() {}

  /** {@code {outcome, reason?, reading, route?, replies[], notices[]}}. */
  public static Map<String, Object> of(Explanation explanation, Config config) {
    var words = new ReadingJson(config);
    var json = new LinkedHashMap<String, Object>();
    json.put("outcome", explanation.verdict().outcome().slug());
    if (!explanation.verdict().reason().isBlank()) {
      json.put("reason", explanation.verdict().reason());
    }
    json.put("reading", explanation.reading().map(words::of).orElse(null));
    explanation.route().ifPresent(route -> json.put("route", words.of(route)));
    json.put("replies", said(explanation.replies()));
    json.put("notices", explanation.notices().stream().map(ExplainJson::notice).toList());
    return json;
  }

  /** Of whoever is anonymous it says no more than that. */
  private static Map<String, Object> notice(Said said) {
    var json = said(said);
    if (said.sealed()) {
      json.put("to", "complainant");
    }
    return json;
  }

  /** {@code [{to, channel, language, text, segments}]}. */
  static List<Map<String, Object>> said(List<Said> texts) {
    return texts.stream().map(ExplainJson::said).toList();
  }

  private static Map<String, Object> said(Said said) {
    var json = new LinkedHashMap<String, Object>();
    json.put("to", said.to().text());
    json.put("channel", said.channel().slug());
    json.put("language", said.language());
    json.put("text", said.text());
    json.put("segments", said.segments());
    return json;
  }
}
