using Eap.Applications.Rules;
using Eap.Awards.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Nominations;

/// <summary>What a programme demands on its forms: the unit's resolution always, its publicity where the city asks for one, the number of the identity card where the rule needs it.</summary>
internal sealed class FilingDemands(NominationBook book, SiteClock clock) : IFormDemands
{
    private static readonly string[] Resolution = ["ResolvedOn", "Resolution"];
    private static readonly string[] UnitPublicity = ["PublicFrom", "PublicTo", "PublicResult", "PublicNotice"];

    public async Task<IReadOnlyCollection<string>> OfAsync(string contentType, CancellationToken cancellationToken)
    {
        if (await book.PlaceAsync(contentType, clock.UtcNow, cancellationToken) is not { } place) return [];
        var publicity = place.Programme.Part.Publicity.UnitDays > 0 ? UnitPublicity : [];
        string[] number = place.Category is { Kind: NomineeKind.Person, Eligibility.NeedsIdNumber: true } ? [NominationKeys.IdField] : [];
        return [.. Resolution.Concat(publicity).Concat(number).Select(field => $"{contentType}.{field}")];
    }
}
