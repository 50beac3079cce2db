using Eap.Contents.Access;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Profiles;

/// <summary>Finds experts. A city's pool is some dozens of people: it is read whole.</summary>
public sealed class ExpertDirectory(SiteDbContext db, ContentAccess contents)
{
    private const int Most = 500;

    /// <summary>The experts of the organisations where the current person keeps the pool, by name.</summary>
    /// <param name="service">Only those who hold this type; null: all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ExpertProfile>> ListAsync(string? service, CancellationToken cancellationToken)
    {
        var items = await contents.PrivateAsync(ExpertContentType.Name, cancellationToken, nameof(Permissions.ManageExperts));
        return await ReadAsync(items, service, cancellationToken);
    }

    /// <summary>The experts in the pool who hold this type, whoever asks: for services that have checked their own permission.</summary>
    public Task<IReadOnlyList<ExpertProfile>> InPoolAsync(string service, CancellationToken cancellationToken) =>
        ReadAsync(db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == ExpertContentType.Name && item.Latest && item.Published), service, cancellationToken);

    /// <summary>One expert's newest version, whoever asks; null when there is none.</summary>
    public async Task<ExpertProfile?> FindAsync(string expertId, CancellationToken cancellationToken) =>
        await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(item => item.ContentItemId == expertId && item.Latest && item.ContentType == ExpertContentType.Name, cancellationToken) is { } item
            ? ExpertProfile.Of(item) : null;

    private async Task<IReadOnlyList<ExpertProfile>> ReadAsync(IQueryable<ContentItem> items, string? service, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(service))
            items = items.Where(item => db.Set<TextFieldIndex>().Any(row =>
                row.ContentItemVersionId == item.ContentItemVersionId && row.FieldName == nameof(ExpertPart.ServiceTypes) && row.Value == service));
        return [.. (await items.OrderBy(item => item.DisplayText).ThenBy(item => item.Id).Take(Most).ToListAsync(cancellationToken)).Select(ExpertProfile.Of)];
    }
}
