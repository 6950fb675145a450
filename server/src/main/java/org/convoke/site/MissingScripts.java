package org.convoke.site;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.draw.Drawable;

/** Says which writing pictures and posters cannot show, since no font of the program has it. */
final class MissingScripts {

    private MissingScripts() {}

    /** The sentence for a page; empty when all can be shown. Looks at scripts only, for it must not read fonts. */
    static String tell(Page page, String text) {
        return tell(page, Drawable.scriptsWithoutFont(text));
    }

    /** The sentence for these scripts, in the reader's language; empty for none. */
    static String tell(Page page, Set<UnicodeScript> scripts) {
        if (scripts.isEmpty()) {
            return "";
        }
        LocaleDisplayNames names =
                LocaleDisplayNames.getInstance(ULocale.forLocale(page.reader().locale()));
        String list = scripts.stream()
                .map(script -> names.scriptDisplayName(UScript.getShortName(UScript.getCodeFromName(script.name()))))
                .sorted()
                .collect(Collectors.joining(page.text("list.separator")));
        return page.text("kit.missing", list);
    }
}
