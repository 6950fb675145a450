package org.convoke.event;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who hosts an event in public: the name of a group, never of a private person, and its page. */
public record Organizer(String name, @Nullable URI url) {}
