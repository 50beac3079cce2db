using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Management;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>The versions between what was handed in and looked at: a page that saves by itself leaves hundreds of them in an afternoon.</summary>
internal static class DraftSteps
{
    /// <summary>Removes those made before a moment; what was handed in, returned or decided on stays, as does the newest.</summary>
    public static Task TrimAsync(UnitScope unit, string contentItemId, DateTime beforeUtc, CancellationToken cancellationToken)
    {
        var named = unit.Db.Set<ApplicationSubmission>().Where(row => row.ContentItemId == contentItemId).Select(row => row.VersionId)
            .Union(unit.Db.Set<ReturnRequest>().Where(row => row.ContentItemId == contentItemId).Select(row => row.VersionId))
            .Union(unit.Db.Set<ReviewTask>().Where(row => row.ContentItemId == contentItemId && row.VersionId != null).Select(row => row.VersionId!));
        return unit.Get<IContentManager>().TrimAsync(contentItemId, beforeUtc, named, cancellationToken);
    }
}
