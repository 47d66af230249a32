package org.harkara.gateway;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Reading;
import org.harkara.model.Route;
import org.harkara.model.Verdict;

/** What would happen to a message; nothing of it did. */
public record Explanation(
    Verdict verdict,
    Optional<Reading> reading,
    Optional<Route> route,
    List<Said> replies,
    List<Said> notices) {}
