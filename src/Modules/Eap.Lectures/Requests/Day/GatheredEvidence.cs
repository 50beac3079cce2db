using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>What people gave for a day that is no longer the day: whoever was at the door before it was put off was not at the lecture.</summary>
internal static class GatheredEvidence
{
    /// <summary>Takes sign-ins and photos away; inside the unit of work that takes the day away.</summary>
    public static async Task DropAsync(UnitScope unit, LectureRequest lecture, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var place = LecturePhotos.PlaceOf(lecture.RequestItemId);
        var photos = await unit.Db.Set<Attachment>().Where(row => row.ContentItemId == place.ContentItemId && row.PartName == place.PartName && row.RemovedUtc == null).Select(row => row.AttachmentId).ToListAsync(cancellationToken);
        if (photos.Count > 0) await LecturePhotos.TakeOutAsync(unit, lecture.RequestItemId, photos, cancellationToken);
        var signIns = await unit.Db.Set<LectureSignIn>().Where(row => row.RequestItemId == lecture.RequestItemId).ExecuteDeleteAsync(cancellationToken);
        if (signIns > 0) unit.Get<AuditTrail>().Record("Lecture", "SignInsDropped", $"讲座改期，原来的签到 {signIns} 人作废（{lecture.Title}）", lecture.RequestItemId, lecture.OrganizationId);
    }
}
