using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Editorial.Process;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Manuscripts;

/// <summary>Reads the process of an item and writes where it stands, in the running transaction.</summary>
public sealed class ManuscriptStore(SiteDbContext db, Persons persons, ICurrentUser user, SiteClock clock)
{
    /// <summary>True when items of this type pass three reviews.</summary>
    public static bool Requires(ContentTypeDefinition? type) => type?.GetSettings<EditorialSettings>().RequiresReview == true;

    /// <summary>Where an item stands. One that has no row yet stands where its versions say.</summary>
    public async Task<ArticleProcess> LoadAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await RowAsync(contentItemId, cancellationToken) is not { } row) return await BeginAsync(contentItemId, cancellationToken);
        var signed = await db.Set<SignOff>().AsNoTracking().Where(sign => sign.VersionId == row.VersionId && sign.Stands && sign.Source == SignOffSource.Review).OrderBy(sign => sign.Id)
            .Select(sign => new { sign.Stage, sign.PersonId }).ToListAsync(cancellationToken);
        return new ArticleProcess
        {
            State = row.State, Version = row.VersionId, Live = row.LiveVersionId, Gone = row.GoneVersionId, Writers = row.Writers.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Signatures = [.. signed.Select(sign => new Signature(sign.Stage, sign.PersonId ?? ""))],
        };
    }

    /// <summary>The row of an item; null when it has none.</summary>
    public async Task<Manuscript?> RowAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<Manuscript>().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);

    /// <summary>Stores where it stands now; sign-offs that count no more are marked so.</summary>
    public async Task<Manuscript> SaveAsync(string contentItemId, ArticleProcess next, CancellationToken cancellationToken)
    {
        var row = await db.Set<Manuscript>().AsTracking().FirstOrDefaultAsync(found => found.ContentItemId == contentItemId, cancellationToken);
        if (row is null) db.Add(row = new Manuscript { ContentItemId = contentItemId });
        (row.State, row.VersionId, row.LiveVersionId, row.GoneVersionId) = (next.State, next.Version, next.Live, next.Gone);
        row.Writers = next.Writers.Count == 0 ? "" : $"|{string.Join('|', next.Writers)}|";
        foreach (var sign in await db.Set<SignOff>().AsTracking().Where(found => found.ContentItemId == contentItemId && found.Stands).ToListAsync(cancellationToken))
            sign.Stands = sign.VersionId == next.Live || (sign.VersionId == next.Version && next.Signatures.Any(signature => signature.Stage == sign.Stage && signature.Person == sign.PersonId));
        // What follows in the same transaction asks the database.
        await db.SaveChangesAsync(cancellationToken);
        return row;
    }

    /// <summary>Adds a line to the item's record.</summary>
    public async Task RecordAsync(ContentItem item, EditorialEventKind kind, ReviewStage? stage, string? text, CancellationToken cancellationToken) => db.Add(new EditorialEvent
    {
        ContentItemId = item.ContentItemId, VersionId = item.ContentItemVersionId, Kind = kind, Stage = stage, PersonId = user.UserId, PersonName = await persons.NameAsync(cancellationToken),
        Text = BoundedText.Cut(text, 2000), CreatedUtc = clock.UtcNow,
    });

    private async Task<ArticleProcess> BeginAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published))
            .Select(row => new { row.ContentItemVersionId, row.Latest, row.Published, row.Owner }).ToListAsync(cancellationToken);
        var (latest, live) = (rows.FirstOrDefault(row => row.Latest), rows.FirstOrDefault(row => row.Published));
        return new ArticleProcess
        {
            State = latest is { Published: true } ? ArticleState.Live : ArticleState.Draft, Version = latest?.ContentItemVersionId, Live = live?.ContentItemVersionId,
            Writers = latest is { Published: false, Owner.Length: > 0 } ? [latest.Owner] : [],
        };
    }
}
