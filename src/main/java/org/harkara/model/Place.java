package org.harkara.model;

import java.util.Optional;

/**
 * A node of the place tree: state › district › AC › sector › polling station.
 *
 * @param code the contract's form: {@code 184}, {@code 184/123}, {@code 184/123A}; other kinds have
 *     a code of the state's choosing
 * @param kind {@code state}, {@code district}, {@code ac}, {@code sector}, {@code station}, {@code
 *     centre}, {@code check_post}, {@code squad}
 */
public record Place(long id, String code, String kind, Names name, Optional<GeoPoint> at) {}
