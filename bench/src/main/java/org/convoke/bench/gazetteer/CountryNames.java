package org.convoke.bench.gazetteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of countries in every language of CLDR, long and short, with both ISO 3166-1 codes. */
final class CountryNames {

    private CountryNames() {}

    /** Returns every spelling known for the country. */
    static Set<String> of(String country) {
        Set<String> names = new TreeSet<>();
        names.add(country);
        if (Set.of(Locale.getISOCountries()).contains(country)) {
            names.add(Locale.of("", country).getISO3Country());
        }
        for (ULocale language : languages()) {
            for (DisplayContext length : Set.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                String name = LocaleDisplayNames.getInstance(language, length).regionDisplayName(country);
                if (name.length() > 3 || name.charAt(0) > 0x7f) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Set<ULocale> languages() {
        return Arrays.stream(ULocale.getAvailableLocales())
                .map(locale -> new ULocale(locale.getLanguage(), locale.getScript(), ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
