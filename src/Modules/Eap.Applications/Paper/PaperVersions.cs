using Eap.Applications.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Paper;

/// <summary>Which version of the paper holds. What is handed in again without a change is still on the paper that was stamped.</summary>
public static class PaperVersions
{
    /// <summary>The version, from the hashes of what was handed in, oldest first; 0 before anything was.</summary>
    public static int Of(IEnumerable<string> hashes)
    {
        var (version, last) = (0, (string?)null);
        foreach (var hash in hashes)
        {
            if (hash != last) version++;
            last = hash;
        }

        return version;
    }

    /// <summary>The version of an application's paper.</summary>
    public static async Task<int> OfAsync(SiteDbContext db, string contentItemId, CancellationToken cancellationToken) =>
        Of(await db.Set<ApplicationSubmission>().Where(row => row.ContentItemId == contentItemId).OrderBy(row => row.Number).Select(row => row.ContentHash).ToListAsync(cancellationToken));
}
