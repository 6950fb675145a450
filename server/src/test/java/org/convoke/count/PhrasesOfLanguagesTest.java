package org.convoke.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases as people say them in seven languages, written down by hand without a look at the words that are known. */
class PhrasesOfLanguagesTest {

    private final CountReader reader = new CountReader(PhraseTable.CCC_2017);

    /** Low and high; a dash for an end that is not stated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            unas 300 personas | 300 | 300
            alrededor de dos mil quinientas personas | 2500 | 2500
            más de 50.000 asistentes | 50000 | -
            entre 4.000 y 5.000 manifestantes | 4000 | 5000
            cientos de personas | 200 | -
            miles de personas | 2000 | -
            decenas de miles de personas | 20000 | -
            varias decenas | - | -
            una veintena de personas | 20 | 20
            medio centenar de personas | 50 | 50
            medio millar | 500 | 500
            un millón y medio | 1500000 | 1500000
            cerca de 1.500 | 1500 | 1500
            mil doscientas personas | 1200 | 1200
            cuarenta y cinco | 45 | 45
            treinta y dos mil | 32000 | 32000
            no menos de 200 | 200 | -
            hasta 800 | - | 800
            unos cuantos cientos | 200 | -
            dos docenas | 24 | 24
            cien mil | 100000 | 100000
            ciento veinte | 120 | 120
            doscientas cincuenta | 250 | 250
            un centenar y medio | 150 | 150
            quinientas mil personas | 500000 | 500000
            menos de cien personas | - | 100
            environ 300 personnes | 300 | 300
            près de deux mille cinq cents personnes | 2500 | 2500
            plus de 50 000 manifestants | 50000 | -
            entre 4000 et 5000 | 4000 | 5000
            des centaines de personnes | 200 | -
            des milliers de personnes | 2000 | -
            des dizaines de milliers | 20000 | -
            plusieurs dizaines | - | -
            une trentaine de personnes | 30 | 30
            une bonne centaine | 100 | 100
            un demi-millier | 500 | 500
            un million et demi | 1500000 | 1500000
            quelques centaines | 200 | -
            1 500 selon la police | 1500 | 1500
            mille deux cents | 1200 | 1200
            quatre-vingt-quinze | 95 | 95
            soixante-quinze | 75 | 75
            soixante et onze | 71 | 71
            quatre-vingts | 80 | 80
            trois cent cinquante | 350 | 350
            moins de cent personnes | - | 100
            de 200 à 300 personnes | 200 | 300
            200 à 300 | 200 | 300
            au moins 40 | 40 | -
            jusqu'à 800 | - | 800
            cinq mille | 5000 | 5000
            deux douzaines | 24 | 24
            vingt-deux mille | 22000 | 22000
            cent vingt | 120 | 120
            etwa 300 Menschen | 300 | 300
            rund 2500 Teilnehmende | 2500 | 2500
            mehr als 50.000 | 50000 | -
            zwischen 4.000 und 5.000 | 4000 | 5000
            Hunderte Menschen | 200 | -
            Tausende | 2000 | -
            Zehntausende | 20000 | -
            mehrere Dutzend | - | -
            gut 200 | 200 | 200
            knapp 1000 | 1000 | 1000
            anderthalb Millionen | 1500000 | 1500000
            eineinhalbtausend | 1500 | 1500
            fünftausend | 5000 | 5000
            zweitausendfünfhundert | 2500 | 2500
            einhundertzwanzig | 120 | 120
            ein paar Hundert | 200 | -
            einige Tausend | 2000 | -
            weniger als hundert | - | 100
            200 bis 300 | 200 | 300
            mindestens 40 | 40 | -
            bis zu 800 | - | 800
            drei Dutzend | 36 | 36
            1,2 Mio. | 1200000 | 1200000
            12 Tsd. | 12000 | 12000
            eine halbe Million | 500000 | 500000
            hundertfünfzig | 150 | 150
            dreiunddreißig | 33 | 33
            tausende von Menschen | 2000 | -
            einige hundert Personen | 200 | -
            siebenhundertneunundachtzig | 789 | 789
            niemand | 0 | 0
            حوالي 300 شخص | 300 | 300
            نحو ألفي شخص | 2000 | 2000
            أكثر من 50 ألف متظاهر | 50000 | -
            بين 4000 و5000 شخص | 4000 | 5000
            مئات الأشخاص | 200 | -
            آلاف المشاركين | 2000 | -
            عشرات الأشخاص | - | -
            عشرات الآلاف من الناس | 20000 | -
            ما يقارب 1500 مشارك | 1500 | 1500
            خمسة آلاف | 5000 | 5000
            ثلاثمائة وخمسون | 350 | 350
            ألف ومئتان | 1200 | 1200
            أقل من مئة شخص | - | 100
            من 200 إلى 300 شخص | 200 | 300
            ٢٠٠–٣٠٠ | 200 | 300
            ما لا يقل عن 40 شخصا | 40 | -
            نصف مليون | 500000 | 500000
            مليون ونصف | 1500000 | 1500000
            مئة ألف | 100000 | 100000
            خمسة وعشرون | 25 | 25
            اثنا عشر ألفا | 12000 | 12000
            مئات الآلاف | 200000 | -
            ملايين | 2000000 | -
            بضع مئات | 200 | -
            عدة آلاف | 2000 | -
            ألفين وخمسمئة | 2500 | 2500
            ١٢٬٥٠٠ | 12500 | 12500
            ١٫٢ مليون | 1200000 | 1200000
            مائة وعشرون شخصًا | 120 | 120
            حدود ۳۰۰ نفر | 300 | 300
            نزدیک به دو هزار و پانصد نفر | 2500 | 2500
            بیش از ۵۰ هزار نفر | 50000 | -
            بین ۴۰۰۰ تا ۵۰۰۰ نفر | 4000 | 5000
            صدها نفر | 200 | -
            هزاران نفر | 2000 | -
            ده‌ها نفر | - | -
            ده ها هزار نفر | 20000 | -
            صدها هزار نفر | 200000 | -
            میلیون‌ها نفر | 2000000 | -
            پنج هزار نفر | 5000 | 5000
            سیصد و پنجاه نفر | 350 | 350
            هزار و دویست | 1200 | 1200
            کمتر از صد نفر | - | 100
            از ۲۰۰ تا ۳۰۰ نفر | 200 | 300
            دست‌کم ۴۰ نفر | 40 | -
            نیم میلیون نفر | 500000 | 500000
            یک و نیم میلیون | 1500000 | 1500000
            صد و بیست نفر | 120 | 120
            بیست و پنج | 25 | 25
            چندین هزار نفر | 2000 | -
            چند ده نفر | - | -
            چند ده هزار نفر | 20000 | -
            ۱۲۵۰۰ نفر | 12500 | 12500
            ۱٫۲ میلیون | 1200000 | 1200000
            تا ۸۰۰ نفر | - | 800
            حداکثر ۵۰ نفر | - | 50
            یک صد نفر | 100 | 100
            نود و نه نفر | 99 | 99
            نزیکەی ٣٠٠ کەس | 300 | 300
            زیاتر لە ٥٠ هەزار کەس | 50000 | -
            لە نێوان ٤٠٠٠ بۆ ٥٠٠٠ کەس | 4000 | 5000
            سەدان کەس | 200 | -
            هەزاران کەس | 2000 | -
            دەیان کەس | - | -
            دەیان هەزار کەس | 20000 | -
            سەدان هەزار کەس | 200000 | -
            پێنج هەزار کەس | 5000 | 5000
            سێسەد و پەنجا | 350 | 350
            هەزار و دووسەد کەس | 1200 | 1200
            کەمتر لە سەد کەس | - | 100
            لە ٢٠٠ تا ٣٠٠ کەس | 200 | 300
            لانیکەم ٤٠ کەس | 40 | -
            نیو ملیۆن کەس | 500000 | 500000
            چەند سەد کەس | 200 | -
            چەندین هەزار کەس | 2000 | -
            بیست و پێنج کەس | 25 | 25
            ١٢٥٠٠ | 12500 | 12500
            سەد و بیست کەس | 120 | 120
            تا ٨٠٠ کەس | - | 800
            half a dozen | 6 | 6
            half a million | 500000 | 500000
            two and a half thousand | 2500 | 2500
            1 and a half million | 1500000 | 1500000
            a million and a half | 1500000 | 1500000
            2 and a half million | 2500000 | 2500000
            about half | - | -
            300 and half of them left | 300 | 300
            two hundred and half of them stayed | 200 | 200
            no less than 300 | 300 | -
            no fewer than 50 | 50 | -
            not more than 100 | - | 100
            nicht mehr als 200 | - | 200
            pas moins de 200 | 200 | -
            media docena | 6 | 6
            medio millón | 500000 | 500000
            un millar y medio | 1500 | 1500
            eine halbe Million | 500000 | 500000
            ein halbes Dutzend | 6 | 6
            zweieinhalb Millionen | 2500000 | 2500000
            يك مليون ونصف | 1500000 | 1500000
            نصف مليون متظاهر | 500000 | 500000
            یک میلیون و نیم | 1500000 | 1500000
            دو و نیم میلیون | 2500000 | 2500000
            مليونا شخص | 1000000 | 1000000
            مليوني شخص | 2000000 | 2000000
            ثلاثة عشر ألفا | 13000 | 13000
            أحد عشر | 11 | 11
            as many as 65, at least 65 | 65 | 65
            at least 100, up to 300 | 100 | 300
            hundreds, hundreds | 200 | -
            three, three | 3 | 3
            half | - | -
            a half | - | -
            1.5 million | 1500000 | 1500000
            چند ده هزار | 20000 | -
            quatre-vingts | 80 | 80
            quatre-vingt mille | 80000 | 80000
            deux cent cinquante mille | 250000 | 250000
            mil quinientos | 1500 | 1500
            soixante et un mille | 61000 | 61000
            two and a half | 2 | 2
            several ten thousand | 20000 | -
            إحدى عشرة | 11 | 11
            أحد عشر ألف شخص | 11000 | 11000
            más o menos 200 | 200 | 200
            unas cien personas | 100 | 100
            un centenar de personas | 100 | 100
            un par de cientos | 200 | -
            cientos, tal vez miles | 200 | 2000
            más de mil | 1000 | -
            varios miles de personas | 2000 | -
            varios cientos de personas | 200 | -
            decenas de personas | - | -
            unas pocas decenas | - | -
            3 mil | 3000 | 3000
            3.5 mil | 3500 | 3500
            2,5 millones | 2500000 | 2500000
            treinta mil | 30000 | 30000
            ochocientas personas | 800 | 800
            casi un millar | 1000 | 1000
            por encima de 500 | 500 | -
            por debajo de 500 | - | 500
            de 200 a 300 | 200 | 300
            200 o 300 | 200 | 300
            sobre 200 | 200 | 200
            cerca del millar | 1000 | 1000
            mil y pico | 1000 | 1000
            cien y pico | 100 | 100
            200 y tantos | 200 | 200
            millones de personas | 2000000 | -
            veintidós | 22 | 22
            veinticuatro mil | 24000 | 24000
            cuatro o cinco mil | 4000 | 5000
            une poignée | - | -
            une douzaine | 12 | 12
            quelque 500 personnes | 500 | 500
            quelques milliers | 2000 | -
            plusieurs centaines de personnes | 200 | -
            plus d'un millier | 1000 | -
            plus d’une centaine | 100 | -
            moins de 1.000 | - | 1000
            autour de 300 | 300 | 300
            de l'ordre de 300 | 300 | 300
            300 à 400 personnes | 300 | 400
            entre 300 et 400 | 300 | 400
            3 000 à 5 000 | 3000 | 5000
            cinq cents | 500 | 500
            un millier | 1000 | 1000
            des millions | 2000000 | -
            dix mille | 10000 | 10000
            deux à trois mille | 2000 | 3000
            3,5 millions | 3500000 | 3500000
            12k | 12000 | 12000
            über 500 | 500 | -
            unter 500 | - | 500
            mehrere tausend | 2000 | -
            mehrere Tausend Menschen | 2000 | -
            einige Dutzend | - | -
            rund tausend | 1000 | 1000
            an die 300 | 300 | 300
            bis zu 1.000 | - | 1000
            circa 250 | 250 | 250
            Hunderttausende | 200000 | -
            ein Dutzend | 12 | 12
            zehntausend | 10000 | 10000
            10 000 | 10000 | 10000
            10'000 | 10000 | 10000
            500–600 | 500 | 600
            500 - 600 Personen | 500 | 600
            ein Paar hundert | 200 | -
            dreihundert | 300 | 300
            dreihunderttausend | 300000 | 300000
            zwölf | 12 | 12
            mehr als eine Million | 1000000 | -
            fast 3000 | 3000 | 3000
            عدة مئات | 200 | -
            بضعة آلاف | 2000 | -
            المئات | 200 | -
            الآلاف من الأشخاص | 2000 | -
            أكثر من ألف شخص | 1000 | -
            ألف شخص | 1000 | 1000
            مئة شخص | 100 | 100
            ثلاثون ألفا | 30000 | 30000
            خمسمائة | 500 | 500
            ٣٠٠ شخص تقريبا | 300 | 300
            ما بين 300 و400 | 300 | 400
            ٣٠٠ إلى ٤٠٠ | 300 | 400
            حوالي ألف | 1000 | 1000
            قرابة المئة | 100 | 100
            عشرون ألف | 20000 | 20000
            ما لا يزيد عن 100 | - | 100
            حتى 500 شخص | - | 500
            لا يقل عن 30 | 30 | -
            عشرة آلاف متظاهر | 10000 | 10000
            ١٠ آلاف | 10000 | 10000
            مليون شخص | 1000000 | 1000000
            ١٥٠٠ - ٢٠٠٠ | 1500 | 2000
            نزدیک به هزار نفر | 1000 | 1000
            چند هزار نفر | 2000 | -
            چندصد نفر | 200 | -
            بیش از صد نفر | 100 | -
            ده هزار نفر | 10000 | 10000
            ۱۰ هزار نفر | 10000 | 10000
            یک میلیون نفر | 1000000 | 1000000
            حداقل ۳۰۰ نفر | 300 | -
            ۳۰۰ تا ۴۰۰ نفر | 300 | 400
            ۳۰۰ الی ۴۰۰ نفر | 300 | 400
            بین ۳۰۰ و ۴۰۰ | 300 | 400
            حدوداً ۲۰۰ نفر | 200 | 200
            تقریباً ۲۰۰ | 200 | 200
            دویست نفر | 200 | 200
            سی هزار | 30000 | 30000
            صدها هزار | 200000 | -
            دهها هزار | 20000 | -
            ۲٬۵۰۰ | 2500 | 2500
            ۲,۵۰۰ | 2500 | 2500
            پانصد تا هزار نفر | 500 | 1000
            کمتر از ۵۰ | - | 50
            نزیکەی هەزار کەس | 1000 | 1000
            چەند هەزار کەسێک | 2000 | -
            زیاتر لە سەد | 100 | -
            دە هەزار کەس | 10000 | 10000
            ١٠ هەزار | 10000 | 10000
            ملیۆنێک | 1000000 | 1000000
            هەزار کەس | 1000 | 1000
            سەد کەس | 100 | 100
            دوو هەزار و پێنج سەد | 2500 | 2500
            ٣٠٠ تا ٤٠٠ کەس | 300 | 400
            ٣٠٠ بۆ ٤٠٠ | 300 | 400
            نزیک بە ٢٠٠ | 200 | 200
            دەوروبەری ٥٠٠ کەس | 500 | 500
            بیست هەزار | 20000 | 20000
            کەمتر لە ٥٠ | - | 50
            پێنج سەد | 500 | 500
            سێ هەزار | 3000 | 3000
            a couple of hundred | 200 | -
            a few thousand | 2000 | -
            hundreds, maybe thousands | 200 | 2000
            hundreds or thousands | 200 | 2000
            several thousands | 2000 | -
            well over 1,000 | 1000 | -
            just shy of 500 | 500 | 500
            upwards of 300 | 300 | -
            300-plus | 300 | -
            300 plus | 300 | -
            scores | - | -
            a dozen | - | -
            15-20K | 15000 | 20000
            15k-20k | 15000 | 20000
            1.5M | 1500000 | 1500000
            3K+ | 3000 | -
            c. 400 | 400 | 400
            ~1,000-1,500 | 1000 | 1500
            ±200 | 200 | 200
            <100 | - | 100
            ≥ 50 | 50 | -
            300? | 300 | 300
            (300) | 300 | 300
            300. | 300 | 300
            300* | 300 | 300
            est. 300 | 300 | 300
            300 est | 300 | 300
            police: 300; organizers: 500 | 300 | 500
            one thousand five hundred | 1500 | 1500
            twelve hundred | 1200 | 1200
            fifteen hundred | 1500 | 1500
            a hundred and fifty | 150 | 150
            two thousand and ten | 2010 | 2010
            half a thousand | 500 | 500
            quarter million | 250000 | 250000
            1 million | 1000000 | 1000000
            0 | 0 | 0
            no one | 0 | 0
            nobody came | 0 | 0
            300 to 500 | 300 | 500
            from 300 to 500 | 300 | 500
            300 or more | 300 | -
            300 or so | 300 | 300
            300ish | 300 | 300
            at most 300 | - | 300
            maximum of 300 | - | 300
            not more than 300 | - | 300
            12 000–15 000 | 12000 | 15000
            1,2k | 1200 | 1200
            50-100+ | 50 | 100
            １２３ | 123 | 123
            १२३ | 123 | 123
            ১২৩ | 123 | 123
            一千 | - | -
            3千 | 3000 | 3000
            1万 | 10000 | 10000
            une foule | - | -
            une personne | 1 | 1
            300 personne | 300 | 300
            des centaines voire des milliers | 200 | 2000
            at least 500 people, maybe closer to 1,000 | 500 | 1000
            300 people, maybe more | 300 | 300
            maybe 300 | 300 | 300
            eine Menge | - | -
            ein paar Leute | - | -
            vingt et un | 21 | 21
            un cent | 100 | 100
            5 тыс. | 5000 | 5000
            5 тысяч человек | 5000 | 5000
            10 bin | 10000 | 10000
            3 mila | 3000 | 3000
            1万人 | 10000 | 10000
            5千人 | 5000 | 5000
            3万 | 30000 | 30000
            수천 명 | 2000 | -
            数百人 | 200 | -
            300人 | 300 | 300
            300명 | 300 | 300
            quarter of a million | 250000 | 250000
            una multitud | - | -
            una vez | - | -
            un bon millier | 1000 | 1000
            مئات وربما آلاف | 200 | 2000
            هزار و یک | 1001 | 1001
            صدها شاید هزاران نفر | 200 | 2000
            two or maybe three hundred | 200 | 300
            about 300, probably more | 300 | 300
            بالای ۵۰۰ نفر | 500 | -
            """)
    void phrase_isUnderstood(String text, String low, String high) {
        CountReading.Understood understood = assertInstanceOf(CountReading.Understood.class, reader.read(text), text);

        assertEquals(low, end(understood.figure().low()), text + " low");
        assertEquals(high, end(understood.figure().high()), text + " high");
    }

    private static String end(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }
}
