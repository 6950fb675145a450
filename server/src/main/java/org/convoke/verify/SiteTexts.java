package org.convoke.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.call.CallSlug;
import org.convoke.call.SignedText;
import org.convoke.i18n.UserError;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;

/**
 * Reads what another site has issued, file by file, so that texts are compared here and not there. A file that does not fit the
 * digest or the signature that the site itself names for it counts as damaged.
 */
public final class SiteTexts {

    /** What a site names becomes part of an address, so it must be what it says. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,9}");

    private final SiteFiles files;

    public SiteTexts(SiteFiles files) {
        this.files = files;
    }

    /** @throws UserError when the site does not answer, or not as a site of this kind does */
    public Issued read() {
        List<IssuedText> texts = new ArrayList<>();
        int damaged = 0;
        for (JsonNode call : files.json("/api/v1/calls").path("calls")) {
            String slug = call.path("slug").asText();
            if (!CallSlug.isValid(slug)) {
                throw files.notOurs();
            }
            for (JsonNode version : files.json("/api/v1/calls/" + slug).path("versions")) {
                Optional<IssuedText> text = text(slug, version);
                text.ifPresent(texts::add);
                damaged += text.isEmpty() ? 1 : 0;
            }
        }
        return new Issued(TextChecker.of(texts), damaged);
    }

    private Optional<IssuedText> text(String slug, JsonNode version) {
        int number = version.path("version").asInt();
        String language = version.path("language").asText();
        if (!LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        String path = "/" + slug + "/v" + number + "/" + language + ".txt";
        byte[] file = files.bytes(path);
        boolean isSound =
                Digest.of(file).toString().equals(version.path("digest").asText())
                        && isSigned(
                                file,
                                files.bytes(path + ".minisig"),
                                version.path("key").asText());
        return isSound
                ? SignedText.parse(file)
                        .filter(text -> text.header().version() == number)
                        .map(text -> new IssuedText(slug, number, language, file, text.body()))
                : Optional.empty();
    }

    private static boolean isSigned(byte[] file, byte[] signature, String key) {
        Optional<DetachedSignature> parsed = DetachedSignature.parse(FileText.of(signature));
        Optional<PublicKey> known = PublicKey.parse(key);
        return parsed.isPresent()
                && known.isPresent()
                && parsed.get().check(known.get(), file) == DetachedSignature.Check.VALID;
    }
}
