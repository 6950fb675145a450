package org.convoke.format.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as PDF writes them: no exponent, no more decimals than show. */
final class PdfNumber {

    private static final int DECIMALS = 3;

    private PdfNumber() {}

    static String of(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
