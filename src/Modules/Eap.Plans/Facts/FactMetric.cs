using Eap.Plans.Rules;

namespace Eap.Plans.Facts;

/// <summary>A metric that is kept by hand.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Title">What the plan calls it.</param>
/// <param name="Unit">场, 个, 名.</param>
/// <param name="Counts">What its number counts.</param>
public sealed record FactMetric(string Metric, string Title, string Unit, CountKind Counts)
{
    /// <summary>What the number of a line may count. People and visits are told apart line by line; what the target does not count stands beside it.</summary>
    public IReadOnlyList<CountKind> Kinds => Counts == CountKind.Items ? [CountKind.Items] : [CountKind.Persons, CountKind.PersonTimes];

    /// <summary>人, 人次; for things the unit of the plan.</summary>
    public string UnitOf(CountKind kind) => kind switch
    {
        CountKind.Persons => "人",
        CountKind.PersonTimes => "人次",
        _ => Unit,
    };
}
