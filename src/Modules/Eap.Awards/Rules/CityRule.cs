using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>What the city decided itself where the notice is silent: publicity, recommendation, recusal, ratios, no repeat.</summary>
/// <param name="Words">The rule, as it is published.</param>
/// <param name="DecidedOn">The day it was decided; null: not entered yet, and whoever is refused reads that.</param>
public sealed record CityRule(string Words, DateOnly? DecidedOn)
{
    /// <summary>A refusal that follows from it, cited with its date and never in the notice's name.</summary>
    public Refusal Refuse(string message) => Refusal.OwnRule(message, DecidedOn);
}
