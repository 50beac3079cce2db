namespace Eap.SelfChecks.Tests.Unit;

/// <summary>Everything that can be worked out from some sums by adding and taking away multiples; arithmetic modulo a large prime, so that nothing is rounded.</summary>
internal sealed class LinearSpan
{
    private const long Prime = 1_000_000_007;
    private readonly List<(long[] Row, int Lead)> _basis = [];

    public LinearSpan(IEnumerable<long[]> sums)
    {
        foreach (var sum in sums)
        {
            var rest = Reduce(sum);
            var lead = Array.FindIndex(rest, value => value != 0);
            if (lead < 0) continue;
            var inverse = Power(rest[lead], Prime - 2);
            _basis.Add(([.. rest.Select(value => value * inverse % Prime)], lead));
        }
    }

    /// <summary>True when the sum follows from the others.</summary>
    public bool Holds(long[] sum) => Reduce(sum).All(value => value == 0);

    private long[] Reduce(long[] sum)
    {
        var rest = sum.ToArray();
        foreach (var (row, lead) in _basis)
        {
            var times = rest[lead];
            if (times == 0) continue;
            for (var at = 0; at < rest.Length; at++) rest[at] = ((rest[at] - times * row[at]) % Prime + Prime) % Prime;
        }

        return rest;
    }

    private static long Power(long value, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime) if ((exponent & 1) == 1) result = result * value % Prime;
        return result;
    }
}
