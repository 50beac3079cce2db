using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Moves nominations onto a list or past it, each with its place. Inside the caller's transaction, which it ends where one of them may not.</summary>
public sealed class ListWriter(UnitScope unit, NominationMoves moves, NominationPlaces places, ApplicationMoves applications, ConsentMail mail, IContentManager contents, IStringLocalizer<ListWriter> T)
{
    /// <summary>Lists the chosen in this order, and leaves the others.</summary>
    /// <param name="all">Everybody who stands before the list.</param>
    /// <param name="chosen">Who is on it.</param>
    /// <param name="place">What it is for.</param>
    /// <param name="left">What the others read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(IEnumerable<string> all, IReadOnlySet<string> chosen, NominationPlace place, string left, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        foreach (var (id, isChosen) in all.Select(id => (id, chosen.Contains(id))).OrderByDescending(one => one.Item2).ToList())
        {
            var nomination = (await moves.FindAsync(id, cancellationToken))!;
            if (isChosen) await ListAsync(nomination, place, cancellationToken);
            else await LeaveAsync(nomination, place, left, cancellationToken);
        }
    }

    /// <summary>Lists one who was left out; null when it is listed, else why not, and then nothing of it stands.</summary>
    public async Task<string?> RaiseAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await places.TakeAsync(nomination, place, cancellationToken) is { } full) return full.ToString();
        if (await moves.MoveAsync(nomination, NominationStage.Listed, null, cancellationToken) is { } refusal)
        {
            await places.ReleaseAsync(nomination, place, cancellationToken);
            return refusal;
        }

        var (record, item) = await FilingAsync(nomination, cancellationToken);
        // They agreed long ago, and to the unit alone it was said that they are out.
        if (nomination.Consent == ConsentState.Given) await mail.TellRaisedAsync(nomination, item, place.Category.Form, cancellationToken);
        return await applications.ReopenAsync(unit, record, item, new MoveNote(T["递补进入拟命名名单"], T["市总工会"]), cancellationToken) is { } problem ? throw new RolledBackException(problem) : null;
    }

    // By its number where there is a panel, whose pages show numbers; else by its name.
    private string Called(Nomination nomination, NominationPlace place) => place.Programme.Part.Path.Panel ? T["{0} 号", nomination.Id].Value : nomination.NomineeName;

    private async Task ListAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        if (await places.TakeAsync(nomination, place, cancellationToken) is { } full) throw new RolledBackException(full.ToString());
        if (await moves.MoveAsync(nomination, NominationStage.Listed, new MoveNote(T["列入拟命名名单"], T["市总工会"]), cancellationToken) is { } refusal) throw new RolledBackException($"{Called(nomination, place)}：{refusal}");
    }

    // Its application is over with it; whoever reads it is told that there were fewer places, not by how much.
    private async Task LeaveAsync(Nomination nomination, NominationPlace place, string left, CancellationToken cancellationToken)
    {
        if (await moves.MoveAsync(nomination, NominationStage.NotChosen, null, cancellationToken) is { } refusal) throw new RolledBackException($"{Called(nomination, place)}：{refusal}");
        var (record, item) = await FilingAsync(nomination, cancellationToken);
        var note = new MoveNote(T["未入选"], T["市总工会"], place.Source.ByCity(left).ToString());
        if (await applications.MoveAsync(unit, record, item, ApplicationStatus.Completed, note, cancellationToken) is { } problem) throw new RolledBackException(problem);
    }

    private async Task<(ApplicationRecord, ContentItem)> FilingAsync(Nomination nomination, CancellationToken cancellationToken) => (
        await unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken),
        await contents.GetAsync(nomination.ContentItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No item {nomination.ContentItemId}."));
}
