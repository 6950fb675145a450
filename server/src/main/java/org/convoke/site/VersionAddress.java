package org.convoke.site;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.Versions;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.web.Request;

/** Reads <code>/{call}/v{N}/{language}</code>, which names one text for good. */
final class VersionAddress {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private VersionAddress() {}

    /**
     * The text that is asked for.
     *
     * @throws UserError when there is none there, or it is not public yet: the two are not to be told apart
     */
    static CallVersion get(Request request, EventIndex index, Versions versions) {
        Call call = CallParameter.get(request.variable("call"), index);
        return find(call, request.variable("number"), request.variable("language"), versions)
                .orElseThrow(() -> UserError.notFound("error.address.unknown"));
    }

    /** The public text of this number and tag, as addresses have them. */
    static Optional<CallVersion> find(Call call, String number, String language, Versions versions) {
        return NUMBER.matcher(number).matches()
                ? language(language).flatMap(locale -> versions.of(call.slug()).find(Integer.parseInt(number), locale))
                : Optional.empty();
    }

    /** A tag as addresses have it, in its one way of writing. */
    private static Optional<Locale> language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return Optional.of(locale).filter(each -> each.toLanguageTag().equals(tag));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
