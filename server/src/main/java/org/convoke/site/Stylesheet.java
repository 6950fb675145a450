package org.convoke.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.convoke.web.Answer;
import org.convoke.web.EntityTag;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** The one stylesheet and the icon, read once from the jar. */
public final class Stylesheet {

    /** A dot keeps it apart from every slug. */
    public static final String ADDRESS = "/style.css";

    public static final String ICON_ADDRESS = "/icon.svg";

    private static final byte[] STYLE = read("style.css");
    private static final byte[] ICON = read("icon.svg");

    /** Changes with the stylesheet, so that it can be kept for good. */
    static final String VERSION = EntityTag.of(STYLE);

    private Stylesheet() {}

    /** Answers with the stylesheet. */
    public static Answer style(Request request) {
        boolean isNamed = request.query().text("v").filter(VERSION::equals).isPresent();
        return Answer.of(Media.STYLESHEET, STYLE).withCaching(isNamed ? Answer.Caching.FOREVER : Answer.Caching.BRIEF);
    }

    /** Answers with the icon. */
    public static Answer icon(Request request) {
        return Answer.of(Media.IMAGE, ICON);
    }

    private static byte[] read(String name) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the jar", e);
        }
    }
}
