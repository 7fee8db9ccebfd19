package org.laurel.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A score or a sum of scores, exact: three assessors who all gave 18 in total must not end at 17.99
 * because a third cannot be written as a decimal.
 */
public record Points(BigInteger numerator, BigInteger denominator) implements Comparable<Points> {

    public static final Points ZERO = of(BigDecimal.ZERO);

    public Points {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Points need a denominator above zero");
        }
        var common = numerator.gcd(denominator).max(BigInteger.ONE);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Points of(BigDecimal points) {
        var whole = points.setScale(Math.max(0, points.scale()));
        return new Points(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    public static Points of(long points) {
        return of(BigDecimal.valueOf(points));
    }

    /** What several assessors gave, on average. */
    public static Points mean(Collection<Integer> scores) {
        var sum = scores.stream().mapToLong(Integer::longValue).sum();
        return new Points(BigInteger.valueOf(sum), BigInteger.valueOf(scores.size()));
    }

    public Points plus(Points other) {
        return new Points(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    @Override
    public int compareTo(Points other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    public boolean atLeast(long points) {
        return compareTo(of(points)) >= 0;
    }

    /**
     * For people to read, cut to two decimals: what misses a mark is never shown as reaching it.
     */
    public BigDecimal shown() {
        var decimals =
                new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), 2, RoundingMode.FLOOR);
        return decimals.signum() == 0 ? BigDecimal.ZERO : decimals.stripTrailingZeros();
    }
}
