package org.convoke.intake.detail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads web addresses as people write them; only http and https are links. Immutable. */
public final class LinkReader {

    private static final Pattern BETWEEN = Pattern.compile("[|\\s<>\"]+|,(?=\\s*http)|;(?=\\s*http)");
    /** One slash too few or too many behind the scheme. */
    private static final Pattern SLASHES = Pattern.compile("^(?i)(https?):/(?!/(?!/))/*");

    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "(?:www\\.)?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,24}(?:[/?#].*)?");

    /** Longer ones are broken somewhere; browsers stop at about this. */
    private static final int LONGEST_CHARS = 2_000;

    /** Returns the links of a cell, in its order, each once; empty when it holds none. */
    public List<URI> readAll(String cell) {
        if (isPlain(cell)) {
            return read(cell).map(List::of).orElse(List.of());
        }
        List<URI> links = new ArrayList<>();
        for (String part : BETWEEN.split(cell)) {
            read(part).filter(link -> !links.contains(link)).ifPresent(links::add);
        }
        return List.copyOf(links);
    }

    /** Returns the link that a text is; a host without scheme is https. */
    public Optional<URI> read(String text) {
        String plain = SLASHES.matcher(text.strip()).replaceFirst("$1://");
        if (plain.length() > LONGEST_CHARS || plain.length() < 4) {
            return Optional.empty();
        }
        String small = plain.toLowerCase(Locale.ROOT);
        boolean hasScheme = small.startsWith("http://") || small.startsWith("https://");
        if (!hasScheme && !WITHOUT_SCHEME.matcher(plain).matches()) {
            return Optional.empty();
        }
        return uri(hasScheme ? plain : "https://" + plain);
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == '|' || c == ',' || c == ';' || c == '<' || c == '"') {
                return false;
            }
        }
        return true;
    }

    private static Optional<URI> uri(String text) {
        try {
            return checked(new URI(text));
        } catch (URISyntaxException e) {
            return encoded(text);
        }
    }

    /** Spaces are gone by now; brackets, bars and percent signs that stand bare are what breaks real links. */
    private static Optional<URI> encoded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isEscape = c == '%'
                    && i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0;
            if ("{}|\\^[]`<>\"".indexOf(c) >= 0 || c == '%' && !isEscape || c < ' ') {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        try {
            return checked(new URI(out.toString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> checked(URI uri) {
        boolean hasHost = uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('.') > 0;
        boolean hasLogin = uri.getRawUserInfo() != null;
        return hasHost && !hasLogin ? Optional.of(uri) : Optional.empty();
    }
}
