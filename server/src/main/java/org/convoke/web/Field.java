package org.convoke.web;

/** One field of an answer's head. */
public record Field(String name, String value) {}
