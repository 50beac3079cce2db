namespace Eap.Plans.Metrics;

/// <summary>人次: visits; the same person counts each time. Nothing turns it into <see cref="Persons"/>: 312 % service rate is made that way.</summary>
/// <param name="Count">How many.</param>
public readonly record struct PersonTimes(int Count)
{
    /// <summary>Visits may always be added up.</summary>
    public static PersonTimes operator +(PersonTimes left, PersonTimes right) => new(checked(left.Count + right.Count));

    /// <summary>34人次</summary>
    public override string ToString() => $"{Count}人次";
}
