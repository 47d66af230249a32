package org.harkara.cli;

/** Latencies in buckets of ten microseconds up to two seconds; the longest is kept exactly. */
final class Latencies {
  private static final int BUCKET_NANOS = 10_000;

  private final int[] buckets = new int[200_000];
  private long count;
  private long longest;

  void add(long nanos) {
    buckets[(int) Math.min(nanos / BUCKET_NANOS, buckets.length - 1L)]++;
    count++;
    longest = Math.max(longest, nanos);
  }

  /**
   * In milliseconds: so much of all was as fast or faster.
   *
   * @param share above 0 and up to 1
   */
  double at(double share) {
    long rank = (long) Math.ceil(share * count);
    long seen = 0;
    for (int i = 0; i < buckets.length - 1; i++) {
      seen += buckets[i];
      if (seen >= rank) {
        return (i + 1L) * BUCKET_NANOS / 1e6;
      }
    }
    return longest();
  }

  /** In milliseconds. */
  double longest() {
    return longest / 1e6;
  }
}
