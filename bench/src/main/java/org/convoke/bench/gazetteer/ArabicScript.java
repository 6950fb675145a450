package org.convoke.bench.gazetteer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the languages that share the Arabic script apart by letters that only some of them use.
 *
 * <p>GeoNames' alternates carry no language. A name is taken for Persian when it has a letter that Persian has and
 * Arabic has not, and none of Kurdish, Urdu, Pashto or Uighur; for Arabic the other way round. A name that could be
 * both is left alone.
 */
final class ArabicScript {

    private static final Pattern FOREIGN = Pattern.compile("[ںےٹڈڑہھۂۓټډړږښګڼۍېۋۇڭێۆڕڵڤەۅ]");
    private static final Pattern PERSIAN = Pattern.compile("[پچژگکی]");
    private static final Pattern ARABIC = Pattern.compile("[يكةى]|^ال");
    private static final Pattern KURDISH = Pattern.compile("[ێۆڕڵ]");
    private static final Pattern NOT_KURDISH = Pattern.compile("[ںےٹڈڑہۂۓټډړږښګڼۍېۋۇڭۅ]");

    private ArabicScript() {}

    /**
     * Returns the first of the names that is surely of the language, or "".
     *
     * @param arabic the Arabic name, or ""; one that is the same in Persian letters is Persian too (Isfahan)
     */
    static String nameIn(String language, List<String> names, String arabic) {
        String persian = arabic.replace('ي', 'ی').replace('ك', 'ک').replaceAll("[أإ]", "ا");
        return switch (language) {
            case "fa" ->
                !arabic.isEmpty() && names.contains(persian) ? persian : first(names, PERSIAN, ARABIC, FOREIGN);
            case "ar" -> first(names, ARABIC, PERSIAN, FOREIGN);
            case "ckb" -> first(names, KURDISH, NOT_KURDISH, NOT_KURDISH);
            default -> "";
        };
    }

    private static String first(List<String> names, Pattern wanted, Pattern unwanted, Pattern foreign) {
        for (String name : names) {
            if (wanted.matcher(name).find()
                    && !unwanted.matcher(name).find()
                    && !foreign.matcher(name).find()) {
                return name;
            }
        }
        return "";
    }
}
