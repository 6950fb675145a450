package org.convoke.site.kit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) of an address, as dark bars of modules; it still reads with 15 of 100 modules spoiled.
 *
 * @param modules on each side, without the quiet zone
 * @param bars from the top, then from the left
 */
record QrCode(int modules, List<Bar> bars) {

    /** Modules of light that readers need around the code (ISO/IEC 18004, section 6.3.8). */
    static final int QUIET_ZONE = 4;

    QrCode {
        bars = List.copyOf(bars);
    }

    /** Dark modules side by side. */
    record Bar(int column, int row, int length) {}

    /**
     * The code of an address.
     *
     * @throws IllegalArgumentException when it is longer than any code, some 2,000 characters
     */
    static QrCode of(String address) {
        try {
            ByteMatrix matrix = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            List<Bar> bars = new ArrayList<>();
            for (int row = 0; row < matrix.getHeight(); row++) {
                addRow(bars, matrix, row);
            }
            return new QrCode(matrix.getWidth(), bars);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + address, e);
        }
    }

    private static void addRow(List<Bar> bars, ByteMatrix matrix, int row) {
        int start = -1;
        for (int column = 0; column <= matrix.getWidth(); column++) {
            boolean isDark = column < matrix.getWidth() && matrix.get(column, row) == 1;
            if (isDark && start < 0) {
                start = column;
            } else if (!isDark && start >= 0) {
                bars.add(new Bar(start, row, column - start));
                start = -1;
            }
        }
    }
}
