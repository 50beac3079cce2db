namespace Eap.Plans.Metrics;

/// <summary>One thing that counts, as lists behind figures show it. Anybody may see it: nothing personal stands here.</summary>
/// <param name="SubjectItemId">What it is: the delivered lecture. Nothing is a fact of a metric twice.</param>
/// <param name="Day">When it happened, on the wall of the city.</param>
/// <param name="Title">What it is called.</param>
/// <param name="OrganizationId">For whom it counts.</param>
public sealed record MetricFact(string SubjectItemId, DateOnly Day, string Title, string OrganizationId)
{
    /// <summary>How many it stands for: a register may enter 130 trainees in one line. A figure is the sum of this over its list.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Visits, where they are known.</summary>
    public PersonTimes? PersonTimes { get; init; }

    /// <summary>Different people, where they are known.</summary>
    public Persons? Persons { get; init; }

    /// <summary>A public page about it, from the root (<c>/lectures/x</c>); null for none.</summary>
    public string? Address { get; init; }
}
