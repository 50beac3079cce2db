namespace Eap.Plans.Metrics;

/// <summary>人: different people, each counted once. Sums only with its own kind; never with visits, and never over periods or units whose people may be the same.</summary>
/// <param name="Count">How many.</param>
public readonly record struct Persons(int Count)
{
    /// <summary>People of groups that have nobody in common.</summary>
    public static Persons operator +(Persons left, Persons right) => new(checked(left.Count + right.Count));

    /// <summary>34人</summary>
    public override string ToString() => $"{Count}人";
}
