using System.Globalization;

namespace Eap.Plans.Rules;

/// <summary>
/// Why the rules say no: what happened and what can be done, and the clause it follows from. Where the notice is silent it is the city's own rule,
/// with its date where that is entered: a refusal never borrows the notice's name.
/// </summary>
/// <param name="Message">For the person refused, in Chinese.</param>
/// <param name="ClauseId">Id of the clause; empty for the city's own rule.</param>
/// <param name="ClauseText">The clause, or the own rule, as it is cited.</param>
public sealed record Refusal(string Message, string ClauseId, string ClauseText)
{
    /// <summary>Follows from a clause of the notice.</summary>
    public static Refusal By(PlanClause clause, string message) => new(message, clause.Id, $"通知{clause}");

    /// <summary>Follows from what the city decided itself, on that day.</summary>
    /// <param name="message">For the person refused.</param>
    /// <param name="decidedOn">When the city decided; null: the day is not entered yet. That is the city's own matter, not the applicant's: the text then bears none.</param>
    public static Refusal OwnRule(string message, DateOnly? decidedOn) => new(message, "", decidedOn is { } day
        ? $"本市自定规则（{day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}）"
        : "本市规定");

    /// <summary>The message with what it follows from, as one line.</summary>
    public override string ToString() => $"{Message}依据：{ClauseText}。";
}
