package org.convoke.cli;

import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.call.VersionStore;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.convoke.i18n.UserError;
import org.convoke.web.SiteAddress;

/**
 * The address that signed headers name.
 *
 * @param text scheme, host and port
 * @param isMakeshift whether nobody has set it, so that it holds on this machine only
 */
record Origin(String text, boolean isMakeshift) {

    /**
     * The address that is set, which stays what it was when the first version was issued.
     *
     * @throws UserError when it is another one than then
     */
    static Origin of(Pipeline pipeline, Settings settings) {
        String set = settings.get(Setting.URL);
        Optional<String> issued = pipeline.versions().origin();
        if (set.isEmpty()) {
            String text = issued.orElse(VersionStore.MAKESHIFT_ORIGIN + settings.get(Setting.PORT));
            return new Origin(text, text.startsWith(VersionStore.MAKESHIFT_ORIGIN));
        }
        String wanted = SiteAddress.of(Words.siteUrl("--url", set)).origin().orElseThrow();
        if (issued.isPresent()
                && !issued.get().equals(wanted)
                && !issued.get().startsWith(VersionStore.MAKESHIFT_ORIGIN)) {
            throw UserError.conflict("cli.url.fixed", issued.get(), wanted);
        }
        return new Origin(wanted, false);
    }
}
