package org.convoke.web;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.convoke.i18n.Messages;

/**
 * Who reads the answer, as far as it matters: in which language, and with which region's habits.
 *
 * @param locale the language of the messages, with the region that the reader named if any
 * @param isChosen whether the address names the language ({@code ?lang=}), so that links must keep it
 */
public record Reader(Locale locale, boolean isChosen) {

    /** The messages in the reader's language. */
    public Messages messages() {
        return Messages.in(locale);
    }

    /** The BCP 47 tag for {@code lang} and Content-Language. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** {@code rtl} for scripts written from right to left, else {@code ltr}. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }
}
