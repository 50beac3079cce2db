using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

/// <summary>A row of a tier's small table: what is asked, and what shows it.</summary>
/// <param name="Id">Its number; empty: the site numbers it.</param>
/// <param name="Title">What is asked.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="IsExistenceOnly">Only whether it is there is looked at.</param>
public sealed record CheckRow(string Id, string Title, string Evidence, bool IsExistenceOnly)
{
    /// <summary>Empty rows that stand ready at the end.</summary>
    public const int Spare = 3;

    /// <summary>No tier has more.</summary>
    public const int Most = 100;

    /// <summary>Nothing is asked in it: such a row is taken out.</summary>
    public bool IsEmpty => Title.Length + Evidence.Length == 0;

    /// <summary>A check as a row.</summary>
    public static CheckRow Of(StandardCheck check) => new(check.Id, check.Title, check.Evidence, check.IsExistenceOnly);

    /// <summary>As a change is told and compared.</summary>
    public override string ToString() => string.Join('，', new[] { Id, Title, Evidence }.Where(text => text.Length > 0)) + (IsExistenceOnly ? "（只看有无）" : "");
}
