using Eap.Applications.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>Who handed an application in, the first time or after a return: what is confirmed or decided about it, somebody else confirms or decides.</summary>
public static class Filers
{
    /// <summary>True when this person handed it in at least once.</summary>
    public static Task<bool> IsAsync(SiteDbContext db, string contentItemId, string userId, CancellationToken cancellationToken) =>
        db.Set<ApplicationSubmission>().AnyAsync(row => row.ContentItemId == contentItemId && row.UserId == userId, cancellationToken);
}
