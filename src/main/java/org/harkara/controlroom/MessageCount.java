package org.harkara.controlroom;

/**
 * @param direction in or out
 * @param verdict of what came in, or the state of what went out
 */
public record MessageCount(String direction, String verdict, long messages) {}
