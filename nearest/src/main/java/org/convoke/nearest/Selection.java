package org.convoke.nearest;

/**
 * Selection by partitioning (C. A. R. Hoare, "Algorithm 65: Find", CACM 4(7), 1961): puts the smallest coordinates of a run
 * before the rest. Linear in the mean; equal coordinates are shared out evenly, so that piles of points do not slow it.
 */
final class Selection {

    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final float[] keys;
    private final int[] order;

    /** Over three coordinates and a number of each point, which move together; the order is that of one axis. */
    Selection(float[][] coordinates, int axis, int[] order) {
        x = coordinates[0];
        y = coordinates[1];
        z = coordinates[2];
        keys = coordinates[axis];
        this.order = order;
    }

    /** Rearranges start (inclusive) to end (exclusive) so that no coordinate before {@code split} is above one after. */
    void select(int start, int end, int split) {
        int low = start;
        int high = end - 1;
        while (low < high) {
            float pivot = pivot(low, high);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (split <= j) {
                high = j;
            } else if (split >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** A median of three; of three such in long runs, which orderly input does not fool. */
    private float pivot(int low, int high) {
        int length = high - low;
        int middle = low + length / 2;
        if (length < 128) {
            return median(keys[low], keys[middle], keys[high]);
        }
        int step = length / 8;
        return median(
                median(keys[low], keys[low + step], keys[low + 2 * step]),
                median(keys[middle - step], keys[middle], keys[middle + step]),
                median(keys[high - 2 * step], keys[high - step], keys[high]));
    }

    private static float median(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        swap(x, i, j);
        swap(y, i, j);
        swap(z, i, j);
        int point = order[i];
        order[i] = order[j];
        order[j] = point;
    }

    private static void swap(float[] values, int i, int j) {
        float value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
