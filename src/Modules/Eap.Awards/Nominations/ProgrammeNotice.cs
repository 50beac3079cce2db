using Eap.Applications.Rules;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Editing;
using Eap.Platform.Time;

namespace Eap.Awards.Nominations;

/// <summary>Says before a form of nomination what its programme asks: the time to the hour with everything that put it off, places, conditions, the city's own rule.</summary>
internal sealed class ProgrammeNotice(NominationBook book, SiteClock clock) : IFormNotice
{
    private static readonly string[] Always = ["ResolvedOn", "Resolution"];
    private static readonly string[] OfPublicity = ["PublicFrom", "PublicTo", "PublicResult", "PublicNotice"];

    public async Task<FormNotice?> OfAsync(string contentType, CancellationToken cancellationToken)
    {
        if (await book.PlaceAsync(contentType, clock.UtcNow, cancellationToken) is not { } place) return null;
        var (programme, category) = (place.Programme, place.Category);
        string[] demanded = [.. Always, .. programme.Part.Publicity.UnitDays > 0 ? OfPublicity : [], .. category is { Kind: NomineeKind.Person, Eligibility.NeedsIdNumber: true } ? [NominationKeys.IdField] : Array.Empty<string>()];
        return new FormNotice(new DisplayBlock("ProgrammeNotice", new ProgrammeNoticeView(place, programme.PhaseAt(clock.UtcNow))), demanded.Select(field => $"{category.Form}.{field}").ToHashSet());
    }
}

/// <summary>The section.</summary>
/// <param name="Place">The programme and its title.</param>
/// <param name="Phase">How far it is.</param>
public sealed record ProgrammeNoticeView(NominationPlace Place, ProgrammePhase Phase);
