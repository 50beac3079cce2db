using System.Globalization;
using System.Text.Json.Serialization;

namespace Eap.Plans.Rules;

/// <summary>What a class of positions is subsidised with (Q25).</summary>
/// <param name="Code">Code of the tier or class of <see cref="PlanStandard.Stations"/>.</param>
/// <param name="Fen">In 分; null: 待录入, and nothing is paid.</param>
/// <param name="Clause">Id of the clause.</param>
public sealed record PlanAmount(string Code, long? Fen, string Clause)
{
    /// <summary>Nobody has entered it yet.</summary>
    [JsonIgnore]
    public bool IsPending => Fen is null;

    /// <summary>12,000.00元; null while it is to be entered.</summary>
    [JsonIgnore]
    public string? Figure => Fen is { } fen ? (fen / 100m).ToString("#,##0.00元", CultureInfo.InvariantCulture) : null;
}
