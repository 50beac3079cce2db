using Eap.Awards.Desk;
using Eap.Awards.Programmes;

namespace Eap.Awards.Judging;

/// <summary>Whose judging the current person carries: of the programmes they carry, unless they belong to a union that nominates in it. What is not for them is not there.</summary>
public sealed class JudgingDoor(ProgrammeDoor programmes, NominatingSide side)
{
    /// <summary>A programme with a panel; null when there is none for them.</summary>
    public async Task<AwardProgramme?> FindAsync(string programmeItemId, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programmeItemId, cancellationToken) is { Part.Path.Panel: true } programme && !await side.IsAsync(programmeItemId, cancellationToken) ? programme : null;

    /// <summary>One of its titles; null when there is none for them.</summary>
    public async Task<(AwardProgramme Programme, AwardCategory Category)?> FindAsync(string programmeItemId, string category, CancellationToken cancellationToken) =>
        await FindAsync(programmeItemId, cancellationToken) is { } programme && programme.Category(category) is { } found ? (programme, found) : null;
}
