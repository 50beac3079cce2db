using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Passages;

/// <summary>Comments that are not settled yet.</summary>
public sealed class OpenComments(SiteDbContext db)
{
    /// <summary>How many an item has.</summary>
    public Task<int> CountAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<PassageComment>().CountAsync(row => row.ContentItemId == contentItemId && row.SettledUtc == null, cancellationToken);
}
