package org.convoke.verify;

/** Finds a row of words in others, one after another (Knuth, Morris and Pratt 1977): time grows with both lengths. */
final class RunSearch {

    private final int[] run;
    private final int[] borders;

    RunSearch(int[] run) {
        this.run = run;
        this.borders = new int[run.length];
        for (int i = 1, matched = 0; i < run.length; i++) {
            while (matched > 0 && run[i] != run[matched]) {
                matched = borders[matched - 1];
            }
            matched += run[i] == run[matched] ? 1 : 0;
            borders[i] = matched;
        }
    }

    /** Whether the row stands in the text without a gap. An empty row stands nowhere. */
    boolean isIn(int[] text) {
        if (run.length == 0 || run.length > text.length) {
            return false;
        }
        int matched = 0;
        for (int word : text) {
            while (matched > 0 && word != run[matched]) {
                matched = borders[matched - 1];
            }
            matched += word == run[matched] ? 1 : 0;
            if (matched == run.length) {
                return true;
            }
        }
        return false;
    }
}
