package org.convoke.circulate;

import com.ibm.icu.text.Normalizer2;
import java.net.URI;
import java.util.Optional;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.UserError;
import org.convoke.organization.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a page carries the text of a call.
 *
 * @param newsroom what it is called; absent when the organization is known by the link
 * @param link http or https, in ASCII, without fragment
 */
public record CarriageReport(@Nullable String newsroom, URI link) {

    private static final int MAX_NAME_CHARACTERS = 120;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /**
     * Reads what was typed; people leave the beginning of addresses off.
     *
     * @param origin of this site, which does not carry its own texts
     * @throws UserError when the link is none, or the name is too long or hides something
     */
    public static CarriageReport of(Optional<String> newsroom, String link, String origin) {
        URI address = WebAddress.parse(link)
                .or(() -> link.contains(":") ? Optional.empty() : WebAddress.parse("https://" + link.strip()))
                .orElseThrow(() -> UserError.unreadable("error.carried.link", shortened(link.strip())));
        if (origin.equals(address.getScheme() + "://" + address.getRawAuthority())) {
            throw UserError.unreadable("error.carried.own");
        }
        String name = newsroom.map(text -> COMPOSED.normalize(text.strip().replaceAll("\\s+", " ")))
                .filter(text -> !text.isEmpty())
                .orElse(null);
        if (name != null && name.codePointCount(0, name.length()) > MAX_NAME_CHARACTERS) {
            throw UserError.unreadable("error.carried.newsroom-long", MAX_NAME_CHARACTERS);
        }
        if (name != null && (Spelling.isHiding(name) || Spelling.isMixed(name))) {
            throw UserError.unreadable("error.carried.newsroom-hidden");
        }
        return new CarriageReport(name, address);
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(80, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
