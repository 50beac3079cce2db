using Eap.Applications.Returns;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Applications.Access;

/// <summary>
/// Which version of an application is read where it is decided: the newest; while a return is not answered, the one the return looked at. What a unit
/// types until it hands in again is its own.
/// </summary>
public static class DeskVersions
{
    /// <summary>Those of the versions the desk, lists and dossiers show: one of each application.</summary>
    public static IQueryable<ContentItem> Of(SiteDbContext db, IQueryable<ContentItem> versions)
    {
        var unanswered = db.Set<ReturnRequest>().Where(row => row.AnsweredUtc == null);
        return versions.Where(item => unanswered.Any(row => row.ContentItemId == item.ContentItemId)
            ? unanswered.Any(row => row.ContentItemId == item.ContentItemId && row.VersionId == item.ContentItemVersionId)
            : item.Latest);
    }
}
