package org.convoke.nearest;

import java.util.List;

/** The oracle keeps the contract's fixed cases too, which are right by hand. */
class BruteForceIndexTest extends NearestIndexContract {

    @Override
    protected NearestIndex open(List<NearestEntry> entries) {
        return BruteForceIndex.of(entries);
    }
}
