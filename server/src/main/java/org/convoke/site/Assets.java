package org.convoke.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.EntityTag;
import org.convoke.web.ErrorForm;
import org.convoke.web.Media;
import org.convoke.web.Request;
import org.convoke.web.Route;

/**
 * The files that pages need: styles, scripts, icons. Read once from the jar and kept compressed. A file asked for under
 * {@link #href} can be kept by the browser for good, since that address changes with its content.
 *
 * <p>A file that names another as {@code "./name"} names it with its version: so each stands behind all it uses.
 */
public final class Assets {

    private static final String FOLDER = "/org/convoke/site/";

    private static final Set<Media> TEXTS = Set.of(Media.STYLESHEET, Media.SCRIPT, Media.MANIFEST, Media.IMAGE);

    /** A dot in each name keeps it apart from every slug. */
    private static final Map<String, Asset> ASSETS = read(Stream.of(
            own("icon.svg", Media.IMAGE),
            own("style.css", Media.STYLESHEET),
            own("turnout.css", Media.STYLESHEET),
            own("share.js", Media.SCRIPT),
            own("digest.js", Media.SCRIPT),
            leaflet("leaflet.css", Media.STYLESHEET),
            leaflet("leaflet.js", Media.SCRIPT),
            own("map.css", Media.STYLESHEET),
            own("land-far.bin", Media.BINARY),
            own("land-near.bin", Media.BINARY),
            own("land.js", Media.SCRIPT),
            own("marks.js", Media.SCRIPT),
            own("map.js", Media.SCRIPT),
            own("icon-192.png", Media.PICTURE),
            own("icon-512.png", Media.PICTURE),
            own("here.js", Media.SCRIPT),
            own("callfile.js", Media.SCRIPT),
            own("offline.js", Media.SCRIPT),
            own("finder.js", Media.SCRIPT),
            own("kept.js", Media.SCRIPT),
            own("phone.js", Media.SCRIPT),
            // The browser looks for changes of this one by itself; it has no other address than its name.
            own("worker.js", Media.SCRIPT)));

    private Assets() {}

    /** Where a file lies in the jars, and the name it is served under. */
    private record Source(String name, String resource, Media media) {}

    /**
     * A file in memory.
     *
     * @param version changes with its content
     */
    private record Asset(String name, Media media, Body.Kept body, String version) {

        String href() {
            return "/" + name + "?v=" + version;
        }

        Answer answer(Request request) {
            boolean isVersioned =
                    request.query().text("v").filter(version::equals).isPresent();
            return Answer.of(media, body).withCaching(isVersioned ? Answer.Caching.FOREVER : Answer.Caching.BRIEF);
        }
    }

    /**
     * Returns the address of a file, with its version.
     *
     * @throws NoSuchElementException when there is no such file, which is a fault of the program
     */
    public static String href(String name) {
        Asset asset = ASSETS.get(name);
        if (asset == null) {
            throw new NoSuchElementException("no asset " + name);
        }
        return asset.href();
    }

    /** The addresses of all files. */
    public static List<Route> routes(ErrorForm errors) {
        return ASSETS.values().stream()
                .map(asset -> new Route("/" + asset.name(), errors, asset::answer))
                .toList();
    }

    private static Source leaflet(String name, Media media) {
        return new Source(name, "/META-INF/resources/webjars/leaflet/1.9.4/dist/" + name, media);
    }

    private static Source own(String name, Media media) {
        return new Source(name, FOLDER + name, media);
    }

    private static Map<String, Asset> read(Stream<Source> sources) {
        Map<String, Asset> assets = new LinkedHashMap<>();
        sources.forEach(source -> {
            byte[] content = bytes(source.resource());
            if (TEXTS.contains(source.media())) {
                content = withVersions(content, assets);
            }
            Asset asset = new Asset(source.name(), source.media(), Body.Kept.of(content), EntityTag.of(content));
            assets.put(source.name(), asset);
        });
        return assets;
    }

    private static byte[] withVersions(byte[] content, Map<String, Asset> earlier) {
        String text = new String(content, StandardCharsets.UTF_8);
        for (Asset asset : earlier.values()) {
            text = text.replace("\"./" + asset.name() + "\"", "\"" + asset.href() + "\"");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The content of an own file that is not changed by what it refers to. */
    static byte[] own(String name) {
        return bytes(FOLDER + name);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jars");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the jars", e);
        }
    }
}
