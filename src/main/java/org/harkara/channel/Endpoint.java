package org.harkara.channel;

/**
 * @param method GET or POST
 * @param path with {@code {name}} parameters
 * @param bodyLimit bytes; more is answered 413
 */
public record Endpoint(String method, String path, int bodyLimit) {}
